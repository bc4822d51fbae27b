"""What every test may ask for: a clean project, a workspace, real input when it is there."""

from __future__ import annotations

import gc
import importlib.util
import itertools
import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

# Shared and slow machines: an example is never judged by its time, and a failure is repeatable.
settings.register_profile(
    "house",
    deadline=None,
    derandomize=True,
    max_examples=50,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile("deep", settings.get_profile("house"), max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))


@pytest.fixture(scope="session", autouse=True)
def own_settings(qgis_app):
    """QGIS settings of this run only, so that no earlier run and no neighbour has a say.

    Everybody may read and write them, which a folder of pytest's does not allow: QSettings forgets
    all that it knew as soon as it is used by somebody to whom its file is closed, and tests that
    act as a user without rights do so.
    """
    from qgis.PyQt.QtCore import QSettings

    with tempfile.TemporaryDirectory(prefix="qgis-settings-") as folder:
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        file = Path(QSettings().fileName())
        file.parent.mkdir()
        file.touch()
        for path, mode in ((Path(folder), 0o777), (file.parent, 0o777), (file, 0o666)):
            path.chmod(mode)
        yield
        # Layers that only a cycle still holds must be gone before GDAL is.
        gc.collect()


@pytest.fixture(autouse=True)
def clean_project(qgis_app):
    """Leave no layer of one test to the next; layers hold files of tmp_path open."""
    yield
    from qgis.core import QgsProject

    QgsProject.instance().clear()


@pytest.fixture
def repository() -> Path:
    """The folder of the checkout."""
    return ROOT


@pytest.fixture
def workspace(tmp_path):
    """An empty workspace with the international profile, open."""
    from mine_action_plugin.store import create_workspace

    opened = create_workspace(
        str(tmp_path / "workspace.gpkg"), title="Test", profile="international"
    )
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def server():
    """A PostgreSQL server with PostGIS."""
    module = load_module(ROOT / "tools" / "postgres.py")
    try:
        module.programs()
    except FileNotFoundError as problem:
        pytest.skip(str(problem))
    with module.running_server() as server:
        yield server


_numbers = itertools.count(1)


@pytest.fixture(params=["geopackage", "postgis"])
def new_reference(request, tmp_path_factory):
    """Gives references of workspaces that are not there yet, all of one kind."""
    if request.param == "geopackage":
        folder = tmp_path_factory.mktemp("workspaces")
        return lambda: str(folder / f"w{next(_numbers)}.gpkg")
    server = request.getfixturevalue("server")
    return lambda: f"postgres:service={server.service}/w{next(_numbers)}"


def load_module(path: Path):
    """A module beside the tests, which are no package."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def outside_folder(variable: str, default: Path, needed: str) -> Path:
    """A folder that is not part of the repository; the test is skipped without it."""
    folder = Path(os.environ.get(variable, default))
    if not (folder / needed).is_file():
        pytest.skip(f"{needed} is not here: set {variable} to its folder")
    return folder


@pytest.fixture(scope="session")
def colombia_folder() -> Path:
    """The real accident records of Colombia, four GeoJSON files named by year."""
    default = ROOT.parent / "shared" / "data" / "colombia_events"
    return outside_folder("MINE_ACTION_COLOMBIA", default, "2008.json")


@pytest.fixture(scope="session")
def bench_tool():
    """The module that makes the fictional country of the benchmarks."""
    default = ROOT.parent / "shared" / "bench"
    folder = outside_folder("MINE_ACTION_BENCH", default, "make_country.py")
    return load_module(folder / "make_country.py")
