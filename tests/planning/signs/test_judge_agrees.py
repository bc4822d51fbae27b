"""The checker and a plain reading of the rules say the same of 500 random clusters."""

from __future__ import annotations

import math
from collections import Counter

import numpy as np
import pytest
from shapely.geometry import LineString, Polygon, box

from mine_action_plugin.planning.signs.check import PlacedSigns, check_signs
from mine_action_plugin.planning.signs.model import AccessLine
from mine_action_plugin.planning.signs.plan import plan_signs
from mine_action_plugin.planning.signs.rules import SignRules
from tests.planning.signs.conftest import flat_points, to_flat
from tests.planning.signs.plain_reading import Reading

CLUSTERS = 500
AT_ONCE = 50
RULES = SignRules(min_island_m2=400.0)
DEGREE_M = 111_320.0
# What is compared sign by sign, and what only by how often it is broken.
BY_SIGN = ("gap", "cut", "inside", "on_line", "facing")
BY_COUNT = ("few", "enclosed", "access")
WARNED_EVERY = 10


def blob(rng, x: float, y: float) -> Polygon:
    count = int(rng.integers(4, 12))
    turns = np.linspace(0, 2 * math.pi, count, endpoint=False)
    radius = rng.uniform(6, 30) * np.exp(rng.normal(0, 0.3, count))
    shape = Polygon(np.c_[x + radius * np.cos(turns), y + radius * np.sin(turns)])
    return shape if shape.is_valid else shape.buffer(0)


def cluster(rng) -> tuple[list, list]:
    """One to four hazards, one in eight with an island, and for every third a way."""
    count = int(rng.integers(1, 5))
    shapes = [blob(rng, *rng.uniform(0, 90, 2)) for _ in range(count)]
    if rng.random() < 0.125:
        shapes[0] = box(0, 0, 90, 80).difference(box(20, 20, 70, 60))
    ways = []
    if rng.random() < 0.33:
        ends = rng.uniform(-80, 170, (3, 2))
        ways.append((LineString(ends), bool(rng.random() < 0.5)))
    return shapes, ways


def move(columns: dict, sign: int, east_m: float, north_m: float) -> None:
    narrow = math.cos(math.radians(columns["y"][sign]))
    columns["x"][sign] += east_m / DEGREE_M / narrow
    columns["y"][sign] += north_m / DEGREE_M


def leave(columns: dict, sign: int, rng) -> None:
    """Change nothing."""


def remove(columns: dict, sign: int, rng) -> None:
    for name in columns:
        columns[name] = np.delete(columns[name], sign)


def move_in(columns: dict, sign: int, rng) -> None:
    metres, way = rng.uniform(0.2, 15), math.radians(columns["facing"][sign])
    move(columns, sign, -metres * math.sin(way), -metres * math.cos(way))


def move_along(columns: dict, sign: int, rng) -> None:
    metres, way = rng.uniform(-12, 12), math.radians(columns["facing"][sign] + 90)
    move(columns, sign, metres * math.sin(way), metres * math.cos(way))


def turn_face(columns: dict, sign: int, rng) -> None:
    columns["facing"][sign] += rng.uniform(5, 180)


def swap(columns: dict, sign: int, rng) -> None:
    other = int(rng.integers(len(columns["x"])))
    for name in ("line_no", "sequence"):
        columns[name][[sign, other]] = columns[name][[other, sign]]


def forget_numbers(columns: dict, sign: int, rng) -> None:
    columns["line_no"][:] = columns["sequence"][:] = 0


def make_extra(columns: dict, sign: int, rng) -> None:
    columns["sequence"][sign] = 0


def same_place(columns: dict, sign: int, rng) -> None:
    other = int(rng.integers(len(columns["x"])))
    columns["x"][sign], columns["y"][sign] = columns["x"][other], columns["y"][other]


def emplace(columns: dict, sign: int, rng) -> None:
    columns["planned"][:] = False
    move(columns, sign, *rng.uniform(-40, 40, 2))


DAMAGES = (
    leave,
    remove,
    move_in,
    move_along,
    turn_face,
    swap,
    forget_numbers,
    make_extra,
    same_place,
    emplace,
)


def damaged_plan(seed: int, world) -> tuple:
    rng = np.random.default_rng(seed)
    shapes, ways = cluster(rng)
    hazards = [world(shape) for shape in shapes]
    access = [AccessLine(world(way), "road" if road else "path") for way, road in ways]
    plan = plan_signs(hazards, RULES, access=access)
    base = plan.kind == 0
    columns = {
        "x": plan.x[base],
        "y": plan.y[base],
        "line_no": plan.line_no[base],
        "sequence": plan.sequence[base],
        "facing": plan.facing_deg[base],
        "planned": np.ones(int(base.sum()), dtype=bool),
    }
    damage = DAMAGES[seed % len(DAMAGES)]
    damage(columns, int(rng.integers(len(columns["x"]))), rng)
    return hazards, access, ways, columns


def read_plainly(hazards, access, columns) -> Reading:
    points = flat_points(columns["x"], columns["y"])
    numbers = tuple(columns[name] for name in ("line_no", "sequence", "facing", "planned"))
    ways = [(to_flat(each.geometry), each.kind == "road") for each in access]
    return Reading([to_flat(each) for each in hazards], points, numbers, RULES, ways)


def checked(hazards, access, columns):
    signs = PlacedSigns(*(columns[name] for name in list(columns)[:5]), columns["planned"])
    return check_signs(hazards, signs, RULES, access=access)


@pytest.mark.parametrize("first", range(0, CLUSTERS, AT_ONCE))
def test_the_check_finds_what_a_plain_reading_finds(qgis_app, world, first: int) -> None:
    skipped: Counter = Counter()
    broken: Counter = Counter()
    for seed in range(first, first + AT_ONCE):
        hazards, access, _, columns = damaged_plan(seed, world)
        reading = read_plainly(hazards, access, columns)
        if reading.unclear:
            skipped["cluster"] += 1
            continue
        check = checked(hazards, access, columns)
        doubtful = {each.rule for each in reading.measured if each.doubtful}
        for rule in BY_SIGN:
            aside = {e.where for e in reading.measured if e.rule == rule and e.doubtful}
            theirs = {e.where for e in reading.measured if e.rule == rule and e.broken} - aside
            ours = {each.sign for each in check.violations if each.rule == rule} - aside
            assert ours == theirs, (seed, rule)
            skipped[rule] += len(aside)
            broken[rule] += len(theirs)
        for rule in BY_COUNT:
            if rule in doubtful:
                skipped[rule] += 1
                continue
            theirs = sum(each.rule == rule and each.broken for each in reading.measured)
            assert sum(each.rule == rule for each in check.violations) == theirs, (seed, rule)
            broken[rule] += theirs
        if seed % WARNED_EVERY == first // AT_ONCE % WARNED_EVERY:
            share, everybody, tolerance = reading.warned()
            assert check.warned_share == pytest.approx(share, abs=0.005 + tolerance), seed
            assert check.warned.all_share == pytest.approx(everybody, abs=0.005 + tolerance), seed
    # A comparison that leaves everything aside, or finds nothing, proves nothing.
    assert skipped["cluster"] <= AT_ONCE // 10, skipped
    assert sum(skipped.values()) <= AT_ONCE, skipped
    assert sum(broken.values()) >= AT_ONCE // 2, broken
