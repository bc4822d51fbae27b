"""Warning maps from a workspace to files: what is there, and what must never happen."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import threading
from pathlib import Path

import pytest
from qgis.core import QgsFeedback, QgsLayoutExporter
from qgis.PyQt.QtGui import QImage

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.operations.warning_maps import MapRequest, export_warning_maps
from mine_action_plugin.store import open_workspace

PROMISES = re.compile(r"\bsafe|təhlükəsiz|безопас", re.IGNORECASE)


def words_of(path: Path) -> str:
    """The text of a PDF as any reader finds it."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    command = ["pdftotext", "-layout", str(path), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def pictures(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_each_settlement_near_a_hazard_gets_one_pdf_and_the_far_one_a_finding(village, tmp_path):
    result = export_warning_maps(village, MapRequest(tmp_path / "maps", languages=("en", "az")))

    files = sorted(path.name for path in (tmp_path / "maps").glob("*.pdf"))
    assert files == sorted(page.file for page in result.pages)
    assert [page.name for page in result.pages] == ["Qarabulaq", "Çəmənli"]
    assert "no_page" in {finding.rule for finding in result.findings}
    assert len(list((tmp_path / "maps").iterdir())) == 3


def test_a_page_says_the_warning_and_the_limits_of_the_map_in_every_language(village, tmp_path):
    request = MapRequest(
        tmp_path / "maps", languages=("en", "az", "ru"), filter="name = 'Qarabulaq'"
    )
    result = export_warning_maps(village, request)

    text = words_of(tmp_path / "maps" / result.pages[0].file)
    for words in (
        "DANGER! MINES",
        "DİQQƏT! MİNA",
        "ОСТОРОЖНО! МИНЫ",
        "FICTIONAL TRAINING DATA",
        "Qarabulaq / Карабулак",
        "Signs may be missing",
        "Знаки могут отсутствовать",
        "Nişanlar yerində olmaya bilər",
    ):
        assert words in text
    assert not PROMISES.search(text)


@pytest.mark.parametrize("paper, width", [("A4", 1654), ("A3", 2339)])
def test_pictures_have_the_size_of_their_paper(village, tmp_path, paper, width):
    request = MapRequest(tmp_path, paper=paper, format="PNG", filter="name = 'Qarabulaq'")
    result = export_warning_maps(village, request)

    image = QImage(str(tmp_path / result.pages[0].file))
    assert abs(image.width() - width) <= 1


def test_the_report_has_a_record_for_each_page_and_names_what_is_not_confirmed(village, tmp_path):
    result = export_warning_maps(village, MapRequest(tmp_path))

    report = json.loads(result.report.read_text(encoding="utf-8"))
    assert report["complete"] is True
    assert [page["file"] for page in report["pages"]] == [page.file for page in result.pages]
    assert report["pages"][0]["undrawn"] == 1
    assert len(report["pages"][0]["hazards"]) == 3
    rules = {finding["rule"] for finding in report["findings"]}
    assert {"no_hotline", "no_authority", "unconfirmed_words", "no_page"} <= rules


def test_several_processes_write_the_same_pages_as_one(village, tmp_path):
    request = MapRequest(tmp_path / "two", format="PNG", processes=2)
    two = export_warning_maps(village, request)
    one = export_warning_maps(village, MapRequest(tmp_path / "one", format="PNG"))

    assert two.pages == one.pages
    for page in one.pages:
        assert QImage(str(tmp_path / "one" / page.file)) == QImage(
            str(tmp_path / "two" / page.file)
        )


def test_cancelling_leaves_earlier_files_as_they_were(village, tmp_path):
    export_warning_maps(village, MapRequest(tmp_path))
    before = pictures(tmp_path)
    feedback = QgsFeedback()
    feedback.progressChanged.connect(lambda _percent: feedback.cancel())

    with pytest.raises(MineActionError, match="Cancelled"):
        export_warning_maps(village, MapRequest(tmp_path), feedback)

    assert pictures(tmp_path) == before


def test_an_exporter_that_says_success_but_writes_nothing_is_caught(village, tmp_path, monkeypatch):
    success = QgsLayoutExporter.ExportResult.Success
    monkeypatch.setattr(QgsLayoutExporter, "exportToPdf", lambda *_arguments: success)

    with pytest.raises(MineActionError, match="was not written"):
        export_warning_maps(village, MapRequest(tmp_path))

    assert not list(tmp_path.glob("*.pdf"))


def test_an_exporter_that_writes_a_blank_page_is_caught(village, tmp_path, monkeypatch):
    def blank(_exporter, _page, _size, _dpi):
        image = QImage(1654, 2339, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        return image

    monkeypatch.setattr(QgsLayoutExporter, "renderPageToImage", blank)

    with pytest.raises(MineActionError, match="blank"):
        export_warning_maps(village, MapRequest(tmp_path, format="PNG"))

    assert not list(tmp_path.glob("*.png"))
    assert list(tmp_path.glob("*_failed.json"))


def test_a_failed_export_leaves_earlier_files_as_they_were(village, tmp_path, monkeypatch):
    export_warning_maps(village, MapRequest(tmp_path))
    before = pictures(tmp_path)
    monkeypatch.setattr(
        QgsLayoutExporter, "exportToPdf", lambda _exporter, path, _settings: Path(path).touch()
    )

    with pytest.raises(MineActionError):
        export_warning_maps(village, MapRequest(tmp_path))

    after = pictures(tmp_path)
    assert {name: after[name] for name in before} == before


def test_two_pages_never_share_a_file(village, tmp_path):
    places = village.read("place", where={"kind": "settlement"}, order=("code",))
    with village.change("Nearly the same codes") as change:
        change.update(places[0], name="Kənd", code="PL 7")
        change.update(places[1], name="kend", code="PL-7")

    with pytest.raises(MineActionError, match="would both be called"):
        export_warning_maps(village, MapRequest(tmp_path))


def test_a_place_with_a_slash_in_its_name_gets_a_file_in_the_folder(village, tmp_path):
    place = village.find("place", "PL-0001")
    with village.change("A slash") as change:
        change.update(place, name="Qarabulaq / Yuxarı \\ [% now() %]")

    result = export_warning_maps(village, MapRequest(tmp_path, filter="code = 'PL-0001'"))

    assert (tmp_path / result.pages[0].file).parent == tmp_path
    assert "now()" in words_of(tmp_path / result.pages[0].file)


@pytest.mark.parametrize(
    "values, words",
    [
        ({"template": "poster"}, "TEMPLATE is “poster”"),
        ({"coverage": "hill"}, "COVERAGE is “hill”"),
        ({"paper": "A7"}, "PAPER is “A7”"),
        ({"format": "SVG"}, "FORMAT is “SVG”"),
        ({"languages": ("en", "tlh")}, "LANGUAGES is “tlh”"),
        ({"languages": ()}, "at least one language"),
        ({"languages": ("en", "en")}, "each once"),
        ({"processes": 0}, "PROCESSES is 0"),
        ({"filter": "kind = "}, "FILTER: “kind = ”"),
        ({"filter": "colour = 'red'"}, "there is no field colour"),
        ({"filter": "kind = 'hospital'"}, "COVERAGE “place” with FILTER “kind"),
        ({"filter": "name = 'Uzaqkənd'"}, "within 5 km. Check COVERAGE and FILTER."),
    ],
)
def test_a_wrong_argument_is_named_and_nothing_is_written(village, tmp_path, values, words):
    with pytest.raises(MineActionError, match=re.escape(words)):
        export_warning_maps(village, MapRequest(tmp_path / "maps", **values))

    assert not (tmp_path / "maps").exists()


def test_a_folder_that_cannot_be_written_is_named(village, tmp_path):
    (tmp_path / "file").write_text("not a folder")

    with pytest.raises(MineActionError, match="Choose another one for OUTPUT_FOLDER"):
        export_warning_maps(village, MapRequest(tmp_path / "file" / "maps"))


def test_a_filter_on_kind_chooses_other_places_than_settlements(village, tmp_path):
    result = export_warning_maps(village, MapRequest(tmp_path, filter="kind = 'school'"))

    assert [page.name for page in result.pages] == ["Məktəb"]


def test_a_page_for_each_open_hazard(village, tmp_path):
    result = export_warning_maps(village, MapRequest(tmp_path, coverage="hazard"))

    drawn = [h.code for h in village.read("hazard", where={"status": "open"}) if h.geometry]
    assert sorted(page.code for page in result.pages) == sorted(drawn)


def test_files_of_an_earlier_export_that_no_page_replaces_are_named(village, tmp_path):
    first = export_warning_maps(village, MapRequest(tmp_path))
    second = export_warning_maps(village, MapRequest(tmp_path, filter="name = 'Qarabulaq'"))

    older = {finding.record for finding in second.findings if finding.rule == "older_file"}
    assert older == {page.file for page in first.pages} - {page.file for page in second.pages}


def test_outside_the_main_thread_another_process_draws_the_pages(village, tmp_path):
    reference, results = village.reference, []

    def export():
        with open_workspace(reference) as workspace:
            request = MapRequest(tmp_path, filter="name = 'Qarabulaq'")
            results.append(export_warning_maps(workspace, request))

    thread = threading.Thread(target=export)
    thread.start()
    thread.join(120)

    assert [page.name for page in results[0].pages] == ["Qarabulaq"]
    assert (tmp_path / results[0].pages[0].file).stat().st_size > 10_000


def test_cancelling_stops_the_processes_and_leaves_nothing(village, tmp_path):
    feedback = QgsFeedback()
    feedback.progressChanged.connect(lambda _percent: feedback.cancel())

    with pytest.raises(MineActionError, match="Cancelled"):
        export_warning_maps(village, MapRequest(tmp_path, processes=2), feedback)

    assert list(tmp_path.glob("*.pdf")) == []
    assert list(tmp_path.glob(".warning-maps-*")) == []


def test_a_process_that_dies_is_reported_and_nothing_is_written(village, tmp_path, monkeypatch):
    from mine_action_plugin.operations import warning_map_processes

    monkeypatch.setattr(warning_map_processes, "WORKER", "mine_action_plugin.no_such_module")

    with pytest.raises(MineActionError, match="exportwarningmaps with PROCESSES = 1"):
        export_warning_maps(village, MapRequest(tmp_path / "maps", processes=2))

    assert list((tmp_path / "maps").iterdir()) == []


def test_a_file_that_cannot_be_replaced_puts_all_the_others_back(village, tmp_path):
    first = export_warning_maps(village, MapRequest(tmp_path))
    stuck = tmp_path / first.pages[1].file
    stuck.unlink()
    stuck.mkdir()
    (stuck / "inside").touch()
    good = (tmp_path / first.pages[0].file).read_bytes()
    from mine_action_plugin.maps import export

    moved = []

    class Unwilling(type(tmp_path)):
        def replace(self, target):
            moved.append(self.name)
            if len(moved) == 4:
                raise PermissionError(13, "Permission denied")
            return super().replace(target)

    working = tmp_path / "working"
    working.mkdir()
    names = [page.file for page in first.pages]
    for name in names:
        (working / name).write_bytes(b"new")

    with pytest.raises(MineActionError, match="Permission denied"):
        export.publish(names, Unwilling(working), Unwilling(tmp_path))

    assert (tmp_path / names[0]).read_bytes() == good
    assert (stuck / "inside").exists()


def test_the_algorithm_gives_pages_findings_and_report(village, tmp_path):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    from mine_action_plugin.processing.exportwarningmaps import ExportWarningMaps

    algorithm = ExportWarningMaps()
    algorithm.initAlgorithm()
    outputs, ok = algorithm.run(
        {
            "WORKSPACE": village.reference,
            "LANGUAGES": "en,ru",
            "FILTER": "name = 'Qarabulaq'",
            "OUTPUT_FOLDER": str(tmp_path / "maps"),
        },
        QgsProcessingContext(),
        QgsProcessingFeedback(),
    )

    assert ok
    assert outputs["PAGES"] == 1
    report = json.loads(Path(outputs["REPORT"]).read_text(encoding="utf-8"))
    assert outputs["FINDINGS"] == len(report["findings"]) > 0
