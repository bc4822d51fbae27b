"""Build symbols out of parts.

Every part is kept in a variable until its owner has taken it: a symbol built from temporaries
brings QGIS down. Sizes are millimetres on screen or paper, colours ``r,g,b,a`` or ``#rrggbb``.
"""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsHashedLineSymbolLayer,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsPointPatternFillSymbolLayer,
    QgsProperty,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
)

Property = QgsSymbolLayer.Property


def fill_symbol(*layers: QgsSymbolLayer) -> QgsFillSymbol:
    """Make a fill symbol of the given layers, the first at the bottom."""
    return _with_layers(QgsFillSymbol(), layers)


def line_symbol(*layers: QgsSymbolLayer) -> QgsLineSymbol:
    """Make a line symbol of the given layers, the first at the bottom."""
    return _with_layers(QgsLineSymbol(), layers)


def marker_symbol(*layers: QgsSymbolLayer) -> QgsMarkerSymbol:
    """Make a marker symbol of the given layers, the first at the bottom."""
    return _with_layers(QgsMarkerSymbol(), layers)


def area(colour: str) -> QgsSimpleFillSymbolLayer:
    """A plain fill without an outline."""
    return QgsSimpleFillSymbolLayer.create(
        {"color": colour, "style": "solid", "outline_style": "no"}
    )


def outline(
    colour: str, width_mm: float = 0.4, dash: Optional[str] = None
) -> QgsSimpleLineSymbolLayer:
    """A line, or the outline of an area; ``dash`` is "on;off" in millimetres."""
    properties = {
        "line_color": colour,
        "line_width": str(width_mm),
        "line_width_unit": "MM",
        "joinstyle": "round",
        "capstyle": "flat" if dash else "round",
    }
    if dash:
        properties.update(use_custom_dash="1", customdash=dash, customdash_unit="MM")
    return QgsSimpleLineSymbolLayer.create(properties)


def hatch(
    colour: str, angle_deg: float, distance_mm: float, width_mm: float = 0.2
) -> QgsLinePatternFillSymbolLayer:
    """Parallel lines through an area; they survive a black-and-white photocopier."""
    pattern = QgsLinePatternFillSymbolLayer()
    pattern.setLineAngle(angle_deg)
    pattern.setDistance(distance_mm)
    line = line_symbol(outline(colour, width_mm))
    pattern.setSubSymbol(line)
    return pattern


def dots(colour: str, distance_mm: float, size_mm: float = 0.7) -> QgsPointPatternFillSymbolLayer:
    """Dots through an area, every second row shifted."""
    pattern = QgsPointPatternFillSymbolLayer()
    pattern.setDistanceX(distance_mm)
    pattern.setDistanceY(distance_mm)
    pattern.setDisplacementX(distance_mm / 2)
    marker = marker_symbol(shape("circle", size_mm, colour, None))
    pattern.setSubSymbol(marker)
    return pattern


def shape(
    name: str,
    size_mm: float,
    colour: str,
    stroke: Optional[str] = "#ffffff",
    stroke_mm: float = 0.3,
    angle_deg: float = 0,
    offset_mm: tuple[float, float] = (0, 0),
) -> QgsSimpleMarkerSymbolLayer:
    """One of QGIS's own marker shapes; ``offset_mm`` turns with the angle."""
    return QgsSimpleMarkerSymbolLayer.create(
        {
            "name": name,
            "size": str(size_mm),
            "size_unit": "MM",
            "color": colour,
            "outline_style": "solid" if stroke else "no",
            "outline_color": stroke or "0,0,0,0",
            "outline_width": str(stroke_mm),
            "outline_width_unit": "MM",
            "joinstyle": "miter",
            "angle": str(angle_deg),
            "offset": f"{offset_mm[0]},{offset_mm[1]}",
            "offset_unit": "MM",
        }
    )


def ticks(
    colour: str, interval_mm: float, length_mm: float, width_mm: float = 0.3, angle_deg: float = 0
) -> QgsHashedLineSymbolLayer:
    """Short strokes across a line."""
    hashes = QgsHashedLineSymbolLayer(True, interval_mm)
    stroke = line_symbol(outline(colour, width_mm))
    hashes.setSubSymbol(stroke)
    hashes.setHashLength(length_mm)
    hashes.setHashAngle(angle_deg)
    return hashes


def beads(interval_mm: float, *layers: QgsSymbolLayer) -> QgsMarkerLineSymbolLayer:
    """Markers along a line."""
    markers = QgsMarkerLineSymbolLayer(True, interval_mm)
    marker = marker_symbol(*layers)
    markers.setSubSymbol(marker)
    return markers


def marker_at(expression: str, *layers: QgsSymbolLayer) -> QgsGeometryGeneratorSymbolLayer:
    """A marker where ``expression`` gives a point; nothing where it gives NULL."""
    generator = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": expression})
    generator.setSymbolType(Qgis.SymbolType.Marker)
    marker = marker_symbol(*layers)
    generator.setSubSymbol(marker)
    return generator


def only_where(layer: QgsSymbolLayer, expression: str) -> QgsSymbolLayer:
    """Draw a symbol layer only where ``expression`` holds; NULL draws it."""
    layer.setDataDefinedProperty(Property.LayerEnabled, QgsProperty.fromExpression(expression))
    return layer


def driven(layer: QgsSymbolLayer, key: Property, expression: str) -> QgsSymbolLayer:
    """Let ``expression`` set one property of a symbol layer."""
    layer.setDataDefinedProperty(key, QgsProperty.fromExpression(expression))
    return layer


def _with_layers(symbol: QgsSymbol, layers: tuple[QgsSymbolLayer, ...]) -> QgsSymbol:
    while symbol.symbolLayerCount():
        symbol.deleteSymbolLayer(0)
    for layer in layers:
        symbol.appendSymbolLayer(layer)
    return symbol
