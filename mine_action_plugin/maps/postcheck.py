"""Did the page really show what it must? Nothing here trusts what the exporter says of itself."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from qgis.core import (
    Qgis,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsRenderContext,
    QgsRenderedFeatureHandlerInterface,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize, QSizeF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from .community_warning import Page
from .content import HazardShape, MapContent
from .layers import ID_FIELD
from .view import View, is_on_sheet

CHECK_DPI = 96
# A blank sheet compresses to a few hundred bytes; ours has thousands of drawing orders.
LEAST_DRAWING_BYTES = 20_000
LEAST_TEXTS = 15
LEAST_INK = 0.02
STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
SHOW_TEXT = re.compile(rb"T[jJ]\b")
PAGE_OBJECT = re.compile(rb"/Type\s*/Page\b(?!s)")
Pixels = npt.NDArray[np.uint8]


class DrawnIds(QgsRenderedFeatureHandlerInterface):
    """Notes the id of each feature that the renderer really drew."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        super().__init__()
        self._layer_id = layer.id()
        self.ids: set[str] = set()

    def handleRenderedFeature(  # noqa: N802 - the name QGIS calls
        self,
        feature: QgsFeature,
        geometry: QgsGeometry,
        context: QgsRenderedFeatureHandlerInterface.RenderedFeatureContext,
    ) -> None:
        # The fading edges are drawn in the same job, and have no ids.
        if feature.fields().lookupField(ID_FIELD) >= 0:
            self.ids.add(str(feature[ID_FIELD]))

    def usedAttributes(  # noqa: N802 - the name QGIS calls
        self, layer: QgsVectorLayer, context: QgsRenderContext
    ) -> set[str]:
        return {ID_FIELD} if layer.id() == self._layer_id else set()


def hazards_expected(content: MapContent, view: View) -> list[HazardShape]:
    """Return the hazards that reach, with their accuracy, into the extent of a page.

    Worked out from the records, not from what was drawn.
    """
    return [
        hazard
        for hazard in content.hazards_nearby.within(view.degrees())
        if is_on_sheet(hazard, view)
    ]


def hazards_not_drawn(content: MapContent, page: Page) -> list[HazardShape]:
    """Return the hazards of the extent that left no mark on the page.

    The hazards of the layout's own map are rendered alone, by its own settings: each one whose
    outline is on the sheet must have been handed to the painter, and must have left pixels.
    """
    settings, handler = _hazard_settings(page)
    pixels = rendered_opacity(settings)
    return [
        hazard
        for hazard in hazards_expected(content, page.view)
        if not _left_a_mark(hazard, page.view, settings, handler, pixels)
    ]


def _hazard_settings(page: Page) -> tuple[QgsMapSettings, DrawnIds]:
    box = page.map_item.rect()
    size = QSize(round(box.width() / 25.4 * CHECK_DPI), round(box.height() / 25.4 * CHECK_DPI))
    settings = page.map_item.mapSettings(page.map_item.extent(), QSizeF(size), CHECK_DPI, True)
    wanted = {page.layers.hazards.id(), page.layers.edges.id()}
    settings.setLayers([layer for layer in settings.layers() if layer.id() in wanted])
    settings.setFlag(Qgis.MapSettingsFlag.DrawLabeling, False)
    settings.setBackgroundColor(QColor(Qt.GlobalColor.transparent))
    handler = DrawnIds(page.layers.hazards)
    settings.addRenderedFeatureHandler(handler)
    return settings, handler


def rendered_opacity(settings: QgsMapSettings) -> Pixels:
    """Render and return the opacity of each pixel."""
    image = QImage(settings.outputSize(), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    job = QgsMapRendererCustomPainterJob(settings, painter)
    job.renderSynchronously()
    painter.end()
    return _channels(image)[:, :, 3]


def _channels(image: QImage) -> Pixels:
    converted = image.convertToFormat(QImage.Format.Format_ARGB32)
    memory = converted.constBits()
    memory.setsize(converted.sizeInBytes())
    return np.frombuffer(bytes(memory), np.uint8).reshape(converted.height(), converted.width(), 4)


def _left_a_mark(
    hazard: HazardShape,
    view: View,
    settings: QgsMapSettings,
    handler: DrawnIds,
    pixels: Pixels,
) -> bool:
    frame = QgsGeometry.fromRect(view.extent)
    outline = view.to_local(hazard.geometry)
    on_sheet = outline.intersection(frame)
    if not on_sheet.isEmpty() and hazard.id not in handler.ids:
        return False
    visible = on_sheet if not on_sheet.isEmpty() else _band_on(outline, hazard, frame)
    spot = settings.mapToPixel().transform(visible.pointOnSurface().asPoint())
    column = min(max(int(spot.x()), 1), pixels.shape[1] - 2)
    row = min(max(int(spot.y()), 1), pixels.shape[0] - 2)
    return bool(pixels[row - 1 : row + 2, column - 1 : column + 2].any())


def _band_on(outline: QgsGeometry, hazard: HazardShape, frame: QgsGeometry) -> QgsGeometry:
    band = outline.buffer(hazard.accuracy_m, 12).intersection(frame)
    return band if not band.isEmpty() else frame.nearestPoint(outline)


def file_fault(path: Path, size: QSize) -> str:
    """Return the rule that a page's file breaks; empty where it is whole."""
    if not path.is_file() or path.stat().st_size == 0:
        return "not_written"
    return _png_fault(path, size) if path.suffix.lower() == ".png" else pdf_fault(path, 1)


def pdf_fault(path: Path, pages: int) -> str:
    """Return the rule that a PDF of so many pages breaks; empty where it is whole."""
    data = path.read_bytes()
    if not data.startswith(b"%PDF-") or b"%%EOF" not in data[-1024:]:
        return "cut_off"
    if len(PAGE_OBJECT.findall(data)) != pages:
        return "not_one_page" if pages == 1 else "wrong_page_count"
    drawing = b"".join(_unpacked(STREAM.findall(data)))
    if len(drawing) < LEAST_DRAWING_BYTES * pages:
        return "blank"
    if len(SHOW_TEXT.findall(drawing)) < LEAST_TEXTS * pages:
        return "no_words"
    return ""


def _unpacked(streams: Sequence[bytes]) -> list[bytes]:
    unpacked = []
    for stream in streams:
        unpacker = zlib.decompressobj()
        try:
            unpacked.append(unpacker.decompress(stream))
        except zlib.error:
            unpacked.append(b"")
    return unpacked


def _png_fault(path: Path, size: QSize) -> str:
    image = QImage(str(path))
    if image.isNull():
        return "unreadable"
    if abs(image.width() - size.width()) > 2 or abs(image.height() - size.height()) > 2:
        return "wrong_size"
    dark = _channels(image)[:, :, :3].min(axis=2) < 128
    return "" if float(dark.mean()) >= LEAST_INK else "blank"
