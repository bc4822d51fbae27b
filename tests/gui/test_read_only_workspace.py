"""A workspace that nobody can write: the dock says so at once, and offers nothing that would fail."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest

from mine_action_plugin.store import open_workspace
from tests.unprivileged import PROTECTED, unprivileged, write_protect


@pytest.fixture(params=PROTECTED)
def protected(request, filled):
    """The filled workspace in a file, or a folder, that is write-protected."""
    folder = Path(tempfile.mkdtemp())
    path = Path(shutil.copy(filled, folder / "protected.gpkg"))
    with open_workspace(str(path)) as workspace, workspace.change("Task") as change:
        change.insert("task", kind="clearance", status="draft")
    write_protect(path, request.param)
    yield str(path)
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture
def opened(dock, protected, settle):
    """The dock with that workspace, every page read."""
    # The pages read what is open already.
    settle()
    with unprivileged():
        dock.workbench.session.open(protected)
    for name in dock.pages:
        dock.show_page(name)
        settle()
    return dock


def test_the_dock_says_it_as_soon_as_it_is_open_and_until_another_is(opened, filled):
    banner = opened.read_only_banner
    assert not banner.isHidden()
    assert "can only be read" in banner.text()
    assert "write permission" in banner.text()
    opened.workbench.session.open(filled)
    assert banner.isHidden()
    assert banner.text() == ""


def test_what_would_be_saved_cannot_be_begun(opened):
    incidents, tasks = opened.pages["incidents"], opened.pages["tasks"]
    hazards = opened.pages["hazards"]
    hazards.show_records(["HZ-0001"])
    tasks.task_list.table.selectRow(0)
    for button in (
        incidents.log_button,
        incidents.report_button,
        hazards.process_button,
        hazards.task_button,
        tasks.task_list.create_button,
        tasks.task_list.assign_button,
        tasks.task_list.status_button,
    ):
        assert not button.isEnabled(), button.text()
    assert hazards.zoom_button.isEnabled()
    opened.menu.fill()
    assert not opened.menu.undo_action.isEnabled()
    assert opened.menu.copy_action.isEnabled()


def test_logging_from_the_map_says_why_it_cannot_be_done(opened, messages):
    opened.pages["incidents"].show_form("accident")
    assert "can only be read" in messages()[-1]
    assert opened.pages["incidents"]._layers.currentWidget() is not opened.pages["incidents"].form


def test_the_layers_of_it_are_for_reading_only(opened):
    with unprivileged():
        opened.menu.add_layers()
    layers = opened.workbench.project.mapLayersByName("Hazards")
    assert layers, list(opened.workbench.project.mapLayers())
    assert all(layer.readOnly() for layer in layers)


def test_a_workspace_on_a_server_that_takes_no_writes_says_so_too(dock, on_server, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr("mine_action_plugin.store.postgis.database.PostGis.is_read_only", True)
        dock.workbench.session.open(on_server)
    assert "server takes no writes" in dock.read_only_banner.text()


def test_the_tasks_of_a_workspace_that_can_be_written_can_be_assigned(dock, workbench, settle):
    with workbench.session.workspace.change("Task") as change:
        change.insert("task", kind="clearance", status="draft")
    dock.show_page("tasks")
    settle()
    dock.pages["tasks"].task_list.table.selectRow(0)
    assert dock.pages["tasks"].task_list.assign_button.isEnabled()
    assert dock.read_only_banner.isHidden()
