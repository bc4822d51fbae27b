"""Rules about each sign where it stands: inside, on_line, facing."""

from __future__ import annotations

import numpy as np

from mine_action_plugin.planning.signs.checking.near import (
    LENGTH_TOLERANCE_M,
    cross,
    dot,
    places_in_runs,
)
from mine_action_plugin.planning.signs.checking.stage import Stage
from mine_action_plugin.planning.signs.checking.violations import Findings
from mine_action_plugin.planning.signs.checking.ways import Crossings
from mine_action_plugin.planning.signs.model import Floats, Ints
from mine_action_plugin.planning.signs.rules import (
    ACCESS_M,
    FACING_DEG,
    INSIDE_TOLERANCE_M,
    ON_LINE_M,
    SignRules,
)

# Outlines whose distances from a sign differ by less are equally near: it stands at a corner.
CORNER_M = 0.05
ACROSS_DEG = 180.0


def check_inside(stage: Stage, rules: SignRules, findings: Findings) -> None:
    """No sign is closer than OFFSET to any widened hazard, unless it is on verified ground."""
    close = stage.clearance < rules.offset_m - INSIDE_TOLERANCE_M
    near = np.flatnonzero(close & ~stage.verified)
    findings.at_signs("inside", stage.signs[near], stage.clearance[near], rules.offset_m)


def check_on_line(stage: Stage, findings: Findings) -> None:
    """A planned sign is within half a metre of its sign line."""
    planned = findings.signs.is_planned[stage.signs]
    off = np.flatnonzero(planned & (stage.distance > ON_LINE_M) & ~stage.on_verge)
    findings.at_signs("on_line", stage.signs[off], stage.distance[off], ON_LINE_M)


def check_facing(stage: Stage, crossings: Crossings, findings: Findings) -> None:
    """A sign faces outward, at a corner along the bisector too, or out along the access line.

    On verified ground it may face the middle of the corridor; on a verge inside a hazard it must.
    """
    off = _off_way_out(stage)
    suspects = np.flatnonzero(off > FACING_DEG)
    corners = suspects[~stage.on_verge[suspects]]
    off[corners] = np.minimum(off[corners], _off_corner(stage, corners))
    suspects = suspects[off[suspects] > FACING_DEG]
    off[suspects] = np.minimum(off[suspects], _off_access(stage, crossings, suspects))
    wrong = suspects[off[suspects] > FACING_DEG]
    findings.at_signs("facing", stage.signs[wrong], off[wrong], FACING_DEG)


def _off_way_out(stage: Stage) -> Floats:
    off = turn_deg(stage.ways, stage.points - stage.foot)
    off_middle = turn_deg(stage.ways, stage.to_middle)
    # On a verge inside a hazard there is no way out but along the corridor.
    nearer: Floats = np.where(stage.on_verge, off_middle, np.fmin(off, off_middle))
    return nearer


def turn_deg(one: Floats, other: Floats) -> Floats:
    """Degrees between vectors (n, 2), pair by pair: 0 to 180, NaN where one is not known."""
    turn: Floats = np.degrees(np.abs(np.arctan2(cross(one, other), dot(one, other))))
    return turn


def _off_corner(stage: Stage, suspects: Ints) -> Floats:
    """Degrees off the ways out from each of the outlines that are equally near, or between two."""
    off = np.full(len(suspects), ACROSS_DEG)
    points, ways = stage.points[suspects], stage.ways[suspects]
    nearest = np.abs(stage.clearance[suspects]) + CORNER_M
    for sign, _, foot in stage.outline.within(points, nearest):
        order = np.argsort(sign, kind="stable")
        sign, out = sign[order], _unit(points[sign] - foot)[order]
        one, other = _pairs_of_each(sign)
        # Together with itself, a way out is itself.
        np.minimum.at(off, sign[one], turn_deg(ways[sign[one]], out[one] + out[other]))
    return off


def _pairs_of_each(owner: Ints) -> tuple[Ints, Ints]:
    """All pairs of positions with the same owner; equal owners come together."""
    first = np.searchsorted(owner, owner, "left")
    many = np.searchsorted(owner, owner, "right") - first
    one = np.repeat(np.arange(len(owner)), many)
    return one, np.repeat(first, many) + places_in_runs(many)


def _unit(vector: Floats) -> Floats:
    length = np.hypot(*vector.T)
    unit: Floats = vector / np.maximum(length, 1e-12)[:, None]
    return unit


def _off_access(stage: Stage, crossings: Crossings, suspects: Ints) -> Floats:
    off = np.full(len(suspects), ACROSS_DEG)
    sign, crossing = crossings.near(stage.points[suspects], ACCESS_M + LENGTH_TOLERANCE_M)
    turn = turn_deg(stage.ways[suspects[sign]], crossings.out[crossing])
    np.minimum.at(off, sign, turn)
    return off
