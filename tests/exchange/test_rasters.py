"""What a raster of heights must be, and what is said of one that is not."""

from __future__ import annotations

import threading
import zipfile

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.exchange.rasters import open_terrain
from mine_action_plugin.planning.transformation import transformation

CORNER = (400_000.0, 5.0, 0.0, 4_300_100.0, 0.0, -5.0)
HEIGHTS = np.arange(400.0).reshape(20, 20)


def made(
    path,
    cells=HEIGHTS,
    corner=CORNER,
    epsg=32638,
    kind=gdal.GDT_Float32,
    driver="GTiff",
    bands=1,
    **band_facts,
):
    """A raster file; ``band_facts`` call the setters of its first band."""
    rows, columns = cells.shape
    dataset = gdal.GetDriverByName(driver).Create(str(path), columns, rows, bands, kind)
    if corner is not None:
        dataset.SetGeoTransform(corner)
    if epsg is not None:
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(epsg)
        dataset.SetProjection(reference.ExportToWkt())
    band = dataset.GetRasterBand(1)
    for setter, value in band_facts.items():
        getattr(band, setter)(value)
    if driver != "VRT":  # takes no values of its own
        band.WriteArray(cells)
    band = None
    dataset = None
    return str(path)


def heights(terrain):
    """All cells of the ground."""
    return terrain.ground.read(0, 0, terrain.ground.columns, terrain.ground.rows)


def refused(source, vegetation=False) -> str:
    with pytest.raises(MineActionError) as caught:
        open_terrain(*((None, source) if vegetation else (source, None)))
    return str(caught.value)


def test_without_rasters_there_is_no_terrain():
    assert open_terrain(None, None) is None
    assert open_terrain("", "") is None


def test_heights_come_as_they_are(tmp_path):
    terrain = open_terrain(made(tmp_path / "dem.tif"), None)
    np.testing.assert_array_equal(heights(terrain), HEIGHTS)
    np.testing.assert_array_equal(terrain.ground.read(3, 5, 4, 2), HEIGHTS[5:7, 3:7])
    assert terrain.cell_m == pytest.approx(5.0, rel=1e-3)
    assert terrain.vegetation is None
    assert terrain.remarks == ()


def test_every_source_that_a_layer_gives_opens(tmp_path):
    path = made(tmp_path / "dem.tif")
    with zipfile.ZipFile(tmp_path / "dem.zip", "w") as archive:
        archive.write(path, "inner dem.tif")
    package = str(tmp_path / "dem.gpkg")
    gdal.Translate(package, path, format="GPKG", creationOptions=["RASTER_TABLE=dem"])
    sources = [
        path,
        f"{path}|option:NUM_THREADS=2",
        f"/vsizip/{tmp_path}/dem.zip/inner dem.tif",
        f"GPKG:{package}:dem",
    ]
    for source in sources:
        layer = QgsRasterLayer(source, "dem", "gdal")
        assert layer.isValid(), source
        np.testing.assert_array_equal(heights(open_terrain(layer.source(), None)), HEIGHTS)


def test_what_the_file_marks_as_empty_is_not_known(tmp_path):
    cells = HEIGHTS.copy()
    cells[4, 7] = -9999.0
    marked = open_terrain(made(tmp_path / "a.tif", cells, SetNoDataValue=-9999.0), None)
    assert np.argwhere(np.isnan(heights(marked))).tolist() == [[4, 7]]
    cells[4, 7] = np.nan
    for name, facts in (("b.tif", {}), ("c.tif", {"SetNoDataValue": np.nan})):
        terrain = open_terrain(made(tmp_path / name, cells, **facts), None)
        assert np.argwhere(np.isnan(heights(terrain))).tolist() == [[4, 7]]


def test_a_mask_beside_the_heights_counts(tmp_path):
    path = made(tmp_path / "dem.tif")
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    mask = np.full(HEIGHTS.shape, 255, np.uint8)
    mask[2, 3] = 0
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(mask)
    dataset = None
    assert np.argwhere(np.isnan(heights(open_terrain(path, None)))).tolist() == [[2, 3]]


@pytest.mark.parametrize("filler", [-32768.0, -9999.0, 32767.0, np.inf])
def test_an_undeclared_filler_is_not_a_height(tmp_path, filler):
    cells = HEIGHTS.copy()
    cells[1, 1] = filler
    terrain = open_terrain(made(tmp_path / "dem.tif", cells), None)
    assert np.argwhere(np.isnan(heights(terrain))).tolist() == [[1, 1]]


def test_the_scale_and_offset_of_the_band_are_applied_after_its_empty_value(tmp_path):
    cells = np.array([[100, 200], [-5, 300]], np.int16)
    path = made(
        tmp_path / "dem.tif",
        cells,
        kind=gdal.GDT_Int16,
        SetScale=0.1,
        SetOffset=50.0,
        SetNoDataValue=-5,
    )
    expected = np.array([[60.0, 70.0], [np.nan, 80.0]])
    np.testing.assert_allclose(heights(open_terrain(path, None)), expected, rtol=1e-6)


@pytest.mark.parametrize(
    ("unit", "metres"), [("", 1.0), ("metre", 1.0), ("ft", 0.3048), ("US survey foot", 0.30480061)]
)
def test_heights_are_metres_whatever_the_band_counts_in(tmp_path, unit, metres):
    terrain = open_terrain(made(tmp_path / "dem.tif", SetUnitType=unit), None)
    np.testing.assert_allclose(heights(terrain), HEIGHTS * metres, rtol=1e-6)


def test_a_unit_that_is_not_known_is_refused(tmp_path):
    said = refused(made(tmp_path / "dem.tif", SetUnitType="fathom"))
    assert "fathom" in said
    assert "dem.tif" in said


def test_a_file_that_is_not_there_or_no_raster_is_refused(tmp_path):
    assert "missing.tif" in refused(str(tmp_path / "missing.tif"))
    text = tmp_path / "notes.txt"
    text.write_text("no raster")
    assert "notes.txt" in refused(str(text))


@pytest.mark.parametrize("facts", [{"corner": None}, {"corner": (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)}])
def test_a_raster_without_a_place_is_refused(tmp_path, facts):
    path = made(tmp_path / "dem.vrt", driver="VRT", **facts)
    assert "Georeference" in refused(path)


def test_a_raster_without_a_coordinate_system_is_refused(tmp_path):
    assert "coordinate system" in refused(made(tmp_path / "dem.tif", epsg=None))


def test_a_raster_outside_its_own_coordinate_system_is_refused(tmp_path):
    corner = (1e9, 5.0, 0.0, 1e9, 0.0, -5.0)
    assert "coordinate system" in refused(made(tmp_path / "dem.tif", corner=corner))


def test_a_picture_is_refused(tmp_path):
    picture = made(tmp_path / "picture.tif", kind=gdal.GDT_Byte, bands=3)
    dataset = gdal.Open(picture, gdal.GA_Update)
    dataset.GetRasterBand(1).SetColorInterpretation(gdal.GCI_RedBand)
    dataset = None
    assert "picture" in refused(picture)
    assert "picture" in refused(picture, vegetation=True)
    assert "picture" in refused(made(tmp_path / "relief.tif", kind=gdal.GDT_Byte))
    assert "picture" in refused(made(tmp_path / "complex.tif", kind=gdal.GDT_CFloat32))


def test_vegetation_may_be_whole_metres_and_is_never_taller_than_a_tree(tmp_path):
    cells = np.array([[0, 12], [120, 255]], np.uint8)
    path = made(tmp_path / "canopy.tif", cells, kind=gdal.GDT_Byte)
    plants = open_terrain(None, path).vegetation
    np.testing.assert_array_equal(plants.read(0, 0, 2, 2), [[0.0, 12.0], [120.0, np.nan]])


def test_vegetation_alone_stands_on_flat_ground(tmp_path):
    plants = np.zeros((20, 20))
    plants[:, 10] = 4.0
    terrain = open_terrain(None, made(tmp_path / "canopy.tif", plants))
    assert (heights(terrain) == 0.0).all()
    utm = QgsCoordinateReferenceSystem("EPSG:32638")
    to_world = transformation(utm, QgsCoordinateReferenceSystem("EPSG:4326"))
    local = terrain.local(to_world, (400_000.0, 4_300_000.0, 400_100.0, 4_300_100.0))
    eye = np.array([[400_040.0, 4_300_050.0], [400_040.0, 4_300_050.0]])
    board = np.array([[400_065.0, 4_300_050.0], [400_040.0, 4_300_075.0]])
    visible, known = local.sees(eye, board)
    assert visible.tolist() == [False, True]
    assert known.all()


def test_of_several_bands_the_first_is_read_and_that_is_said(tmp_path):
    terrain = open_terrain(made(tmp_path / "dem.tif", bands=2), None)
    np.testing.assert_array_equal(heights(terrain), HEIGHTS)
    (remark,) = terrain.remarks
    assert "dem.tif" in remark
    assert "2 bands" in remark


@pytest.mark.parametrize(
    ("epsg", "corner", "cell_m"),
    [
        # A second of arc at 60 degrees north: the longer side is the one to the north.
        (4326, (20.0, 1 / 3600, 0.0, 60.0, 0.0, -1 / 3600), 30.95),
        # Web Mercator cells are half as long on the ground at 60 degrees north.
        (3857, (2_226_000.0, 10.0, 0.0, 8_400_000.0, 0.0, -10.0), 5.0),
        (2263, (1_000_000.0, 10.0, 0.0, 200_000.0, 0.0, -10.0), 3.048),
    ],
)
def test_a_cell_is_measured_on_the_ground(tmp_path, epsg, corner, cell_m):
    terrain = open_terrain(made(tmp_path / "dem.tif", epsg=epsg, corner=corner), None)
    assert terrain.cell_m == pytest.approx(cell_m, rel=0.01)


def test_windows_may_be_read_in_several_threads_at_once(tmp_path):
    cells = np.random.default_rng(1).uniform(0, 100, (300, 300)).astype(np.float32)
    terrain = open_terrain(made(tmp_path / "dem.tif", cells), None)
    right: list[bool] = []

    def read(row):
        some = [terrain.ground.read(0, row + each, 300, 7) for each in range(100)]
        right.append(
            all((rows == cells[row + n : row + n + 7]).all() for n, rows in enumerate(some))
        )

    threads = [threading.Thread(target=read, args=(row,)) for row in range(0, 190, 30)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert right == [True] * len(threads)


@pytest.mark.parametrize("raising", [True, False])
def test_a_damaged_file_is_reported_whether_gdal_raises_or_not(tmp_path, raising, capfd):
    path = made(tmp_path / "dem.tif", np.random.default_rng(1).uniform(0, 9, (600, 600)))
    whole = (tmp_path / "dem.tif").read_bytes()
    raised_before = gdal.GetUseExceptions()
    (gdal.UseExceptions if raising else gdal.DontUseExceptions)()
    try:
        terrain = open_terrain(path, None)
        (tmp_path / "dem.tif").write_bytes(whole[: len(whole) // 2])
        with pytest.raises(MineActionError, match="cannot be read as a raster"):
            terrain.ground.read(0, 590, 600, 10)
        assert "missing.tif" in refused(str(tmp_path / "missing.tif"))
    finally:
        (gdal.UseExceptions if raised_before else gdal.DontUseExceptions)()
    assert capfd.readouterr().err == ""
