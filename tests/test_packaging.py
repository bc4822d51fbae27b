"""The zip that people install: what is in it, and what the plugin site checks before it takes it."""

from __future__ import annotations

import configparser
import importlib
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

NAME = "mine_action_plugin"
# The plugin site's list names two checks that Bandit no longer has.
UNKNOWN_TO_BANDIT = {"B111", "B320"}


@pytest.fixture(scope="module")
def build_tool():
    """tools/build.py as a module."""
    tools = str(Path(__file__).resolve().parent.parent / "tools")
    sys.path.insert(0, tools)
    try:
        yield importlib.import_module("build")
    finally:
        sys.path.remove(tools)


@pytest.fixture(scope="module")
def package(build_tool, tmp_path_factory):
    """The zip, built for this test."""
    folder = tmp_path_factory.mktemp("package")
    return build_tool.write_zip(build_tool.build(folder), folder)


@pytest.fixture(scope="module")
def unpacked(package):
    """The plugin folder as an installation from the zip leaves it."""
    folder = package.parent / "unpacked"
    with zipfile.ZipFile(package) as archive:
        archive.extractall(folder)
    return folder / NAME


@pytest.fixture(scope="module")
def metadata(unpacked):
    # With interpolation, as the plugin site reads it: a bare % breaks it.
    parser = configparser.ConfigParser()
    parser.read(unpacked / "metadata.txt", encoding="utf-8")
    return dict(parser["general"])


def portal_list(repository: Path, name: str) -> list[str]:
    return (repository / "tools" / "portal" / name).read_text().strip().split(",")


def run_tool(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *arguments], capture_output=True, text=True, cwd=folder
    )


def test_two_builds_give_the_same_bytes(build_tool, package, tmp_path):
    again = build_tool.write_zip(build_tool.build(tmp_path), tmp_path)
    assert again.read_bytes() == package.read_bytes()


def test_the_zip_is_named_by_the_version(package, metadata):
    assert package.name == f"{NAME}-{metadata['version']}.zip"


def test_the_zip_holds_one_folder_with_what_qgis_needs(package):
    names = zipfile.ZipFile(package).namelist()
    assert {name.split("/")[0] for name in names} == {NAME}
    needed = {"__init__.py", "metadata.txt", "LICENSE", "compiled_resources.py"}
    assert {f"{NAME}/{name}" for name in needed} <= set(names)


def test_the_zip_holds_neither_tests_nor_scripts_nor_leftovers(package):
    unwanted = re.compile(r"(^|/)(tests?|__pycache__|\..*)(/|$)|\.(sh|bat|exe|so|dll|pyc|ts|orig)$")
    assert [name for name in zipfile.ZipFile(package).namelist() if unwanted.search(name)] == []


def test_the_zip_is_small_enough_for_the_plugin_site(package):
    assert package.stat().st_size < 25_000_000


def test_the_metadata_says_what_the_plugin_site_asks(metadata, unpacked):
    for key in ("name", "description", "about", "version", "author", "email", "repository"):
        assert metadata[key].strip(), key
    assert "plugin" not in metadata["name"].lower()
    assert metadata["qgisminimumversion"] == "3.40"
    assert metadata["qgismaximumversion"] == "4.99"
    assert metadata["hasprocessingprovider"] == "yes"
    assert "supportsqt6" not in metadata
    assert (unpacked / metadata["icon"]).is_file()


def test_the_changelog_begins_with_the_version(repository, metadata):
    headings = re.findall(r"^## (\S+)", (repository / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert headings[0] == metadata["version"]


def test_compiled_resources_come_through_qgis_and_register(unpacked, repository):
    from qgis.PyQt.QtCore import QFile

    source = (unpacked / "compiled_resources.py").read_text()
    assert "PyQt5" not in source
    resources: dict[str, object] = {}
    exec(compile(source, "compiled_resources.py", "exec"), resources)
    try:
        icon = QFile(":/mine_action/icons/mine_action.svg")
        assert icon.open(QFile.OpenModeFlag.ReadOnly)
        on_disk = repository / NAME / "resources" / "icons" / "mine_action.svg"
        assert bytes(icon.readAll()) == on_disk.read_bytes()
        icon.close()
    finally:
        resources["qCleanupResources"]()


def test_every_translation_is_compiled_and_loads(unpacked, repository):
    from qgis.PyQt.QtCore import QTranslator

    sources = sorted(path.stem for path in (repository / NAME / "i18n").glob("*.ts"))
    compiled = sorted((unpacked / "i18n").glob("*.qm"))
    assert [path.stem for path in compiled] == sources
    assert all(QTranslator().load(str(path)) for path in compiled)


def test_bandit_finds_nothing_by_the_rules_of_the_plugin_site(repository, unpacked):
    wanted = [
        rule
        for rule in portal_list(repository, "bandit_tests.txt")
        if rule not in UNKNOWN_TO_BANDIT
    ]
    done = run_tool(
        "bandit", "-q", "-r", "-f", "json", "-t", ",".join(wanted), ".", folder=unpacked
    )
    report = json.loads(done.stdout)
    assert report["errors"] == []
    assert [
        f"{found['filename']}:{found['line_number']} {found['test_id']} {found['issue_text']}"
        for found in report["results"]
    ] == []
    assert report["metrics"]["_totals"]["loc"] > 0


def test_detect_secrets_finds_nothing(unpacked):
    # It exits 0 even when it finds something.
    done = run_tool("detect_secrets", "scan", "--all-files", ".", folder=unpacked)
    assert json.loads(done.stdout)["results"] == {}


def test_detect_secrets_would_find_a_key(tmp_path):
    key = "AKIA" + "QWERTYUIOPASDFGH"
    (tmp_path / "settings.py").write_text(f'key = "{key}"\n')
    done = run_tool("detect_secrets", "scan", "--all-files", ".", folder=tmp_path)
    assert list(json.loads(done.stdout)["results"]) == ["settings.py"]


def test_flake8_finds_nothing_by_the_rules_of_the_plugin_site_and_of_qt_6(repository, unpacked):
    wanted = ",".join([*portal_list(repository, "flake8_codes.txt"), "QGS4"])
    done = run_tool(
        "flake8", "--isolated", "--max-complexity", "10", "--select", wanted, ".", folder=unpacked
    )
    assert done.stdout + done.stderr == ""


def test_flake8_would_find_a_type_that_qt_6_dropped(tmp_path):
    (tmp_path / "old.py").write_text("from qgis.PyQt.QtCore import QVariant\n\nQVariant.Int\n")
    done = run_tool("flake8", "--isolated", "--select", "QGS4", ".", folder=tmp_path)
    assert "QGS402" in done.stdout
