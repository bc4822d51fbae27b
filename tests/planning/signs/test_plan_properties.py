"""What must hold for every sign plan, whatever the hazards and wherever they lie."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
)
from shapely import affinity
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box

from mine_action_plugin.planning.signs.check import PlacedSigns, check_signs
from mine_action_plugin.planning.signs.plan import plan_signs
from mine_action_plugin.planning.signs.rules import SignRules

RULES = SignRules()
HARD = {"gap", "cut", "enclosed", "inside", "on_line", "access", "facing", "few"}


def cluster(seed: int) -> list[Polygon]:
    rng = np.random.default_rng(seed)
    shapes = []
    for _ in range(int(rng.integers(1, 5))):
        count = int(rng.integers(3, 30))
        turn = np.linspace(0, 2 * math.pi, count, endpoint=False)
        radius = rng.uniform(3, 90) * np.exp(rng.normal(0, 0.4, count))
        centre = rng.uniform(-120, 120, 2)
        shape = Polygon(np.c_[centre[0] + radius * np.cos(turn), centre[1] + radius * np.sin(turn)])
        shapes.append(shape.buffer(0))
    heading = rng.uniform(0, 6.28) + np.cumsum(rng.normal(0, 0.6, 5))
    spine = np.c_[np.cumsum(50 * np.cos(heading)), np.cumsum(50 * np.sin(heading))]
    shapes.append(LineString(spine).buffer(rng.uniform(2, 20), 3))
    return [shape for shape in shapes if not shape.is_empty]


def at(shape, lon: float, lat: float) -> QgsGeometry:
    """A shape in metres about a place as a geometry in EPSG:4326."""
    flat = QgsCoordinateReferenceSystem.fromProj(
        f"+proj=laea +lat_0={lat} +lon_0={lon} +datum=WGS84 +units=m"
    )
    world = QgsCoordinateReferenceSystem("EPSG:4326")
    geometry = QgsGeometry()
    geometry.fromWkb(shape.wkb)
    geometry.transform(QgsCoordinateTransform(flat, world, QgsCoordinateTransformContext()))
    return geometry


def broken(hazards, plan) -> list[str]:
    signs = PlacedSigns(
        plan.x, plan.y, plan.line_no, plan.sequence, plan.facing_deg, True, plan.kind
    )
    return [each.rule for each in check_signs(hazards, signs, RULES).violations]


def lines_of(plan) -> int:
    return int(plan.line_no.max(initial=0))


@settings(max_examples=12)
@given(
    st.integers(0, 10**6),
    st.floats(0, 360),
    st.tuples(st.floats(-170, 170), st.floats(-60, 70)),
)
def test_moved_and_turned_hazards_need_as_many_signs(qgis_app, seed, angle, place) -> None:
    shapes = cluster(seed)
    here = [at(shape, 46.9, 39.9) for shape in shapes]
    moved = [at(affinity.rotate(shape, angle, origin=(0, 0)), *place) for shape in shapes]
    plan, other = plan_signs(here, RULES), plan_signs(moved, RULES)
    assert broken(here, plan) == broken(moved, other) == []
    assert lines_of(plan) == lines_of(other)
    assert abs(plan.signs - other.signs) <= lines_of(plan)


@settings(max_examples=8)
@given(st.integers(0, 10**6))
def test_the_order_of_vertices_changes_nothing(qgis_app, seed) -> None:
    shapes = cluster(seed)
    reversed_ = [Polygon(list(shape.exterior.coords)[::-1]) for shape in shapes
                 if isinstance(shape, Polygon)]  # fmt: skip
    same = [shape for shape in shapes if isinstance(shape, Polygon)]
    plan = plan_signs([at(Polygon(s.exterior), 46.9, 39.9) for s in same], RULES)
    other = plan_signs([at(s, 46.9, 39.9) for s in reversed_], RULES)
    assert abs(plan.signs - other.signs) <= lines_of(plan)


@settings(max_examples=8)
@given(st.integers(0, 10**6), st.floats(8, 40), st.floats(1.0, 2.0))
def test_a_smaller_spacing_never_needs_fewer_signs(qgis_app, seed, spacing, factor) -> None:
    hazards = [at(shape, 46.9, 39.9) for shape in cluster(seed)]
    narrow = plan_signs(hazards, SignRules(max_spacing_m=spacing))
    wide = plan_signs(hazards, SignRules(max_spacing_m=spacing * factor))
    assert wide.signs <= narrow.signs
    assert wide.lower_bound == wide.signs
    assert narrow.lower_bound == narrow.signs


ODD = {
    "spike": Polygon([(0, 0), (100, 0), (52, 10), (50, 150), (48, 10)]),
    "sliver": Polygon([(0, 0), (300, 0.01), (300, 0.03)]),
    "thousands of vertices": Point(0, 0).buffer(200, 2000),
    "holes in holes": MultiPolygon(
        [
            box(0, 0, 400, 400).difference(box(60, 60, 340, 340)),
            box(120, 120, 280, 280).difference(box(180, 180, 220, 220)),
        ]
    ),
    "self-touching": Polygon([(0, 0), (100, 0), (50, 50), (100, 100), (0, 100), (50, 50)]),
    "bow tie": Polygon([(0, 0), (100, 100), (100, 0), (0, 100)]),
}


def test_odd_hazards_alone_and_twice_get_valid_plans(qgis_app) -> None:
    for name, shape in ODD.items():
        for hazards in ([shape], [shape, shape], [shape, affinity.translate(shape, 8, 0)]):
            placed = [at(each, 46.9, 39.9) for each in hazards]
            plan = plan_signs(placed, RULES)
            assert set(broken(placed, plan)) & HARD == set(), name
            assert plan.signs >= 3
