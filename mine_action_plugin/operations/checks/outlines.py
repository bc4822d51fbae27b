"""Outlines as people had to check them by hand (GICHD geocheck): rings, points and parts."""

from __future__ import annotations

from collections.abc import Iterator

from ...domain.marks import QT_TRANSLATE_NOOP
from ...translation import whole_number
from .check import Check, Found, Repair, Severity
from .examination import OUTLINE_TABLES, Examination, Outlines
from .outline_repairs import REDRAWN_TABLES, drop_repeated_points, redraw, redrawn

FURTHEST_M = 5_000.0
"""GICHD geocheck: consecutive points further apart are usually a slip in a coordinate."""


def _invalid(examination: Examination) -> Iterator[Found]:
    for table in OUTLINE_TABLES:
        outlines = examination.outlines(table)
        short = set(outlines.rings.short().tolist())
        # GEOS is handed closed rings whatever is stored, so it cannot see an open one.
        broken = set(outlines.rings.open().tolist())
        broken.update(at for at, shape in enumerate(outlines.shapes) if not shape.isGeosValid())
        for index in sorted(broken - short):
            yield Found(
                table,
                outlines.ids[index],
                outlines.codes[index],
                repairable=_can_redraw(table, outlines, index),
            )


def _too_few_points(examination: Examination) -> Iterator[Found]:
    for table in OUTLINE_TABLES:
        outlines = examination.outlines(table)
        for index in outlines.rings.short().tolist():
            yield Found(
                table,
                outlines.ids[index],
                outlines.codes[index],
                repairable=_can_redraw(table, outlines, index),
            )


def _can_redraw(table: str, outlines: Outlines, index: int) -> bool:
    return table in REDRAWN_TABLES and redrawn(outlines.shapes[index]) is not None


def _last_point_twice(examination: Examination) -> Iterator[Found]:
    return _given_twice(examination, at_end=True)


def _point_twice(examination: Examination) -> Iterator[Found]:
    return _given_twice(examination, at_end=False)


def _given_twice(examination: Examination, at_end: bool) -> Iterator[Found]:
    for table in OUTLINE_TABLES:
        outlines = examination.outlines(table)
        between, ending = outlines.rings.given_twice()
        # A ring of one or two places has worse to be said of it.
        short = set(outlines.rings.short().tolist())
        for index in (ending if at_end else between).tolist():
            if index not in short:
                yield Found(table, outlines.ids[index], outlines.codes[index])


def _points_far_apart(examination: Examination) -> Iterator[Found]:
    for table in OUTLINE_TABLES:
        outlines = examination.outlines(table)
        for index, metres in sorted(outlines.rings.far_apart(FURTHEST_M).items()):
            values = {"distance": whole_number(metres)}
            yield Found(table, outlines.ids[index], outlines.codes[index], values)


def _several_parts(examination: Examination) -> Iterator[Found]:
    outlines = examination.outlines("hazard")
    for index, count in enumerate(outlines.rings.parts.tolist()):
        if count > 1:
            values = {"count": count}
            yield Found("hazard", outlines.ids[index], outlines.codes[index], values)


_REDRAW = Repair(
    QT_TRANSLATE_NOOP(
        "checks",
        "Draws the outline again so that it covers all that it encloses now; no area is lost."
        " A hazard's history says so.",
    ),
    redraw,
)
_DROP_POINTS = Repair(
    QT_TRANSLATE_NOOP(
        "checks", "Leaves out points that are given twice; the shape stays the same."
    ),
    drop_repeated_points,
)

CHECKS = (
    Check(
        "outline_invalid",
        Severity.ERROR,
        QT_TRANSLATE_NOOP("checks", "Outline is not valid"),
        QT_TRANSLATE_NOOP(
            "checks",
            "A ring crosses or touches itself, parts overlap, or a ring is not closed. Areas and"
            " questions about places may be answered wrongly until it is put right.",
        ),
        QT_TRANSLATE_NOOP(
            "checks", "{code}: the outline crosses or touches itself, or is not closed."
        ),
        _invalid,
        _REDRAW,
    ),
    Check(
        "outline_too_few_points",
        Severity.ERROR,
        QT_TRANSLATE_NOOP("checks", "Fewer than three points"),
        QT_TRANSLATE_NOOP(
            "checks",
            "A ring has fewer than three different points and encloses nothing. Look up the source"
            " and draw what was meant.",
        ),
        QT_TRANSLATE_NOOP("checks", "{code}: a ring of the outline has fewer than three points."),
        _too_few_points,
        _REDRAW,
    ),
    Check(
        "outline_last_point_twice",
        Severity.INFORMATION,
        QT_TRANSLATE_NOOP("checks", "Last point given twice"),
        QT_TRANSLATE_NOOP(
            "checks", "The point that closes a ring is given twice. Other programs refuse this."
        ),
        QT_TRANSLATE_NOOP("checks", "{code}: the last point of the outline is given twice."),
        _last_point_twice,
        _DROP_POINTS,
    ),
    Check(
        "outline_point_twice",
        Severity.INFORMATION,
        QT_TRANSLATE_NOOP("checks", "Same point twice"),
        QT_TRANSLATE_NOOP(
            "checks",
            "A point of a ring is followed by itself. Perhaps one of the two should lie elsewhere:"
            " compare with the source.",
        ),
        QT_TRANSLATE_NOOP("checks", "{code}: a point of the outline is given twice in a row."),
        _point_twice,
        _DROP_POINTS,
    ),
    Check(
        "outline_points_far_apart",
        Severity.WARNING,
        QT_TRANSLATE_NOOP("checks", "Points far apart"),
        QT_TRANSLATE_NOOP(
            "checks",
            "Two consecutive points are more than 5,000 m apart: often a slip in a coordinate."
            " Compare with the source.",
        ),
        QT_TRANSLATE_NOOP(
            "checks", "{code}: two consecutive points of the outline are {distance} m apart."
        ),
        _points_far_apart,
    ),
    Check(
        "hazard_parts",
        Severity.INFORMATION,
        QT_TRANSLATE_NOOP("checks", "Several parts"),
        QT_TRANSLATE_NOOP(
            "checks",
            "A hazard has several separate parts where one is usually meant. Split it if they are"
            " surveyed or cleared one by one.",
        ),
        QT_TRANSLATE_NOOP("checks", "{code} has {count} separate parts."),
        _several_parts,
    ),
)
