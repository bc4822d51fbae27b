from datetime import date

import pytest
from qgis.core import QgsGeometry

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.operations.hazards import (
    bookkeeping,
    create_hazard,
    hazard_history,
    hazard_rows,
    record_process,
)

DAY = date(2026, 2, 3)


def test_a_new_hazard_has_its_ground_area_and_a_first_event(workspace, add_hazard):
    code = add_hazard(name="North field", devices="ap_mine,uxo")
    hazard = workspace.find("hazard", code)
    assert hazard.area_m2 == pytest.approx(948_000, rel=0.01)
    assert hazard.devices == ("ap_mine", "uxo")
    (event,) = hazard_history(workspace, code)
    assert (event.process, event.hazard_class, event.geometry) == ("nts", "cha", hazard.geometry)


def test_a_hazard_without_outline_is_kept_and_listed_apart(workspace, add_hazard):
    drawn, not_drawn = add_hazard(), add_hazard(None, position_basis="place_name")
    assert [row.code for row in hazard_rows(workspace, drawn=False)] == [not_drawn]
    assert [row.code for row in hazard_rows(workspace)] == [drawn, not_drawn]


def test_a_figure_of_eight_keeps_all_that_it_encloses(workspace):
    bow = QgsGeometry.fromWkt("Polygon((46 40, 46.01 40.01, 46.01 40, 46 40.01, 46 40))")
    code = create_hazard(workspace, bow)
    assert workspace.find("hazard", code).area_m2 == pytest.approx(474_000, rel=0.02)


def test_a_line_is_no_hazard(workspace):
    with pytest.raises(MineActionError, match="polygon"):
        create_hazard(workspace, QgsGeometry.fromWkt("LineString(46 40, 46.1 40)"))


def test_a_process_changes_class_and_adds_to_the_history(workspace, add_hazard):
    code = add_hazard(hazard_class="sha")
    record_process(workspace, code, "ts", DAY, "mine found", hazard_class="cha")
    hazard = workspace.find("hazard", code)
    assert hazard.hazard_class == "cha"
    events = hazard_history(workspace, code)
    assert [(each.process, each.hazard_class) for each in events] == [("nts", "sha"), ("ts", "cha")]
    assert events[1].reason == "mine found"


def test_a_correction_keeps_the_second_person(workspace, add_hazard):
    code = add_hazard()
    record_process(
        workspace, code, "correction", DAY, "typo", hazard_class="sha", approved_by="Rauf"
    )
    assert hazard_history(workspace, code)[1].approved_by == "Rauf"


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"process": "survey"}, "process"),
        ({"reason": " "}, "reason"),
        ({"hazard_class": "xyz"}, "hazard_class"),
        ({"process": "accident", "hazard_class": "sha"}, "hazard_class"),
        ({"process": "clearance", "status": "closed", "closure_reason": "released"}, "status"),
        ({"process": "accident", "status": "closed"}, "closure_reason"),
        ({"process": "correction", "hazard_class": "sha"}, "approved_by"),
        ({"when": date(2100, 1, 1)}, "when"),
    ],
)
def test_a_process_against_the_rules_changes_nothing(workspace, add_hazard, given, field):
    code = add_hazard()
    before = workspace.find("hazard", code)
    call = {"process": "nts", "when": DAY, "reason": "visit", **given}
    with pytest.raises(MineActionError) as caught:
        record_process(workspace, code, **call)
    assert caught.value.values["field"] == field
    assert workspace.find("hazard", code) == before
    assert len(hazard_history(workspace, code)) == 1


def test_the_areas_of_a_hazard_add_up(workspace, add_hazard, add_released):
    code = add_hazard()
    hazard = workspace.find("hazard", code)
    add_released(hazard_id=hazard.id, area_m2=1000.0, product="cleared")
    add_released(hazard_id=hazard.id, area_m2=500.0, product="cancelled")
    add_released(hazard_id=hazard.id, area_m2=70.0, product="cleared", status="questioned")
    with workspace.change("Smaller") as change:
        change.update(hazard, area_m2=hazard.area_m2 - 1500)
    books = bookkeeping(workspace, code)
    assert (books.cleared, books.cancelled, books.reduced) == (1000, 500, 0)
    assert books.recorded == pytest.approx(hazard.area_m2)
    assert books.added == pytest.approx(0, abs=1e-6)
