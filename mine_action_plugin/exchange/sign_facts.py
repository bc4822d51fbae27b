"""What the papers of a team say of a sign, in words; the same in every kind of file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from qgis.core import QgsGeometry, QgsPointXY

from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.records import Record
from ..planning.measure import ground_distance_m
from ..translation import code_label, translate

# Never translated: it warns people of any language, and other tools look for it.
DANGER = "DANGER"
MOVED_M = 0.5
COMPASS = (
    QT_TRANSLATE_NOOP("compass", "north"),
    QT_TRANSLATE_NOOP("compass", "north-east"),
    QT_TRANSLATE_NOOP("compass", "east"),
    QT_TRANSLATE_NOOP("compass", "south-east"),
    QT_TRANSLATE_NOOP("compass", "south"),
    QT_TRANSLATE_NOOP("compass", "south-west"),
    QT_TRANSLATE_NOOP("compass", "west"),
    QT_TRANSLATE_NOOP("compass", "north-west"),
)


@dataclass(frozen=True)
class SignFacts:
    """What the records of signs and hazards do not hold themselves, by their ids.

    ``reasons``: why a sign stands there, in words. ``marks``: codes of the hazards a sign marks.
    ``accuracy_m``: how far, in metres, the outline of a hazard may be off.
    """

    reasons: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, Sequence[str]] = field(default_factory=dict)
    accuracy_m: Mapping[str, float] = field(default_factory=dict)

    def reason(self, sign: Record) -> str:
        """Return the reason in words; the label of its code where no more is known."""
        return self.reasons.get(sign.id) or code_label("sign_reason", sign.reason)

    def hazards(self, sign: Record) -> Sequence[str]:
        """Return the codes of the hazards that a sign marks."""
        return self.marks.get(sign.id, ())


def compass_word(degrees: float) -> str:
    """Return the nearest of the eight winds, translated; degrees clockwise from true north."""
    return translate("compass", COMPASS[round(degrees % 360 / 45) % 8])


def degrees_text(degrees: float) -> str:
    """Return whole degrees in three digits, as compasses show them."""
    return f"{round(degrees) % 360:03d}"


def sign_lines(sign: Record, facts: SignFacts) -> list[str]:
    """Return what a team needs beside the place: kind and status, facing, reason, gap, hazards."""
    lines = [f"{code_label('sign_kind', sign.kind)}: {code_label('sign_status', sign.status)}"]
    if sign.facing_deg is not None:
        text = translate("signs", "faces {degrees}° from true north ({word})")
        word = compass_word(sign.facing_deg)
        lines.append(text.format(degrees=degrees_text(sign.facing_deg), word=word))
    lines.append(facts.reason(sign))
    if sign.gap_to_next_m is not None:
        text = translate("signs", "{metres} m to the next")
        lines.append(text.format(metres=f"{sign.gap_to_next_m:.1f}"))
    if facts.hazards(sign):
        text = translate("signs", "marks {hazards}")
        lines.append(text.format(hazards=", ".join(facts.hazards(sign))))
    lines.append(position_words(sign))
    return [line for line in lines if line]


def position_words(sign: Record) -> str:
    """Say whether the position is the planned or the as-built one, and how far they differ."""
    if sign.status == "proposed":
        return translate("signs", "planned position")
    planned = planned_point(sign)
    if planned is None:
        return translate("signs", "as-built position; no planned one")
    metres = ground_distance_m(planned, point_of(sign))
    if metres < MOVED_M:
        return translate("signs", "as-built position, as planned")
    text = translate("signs", "as-built position, {metres} m from the planned one")
    return text.format(metres=f"{metres:.1f}")


def planned_point(sign: Record) -> QgsPointXY | None:
    """Return where the plan had the sign (EPSG:4326); None for one that nobody planned."""
    if sign.planned_x is None or sign.planned_y is None:
        return None
    return QgsPointXY(sign.planned_x, sign.planned_y)


def point_of(sign: Record) -> QgsPointXY:
    """Return where a sign stands or is to stand, EPSG:4326."""
    return shape_of(sign).asPoint()


def shape_of(record: Record) -> QgsGeometry:
    """Return the geometry of a record; a null one where it has none."""
    geometry = QgsGeometry()
    if record.geometry is not None:
        geometry.fromWkb(record.geometry)
    return geometry


def danger_words(hazard: Record, facts: SignFacts) -> str:
    """Say what class an outline has, and how far it may be off: a line is not an edge."""
    words = code_label("hazard_class", hazard.hazard_class)
    accuracy = facts.accuracy_m.get(hazard.id)
    if accuracy is None:
        return words
    text = translate("signs", "the recorded outline may be off by {metres} m")
    return f"{words}; {text.format(metres=f'{accuracy:g}')}"


def rings_of(geometry: QgsGeometry) -> Iterator[list[QgsPointXY]]:
    """Yield each ring of each part, the inner ones too."""
    if geometry.isNull():
        return
    for part in geometry.asMultiPolygon() if geometry.isMultipart() else [geometry.asPolygon()]:
        yield from part
