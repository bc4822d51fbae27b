"""Whatever outline somebody drew: after its repair all that it enclosed is still enclosed."""

from hypothesis import given
from hypothesis import strategies as st
from qgis.core import QgsGeometry
from shapely import wkb as shapely_wkb
from shapely.geometry import LineString
from shapely.ops import polygonize, unary_union

from mine_action_plugin.operations.checks import CHECKS, repair
from mine_action_plugin.operations.checks.examination import Examination
from tests.operations.checks.country import TODAY, Country, multi

GRID = st.tuples(st.integers(0, 8), st.integers(0, 8))
RINGS = st.lists(GRID, min_size=2, max_size=8)
OUTLINE_RULES = (
    "outline_invalid",
    "outline_too_few_points",
    "outline_last_point_twice",
    "outline_point_twice",
)


def closed(points, country):
    """A ring on a grid of 0.001 degrees, with all the repeated points that chance gave it."""
    ring = [(country.x + x * 0.001, country.y + y * 0.001) for x, y in points]
    return [*ring, ring[0]]


def enclosed(rings):
    """All faces of the drawn lines: the widest reading of what they enclose."""
    lines = [LineString(ring) for ring in rings]
    return unary_union([face for line in lines for face in polygonize(unary_union(line))])


def outline_findings(workspace, hazard):
    alone = Examination(workspace, TODAY, {"hazard": {hazard.id}})
    checks = [CHECKS[rule] for rule in OUTLINE_RULES]
    return [check.finding(found) for check in checks for found in check.find(alone)]


@given(st.lists(RINGS, min_size=1, max_size=2))
def test_no_repair_of_an_outline_loses_area_or_leaves_its_finding(workspace, parts):
    country = Country(workspace)
    rings = [closed(points, country) for points in parts]
    hazard = country.add("hazard", hazard_class="cha", geometry=multi(*rings))
    findings = [each for each in outline_findings(workspace, hazard) if each.can_repair]
    repair(workspace, findings)
    drawn = enclosed(rings)
    stored = workspace.get("hazard", hazard.id).geometry
    if findings and not drawn.is_empty:
        assert drawn.difference(shapely_wkb.loads(stored)).area <= 1e-12
        shape = QgsGeometry()
        shape.fromWkb(stored)
        assert shape.isGeosValid()
    left = {each.rule for each in outline_findings(workspace, hazard)}
    if not drawn.is_empty:
        assert left == set()
    else:
        assert all(not each.can_repair for each in outline_findings(workspace, hazard))
