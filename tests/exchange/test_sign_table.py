"""The CSV of signs: as Excel opens it, with nothing that a spreadsheet would run."""

from __future__ import annotations

import csv

import pytest
from qgis.core import QgsGeometry

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.records import record_class
from mine_action_plugin.exchange.sign_facts import SignFacts, compass_word
from mine_action_plugin.exchange.sign_table import COLUMNS, write_sign_table


def sign(**values):
    given = {
        "id": "s1",
        "code": "SG-0001",
        "kind": "mine_sign",
        "status": "emplaced",
        "facing_deg": 224.5,
        "reason": "access",
        "line_no": 3,
        "sequence": 12,
        "gap_to_next_m": 24.5,
        "planned_x": 46.9301,
        "planned_y": 39.99,
        "geometry": bytes(QgsGeometry.fromWkt("POINT(46.93 39.99)").asWkb()),
    }
    return record_class("sign")(**{**given, **values})


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_row_has_what_the_team_and_the_order_list_need(tmp_path):
    facts = SignFacts({"s1": "track AL-0018 crosses here"}, {"s1": ["HZ-0001", "HZ-0002"]})
    assert write_sign_table(tmp_path / "signs.csv", [sign()], facts) == 1

    (row,) = rows(tmp_path / "signs.csv")
    assert tuple(row) == COLUMNS
    assert row == {
        "code": "SG-0001",
        "kind": "mine_sign",
        "status": "emplaced",
        "line_no": "3",
        "sequence": "12",
        "longitude": "46.9300000",
        "latitude": "39.9900000",
        "mgrs": "38S PK 64773 28431",
        "facing_deg": "224.5",
        "facing": "south-west",
        "reason": "access",
        "reason_in_words": "track AL-0018 crosses here",
        "hazards": "HZ-0001, HZ-0002",
        "gap_to_next_m": "24.50",
        "planned_longitude": "46.9301000",
        "planned_latitude": "39.9900000",
        "remarks": "",
    }


def test_excel_finds_the_mark_without_which_it_reads_other_letters(tmp_path):
    write_sign_table(tmp_path / "signs.csv", [sign(remarks="Ağdam, уч. 5")])
    assert (tmp_path / "signs.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert rows(tmp_path / "signs.csv")[0]["remarks"] == "Ağdam, уч. 5"


@pytest.mark.parametrize("remark", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_a_remark_never_runs_as_a_formula(tmp_path, remark):
    write_sign_table(tmp_path / "signs.csv", [sign(remarks=remark)])
    assert rows(tmp_path / "signs.csv")[0]["remarks"] == "'" + remark


def test_what_is_not_known_stays_empty(tmp_path):
    bare = sign(facing_deg=None, gap_to_next_m=None, planned_x=None, planned_y=None, line_no=None)
    write_sign_table(tmp_path / "signs.csv", [bare])
    (row,) = rows(tmp_path / "signs.csv")
    empty = ("facing_deg", "facing", "gap_to_next_m", "planned_longitude", "line_no", "hazards")
    assert {row[name] for name in empty} == {""}


@pytest.mark.parametrize(
    ("degrees", "word"), [(0, "north"), (22, "north"), (23, "north-east"), (359, "north")]
)
def test_a_direction_has_the_name_of_the_nearest_wind(degrees, word):
    assert compass_word(degrees) == word


def test_a_failure_half_way_leaves_the_earlier_table_as_it_was(tmp_path):
    path = tmp_path / "signs.csv"
    path.write_text("earlier")

    def failing():
        yield sign()
        raise MineActionError("Cancelled")

    with pytest.raises(MineActionError, match="Cancelled"):
        write_sign_table(path, failing())
    assert [each.name for each in tmp_path.iterdir()] == ["signs.csv"]
    assert path.read_text() == "earlier"
