"""Pictures of widgets as arrays."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtGui import QImage


def pixels_of(image: QImage) -> np.ndarray:
    """Bytes (rows, columns, 4): blue, green, red and opacity."""
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    return np.frombuffer(bits, np.uint8).reshape(image.height(), image.width(), 4)
