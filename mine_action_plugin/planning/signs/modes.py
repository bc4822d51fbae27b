"""What is signed when not everything can be: the modes `exposure` and `access_only`.

Both choose from the signs of the base plan, chunk by chunk; a chosen sign stands and faces as
it does in the whole plan. Every metre of line then either has a sign that is read from there by
somebody who comes straight at it, or a reason why not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mine_action_plugin.planning.exposure import (
    Exposure,
    ExposureWeights,
    People,
    Way,
    exposure_of,
    segments_of,
    users_a_day,
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
    stretches,
)
from mine_action_plugin.planning.signs.edges import EdgeGrid, nearest
from mine_action_plugin.planning.signs.legible import (
    BY_WAY,
    STRAIGHT,
    VIEWS_DEG,
    Placed,
    Readable,
    cell_length_m,
    readable,
)
from mine_action_plugin.planning.signs.lines import Chunk
from mine_action_plugin.planning.signs.model import Bools, Floats, Ints
from mine_action_plugin.planning.signs.placement import Ruler
from mine_action_plugin.planning.signs.rules import ACCESS_M, SignRules
from mine_action_plugin.planning.signs.selection import (
    Picks,
    Selection,
    group_signs,
    pick_all,
    select_signs,
)

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


@dataclass(frozen=True)
class Circumstances:
    """What is known round the hazards, all in EPSG:4326."""

    people: People = People()
    barriers: Sequence[Barrier] = ()
    avoid: Sequence[AvoidMark] = ()


@dataclass(frozen=True)
class Weighed:
    """The cells of a chunk's lines, who comes to them, and which of its signs they read.

    ``allowed`` says which signs do not stand in an avoid mark.
    """

    cells: Cells
    readable: Readable
    exposure: Exposure
    shielded: Bools
    avoided: Bools
    allowed: Bools
    picks: Picks

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
    zones = zones_of(around.avoid, chunk)
    found = exposure_of(cells, chunk, around.people, weights)
    behind = shielded(cells, chunk, around.barriers, np.flatnonzero(found.by_way), rules)
    exposure = Exposure(np.where(behind, 0.0, found.by_way), np.where(behind, 0.0, found.others))
    seen = readable(cells, signs, rules)
    allowed = ~avoided(signs.points, zones)
    picks = _picks(cells, ruler, signs, seen, allowed, exposure)
    avoid = touched(cells, avoid_stretches(ruler, zones))
    return Weighed(cells, seen, exposure, behind, avoid, allowed, picks)


def choose_by_exposure(parts: Sequence[Weighed], max_signs: int = 0) -> Selection:
    """At most so many signs over all chunks, those that warn the most exposure; 0 is no limit."""
    whole = sum(part.exposure.total for part in parts)
    return select_signs([part.picks for part in parts], whole, max_signs)


def choose_by_access(
    chunk: Chunk, part: Weighed, ruler: Ruler, signs: Placed, ways: Sequence[Way]
) -> tuple[Bools, Bools]:
    """The signs kept for the ways in use, and the cells these ways cross or run along.

    Kept are the signs at crossings, and the two on either side of each cell whose middle is
    within 30 m of a way that is not closed, unless a barrier shields it.
    """
    used = [way.geometry for way in ways if users_a_day(way, ExposureWeights()) > 0]
    cells = part.cells
    segments = segments_of(used, chunk, cells.middle, ALONGSIDE_M)
    distance, _, _ = nearest(EdgeGrid(segments, ALONGSIDE_M), cells.middle)
    near = (distance <= ALONGSIDE_M) & ~part.shielded
    kept = signs.crossing | _beside(cells, ruler, signs.place, near)
    return kept & part.allowed, near


def unsigned_by_exposure(part: Weighed, kept: Bools) -> Stretches:
    """The stretches without a sign in the mode `exposure`; reasons are positions in UNSIGNED."""
    exposed = part.exposure.by_way + part.exposure.others > 0
    readable_at_all = _read_from(part, part.allowed)
    reason = np.where(readable_at_all, LIMIT_REACHED, NOT_IN_SIGHT)
    reason = np.where(exposed, reason, LOW_EXPOSURE)
    return _unsigned(part, kept, reason)


def unsigned_by_access(part: Weighed, kept: Bools, near: Bools) -> Stretches:
    """The stretches without a sign in the mode `access_only`."""
    return _unsigned(part, kept, np.where(near, NOT_IN_SIGHT, NOT_ACCESSED))


def signed_m(part: Weighed, kept: Bools) -> float:
    """Metres of line from which one who comes straight at them reads a kept sign."""
    return float(part.cells.length_m[_read_from(part, kept)].sum())


def warned_exposure(part: Weighed, kept: Bools) -> float:
    """Approaches a day to a chunk that kept signs warn, whoever chose them."""
    weight = _element_weights(part.exposure)
    _, view, cell = part.readable.pairs(part.cells, np.flatnonzero(kept))
    seen = np.zeros(len(weight), dtype=bool)
    seen[view * part.cells.count + cell] = True
    return float(weight[seen].sum())


def _picks(
    cells: Cells,
    ruler: Ruler,
    signs: Placed,
    seen: Readable,
    allowed: Bools,
    exposure: Exposure,
) -> Picks:
    choice = group_signs(ruler.line(signs.place), signs.place, signs.crossing, 2.0 * ACCESS_M)
    # A sign that may not stand leaves its crossing to the other; the two then are no choice.
    choice = np.where(allowed, choice, choice.max(initial=-1) + 1)
    sign, view, cell = seen.pairs(cells, np.flatnonzero(allowed))
    element = view * cells.count + cell
    return pick_all(choice, sign, element, _element_weights(exposure))


def _element_weights(exposure: Exposure) -> Floats:
    """What each cell counts in each view: who comes off the ways comes from all sides alike."""
    rows = [exposure.others / len(VIEWS_DEG)] * len(VIEWS_DEG)
    rows.insert(BY_WAY, exposure.by_way)
    return np.concatenate(rows)


def _read_from(part: Weighed, kept: Bools) -> Bools:
    """The cells from which one who comes straight at them, or on a way, reads a kept sign."""
    _, view, cell = part.readable.pairs(part.cells, np.flatnonzero(kept))
    seen = np.zeros(part.cells.count, dtype=bool)
    seen[cell[(view == STRAIGHT) | (view == BY_WAY)]] = True
    return seen


def _unsigned(part: Weighed, kept: Bools, reason: Ints) -> Stretches:
    reason = np.where(part.avoided, AVOID, reason)
    reason = np.where(part.shielded, BEHIND_BARRIER, reason)
    return stretches(part.cells, np.where(_read_from(part, kept), SIGNED, reason))


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
