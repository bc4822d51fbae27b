"""GPX for the teams that put up signs: waypoints to go to, outlines never to follow."""

from __future__ import annotations

import pytest
from lxml import etree
from qgis.core import QgsGeometry

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.records import record_class
from mine_action_plugin.exchange.gpx import NAMESPACE, write_signs_gpx

G = {"g": NAMESPACE}
HOLED = (
    "MULTIPOLYGON(((-33 41, -32.99 41, -32.99 41.01, -33 41),"
    "(-32.995 41.002, -32.992 41.002, -32.992 41.004, -32.995 41.002)))"
)


def wkb(text):
    return bytes(QgsGeometry.fromWkt(text).asWkb())


def sign(**values):
    given = {
        "code": "SG-0001",
        "kind": "mine_sign",
        "facing_deg": 7.4,
        "reason": "corner",
        "geometry": wkb("POINT(-33.0000001 41.25)"),
    }
    return record_class("sign")(**{**given, **values})


def hazard(**values):
    given = {"code": "HZ-0001", "hazard_class": "cha", "geometry": wkb(HOLED)}
    return record_class("hazard")(**{**given, **values})


def written(path):
    return etree.parse(str(path)).getroot()


def test_each_sign_becomes_a_waypoint_with_its_facing_and_reason(tmp_path):
    path = tmp_path / "signs.gpx"
    assert write_signs_gpx(path, [sign(), sign(code="SG-0002", facing_deg=None)]) == 2
    first, second = written(path).findall("g:wpt", G)
    assert (first.get("lat"), first.get("lon")) == ("41.2500000", "-33.0000001")
    assert first.findtext("g:name", namespaces=G) == "SG-0001"
    assert "faces 007° from true north" in first.findtext("g:desc", namespaces=G)
    assert "faces" not in second.findtext("g:desc", namespaces=G)


def test_outlines_are_tracks_named_danger_with_every_ring_and_never_routes(tmp_path):
    path = tmp_path / "signs.gpx"
    write_signs_gpx(path, [sign()], [hazard(), hazard(code="HZ-0002", geometry=None)])
    root = written(path)
    (track,) = root.findall("g:trk", G)
    assert track.findtext("g:name", namespaces=G) == "DANGER HZ-0001"
    assert [len(seg) for seg in track.findall("g:trkseg", G)] == [4, 4]
    assert root.findall("g:rte", G) == []


def test_outlines_stay_in_the_office_unless_they_are_asked_for(tmp_path):
    path = tmp_path / "signs.gpx"
    write_signs_gpx(path, [sign()])
    assert written(path).findall("g:trk", G) == []


def test_the_title_marks_the_file_and_awkward_letters_survive(tmp_path):
    path = tmp_path / "signs.gpx"
    write_signs_gpx(path, [sign(code="SG <&> ə")], title="FICTIONAL TRAINING DATA")
    root = written(path)
    assert root.findtext("g:metadata/g:name", namespaces=G) == "FICTIONAL TRAINING DATA"
    assert root.findtext("g:wpt/g:name", namespaces=G) == "SG <&> ə"


def test_a_folder_that_is_not_there_is_named_and_nothing_is_left_behind(tmp_path):
    with pytest.raises(MineActionError, match="nowhere"):
        write_signs_gpx(tmp_path / "nowhere" / "signs.gpx", [sign()])
    assert list(tmp_path.iterdir()) == []


def test_an_existing_file_is_replaced_whole(tmp_path):
    path = tmp_path / "signs.gpx"
    path.write_text("old")
    write_signs_gpx(path, [])
    assert written(path).findall("g:wpt", G) == []
    assert [each.name for each in tmp_path.iterdir()] == ["signs.gpx"]
