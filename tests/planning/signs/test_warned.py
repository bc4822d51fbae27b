"""Who is warned along sign lines, against plain numbers for one viewer after another."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from shapely.geometry import Polygon, box

from mine_action_plugin.planning.signs.coverage import Coverage, unwarned_stretches
from mine_action_plugin.planning.signs.lookout import (
    HIDDEN,
    NO_BOARD,
    UNKNOWN,
    Lookout,
    unseen,
)
from mine_action_plugin.planning.signs.next_boards import NextBoards
from mine_action_plugin.planning.signs.rules import SignRules
from mine_action_plugin.planning.signs.samples import Samples, foot_grid, sample_places
from mine_action_plugin.planning.signs.viewers import DIRECTIONS_DEG, Runs
from tests.planning.signs.warned_scenes import (
    Judge,
    Scene,
    behind,
    crowd,
    everything,
    sampled_places,
    scene,
)

SHAPES = {
    "square": [box(0, 0, 200, 200)],
    "tiny triangle": [Polygon([(0, 0), (3, 0), (0, 3)])],
    "bay": [box(0, 0, 300, 200).difference(box(120, 50, 180, 200))],
    "narrow bay": [box(0, 0, 300, 200).difference(box(140, 50, 155, 200))],
    "island": [box(0, 0, 300, 300).difference(box(80, 80, 220, 220))],
    "neighbour twenty metres outside": [box(0, 0, 100, 100), box(122, 20, 200, 80)],
    "neighbours closer than twice the offset": [box(0, 0, 100, 100), box(107, 20, 200, 80)],
    "shallow dents": [
        Polygon(
            [(0, 0), (80, 0.04), (160, 0), (200, 0), (201, 0.045), (202, 0), (202, 90), (0, 90)]
        )
    ],
    "widened": [box(0, 0, 60, 60).buffer(17, 48), box(90, 90, 120, 140).buffer(30, 48)],
}
RULES = st.builds(
    SignRules,
    max_spacing_m=st.floats(5, 80),
    legibility_m=st.floats(10, 100),
    approach_m=st.floats(0, 60),
    offset_m=st.sampled_from([1.0, 5.0, 12.0]),
    min_island_m2=st.just(400.0),
)

# Most viewers of a place are no close call, or comparing says nothing.
MOST_CLEAR = len(DIRECTIONS_DEG) / 2


def on(runs: Runs, place: float, direction: int) -> bool:
    mine = runs.direction == direction
    return bool((mine & (runs.start <= place) & (place <= runs.stop)).any())


def said(result: Coverage, place: float, direction: int) -> str:
    if on(result.unwarned, place, direction):
        return "unwarned"
    return "no_approach" if on(result.left_out, place, direction) else "warned"


def compare(world: Scene, result: Coverage, places: np.ndarray, judge: Judge) -> int:
    decided = 0
    for place in places.tolist():
        for number, direction in enumerate(DIRECTIONS_DEG.tolist()):
            expected = judge.verdict(place, direction)
            if expected is not None:
                decided += 1
                assert said(result, place, number) == expected, (place, direction)
    return decided


def straight_places(world: Scene, judge: Judge, count: int) -> np.ndarray:
    """Places where the line is straight enough to compare any point of it."""
    rng = np.random.default_rng(count)
    ends = world.ruler.end(np.arange(len(world.ruler.base)))
    lines = rng.integers(0, len(ends), 3 * count)
    places = rng.uniform(world.ruler.base[lines] + 1, ends[lines] - 1)
    return np.array([p for p in places.tolist() if judge.steady(p, 0.6)][:count])


@pytest.mark.parametrize("spacing", [12.0, 25.0, 45.0])
@pytest.mark.parametrize("name", SHAPES)
def test_coverage_is_what_the_rule_says_on_straight_line(qgis_app, name, spacing) -> None:
    world = scene(SHAPES[name], SignRules(max_spacing_m=spacing))
    judge = Judge(world)
    places = straight_places(world, judge, 60)
    decided = compare(world, world.cover(), places, judge)
    assert decided > 0.9 * 9 * len(places)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), RULES, st.floats(0, 0.5))
def test_coverage_is_what_the_rule_says_in_a_crowd(qgis_app, seed, rules, missing) -> None:
    world = scene(crowd(seed), rules, seed, missing)
    judge = Judge(world)
    places = straight_places(world, judge, 25)
    assume(len(places))
    assert compare(world, world.cover(), places, judge) >= MOST_CLEAR * len(places)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), RULES, st.floats(0, 0.5))
def test_sampled_viewers_are_what_the_rule_says(qgis_app, seed, rules, missing) -> None:
    world = scene(crowd(seed), rules, seed, missing)
    judge = Judge(world)
    places = sampled_places(world)
    places = np.random.default_rng(seed).choice(places, min(40, len(places)), replace=False)
    places = np.array([place for place in places if judge.steady(place, 0.01)])
    assume(len(places))
    assert compare(world, world.cover(everything), places, judge) >= MOST_CLEAR * len(places)


@pytest.mark.parametrize("seed", range(6))
def test_clear_sight_changes_nothing(qgis_app, seed) -> None:
    world = scene(crowd(seed), SignRules(), seed, 0.2)
    flat, clear = world.cover(), world.cover(everything)
    assert clear.unwarned_m == pytest.approx(flat.unwarned_m, rel=0.03, abs=5)
    assert clear.approach_m == pytest.approx(flat.approach_m, rel=0.01, abs=5)
    assert clear.no_approach == pytest.approx(flat.no_approach, rel=0.03, abs=20)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.floats(0, 0.8))
def test_each_metre_counts_by_the_part_of_its_viewers_who_are_warned(qgis_app, seed, missing):
    world = scene(crowd(seed), SignRules(), seed, missing)
    every, at = sampled_places(world), 0.37
    for seen in (world.cover(behind(0.3)), world.cover()):
        approach = lost = whole = 0.0
        for place in every + at:
            unwarned, out = (
                int(((runs.start <= place) & (place < runs.stop)).sum())
                for runs in (seen.unwarned, seen.left_out)
            )
            if out < len(DIRECTIONS_DEG):
                approach += 1.0
                lost += unwarned / (len(DIRECTIONS_DEG) - out)
                whole += unwarned == 0
        share = whole / approach
        assert seen.warned_share == pytest.approx(1.0 - lost / approach, abs=0.01)
        assert seen.warned_m / seen.approach_m == pytest.approx(share, abs=0.02)
        assert seen.warned_share >= share - 0.02


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000), st.floats(0, 1), st.floats(0, 1))
def test_more_terrain_never_warns_more(qgis_app, seed, one, other) -> None:
    world = scene(crowd(seed), SignRules(), seed)
    less, more = world.cover(behind(min(one, other))), world.cover(behind(max(one, other)))
    assert more.warned_m <= less.warned_m + 1e-6
    assert more.warned_share <= less.warned_share + 1e-9
    assert more.unwarned.count >= less.unwarned.count


def test_why_nobody_is_warned(qgis_app) -> None:
    world = scene([box(0, 0, 50, 50)], SignRules())
    hidden = world.cover(behind(1.0))
    assert hidden.warned_share == pytest.approx(0.0, abs=1e-9)
    assert set(hidden.reason) == {NO_BOARD, HIDDEN}

    def unknown(eye: np.ndarray, board: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return np.ones(len(eye), bool), np.zeros(len(eye), bool)

    assert set(world.cover(unknown).reason) == {NO_BOARD, UNKNOWN}
    bare = scene([box(0, 0, 50, 50)], SignRules(), missing=1.0).cover()
    assert set(bare.reason) == {NO_BOARD}
    assert bare.unwarned_m == pytest.approx(bare.perimeter_m)


def test_on_the_line_itself_no_board_can_be_read(qgis_app) -> None:
    world = scene([box(0, 0, 50, 50)], SignRules(approach_m=0))
    assert world.cover().warned_share == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize("seed", range(4))
def test_stretches_are_the_unwarned_line(qgis_app, seed) -> None:
    world = scene(crowd(seed), SignRules(), seed, 0.3)
    result = world.cover(behind(0.2))
    found = unwarned_stretches(result.unwarned, result.reason, world.ruler)
    assert (found.end - found.begin).sum() == pytest.approx(result.unwarned_m, abs=1e-3)
    place = world.ruler.base[found.line] + found.begin
    assert (place[1:] >= (world.ruler.base[found.line] + found.end)[:-1] - 1e-6).all()
    assert set(found.reason) <= {NO_BOARD, HIDDEN}
    world_fully = world.cover(everything).unwarned.some(slice(0, 0))
    nothing = unwarned_stretches(world_fully, result.reason[:0], world.ruler)
    assert len(nothing.line) == 0


@pytest.mark.parametrize("missing", [0.0, 0.6, 0.97, 1.0])
@pytest.mark.parametrize("hidden", [0.0, 0.5, 0.9])
def test_looking_at_the_next_boards_first_changes_nothing(qgis_app, missing, hidden) -> None:
    world = scene(crowd(2), SignRules(), 2, missing)
    lookout, sees = Lookout(world.boards, world.rules), behind(hidden)
    watch = NextBoards(world.ruler, world.boards, world.rules, sees)
    feet = foot_grid(world.edges, world.rules)
    for block in sample_places(world.ruler, 300):
        points = Samples.at(*block, world.ruler, feet, world.rules)
        everyone = points.runs(np.ones((len(points.place), len(DIRECTIONS_DEG)), bool))
        expected, why = unseen(everyone, lookout, sees)
        found, reason = watch.unseen(points)
        assert np.array_equal(found.eye, expected.eye)
        assert np.array_equal(reason, why)
