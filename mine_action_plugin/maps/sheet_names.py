"""What is written on the map of a field sheet: numbers, codes, names, where it goes on."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from qgis.core import QgsGeometry, QgsPointXY

from .paper import Box
from .parts import PageStyle
from .sheet_content import SheetSign
from .sheet_drawing import SheetDrawing, SheetHazard
from .sheet_labels import Placed, Wish, place_labels
from .sheet_symbols import FACING_MM, SIGN_MM
from .sheet_words import STAR, SheetWords
from .view import View

NUMBER_PT, CODE_PT, NAME_PT = 8.0, 6.5, 6.5
BESIDE_FRAME_MM = 5.0
MOST_WAYS = 8
NAMED_FROM_MM = 10.0


@dataclass(frozen=True)
class Adjoining:
    """A sign of the same line on another sheet, next to one of this sheet."""

    sign: SheetSign
    sheet: int


def sheet_labels(
    drawing: SheetDrawing,
    view: View,
    box: Box,
    words: SheetWords,
    style: PageStyle,
    adjoining: Sequence[Adjoining],
) -> list[Placed]:
    """Place the texts of a sheet: numbers of signs first, then what orients."""
    wishes = list(_numbers(drawing, view, box, style))
    wishes += _adjoining(adjoining, view, box, words, style)
    wishes += _hazards(drawing, view, box, style)
    wishes += _ways(drawing, view, box, style)
    wishes += _places(drawing, view, box, words, style)
    area = box.inset(style.mm(0.6), style.mm(0.6))
    marks = list(_marks(drawing, view, box, style))
    return place_labels(wishes, marks, area, style.family, style.paper.factor)


def overview_labels(drawing: SheetDrawing, view: View, box: Box, style: PageStyle) -> list[Placed]:
    """Place the numbers of the sheets, each at its frame, and the codes of the hazards."""
    wishes = []
    for number, frame in enumerate(drawing.frames, 1):
        x, y = on_page(frame.boundingBox().center(), view, box)
        wishes.append(Wish(str(number), x, y, style.mm(8.0), boxed=True))
    # Where a hazard is a speck, the table says which sheets are about it.
    large = [each for each in drawing.hazards if _width_m(each) >= view.ground(NAMED_FROM_MM)]
    wishes += _hazards(replace(drawing, hazards=tuple(large)), view, box, style)
    area = box.inset(style.mm(0.6), style.mm(0.6))
    return place_labels(wishes, [], area, style.family, style.paper.factor)


def _width_m(hazard: SheetHazard) -> float:
    box = hazard.edge.boundingBox()
    return max(box.width(), box.height())


def on_page(point: QgsPointXY, view: View, box: Box) -> tuple[float, float]:
    """Return where a point of the view lies on the page, in mm."""
    across = (point.x() - view.extent.xMinimum()) / view.extent.width()
    down = (view.extent.yMaximum() - point.y()) / view.extent.height()
    return box.x + across * box.width, box.y + down * box.height


def _numbers(drawing: SheetDrawing, view: View, box: Box, style: PageStyle) -> Iterator[Wish]:
    for sign, point in drawing.signs:
        x, y = on_page(point, view, box)
        # Beside the arrow, whose tip is where people stand who read the board.
        towards = None if sign.facing_deg is None else sign.facing_deg + 60
        yield Wish(sign.number, x, y, style.mm(NUMBER_PT), 90.0 if towards is None else towards)


def _marks(drawing: SheetDrawing, view: View, box: Box, style: PageStyle) -> Iterator[Box]:
    """Yield the boxes of signs, and of pieces of their arrows."""
    side = style.mm(SIGN_MM + 0.6)
    small = style.mm(1.6)
    for _sign, point in (*drawing.signs, *drawing.others):
        x, y = on_page(point, view, box)
        yield Box(x - side / 2, y - side / 2, side, side)
    for sign, point in drawing.signs:
        if sign.facing_deg is None:
            continue
        x, y = on_page(point, view, box)
        angle = math.radians(sign.facing_deg)
        for reach in (2.5, 4.0, 5.5, 7.0):
            at_x = x + math.sin(angle) * style.mm(reach * FACING_MM / 6.5)
            at_y = y - math.cos(angle) * style.mm(reach * FACING_MM / 6.5)
            yield Box(at_x - small / 2, at_y - small / 2, small, small)


def _adjoining(
    adjoining: Sequence[Adjoining], view: View, box: Box, words: SheetWords, style: PageStyle
) -> Iterator[Wish]:
    """Yield where a line goes on, at the sign itself or where the way to it leaves the map."""
    inset = style.mm(BESIDE_FRAME_MM)
    for each in adjoining:
        point = view.to_local(QgsGeometry.fromPointXY(each.sign.point)).asPoint()
        x, y = on_page(point, view, box)
        x = min(max(x, box.x + inset), box.x + box.width - inset)
        y = min(max(y, box.y + inset), box.y + box.height - inset)
        texts = dict.fromkeys(words.each("next_sheet", number=each.sheet))
        text = "\n".join((each.sign.number, *texts))
        yield Wish(text, x, y, style.mm(CODE_PT), each.sign.facing_deg or 0.0, boxed=True)


def _hazards(drawing: SheetDrawing, view: View, box: Box, style: PageStyle) -> Iterator[Wish]:
    frame = QgsGeometry.fromRect(view.extent)
    for each in drawing.hazards:
        part = each.edge.intersection(frame)
        if part.isEmpty():
            continue
        spot = part.poleOfInaccessibility(max(view.ground(2.0), 0.5))[0]
        point = spot.asPoint() if not spot.isNull() else part.pointOnSurface().asPoint()
        x, y = on_page(point, view, box)
        star = STAR if each.hazard.accuracy_assumed else ""
        text = f"{each.hazard.code}\n±\u00a0{each.hazard.accuracy_m:g}\u00a0m{star}"
        yield Wish(text, x, y, style.mm(CODE_PT))


def _ways(drawing: SheetDrawing, view: View, box: Box, style: PageStyle) -> Iterator[Wish]:
    """Yield the codes of the ways, in the middle of what the map shows of each."""
    frame = QgsGeometry.fromRect(view.extent)
    named: set[str] = set()
    for way in (*drawing.ways, *drawing.ways_inside):
        part = way.geometry.intersection(frame)
        if not way.code or way.code in named or part.isEmpty() or len(named) >= MOST_WAYS:
            continue
        named.add(way.code)
        longest = max(part.asGeometryCollection(), key=lambda piece: piece.length())
        middle = longest.interpolate(longest.length() / 2)
        if not middle.isNull():
            x, y = on_page(middle.asPoint(), view, box)
            yield Wish(way.code, x, y, style.mm(CODE_PT), 45.0, bold=False)


def _places(
    drawing: SheetDrawing, view: View, box: Box, words: SheetWords, style: PageStyle
) -> Iterator[Wish]:
    for place, point in drawing.places:
        names = [place.name_in(book.language) for book in words.books]
        if not any(names):
            kind = f"place_{place.kind}"
            known = all(kind in book.texts for book in words.books)
            names = list(words.each(kind if known else "place_other"))
        x, y = on_page(point, view, box)
        text = "\n".join(dict.fromkeys(name for name in names if name))
        yield Wish(text, x, y, style.mm(NAME_PT), 90.0, bold=False)
