"""Files of signs from the Plan tab, and the rasters that a plan looks over."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import QgsGeometry, QgsProject, QgsRasterLayer
from qgis.PyQt.QtWidgets import QFileDialog

from mine_action_plugin.gui.pages.sign_plan import SignPlan
from mine_action_plugin.gui.widgets.sign_terrain import SignTerrainBox
from mine_action_plugin.operations.hazards import create_hazard
from mine_action_plugin.operations.signs import propose_signs

SMALL = "POLYGON((46 41, 46.001 41, 46.001 41.001, 46 41.001, 46 41))"


@pytest.fixture
def code(workbench):
    outline = QgsGeometry.fromWkt(SMALL)
    return create_hazard(workbench.session.workspace, outline, hazard_class="cha", accuracy_m=10.0)


@pytest.fixture
def plan(workbench, code, keep_widget, settle):
    made = SignPlan(workbench)
    keep_widget(made)
    made.take_hazards([code])
    made.refresh()
    settle()
    yield made
    made.discard()


@pytest.fixture
def save_as(monkeypatch, tmp_path):
    """Answer the question for a file with this name."""

    def answer(name):
        chosen = str(tmp_path / name) if name else ""
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (chosen, ""))
        return tmp_path / name

    return answer


def choose(plan, text):
    actions = plan.export_button.export_menu.actions()
    next(action for action in actions if text in action.text()).trigger()


@pytest.mark.parametrize("kind", ["GPX", "KML"])
def test_the_signs_of_the_chosen_hazard_are_written_in_the_background(
    plan, workbench, code, save_as, settle, messages, kind
):
    other = create_hazard(
        workbench.session.workspace,
        QgsGeometry.fromWkt(SMALL.replace("46", "47")),
        hazard_class="cha",
    )
    wanted = len(propose_signs(workbench.session.workspace, [code]).signs)
    propose_signs(workbench.session.workspace, [other])
    path = save_as(f"signs.{kind.lower()}")
    choose(plan, kind)
    assert "Cancel" in plan.export_button.text()
    settle()
    assert path.is_file()
    assert any(f"{path.name}: {wanted} signs written." in text for text in messages())
    assert plan.export_button.text() == "E&xport"


def test_without_signs_a_sentence_says_so_and_nothing_is_written(plan, save_as, settle, messages):
    path = save_as("signs.gpx")
    choose(plan, "GPX")
    settle()
    assert not path.exists()
    assert len(messages()) == 1
    assert plan.export_button.menu() is plan.export_button.export_menu


def test_a_name_without_its_ending_gets_it_and_no_name_writes_nothing(
    plan, workbench, code, save_as, settle, tmp_path
):
    propose_signs(workbench.session.workspace, [code])
    save_as("")
    choose(plan, "order")
    settle()
    assert list(tmp_path.glob("*.csv")) == []
    save_as("boards")
    choose(plan, "order")
    settle()
    assert (tmp_path / "boards.csv").is_file()


def test_an_export_can_be_cancelled(plan, workbench, code, save_as, settle, messages):
    propose_signs(workbench.session.workspace, [code])
    path = save_as("signs.gpx")
    choose(plan, "GPX")
    plan.export_button.click()
    settle()
    assert not path.exists()
    assert any("Cancelled" in text for text in messages())


@pytest.fixture
def dem(tmp_path):
    """A layer of level ground round the small hazard, with cells of about 11 m."""
    path = str(tmp_path / "dem.tif")
    raster = gdal.GetDriverByName("GTiff").Create(path, 60, 60, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((45.997, 0.0001, 0, 41.004, 0, -0.0001))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    raster.SetProjection(reference.ExportToWkt())
    raster.GetRasterBand(1).WriteArray(np.full((60, 60), 100.0, np.float32))
    raster = None
    layer = QgsRasterLayer(path, "Heights")
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().removeMapLayer(layer.id())


def test_terrain_is_none_until_chosen_and_remembered_for_the_workspace(dem, workbench, keep_widget):
    reference = workbench.session.reference
    box = SignTerrainBox(QgsProject.instance())
    keep_widget(box)
    box.show_for(reference)
    assert box.rasters() == ("", "")
    box.dem_box.setLayer(dem)
    box.dem_box.activated.emit(box.dem_box.currentIndex())
    again = SignTerrainBox(QgsProject.instance())
    keep_widget(again)
    again.show_for(reference)
    assert again.rasters() == (dem.source(), "")
    again.show_for("another.gpkg")
    assert again.rasters() == ("", "")


def test_a_plan_looks_over_the_chosen_heights_and_says_how_coarse_they_are(plan, dem, settle):
    plan.terrain_box.dem_box.setLayer(dem)
    plan.propose()
    settle()
    assert "Cells of 11 m" in plan.result.text()
    assert "flat" not in plan.result.text()
    plan.editing.take_out(0)
    settle()
    assert plan.editing.check is not None
