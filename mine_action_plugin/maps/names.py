"""Where the names on the map go: never over a hazard while there is room beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qgis.core import QgsGeometry, QgsLineSymbol, QgsPointXY, QgsPrintLayout, QgsRectangle

from .content import PlacePoint
from .drawing import Drawing
from .items import CENTRE, LEFT, MIDDLE, RIGHT, add_halo, add_label, add_line
from .paper import Box
from .text import height_mm, width_mm
from .view import View
from .words import Words

HERE_PT = {1: 15.0, 2: 13.0, 3: 12.0}
SETTLEMENT_PT = {1: 10.0, 2: 8.5, 3: 7.5}
LANDMARK_PT = {1: 9.0, 2: 7.5, 3: 6.75}
HERE_REACH_MM = 4.6
PLACE_REACH_MM = 2.2
MOST_LANDMARKS = 8
HALO_MM = 0.7
LEADER_MM = 0.35
EDGE_MM = 1.0
# Steps away from the point, in its reach; the farther ones only where the near ones are taken.
STEPS = (1.0, 1.8, 3.0, 4.5, 6.5, 9.0)
# From here on a line leads from the name to its point.
LEADER_FROM_STEP = 4.5
# What a name costs that touches a hazard, and what hiding all of one costs besides.
DANGER_COST = 10.0
HIDDEN_COST = 100.0
# A name close to its point that hides a road is better than one that seems to belong elsewhere.
AWAY_COST = 0.48
ROAD_COST = 0.35
# East first: that is where people look for a name.
DIRECTIONS = ((1, 0), (1, 1), (1, -1), (-1, 0), (-1, 1), (-1, -1), (0, 1), (0, -1))


@dataclass(frozen=True)
class Name:
    """A point to be named; ``needed`` ones get a name even where it must cover something."""

    kind: str
    point: QgsPointXY
    lines: tuple[str, ...]
    size_pt: float
    reach_mm: float
    needed: bool

    @property
    def bold(self) -> bool:
        """Return whether it is a place people live in."""
        return self.kind != "landmark"


@dataclass(frozen=True)
class PlacedName:
    """A name with its rectangle on the ground; ``side`` is -1, 0 or 1 (left, middle, right).

    ``leader`` tells that it stands so far off that a line must lead to its point.
    """

    name: Name
    room: QgsRectangle
    side: int
    leader: bool = False


def names_of(words: Words, drawing: Drawing, view: View, languages: int) -> list[Name]:
    """Return what may be named, the most important first: here, settlements, then landmarks."""
    factor = view.factor
    coverage = words.facts.coverage
    focus = view.to_local(coverage.geometry)
    names = []
    if coverage.is_place:
        lines = (words.place(), *words.each("you_are_here"))
        size = HERE_PT[languages] * factor
        names.append(Name("here", focus.asPoint(), lines, size, HERE_REACH_MM, True))
    others = [place for place in drawing.places if place.id != coverage.id]
    for kind, sizes in (("settlement", SETTLEMENT_PT), ("landmark", LANDMARK_PT)):
        group = [
            _name(kind, place, words, view, sizes[languages] * factor)
            for place in others
            if (place.kind == "settlement") == (kind == "settlement")
        ]
        group.sort(key=lambda each: focus.distance(QgsGeometry.fromPointXY(each.point)))
        names += group if kind == "settlement" else group[:MOST_LANDMARKS]
    return names


def _name(kind: str, place: PlacePoint, words: Words, view: View, size_pt: float) -> Name:
    texts = [
        place.name_in(book.language) or book.phrase(f"place_{place.kind}") for book in words.books
    ]
    point = view.to_local(QgsGeometry.fromPointXY(place.point)).asPoint()
    lines = tuple(dict.fromkeys(texts))
    return Name(kind, point, lines, size_pt, PLACE_REACH_MM, kind == "settlement")


def place_names(
    names: Sequence[Name], drawing: Drawing, view: View, family: str
) -> list[PlacedName]:
    """Give each name a room; a landmark without one is left out with its mark."""
    ground = _Ground(
        view.extent.buffered(-view.ground(EDGE_MM)),
        [drawn.widened(0.5) for drawn in drawing.hazards],
        QgsGeometry.unaryUnion([way.geometry for way in drawing.ways_open]),
    )
    marks = [_mark(name, view) for name in names if name.needed]
    placed: list[PlacedName] = []
    for name in names:
        own = _mark(name, view)
        rooms = [other.room for other in placed]
        if not name.needed and any(own.intersects(room) for room in rooms):
            continue
        taken = rooms + [mark for mark in marks if mark != own]
        costs = [
            (ground.cost(each.room, taken) + away, each)
            for away, each in _rooms(name, view, family)
        ]
        cost, best = min(costs, key=lambda pair: pair[0])
        if cost < 1 or name.needed:
            placed.append(best)
            marks.append(own)
    return placed


@dataclass(frozen=True)
class _Ground:
    """What a name should not hide."""

    sheet: QgsRectangle
    dangers: Sequence[QgsGeometry]
    ways: QgsGeometry

    def cost(self, room: QgsRectangle, taken: Sequence[QgsRectangle]) -> float:
        """Return what a room hides: below 1 a road at most, most for a hazard or the edge."""
        shape = QgsGeometry.fromRect(room)
        cost = 0.0 if self.sheet.contains(room) else 1000.0
        cost += sum(1.0 for other in taken if room.intersects(other))
        for danger in self.dangers:
            if danger.boundingBox().intersects(room) and danger.intersects(shape):
                hidden = danger.intersection(shape).area()
                share = hidden / danger.area() if danger.area() > 0 else 1.0
                cost += DANGER_COST + 8.0 * hidden / shape.area() + HIDDEN_COST * share
        if not self.ways.isEmpty() and self.ways.intersects(shape):
            cost += ROAD_COST
        return cost


def _mark(name: Name, view: View) -> QgsRectangle:
    half = view.ground(name.reach_mm * 0.75)
    return QgsRectangle.fromCenterAndSize(name.point, 2 * half, 2 * half)


def _rooms(name: Name, view: View, family: str) -> Iterator[tuple[float, PlacedName]]:
    """Yield rooms round a point, each with what its distance costs."""
    size_a4 = name.size_pt / view.factor
    widest = max(width_mm(line, family, size_a4, name.bold) for line in name.lines)
    width = view.ground(widest * 1.03 + 0.6)
    height = view.ground(height_mm(len(name.lines), size_a4))
    for step in STEPS:
        reach = view.ground(name.reach_mm * step)
        for east, north in DIRECTIONS:
            x = name.point.x() + east * (reach + width / 2)
            y = name.point.y() + north * (reach + height / 2 if east == 0 else height / 2)
            room = QgsRectangle.fromCenterAndSize(QgsPointXY(x, y), width, height)
            leader = step >= LEADER_FROM_STEP
            yield AWAY_COST * (step - 1), PlacedName(name, room, east, leader)
    if name.needed:
        sheet = view.extent.buffered(-view.ground(2 * EDGE_MM))
        for room in _edge_rooms(sheet, width, height):
            yield AWAY_COST * STEPS[-1], PlacedName(name, room, 0, True)


def _edge_rooms(sheet: QgsRectangle, width: float, height: float) -> Iterator[QgsRectangle]:
    """Yield rooms in the corners and along the edges of the sheet: the last resort."""
    across = (sheet.width() - width) / 2
    down = (sheet.height() - height) / 2
    for east, north in DIRECTIONS:
        centre = sheet.center()
        middle = QgsPointXY(centre.x() + east * across, centre.y() + north * down)
        yield QgsRectangle.fromCenterAndSize(middle, width, height)


def add_names(
    layout: QgsPrintLayout, box: Box, placed: Sequence[PlacedName], view: View, family: str
) -> None:
    """Write the names over the map, the lines to far ones under them."""
    for each in placed:
        if each.leader:
            start = _point_on_page(_nearest(each.room, each.name.point), box, view)
            leader = QgsLineSymbol.createSimple(
                {"color": "#000000", "width": str(LEADER_MM * view.factor)}
            )
            add_line(layout, start, _point_on_page(each.name.point, box, view), leader)
    for each in placed:
        label = add_label(
            layout,
            _on_page(each.room, box, view),
            "\n".join(each.name.lines),
            family,
            each.name.size_pt,
            each.name.bold,
            across={1: LEFT, 0: CENTRE, -1: RIGHT}[each.side],
            down=MIDDLE,
        )
        add_halo(label, HALO_MM * view.factor)


def _nearest(room: QgsRectangle, point: QgsPointXY) -> QgsPointXY:
    x = min(max(point.x(), room.xMinimum()), room.xMaximum())
    y = min(max(point.y(), room.yMinimum()), room.yMaximum())
    return QgsPointXY(x, y)


def _point_on_page(point: QgsPointXY, box: Box, view: View) -> tuple[float, float]:
    metres_per_mm = view.scale / 1000
    return (
        box.x + (point.x() - view.extent.xMinimum()) / metres_per_mm,
        box.y + (view.extent.yMaximum() - point.y()) / metres_per_mm,
    )


def _on_page(room: QgsRectangle, box: Box, view: View) -> Box:
    metres_per_mm = view.scale / 1000
    return Box(
        box.x + (room.xMinimum() - view.extent.xMinimum()) / metres_per_mm,
        box.y + (view.extent.yMaximum() - room.yMaximum()) / metres_per_mm,
        room.width() / metres_per_mm,
        room.height() / metres_per_mm,
    )
