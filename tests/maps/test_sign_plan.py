"""Field sheets: how signs are shared out, what a page says, and that its check sees faults."""

from __future__ import annotations

import json
import math
import re
from dataclasses import replace

import pytest
from qgis.core import QgsGeometry, QgsLayoutItemLabel, QgsSingleSymbolRenderer

from mine_action_plugin.domain.codes import CODE_LISTS
from mine_action_plugin.maps.content import HazardShape, LineShape, MapContent, PlacePoint
from mine_action_plugin.maps.paper import Box
from mine_action_plugin.maps.phrases import load_phrasebook
from mine_action_plugin.maps.preflight import prepare_style
from mine_action_plugin.maps.request import MapRequest
from mine_action_plugin.maps.sheet_check import check_sheet, codes_printed, not_once
from mine_action_plugin.maps.sheet_content import (
    MOST_SIGNS,
    SCALES,
    SheetContent,
    SheetRule,
    SheetSign,
    in_walking_order,
    next_on_line,
    share_out,
)
from mine_action_plugin.maps.sheet_labels import Wish, overlapping, place_labels
from mine_action_plugin.maps.sheet_words import SHEET_PHRASEBOOKS, first_and_last
from mine_action_plugin.maps.sign_plan import SheetSet
from tests.maps.ground import at, make_imprint, round_field, way

LANGUAGES = ("en", "az", "ru")
ROOM = (196.0, 110.0)
PLACEHOLDER = re.compile(r"\{(\w+)\}")
PROMISES = re.compile(r"\bsafe|təhlükəsiz|безопасн", re.IGNORECASE)


def sign(number, east=0.0, north=0.0, line=1, **values):
    given = {
        "code": f"SG-{line or 0:02d}{number:02d}",
        "number": str(number),
        "kind": "mine_sign",
        "status": "proposed",
        "point": at(east, north),
        "facing_deg": 90.0,
        "reason": "spacing",
        "line_no": line,
        "sequence": number if line else None,
        "hazards": ("HZ-0001",),
    }
    return SheetSign(**{**given, **values})


def ring(count, radius=100.0, line=1, east=0.0):
    """Signs round a field, clockwise from the north, each with the gap to the next."""
    gap = 2 * radius * math.sin(math.pi / count)
    return [
        sign(
            each + 1,
            east + radius * math.sin(2 * math.pi * each / count),
            radius * math.cos(2 * math.pi * each / count),
            line,
            facing_deg=360.0 * each / count,
            gap_m=gap,
        )
        for each in range(count)
    ]


def ground(**values):
    given = {
        "coverage": (),
        "hazards": (HazardShape("h1", "HZ-0001", "cha", round_field(0, 0, 85), 10.0, True),),
        "imprint": make_imprint(),
        "ways": (LineShape("track", way((-300, 20), (300, 20)), "AL-0018"),),
        "places": (PlacePoint("p1", "PL-0001", "school", "", at(110, -60)),),
    }
    return MapContent(**{**given, **values})


def sheet_content(signs, **values):
    given = {
        "title": "Training",
        "subject": ("HZ-0001",),
        "signs": tuple(in_walking_order(signs)),
        "ground": ground(),
        "rules": (SheetRule("sign_spacing_m", 25.0, False), SheetRule("sign_offset_m", 5.0, True)),
    }
    return SheetContent(**{**given, **values})


def sheet_set(signs, tmp_path, languages=("en",), paper="A4", **values):
    request = MapRequest(tmp_path, languages=languages, paper=paper)
    style = prepare_style(request, phrasebooks=SHEET_PHRASEBOOKS, phrases=())
    return SheetSet(sheet_content(signs, **values), style)


@pytest.fixture
def page(tmp_path):
    """The only sheet of eight signs round a field, and what it was made of."""
    sheets = sheet_set(ring(8), tmp_path)
    composed = sheets.compose(sheets.sheets[0])
    yield composed, sheets
    composed.close()


def words_on(page):
    return [item.text() for item in page.layout.items() if isinstance(item, QgsLayoutItemLabel)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_every_phrase_with_the_same_placeholders(language):
    book = load_phrasebook(language, SHEET_PHRASEBOOKS)
    english = load_phrasebook("en", SHEET_PHRASEBOOKS)
    assert set(book.texts) == set(english.texts)
    for key, text in english.texts.items():
        assert sorted(PLACEHOLDER.findall(book.texts[key])) == sorted(PLACEHOLDER.findall(text))
        assert not PROMISES.search(book.texts[key])


@pytest.mark.parametrize(
    ("prefix", "code_list", "known_otherwise"),
    [
        ("way", "access_kind", set()),
        ("reason", "sign_reason", set()),
        ("status", "sign_status", {"proposed"}),
    ],
)
def test_every_code_that_a_sheet_may_print_has_its_words(prefix, code_list, known_otherwise):
    book = load_phrasebook("en", SHEET_PHRASEBOOKS)
    for code in set(CODE_LISTS[code_list].labels()) - known_otherwise:
        assert book.texts[f"{prefix}_{code}"]


def test_every_phrase_says_whether_an_authority_confirmed_it():
    for path in SHEET_PHRASEBOOKS.glob("*.json"):
        content = json.loads(path.read_text(encoding="utf-8"))
        assert all(isinstance(each["confirmed"], bool) for each in content["phrases"].values())


@pytest.mark.parametrize("count", [1, 5, 12, 13, 44, 100])
def test_every_sign_is_on_one_sheet_and_no_sheet_has_too_many(count):
    signs = ring(count, radius=max(30, count * 25 / 6.3))
    shares = share_out(signs, lambda _count: ROOM)
    assert [each.code for share in shares for each in share] == [each.code for each in signs]
    assert all(0 < len(share) <= MOST_SIGNS for share in shares)
    sizes = [len(share) for share in shares]
    assert max(sizes) - min(sizes) <= 1


def test_small_lines_beside_each_other_share_a_sheet_and_far_ones_do_not():
    near = [*ring(4, 20, 1), *ring(4, 20, 2, east=100)]
    far = [*ring(4, 20, 1), *ring(4, 20, 2, east=5000)]
    assert len(share_out(near, lambda _count: ROOM)) == 1
    assert len(share_out(far, lambda _count: ROOM)) == 2


def test_one_walks_along_the_lines_and_meets_advance_warnings_on_the_way():
    warning = sign(1, 130, 5, None, code="SG-9901", kind="advance_warning")
    order = in_walking_order([warning, *reversed(ring(4))])
    assert [each.code for each in order] == ["SG-0101", "SG-0102", "SG-9901", "SG-0103", "SG-0104"]


def test_a_line_is_drawn_only_to_the_sign_that_really_comes_next():
    signs = ring(8)
    following = next_on_line([each for each in signs if each.code != "SG-0103"])
    assert following["SG-0101"].code == "SG-0102"
    assert following["SG-0108"].code == "SG-0101"
    assert "SG-0102" not in following


def test_a_sheet_tells_single_signs_apart(tmp_path):
    sheets = sheet_set(ring(40, 160), tmp_path)
    assert len(sheets.sheets) > 3
    assert all(sheet.view.scale in SCALES for sheet in sheets.sheets)
    for sheet in sheets.sheets:
        points = [sheet.view.to_local(_point(each)).asPoint() for each in sheet.signs]
        assert all(sheet.view.extent.contains(point) for point in points)
        assert all(
            one.distance(other) >= sheet.view.ground(8.0) for one, other in zip(points, points[1:])
        )


def _point(each):
    return QgsGeometry.fromPointXY(each.point)


def test_a_page_says_what_the_team_needs_and_leaves_boxes_for_the_pen(page):
    composed, _sheets = page
    text = "\n".join(words_on(composed)).replace("\n", " ")
    for words in (
        "FICTIONAL TRAINING DATA",
        "Sign plan: HZ-0001",
        "Sheet 1 of 1",
        "SG-0103",
        "38S PK",
        "090°",
        "largest spacing",
        "As-built position",
        "the team leader on site decides",
        "at most 25 m apart\u00a0*; 5 m outside the danger edge •",
        "Not confirmed by an authority",
        "Information as of 23 November 2026.",
        "HZ-0001 ±\u00a010\u00a0m\u00a0*",
        "AL-0018",
        "School",
    ):
        assert words in text
    assert not PROMISES.search(text)


def test_a_page_in_order_has_no_finding_and_lists_each_sign_once(page):
    composed, sheets = page
    assert check_sheet(composed, sheets.content, "1", sheets.style.family) == []
    codes = [each.code for each in sheets.content.signs]
    printed = codes_printed(composed, codes)
    assert not_once(sheets.content, printed) == []
    assert sum(printed.values()) == len(codes)


def test_a_sign_that_is_not_in_the_table_or_twice_is_found(page):
    composed, sheets = page
    for item in composed.layout.items():
        if isinstance(item, QgsLayoutItemLabel) and item.text().startswith("SG-0103"):
            item.setText("SG-0104")
    printed = codes_printed(composed, [each.code for each in sheets.content.signs])
    found = {each.record: each.values["count"] for each in not_once(sheets.content, printed)}
    assert found == {"SG-0103": "0", "SG-0104": "2"}


def test_a_sign_that_the_renderer_leaves_out_is_found(page):
    composed, sheets = page
    composed.layers.signs.setSubsetString("\"id\" <> 'SG-0105'")
    rules = check_sheet(composed, sheets.content, "1", sheets.style.family)
    assert [(each.rule, each.record) for each in rules] == [("sign_not_drawn", "SG-0105")]


def test_a_hazard_that_is_not_drawn_is_found(page):
    composed, sheets = page
    layer = composed.layers.edges
    layer.dataProvider().truncate()
    rules = {each.rule for each in check_sheet(composed, sheets.content, "1", sheets.style.family)}
    assert rules == {"hazard_not_drawn"}


def test_the_danger_edge_is_the_outline_widened_by_exactly_its_accuracy(page):
    composed, _sheets = page
    (hazard,) = composed.drawing.hazards
    assert hazard.edge.distance(hazard.outline) == 0
    between = hazard.edge.difference(hazard.outline.buffer(9.9, 16))
    assert hazard.outline.buffer(10.05, 16).contains(hazard.edge)
    assert not between.isEmpty()
    assert isinstance(composed.layers.edges.renderer(), QgsSingleSymbolRenderer)


def test_a_sheet_names_the_sheets_on_which_its_line_goes_on(tmp_path):
    sheets = sheet_set(ring(20, 80), tmp_path)
    page = sheets.compose(sheets.sheets[0])
    text = " ".join(words_on(page)).replace("\n", " ")
    page.close()
    first, last = sheets.sheets[0].signs[-1], sheets.content.signs[-1]
    assert f"{int(first.number) + 1} sheet 2" in text
    assert f"{last.number} sheet {len(sheets.sheets)}" in text


def test_several_sheets_have_an_overview_that_lists_them_all(tmp_path):
    sheets = sheet_set(ring(40, 160), tmp_path)
    assert sheets.has_overview
    page = sheets.overview()
    text = words_on(page)
    page.close()
    assert f"Overview of {len(sheets.sheets)} sheets" in text
    assert all(first_and_last(sheet.signs) in text for sheet in sheets.sheets)


@pytest.mark.parametrize("paper", ["A4", "A3"])
@pytest.mark.parametrize("languages", [("en",), ("az", "ru"), LANGUAGES])
def test_a_full_sheet_fits_its_paper_in_every_language(tmp_path, paper, languages):
    """The longest reason, every status: a text that did not fit would raise."""
    statuses = ("proposed", "emplaced", "damaged", "missing")
    signs = [
        replace(
            each,
            status=statuses[number % 4],
            reason="access" if number % 2 else "warned",
            way=("railway", "AL-0018"),
            kind="advance_warning" if number == 5 else "mine_sign",
        )
        for number, each in enumerate(ring(12, 50))
    ]
    sheets = sheet_set(signs, tmp_path, languages, paper)
    for sheet in sheets.sheets:
        page = sheets.compose(sheet)
        paper_box = page.layout.pageCollection().page(0).rect()
        for item in page.layout.items():
            if isinstance(item, QgsLayoutItemLabel):
                assert paper_box.contains(item.sceneBoundingRect().adjusted(1, 1, -1, -1))
        findings = check_sheet(page, sheets.content, "1", sheets.style.family)
        page.close()
        assert [each.message for each in findings if each.severity == "error"] == []


def test_labels_keep_off_each_other_and_inside_the_map():
    area = Box(0, 0, 100, 60)
    wishes = [Wish(f"1.{each}", 2 + 6 * (each % 8), 2.0, 8.0, 0.0) for each in range(12)]
    placed = place_labels(wishes, [], area, "DejaVu Sans", 1.0)
    assert overlapping(placed) == []
    for each in placed:
        assert area.x <= each.box.x and each.box.x + each.box.width <= area.width
        assert area.y <= each.box.y and each.box.y + each.box.height <= area.height


def test_labels_that_cover_each_other_are_found():
    area = Box(0, 0, 14, 8)
    wishes = [Wish(f"1.{each}", 7, 4, 8.0, 0.0) for each in range(9)]
    assert overlapping(place_labels(wishes, [], area, "DejaVu Sans", 1.0))
