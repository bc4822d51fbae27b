"""A plan over banks and ditches: the next sign is seen from each, and nobody is told otherwise."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, osr
from shapely.geometry import box

from mine_action_plugin.exchange.rasters import open_terrain
from mine_action_plugin.planning.signs.check import PlacedSigns, check_signs
from mine_action_plugin.planning.signs.model import REASONS
from mine_action_plugin.planning.signs.plan import plan_signs
from mine_action_plugin.planning.signs.rules import INSIDE_TOLERANCE_M, OFF_LINE_M, SignRules

RULES = SignRules()
LON, LAT = 46.93, 39.98
CELL_M, SIDE = 5.0, 160


@pytest.fixture
def terrain_of(tmp_path):
    """An opened raster of heights given as a function of metres east and north of the middle."""

    def made(height, name="dem.tif"):
        path = str(tmp_path / name)
        dataset = gdal.GetDriverByName("GTiff").Create(path, SIDE, SIDE, 1, gdal.GDT_Float32)
        half = CELL_M * SIDE / 2
        dataset.SetGeoTransform((-half, CELL_M, 0, half, 0, -CELL_M))
        reference = osr.SpatialReference()
        reference.ImportFromProj4(f"+proj=laea +lat_0={LAT} +lon_0={LON} +datum=WGS84 +units=m")
        dataset.SetProjection(reference.ExportToWkt())
        middle = (np.arange(SIDE) + 0.5) * CELL_M - half
        east, north = np.meshgrid(middle, -middle)
        dataset.GetRasterBand(1).WriteArray(height(east, north).astype("f4"))
        dataset = None
        return open_terrain(path, None)

    return made


def banks(east, north):
    """Banks 1.3 m high every 40 m."""
    return 1.3 * (np.abs((east + 20.0) % 40.0 - 20.0) < CELL_M)


def check(hazards, plan, terrain):
    signs = PlacedSigns(
        plan.x, plan.y, plan.line_no, plan.sequence, plan.facing_deg, True, plan.kind
    )
    return check_signs(hazards, signs, RULES, terrain=terrain)


def test_the_next_sign_is_seen_over_banks_and_the_plan_is_the_fewest(qgis_app, world, terrain_of):
    hazards = [world(box(-100, -60, 120, 80))]
    terrain = terrain_of(banks)
    flat, plan = plan_signs(hazards, RULES), plan_signs(hazards, RULES, terrain=terrain)
    hidden = [each for each in check(hazards, flat, terrain).violations if each.rule == "sight"]
    assert hidden
    over = check(hazards, plan, terrain)
    assert over.violations == []
    assert plan.signs == plan.lower_bound > flat.signs
    assert REASONS.index("sight") in plan.reason
    assert over.warned_share > 0.99
    assert plan.warned_share == pytest.approx(over.warned_share, abs=0.005)
    assert plan.all_warned_share == pytest.approx(over.warned.all_share, abs=0.02)
    assert plan.all_warned_share <= plan.warned_share


def test_extra_signs_over_terrain_stand_outside_the_line_and_keep_every_rule(
    qgis_app, world, terrain_of
):
    # A bay with an inner corner, and a gap so narrow that there is no room outside the line.
    shape = box(-100, -60, 120, 80).difference(box(0, 20, 60, 90))
    hazards = [world(shape), world(box(-100, 90.3, 40, 120))]
    plan = plan_signs(hazards, RULES, terrain=terrain_of(banks))
    extra = np.flatnonzero(plan.reason == REASONS.index("warned"))
    assert len(extra) >= 3
    assert check(hazards, plan, terrain_of(banks)).violations == []
    clearance = plan.clearance_m[extra]
    assert (clearance >= RULES.offset_m - INSIDE_TOLERANCE_M).all()
    assert np.median(clearance) == pytest.approx(RULES.offset_m + OFF_LINE_M, abs=0.02)


def test_who_cannot_be_warned_behind_a_bank_is_listed_with_the_reason(qgis_app, world, terrain_of):
    hazards = [world(box(-100, -60, 120, 80))]

    def rampart(east, north):
        return 4.0 * ((np.abs(east - 132.0) < CELL_M) & (np.abs(north) < 150.0))

    plan = plan_signs(hazards, RULES, terrain=terrain_of(rampart))
    assert plan.warned_share < 1.0
    assert {stretch.reason for stretch in plan.unwarned} == {"hidden_by_terrain"}
    assert plan.not_warned_m <= plan.unwarned_m + 1.0


def test_where_the_terrain_is_not_known_nothing_is_guessed(qgis_app, world, terrain_of):
    hazards = [world(box(-100, -60, 120, 80))]

    def half_known(east, north):
        return np.where(east < 0, 10.0, -9999.0)

    plan = plan_signs(hazards, RULES, terrain=terrain_of(half_known))
    assert "terrain_unknown" in {stretch.reason for stretch in plan.unwarned}
    assert plan.warned_share < 0.9
