"""Parts that pages and dialogs lay out alike."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QFrame, QLabel, QScrollArea, QWidget


def scrolled(content: QWidget) -> QScrollArea:
    """Put a form into a scroll area that never scrolls sideways."""
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    return area


def hint(text: str) -> QLabel:
    """Make a label for a sentence that wraps."""
    label = QLabel(text)
    label.setWordWrap(True)
    return label
