"""Forty invented hazards, shaped as surveyors and old minefield records leave them."""

from __future__ import annotations

import datetime
import math
from typing import NamedTuple, Optional

import numpy as np
from osgeo import ogr

from . import ground
from .country import PLACES, Way, nearest_settlement

ogr.UseExceptions()


class Hazard(NamedTuple):
    """A row of the hazard register; the shape is in local metres, or missing."""

    number: str
    name: str
    hazard_class: str
    status: str
    closure: str
    devices: str
    reliability: str
    accuracy: Optional[float]
    basis: str
    surveyed: str
    land_use: str
    shape: Optional[ogr.Geometry]


# How many of each shape; "pair" makes two hazards that share an edge.
SHAPES = (
    ("strip", 17), ("blob", 12), ("pair", 1), ("island", 1), ("parts", 1), ("tiny", 1),
    ("wide", 1), ("bend", 2), ("unplaced", 3),
)  # fmt: skip
COUNT = 40


def hazards(rng: np.random.Generator, ways: list[Way], today: datetime.date) -> list[Hazard]:
    """Return the register's rows, in the order in which they were numbered."""
    keep_out = _kept_open(ways)
    shapes: list[tuple[str, Optional[ogr.Geometry]]] = []
    for kind, count in SHAPES:
        for _ in range(count):
            shapes += [(kind, shape) for shape in _placed(rng, kind, keep_out)]
    order = rng.permutation(len(shapes))
    rows = [_row(rng, k + 1, *shapes[i], today) for k, i in enumerate(order)]
    return _with_states(rows, [shapes[i][0] for i in order])


def _kept_open(ways: list[Way]) -> ogr.Geometry:
    """Settlements, main roads and the river hold no hazard."""
    used = ogr.Geometry(ogr.wkbMultiPolygon)
    for place in PLACES:
        radius = 260 if place.kind == "settlement" else 70
        used = used.Union(point(place.x, place.y).Buffer(radius, 8))
    for way in ways:
        if way.kind == "road" and way.use == "daily":
            used = used.Union(line(way.line).Buffer(30, 4))
    return used.Union(line(ground.curve(ground.RIVER_BENDS)).Buffer(25, 4))


def _placed(
    rng: np.random.Generator, kind: str, keep_out: ogr.Geometry
) -> list[Optional[ogr.Geometry]]:
    """Shapes of one kind where nothing is in their way; they become ground that is taken."""
    if kind == "unplaced":
        return [None]
    for _ in range(2_000):
        shapes = MAKERS[kind](rng)
        whole = shapes[0] if len(shapes) == 1 else shapes[0].Union(shapes[1])
        if _fits(whole, keep_out):
            # Later shapes stay 40 m away, so that only the pair touches.
            taken = keep_out.Union(whole.Buffer(40, 4))
            keep_out.Empty()
            for part in parts(taken):
                keep_out.AddGeometry(part)
            return shapes
    raise RuntimeError(f"no room for a hazard of the kind {kind}")


def _fits(shape: ogr.Geometry, keep_out: ogr.Geometry) -> bool:
    west, east, south, north = shape.GetEnvelope()
    inside = west > 300 and south > 300
    inside = inside and east < ground.WIDTH - 300 and north < ground.HEIGHT - 300
    return inside and shape.IsValid() and not shape.Intersects(keep_out)


def _spot(rng: np.random.Generator, spread: float) -> np.ndarray:
    """A place at the former front line, ``spread`` metres away from it or less, mostly."""
    front = ground.curve(ground.FRONT_BENDS)
    return front[rng.integers(20, len(front) - 20)] + rng.normal(0, spread, 2)


def strip(rng: np.random.Generator) -> list[ogr.Geometry]:
    """A belt along the front line: one of two lines of defence, 15 to 55 m wide."""
    front = ground.curve(ground.FRONT_BENDS)
    length = float(np.clip(rng.lognormal(math.log(420), 0.5), 160, 1_300))
    start = rng.uniform(300, ground.lengths(front)[-1] - length - 300)
    side = rng.choice((-650.0, -60.0, 90.0, 700.0)) + rng.normal(0, 60)
    spine = ground.sideways(ground.stretch(front, start, length), side)
    spine = spine + rng.normal(0, 5, spine.shape)
    return [_belt(rng, spine, rng.uniform(15, 55))]


def bend(rng: np.random.Generator) -> list[ogr.Geometry]:
    """A belt round a fire position, in the form of a horseshoe."""
    x, y = _spot(rng, 700)
    angles = np.linspace(0, 1.4 * math.pi, 12) + rng.uniform(0, 2 * math.pi)
    radius = rng.uniform(120, 200)
    spine = np.c_[x + radius * np.cos(angles), y + 0.8 * radius * np.sin(angles)]
    return [_belt(rng, spine, rng.uniform(25, 40))]


def _belt(rng: np.random.Generator, spine: np.ndarray, width: float) -> ogr.Geometry:
    """A polygon of surveyed turning points on both sides of a line."""
    left = ground.sideways(spine, width / 2 * rng.uniform(0.8, 1.2, len(spine)))
    right = ground.sideways(spine, -width / 2 * rng.uniform(0.8, 1.2, len(spine)))
    return polygon(np.vstack([left, right[::-1]]))


def blob(rng: np.random.Generator) -> list[ogr.Geometry]:
    """An area walked round by a survey team, a few thousand to some ten thousand m²."""
    area = float(np.clip(rng.lognormal(math.log(14_000), 0.8), 2_500, 90_000))
    x, y = _spot(rng, 1_300)
    return [_star(rng, x, y, area, int(rng.integers(7, 22)))]


def _star(
    rng: np.random.Generator, x: float, y: float, area: float, points: int, rough: float = 0.2
) -> ogr.Geometry:
    step = 2 * math.pi / points
    angles = (np.arange(points) + rng.uniform(-0.35, 0.35, points)) * step
    radii = np.exp(rng.normal(0, rough, points))
    made = polygon(np.c_[x + radii * np.cos(angles), y + radii * np.sin(angles)])
    grown = np.sqrt(area / made.Area())
    return polygon(np.c_[x + grown * radii * np.cos(angles), y + grown * radii * np.sin(angles)])


def pair(rng: np.random.Generator) -> list[ogr.Geometry]:
    """One belt that two teams surveyed: they share the edge where one stopped."""
    x, y = _spot(rng, 1_300)
    whole = _star(rng, x, y, 60_000, 14, 0.15)
    west, east, south, north = whole.GetEnvelope()
    middle = (west + east) / 2
    half = box(west - 10, south - 10, middle, north + 10)
    return [whole.Intersection(half), whole.Difference(half)]


def island(rng: np.random.Generator) -> list[ogr.Geometry]:
    """A hazard round a farmstead that was searched: 6,000 m² inside are not part of it."""
    x, y = _spot(rng, 900)
    outer = _star(rng, x, y, 120_000, 18, 0.1)
    return [outer.Difference(_star(rng, x, y, 6_000, 9, 0.1))]


def scattered(rng: np.random.Generator) -> list[ogr.Geometry]:
    """Three strikes of one cluster bomb, kept as one record."""
    x, y = _spot(rng, 1_500)
    made = ogr.Geometry(ogr.wkbMultiPolygon)
    for dx, dy in ((0, 0), (190, 60), (120, 240)):
        made.AddGeometry(_star(rng, x + dx, y + dy, rng.uniform(3_500, 7_000), 12, 0.12))
    return [made]


def tiny(rng: np.random.Generator) -> list[ogr.Geometry]:
    """A booby-trapped building: 300 m²."""
    x, y = _spot(rng, 500)
    angle = rng.uniform(0, math.pi / 2)
    corners = np.array([[-10, -7.5], [10, -7.5], [10, 7.5], [-10, 7.5]])
    turn = np.array([[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]])
    return [polygon(corners @ turn + (x, y))]


def wide(rng: np.random.Generator) -> list[ogr.Geometry]:
    """A large suspected area of which little is known: a whole hillside, 1.1 km²."""
    x, y = _spot(rng, 1_300)
    return [_star(rng, x, y, 1_100_000, 22, 0.12)]


MAKERS = {
    "strip": strip, "blob": blob, "pair": pair, "island": island, "parts": scattered,
    "tiny": tiny, "wide": wide, "bend": bend,
}  # fmt: skip


def _row(
    rng: np.random.Generator,
    number: int,
    kind: str,
    shape: Optional[ogr.Geometry],
    today: datetime.date,
) -> Hazard:
    confirmed = kind in ("tiny", "pair", "island") or (kind != "wide" and rng.random() < 0.42)
    confirmed = confirmed and kind != "unplaced"
    basis, accuracy = _basis(rng, kind, confirmed)
    surveyed = today - datetime.timedelta(days=int(rng.integers(60, 1_900)))
    reliabilities = ("A", "B") if confirmed else ("B", "C", "C", "")
    return Hazard(
        number=f"OR-{number:03d}",
        name=_name(rng, shape),
        hazard_class="CHA" if confirmed else "SHA",
        status="Open",
        closure="",
        devices=_devices(rng, kind),
        reliability=str(rng.choice(reliabilities)),
        accuracy=accuracy,
        basis=basis,
        surveyed=surveyed.isoformat(),
        land_use=str(rng.choice(("Pasture", "Cropland", "Forest", "Unused"))),
        shape=shape,
    )


def _with_states(rows: list[Hazard], kinds: list[str]) -> list[Hazard]:
    """Two confirmed belts are being worked on; two other hazards are closed."""
    belts = [k for k, kind in enumerate(kinds) if kind == "strip"]
    confirmed = [k for k in belts if rows[k].hazard_class == "CHA"]
    blobs = [k for k, kind in enumerate(kinds) if kind == "blob"]
    for k in confirmed[:2]:
        rows[k] = rows[k]._replace(status="Work in progress")
    for k, reason in zip(blobs, ("Released", "Duplicate")):
        rows[k] = rows[k]._replace(status="Closed", closure=reason)
    return rows


def _basis(rng: np.random.Generator, kind: str, confirmed: bool) -> tuple[str, Optional[float]]:
    if kind == "unplaced":
        return "Place name only", None
    if confirmed:
        basis, accuracy = (("GPS perimeter", 5.0), ("Total station", 1.0))[rng.random() < 0.2]
        return basis, accuracy
    options = (("Minefield record", 50.0), ("Sketch map", None), ("Imagery", 30.0))
    basis, accuracy = options[int(rng.integers(0, 3))]
    return (basis, 120.0) if basis == "Sketch map" and kind != "wide" else (basis, accuracy)


def _devices(rng: np.random.Generator, kind: str) -> str:
    if kind == "parts":
        return "Cluster;UXO"
    if kind == "tiny":
        return "Booby trap"
    choices = ("AP mine", "AP mine;AT mine", "AP mine;UXO", "AT mine", "UXO", "Unknown")
    return str(rng.choice(choices, p=(0.34, 0.26, 0.14, 0.1, 0.08, 0.08)))


def _name(rng: np.random.Generator, shape: Optional[ogr.Geometry]) -> str:
    if shape is None:
        names = [place.en for place in PLACES if place.kind == "settlement"]
        return f"{rng.choice(names)}, no map"
    centre = shape.Centroid()
    settlement, side = nearest_settlement(centre.GetX(), centre.GetY())
    return f"{settlement.en} {side}"


def point(x: float, y: float) -> ogr.Geometry:
    """Return an OGR point."""
    made = ogr.Geometry(ogr.wkbPoint)
    made.AddPoint_2D(float(x), float(y))
    return made


def line(points: np.ndarray) -> ogr.Geometry:
    """Return an OGR line through points."""
    made = ogr.Geometry(ogr.wkbLineString)
    for x, y in points:
        made.AddPoint_2D(float(x), float(y))
    return made


def polygon(points: np.ndarray) -> ogr.Geometry:
    """Return an OGR polygon with one ring, closed here."""
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in (*points, points[0]):
        ring.AddPoint_2D(float(x), float(y))
    made = ogr.Geometry(ogr.wkbPolygon)
    made.AddGeometry(ring)
    return made


def box(west: float, south: float, east: float, north: float) -> ogr.Geometry:
    """Return an upright rectangle."""
    return polygon(np.array([[west, south], [east, south], [east, north], [west, north]]))


def parts(shape: ogr.Geometry) -> list[ogr.Geometry]:
    """Return the polygons of a polygon or multipolygon."""
    if ogr.GT_Flatten(shape.GetGeometryType()) == ogr.wkbPolygon:
        return [shape.Clone()]
    return [shape.GetGeometryRef(k).Clone() for k in range(shape.GetGeometryCount())]
