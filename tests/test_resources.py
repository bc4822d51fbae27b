"""resources.qrc lists every picture of the plugin, once."""

from __future__ import annotations

import pytest
from lxml import etree

FOLDERS = ("icons", "signs")


@pytest.fixture
def listed(repository):
    """The files that resources.qrc names, with their aliases."""
    tree = etree.parse(str(repository / "resources.qrc"))
    return [(node.text.strip(), node.get("alias")) for node in tree.iter("file")]


def test_the_list_equals_the_files_on_disk(repository, listed):
    resources = repository / "mine_action_plugin" / "resources"
    on_disk = [
        str(path.relative_to(repository))
        for folder in FOLDERS
        for path in (resources / folder).rglob("*.*")
    ]
    assert sorted(path for path, _ in listed) == sorted(on_disk)


def test_an_alias_is_the_path_inside_the_resources(listed):
    assert [alias for _, alias in listed] == [
        path.replace("mine_action_plugin/resources/", "", 1) for path, _ in listed
    ]


def test_every_picture_is_a_drawing_that_qt_can_paint(repository, listed):
    from qgis.PyQt.QtSvg import QSvgRenderer

    for path, _ in listed:
        renderer = QSvgRenderer(str(repository / path))
        assert renderer.isValid(), path
        assert not renderer.viewBoxF().isEmpty(), path
