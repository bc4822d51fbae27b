"""Ready for QGIS 4: what needs only Qt imports on PyQt6 as well."""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "mine_action_plugin"

# qgis.PyQt as QGIS 4 has it: PyQt6, with the classes that moved kept at their old place too.
SHIM = """
import importlib, sys, types

for name in ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtXml", "QtPrintSupport", "QtNetwork"):
    sys.modules["qgis.PyQt." + name] = importlib.import_module("PyQt6." + name)
widgets = sys.modules["qgis.PyQt.QtWidgets"]
for name in ("QAction", "QActionGroup", "QShortcut"):
    setattr(widgets, name, getattr(sys.modules["qgis.PyQt.QtGui"], name))
sys.modules["qgis.PyQt.QtCore"].NULL = None
sys.modules["qgis"] = types.ModuleType("qgis")
sys.modules["qgis.PyQt"] = types.ModuleType("qgis.PyQt")
"""
IMPORT_ALL = """
for name in sys.argv[1:]:
    importlib.import_module(name)
assert not any(name.startswith(("PyQt5", "qgis.core", "qgis._")) for name in sys.modules)
"""
LOOK_UP = """
for path in sys.stdin.read().split():
    module, *names = path.split(":")
    thing = sys.modules.get(module) or importlib.import_module(module.replace("qgis.PyQt", "PyQt6"))
    for name in names:
        if not hasattr(thing, name):
            print(path)
            break
        thing = getattr(thing, name)
        # What an instance gives cannot be seen on the class.
        if not isinstance(thing, type):
            break
"""


def dotted(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


OF_QGIS = {"qgis", "osgeo", "processing"}
MODULES = {dotted(path): path for path in (ROOT / PACKAGE).rglob("*.py")}


@cache
def needed_modules(name: str) -> set[str]:
    """Full names that importing a module of the package asks for, parents first."""
    path = MODULES[name]
    here = path.relative_to(ROOT).with_suffix("").parts
    needed = {name.rpartition(".")[0]} - {""}
    body = ast.parse(path.read_text(encoding="utf-8")).body
    # What a function imports is not needed to import its module.
    at_once = [each for each in body if not isinstance(each, ast.FunctionDef)]
    for node in (node for each in at_once for node in ast.walk(each)):
        if isinstance(node, ast.Import):
            needed |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = ".".join([*(here[: -node.level] if node.level else ()), node.module or ""])
            base = base.rstrip(".")
            inside = {f"{base}.{alias.name}" for alias in node.names} & set(MODULES)
            needed |= inside | {base}
    return needed


def needs_only_qt(name: str) -> bool:
    """Whether a module, with all that it imports, touches nothing of QGIS but qgis.PyQt."""
    # Each module once: along every chain of imports there are more ways than anybody waits for.
    looked_at: set[str] = set()
    waiting = [name]
    while waiting:
        module = waiting.pop()
        if module in looked_at:
            continue
        looked_at.add(module)
        if module in MODULES:
            waiting += needed_modules(module)
        elif not module.startswith("qgis.PyQt") and module.split(".")[0] in OF_QGIS:
            return False
    return True


def chain(node: ast.expr) -> list[str]:
    """The names of ``Qt.AlignmentFlag.AlignLeft``, first to last; empty for anything else."""
    if isinstance(node, ast.Name):
        return [node.id]
    if isinstance(node, ast.Attribute):
        before = chain(node.value)
        return [*before, node.attr] if before else []
    return []


def names_of_qt(source: str) -> set[str]:
    """What a file takes from Qt, as ``qgis.PyQt.QtCore:Qt:AlignmentFlag:AlignLeft``."""
    tree = ast.parse(source)
    imported = {
        alias.asname or alias.name: f"{node.module}:{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt.")
        for alias in node.names
    }
    used = set(imported.values())
    for node in ast.walk(tree):
        names = chain(node) if isinstance(node, ast.Attribute) else []
        if names and names[0] in imported:
            used.add(":".join([imported[names[0]], *names[1:]]))
    return used


def run_on_qt_6(code: str, *arguments: str, words: str = "") -> str:
    done = subprocess.run(
        [sys.executable, "-c", SHIM + code, *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        input=words,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def missing_in_qt_6(sources: list[str]) -> list[str]:
    used = set().union(*(names_of_qt(source) for source in sources))
    return run_on_qt_6(LOOK_UP, words="\n".join(sorted(used))).split()


def test_every_class_and_enum_that_is_used_is_there_in_qt_6():
    sources = [path.read_text(encoding="utf-8") for path in MODULES.values()]
    assert missing_in_qt_6(sources) == []


def test_an_enum_without_its_scope_is_seen():
    old = "from qgis.PyQt.QtCore import Qt, QRegExp\n\nQt.AlignLeft, Qt.AlignmentFlag.AlignLeft"
    missing = missing_in_qt_6([old])
    assert missing == ["qgis.PyQt.QtCore:QRegExp", "qgis.PyQt.QtCore:Qt:AlignLeft"]


def test_the_parts_that_need_only_qt_import_on_qt_6():
    pure = sorted(name for name in MODULES if needs_only_qt(name))
    assert f"{PACKAGE}.domain.schema" in pure
    run_on_qt_6(IMPORT_ALL, *pure)


def test_a_part_of_qgis_is_not_taken_for_pure_qt():
    assert needs_only_qt("qgis.PyQt.QtCore")
    assert not needs_only_qt("qgis.core")
    assert importlib.util.find_spec("PyQt6")
