"""The small map that shows where in the wider country a page lies."""

from __future__ import annotations

from qgis.core import (
    QgsGeometry,
    QgsLayoutItemMap,
    QgsLayoutMeasurement,
    QgsPrintLayout,
    QgsRectangle,
)

from .content import MapContent
from .items import MILLIMETRES, place_item
from .layers import PageLayers, locator_layers
from .paper import Box
from .symbols import Symbols
from .view import View

WIDER = 5.0


def add_locator(
    layout: QgsPrintLayout,
    box: Box,
    map_item: QgsLayoutItemMap,
    content: MapContent,
    layers: PageLayers,
    language: str,
    family: str,
    symbols: Symbols,
) -> QgsLayoutItemMap:
    """Add a map of the wider country with the frame of the page in it."""
    item = QgsLayoutItemMap(layout)
    item.setId("locator")
    layout.addLayoutItem(item)
    place_item(item, box)
    item.setCrs(map_item.crs())
    extent = QgsRectangle(map_item.extent())
    centre = extent.center()
    width = max(extent.width(), extent.height()) * WIDER
    height = width * box.height / box.width
    wide = QgsRectangle(
        centre.x() - width / 2,
        centre.y() - height / 2,
        centre.x() + width / 2,
        centre.y() + height / 2,
    )
    view = View(map_item.crs(), wide, width / box.width * 1000)
    layers.locator = locator_layers(
        content, view, QgsGeometry.fromRect(extent), language, family, symbols
    )
    layout.project().addMapLayers(layers.locator, False)
    item.setKeepLayerSet(True)
    item.setLayers(layers.locator)
    item.setExtent(wide)
    item.setFrameEnabled(True)
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.3, MILLIMETRES))
    return item
