"""A proposal of signs changed by hand: signs moved, added and taken out before it is accepted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Optional, TypeVar

import numpy as np
from qgis.core import QgsGeometry

from ..planning.geodesic import geodesic_m, metres_per_degree
from ..planning.signs.model import ACCESS, MINE_SIGN, REASONS, Bools, Floats, Ints, SignPlan
from ..planning.signs.rules import ACCESS_M
from .hazard_ground import HazardGround, Place
from .sign_proposal import SignProposal

Column = TypeVar("Column", Floats, Ints)

MANUAL = REASONS.index("manual")
NEAR_SPACINGS = 4.0


@dataclass(frozen=True)
class SignAdjustments:
    """What a person changed in a proposal; each change gives a new value, the old one undoes it.

    Signs go by number: their position in the plan as it was proposed; those ``added`` count on
    from its end. Places are degrees of EPSG:4326. An added sign that is moved is in ``moved``.
    """

    moved: Mapping[int, Place] = field(default_factory=dict)
    added: tuple[Place, ...] = ()
    removed: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.moved or self.added or self.removed)

    def move(self, sign: int, place: Place) -> SignAdjustments:
        """Put a sign somewhere else."""
        return replace(self, moved={**self.moved, sign: place})

    def add(self, place: Place) -> SignAdjustments:
        """Add a sign."""
        return replace(self, added=(*self.added, place))

    def remove(self, sign: int) -> SignAdjustments:
        """Take a sign out."""
        return replace(self.put_back(sign), removed=self.removed | {sign})

    def put_back(self, sign: int) -> SignAdjustments:
        """Leave a sign where it was proposed, as if nobody had moved it."""
        moved = {number: place for number, place in self.moved.items() if number != sign}
        return replace(self, moved=moved)


@dataclass(frozen=True)
class AdjustedSigns:
    """A proposal with the changes in it.

    ``numbers``: of each sign of its plan; ``lines``: the sign lines (numbers) that a change has
    touched. Which stretches warn nobody, and the bound, are those of the plan as proposed.
    """

    proposal: SignProposal
    numbers: Ints
    lines: frozenset[int]


def places_of(proposal: SignProposal) -> Floats:
    """Where the signs of the plan stand (n, 2), degrees; kept signs where they really do."""
    return np.column_stack((proposal.plan.x, proposal.plan.y))


def adjust_signs(
    proposal: SignProposal, adjustments: SignAdjustments, ground: HazardGround
) -> AdjustedSigns:
    """Return the proposal with the changes: order, gaps, facing and marked hazards anew.

    A moved or added sign comes between those neighbours on a sign line from which it is the
    smallest detour; it faces out, and one at a crossing goes on facing along the way while it
    stays within 5 m. Each changed sign has the reason `manual`. A hazard whose last sign was
    taken out is marked by the next nearest one.
    """
    work = _Work(proposal, adjustments)
    work.put_in_order()
    work.look_round(ground)
    return work.result()


class _Work:
    """Columns of the proposed plan, with a row for each added sign, changed step by step."""

    def __init__(self, proposal: SignProposal, adjustments: SignAdjustments) -> None:
        self.proposal, self.plan = proposal, proposal.plan
        before = self.plan.count
        self.count = before + len(adjustments.added)
        self.points: Floats = np.concatenate(
            (places_of(proposal), np.array(adjustments.added).reshape(-1, 2))
        )
        self.was = self.points.copy()
        for number, place in adjustments.moved.items():
            self.points[number] = place
        self.gone: Bools = np.zeros(self.count, bool)
        self.gone[list(adjustments.removed)] = True
        changed = {*adjustments.moved, *range(before, self.count)} - adjustments.removed
        self.changed: list[int] = sorted(changed)
        self.line_no = self._with_added(self.plan.line_no, 0)
        self.sequence = self._with_added(self.plan.sequence, 1)
        self.kind = self._with_added(self.plan.kind, MINE_SIGN)
        self.lines = set(self.line_no[[*self.changed, *adjustments.removed]].tolist()) - {0}
        self.facing_deg = self._with_added(self.plan.facing_deg, np.nan)
        self.clearance_m = self._with_added(self.plan.clearance_m, np.nan)
        self.gap_m = self._with_added(proposal.gap_to_next_m, np.nan)
        self.links: dict[int, list[int]] = {}

    def _with_added(self, column: Column, value: float) -> Column:
        more = np.full(self.count - len(column), value, column.dtype)
        return np.concatenate((column, more))

    def put_in_order(self) -> None:
        """Give each changed sign its line and its neighbours, then count along these lines."""
        in_order = (self.sequence > 0) & ~self.gone
        in_order[self.changed] = False
        order = np.flatnonzero(in_order)
        order = order[np.lexsort((self.sequence[order], self.line_no[order]))]
        for number in self.changed:
            if self.sequence[number] > 0:
                order = self._insert(order, number)
        self.lines |= set(self.line_no[self.changed].tolist()) - {0}
        touched = order[np.isin(self.line_no[order], list(self.lines))]
        if len(touched):
            self._count_along(touched)

    def _insert(self, order: Ints, number: int) -> Ints:
        """Put a sign between the two neighbours of one line from which it is the least detour."""
        if not len(order):
            return np.array([number])
        line = self.line_no[order]
        following = order[_next_in_ring(line)]
        east, north = metres_per_degree(self.points[[number], 1])
        flat = (self.points - self.points[number]) * (float(east[0]), float(north[0]))
        near = _nearby(flat, order, NEAR_SPACINGS * self.proposal.rules.max_spacing_m)
        here, there = flat[order[near]], flat[following[near]]
        detour = np.hypot(*here.T) + np.hypot(*there.T) - np.hypot(*(there - here).T)
        at = int(near[int(detour.argmin())])
        self.line_no[number] = line[at]
        return np.insert(order, at + 1, number)

    def _count_along(self, order: Ints) -> None:
        line = self.line_no[order]
        first = np.flatnonzero(np.diff(line, prepend=-1) != 0)
        size = np.diff(np.append(first, len(line)))
        self.sequence[order] = np.arange(len(line)) - np.repeat(first, size) + 1
        following = order[_next_in_ring(line)]
        self.gap_m[order] = geodesic_m(self.points[order], self.points[following])

    def look_round(self, ground: HazardGround) -> None:
        """Face each changed sign out, and find the hazards that it marks."""
        for number in self.changed:
            found = ground.nearest(tuple(self.points[number].tolist()), self._of_line(number))
            self.clearance_m[number] = found.clearance_m
            if not self._stays_at_crossing(number):
                self.facing_deg[number] = found.facing_deg
            self.links[number] = found.marked

    def _of_line(self, number: int) -> set[int]:
        """The hazards that the sign's line is drawn round; of an advance warning its own."""
        plan = self.plan
        if not self.line_no[number]:
            return set(plan.hazards_of(number).tolist()) if number < plan.count else set()
        on_line = np.flatnonzero(plan.line_no == self.line_no[number])
        return {hazard for sign in on_line.tolist() for hazard in plan.hazards_of(sign).tolist()}

    def _stays_at_crossing(self, number: int) -> bool:
        if number >= self.plan.count or self.plan.reason[number] != ACCESS:
            return False
        moved = geodesic_m(self.was[[number]], self.points[[number]])
        return bool(moved[0] <= ACCESS_M)

    def result(self) -> AdjustedSigns:
        """The proposal without the signs that were taken out."""
        keep = np.flatnonzero(~self.gone)
        links = self._kept_links(keep)
        counts = [len(marked) for marked in links]
        reason = self._with_added(self.plan.reason, MANUAL)
        reason[self.changed] = MANUAL
        plan = replace(
            self.plan,
            x=self.points[keep, 0],
            y=self.points[keep, 1],
            kind=self.kind[keep],
            reason=reason[keep],
            line_no=self.line_no[keep],
            sequence=self.sequence[keep],
            facing_deg=self.facing_deg[keep],
            clearance_m=self.clearance_m[keep],
            gap_to_next_m=self.gap_m[keep],
            hazard_offsets=np.concatenate(([0], np.cumsum(counts))).astype(np.int64),
            hazard_index=np.array([each for marked in links for each in marked], np.int64),
        )
        return AdjustedSigns(self._proposal(plan, keep), keep, frozenset(self.lines))

    def _proposal(self, plan: SignPlan, keep: Ints) -> SignProposal:
        new = np.zeros(self.count, bool)
        new[list(self.proposal.signs)] = True
        new[self.plan.count :] = True
        # Nobody moves a sign that is left out; its position shifts with those taken out.
        shifted = np.cumsum(~self.gone) - 1
        before = self.proposal
        lost = before.unreachable
        return replace(
            before,
            plan=plan,
            signs=np.flatnonzero(new[keep]).tolist(),
            gap_to_next_m=plan.gap_to_next_m,
            unreachable=None if lost is None else shifted[list(lost)].tolist(),
            declined=shifted[list(before.declined)].tolist(),
        )

    def _kept_links(self, keep: Ints) -> list[list[int]]:
        plan = self.plan
        links = [
            self.links[each] if each in self.links else plan.hazards_of(each).tolist()
            for each in keep.tolist()
        ]
        marked = {hazard for each in links for hazard in each}
        boards = np.flatnonzero(self.kind[keep] == MINE_SIGN)
        for lost in self._lost(marked) if len(boards) else ():
            hazard, number = lost
            east, north = metres_per_degree(self.was[[number], 1])
            flat = (self.points[keep[boards]] - self.was[number]) * (east[0], north[0])
            nearest = int(boards[int(np.hypot(*flat.T).argmin())])
            links[nearest] = sorted({*links[nearest], hazard})
        return links

    def _lost(self, marked: set[int]) -> list[tuple[int, int]]:
        """Hazards that no sign marks any more, each with a sign that did."""
        lost = {}
        for number in [*np.flatnonzero(self.gone[: self.plan.count]).tolist(), *self.changed]:
            of_plan = self.plan.hazards_of(number) if number < self.plan.count else ()
            lost.update({hazard: number for hazard in map(int, of_plan) if hazard not in marked})
        return list(lost.items())


def _next_in_ring(line: Ints) -> Ints:
    """For signs sorted by line the position of the next one; after a line's last comes its first."""
    first = np.flatnonzero(np.diff(line, prepend=-1) != 0)
    following = np.arange(1, len(line) + 1)
    following[np.append(first[1:], len(line)) - 1] = first
    return following


def _nearby(flat: Floats, order: Ints, reach_m: float) -> Ints:
    """Positions in ``order`` of the signs within reach; of all where there is none."""
    near: Ints = np.flatnonzero((np.abs(flat[order]) <= reach_m).all(axis=1))
    return near if len(near) else np.arange(len(order))


def _point(wkb: Optional[bytes]) -> Place:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    point = geometry.asPoint()
    return point.x(), point.y()
