from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import LineString, Point, box
from shapely.ops import unary_union

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.planning.exposure import ExposureWeights, Land, People, Place, Way
from mine_action_plugin.planning.signs.access import local_crossings
from mine_action_plugin.planning.signs.avoid import AvoidMark, avoid_stretches, zones_of
from mine_action_plugin.planning.signs.barriers import Barrier
from mine_action_plugin.planning.signs.cells import cut_lines, ground_of, stretches, unwarned
from mine_action_plugin.planning.signs.hazards import chunks, read_hazards
from mine_action_plugin.planning.signs.legible import Placed, readable, reading_reach_m
from mine_action_plugin.planning.signs.lines import local_chunk, sign_lines
from mine_action_plugin.planning.signs.model import AccessLine
from mine_action_plugin.planning.signs.modes import (
    UNSIGNED,
    Circumstances,
    choose_by_access,
    choose_by_exposure,
    signed_m,
    unsigned_by_access,
    unsigned_by_exposure,
    warned_exposure,
    weigh,
)
from mine_action_plugin.planning.signs.rules import SignRules
from mine_action_plugin.planning.signs.selection import group_signs, pick_all, select_signs
from mine_action_plugin.planning.signs.track import Ruler

RULES = SignRules()
WEIGHTS = ExposureWeights()
SQUARE = box(0, 0, 400, 400)
ROAD = LineString([(-500, 200), (200, 200)])


@dataclass
class Scene:
    """One chunk with a sign every 25 m along its lines, and two at each access crossing."""

    chunk: object
    ruler: Ruler
    signs: Placed
    shift: np.ndarray

    def weigh(self, people=None, barriers=(), avoid=(), rules=RULES):
        around = Circumstances(people or People(), barriers, avoid)
        return weigh(self.chunk, self.ruler, self.signs, around, rules, WEIGHTS)


def evenly(ruler: Ruler, spacing: float) -> np.ndarray:
    around = ruler.track.along[ruler.track.last]
    return np.concatenate(
        [base + np.arange(0.0, size - 1.0, spacing) for base, size in zip(ruler.base, around)]
    )


def scene_of(world, shapes, ways=(), spacing=25.0) -> Scene:
    hazards = read_hazards([world(shape) for shape in shapes], 0.0)
    positions = np.concatenate(chunks(hazards, RULES.max_spacing_m, RULES.offset_m))
    chunk = local_chunk(hazards, positions, RULES)
    lines = sign_lines(chunk, RULES)
    ruler = Ruler.of(lines.track)
    access = [AccessLine(world(way), "road") for way in ways]
    stops = [
        (ruler.base[crossing.line] + crossing.along + side, (crossing.out_x, crossing.out_y))
        for crossing, _ in local_crossings(lines, chunk, access)
        for side in (-3.0, 3.0)
    ]
    plain = evenly(ruler, spacing)
    place = np.concatenate((plain, [stop[0] for stop in stops]))
    cells = cut_lines(ruler, 1.0)
    outward = ground_of(cells, ruler).outward[cells.at(plain)]
    face = np.concatenate((outward, np.array([stop[1] for stop in stops]).reshape(-1, 2)))
    crossing = np.arange(len(place)) >= len(plain)
    order = np.argsort(place, kind="stable")
    place = place[order]
    origin = chunk.to_local.transform(world(Point(0, 0)).asPoint())
    signs = Placed(place, ruler.points(place), face[order], crossing[order])
    return Scene(chunk, ruler, signs, np.array((origin.x(), origin.y())))


def where(part, mask, scene) -> np.ndarray:
    """The middles of some cells in the metres of the test's drawing."""
    return ground_of(part.cells, scene.ruler).middle[mask] - scene.shift


def by_reason(found) -> dict[str, float]:
    return {
        name: float((found.end - found.begin)[found.reason == number].sum())
        for number, name in enumerate(UNSIGNED)
        if (found.reason == number).any()
    }


# ---- choosing --------------------------------------------------------------------------------


def one_by_one(choice, sign, element, weight) -> list[float]:
    """The plain greedy choice: again and again the choice that adds the most a sign."""
    sizes = np.bincount(choice)
    covers = [set(element[choice[sign] == each].tolist()) for each in range(len(sizes))]
    left, seen, added = set(range(len(sizes))), set(), []
    while left:
        worth = {each: sum(weight[e] for e in covers[each] - seen) for each in left}
        best = max(left, key=lambda each: (worth[each] / sizes[each], -each))
        if worth[best] <= 0:
            return added
        added.append(worth[best] / sizes[best])
        seen |= covers[best]
        left.remove(best)
    return added


@st.composite
def instances(draw):
    rng = np.random.default_rng(draw(st.integers(0, 10**6)))
    signs, elements = draw(st.integers(1, 25)), draw(st.integers(1, 30))
    begin = np.sort(rng.integers(0, elements, signs))
    spans = [range(b, min(b + int(rng.integers(1, 7)), elements)) for b in begin]
    sign = np.concatenate([np.full(len(span), number) for number, span in enumerate(spans)])
    element = np.concatenate([np.array(span) for span in spans])
    choice = np.cumsum(rng.random(signs) < 0.8)
    weight = rng.integers(0, 5, elements).astype(float)
    return choice - choice[0], sign.astype(np.int64), element.astype(np.int64), weight


@given(instances())
def test_rounds_of_picks_are_the_greedy_choice_one_by_one(instance) -> None:
    picks = pick_all(*instance)
    ratio = picks.added / picks.size
    found = sorted(ratio[ratio > 0].tolist(), reverse=True)
    assert found == pytest.approx(one_by_one(*instance))


@given(instances())
def test_more_signs_never_warn_less_and_each_adds_no_more_than_the_last(instance) -> None:
    choice, sign, element, weight = instance
    picks = pick_all(*instance)
    shares, truths = [], []
    for limit in range(1, len(choice) + 1):
        chosen = select_signs([picks], weight.sum(), limit)
        kept = chosen.kept[0]
        assert chosen.signs == kept.sum() <= limit
        seen = np.unique(element[kept[sign]])
        truths.append(weight[seen].sum() / max(weight.sum(), 1.0))
        shares.append(chosen.share)
        assert truths[-1] >= shares[-1] - 1e-9
        assert len({(c, k) for c, k in zip(choice.tolist(), kept.tolist())}) == len(set(choice))
    assert np.all(np.diff(shares) >= -1e-9)
    assert np.all(np.diff(truths) >= -1e-9)
    curve = select_signs([picks], weight.sum()).curve
    steps = np.diff(curve.share) / np.diff(curve.signs)
    assert np.all(np.diff(steps) <= 1e-9)
    assert curve.share_of(len(choice)) == pytest.approx(max([0.0, *truths]))


def test_no_limit_takes_every_sign_that_warns_of_any_exposure() -> None:
    sign, element = np.array([0, 1, 1, 2]), np.array([0, 0, 1, 2])
    picks = pick_all(np.arange(3), sign, element, np.array([1.0, 2.0, 0.0]))
    assert select_signs([picks], 3.0).kept[0].tolist() == [True, True, False]
    assert select_signs([picks], 3.0, 1).kept[0].sum() == 1


def test_chunks_share_one_limit() -> None:
    each = np.arange(3)
    poor = pick_all(each, each, each, np.array([1.0, 1.0, 1.0]))
    rich = pick_all(each, each, each, np.array([5.0, 4.0, 0.5]))
    chosen = select_signs([poor, rich], 12.5, 3)
    assert [kept.sum() for kept in chosen.kept] == [1, 2]
    assert chosen.share == pytest.approx(10.0 / 12.5)
    assert chosen.curve.next_adds(3, 2) == pytest.approx(2.0 / 12.5)


def test_a_crossing_that_straddles_the_start_of_its_line_is_one_choice(qgis_app, world) -> None:
    scene = scene_of(world, [SQUARE])
    around = scene.ruler.end(np.zeros(1, np.int64))[0]
    place = np.array([3.0, 50.0, 53.0, 200.0, around - 3.0])
    crossing = np.array([True, True, True, False, True])
    groups = group_signs(scene.ruler, place, crossing, 10.0)
    assert groups[0] == groups[4]
    assert groups[1] == groups[2]
    assert sorted(np.unique(groups).tolist()) == [0, 1, 2]


# ---- who reads a sign ------------------------------------------------------------------------


@pytest.mark.parametrize(("approach", "legibility"), [(20.0, 60.0), (10.0, 60.0), (40.0, 50.0)])
def test_a_sign_on_a_straight_line_is_read_as_far_as_the_formula_says(
    qgis_app, world, approach: float, legibility: float
) -> None:
    rules = SignRules(approach_m=approach, legibility_m=legibility)
    scene = scene_of(world, [box(0, 0, 2000, 400)])
    cells = cut_lines(scene.ruler, 0.5)
    ground = ground_of(cells, scene.ruler)
    seen = readable(cells, ground, scene.signs, rules)
    middle = int(np.argmin(np.abs(scene.signs.points - scene.shift - (1000.0, -5.0)).sum(axis=1)))
    _, view, cell = seen.pairs(cells, np.array([middle]))
    away = np.hypot(*(ground.middle[cell[view == 0]] - scene.signs.points[middle]).T)
    assert away.max() == pytest.approx(reading_reach_m(rules), abs=0.5)


def reads(viewer, spot, face) -> bool:
    """The rule `warned` for one viewer and one sign, in the words of the rule."""
    distance = math.dist(viewer, spot)
    off = abs(math.remainder(math.atan2(*(viewer - spot)) - math.atan2(*face), 2 * math.pi))
    near_enough = distance <= RULES.legibility_m * math.cos(off) + 1e-9
    return off <= math.radians(60.0) + 1e-9 and near_enough


@pytest.mark.parametrize(
    "shape",
    [
        SQUARE,
        Point(0, 0).buffer(30),
        Point(0, 0).buffer(3),
        Point(0, 0).buffer(70).difference(Point(0, 0).buffer(36)),
    ],
)
def test_a_sign_is_read_from_the_cells_about_it_until_the_first_that_is_out_of_sight(
    qgis_app, world, shape
) -> None:
    scene = scene_of(world, [shape], spacing=17.0)
    cells = cut_lines(scene.ruler, 6.0)
    ground = ground_of(cells, scene.ruler)
    seen = readable(cells, ground, scene.signs, RULES)
    ahead = np.column_stack((-ground.outward[:, 1], ground.outward[:, 0]))
    for view, turn in enumerate((0.0, -math.pi / 4, math.pi / 4)):
        way = math.cos(turn) * ground.outward + math.sin(turn) * ahead
        viewers = ground.middle + RULES.approach_m * way
        for sign, (spot, face) in enumerate(zip(scene.signs.points, scene.signs.face)):
            own = int(cells.at(scene.signs.place[sign : sign + 1])[0])
            expected = set()
            for step in (1, -1):
                first, stop = cells.first[cells.line[own]], cells.first[cells.line[own] + 1]
                cell = own
                for _ in range(stop - first):
                    if not reads(viewers[cell], spot, face):
                        break
                    expected.add(cell)
                    cell = first + (cell - first + step) % (stop - first)
            _, views, found = seen.pairs(cells, np.array([sign]))
            mine = found[views == view].tolist()
            assert len(mine) == len(set(mine))
            assert set(mine) == expected


def test_a_sign_that_nobody_reads_from_where_he_stands_makes_no_plan(qgis_app) -> None:
    with pytest.raises(MineActionError, match="LEGIBILITY"):
        reading_reach_m(SignRules(approach_m=60.0, legibility_m=60.0))
    assert reading_reach_m(SignRules(approach_m=0.0)) > 0


# ---- exposure --------------------------------------------------------------------------------


def busy(world) -> People:
    return People(
        [Way(world(ROAD), "track", "daily"), Way(world(LineString([(0, -30), (400, -60)])))],
        [Place(*place_of(world, 900, 200), population=500.0)],
        [Land(world(box(100, 405, 300, 600)))],
    )


def place_of(world, x: float, y: float) -> tuple[float, float]:
    point = world(Point(x, y)).asPoint()
    return point.x(), point.y()


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**6), st.one_of(st.just(0), st.integers(1, 80)))
def test_signed_and_unsigned_lengths_make_up_the_whole_line(
    qgis_app, world, seed: int, limit: int
) -> None:
    rng = np.random.default_rng(seed)
    shapes = [Point(rng.uniform(0, 900, 2)).buffer(rng.uniform(5, 200)) for _ in range(4)]
    way = LineString(rng.uniform(-200, 1100, (4, 2)))
    scene = scene_of(world, shapes, [way])
    people = People([Way(world(way))], [Place(*place_of(world, *rng.uniform(0, 3000, 2)))])
    fence = Barrier(world(LineString(rng.uniform(-200, 1100, (3, 2)))), "fence", "intact")
    mark = AvoidMark(world(Point(rng.uniform(0, 900, 2))), 60.0)
    part = scene.weigh(people, [fence], [mark])
    kept = choose_by_exposure([part], limit).kept[0]
    assert kept.sum() <= limit or limit == 0
    found = unsigned_by_exposure(part, kept)
    assert signed_m(part, kept) + found.length_m == pytest.approx(part.perimeter_m)
    assert limit > 0 or "limit_reached" not in by_reason(found)
    kept, near = choose_by_access(scene.chunk, part, scene.ruler, scene.signs, people.ways)
    found = unsigned_by_access(part, kept, near)
    assert signed_m(part, kept) + found.length_m == pytest.approx(part.perimeter_m)


def test_a_limit_buys_the_crossing_first_with_both_its_signs(qgis_app, world) -> None:
    scene = scene_of(world, [SQUARE], [ROAD])
    part = scene.weigh(busy(world))
    chosen = choose_by_exposure([part], 2)
    assert chosen.kept[0].tolist() == scene.signs.crossing.tolist()
    one = choose_by_exposure([part], 1)
    assert one.signs == 1
    assert not (one.kept[0] & scene.signs.crossing).any()


def test_what_the_curve_says_is_what_the_signs_warn(qgis_app, world) -> None:
    scene = scene_of(world, [SQUARE], [ROAD])
    part = scene.weigh(busy(world))
    for limit in (2, 6, 12, 30):
        chosen = choose_by_exposure([part], limit)
        truth = warned_exposure(part, chosen.kept[0]) / part.exposure.total
        assert chosen.share == pytest.approx(truth)
        assert chosen.curve.share_of(chosen.signs) == pytest.approx(truth)


def test_a_tenth_of_the_signs_warns_three_times_what_every_tenth_sign_does(qgis_app, world) -> None:
    rng = np.random.default_rng(1)
    shapes = [Point(rng.uniform(0, 6000, 2)).buffer(rng.uniform(50, 300)) for _ in range(60)]
    ways = [LineString(rng.uniform(0, 6000, (3, 2))) for _ in range(3)]
    scene = scene_of(world, shapes, ways)
    people = People(
        [Way(world(way), "track") for way in ways],
        [Place(*place_of(world, *rng.uniform(0, 6000, 2)), population=200.0) for _ in range(4)],
    )
    part = scene.weigh(people)
    count = len(scene.signs.place)
    best = choose_by_exposure([part], count // 10).kept[0]
    even = np.arange(count) % 10 == 0
    assert best.sum() <= even.sum()
    assert warned_exposure(part, best) >= 3.0 * warned_exposure(part, even)


def test_reasons_of_the_mode_exposure(qgis_app, world) -> None:
    scene = scene_of(world, [SQUARE], [ROAD])
    people = People([Way(world(ROAD))])
    part = scene.weigh(people)
    kept = choose_by_exposure([part], 2).kept[0]
    assert set(by_reason(unsigned_by_exposure(part, kept))) == {"low_exposure", "limit_reached"}
    everything = choose_by_exposure([part]).kept[0]
    assert "limit_reached" not in by_reason(unsigned_by_exposure(part, everything))
    none = np.zeros(len(scene.signs.place), dtype=bool)
    assert unsigned_by_exposure(part, none).length_m == pytest.approx(part.perimeter_m)


def test_signs_that_stand_are_kept_counted_and_not_bought_again(qgis_app, world) -> None:
    scene = scene_of(world, [SQUARE], [ROAD])
    best = choose_by_exposure([scene.weigh(busy(world))], 12)
    stands = np.zeros(len(scene.signs.place), dtype=bool)
    stands[np.flatnonzero(~best.kept[0])[:4]] = True
    scene.signs = replace(scene.signs, emplaced=stands)
    part = scene.weigh(busy(world))
    before = warned_exposure(part, stands) / part.exposure.total
    for limit in (0, 3, 10):
        chosen = choose_by_exposure([part], limit)
        assert chosen.kept[0][stands].all()
        assert chosen.signs <= max(limit, 4) or limit == 0
        truth = warned_exposure(part, chosen.kept[0]) / part.exposure.total
        assert chosen.share == pytest.approx(truth)
        assert chosen.curve.share_of(4) == pytest.approx(before)
        assert chosen.curve.share_of(chosen.signs) == pytest.approx(truth)
    assert choose_by_exposure([part], 3).signs == 4
    kept, _ = choose_by_access(scene.chunk, part, scene.ruler, scene.signs, [])
    assert kept[stands].all()


def test_stretches_become_lines_that_follow_the_sign_line(qgis_app, world) -> None:
    scene = scene_of(world, [SQUARE])
    cells = cut_lines(scene.ruler, 10.0)
    found = stretches(cells, np.where(np.arange(cells.count) < 70, 0, -1))
    listed = unwarned(found, scene.ruler, UNSIGNED, scene.chunk.to_world)
    assert [each.reason for each in listed] == ["behind_barrier"]
    flat = listed[0].geometry
    flat.transform(scene.chunk.to_local)
    assert flat.length() == pytest.approx(listed[0].length_m, abs=0.01)
    assert listed[0].length_m == pytest.approx(cells.length_m[:70].sum())


# ---- access only -----------------------------------------------------------------------------


def test_access_only_signs_crossings_and_what_runs_alongside_within_30_m(qgis_app, world) -> None:
    path = LineString([(100, -30), (300, -30)])
    scene = scene_of(world, [SQUARE], [ROAD])
    ways = [Way(world(ROAD)), Way(world(path), "path", "seasonal")]
    part = scene.weigh(People(ways))
    kept, near = choose_by_access(scene.chunk, part, scene.ruler, scene.signs, ways)
    assert kept[scene.signs.crossing].all()
    places = scene.signs.points[kept & ~scene.signs.crossing] - scene.shift
    south = places[places[:, 1] < 0]
    assert 50 < south[:, 0].min() < 100
    assert 300 < south[:, 0].max() < 350
    assert set(by_reason(unsigned_by_access(part, kept, near))) == {"not_accessed"}


def test_a_closed_way_alongside_asks_for_no_signs(qgis_app, world) -> None:
    scene = scene_of(world, [SQUARE])
    ways = [Way(world(LineString([(100, -30), (300, -30)])), "path", "closed")]
    part = scene.weigh(People(ways))
    kept, near = choose_by_access(scene.chunk, part, scene.ruler, scene.signs, ways)
    assert not kept.any() and not near.any()


# ---- barriers --------------------------------------------------------------------------------


@pytest.mark.parametrize("across", [-15.0, -1.0])
def test_a_fence_along_one_side_shields_it_but_for_its_ends(qgis_app, world, across) -> None:
    scene = scene_of(world, [SQUARE])
    fence = Barrier(world(LineString([(50, across), (350, across)])), "fence", "intact")
    part = scene.weigh(barriers=[fence])
    spots = where(part, part.shielded, scene)
    assert spots[:, 1].max() < 0
    assert spots[:, 0].min() >= 50 + RULES.approach_m
    assert spots[:, 0].max() <= 350 - RULES.approach_m
    assert np.ptp(spots[:, 0]) > 220


@pytest.mark.parametrize(
    ("kind", "status"), [("tape", "intact"), ("vegetation", "intact"), ("fence", "damaged")]
)
def test_what_stops_nobody_shields_nothing(qgis_app, world, kind: str, status: str) -> None:
    scene = scene_of(world, [SQUARE])
    barrier = Barrier(world(LineString([(50, -10), (350, -10)])), kind, status)
    assert not scene.weigh(barriers=[barrier]).shielded.any()


def test_a_fence_too_far_out_shields_nothing(qgis_app, world) -> None:
    scene = scene_of(world, [SQUARE])
    fence = Barrier(world(SQUARE.buffer(60).exterior), "fence", "intact")
    assert not scene.weigh(barriers=[fence]).shielded.any()


def test_a_gate_is_signed_and_nobody_else_behind_the_fence_is_counted(qgis_app, world) -> None:
    scene = scene_of(world, [SQUARE], [ROAD])
    fence = Barrier(world(SQUARE.buffer(12).exterior), "fence", "intact")
    part = scene.weigh(busy(world), [fence])
    open_cells = where(part, ~part.shielded, scene)
    assert np.hypot(*(open_cells - (-5.0, 200.0)).T).max() < 40
    assert part.exposure.per_cell[part.shielded].sum() == 0
    kept = choose_by_exposure([part], 2).kept[0]
    assert kept.tolist() == scene.signs.crossing.tolist()
    found = by_reason(unsigned_by_exposure(part, choose_by_exposure([part]).kept[0]))
    assert found["behind_barrier"] > 1400
    kept, near = choose_by_access(scene.chunk, part, scene.ruler, scene.signs, busy(world).ways)
    assert not near[part.shielded].any()
    assert "behind_barrier" in by_reason(unsigned_by_access(part, kept, near))


# ---- avoid marks -----------------------------------------------------------------------------


@pytest.mark.parametrize("radius", [3.0, 40.0])
def test_no_sign_is_chosen_in_an_avoid_mark(qgis_app, world, radius: float) -> None:
    scene = scene_of(world, [SQUARE])
    spot = scene.signs.points[4] - scene.shift
    part = scene.weigh(busy(world), avoid=[AvoidMark(world(Point(spot)), radius)])
    away = np.hypot(*(scene.signs.points - scene.shift - spot).T)
    kept = choose_by_exposure([part]).kept[0]
    assert away[kept].min() > radius
    assert part.allowed.tolist() == (away > radius).tolist()
    assert part.avoided.any()


def test_an_avoided_stretch_is_reported(qgis_app, world) -> None:
    scene = scene_of(world, [SQUARE], [ROAD])
    field = AvoidMark(world(box(100, -50, 300, 20)))
    part = scene.weigh(busy(world), avoid=[field])
    found = by_reason(unsigned_by_exposure(part, choose_by_exposure([part]).kept[0]))
    assert 100 < found["avoid"] < 220


def test_a_crossing_half_in_an_avoid_mark_keeps_its_other_sign(qgis_app, world) -> None:
    scene = scene_of(world, [SQUARE], [ROAD])
    first = scene.signs.points[scene.signs.crossing][0] - scene.shift
    part = scene.weigh(busy(world), avoid=[AvoidMark(world(Point(first)), 2.0)])
    kept = choose_by_exposure([part], 1).kept[0]
    assert (kept & scene.signs.crossing).sum() == 1


@pytest.mark.parametrize("radius", [0.0, 4.0, 60.0])
def test_avoided_stretches_are_what_lies_in_the_mark_and_little_more(
    qgis_app, world, radius: float
) -> None:
    scene = scene_of(world, [SQUARE, Point(700, 0).buffer(20)])
    marks = [AvoidMark(world(Point(200, -5.5)), radius), AvoidMark(world(Point(679, -20)), radius)]
    zones = zones_of(marks, scene.chunk)
    found = avoid_stretches(scene.ruler, zones)
    track = scene.ruler.track
    drawn = unary_union(
        [
            LineString(np.column_stack((track.x[a : b + 1], track.y[a : b + 1])) - scene.shift)
            for a, b in zip(track.first, track.last)
        ]
    )
    circles = unary_union(
        [Point(*spot).buffer(max(radius, 1.0)) for spot in ((200, -5.5), (679, -20))]
    )
    expected = drawn.intersection(circles).length
    assert expected - 0.02 <= found.length_m <= expected + 2 * len(found.line) + 0.1
    spots = scene.ruler.points((found.begin + found.end) / 2.0) - scene.shift
    assert all(circles.buffer(0.5).contains(Point(spot)) for spot in spots)


def test_access_only_leaves_out_what_an_avoid_mark_forbids(qgis_app, world) -> None:
    scene = scene_of(world, [SQUARE], [ROAD])
    first = scene.signs.points[scene.signs.crossing][0] - scene.shift
    ways = [Way(world(ROAD))]
    part = scene.weigh(People(ways), avoid=[AvoidMark(world(Point(first)), 2.0)])
    kept, _ = choose_by_access(scene.chunk, part, scene.ruler, scene.signs, ways)
    assert (kept & scene.signs.crossing).sum() == 1
    assert not kept[~part.allowed].any()


# ---- odd lines -------------------------------------------------------------------------------


def test_a_crossing_at_the_start_of_a_line_meets_the_signs_on_either_side(qgis_app, world) -> None:
    scene = scene_of(world, [SQUARE])
    around = scene.ruler.end(np.zeros(1, np.int64))[0]
    place = np.array([1.5, 200.0, around - 1.5])
    points = scene.ruler.points(place)
    start = scene.ruler.points(np.array([0.4]))[0] - scene.shift
    middle = np.array((200.0, 200.0))
    way = Way(world(LineString([middle, start, start + (start - middle)])))
    face = np.tile((start - middle) / np.hypot(*(start - middle)), (3, 1))
    scene.signs = Placed(place, points, face, np.array([True, False, True]))
    part = scene.weigh(People([way]))
    assert len(part.exposure.users) == 1
    assert sorted(part.met[0].tolist()) == [0, 2]
    assert part.choice[0] == part.choice[2]


def test_a_cell_with_a_sign_on_it_is_signed_though_the_sign_faces_askew(qgis_app, world) -> None:
    askew = LineString([(-605, 0), (195, 300)])
    scene = scene_of(world, [SQUARE], [askew])
    turned = np.tile((0.0, 1.0), (int(scene.signs.crossing.sum()), 1))
    scene.signs.face[scene.signs.crossing] = turned
    part = scene.weigh(People([Way(world(askew))]))
    kept = scene.signs.crossing
    assert signed_m(part, kept) >= part.cells.length_m[0]
    found = unsigned_by_exposure(part, kept)
    places = scene.signs.place[kept]
    inside = (found.begin[:, None] < places) & (places < found.end[:, None])
    assert not inside.any()


def test_a_line_without_signs_is_unsigned_throughout(qgis_app, world) -> None:
    scene = scene_of(world, [SQUARE])
    none = np.zeros((0, 2))
    scene.signs = Placed(np.zeros(0), none, none, np.zeros(0, dtype=bool))
    part = scene.weigh(busy(world))
    chosen = choose_by_exposure([part], 5)
    assert chosen.signs == 0
    assert chosen.share == 0.0
    found = by_reason(unsigned_by_exposure(part, chosen.kept[0]))
    assert found["not_in_sight"] > 0
    assert sum(found.values()) == pytest.approx(part.perimeter_m)


def test_nothing_to_choose_from_is_an_empty_choice() -> None:
    chosen = choose_by_exposure([], 10)
    assert (chosen.signs, chosen.share, chosen.curve.share_of(10)) == (0, 0.0, 0.0)
