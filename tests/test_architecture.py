"""The rooms of the house: a file's folder says what it may touch."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "mine_action_plugin"
FILES = sorted((ROOT / PACKAGE).rglob("*.py"))

BASE = {"domain", "settings", "translation", "resources"}
MIDDLE = BASE | {"planning", "store"}
UPPER = MIDDLE | {"exchange", "project", "maps", "operations"}
MAY_IMPORT = {
    "domain": {"domain"},
    "settings": BASE,
    "translation": BASE,
    "resources": set(),
    "planning": BASE | {"planning"},
    "store": BASE | {"store"},
    "exchange": MIDDLE | {"exchange"},
    "project": MIDDLE | {"project"},
    "maps": MIDDLE | {"maps"},
    "operations": UPPER,
    "processing": UPPER | {"processing"},
    "gui": UPPER | {"gui"},
    "plugin": UPPER | {"processing", "gui", "plugin"},
    "__init__": {"plugin"},
}
# What every QGIS 3.40 installer ships.
SHIPPED = {"qgis", "osgeo", "numpy", "psycopg2", "lxml", "jinja2", "yaml", "pyproj", "matplotlib"}
WIDGETS = {"qgis.gui", "qgis.PyQt.QtWidgets", "qgis.utils"}
LAYERS = {"qgis.core." + name for name in ("QgsProject", "QgsVectorLayer", "QgsMapLayer")}
DATABASES = {"sqlite3", "psycopg2"}
# What a room may not import from outside the package, beyond the list of what QGIS ships.
FORBIDDEN = {
    "domain": SHIPPED | DATABASES,
    "planning": WIDGETS | LAYERS | DATABASES | {"osgeo"},
    "store": WIDGETS,
    "exchange": WIDGETS | DATABASES,
    "project": WIDGETS | DATABASES,
    "maps": WIDGETS | DATABASES,
    "operations": WIDGETS | DATABASES,
    "processing": WIDGETS | DATABASES,
    "gui": DATABASES,
    "plugin": DATABASES,
}
VAGUE_NAMES = ("util", "utils", "helper", "helpers", "manager", "misc", "common")


class Import(NamedTuple):
    """One imported thing: its full dotted name and the line."""

    name: str
    line: int


def imports_of(path: Path, root: Path = ROOT) -> list[Import]:
    """Every import of a file by absolute name, those inside functions and conditions too."""
    here = path.relative_to(root).with_suffix("").parts
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [Import(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = list(here[: -node.level]) if node.level else []
            base += node.module.split(".") if node.module else []
            found += [Import(".".join([*base, alias.name]), node.lineno) for alias in node.names]
    return found


def room_of(name: str) -> str:
    """The room of a dotted name inside the package."""
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def is_within(name: str, modules: set[str]) -> bool:
    return any(name == module or name.startswith(module + ".") for module in modules)


def broken_rules(path: Path, root: Path = ROOT) -> list[str]:
    """What a file imports that its room may not."""
    room = room_of(".".join(path.relative_to(root).with_suffix("").parts))
    broken = []
    for name, line in imports_of(path, root):
        top = name.split(".")[0]
        if top == PACKAGE:
            allowed = room_of(name) in MAY_IMPORT[room]
        else:
            allowed = top in SHIPPED or top in sys.stdlib_module_names
            allowed = allowed and not is_within(name, FORBIDDEN.get(room, set()))
        if not allowed:
            broken.append(f"line {line}: {room} may not import {name}")
    return broken


def in_every_file(check) -> dict[str, list[str]]:
    """What ``check`` says of each file of the package, where it says anything."""
    said = {str(path.relative_to(ROOT / PACKAGE)): check(path) for path in FILES}
    return {name: words for name, words in said.items() if words}


def other_qt(path: Path) -> list[Import]:
    bindings = ("PyQt", "PySide", "sip")
    return [found for found in imports_of(path) if found.name.startswith(bindings)]


def vague_words(path: Path) -> list[str]:
    parts = path.relative_to(ROOT / PACKAGE).with_suffix("").parts
    return [word for part in parts for word in part.split("_") if word in VAGUE_NAMES]


def newer_than_python_39(path: Path) -> list[str]:
    """Forms that only a newer Python runs; ruff sees the newer syntax."""
    tree = ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 9))
    found = []
    only_text = all(isinstance(node, ast.Expr) for node in tree.body)
    if not only_text and "from __future__ import annotations" not in ast.unparse(tree):
        found.append("no `from __future__ import annotations`")
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            newer = {"slots", "kw_only", "strict"} & {word.arg for word in node.keywords}
            if newer and node.func.id in ("dataclass", "zip"):
                found.append(f"line {node.lineno}: {node.func.id}({newer})")
    return found


def test_a_file_imports_only_what_its_room_allows():
    assert in_every_file(broken_rules) == {}


def test_a_file_imports_qt_through_qgis_only():
    assert in_every_file(other_qt) == {}


def test_a_file_has_a_name_that_says_what_is_in_it():
    assert in_every_file(vague_words) == {}


def test_a_file_runs_on_the_oldest_python_that_qgis_ships():
    assert in_every_file(newer_than_python_39) == {}


def test_every_room_of_the_package_has_its_rules():
    rooms = {room_of(".".join(path.relative_to(ROOT).with_suffix("").parts)) for path in FILES}
    assert rooms <= set(MAY_IMPORT)


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("domain/records.py", "from qgis.core import QgsGeometry"),
        ("domain/records.py", "from ..store import Workspace"),
        ("planning/measure.py", "from ..store import Workspace"),
        ("planning/measure.py", "from qgis.core import QgsVectorLayer"),
        ("store/workspace.py", "from mine_action_plugin.planning import measure"),
        ("maps/export.py", "from ..project.layers import add_workspace"),
        ("gui/dock.py", "from ..processing import provider"),
        ("gui/dock.py", "import sqlite3"),
        ("operations/signs.py", "def f():\n    from qgis.PyQt.QtWidgets import QWidget"),
        ("planning/hull.py", "from scipy.spatial import ConvexHull"),
        ("planning/hull.py", "import shapely"),
    ],
)
def test_the_rules_see_a_forbidden_import(tmp_path, file, line):
    path = tmp_path / PACKAGE / file
    path.parent.mkdir(parents=True)
    path.write_text(line, encoding="utf-8")
    assert len(broken_rules(path, tmp_path)) == 1
