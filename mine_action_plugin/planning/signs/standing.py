"""Planned signs of one chunk in local metres, base plan and extra signs alike."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mine_action_plugin.planning.signs.edges import Edges, nearest_far
from mine_action_plugin.planning.signs.model import WARNED, Bools, Floats, Ints
from mine_action_plugin.planning.signs.placement import Signs
from mine_action_plugin.planning.signs.rules import NEAR_M, SignRules
from mine_action_plugin.planning.signs.track import Ruler
from mine_action_plugin.planning.signs.viewers import Boards


@dataclass(frozen=True)
class Standing:
    """Signs as columns: where, which way they face (unit vectors, grid east and north), why.

    ``line`` counts from 0; ``sequence`` from 1 along each line, 0 for an extra sign that stands
    for the rule `warned` alone and is nobody's neighbour; ``gap_m`` is then NaN. ``owner`` is
    the nearest hazard of the chunk, ``clearance_m`` the distance to it. ``emplaced`` signs were
    put up before.
    """

    points: Floats
    facing: Floats
    place: Floats
    line: Ints
    sequence: Ints
    reason: Ints
    gap_m: Floats
    clearance_m: Floats
    owner: Ints
    emplaced: Bools

    @property
    def boards(self) -> Boards:
        """What a viewer sees of them."""
        return Boards(self.points, self.facing, self.place)

    @staticmethod
    def base(signs: Signs, ruler: Ruler, edges: Edges, rules: SignRules) -> Standing:
        """The signs of the base plan: facing out, or along the way that crosses there."""
        points, line = signs.points, signs.line
        clearance, foot, owner = _nearest(points, edges, rules)
        begins = np.flatnonzero(np.diff(line, prepend=-1) != 0)
        first = np.repeat(begins, np.diff(np.append(begins, len(line))))
        out = np.radians(signs.facing)
        along_way = np.column_stack((np.sin(out), np.cos(out)))
        return Standing(
            points,
            np.where(np.isnan(out)[:, None], _unit(points - foot), along_way),
            ruler.base[line] + signs.candidates.along(signs.at),
            line,
            np.arange(len(line)) - first + 1,
            signs.reason,
            np.hypot(*(points[signs.following()] - points).T),
            clearance,
            owner,
            signs.emplaced,
        )

    def plus(self, boards: Boards, ruler: Ruler, edges: Edges, rules: SignRules) -> Standing:
        """These and extra signs for `warned`, line by line."""
        clearance, _, owner = _nearest(boards.xy, edges, rules)
        count = len(boards.place)
        extra = Standing(
            boards.xy,
            boards.facing,
            boards.place,
            ruler.line(boards.place),
            np.zeros(count, np.int64),
            np.full(count, WARNED),
            np.full(count, np.nan),
            clearance,
            owner,
            np.zeros(count, dtype=bool),
        )
        order = np.argsort(np.concatenate((self.place, extra.place)), kind="stable")
        columns = {
            name: np.concatenate((getattr(self, name), getattr(extra, name)))[order]
            for name in self.__dataclass_fields__
        }
        return Standing(**columns)


def _nearest(points: Floats, edges: Edges, rules: SignRules) -> tuple[Floats, Floats, Ints]:
    likely = rules.offset_m * 1.05 + 0.5
    return nearest_far(edges, points, likely, likely + NEAR_M)


def _unit(vectors: Floats) -> Floats:
    size = np.maximum(np.hypot(*vectors.T), 1e-9)
    unit: Floats = vectors / size[:, None]
    return unit
