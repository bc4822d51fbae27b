"""Sight over rasters made here, against a plain judge that walks along each ray."""

from __future__ import annotations

import math
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from osgeo import gdal, osr
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle

from mine_action_plugin.exchange.rasters import open_terrain
from mine_action_plugin.planning.measure import local_metric_crs
from mine_action_plugin.planning.signs.pages import PAGE, PagedHeights
from mine_action_plugin.planning.signs.pixel_fit import pixel_map
from mine_action_plugin.planning.signs.raster import Raster
from mine_action_plugin.planning.signs.rays import BOARD_M, EYES_M
from mine_action_plugin.planning.signs.rings import transform_points
from mine_action_plugin.planning.signs.terrain import LocalTerrain, Terrain
from mine_action_plugin.planning.transformation import transformation

LON, LAT = 46.9, 39.9
LOCAL = local_metric_crs(QgsRectangle(LON - 0.01, LAT - 0.01, LON + 0.01, LAT + 0.01))
WORLD = QgsCoordinateReferenceSystem("EPSG:4326")
TO_WORLD = transformation(LOCAL, WORLD)
CELL = 5.0
SIZE = 40
# Cell (row 0, column 0) of the small rasters has its centre in (0, 0); rows go south.
CORNER = (-CELL / 2, CELL, 0.0, CELL / 2, 0.0, -CELL)
BOX = (0.0, -CELL * SIZE, CELL * SIZE, 0.0)


def at(column, row):
    """Local metres of a place counted in cells from the first cell's centre."""
    return np.array([[column * CELL, -row * CELL]], dtype=float)


def raster(cells, corner=CORNER, crs=LOCAL, cell_m=CELL) -> Raster:
    """Cells in memory as planning sees a raster."""
    cells = np.asarray(cells, np.float32)

    def read(column, row, columns, rows):
        return cells[row : row + rows, column : column + columns]

    return Raster("memory", crs.toWkt(), corner, cells.shape[1], cells.shape[0], cell_m, read)


def local(ground, plants=None) -> LocalTerrain:
    vegetation = None if plants is None else raster(plants)
    return Terrain(raster(ground), vegetation).local(TO_WORLD, BOX)


def sees(terrain: LocalTerrain, eye, board) -> tuple[bool, bool]:
    visible, known = terrain.sees(eye, board)
    return bool(visible[0]), bool(known[0])


def flat(height=0.0):
    return np.full((SIZE, SIZE), height)


LOWER_EYE_M = min(EYES_M)
SEEN, HIDDEN, UNKNOWN = (True, True), (False, True), (False, False)


def test_a_plane_hides_nothing_however_steep():
    column, row = np.meshgrid(np.arange(SIZE), np.arange(SIZE))
    terrain = local(3.0 * column - 2.0 * row)
    rng = np.random.default_rng(1)
    eye, board = (rng.uniform(1, SIZE - 2, (500, 2)) * (CELL, -CELL) for _ in range(2))
    visible, known = terrain.sees(eye, board)
    assert visible.all() and known.all()


def test_a_wall_hides_what_is_behind_it_and_nothing_else():
    ground = flat(100.0)
    ground[:, 20] += 3.0
    terrain = local(ground)
    assert sees(terrain, at(17, 10.3), at(23, 11.8)) == HIDDEN
    assert sees(terrain, at(17, 10.3), at(18.5, 30.8)) == SEEN


@pytest.mark.parametrize("column", [20.0, 20.25, 20.5, 20.75])
@pytest.mark.parametrize(("height", "expected"), [(1.14, SEEN), (1.16, HIDDEN)])
def test_a_bank_one_cell_wide_counts_with_its_whole_height(column, height, expected):
    # Half way the line from 1.1 to 1.2 is at 1.15, wherever the cells begin.
    ground = flat()
    ground[:, 20] = height
    eye, board = at(column - 2.5 + 20 - column, 7.3), at(20 + 2.5, 7.3)
    assert sees(local(ground), eye, board) == expected


def test_a_single_mound_between_the_crossings_counts():
    # Two opposite cells are high: the ray between the low ones crosses a saddle.
    ground = flat()
    ground[10, 10] = ground[11, 11] = 6.0
    eye, board = at(10.0 - 0.4, 11.0 + 0.4), at(11.0 + 0.4, 10.0 - 0.4)
    assert sees(local(ground), eye, board) == HIDDEN
    assert walk(ground, (9.6, 11.4), (11.4, 9.6)) < 0


def test_a_ditch_hides_who_stands_in_it():
    ground = flat()
    ground[:, 20] = -3.0
    terrain = local(ground)
    assert sees(terrain, at(20, 9), at(25, 9)) == HIDDEN
    assert sees(terrain, at(20, 9), at(20, 14)) == SEEN
    assert sees(terrain, at(17, 9), at(23, 9)) == SEEN


def test_where_the_ground_has_a_hole_nothing_is_known():
    ground = flat()
    ground[10, 20] = np.nan
    terrain = local(ground)
    assert sees(terrain, at(17, 9.5), at(23, 9.5)) == UNKNOWN
    assert sees(terrain, at(19.5, 9.5), at(15, 9.5)) == UNKNOWN
    assert sees(terrain, at(17, 8.5), at(23, 8.5)) == SEEN
    assert np.isnan(terrain.ground_m(np.concatenate((at(20.5, 10), at(19.5, 9.9))))).all()
    # This ray clips the corner of a square whose far corner is the hole.
    assert sees(terrain, at(18.9, 8.2), at(19.3, 7.9)) == SEEN
    assert sees(terrain, at(18.9, 9.2), at(19.3, 8.9)) == UNKNOWN


def test_a_ray_that_is_hidden_and_meets_a_hole_is_not_known():
    ground = flat()
    ground[:, 18] = 9.0
    ground[10, 22] = np.nan
    assert sees(local(ground), at(16, 10.2), at(25, 10.2)) == UNKNOWN
    assert sees(local(ground), at(16, 14.2), at(25, 14.2)) == HIDDEN
    # This one clips a corner of a square whose far corner is the hole.
    assert sees(local(ground), at(16.5, 9.9), at(22.5, 8.75)) == UNKNOWN
    assert sees(local(ground), at(16.5, 9.9), at(20.5, 9.15)) == HIDDEN


def test_beyond_the_outermost_centres_nothing_is_known():
    terrain = local(flat())
    for outside in (at(-0.1, 5), at(5, -0.1), at(SIZE - 0.9, 5), at(5, SIZE - 0.9), at(500, 5)):
        assert sees(terrain, at(5, 5), outside) == UNKNOWN
        assert sees(terrain, outside, at(5, 5)) == UNKNOWN
        assert np.isnan(terrain.ground_m(outside)).all()
    assert sees(terrain, at(0.1, 0.1), at(SIZE - 1.1, SIZE - 1.1)) == SEEN


def test_no_rays_and_rays_without_length_are_answered():
    terrain = local(flat())
    visible, known = terrain.sees(np.zeros((0, 2)), np.zeros((0, 2)))
    assert len(visible) == len(known) == 0
    assert sees(terrain, at(5.5, 5.5), at(5.5, 5.5)) == SEEN


def hedge():
    plants = flat()
    plants[:, 20] = 3.0
    return plants


def test_plants_between_hide_the_board():
    terrain = local(flat(), hedge())
    assert sees(terrain, at(18, 9.3), at(22, 9.3)) == HIDDEN
    assert sees(terrain, at(19.4, 9.3), at(20.6, 9.3)) == HIDDEN
    assert sees(terrain, at(15, 9.3), at(19.4, 15.3)) == SEEN


def test_plants_in_the_cell_of_the_eye_or_the_board_hide_nothing():
    plants = flat()
    plants[9, 20] = 3.0
    terrain = local(flat(), plants)
    for corner in (at(20, 9), at(19.6, 8.6), at(20.4, 9.4)):
        assert sees(terrain, at(24, 9), corner) == SEEN
        assert sees(terrain, corner, at(24, 9)) == SEEN
    assert sees(terrain, at(24, 9), at(16, 9)) == HIDDEN


def test_in_a_wood_one_sees_as_far_as_the_next_cell():
    terrain = local(flat(), flat(12.0))
    assert sees(terrain, at(20.1, 9), at(20.9, 9)) == SEEN
    assert sees(terrain, at(20.1, 9), at(21.4, 9)) == SEEN
    assert sees(terrain, at(20.1, 9), at(21.6, 9)) == HIDDEN


def test_low_plants_count_from_the_ground_they_stand_on():
    ground = flat()
    ground[:, 20] = 0.7
    assert sees(local(ground), at(18, 9.3), at(22, 9.3)) == SEEN
    assert sees(local(ground, flat(0.3)), at(18, 9.3), at(22, 9.3)) == SEEN
    assert sees(local(ground, flat(0.6)), at(18, 9.3), at(22, 9.3)) == HIDDEN


def test_plants_that_are_not_known_are_not_taken_for_none():
    plants = flat()
    plants[:, 20] = np.nan
    terrain = local(flat(), plants)
    assert sees(terrain, at(18, 9.3), at(22, 9.3)) == UNKNOWN
    assert sees(terrain, at(15, 9.3), at(20.2, 9.3)) == SEEN
    small = Terrain(raster(flat()), raster(flat()[:10, :10])).local(TO_WORLD, BOX)
    assert sees(small, at(5, 5), at(9.2, 9.2)) == SEEN
    assert sees(small, at(5, 5), at(12, 5)) == UNKNOWN


def height_at(ground, column, row) -> float:
    i, j = int(math.floor(column)), int(math.floor(row))
    x, y = column - i, row - j
    top = ground[j, i] * (1 - x) + ground[j, i + 1] * x
    bottom = ground[j + 1, i] * (1 - x) + ground[j + 1, i + 1] * x
    return top * (1 - y) + bottom * y


def walk(ground, eye, board, eye_m=LOWER_EYE_M, plants=None) -> float:
    """The least clearance at 400 steps along a ray, in cells counted from the first centre."""
    begin = height_at(ground, *eye) + eye_m
    end = height_at(ground, *board) + BOARD_M
    own = {(round(c), round(r)) for c, r in (eye, board)}
    least = math.inf
    for step in range(401):
        part = step / 400
        column = eye[0] + part * (board[0] - eye[0])
        row = eye[1] + part * (board[1] - eye[1])
        height = height_at(ground, column, row)
        if plants is not None and (round(column), round(row)) not in own:
            height += plants[round(row), round(column)]
        least = min(least, begin + part * (end - begin) - height)
    return least


def rough(seed, height=2.0):
    rng = np.random.default_rng(seed)
    return rng.uniform(0, height, (SIZE, SIZE)).round(2), rng


def some_rays(rng, count, longest_cells=8.0):
    eye = rng.uniform(9, SIZE - 10, (count, 2))
    angle = rng.uniform(0, 2 * np.pi, count)
    length = rng.uniform(0, longest_cells, count)
    return eye, eye + length[:, None] * np.column_stack((np.cos(angle), np.sin(angle)))


def in_metres(cells):
    return cells * (CELL, -CELL)


@given(st.integers(0, 10_000), st.booleans())
def test_a_board_is_visible_when_walking_along_the_lines_of_both_eyes_meets_nothing(seed, planted):
    ground, rng = rough(seed)
    plants = np.where(rng.uniform(size=ground.shape) < 0.1, 1.0, 0.0) if planted else None
    eye, board = some_rays(rng, 15)
    visible, known = local(ground, plants).sees(in_metres(eye), in_metres(board))
    least = [min(walk(ground, *ray, m, plants) for m in EYES_M) for ray in zip(eye, board)]
    least = np.array(least)
    # Between two steps a walker may miss some centimetres, and the raster has 32-bit heights.
    clear_cut = (least < -1e-5) | (least > 0.05)
    assert known.all()
    assert (visible == (least > 0))[clear_cut].all()


def test_a_bank_between_the_two_eyes_hides_the_board():
    ground = flat()
    ground[:, 20] = 1.3
    lines = [walk(ground, (17.5, 7.3), (22.5, 7.3), eye_m) for eye_m in EYES_M]
    assert max(lines) > 0 > min(lines)
    assert sees(local(ground), at(17.5, 7.3), at(22.5, 7.3)) == HIDDEN


@given(st.integers(0, 10_000), st.floats(0.0, 5.0))
def test_raising_what_lies_between_never_shows_a_hidden_board(seed, more):
    ground, rng = rough(seed)
    eye, board = some_rays(rng, 60)
    i, j = rng.integers(12, SIZE - 12, 2)
    apart = [
        (np.floor(end).astype(int) != (i, j)).any(axis=1)
        & (np.floor(end).astype(int) != (i - 1, j)).any(axis=1)
        & (np.floor(end).astype(int) != (i, j - 1)).any(axis=1)
        & (np.floor(end).astype(int) != (i - 1, j - 1)).any(axis=1)
        for end in (eye, board)
    ]
    raised = ground.copy()
    raised[j, i] += more
    before, _ = local(ground).sees(in_metres(eye), in_metres(board))
    after, _ = local(raised).sees(in_metres(eye), in_metres(board))
    assert not (after & ~before)[apart[0] & apart[1]].any()


@given(st.integers(0, 10_000))
def test_plants_never_show_what_bare_ground_hides(seed):
    ground, rng = rough(seed)
    eye, board = some_rays(rng, 60)
    bare, _ = local(ground).sees(in_metres(eye), in_metres(board))
    planted, _ = local(ground, rng.uniform(-1, 1, ground.shape)).sees(
        in_metres(eye), in_metres(board)
    )
    assert not (planted & ~bare).any()


def test_on_flat_ground_sight_goes_both_ways():
    terrain = local(flat(700.0))
    eye, board = (in_metres(each) for each in some_rays(np.random.default_rng(3), 200))
    for one, other in ((eye, board), (board, eye)):
        visible, known = terrain.sees(one, other)
        assert visible.all() and known.all()


def test_the_answer_does_not_depend_on_how_many_rays_are_asked_at_once(monkeypatch):
    ground, rng = rough(5)
    ground[rng.uniform(size=ground.shape) < 0.02] = np.nan
    eye, board = (in_metres(each) for each in some_rays(rng, 300))
    at_once = local(ground).sees(eye, board)
    monkeypatch.setattr("mine_action_plugin.planning.signs.local_terrain.RAYS_AT_ONCE", 7)
    monkeypatch.setattr("mine_action_plugin.planning.signs.sight.PIECES_AT_ONCE", 50)
    in_parts = local(ground).sees(eye, board)
    assert all((one == other).all() for one, other in zip(at_once, in_parts))
    assert 0 < np.count_nonzero(at_once[0]) < np.count_nonzero(at_once[1]) < 300


def large_ground(size=4 * PAGE + 3):
    column, row = np.meshgrid(np.arange(size), np.arange(size))
    return 5.0 * np.sin(column / 3.0) * np.cos(row / 4.0) + column / 10.0


def test_few_pages_in_memory_give_the_same_answers(monkeypatch):
    ground = large_ground()
    rng = np.random.default_rng(2)
    eye = rng.uniform(0, len(ground) - 1, (1000, 2))
    board = np.clip(eye + rng.uniform(-12, 12, eye.shape), 0, len(ground) - 1.001)
    eye, board = in_metres(eye), in_metres(board)
    box = (0.0, -len(ground) * CELL, len(ground) * CELL, 0.0)
    whole = Terrain(raster(ground)).local(TO_WORLD, box)
    small = Terrain(raster(ground)).local(TO_WORLD, box)
    small._ground._heights = PagedHeights(raster(ground), most_pages=3)
    for method in ("sees", "ground_m"):
        places = (eye, board) if method == "sees" else (eye,)
        answers = getattr(whole, method)(*places), getattr(small, method)(*places)
        np.testing.assert_array_equal(*map(np.asarray, answers))
    assert len(small._ground.heights.flat) < 8 * (PAGE + 1) ** 2


def test_a_single_ray_may_need_more_pages_than_are_kept():
    ground = np.zeros((3 * PAGE, 3 * PAGE))
    ground[400, 400] = np.nan
    box = (0.0, -3 * PAGE * CELL, 3 * PAGE * CELL, 0.0)
    terrain = Terrain(raster(ground)).local(TO_WORLD, box)
    terrain._ground._heights = PagedHeights(raster(ground), most_pages=1)
    assert sees(terrain, at(3, 3), at(8, 8)) == SEEN
    assert sees(terrain, at(1, 1), at(700, 690)) == SEEN
    assert sees(terrain, at(1, 1), at(700, 700)) == UNKNOWN
    assert sees(terrain, at(3, 3), at(8, 8)) == SEEN


def file_of(path, cells, corner, epsg, nodata=None):
    """A GeoTIFF of heights."""
    rows, columns = cells.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform(corner)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    dataset.SetProjection(reference.ExportToWkt())
    if nodata is not None:
        dataset.GetRasterBand(1).SetNoDataValue(nodata)
    dataset.GetRasterBand(1).WriteArray(cells)
    dataset = None
    return str(path)


def hill(x, y):
    """Smooth heights at local metres."""
    return 300.0 + 20.0 * np.sin(x / 170.0) * np.cos(y / 230.0) + x / 50.0


def turned(corner, size, degrees):
    """A geotransform of a square raster turned about its middle."""
    x, dx, _, y, _, dy = corner
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    turn = dx * c, -dy * s, dx * s, dy * c
    half = size / 2.0
    x += half * (dx - turn[0] - turn[1])
    y += half * (dy - turn[2] - turn[3])
    return x, turn[0], turn[1], y, turn[2], turn[3]


# Rasters that cover half a kilometre round the middle, in the cells of their own system.
PLACED = {
    "utm_38": (32638, 4.0, (0, 0), 0.0, False),
    "utm_39": (32639, 4.0, (0, 0), 0.0, False),
    "turned": (32638, 4.0, (0, 0), 30.0, False),
    "south_up": (32638, 4.0, (0, 0), 0.0, True),
    "degrees": (4326, 4.0 / 111_000.0, (0, 0), 0.0, False),
    "degrees_from_0_to_360": (4326, 4.0 / 111_000.0, (360, 0), 0.0, False),
    "feet": (2263, 12.0, (0, 0), 0.0, False),
}


def placed_file(tmp_path, name, middle=(LON, LAT), local_crs=LOCAL):
    epsg, cell, shift, degrees, south_up = PLACED[name]
    crs = QgsCoordinateReferenceSystem(f"EPSG:{epsg}")
    centre = transformation(WORLD, crs).transform(*middle)
    half, size = 150 * cell, 300
    down = 1.0 if south_up else -1.0
    corner = (centre.x() - half, cell, 0.0, centre.y() - down * half, 0.0, down * cell)
    corner = turned(corner, size, degrees)
    column, row = (each.ravel() + 0.5 for each in np.meshgrid(np.arange(size), np.arange(size)))
    x = corner[0] + column * corner[1] + row * corner[2]
    y = corner[3] + column * corner[4] + row * corner[5]
    lon, lat = transform_points(x, y, transformation(crs, WORLD))
    east, north = transform_points(lon, lat, transformation(WORLD, local_crs))
    corner = (corner[0] + shift[0], *corner[1:])
    cells = hill(east, north).reshape(size, size)
    return file_of(tmp_path / f"{name}.tif", cells, corner, epsg)


@pytest.mark.parametrize("name", PLACED)
def test_heights_are_those_of_the_place_in_whatever_system_the_raster_is(tmp_path, name):
    middle, crs = (LON, LAT), LOCAL
    if name == "feet":
        middle = (-73.9, 40.7)
        crs = local_metric_crs(QgsRectangle(-73.91, 40.69, -73.89, 40.71))
    terrain = open_terrain(placed_file(tmp_path, name, middle, crs), None)
    assert 3.0 < terrain.cell_m < 5.2
    assert not terrain.coarse
    points = np.random.default_rng(4).uniform(-150, 150, (2000, 2))
    there = terrain.local(transformation(crs, WORLD), (-150.0, -150.0, 150.0, 150.0))
    assert np.abs(there.ground_m(points) - hill(*points.T)).max() < 0.02
    visible, known = there.sees(points[:1000], points[1000:])
    assert known.all()
    assert 0.05 < visible.mean() < 0.999


@pytest.mark.parametrize("cell_deg", [1 / 3600, 1 / 108_000, 1 / 500_000])
@pytest.mark.parametrize("latitude", [0.0, 39.9, 68.0])
def test_places_in_cells_are_exact_to_a_hundredth(cell_deg, latitude):
    side = 0.2
    box = QgsRectangle(20.0, latitude, 20.0 + side, latitude + side)
    crs = local_metric_crs(box)
    corner = (20.0 - side, cell_deg, 0.0, latitude + 2 * side, 0.0, -cell_deg)
    over = Raster("none", WORLD.toWkt(), corner, 10**6, 10**6, 1.0, lambda *_: None)
    to_local = transformation(WORLD, crs)
    ends = [
        to_local.transform(20.0 + a * side, latitude + b * side) for a in (0, 1) for b in (0, 1)
    ]
    x, y = [each.x() for each in ends], [each.y() for each in ends]
    pixels = pixel_map(over, transformation(crs, WORLD), (min(x), min(y), max(x), max(y)))
    rng = np.random.default_rng(7)
    points = np.column_stack((rng.uniform(min(x), max(x), 5000), rng.uniform(min(y), max(y), 5000)))
    lon, lat = transform_points(points[:, 0], points[:, 1], transformation(crs, WORLD))
    column, row = over.cells(lon, lat)
    assert np.abs(pixels.pixels(points)[0] - (column - 0.5)).max() < 0.01
    assert np.abs(pixels.pixels(points)[1] - (row - 0.5)).max() < 0.01


def test_a_raster_on_the_other_side_of_the_earth_tells_nothing(tmp_path):
    path = file_of(tmp_path / "far.tif", flat(), (400_000.0, 5.0, 0, 4_000_000.0, 0, -5.0), 32638)
    crs = local_metric_crs(QgsRectangle(-135.1, -39.1, -134.9, -38.9))
    there = open_terrain(path, None).local(
        transformation(crs, WORLD), (-100.0, -100.0, 100.0, 100.0)
    )
    assert sees(there, np.array([[0.0, 0.0]]), np.array([[10.0, 10.0]])) == UNKNOWN


def test_vegetation_may_have_cells_and_a_system_of_its_own(tmp_path):
    ground = placed_file(tmp_path, "utm_38")
    centre = transformation(WORLD, QgsCoordinateReferenceSystem("EPSG:32639")).transform(LON, LAT)
    plants = np.zeros((100, 100))
    plants[:, 50] = 30.0
    corner = (centre.x() - 505.0, 10.0, 0.0, centre.y() + 500.0, 0.0, -10.0)
    path = file_of(tmp_path / "plants.tif", plants, corner, 32639)
    box = (-100.0, -100.0, 100.0, 100.0)
    bare = open_terrain(ground, None).local(TO_WORLD, box)
    planted = open_terrain(ground, path).local(TO_WORLD, box)
    eye, board = np.array([[-12.0, 0.0]]), np.array([[12.0, 0.0]])
    assert sees(bare, eye, board) == SEEN
    assert sees(planted, eye, board) == HIDDEN
    assert sees(planted, eye, np.array([[-12.0, 30.0]])) == SEEN


@pytest.mark.parametrize(("cell_m", "coarse"), [(10.0, False), (10.1, True)])
def test_cells_over_ten_metres_are_coarse(cell_m, coarse):
    assert Terrain(raster(flat(), cell_m=cell_m)).coarse is coarse


def test_threads_look_over_the_same_terrain_at_once(tmp_path):
    terrain = open_terrain(placed_file(tmp_path, "utm_39"), None)
    points = np.random.default_rng(4).uniform(-150, 150, (2000, 2))

    def look(_number=0):
        to_world = transformation(QgsCoordinateReferenceSystem.fromWkt(LOCAL.toWkt()), WORLD)
        here = terrain.local(to_world, (-150.0, -150.0, 150.0, 150.0))
        return here.sees(points[:1000], points[1000:])

    with ThreadPoolExecutor(4) as pool:
        for visible, known in pool.map(look, range(8)):
            np.testing.assert_array_equal(visible, look()[0])
            assert known.all()


def test_only_what_is_near_the_lines_is_read_and_seen_as_if_all_were():
    rng = np.random.default_rng(3)
    cells = rng.normal(0.0, 1.0, (1500, 1500)).astype(np.float32)
    cells[40, 33] = np.nan
    box = (0.0, -CELL * 1500, CELL * 1500, 0.0)
    read = []

    def counted(column, row, columns, rows):
        read.append(columns * rows)
        return cells[row : row + rows, column : column + columns]

    whole = Terrain(raster(cells))
    part = Terrain(replace(raster(cells), read=counted))
    middles = np.array([[160.0, -200.0], [5000.0, -3000.0], [7400.0, -7300.0]])
    near = np.hstack((middles - 100.0, middles + 100.0))
    here = part.local(TO_WORLD, box, near)
    eye = np.repeat(middles, 4000, axis=0) + rng.uniform(-60.0, 60.0, (12000, 2))
    board = eye + rng.uniform(-28.0, 28.0, eye.shape)
    visible, known = here.sees(eye, board)
    there = whole.local(TO_WORLD, box)
    np.testing.assert_array_equal((visible, known), there.sees(eye, board))
    assert 0.2 < visible.mean() < 0.95
    assert np.count_nonzero(~known[:4000]) > 0
    assert sum(read) < cells.size / 20
    # Where nothing was read nothing is known, and nothing is said to be seen.
    far = np.full((50, 2), (4000.0, -6000.0)) + rng.uniform(-60.0, 60.0, (50, 2))
    visible, known = here.sees(far, far + 10.0)
    assert there.sees(far, far + 10.0)[1].all()
    assert not visible.any()
    assert not known.any()
