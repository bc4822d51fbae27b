"""Extra signs warn those whom the base plan leaves unwarned, and no more than needed."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import box

from mine_action_plugin.planning.signs.edges import nearest
from mine_action_plugin.planning.signs.extra import extra_signs
from mine_action_plugin.planning.signs.places import EXACT_TURN_DEG, Places
from mine_action_plugin.planning.signs.rules import OFF_LINE_M, SignRules
from mine_action_plugin.planning.signs.samples import foot_grid, outward
from mine_action_plugin.planning.signs.viewers import Runs
from tests.planning.signs.warned_scenes import (
    Judge,
    Scene,
    behind,
    crowd,
    everything,
    scene,
)


def extra_for(world: Scene, sees=None):
    return extra_signs(world.cover(sees), world.ruler, world.edges, world.rules, sees)


def unwarned_m(runs: Runs) -> float:
    return float((runs.stop - runs.start).sum())


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000), st.floats(0, 1), st.floats(5, 60), st.floats(30, 100))
def test_extra_signs_warn_all_but_those_they_name(
    qgis_app, seed, missing, approach, legibility
) -> None:
    rules = SignRules(approach_m=approach, legibility_m=legibility, min_island_m2=400)
    world = scene(crowd(seed), rules, seed, missing)
    extra = extra_for(world)
    after = world._replace(boards=world.boards.plus(extra.boards)).cover()
    assert unwarned_m(after.unwarned) <= unwarned_m(extra.unwarned) + 1e-3


@pytest.mark.parametrize("seed", range(3))
def test_each_extra_sign_is_needed(qgis_app, seed) -> None:
    world = scene(crowd(seed), SignRules(), seed, 0.4)
    extra = extra_for(world)
    everyone = world.boards.plus(extra.boards)
    whole = unwarned_m(world._replace(boards=everyone).cover().unwarned)
    count = len(world.boards.place)
    for number in range(count, count + len(extra.boards.place)):
        fewer = everyone.some(np.arange(len(everyone.place)) != number)
        assert unwarned_m(world._replace(boards=fewer).cover().unwarned) > whole


def test_extra_signs_see_over_terrain(qgis_app) -> None:
    world = scene(crowd(3), SignRules(), 3, 0.3)
    sees = behind(0.3)
    extra = extra_for(world, sees)
    after = world._replace(boards=world.boards.plus(extra.boards)).cover(sees)
    assert after.unwarned.count <= extra.unwarned.count
    assert after.warned_share > 0.95


@pytest.mark.parametrize("seed", range(3))
def test_who_stays_unwarned_over_terrain_is_warned_from_nowhere(qgis_app, seed) -> None:
    world = scene(crowd(seed), SignRules(), seed, 0.5)
    sees = behind(0.98)
    extra = extra_for(world, sees)
    boards = Places(world.ruler, world.edges, world.rules, OFF_LINE_M).boards
    assert extra.unwarned.count
    for eye in extra.unwarned.eye[::5]:
        before = eye - boards.xy
        away = np.hypot(*before.T)
        visible, _ = sees(np.tile(eye, (len(away), 1)), boards.xy)
        off = np.degrees(np.arccos(np.clip((before * boards.facing).sum(axis=1) / away, -1, 1)))
        for turn in (0.0, EXACT_TURN_DEG):
            angle = np.maximum(off - turn, 0.0)
            near = away < world.rules.legibility_m * np.cos(np.radians(angle)) - 0.05
            assert not (visible & near & (angle < 59.9) & (off >= turn)).any()


def test_extra_signs_face_within_what_the_rule_allows(qgis_app) -> None:
    world = scene(crowd(1), SignRules(), 1, 0.5)
    boards = extra_for(world, behind(0.98)).boards
    feet = foot_grid(world.edges, world.rules)
    # At an inner corner the way out is along the bisector too.
    halfway = boards.xy - nearest(feet, boards.xy)[1]
    ways = outward(boards.xy, feet), halfway / np.hypot(*halfway.T)[:, None]
    straight = np.maximum(*((boards.facing * way).sum(axis=1) for way in ways))
    off = np.degrees(np.arccos(np.clip(straight, -1.0, 1.0)))
    assert off.max() < 10.0
    assert (off > 7.0).any()


def can_cover(viewers: list, masks: dict, left: int, signs: int) -> bool:
    """Whether so many of the candidates warn all viewers that are left."""
    if not left:
        return True
    if not signs or max(bin(mask & left).count("1") for mask in masks.values()) * signs < bin(
        left
    ).count("1"):
        return False
    tight = min((v for v in range(len(viewers)) if left >> v & 1), key=lambda v: len(viewers[v]))
    return any(can_cover(viewers, masks, left & ~masks[c], signs - 1) for c in viewers[tight])


TINY = {
    "one side": (box(0, 0, 60, 6), lambda xy: xy[:, 1] > 0),
    "a corner": (box(0, 0, 40, 40), lambda xy: (xy[:, 0] > 10) | (xy[:, 1] > 10)),
    "a bay": (
        box(0, 0, 90, 40).difference(box(30, 10, 60, 40)),
        lambda xy: (xy[:, 0] < 0) | (xy[:, 1] < 0) | (xy[:, 0] > 90),
    ),
    "all round": (box(0, 0, 12, 12), lambda xy: xy[:, 0] > 1e9),
}


@pytest.mark.parametrize("name", TINY)
def test_no_fewer_extra_signs_would_do(qgis_app, name) -> None:
    shape, keep = TINY[name]
    world = scene([shape], SignRules(max_spacing_m=10.0))
    world = world._replace(boards=world.boards.some(keep(world.boards.xy)))
    extra = extra_for(world, everything)
    lost = {(p, d) for p, d in zip(extra.unwarned.place, extra.unwarned.direction)}
    open_ = world.cover(everything).unwarned
    eyes = [eye for eye, p, d in zip(open_.eye, open_.place, open_.direction) if (p, d) not in lost]
    signs = Places(world.ruler, world.edges, world.rules, OFF_LINE_M).boards
    judge = Judge(world, 0.012)
    masks = {}
    for number, (xy, facing) in enumerate(zip(signs.xy.tolist(), signs.facing.tolist())):
        seen = (judge.sees(tuple(eye), xy, facing) is True for eye in eyes)
        masks[number] = sum(1 << v for v, each in enumerate(seen) if each)
    masks = {
        c: m
        for c, m in masks.items()
        if m and not any(m | n == n and (m != n or c > d) for d, n in masks.items() if d != c)
    }
    viewers = [[c for c, m in masks.items() if m >> v & 1] for v in range(len(eyes))]
    # In a bay the windows are not single intervals, and the walk is a good guess.
    count = len(extra.boards.place) - (name == "a bay")
    assert count > 0
    assert not can_cover(viewers, masks, (1 << len(eyes)) - 1, count - 1)
