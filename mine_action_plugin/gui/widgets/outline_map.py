"""A small map of one geometry before and after a change."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas, QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from ...operations.history import OutlineChange
from ...translation import whole_number
from ..workbench import WORKSPACE_CRS

# Told apart by their strokes too: dashed and thin before, solid and thick after. A light edge keeps
# both legible over the fill of a hazard.
OLD_COLOUR, NEW_COLOUR, EDGE_COLOUR = QColor("#202020"), QColor("#005a9c"), QColor("#ffffff")
OLD_WIDTH, NEW_WIDTH, POINT_SIZE = 2, 3, 12
ROOM = 1.4
SMALLEST_DEG = 0.0005


class OutlineMap(QWidget):
    """Old and new outline over the layers of the map, with the areas in words."""

    def __init__(self, main_canvas: QgsMapCanvas, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._main = main_canvas
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.canvas = QgsMapCanvas(self)
        self.canvas.setObjectName("MineActionOutlineMap")
        self.canvas.setAccessibleName(self.tr("Map of what changed"))
        self.canvas.setMinimumHeight(self.fontMetrics().height() * 8)
        self._pan = QgsMapToolPan(self.canvas)
        self.canvas.setMapTool(self._pan)
        self.bands: list[QgsRubberBand] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words)
        layout.addWidget(self.canvas, 1)
        self.hide()

    def show_outline(self, outline: Optional[OutlineChange]) -> None:
        """Show a geometry before and after; nothing where it did not change."""
        self._clear()
        self.setVisible(outline is not None)
        if outline is None:
            return
        self.words.setText(self._text(outline))
        self._follow_main_map()
        extent = QgsRectangle()
        extent.setNull()
        for wkb, is_new in ((outline.old, False), (outline.new, True)):
            if wkb is not None:
                extent.combineExtentWith(self._draw(wkb, is_new))
        self._zoom_to(extent)

    def _text(self, outline: OutlineChange) -> str:
        areas = (outline.old_area_m2, outline.new_area_m2)
        old, new = (self._area(area) for area in areas)
        if outline.moved_m is not None:
            metres = QLocale().toString(outline.moved_m, "f", 1)
            return self.tr("Moved by {metres} m: ○ before, ● after").format(metres=metres)
        if outline.old is None:
            return self.tr("Drawn: {area}").format(area=new) if new else self.tr("Placed: ● after")
        if outline.new is None:
            text = self.tr("No place any more; before: {area}")
            return text.format(area=old) if old else self.tr("No place any more: ○ before")
        if old and new:
            text = self.tr("Before (dashed): {old} · after: {new} ({difference})")
            difference = (areas[1] or 0.0) - (areas[0] or 0.0)
            sign = "+" if difference >= 0 else "−"
            shown = f"{sign}{self._area(abs(difference))}"
            return text.format(old=old, new=new, difference=shown)
        return self.tr("Before: dashed; after: solid")

    def _area(self, area_m2: Optional[float]) -> str:
        if area_m2 is None:
            return ""
        return self.tr("{area} m²").format(area=whole_number(area_m2))

    def _follow_main_map(self) -> None:
        crs = self._main.mapSettings().destinationCrs()
        valid = crs if crs.isValid() else QgsCoordinateReferenceSystem(WORKSPACE_CRS)
        self.canvas.setDestinationCrs(valid)
        self.canvas.setLayers(self._main.layers())
        self.canvas.setCanvasColor(self._main.canvasColor())

    def _draw(self, wkb: bytes, is_new: bool) -> QgsRectangle:
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        band = QgsRubberBand(self.canvas, geometry.type())
        band.setColor(NEW_COLOUR if is_new else OLD_COLOUR)
        band.setSecondaryStrokeColor(EDGE_COLOUR)
        band.setFillColor(QColor(0, 0, 0, 0))
        band.setWidth(NEW_WIDTH if is_new else OLD_WIDTH)
        band.setLineStyle(Qt.PenStyle.SolidLine if is_new else Qt.PenStyle.DashLine)
        if geometry.type() == Qgis.GeometryType.Point:
            kind = (
                QgsRubberBand.IconType.ICON_FULL_BOX
                if is_new
                else QgsRubberBand.IconType.ICON_CIRCLE
            )
            band.setIcon(kind)
            band.setIconSize(POINT_SIZE)
        band.setToGeometry(geometry, QgsCoordinateReferenceSystem(WORKSPACE_CRS))
        self.bands.append(band)
        return geometry.boundingBox()

    def _zoom_to(self, extent: QgsRectangle) -> None:
        extent = extent.buffered(SMALLEST_DEG)
        transform = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(WORKSPACE_CRS),
            self.canvas.mapSettings().destinationCrs(),
            QgsProject.instance().transformContext(),
        )
        extent = transform.transformBoundingBox(extent)
        extent.scale(ROOM)
        self.canvas.setExtent(extent)
        self.canvas.refresh()

    def _clear(self) -> None:
        for band in self.bands:
            band.reset()
            self.canvas.scene().removeItem(band)
        self.bands = []
        self.words.clear()
