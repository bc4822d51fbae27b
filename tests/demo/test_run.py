"""The demo's output: the new one takes the place of the old one whole."""

from __future__ import annotations

import importlib.util

import pytest

from mine_action_plugin.domain.errors import MineActionError


@pytest.fixture(scope="module")
def run(request):
    path = request.config.rootpath / "demo" / "run.py"
    spec = importlib.util.spec_from_file_location("demo_run", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def output_with(folder, text):
    folder.mkdir(parents=True)
    (folder / "summary.txt").write_text(text)
    return folder


def test_a_new_output_replaces_the_old_one(run, tmp_path):
    made = output_with(tmp_path / "work" / "output", "new")
    target = output_with(tmp_path / "demo" / "output", "old")
    (target / "left-over.pdf").write_text("old page")
    run._replace(made, target)
    assert (target / "summary.txt").read_text() == "new"
    assert [path.name for path in target.iterdir()] == ["summary.txt"]


def test_the_first_output_needs_no_old_one(run, tmp_path):
    made = output_with(tmp_path / "work" / "output", "new")
    run._replace(made, tmp_path / "demo" / "output")
    assert (tmp_path / "demo" / "output" / "summary.txt").read_text() == "new"


def test_a_failure_is_told_in_one_line(run):
    mendable = MineActionError("There is no team {code}.\nCheck it.", code="TM-1")
    assert run._sentence(mendable) == "There is no team TM-1. Check it."
    assert run._sentence(KeyError("x")) == "KeyError: 'x'"
