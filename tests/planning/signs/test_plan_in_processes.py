"""Plans made in other processes are the plans that this one makes, to the last bit."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import QgsFeedback
from shapely.geometry import LineString, Point, box

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.exchange.rasters import open_terrain
from mine_action_plugin.planning import processes
from mine_action_plugin.planning.exposure import People, Way
from mine_action_plugin.planning.signs import hazards as hazards_module
from mine_action_plugin.planning.signs import plan as plan_module
from mine_action_plugin.planning.signs.avoid import AvoidMark
from mine_action_plugin.planning.signs.emplaced import Emplaced
from mine_action_plugin.planning.signs.model import AccessLine
from mine_action_plugin.planning.signs.modes import Circumstances
from mine_action_plugin.planning.signs.plan import plan_signs
from mine_action_plugin.planning.signs.rules import SignRules
from mine_action_plugin.planning.signs.thinning import Mode

RULES = SignRules()
LON, LAT = 46.93, 39.98
CELL_M, SIDE = 5.0, 260


@pytest.fixture(autouse=True)
def several_chunks(monkeypatch) -> None:
    """Chunks of one group of hazards, few of which are enough for processes."""
    monkeypatch.setattr(hazards_module, "CHUNK_HAZARDS", 1)
    monkeypatch.setattr(plan_module, "MANY_HAZARDS", 2)
    monkeypatch.setattr(plan_module, "MANY_OVER_TERRAIN", 2)
    monkeypatch.setattr(processes, "processors", lambda: 2)


@pytest.fixture
def hazards(world):
    places = [(x, y) for x in (-400.0, -100.0, 250.0) for y in (-300.0, 150.0)]
    shapes = [Point(x, y).buffer(35.0, 6).union(box(x, y, x + 70, y + 22)) for x, y in places]
    return [world(shape) for shape in shapes]


def in_processes(monkeypatch, *arguments, **options):
    """A plan that threads had no part in."""

    def refuse(*_):
        raise AssertionError("planned by threads")

    with monkeypatch.context() as patched:
        patched.setattr(plan_module, "side_by_side", refuse)
        patched.setattr(processes, "side_by_side", refuse)
        return plan_signs(*arguments, **options)


def by_threads(monkeypatch, *arguments, **options):
    """The same plan without processes."""
    with monkeypatch.context() as patched:
        patched.setattr(plan_module, "in_processes", plan_module.side_by_side)
        patched.setattr(plan_module, "_is_much", lambda _: False)
        return plan_signs(*arguments, **options)


def assert_same(one, other) -> None:
    for field in fields(one):
        a, b = getattr(one, field.name), getattr(other, field.name)
        if field.name == "lines":
            a, b = [each.asWkt(17) for each in a], [each.asWkt(17) for each in b]
        elif field.name == "unwarned":
            a, b = ([(u.geometry.asWkt(17), u.reason, u.length_m) for u in us] for us in (a, b))
        elif field.name == "curve" and a is not None:
            a, b = (np.concatenate((curve.signs, curve.share)) for curve in (a, b))
        if isinstance(a, np.ndarray):
            np.testing.assert_array_equal(a, b, err_msg=field.name)
        else:
            assert a == b or (a != a and b != b), field.name


@pytest.mark.parametrize("mode", ["perimeter", "exposure", "access_only"])
def test_a_plan_with_ways_is_the_same(qgis_app, world, hazards, monkeypatch, mode):
    road = AccessLine(world(LineString([(-600, -290), (600, -310)])), "road", 60.0)
    track = AccessLine(world(LineString([(-390, -600), (-410, 600)])), "track")
    around = Circumstances(People([Way(each.geometry, each.kind) for each in (road, track)]))
    options = {"access": [road, track], "mode": Mode(mode, 30, around)}
    ours = in_processes(monkeypatch, hazards, RULES, 1.5, **options)
    assert ours.signs > 8
    assert ours.advance > 0
    assert_same(ours, by_threads(monkeypatch, hazards, RULES, 1.5, **options))


def test_a_plan_through_signs_that_stand_is_the_same(qgis_app, world, hazards, monkeypatch):
    before = plan_signs(hazards, RULES)
    some = slice(None, None, 3)
    emplaced = Emplaced(before.x[some] + 2e-5, before.y[some], before.facing_deg[some])
    avoid = [AvoidMark(world(Point(-100.0, -345.0)), 12.0)]
    options = {"emplaced": emplaced, "avoid": avoid}
    ours = in_processes(monkeypatch, hazards, RULES, **options)
    assert_same(ours, by_threads(monkeypatch, hazards, RULES, **options))
    assert len(ours.x) != len(before.x)


def test_a_plan_over_terrain_is_the_same(qgis_app, hazards, monkeypatch, tmp_path):
    terrain = open_terrain(heights_file(tmp_path / "dem.tif"), None)
    ours = in_processes(monkeypatch, hazards, RULES, terrain=terrain)
    assert ours.warned_extra > 0
    assert_same(ours, by_threads(monkeypatch, hazards, RULES, terrain=terrain))


def test_terrain_that_only_this_process_has_is_looked_over_here(
    qgis_app, hazards, monkeypatch, tmp_path
):
    copy = "/vsimem/only_here.tif"
    path = heights_file(tmp_path / "dem.tif")
    gdal.FileFromMemBuffer(copy, (tmp_path / "dem.tif").read_bytes())
    try:
        here, there = open_terrain(copy, None), open_terrain(path, None)
        assert (here.anywhere, there.anywhere) == (False, True)
        monkeypatch.setattr(plan_module, "in_processes", None)
        ours = plan_signs(hazards[:2], RULES, terrain=here)
    finally:
        gdal.Unlink(copy)
    assert_same(ours, by_threads(monkeypatch, hazards[:2], RULES, terrain=there))


def test_a_raster_that_goes_away_is_told_in_the_same_sentence(
    qgis_app, hazards, monkeypatch, tmp_path
):
    terrain = open_terrain(heights_file(tmp_path / "dem.tif"), None)
    (tmp_path / "dem.tif").unlink()
    with pytest.raises(MineActionError, match=r"dem\.tif cannot be read as a raster"):
        in_processes(monkeypatch, hazards, RULES, terrain=terrain)


def test_a_cancelled_plan_ends_while_processes_work(qgis_app, hazards, monkeypatch):
    feedback = QgsFeedback()
    feedback.progressChanged.connect(lambda _: feedback.cancel())
    with pytest.raises(MineActionError, match="cancelled"):
        in_processes(monkeypatch, hazards, RULES, feedback=feedback)


def heights_file(path) -> str:
    """Banks 1.3 m high every 40 m."""
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), SIDE, SIDE, 1, gdal.GDT_Float32)
    half = CELL_M * SIDE / 2
    dataset.SetGeoTransform((-half, CELL_M, 0, half, 0, -CELL_M))
    reference = osr.SpatialReference()
    reference.ImportFromProj4(f"+proj=laea +lat_0={LAT} +lon_0={LON} +datum=WGS84 +units=m")
    dataset.SetProjection(reference.ExportToWkt())
    east = np.tile((np.arange(SIDE) + 0.5) * CELL_M - half, (SIDE, 1))
    heights = 1.3 * (np.abs((east + 20.0) % 40.0 - 20.0) < CELL_M)
    dataset.GetRasterBand(1).WriteArray(heights.astype("f4"))
    dataset = None
    return str(path)
