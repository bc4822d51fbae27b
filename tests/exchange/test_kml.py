"""KML for phones: signs by line, styled by status, dangers as areas and never as paths."""

from __future__ import annotations

import pytest
from lxml import etree
from osgeo import ogr
from qgis.core import QgsGeometry

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.records import record_class
from mine_action_plugin.exchange.kml import NAMESPACE, STYLES, write_signs_kml
from mine_action_plugin.exchange.sign_facts import SignFacts

K = {"k": NAMESPACE}
HOLED = (
    "MULTIPOLYGON(((-33 41, -32.99 41, -32.99 41.01, -33 41),"
    "(-32.995 41.002, -32.992 41.002, -32.992 41.004, -32.995 41.002)))"
)


def wkb(text):
    return bytes(QgsGeometry.fromWkt(text).asWkb())


def sign(**values):
    given = {
        "id": "s1",
        "code": "SG-0001",
        "kind": "mine_sign",
        "status": "proposed",
        "facing_deg": 92.0,
        "reason": "corner",
        "line_no": 1,
        "sequence": 1,
        "gap_to_next_m": 24.96,
        "geometry": wkb("POINT(-33 41.25)"),
    }
    return record_class("sign")(**{**given, **values})


def hazard(**values):
    given = {"id": "h1", "code": "HZ-0001", "hazard_class": "cha", "geometry": wkb(HOLED)}
    return record_class("hazard")(**{**given, **values})


def written(path):
    return etree.parse(str(path)).getroot()


def test_a_placemark_says_where_the_board_faces_why_and_how_far_the_next_is(tmp_path):
    facts = SignFacts(reasons={"s1": "track AL-0018 crosses here"}, marks={"s1": ["HZ-0007"]})
    assert write_signs_kml(tmp_path / "s.kml", [sign()], facts=facts) == 1

    text = written(tmp_path / "s.kml").findtext(".//k:Placemark/k:description", namespaces=K)
    for words in (
        "Proposed",
        "faces 092° from true north (east)",
        "track AL-0018 crosses here",
        "25.0 m to the next",
        "marks HZ-0007",
        "planned position",
    ):
        assert words in text


def test_signs_lie_in_a_folder_for_each_line_in_their_order(tmp_path):
    signs = [
        sign(code="SG-3", line_no=2),
        sign(code="SG-2", sequence=2),
        sign(code="SG-4", line_no=None, sequence=None),
        sign(code="SG-1"),
    ]
    write_signs_kml(tmp_path / "s.kml", signs)

    folders = written(tmp_path / "s.kml").findall(".//k:Folder", K)
    names = [
        [mark.findtext("k:name", namespaces=K) for mark in each.findall("k:Placemark", K)]
        for each in folders
    ]
    assert names == [["SG-1", "SG-2"], ["SG-3"], ["SG-4"]]


@pytest.mark.parametrize("status", sorted(STYLES))
def test_each_status_has_a_style_of_its_own(tmp_path, status):
    write_signs_kml(tmp_path / "s.kml", [sign(status=status)])

    root = written(tmp_path / "s.kml")
    assert root.findtext(".//k:Placemark/k:styleUrl", namespaces=K) == f"#{status}"
    assert root.xpath(f"//k:Style[@id='{status}']", namespaces=K)
    assert len(set(STYLES.values())) == len(STYLES)


def test_a_viewer_without_the_net_needs_nothing_from_it(tmp_path):
    write_signs_kml(tmp_path / "s.kml", [sign()], [hazard()])
    text = (tmp_path / "s.kml").read_text(encoding="utf-8").replace(NAMESPACE, "")
    assert "http" not in text


def test_an_as_built_sign_says_how_far_it_stands_from_its_planned_place(tmp_path):
    moved = sign(status="emplaced", planned_x=-33.0, planned_y=41.2501)
    write_signs_kml(tmp_path / "s.kml", [moved])

    text = written(tmp_path / "s.kml").findtext(".//k:Placemark/k:description", namespaces=K)
    assert "as-built position, 11.1 m from the planned one" in text


def test_dangers_are_areas_with_their_holes_and_their_margin_and_only_when_asked_for(tmp_path):
    facts = SignFacts(accuracy_m={"h1": 100.0})
    write_signs_kml(tmp_path / "s.kml", [sign()], [hazard(), hazard(geometry=None)], facts=facts)
    write_signs_kml(tmp_path / "without.kml", [sign()])

    root = written(tmp_path / "s.kml")
    names = [name.text for name in root.findall(".//k:Placemark/k:name", K)]
    assert names == ["DANGER HZ-0001", "DANGER HZ-0001 +100 m", "SG-0001"]
    first = root.find(".//k:Polygon", K)
    assert len(first.findall("k:outerBoundaryIs", K)) == 1
    assert len(first.findall("k:innerBoundaryIs", K)) == 1
    assert not root.findall(".//k:LineString", K)
    assert "may be off by 100 m" in root.findtext(".//k:Placemark/k:description", namespaces=K)
    assert "DANGER HZ" not in (tmp_path / "without.kml").read_text(encoding="utf-8")


def test_other_programs_read_the_file(tmp_path):
    write_signs_kml(tmp_path / "s.kml", [sign(code="SG <&> ə \x0b")], [hazard()], title="Təlim")
    source = ogr.Open(str(tmp_path / "s.kml"))
    names = [feature.GetField("Name") for layer in source for feature in layer]
    assert sorted(names) == ["DANGER HZ-0001", "SG <&> ə "]


def test_a_folder_that_is_not_there_is_named_and_nothing_is_left_behind(tmp_path):
    with pytest.raises(MineActionError, match="nowhere"):
        write_signs_kml(tmp_path / "nowhere" / "signs.kml", [sign()])
    assert list(tmp_path.iterdir()) == []
