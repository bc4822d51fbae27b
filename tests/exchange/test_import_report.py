"""The report stands complete or not at all."""

import csv

import pytest

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.exchange.report import ReportLine, write_report


def test_a_report_replaces_an_older_one_whole_and_leaves_no_draft(tmp_path):
    path = tmp_path / "report.csv"
    path.write_text("old")
    write_report(path, [ReportLine(3, "rejected", 'says "no", twice', "", "kind", "Ə\nЖ")])
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows == [
        {"row": "3", "code": "", "field": "kind", "value": "Ə\nЖ", "action": "rejected",
         "reason": 'says "no", twice'}
    ]  # fmt: skip
    assert [each.name for each in tmp_path.iterdir()] == ["report.csv"]


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(MineActionError, match="REPORT"):
        write_report(tmp_path / "no" / "report.csv", [])
