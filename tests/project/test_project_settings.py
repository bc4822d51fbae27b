from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProject, QgsRectangle

from mine_action_plugin.project.layers import add_workspace
from mine_action_plugin.project.project_settings import suggested_crs


def hazard_at(workspace, longitude, latitude):
    box = QgsGeometry.fromRect(QgsRectangle(longitude, latitude, longitude + 0.01, latitude + 0.01))
    box.convertToMultiType()
    with workspace.change("draw") as change:
        change.insert("hazard", hazard_class="cha", geometry=bytes(box.asWkb()))


@pytest.mark.parametrize(
    ("extent", "expected"),
    [
        (QgsRectangle(46.5, 39.5, 47.5, 40.5), "EPSG:32638"),
        (QgsRectangle(-74.5, -4.5, -73.5, -3.5), "EPSG:32718"),
        (QgsRectangle(179.2, 10, 179.9, 11), "EPSG:32660"),
        (QgsRectangle(0, 30, 60, 50), "EPSG:3857"),
    ],
)
def test_a_projection_in_metres_is_chosen_for_the_place(extent, expected):
    assert suggested_crs(extent).authid() == expected


def test_an_empty_project_takes_the_place_and_title_of_the_workspace(workspace):
    hazard_at(workspace, 47, 40)
    project = QgsProject()
    add_workspace(project, workspace)
    assert project.crs().authid() == "EPSG:32638"
    assert project.title() == "Test"
    assert not project.readBoolEntry("TitleLabel", "/Enabled", False)[0]
    view = project.viewSettings().defaultViewExtent()
    assert view.crs().authid() == "EPSG:32638"
    assert 2_000 < view.width() < 20_000


def test_a_project_that_a_person_has_set_up_keeps_its_place_and_title(workspace, tmp_path):
    from qgis.core import QgsVectorLayer

    project = QgsProject()
    project.setTitle("Mine")
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    project.addMapLayer(QgsVectorLayer("Point?crs=EPSG:4326", "base", "memory"))
    hazard_at(workspace, 47, 40)
    add_workspace(project, workspace)
    assert project.title() == "Mine"
    assert project.crs().authid() == "EPSG:3857"


def test_invented_data_say_so_in_the_layer_tree_the_title_and_on_the_map(workspace):
    with workspace.change("mark") as change:
        change.set_info("training", "true")
    project = QgsProject()
    add_workspace(project, workspace)
    mark = "FICTIONAL TRAINING DATA"
    assert mark in project.layerTreeRoot().children()[0].name()
    assert mark in project.title()
    assert project.readEntry("TitleLabel", "/Label")[0] == mark
    assert project.readBoolEntry("TitleLabel", "/Enabled")[0]
    assert project.crs().isValid()
