"""Export signs for teams: the right ones, with their reasons, and outlines only when asked."""

from __future__ import annotations

import csv

import pytest
from lxml import etree
from qgis.core import QgsFeedback, QgsGeometry

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.operations.sign_export import export_signs
from mine_action_plugin.operations.sign_reasons import reason_in_words, reasons_in_words
from mine_action_plugin.operations.signs import propose_signs

ONE_METRE = 1 / 111_200


def wkb(wkt):
    return bytes(QgsGeometry.fromWkt(wkt).asWkb())


def table(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def add_sign(workspace):
    """Write a sign; keywords replace its parts."""

    def add(x=46.5, y=40.0, **fields):
        given = {"kind": "mine_sign", "status": "proposed", "reason": "corner", **fields}
        with workspace.change("Add a sign") as change:
            return change.insert("sign", geometry=wkb(f"POINT({x} {y})"), **given)

    return add


@pytest.fixture
def track(workspace):
    """A track along the parallel of 40 degrees."""
    with workspace.change("Add a track") as change:
        line = wkb("MULTILINESTRING((46.4 40.0, 46.6 40.0))")
        return change.insert("access_line", kind="track", use="daily", geometry=line)


@pytest.fixture
def signed(workspace, add_hazard):
    """Two small hazards a kilometre apart with their proposed signs."""
    for x in (46.5, 46.512):
        add_hazard(x=x, size=0.0005)
    propose_signs(workspace)
    return workspace


@pytest.mark.parametrize("suffix", [".csv", ".gpx", ".kml"])
def test_every_sign_is_written_in_the_form_that_the_name_asks_for(signed, tmp_path, suffix):
    path = tmp_path / f"signs{suffix}"
    count = export_signs(signed, path)

    assert count == signed.count("sign") > 8
    text = path.read_text(encoding="utf-8")
    codes = signed.columns("sign", ("code",))["code"]
    assert all(text.count(code) == 1 for code in codes)


def test_the_signs_of_one_hazard_name_it(signed, tmp_path):
    count = export_signs(signed, tmp_path / "signs.csv", hazards=["HZ-0002"])

    assert 0 < count < signed.count("sign")
    assert {row["hazards"] for row in table(tmp_path / "signs.csv")} == {"HZ-0002"}


def test_signs_that_are_gone_are_written_only_by_their_own_code(workspace, add_sign, tmp_path):
    add_sign()
    gone = add_sign(status="removed")

    assert export_signs(workspace, tmp_path / "all.csv") == 1
    assert export_signs(workspace, tmp_path / "one.csv", signs=[gone.code]) == 1
    assert table(tmp_path / "one.csv")[0]["code"] == gone.code


def test_outlines_leave_the_office_only_when_asked_for_and_with_their_neighbours(signed, tmp_path):
    export_signs(signed, tmp_path / "without.gpx", hazards=["HZ-0001"])
    assert "DANGER" not in (tmp_path / "without.gpx").read_text(encoding="utf-8")

    # A kilometre away, the other hazard is no neighbour; 400 m away it is.
    export_signs(signed, tmp_path / "with.gpx", hazards=["HZ-0001"], with_outlines=True)
    root = etree.parse(str(tmp_path / "with.gpx")).getroot()
    names = [each.text for each in root.findall("{*}trk/{*}name")]
    assert names == ["DANGER HZ-0001", "DANGER HZ-0001 +10 m"]
    assert root.findall("{*}rte") == []


def test_a_hazard_nearby_is_drawn_though_no_sign_marks_it(signed, add_hazard, tmp_path):
    add_hazard(x=46.504, size=0.0005)
    add_hazard(x=46.5, y=40.004, size=0.0005, status="closed", closure_reason="released")
    export_signs(signed, tmp_path / "with.kml", hazards=["HZ-0001"], with_outlines=True)
    text = (tmp_path / "with.kml").read_text(encoding="utf-8")
    assert "DANGER HZ-0003" in text
    assert "DANGER HZ-0002" not in text
    assert "DANGER HZ-0004" not in text


@pytest.mark.parametrize("name", ["signs.shp", "signs"])
def test_another_suffix_is_refused_with_those_that_are_known(signed, tmp_path, name):
    with pytest.raises(MineActionError, match=r"\.gpx, \.kml, \.csv"):
        export_signs(signed, tmp_path / name)
    assert not (tmp_path / name).exists()


def test_a_table_cannot_hold_outlines(signed, tmp_path):
    with pytest.raises(MineActionError, match="cannot hold outlines"):
        export_signs(signed, tmp_path / "signs.csv", with_outlines=True)


@pytest.mark.parametrize("what", [{"signs": ["SG-9999"]}, {"hazards": ["HZ-9999"]}])
def test_a_code_that_is_not_there_is_named(signed, tmp_path, what):
    with pytest.raises(MineActionError, match="9999"):
        export_signs(signed, tmp_path / "signs.gpx", **what)


def test_a_hazard_without_signs_says_what_to_do(workspace, add_hazard, tmp_path):
    add_hazard()
    with pytest.raises(MineActionError, match="no sign to export for HZ-0001"):
        export_signs(workspace, tmp_path / "signs.gpx", hazards=["HZ-0001"])


def test_cancelling_leaves_the_earlier_file_as_it_was(signed, tmp_path):
    path = tmp_path / "signs.gpx"
    path.write_text("earlier")
    feedback = QgsFeedback()
    feedback.progressChanged.connect(lambda _percent: feedback.cancel())
    with pytest.raises(MineActionError, match="Cancelled"):
        export_signs(signed, path, feedback=feedback)
    assert path.read_text() == "earlier"
    assert [each.name for each in tmp_path.glob("*signs*")] == ["signs.gpx"]


def test_a_sign_at_a_track_names_it_within_ten_metres(workspace, track, add_sign):
    near = add_sign(y=40.0 + 9.5 * ONE_METRE, reason="access")
    far = add_sign(y=40.0 + 11 * ONE_METRE, reason="access")
    corner = add_sign(reason="corner")

    words = reasons_in_words([near, far, corner], workspace)
    assert words[near.id] == f"track {track.code} crosses here"
    assert words[far.id] == "a way crosses here"
    assert words[corner.id] == "corner"


def test_the_nearest_of_two_tracks_is_named(workspace, track, add_sign):
    with workspace.change("Add a road") as change:
        line = wkb(f"MULTILINESTRING((46.4 {40 + 8 * ONE_METRE}, 46.6 {40 + 8 * ONE_METRE}))")
        change.insert("access_line", kind="road", use="daily", geometry=line)
    sign = add_sign(y=40.0 + 5 * ONE_METRE, reason="access")
    assert reason_in_words(sign, workspace).startswith("road ")


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("spacing", "largest spacing"),
        ("sight", "the next one would be hidden by a bank"),
        ("warned", "would not be warned here otherwise"),
        ("manual", "placed by hand"),
        (None, ""),
    ],
)
def test_each_reason_has_its_words(workspace, add_sign, reason, words):
    assert reason_in_words(add_sign(reason=reason), workspace) == words


def test_an_advance_warning_names_the_way_that_leads_into_danger(workspace, track, add_sign):
    sign = add_sign(reason="access", kind="advance_warning")
    assert reason_in_words(sign, workspace) == f"track {track.code} leads into danger"
