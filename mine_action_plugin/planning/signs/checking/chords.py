"""Rules about the straight way from each sign to the next: few, gap, cut, enclosed, sight."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsGeometry

from mine_action_plugin.planning.signs.checking.near import (
    LENGTH_TOLERANCE_M,
    LONGEST_PIECE_M,
    boxes_of,
    inside_rings,
    pieces,
    touching,
)
from mine_action_plugin.planning.signs.checking.order import FEWEST, Order
from mine_action_plugin.planning.signs.checking.stage import Stage
from mine_action_plugin.planning.signs.checking.violations import Findings
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.rings import (
    line_string,
    polygon,
    rings_of,
    transform_points,
)
from mine_action_plugin.planning.signs.rules import CUT_TOLERANCE_M, SignRules

AREA_TOLERANCE_M2 = 0.01


@dataclass(frozen=True)
class Chords:
    """The straight ways between neighbours on the lines that have signs enough.

    ``start``, ``end`` are (n, 2) in metres; ``sign`` and ``next_sign`` positions in the stage;
    the chords of line ``i`` are ``first[i]`` and the ``count[i]`` that follow. ``crossed`` are
    pairs (chord, hazard) in two columns: the chord touches an edge of the hazard, or its sign
    stands in it.
    """

    start: Floats
    end: Floats
    sign: Ints
    next_sign: Ints
    line: Ints
    first: Ints
    count: Ints
    crossed: Ints


def chords_of(stage: Stage, order: Order) -> Chords:
    """The chords of all lines with three signs or more, and the hazards they run into."""
    enough = order.count >= FEWEST
    kept = np.flatnonzero(enough[order.line])
    sign, after = order.sign[kept], order.sign[order.after[kept]]
    count = np.where(enough, order.count, 0)
    start, end = stage.points[sign], stage.points[after]
    first = np.cumsum(count) - count
    crossed = _crossed(stage, start, end, sign)
    return Chords(start, end, sign, after, order.line[kept], first, count, crossed)


def check_few(stage: Stage, order: Order, findings: Findings) -> None:
    """A closed line has at least three signs."""
    track = stage.lines.track
    for line in np.flatnonzero(order.count < FEWEST).tolist():
        at = track.first[line : line + 1]
        x, y = transform_points(track.x[at], track.y[at], stage.chunk.to_world)
        findings.at_place("few", float(order.count[line]), FEWEST, float(x[0]), float(y[0]))


def check_gap(stage: Stage, chords: Chords, rules: SignRules, findings: Findings) -> None:
    """Neighbours on a sign line are at most MAX_SPACING apart."""
    gap = np.hypot(*(chords.end - chords.start).T)
    wide = np.flatnonzero(gap > rules.max_spacing_m + LENGTH_TOLERANCE_M)
    which = stage.signs[chords.sign[wide]]
    findings.at_signs("gap", which, gap[wide], rules.max_spacing_m)


def check_cut(stage: Stage, chords: Chords, findings: Findings) -> None:
    """The straight way between neighbours has no length inside any hazard."""
    longest = np.zeros(len(chords.sign))
    for chord, hazard in chords.crossed.tolist():
        way = np.stack((chords.start[chord], chords.end[chord]))
        met = line_string(way[:, 0], way[:, 1]).intersection(stage.shapes[hazard])
        longest[chord] = max(longest[chord], met.length())
    cut = np.flatnonzero(longest > CUT_TOLERANCE_M)
    findings.at_signs("cut", stage.signs[chords.sign[cut]], longest[cut], CUT_TOLERANCE_M)


def check_enclosed(stage: Stage, chords: Chords, findings: Findings) -> None:
    """The polygon of a line's signs contains each hazard part that the line surrounds.

    That of an island excludes each part outside the island. Where no chord meets a hazard, one
    point of a part tells for the whole of it; elsewhere areas are measured.
    """
    parts = _Parts.of(stage)
    part, line, within = parts.of_lines(stage)
    in_signs = inside_rings(parts.corner[part], line, chords.first, chords.count, chords.start)
    island = stage.lines.island[line]
    concerned, wrong = within != island, in_signs == island
    met = np.zeros(len(stage.lines.island), dtype=bool)
    met[chords.line[chords.crossed[:, 0]]] = True
    doubtful = concerned & (wrong | met[line]) & (chords.count[line] > 0)
    for at, members in _grouped(line[doubtful], part[doubtful]):
        area = _wrong_side_m2(stage, chords, at, [parts.shapes[member] for member in members])
        if area > AREA_TOLERANCE_M2:
            sign = stage.signs[chords.sign[chords.first[at : at + 1]]]
            findings.at_signs("enclosed", sign, np.array([area]), 0.0)


@dataclass(frozen=True)
class _Parts:
    """The parts of a stage's own hazards, each with a corner (n, 2) and its hazard."""

    shapes: list[QgsGeometry]
    corner: Floats
    hazard: Ints

    @staticmethod
    def of(stage: Stage) -> _Parts:
        shapes, corners, hazards = [], [], []
        for hazard, shape in enumerate(stage.shapes[: stage.own]):
            for part in shape.asGeometryCollection() if shape.isMultipart() else [shape]:
                for ring, inner in rings_of(part):
                    if not inner:
                        shapes.append(part)
                        corners.append(ring[0])
                        hazards.append(hazard)
        return _Parts(shapes, np.array(corners).reshape(-1, 2), np.array(hazards, dtype=np.int64))

    def of_lines(self, stage: Stage) -> tuple[Ints, Ints, Bools]:
        """Pairs (part, line) of one cluster, and whether the part lies within the line's ring."""
        part, line = self._pairs(stage)
        track = stage.lines.track
        corner = np.column_stack((track.x, track.y))
        size = track.last - track.first
        within = inside_rings(self.corner[part], line, track.first, size, corner)
        return part, line, within

    def _pairs(self, stage: Stage) -> tuple[Ints, Ints]:
        begin = np.searchsorted(self.hazard, np.arange(stage.own), "left")
        end = np.searchsorted(self.hazard, np.arange(stage.own), "right")
        parts: list[int] = []
        lines: list[int] = []
        for line, members in enumerate(stage.lines.clusters):
            for hazard in members:
                some = range(int(begin[hazard]), int(end[hazard]))
                parts += some
                lines += [line] * len(some)
        return np.array(parts, dtype=np.int64), np.array(lines, dtype=np.int64)


def _grouped(line: Ints, part: Ints) -> Iterator[tuple[int, list[int]]]:
    order = np.argsort(line, kind="stable")
    cuts = np.flatnonzero(np.diff(line[order])) + 1
    for some in np.split(order, cuts):
        if len(some):
            yield int(line[some[0]]), part[some].tolist()


def _wrong_side_m2(stage: Stage, chords: Chords, line: int, parts: list[QgsGeometry]) -> float:
    first = int(chords.first[line])
    drawn = polygon(chords.start[first : first + int(chords.count[line])])
    if not drawn.isGeosValid():
        drawn = drawn.makeValid()
    island = bool(stage.lines.island[line])
    engine = QgsGeometry.createGeometryEngine(drawn.constGet())
    engine.prepareGeometry()
    wrong = 0.0
    for part in parts:
        if island:
            wrong += part.intersection(drawn).area()
        elif not engine.contains(part.constGet()):
            wrong += part.difference(drawn).area()
    return wrong


def _crossed(stage: Stage, start: Floats, end: Floats, sign: Ints) -> Ints:
    """Pairs (chord, hazard), each once."""
    a, b, chord = pieces(start, end, LONGEST_PIECE_M)
    outline, many = stage.outline, len(stage.shapes)
    found = [_chords_from(stage.hosts, sign, many)]
    for piece, edge in outline.grid.meeting(boxes_of(a, b)):
        met = touching(a[piece], b[piece], outline.a[edge], outline.b[edge])
        hazard = stage.owner[outline.edge[edge[met]]]
        found.append(np.unique(chord[piece[met]] * many + hazard))
    pairs = np.unique(np.concatenate(found))
    return np.column_stack((pairs // many, pairs % many))


def _chords_from(hosts: Ints, sign: Ints, many: int) -> Ints:
    """The chords that start at a sign inside a hazard, with that hazard."""
    where = np.full(int(max(sign.max(initial=-1), hosts[:, 0].max(initial=-1))) + 1, -1)
    where[sign] = np.arange(len(sign))
    chord = where[hosts[:, 0]]
    pairs: Ints = (chord * many + hosts[:, 1])[chord >= 0]
    return pairs
