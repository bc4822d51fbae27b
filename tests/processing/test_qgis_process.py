"""The algorithms in a process of their own, as scripts and servers run them."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from mine_action_plugin.store import open_workspace

QGIS_PROCESS = shutil.which("qgis_process")
pytestmark = pytest.mark.skipif(QGIS_PROCESS is None, reason="qgis_process is not installed")


@pytest.fixture(scope="module")
def qgis_process(tmp_path_factory):
    """Run qgis_process with the plugin from this checkout and a profile of its own."""
    root = Path(__file__).resolve().parents[2]
    folder = tmp_path_factory.mktemp("qgis_process")
    plugin = folder / "plugins" / "mine_action_plugin"
    shutil.copytree(
        root / "mine_action_plugin", plugin, ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(root / "metadata.txt", plugin)
    environment = {
        **os.environ,
        "QGIS_PLUGINPATH": str(folder / "plugins"),
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(folder),
        "QGIS_CUSTOM_CONFIG_PATH": str(folder / "profile"),
    }

    def run(*arguments, text=None):
        command = [QGIS_PROCESS, *map(str, arguments)]
        return subprocess.run(
            command, env=environment, input=text, capture_output=True, text=True, timeout=120
        )

    enabled = run("plugins", "enable", "mine_action_plugin")
    assert enabled.returncode == 0, enabled.stderr
    return run


@pytest.fixture(scope="module")
def first_made(qgis_process, tmp_path_factory):
    """A workspace made by qgis_process, which no test writes into."""
    path = tmp_path_factory.mktemp("made") / "training.gpkg"
    done = qgis_process(
        "run", "mineaction:createworkspace", f"--WORKSPACE={path}", "--TITLE=Training"
    )
    assert done.returncode == 0, done.stderr
    return path


@pytest.fixture
def made(first_made, tmp_path):
    """One for each test."""
    return Path(shutil.copy(first_made, tmp_path))


def log(qgis_process, path, **inputs):
    given = {"WORKSPACE": str(path), "POINT": "46.5,40", "OCCURRED_ON": "2026-05-04", **inputs}
    text = json.dumps({"inputs": given})
    return qgis_process("run", "mineaction:logincident", "-", text=text)


def test_a_json_object_on_standard_input_arrives_whole(qgis_process, made):
    fields = {"activity": "herding", "victims": [{"outcome": "injured", "age": 9}]}
    done = log(qgis_process, made, FIELDS=fields)
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert (results["CODE"], results["KNOWLEDGE"]) == ("IN-0001", "outside_known")
    with open_workspace(str(made)) as workspace:
        incident = workspace.find("incident", "IN-0001")
        assert (incident.activity, incident.injured) == ("herding", 1)
        assert workspace.count("victim", {"age": 9}) == 1


def test_a_wrong_argument_ends_with_a_sentence_and_a_status_that_is_not_0(qgis_process, made):
    before = made.read_bytes()
    done = log(qgis_process, made, KILLED="two")
    assert done.returncode != 0
    assert "KILLED cannot be" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert made.read_bytes() == before
