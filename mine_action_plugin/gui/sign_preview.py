"""A proposal of signs drawn on the canvas before anything is written."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtGui import QColor

WORKSPACE_CRS = "EPSG:4326"
LINE_COLOUR = QColor("#b3261e")
SIGN_COLOUR = QColor("#d9480f")
UNWARNED_COLOUR = QColor("#ff00ff")


class SignPreview:
    """Rubber bands for sign lines, signs, and in magenta where nobody would be warned."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._bands: list[QgsRubberBand] = []

    @property
    def is_shown(self) -> bool:
        """True while a proposal is drawn."""
        return bool(self._bands)

    def show(
        self,
        lines: Iterable[QgsGeometry],
        signs: Iterable[QgsGeometry],
        unwarned: Iterable[QgsGeometry],
    ) -> QgsRectangle:
        """Draw geometries in EPSG:4326 in place of what is drawn; give their extent."""
        self.clear()
        extent = QgsRectangle()
        extent.setNull()
        for geometries, kind, colour, width in (
            (lines, QgsWkbTypes.GeometryType.LineGeometry, LINE_COLOUR, 1),
            (unwarned, QgsWkbTypes.GeometryType.LineGeometry, UNWARNED_COLOUR, 4),
            (signs, QgsWkbTypes.GeometryType.PointGeometry, SIGN_COLOUR, 2),
        ):
            extent.combineExtentWith(self._add_band(geometries, kind, colour, width))
        return extent

    def clear(self) -> None:
        """Take the drawing off the canvas."""
        for band in self._bands:
            band.reset()
            self._canvas.scene().removeItem(band)
        self._bands = []

    def _add_band(
        self, geometries: Iterable[QgsGeometry], kind: object, colour: QColor, width: int
    ) -> QgsRectangle:
        joined = QgsGeometry.collectGeometry(list(geometries))
        if joined.isNull():
            rectangle = QgsRectangle()
            rectangle.setNull()
            return rectangle
        band = QgsRubberBand(self._canvas, kind)
        band.setColor(colour)
        band.setWidth(width)
        band.setIcon(QgsRubberBand.IconType.ICON_FULL_DIAMOND)
        band.setIconSize(8)
        band.addGeometry(joined, QgsCoordinateReferenceSystem(WORKSPACE_CRS))
        self._bands.append(band)
        return joined.boundingBox()
