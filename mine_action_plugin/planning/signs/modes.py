"""What is signed when not everything can be: the modes `exposure` and `access_only`.

Both choose from the signs of the base plan, chunk by chunk; a chosen sign stands and faces as
it does in the whole plan. Every cell of line then either has a sign on it, or in sight of one
who comes straight at it, or beside the way that crosses it; or it has a reason why not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from mine_action_plugin.planning.counted import counted
from mine_action_plugin.planning.exposure import (
    Exposure,
    ExposureWeights,
    People,
    Way,
    exposure_of,
)
from mine_action_plugin.planning.signs.avoid import (
    AvoidMark,
    avoid_stretches,
    avoided,
    touched,
    zones_of,
)
from mine_action_plugin.planning.signs.barriers import Barrier, shielded
from mine_action_plugin.planning.signs.cells import (
    SIGNED,
    Cells,
    Stretches,
    cut_lines,
    ground_of,
    stretches,
)
from mine_action_plugin.planning.signs.edges import EdgeGrid, nearest
from mine_action_plugin.planning.signs.legible import (
    STRAIGHT,
    VIEWS_DEG,
    Placed,
    Readable,
    cell_length_m,
    readable,
)
from mine_action_plugin.planning.signs.lines import Chunk
from mine_action_plugin.planning.signs.model import Bools, Curve, Floats, Ints
from mine_action_plugin.planning.signs.nearby import segments_of
from mine_action_plugin.planning.signs.rules import ACCESS_M, SignRules
from mine_action_plugin.planning.signs.selection import (
    Picks,
    Selection,
    group_signs,
    pick_all,
    select_signs,
)
from mine_action_plugin.planning.signs.track import Ruler

# Why a stretch has no sign; the first that holds is given.
UNSIGNED = (
    "behind_barrier",
    "avoid",
    "not_accessed",
    "low_exposure",
    "not_in_sight",
    "limit_reached",
)
BEHIND_BARRIER, AVOID, NOT_ACCESSED, LOW_EXPOSURE, NOT_IN_SIGHT, LIMIT_REACHED = range(6)
ALONGSIDE_M = 30.0
CLOSED = "closed"


@dataclass(frozen=True)
class Circumstances:
    """What is known round the hazards, all in EPSG:4326."""

    people: People = People()
    barriers: Sequence[Barrier] = ()
    avoid: Sequence[AvoidMark] = ()


@dataclass(frozen=True)
class Weighed:
    """The cells of a chunk's lines, who comes to them, and which of its signs they read.

    ``met`` are pairs (sign, crossing): who comes along the way meets the sign. ``shielded`` and
    ``avoided`` are about cells; ``allowed`` says which signs do not stand in an avoid mark, and
    ``choice`` numbers them so that the signs of one crossing share a number. ``emplaced`` signs
    were put up before: they are always kept.
    """

    cells: Cells
    readable: Readable
    met: tuple[Ints, Ints]
    exposure: Exposure
    shielded: Bools
    avoided: Bools
    allowed: Bools
    choice: Ints
    emplaced: Bools

    @property
    def perimeter_m(self) -> float:
        """Metres of sign line."""
        return float(self.cells.length_m.sum())


def weigh(
    chunk: Chunk,
    ruler: Ruler,
    signs: Placed,
    around: Circumstances,
    rules: SignRules,
    weights: ExposureWeights,
) -> Weighed:
    """Everything that the choice among a chunk's signs depends on."""
    cells = cut_lines(ruler, cell_length_m(rules))
    ground = ground_of(cells, ruler)
    zones = zones_of(around.avoid, chunk)
    found = exposure_of(cells, ground, chunk, around.people, weights)
    at_crossings = np.concatenate((found.crossing, signs.place[signs.crossing]))
    behind = shielded(cells, ground, chunk, around.barriers, cells.at(at_crossings), rules)
    exposure = replace(found, per_cell=np.where(behind, 0.0, found.per_cell))
    seen = readable(cells, ground, signs, rules)
    met = _signs_at(ruler, signs, found.crossing)
    allowed = ~avoided(signs.points, zones)
    choice = group_signs(ruler, signs.place, signs.crossing, 2.0 * ACCESS_M)
    avoid = touched(cells, avoid_stretches(ruler, zones))
    emplaced = np.zeros(len(allowed), dtype=bool) if signs.emplaced is None else signs.emplaced
    return Weighed(cells, seen, met, exposure, behind, avoid, allowed, choice, emplaced)


def choose_by_exposure(parts: Sequence[Weighed], max_signs: int = 0) -> Selection:
    """At most so many signs over all chunks, those that warn the most exposure; 0 is no limit.

    Signs that were put up before come first and count: what they warn is not bought again.
    """
    whole = sum(part.exposure.total for part in parts)
    emplaced = sum(int(np.count_nonzero(part.emplaced)) for part in parts)
    picks = [_picks(part) for part in parts]
    chosen = select_signs(picks, whole, max(max_signs - emplaced, 0))
    if not emplaced:
        return chosen
    curve, before = chosen.curve, warned_share(parts, [part.emplaced for part in parts])
    kept = [part.emplaced | more for part, more in zip(parts, chosen.kept)]
    if 0 < max_signs <= emplaced:
        kept = [part.emplaced for part in parts]
    signs = np.concatenate(([0], emplaced + curve.signs))
    share = np.concatenate(([0.0], before + curve.share))
    return Selection(kept, Curve(signs, share), warned_share(parts, kept))


def choose_by_access(
    chunk: Chunk, part: Weighed, ruler: Ruler, signs: Placed, ways: Sequence[Way]
) -> tuple[Bools, Bools]:
    """The signs kept for the ways in use, and the cells these ways cross or run along.

    Kept are the signs at crossings, and the two on either side of each cell whose middle is
    within 30 m of a way that is not closed, unless a barrier shields it; and those that were
    put up before.
    """
    used = [way.geometry for way in ways if way.use != CLOSED]
    cells = part.cells
    middle = ground_of(cells, ruler).middle
    segments = segments_of(used, chunk, middle, ALONGSIDE_M)
    distance, _, _ = nearest(EdgeGrid(segments, ALONGSIDE_M), middle)
    near = (distance <= ALONGSIDE_M) & ~part.shielded
    kept = signs.crossing | _beside(cells, ruler, signs.place, near)
    return (kept & part.allowed) | part.emplaced, near


def unsigned_by_exposure(part: Weighed, kept: Bools) -> Stretches:
    """The stretches without a sign in the mode `exposure`; reasons are positions in UNSIGNED."""
    exposed = part.exposure.per_cell > 0
    at_ways = part.cells.at(part.exposure.crossing[part.exposure.users > 0])
    buyable = (exposed & _read_from(part, part.allowed)) | _at_met(part, part.allowed)
    exposed[at_ways] = True
    reason = np.where(buyable, LIMIT_REACHED, NOT_IN_SIGHT)
    reason = np.where(exposed, reason, LOW_EXPOSURE)
    return _unsigned(part, kept, reason)


def unsigned_by_access(part: Weighed, kept: Bools, near: Bools) -> Stretches:
    """The stretches without a sign in the mode `access_only`."""
    return _unsigned(part, kept, np.where(near, NOT_IN_SIGHT, NOT_ACCESSED))


def signed_m(part: Weighed, kept: Bools) -> float:
    """Metres of line that kept signs warn of: those of the cells that are no stretch's."""
    return float(part.cells.length_m[_signed(part, kept)].sum())


def warned_exposure(part: Weighed, kept: Bools) -> float:
    """Approaches a day to a chunk that kept signs warn, whoever chose them."""
    weight = _element_weights(part.exposure)
    _, element = _pairs(part, kept)
    seen = np.zeros(len(weight), dtype=bool)
    seen[element] = True
    return float(weight[seen].sum())


def warned_share(parts: Sequence[Weighed], kept: Sequence[Bools]) -> float:
    """The share of all exposure that kept signs warn; 0 where nobody is known to come."""
    whole = sum(part.exposure.total for part in parts)
    warned = sum(warned_exposure(part, signs) for part, signs in zip(parts, kept))
    return warned / whole if whole > 0 else 0.0


def _signs_at(ruler: Ruler, signs: Placed, crossing: Floats) -> tuple[Ints, Ints]:
    """Pairs (sign, crossing): signs at crossings within the rule `access` of it along the line."""
    at = np.flatnonzero(signs.crossing)
    place, line = signs.place[at], ruler.line(crossing)
    around = ruler.end(line) - ruler.base[line]
    found, met = [], []
    for shift in (-around, 0.0 * around, around):
        low = np.searchsorted(place, crossing + shift - ACCESS_M)
        counts = np.searchsorted(place, crossing + shift + ACCESS_M, "right") - low
        which, order = counted(counts)
        near = low[which] + order
        mine = ruler.line(place[near]) == line[which]
        found.append(at[near[mine]])
        met.append(which[mine])
    return np.concatenate(found), np.concatenate(met)


def _picks(part: Weighed) -> Picks:
    # A sign that may not stand, or stands already, leaves its crossing to the other signs there.
    free = part.allowed & ~part.emplaced
    choice = np.where(free, part.choice, part.choice.max(initial=-1) + 1)
    sign, element = _pairs(part, free)
    weight = _element_weights(part.exposure)
    weight[_pairs(part, part.emplaced)[1]] = 0.0
    return pick_all(choice, sign, element, weight)


def _pairs(part: Weighed, kept: Bools) -> tuple[Ints, Ints]:
    """What each kept sign warns of: pairs (sign, element)."""
    sign, view, cell = part.readable.pairs(part.cells, np.flatnonzero(kept))
    at, crossing = part.met
    there = kept[at]
    elements = view * part.cells.count + cell
    crossings = len(VIEWS_DEG) * part.cells.count + crossing[there]
    return np.concatenate((sign, at[there])), np.concatenate((elements, crossings))


def _element_weights(exposure: Exposure) -> Floats:
    """What counts: each cell in each view, as people come from all sides alike; each crossing."""
    views = [exposure.per_cell / len(VIEWS_DEG)] * len(VIEWS_DEG)
    return np.concatenate((*views, exposure.users))


def _signed(part: Weighed, kept: Bools) -> Bools:
    """The cells with a kept sign on them or in sight, or with a way that kept signs warn."""
    signed = _read_from(part, kept) | _at_met(part, kept)
    signed[part.readable.own[kept]] = True
    return signed


def _read_from(part: Weighed, kept: Bools) -> Bools:
    """The cells at which one who comes straight reads a kept sign."""
    _, view, cell = part.readable.pairs(part.cells, np.flatnonzero(kept))
    seen = np.zeros(part.cells.count, dtype=bool)
    seen[cell[view == STRAIGHT]] = True
    return seen


def _at_met(part: Weighed, kept: Bools) -> Bools:
    """The cells in which a way crosses that a kept sign warns."""
    sign, crossing = part.met
    cells = np.zeros(part.cells.count, dtype=bool)
    cells[part.cells.at(part.exposure.crossing[crossing[kept[sign]]])] = True
    return cells


def _unsigned(part: Weighed, kept: Bools, reason: Ints) -> Stretches:
    reason = np.where(part.avoided, AVOID, reason)
    reason = np.where(part.shielded, BEHIND_BARRIER, reason)
    return stretches(part.cells, np.where(_signed(part, kept), SIGNED, reason))


def _beside(cells: Cells, ruler: Ruler, place: Floats, near: Bools) -> Bools:
    """The last sign before each of these cells and the first after it, round the line."""
    kept = np.zeros(len(place), dtype=bool)
    if not len(place):
        return kept
    some = np.flatnonzero(near)
    line = cells.line[some]
    first = np.searchsorted(place, ruler.base[line])
    stop = np.searchsorted(place, ruler.end(line), "right")
    middle = cells.begin[some] + cells.length_m[some] / 2.0
    after = np.searchsorted(place, middle)
    held = stop > first
    kept[np.where(after < stop, after, first)[held]] = True
    kept[np.where(after > first, after - 1, stop - 1)[held]] = True
    return kept
