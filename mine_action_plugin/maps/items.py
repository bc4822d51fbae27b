"""Print layout items by box, in millimetres: labels, pictures, frames, lines."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemPicture,
    QgsLayoutItemPolyline,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLineSymbol,
    QgsPrintLayout,
    QgsProject,
    QgsTextBufferSettings,
    QgsTextFormat,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPolygonF

from .paper import Box, Paper

MILLIMETRES = Qgis.LayoutUnit.Millimeters
LEFT = Qt.AlignmentFlag.AlignLeft
CENTRE = Qt.AlignmentFlag.AlignHCenter
RIGHT = Qt.AlignmentFlag.AlignRight
TOP = Qt.AlignmentFlag.AlignTop
MIDDLE = Qt.AlignmentFlag.AlignVCenter


def empty_layout(project: QgsProject, paper: Paper) -> QgsPrintLayout:
    """Return a layout of one page of that paper; the project must outlive it."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    page = layout.pageCollection().page(0)
    page.setPageSize(QgsLayoutSize(paper.width, paper.height, MILLIMETRES))
    return layout


def place_item(item: QgsLayoutItem, box: Box) -> None:
    """Put an item where a box is."""
    item.attemptMove(QgsLayoutPoint(box.x, box.y, MILLIMETRES))
    item.attemptResize(QgsLayoutSize(box.width, box.height, MILLIMETRES))


def text_format(family: str, size_pt: float, bold: bool, color: str) -> QgsTextFormat:
    """Return the format of printed words."""
    letters = QFont(family)
    letters.setBold(bold)
    result = QgsTextFormat()
    result.setFont(letters)
    result.setSize(size_pt)
    result.setSizeUnit(Qgis.RenderUnit.Points)
    result.setLineHeight(0.9)
    result.setColor(QColor(color))
    return result


def add_label(
    layout: QgsPrintLayout,
    box: Box,
    lines: str,
    family: str,
    size_pt: float,
    bold: bool = False,
    color: str = "#000000",
    across: Qt.AlignmentFlag = LEFT,
    down: Qt.AlignmentFlag = TOP,
) -> QgsLayoutItemLabel:
    """Add words whose line breaks are already made."""
    label = QgsLayoutItemLabel(layout)
    label.setMode(QgsLayoutItemLabel.Mode.ModeFont)
    label.setText(lines.replace("[%", "[ %"))
    label.setTextFormat(text_format(family, size_pt, bold, color))
    label.setHAlign(across)
    label.setVAlign(down)
    label.setMarginX(0)
    label.setMarginY(0)
    layout.addLayoutItem(label)
    place_item(label, box)
    return label


def add_halo(label: QgsLayoutItemLabel, width_mm: float) -> None:
    """Put white round the letters, so that they can be read over lines."""
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(width_mm)
    halo.setColor(QColor("#ffffff"))
    words = label.textFormat()
    words.setBuffer(halo)
    label.setTextFormat(words)


def add_picture(layout: QgsPrintLayout, box: Box, path: Path) -> QgsLayoutItemPicture:
    """Add an SVG, as large as fits into the middle of the box."""
    picture = QgsLayoutItemPicture(layout)
    picture.setMode(QgsLayoutItemPicture.Format.FormatSVG)
    picture.setPicturePath(str(path))
    picture.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
    picture.setPictureAnchor(QgsLayoutItem.ReferencePoint.Middle)
    layout.addLayoutItem(picture)
    place_item(picture, box)
    return picture


def add_rectangle(
    layout: QgsPrintLayout,
    box: Box,
    fill: Optional[str] = None,
    stroke: Optional[str] = None,
    stroke_mm: float = 0.3,
) -> QgsLayoutItemShape:
    """Add a plain rectangle."""
    symbol = QgsFillSymbol.createSimple(
        {
            "color": fill or "#ffffff",
            "style": "solid" if fill else "no",
            "outline_color": stroke or "#000000",
            "outline_style": "solid" if stroke else "no",
            "outline_width": str(stroke_mm),
            "joinstyle": "miter",
        }
    )
    return add_swatch(layout, box, symbol)


def add_swatch(layout: QgsPrintLayout, box: Box, symbol: QgsFillSymbol) -> QgsLayoutItemShape:
    """Add a rectangle drawn with a symbol of the map."""
    shape = QgsLayoutItemShape(layout)
    shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    shape.setSymbol(symbol)
    layout.addLayoutItem(shape)
    place_item(shape, box)
    return shape


def add_line(
    layout: QgsPrintLayout,
    start: tuple[float, float],
    end: tuple[float, float],
    symbol: QgsLineSymbol,
) -> QgsLayoutItemPolyline:
    """Add a straight line between two points of the page."""
    line = QgsLayoutItemPolyline(QPolygonF([QPointF(*start), QPointF(*end)]), layout)
    line.setSymbol(symbol)
    layout.addLayoutItem(line)
    return line
