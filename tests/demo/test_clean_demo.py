"""The workspace of the training area contradicts itself nowhere."""

from __future__ import annotations

import datetime
import importlib.util
import sys

import pytest

from mine_action_plugin.operations.checks import Severity, check_workspace
from mine_action_plugin.store import create_workspace

TODAY = datetime.date(2026, 11, 2)


@pytest.fixture
def load(request, monkeypatch):
    """A module of the demo, with its neighbours to be found."""
    folder = request.config.rootpath / "demo"
    monkeypatch.syspath_prepend(str(folder))

    def module(name):
        spec = importlib.util.spec_from_file_location(f"clean_demo_{name}", folder / f"{name}.py")
        made = importlib.util.module_from_spec(spec)
        # Its own dataclasses look their module up.
        monkeypatch.setitem(sys.modules, spec.name, made)
        spec.loader.exec_module(made)
        return made

    return module


def test_the_demo_has_no_errors(load, tmp_path):
    load("make_training_area").make_training_area(tmp_path, seed=7, today=TODAY)
    pipeline = load("pipeline")
    reports = tmp_path / "reports"
    reports.mkdir()
    with create_workspace(str(tmp_path / "demo.gpkg"), "Demo", "training") as workspace:
        pipeline.import_all(workspace, tmp_path, reports)
        pipeline.add_teams(workspace, tmp_path)
        pipeline.plan_signs(workspace, tmp_path / "signs.gpx")
        pipeline.assign_clearance(workspace, TODAY)
        found = check_workspace(workspace)
    assert [each.message for each in found if each.severity is Severity.ERROR] == []
    assert found, "a demo in which nothing is left to do shows nobody how the list works"
