"""The base plan has as few signs as a search through all of its candidates can find."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from shapely import from_wkb
from shapely.geometry import LineString, Polygon, box

from mine_action_plugin.planning.signs.bays import with_bays
from mine_action_plugin.planning.signs.candidates import Candidates
from mine_action_plugin.planning.signs.chords import CLEAR_M, Chords
from mine_action_plugin.planning.signs.fewest import round_walk, walk_all
from mine_action_plugin.planning.signs.hazards import chunks, read_hazards
from mine_action_plugin.planning.signs.lines import local_chunk, parts_of, sign_lines
from mine_action_plugin.planning.signs.reach import GAP_MARGIN_M, Feet, furthest
from mine_action_plugin.planning.signs.rules import SignRules

CASES, GROUPS = 200, 10
# The planner keeps CLEAR_M from every outline, by which the search grows them.
CUT_M = 1e-6


def star(rng: np.random.Generator, x: float, y: float) -> Polygon:
    count = int(rng.integers(4, 14))
    turn = np.linspace(0, 2 * math.pi, count, endpoint=False)
    radius = rng.uniform(4, 22) * np.exp(rng.normal(0, 0.45, count))
    return Polygon(np.c_[x + radius * np.cos(turn), y + radius * np.sin(turn)]).buffer(0)


def strip(rng: np.random.Generator) -> Polygon:
    heading = rng.uniform(0, 6.28) + np.cumsum(rng.normal(0, 1.0, 4))
    spine = np.c_[np.cumsum(14 * np.cos(heading)), np.cumsum(14 * np.sin(heading))]
    return LineString(spine).buffer(rng.uniform(1, 6), 2)


def bay(rng: np.random.Generator) -> Polygon:
    mouth, deep = rng.uniform(8, 26), rng.uniform(15, 40)
    block = box(-mouth / 2 - 15, 0, mouth / 2 + 15, deep + 12)
    return block.difference(box(-mouth / 2, 12, mouth / 2, deep + 20))


def case(seed: int) -> tuple[list[Polygon], SignRules]:
    rng = np.random.default_rng(seed)
    shapes = {
        0: lambda: [star(rng, 0, 0)],
        1: lambda: [strip(rng)],
        2: lambda: [star(rng, 0, 0), star(rng, *rng.uniform(-35, 35, 2))],
        3: lambda: [bay(rng), star(rng, 0, rng.uniform(30, 60))],
    }[seed % 4]()
    return shapes, SignRules(
        max_spacing_m=float(rng.uniform(12, 26)), offset_m=float(rng.choice((2.0, 5.0)))
    )


def planned(hazards, rules):
    ready = read_hazards(hazards, 0.0)
    for positions in chunks(ready, rules.max_spacing_m, rules.offset_m):
        chunk = local_chunk(ready, positions, rules)
        lines = sign_lines(chunk, rules)
        candidates = Candidates.of(lines.track)
        feet = Feet.of(candidates, rules)
        chords = Chords(candidates, feet, chunk.edges, rules, parts_of(lines, chunk))
        reach = with_bays(furthest(candidates, rules), chords)
        spans = list(zip(candidates.first[:-1].tolist(), candidates.first[1:].tolist()))
        walks = walk_all([round_walk(a, reach[a:b]) for a, b in spans], chords.allowed)
        for number, walk in enumerate(walks):
            yield chunk, candidates, number, walk


def fewest_by_search(points, inside, everything, spacing) -> int:
    """A shortest closed walk through all candidates, each chord judged with Shapely."""
    n = len(points)
    distance = np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))
    # A chord is the same in both directions.
    start, end = np.nonzero(np.triu(distance <= spacing - GAP_MARGIN_M, 1))
    chords = shapely.linestrings(np.stack((points[start], points[end]), axis=1))
    whole = shapely.union_all(everything).buffer(CLEAR_M, join_style="mitre")
    shapely.prepare(whole)
    cut = np.zeros(len(chords))
    near = shapely.intersects(whole, chords)
    cut[near] = shapely.length(shapely.intersection(chords[near], whole))
    good = cut <= CUT_M
    start, end = np.r_[start[good], end[good]], np.r_[end[good], start[good]]
    kept = leaves_nothing_out(points, start, end, inside)
    hops: list[list[int]] = [[] for _ in range(n)]
    for a, b in zip(start[kept].tolist(), end[kept].tolist()):
        hops[a].append((b - a) % n)
    return max(steps_of_a_shortest_walk(hops), 3)


def leaves_nothing_out(points, start, end, inside) -> np.ndarray:
    """Does a chord with its stretch of line wind round no part that the line surrounds?

    Such a chord does not cut the part, so one point of it answers for all of it.
    """
    kept = np.ones(len(start), bool)
    for part in inside:
        seen = points - np.array(part.exterior.coords[0])
        angle = np.arctan2(seen[:, 1], seen[:, 0])
        turn = np.concatenate(([0.0], np.cumsum(less_than_half_round(np.diff(angle)))))
        around = turn[-1] + less_than_half_round(angle[0] - angle[-1])
        swept = turn[end] - turn[start] + np.where(end < start, around, 0.0)
        wound = swept + less_than_half_round(angle[start] - angle[end])
        kept &= np.abs(wound) < math.pi
    return kept


def less_than_half_round(angle) -> np.ndarray:
    return (angle + math.pi) % (2 * math.pi) - math.pi


def steps_of_a_shortest_walk(hops: list[list[int]]) -> int:
    """Fewest steps round, as many as there are candidates where there is no way round.

    No walk leaps over as many candidates as the longest hop spans: it begins at one of these.
    """
    best = len(hops)
    for first in range(max(map(max, filter(None, hops)), default=0)):
        best = min(best, steps_round(first, len(hops), hops, best))
    return best


def steps_round(first, n, hops, most) -> int:
    """Fewest steps from a candidate round to itself, by layers; ``most`` where not fewer."""
    reached, front, steps = {0}, {0}, 0
    while front and steps < most:
        steps += 1
        ahead = {place + hop for place in front for hop in hops[(first + place) % n]}
        if n in ahead:
            return steps
        front = {place for place in ahead if place < n} - reached
        reached |= front
    return most


@pytest.mark.parametrize("group", range(GROUPS))
def test_the_plan_has_as_few_signs_as_a_search_through_everything(qgis_app, world, group) -> None:
    compared = 0
    for seed in range(group * CASES // GROUPS, (group + 1) * CASES // GROUPS):
        shapes, rules = case(seed)
        for chunk, candidates, number, walk in planned([world(s) for s in shapes], rules):
            points = candidates.points[candidates.first[number] : candidates.first[number + 1]]
            ring = Polygon(points).buffer(0.001)
            flat = [from_wkb(bytes(each.asWkb())) for each in chunk.widened]
            parts = [part for each in flat for part in getattr(each, "geoms", [each])]
            inside = [part for part in parts if ring.contains(part)]
            found = fewest_by_search(points, inside, parts, rules.max_spacing_m)
            assert (max(3, len(walk.places)), max(3, walk.bound)) == (found, found), seed
            compared += 1
    assert compared >= CASES // GROUPS


def band(seed: int) -> tuple[list[set[int]], np.ndarray]:
    """Hops allowed from each candidate of a made-up closed line, and the longest of each."""
    rng = np.random.default_rng(seed)
    n = int(rng.integers(8, 40))
    longest = rng.integers(1, min(9, n - 1), n)
    share = rng.uniform(0.2, 1.0)
    hops = [{1, *(1 + np.flatnonzero(rng.random(most) < share)).tolist()} for most in longest]
    return hops, np.array([max(each) for each in hops])


def fewest_round(hops: list[set[int]]) -> int:
    n = len(hops)
    return min(steps_round(first, n, hops, n) for first in range(n))


def test_a_shortest_walk_begins_at_any_of_as_many_candidates_as_the_longest_hop_spans() -> None:
    for seed in range(100):
        hops, _ = band(seed)
        assert steps_of_a_shortest_walk(hops) == fewest_round(hops), seed


def walk_through(hops: list[set[int]], reach: np.ndarray):
    def allowed(start, hop) -> np.ndarray:
        return np.array([h in hops[s] for s, h in zip(start.tolist(), hop.tolist())], bool)

    (walk,) = walk_all([round_walk(0, reach)], allowed)
    ends = np.append(walk.places[1:], walk.places[0])
    assert allowed(walk.places, (ends - walk.places) % len(hops)).all()
    return walk


@pytest.mark.parametrize("part", range(4))
def test_no_walk_through_allowed_hops_is_shorter(part) -> None:
    for seed in range(part * 100, part * 100 + 100):
        hops, reach = band(seed)
        walk = walk_through(hops, reach)
        fewest = fewest_round(hops)
        assert (len(walk.places), walk.bound) == (fewest, fewest), seed


def test_a_search_given_up_leaves_the_bound_true(monkeypatch) -> None:
    monkeypatch.setattr("mine_action_plugin.planning.signs.fewest.LARGEST_CORRIDOR", 0)
    given_up = 0
    for seed in range(200):
        hops, reach = band(seed)
        walk = walk_through(hops, reach)
        fewest = fewest_round(hops)
        assert walk.bound <= fewest <= len(walk.places), seed
        given_up += walk.bound < len(walk.places)
    assert given_up > 0
