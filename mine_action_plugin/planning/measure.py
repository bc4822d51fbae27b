"""Areas, lengths and distances on the ground, and the local projections they need.

Every geometry comes in EPSG:4326 with edges straight in longitude and latitude. Such an edge
bends on the ground, so areas and lengths are integrated along it: the limit of making the
edge denser and denser in a local equal-area (or true-length) projection. Cutting a polygon
therefore never changes the sum of its areas.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsWkbTypes,
)

from mine_action_plugin.planning.counted import counted
from mine_action_plugin.planning.transformation import kept_by_thread, transformation

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

WGS84 = "EPSG:4326"
SEMI_MAJOR_M = 6_378_137.0
ECCENTRICITY_2 = 0.0066943799901413165
METRES_PER_DEGREE = 111_320.0
# An edge straight in degrees and 500 m long bends by less than 1 cm below 60 degrees north.
DENSIFY_M = 500.0
BUFFER_SEGMENTS = 16
# Gauss-Legendre with five nodes is exact to the last digit on pieces of at most 0.5 degrees.
LONGEST_PIECE_DEG = 0.5
EDGES_AT_ONCE = 200_000
_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(5)  # type: ignore[no-untyped-call]


def ground_area_m2(geometry: QgsGeometry) -> float:
    """Area on the ellipsoid in square metres; 0 for a null, point or line geometry."""
    return float(ground_areas_m2([geometry])[0])


def ground_areas_m2(geometries: Sequence[QgsGeometry]) -> Floats:
    """Areas on the ellipsoid in square metres, one per geometry, in one pass over arrays."""
    owners: list[int] = []
    signs: list[float] = []
    rings: list[Floats] = []
    for index, geometry in enumerate(geometries):
        for shell, holes in _polygon_rings(geometry):
            rings += [shell, *holes]
            signs += [1.0] + [-1.0] * len(holes)
            owners += [index] * (1 + len(holes))
    areas: Floats = np.bincount(
        np.array(owners, np.int64),
        weights=np.array(signs) * _ring_areas_m2(rings),
        minlength=len(geometries),
    ).astype(np.float64)
    return areas


def ground_length_m(geometry: QgsGeometry) -> float:
    """Length on the ellipsoid in metres; the perimeter, inner rings too, of a polygon."""
    return sum(_path_length_m(path) for path in _paths(geometry))


def ground_distance_m(a: QgsPointXY, b: QgsPointXY) -> float:
    """Shortest distance between two points over the ellipsoid, in metres."""
    return float(_ellipsoid().measureLine(a, b))


def distance_to_geometry_m(point: QgsPointXY, geometry: QgsGeometry) -> float:
    """Distance in metres from a point to a geometry: 0 inside, infinite to nothing."""
    if geometry.isNull() or geometry.isEmpty():
        return math.inf
    place = QgsGeometry.fromPointXY(point)
    if geometry.intersects(place):
        return 0.0
    # Distances from the centre of this projection are true, however far away.
    local = _crs(
        f"+proj=aeqd +lat_0={point.y():.9f} +lon_0={point.x():.9f} +datum=WGS84 +units=m +no_defs"
    )
    origin = QgsGeometry.fromPointXY(QgsPointXY(0.0, 0.0))
    distance = float(to_crs(geometry, _crs(WGS84), local).distance(origin))
    return distance if distance >= 0 else math.inf


def local_metric_crs(extent: QgsRectangle) -> QgsCoordinateReferenceSystem:
    """A conformal metric projection centred on an extent given in EPSG:4326.

    Transverse Mercator for what is taller than wide, else a conic: lengths are true to 0.1 %
    as far as 280 km from the central meridian or parallel.
    """
    centre = extent.center()
    lon, lat = round(centre.x(), 3), round(centre.y(), 3)
    width = extent.width() * math.cos(math.radians(lat))
    if width > extent.height() and width > 2.0 and 5.0 < abs(lat) < 80.0:
        return _crs(
            f"+proj=lcc +lat_1={lat} +lat_0={lat} +lon_0={lon} +datum=WGS84 +units=m +no_defs"
        )
    # The quicker formula is as good within three degrees: under a tenth of a millimetre.
    quick = " +approx" if width < 2.0 else ""
    return _crs(f"+proj=tmerc{quick} +lat_0={lat} +lon_0={lon} +k=1 +datum=WGS84 +units=m +no_defs")


def to_crs(
    geometry: QgsGeometry,
    source: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
) -> QgsGeometry:
    """A transformed copy; edges over 500 m are made denser first, so that they keep their place.

    Raises QgsCsException when a coordinate has no place in the target projection.
    """
    return transformed(geometry, transformation(source, target))


def transformed(geometry: QgsGeometry, transform: QgsCoordinateTransform) -> QgsGeometry:
    """What ``to_crs`` gives, for many geometries: a transformation costs more to make than to use.

    Raises QgsCsException when a coordinate has no place in the target projection.
    """
    step = DENSIFY_M / METRES_PER_DEGREE if transform.sourceCrs().isGeographic() else DENSIFY_M
    copy = QgsGeometry(geometry)
    box = copy.boundingBox()
    if max(box.width(), box.height()) > step:
        copy = copy.densifyByDistance(step)
    copy.transform(transform)
    return copy


def widen(geometry: QgsGeometry, metres: float) -> QgsGeometry:
    """The geometry with a margin of so many metres round it, round corners; EPSG:4326."""
    if metres <= 0 or geometry.isNull() or geometry.isEmpty():
        return QgsGeometry(geometry)
    local = local_metric_crs(geometry.boundingBox())
    flat = to_crs(geometry, _crs(WGS84), local)
    return to_crs(flat.buffer(metres, BUFFER_SEGMENTS), local, _crs(WGS84))


@kept_by_thread
def _crs(definition: str) -> QgsCoordinateReferenceSystem:
    if definition.startswith("+"):
        return QgsCoordinateReferenceSystem.fromProj(definition)
    return QgsCoordinateReferenceSystem(definition)


@kept_by_thread
def _ellipsoid() -> QgsDistanceArea:
    measure = QgsDistanceArea()
    measure.setSourceCrs(_crs(WGS84), QgsCoordinateTransformContext())
    measure.setEllipsoid("EPSG:7030")
    return measure


def _polygon_rings(geometry: QgsGeometry) -> Iterator[tuple[Floats, tuple[Floats, ...]]]:
    if geometry.isNull() or geometry.type() != QgsWkbTypes.GeometryType.PolygonGeometry:
        return
    flat = _straight(geometry)
    for part in flat.constParts():
        shell = part.exteriorRing()
        if shell is not None:
            holes = range(part.numInteriorRings())
            yield _xy(shell), tuple(_xy(part.interiorRing(i)) for i in holes)


def _paths(geometry: QgsGeometry) -> Iterator[Floats]:
    if geometry.isNull():
        return
    if geometry.type() == QgsWkbTypes.GeometryType.PolygonGeometry:
        for shell, holes in _polygon_rings(geometry):
            yield shell
            yield from holes
    elif geometry.type() == QgsWkbTypes.GeometryType.LineGeometry:
        for part in _straight(geometry).constParts():
            yield _xy(part)


def _straight(geometry: QgsGeometry) -> QgsGeometry:
    if not QgsWkbTypes.isCurvedType(geometry.wkbType()):
        return geometry
    copy = QgsGeometry(geometry)
    copy.convertToStraightSegment()
    return copy


def _xy(line: object) -> Floats:
    wkb = bytes(line.asWkb())  # type: ignore[attr-defined]
    size = int.from_bytes(wkb[5:9], "little")
    width = (len(wkb) - 9) // (8 * size) if size else 2
    flat: Floats = np.frombuffer(wkb, "<f8", size * width, 9)
    return flat.reshape(-1, width)[:, :2]


def _pieces(start: Floats, delta: Floats) -> tuple[Floats, Floats, Ints]:
    """Start and vector of each edge in radians, cut into pieces short enough to integrate.

    The third array says into how many pieces each edge was cut.
    """
    longest = np.abs(delta).max(axis=1, initial=0.0)
    counts: Ints = np.maximum(1, np.ceil(longest / LONGEST_PIECE_DEG)).astype(np.int64)
    edge, order = counted(counts)
    vector = (delta / counts[:, None])[edge]
    begin = start[edge] + vector * order[:, None]
    return np.radians(begin), np.radians(vector), counts


def _along(start: Floats, vector: Floats) -> Floats:
    """Latitudes at the integration nodes of each piece."""
    latitude: Floats = start[:, 1:2] + vector[:, 1:2] * (_NODES[None, :] + 1.0) / 2.0
    return latitude


def _ring_areas_m2(rings: Sequence[Floats]) -> Floats:
    """Areas of rings, whichever way round they go, in passes of a bounded number of edges."""
    sizes = np.array([len(ring) for ring in rings], np.int64)
    areas = np.zeros(len(rings))
    whole = np.flatnonzero(sizes >= 4)
    passes = np.split(whole, np.flatnonzero(np.diff(np.cumsum(sizes[whole]) // EDGES_AT_ONCE)) + 1)
    for some in passes:
        if len(some):
            areas[some] = np.abs(_signed_areas_m2([rings[index] for index in some]))
    return areas


def _signed_areas_m2(rings: Sequence[Floats]) -> Floats:
    """The integral of the authalic height along each ring (Snyder 1987, eq. 3-12)."""
    sizes = np.array([len(ring) for ring in rings], np.int64)
    points = np.concatenate(rings)
    first = np.cumsum(sizes) - sizes
    is_edge = np.ones(len(points), bool)
    is_edge[first + sizes - 1] = False
    edges = np.flatnonzero(is_edge)
    start, vector, counts = _pieces(points[edges], points[edges + 1] - points[edges])
    ring_of = np.repeat(np.repeat(np.arange(len(rings)), sizes - 1), counts)
    # Heights are taken from the ring's own latitude, so that small rings lose no digits.
    own = _authalic(np.radians(points[first, 1]))[ring_of]
    height = _authalic(_along(start, vector)) - own[:, None]
    mean = height @ (_WEIGHTS / 2.0)
    total = np.bincount(ring_of, weights=mean * vector[:, 0], minlength=len(rings))
    areas: Floats = -(SEMI_MAJOR_M**2) / 2.0 * total.astype(np.float64)
    return areas


def _authalic(latitude: Floats) -> Floats:
    e = math.sqrt(ECCENTRICITY_2)
    s = np.sin(latitude)
    height: Floats = s / (1.0 - ECCENTRICITY_2 * s * s) + np.arctanh(e * s) / e
    return height * (1.0 - ECCENTRICITY_2)


def _path_length_m(path: Floats) -> float:
    if len(path) < 2:
        return 0.0
    start, vector, _ = _pieces(path[:-1], np.diff(path, axis=0))
    latitude = _along(start, vector)
    w2 = 1.0 - ECCENTRICITY_2 * np.sin(latitude) ** 2
    east = SEMI_MAJOR_M / np.sqrt(w2) * np.cos(latitude) * vector[:, 0:1]
    north = SEMI_MAJOR_M * (1.0 - ECCENTRICITY_2) / w2**1.5 * vector[:, 1:2]
    return float(np.sum(np.hypot(east, north) @ (_WEIGHTS / 2.0)))
