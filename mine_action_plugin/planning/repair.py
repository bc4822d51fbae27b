"""Repair of polygons that never loses enclosed area.

What a ring encloses is everything that cannot be reached from far away without crossing it.
That covers the even-odd and the non-zero winding reading of a ring that crosses itself, and
every lobe of a figure of eight, whichever way round it was drawn. An island counts only when
its outline leaves no doubt; a doubtful island stays hazardous.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from qgis.core import Qgis, QgsAbstractGeometry, QgsGeometry, QgsLineString, QgsWkbTypes

from ..domain.marks import QT_TRANSLATE_NOOP

# Curves are followed to within this share of the size of the figure.
CURVE_SHARE = 1e-5
POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry

NOTES = {
    "heights_dropped": QT_TRANSLATE_NOOP("repair", "heights or measures left out"),
    "curve_straightened": QT_TRANSLATE_NOOP(
        "repair", "curves drawn as short straight edges, widened so that nothing is lost"
    ),
    "ring_closed": QT_TRANSLATE_NOOP("repair", "outline closed"),
    "repeated_points": QT_TRANSLATE_NOOP("repair", "points given twice left out"),
    "self_crossing": QT_TRANSLATE_NOOP(
        "repair", "outline crosses or touches itself: all that it encloses is kept"
    ),
    "island_filled": QT_TRANSLATE_NOOP(
        "repair", "an island with a doubtful outline counts as hazardous"
    ),
    "parts_merged": QT_TRANSLATE_NOOP("repair", "overlapping parts joined into one"),
    "empty_part": QT_TRANSLATE_NOOP("repair", "parts without an area left out"),
    "other_parts": QT_TRANSLATE_NOOP("repair", "points and lines left out of the outline"),
    "no_area": QT_TRANSLATE_NOOP("repair", "encloses no area"),
    "not_a_polygon": QT_TRANSLATE_NOOP("repair", "is not a polygon"),
    "not_a_number": QT_TRANSLATE_NOOP("repair", "has coordinates that are not numbers"),
    "empty": QT_TRANSLATE_NOOP("repair", "is empty"),
}
"""What a note means, in English, marked for translation in the context ``repair``."""


class Repaired(NamedTuple):
    """A valid XY multi polygon, or a null geometry where nothing encloses an area.

    ``notes`` are keys of ``NOTES``, in a fixed order; none means that it came in as it went out,
    save for the step from one part to a multi polygon.
    """

    geometry: QgsGeometry
    notes: tuple[str, ...]


def repair_polygon(geometry: QgsGeometry) -> Repaired:
    """Return a valid multi polygon that covers all that ``geometry`` encloses, in the same CRS.

    Null, empty, line and point geometries give a null geometry and the note that says why.
    """
    notes: set[str] = set()
    if geometry.isNull() or geometry.isEmpty():
        return _nothing({"empty"})
    flat = _flattened(geometry, notes)
    polygons = list(_polygons(flat.constGet(), notes))
    if not polygons:
        return _nothing(notes | {"not_a_polygon"})
    if _is_sound(flat, polygons):
        return _as_it_is(flat, polygons, notes)
    if any(_has_bad_number(polygon) for polygon in polygons):
        return _nothing(notes | {"not_a_number"})
    return _rebuilt(polygons, notes)


def _nothing(notes: set[str]) -> Repaired:
    return Repaired(QgsGeometry(), _ordered(notes))


def _ordered(notes: Iterable[str]) -> tuple[str, ...]:
    present = set(notes)
    return tuple(name for name in NOTES if name in present)


def _flattened(geometry: QgsGeometry, notes: set[str]) -> QgsGeometry:
    kind = geometry.wkbType()
    plain = QgsWkbTypes.flatType(kind)
    if kind in (QgsWkbTypes.Type.Polygon, QgsWkbTypes.Type.MultiPolygon):
        return geometry
    copy = QgsGeometry(geometry)
    if kind != plain:
        notes.add("heights_dropped")
        copy.get().dropZValue()
        copy.get().dropMValue()
    if _is_curved(copy.constGet()):
        notes.add("curve_straightened")
        copy = _straightened(copy)
    return copy


def _is_curved(part: Any) -> bool:
    return bool(part.hasCurvedSegments())


def _straightened(geometry: QgsGeometry) -> QgsGeometry:
    box = geometry.boundingBox()
    tolerance = max(box.width(), box.height()) * CURVE_SHARE
    straight = QgsGeometry(
        geometry.constGet().segmentize(
            tolerance, QgsAbstractGeometry.SegmentationToleranceType.MaximumDifference
        )
    )
    if straight.type() != POLYGON or not straight.isGeosValid():
        return straight
    # Chords run inside an arc that bulges outwards; the margin gives back what they cut off.
    # Mitred: a rounded join would fall short of the corners.
    widened = straight.buffer(tolerance, 1, Qgis.EndCapStyle.Flat, Qgis.JoinStyle.Miter, 2.0)
    return straight if widened.isEmpty() else widened


def _polygons(part: Any, notes: set[str]) -> Iterable[Any]:
    """Yield the single polygons in a geometry, closing rings and noting what is left out."""
    if hasattr(part, "exteriorRing"):
        if part.isEmpty():
            notes.add("empty_part")
        else:
            yield part
    elif hasattr(part, "numGeometries"):
        for index in range(part.numGeometries()):
            yield from _polygons(part.geometryN(index), notes)
    elif hasattr(part, "numPatches"):
        for index in range(part.numPatches()):
            yield from _polygons(part.patchN(index), notes)
    else:
        notes.add("other_parts")


def _rings(polygon: Any) -> Iterable[Any]:
    yield polygon.exteriorRing()
    for index in range(polygon.numInteriorRings()):
        yield polygon.interiorRing(index)


def _is_sound(flat: QgsGeometry, polygons: list[Any]) -> bool:
    if flat.type() != POLYGON or not flat.isGeosValid():
        return False
    # GEOS is handed closed rings whatever the file holds, so it cannot see an open one.
    return all(ring.isClosed() for polygon in polygons for ring in _rings(polygon))


def _as_it_is(flat: QgsGeometry, polygons: list[Any], notes: set[str]) -> Repaired:
    result = QgsGeometry(flat)
    if "empty_part" in notes or QgsWkbTypes.flatType(flat.wkbType()) not in (
        QgsWkbTypes.Type.Polygon,
        QgsWkbTypes.Type.MultiPolygon,
    ):
        result = QgsGeometry.collectGeometry([QgsGeometry(each.clone()) for each in polygons])
    if result.removeDuplicateNodes(0.0):
        notes.add("repeated_points")
    result.convertToMultiType()
    return Repaired(result, _ordered(notes))


def _has_bad_number(polygon: Any) -> bool:
    text = polygon.asWkt().lower()
    return "nan" in text or "inf" in text


def _rebuilt(polygons: list[Any], notes: set[str]) -> Repaired:
    pieces = [piece for polygon in polygons for piece in _enclosed_by(polygon, notes)]
    pieces = [piece for piece in pieces if not piece.isEmpty()]
    if not pieces:
        return _nothing(notes | {"no_area"})
    joined = QgsGeometry.unaryUnion(pieces)
    if len(polygons) > 1 and joined.area() < sum(piece.area() for piece in pieces) * (1 - 1e-12):
        notes.add("parts_merged")
    joined.convertToMultiType()
    return Repaired(joined, _ordered(notes))


def _enclosed_by(polygon: Any, notes: set[str]) -> list[QgsGeometry]:
    """What one polygon covers: its outline's inside, less the islands that are beyond doubt."""
    shell = _inside(polygon.exteriorRing(), notes)
    if shell.isEmpty():
        notes.add("empty_part")
        return []
    islands: list[QgsGeometry] = []
    doubtful: list[QgsGeometry] = []
    for index in range(polygon.numInteriorRings()):
        own: set[str] = set()
        island = _inside(polygon.interiorRing(index), own)
        if island.isEmpty():
            continue
        clear = "self_crossing" not in own and _lies_clear(island, shell, islands)
        (islands if clear else doubtful).append(island)
    # A doubtful island also takes away the certainty of those that it runs into.
    clear_islands = [one for one in islands if not any(one.intersects(bad) for bad in doubtful)]
    if doubtful:
        notes.add("island_filled")
    if clear_islands:
        shell = shell.difference(QgsGeometry.unaryUnion(clear_islands))
    return [shell, *doubtful]


def _lies_clear(island: QgsGeometry, shell: QgsGeometry, others: list[QgsGeometry]) -> bool:
    if not shell.contains(island) or shell.equals(island):
        return False
    edge = QgsGeometry(shell.constGet().boundary())
    shared = edge.intersection(QgsGeometry(island.constGet().boundary()))
    if shared.length() > 0:
        return False
    return not any(island.intersection(other).area() > 0 for other in others)


def _inside(ring: Any, notes: set[str]) -> QgsGeometry:
    """The area that a ring encloses, as a polygon or multi polygon; empty where there is none."""
    line = _closed(ring, notes)
    if line.numPoints() < 4:
        return QgsGeometry.fromWkt("Polygon EMPTY")
    drawn = QgsGeometry(line)
    noded = QgsGeometry.unaryUnion([drawn])
    faces = QgsGeometry.polygonize([noded]).asGeometryCollection()
    if len(faces) != 1 or QgsWkbTypes.isMultiType(noded.wkbType()):
        if faces:
            notes.add("self_crossing")
    if not faces:
        return QgsGeometry.fromWkt("Polygon EMPTY")
    return _without_holes(QgsGeometry.unaryUnion(faces))


def _closed(ring: Any, notes: set[str]) -> QgsLineString:
    line = ring.clone()
    if line.removeDuplicateNodes(0.0):
        notes.add("repeated_points")
    if not line.isClosed():
        notes.add("ring_closed")
        line.close()
    return line


def _without_holes(area: QgsGeometry) -> QgsGeometry:
    # Faces of one connected ring leave no gap between them, but rounding may open a crack.
    return area.removeInteriorRings()
