"""Export field sheets: one whole PDF with every sign once, or the file as it was before."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from qgis.core import QgsFeedback, QgsGeometry, QgsLayoutExporter

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.operations.sign_sheets import export_sign_sheets
from mine_action_plugin.operations.signs import propose_signs
from mine_action_plugin.store import open_workspace

FIELD = "MultiPolygon(((46.5 40.0, 46.5018 40.0, 46.5018 40.0012, 46.5 40.0012, 46.5 40.0)))"
TRACK = "MultiLineString((46.498 40.0006, 46.506 40.0006))"


def wkb(wkt):
    return bytes(QgsGeometry.fromWkt(wkt).asWkb())


@pytest.fixture
def planned(workspace, add_hazard):
    """A field crossed by a track, with its proposed signs; a hazard without, one undrawn."""
    with workspace.change("Add") as change:
        change.insert("access_line", kind="track", use="daily", geometry=wkb(TRACK))
        change.insert(
            "hazard",
            hazard_class="cha",
            status="open",
            accuracy_m=8.0,
            position_basis="survey",
            geometry=wkb(FIELD),
        )
    propose_signs(workspace, ["HZ-0001"])
    add_hazard(x=46.52, size=0.001)
    with workspace.change("Add a hazard without an outline") as change:
        change.insert("hazard", hazard_class="sha", status="open", position_basis="unknown")
    return workspace


def words_of(path):
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    command = ["pdftotext", "-layout", str(path), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def test_every_sign_stands_exactly_once_in_the_tables_of_one_pdf(planned, tmp_path):
    result = export_sign_sheets(planned, tmp_path / "sheets.pdf", ["HZ-0001"])

    text = words_of(tmp_path / "sheets.pdf")
    codes = planned.columns("sign", ("code",))["code"]
    counted = Counter(word for word in text.split() if word.startswith("SG-"))
    assert counted == Counter(codes)
    assert len(codes) > 12
    assert text.count("\f") == len(result.pages)
    assert sorted(code for page in result.pages for code in page.signs) == sorted(codes)
    assert [page.sheet for page in result.pages] == list(range(len(result.pages)))


def test_the_reason_names_the_track_that_crosses(planned, tmp_path):
    export_sign_sheets(planned, tmp_path / "sheets.pdf", languages=("en", "ru"))
    words = " ".join(words_of(tmp_path / "sheets.pdf").split())
    assert "crosses here" in words
    assert "просёлок" in words
    assert "AL-0001" in words


def test_signs_on_the_verges_of_verified_ground_are_not_said_to_be_at_a_crossing(planned, tmp_path):
    (track,) = planned.read("access_line")
    with planned.change("Verified") as change:
        change.update(track, verified_width_m=6.0)
    propose_signs(planned, ["HZ-0001"])
    export_sign_sheets(planned, tmp_path / "sheets.pdf", languages=("en",))
    words = " ".join(words_of(tmp_path / "sheets.pdf").split())
    on_line = planned.count("sign", {"reason": "access", "line_no": 1})
    verges = planned.count("sign", {"reason": "access"}) - on_line
    assert verges > 3
    assert words.count("verge") == verges
    assert words.count("crosses") == on_line


def test_hazards_that_no_sheet_is_about_are_named(planned, tmp_path):
    hazards = ["HZ-0001", "HZ-0002", "HZ-0003"]
    result = export_sign_sheets(planned, tmp_path / "sheets.pdf", hazards)
    rules = {(each.rule, each.record) for each in result.findings if each.record.startswith("HZ")}
    assert rules == {("hazard_without_signs", "HZ-0002"), ("hazard_without_outline", "HZ-0003")}


def test_only_the_signs_of_the_lines_asked_for_are_printed(planned, tmp_path):
    with pytest.raises(MineActionError, match="line 99"):
        export_sign_sheets(planned, tmp_path / "sheets.pdf", lines=[99])
    result = export_sign_sheets(planned, tmp_path / "sheets.pdf", lines=[1])
    assert sum(len(page.signs) for page in result.pages) == planned.count("sign", {"line_no": 1})


def in_thread(function):
    """What a function gives, or raises, in another thread than the main one."""
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(function).result()


def test_in_another_thread_another_process_prints_the_same_sheets(planned, tmp_path):
    here = export_sign_sheets(planned, tmp_path / "here.pdf", ["HZ-0001", "HZ-0002"])
    reference = planned.reference

    def export():
        with open_workspace(reference) as workspace:
            return export_sign_sheets(workspace, tmp_path / "there.pdf", ["HZ-0001", "HZ-0002"])

    there = in_thread(export)
    assert there.pages == here.pages
    assert there.findings == here.findings
    assert words_of(tmp_path / "there.pdf") == words_of(tmp_path / "here.pdf")


def test_cancelling_in_another_thread_stops_the_process_and_leaves_the_earlier_file(
    planned, tmp_path
):
    path = tmp_path / "sheets.pdf"
    path.write_text("earlier")
    feedback = QgsFeedback()
    reference = planned.reference

    def export():
        with open_workspace(reference) as workspace:
            feedback.cancel()
            export_sign_sheets(workspace, path, feedback=feedback)

    with pytest.raises(MineActionError, match="Cancelled"):
        in_thread(export)
    assert path.read_text() == "earlier"
    assert len(list(tmp_path.glob("*sheets*"))) == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"output": "sheets.doc"}, "ending in .pdf"),
        ({"languages": ("xx",)}, "LANGUAGES is “xx”"),
        ({"paper": "A9"}, "PAPER is “A9”"),
        ({"hazards": ["HZ-9999"]}, "HZ-9999"),
        ({"hazards": ["HZ-0002"]}, "no sign to export for HZ-0002"),
    ],
)
def test_a_wrong_argument_is_one_sentence_and_no_file(planned, tmp_path, arguments, words):
    given = {"output": "sheets.pdf", **arguments}
    given["output"] = tmp_path / given["output"]
    before = set(tmp_path.iterdir())
    with pytest.raises(MineActionError, match=words):
        export_sign_sheets(planned, **given)
    assert set(tmp_path.iterdir()) == before


def test_cancelling_leaves_the_earlier_file_as_it_was(planned, tmp_path):
    path = tmp_path / "sheets.pdf"
    path.write_text("earlier")
    feedback = QgsFeedback()
    feedback.progressChanged.connect(lambda _percent: feedback.cancel())
    with pytest.raises(MineActionError, match="Cancelled"):
        export_sign_sheets(planned, path, feedback=feedback)
    assert path.read_text() == "earlier"
    assert len(list(tmp_path.glob("*sheets*"))) == 1


def test_a_printer_that_prints_nothing_is_caught(planned, tmp_path, monkeypatch):
    success = QgsLayoutExporter.ExportResult.Success
    monkeypatch.setattr(QgsLayoutExporter, "renderPage", lambda *_arguments: success)
    with pytest.raises(MineActionError, match="blank"):
        export_sign_sheets(planned, tmp_path / "sheets.pdf")
    assert not (tmp_path / "sheets.pdf").exists()


def test_signs_that_stand_already_say_so_and_those_taken_away_are_left_out(planned, tmp_path):
    first, second, *_rest = planned.read("sign", order=("code",))
    with planned.change("Put up") as change:
        change.update(first, status="emplaced")
        change.update(second, status="removed")
    export_sign_sheets(planned, tmp_path / "sheets.pdf")
    text = words_of(tmp_path / "sheets.pdf")
    (row,) = [line for line in text.splitlines() if first.code in line]
    assert text.split().count("stands") == text.count("Sign stands") + 1
    assert row.split()[0] == first.code
    assert second.code not in text
