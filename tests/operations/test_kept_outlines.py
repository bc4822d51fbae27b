"""What a hazard loses outside a recorded process counts until it is settled."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import settings as with_settings
from hypothesis import strategies as st
from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.operations.attention import find_attention
from mine_action_plugin.operations.hazard_outlines import (
    hazard_columns,
    hazards_within,
    read_hazards,
    shape_of,
    united,
)
from mine_action_plugin.operations.hazards import create_hazard, record_process
from mine_action_plugin.operations.incidents import IncidentReport, log_incident
from mine_action_plugin.operations.kept_outlines import (
    give_up_outline,
    outline_losses,
    restore_outline,
)
from mine_action_plugin.operations.knowledge import knowledge_at, read_register
from mine_action_plugin.operations.signs import preview_signs
from mine_action_plugin.operations.situation import situation
from mine_action_plugin.operations.tasks import create_task
from mine_action_plugin.operations.warning_map_content import read_ground
from mine_action_plugin.planning.measure import ground_area_m2
from mine_action_plugin.store import create_workspace

TODAY = dt.date.today()
BEFORE = "Polygon((44 40, 44.02 40, 44.02 40.01, 44 40.01, 44 40))"
SMALLER = "MultiPolygon(((44 40, 44.01 40, 44.01 40.01, 44 40.01, 44 40)))"
MOVED = "MultiPolygon(((44.5 40, 44.52 40, 44.52 40.01, 44.5 40.01, 44.5 40)))"
LARGER = "MultiPolygon(((44 40, 44.03 40, 44.03 40.01, 44 40.01, 44 40)))"
LOST_PLACE = QgsPointXY(44.015, 40.005)


def wkb(wkt):
    return bytes(QgsGeometry.fromWkt(wkt).asWkb())


def redraw(workspace, code, wkt):
    """As the vertex tool does: the outline changes and nothing else."""
    with workspace.change("Edit outside the plugin") as change:
        change.update(workspace.find("hazard", code), geometry=wkt and wkb(wkt))


@pytest.fixture
def code(workspace):
    return create_hazard(
        workspace, QgsGeometry.fromWkt(BEFORE), hazard_class="cha", accuracy_m=10.0
    )


def lost_share(workspace):
    (loss,) = outline_losses(workspace)
    return loss.lost_m2 / ground_area_m2(QgsGeometry.fromWkt(BEFORE))


@pytest.mark.parametrize(("wkt", "share"), [(SMALLER, 0.5), (MOVED, 1.0), (None, 1.0)])
def test_the_lost_land_is_found_with_its_area(workspace, code, wkt, share):
    redraw(workspace, code, wkt)
    assert lost_share(workspace) == pytest.approx(share, abs=1e-3)
    (loss,) = outline_losses(workspace)
    assert (loss.code, loss.changed_by) == (code, workspace.changes()[0].changed_by)
    findings = [each for each in find_attention(workspace, TODAY) if each.kind == "outline_lost"]
    assert [each.code for each in findings] == [code]


def test_what_only_grew_has_lost_nothing(workspace, code):
    redraw(workspace, code, LARGER)
    assert outline_losses(workspace) == []


def test_an_outline_that_crosses_itself_is_measured_as_what_it_encloses(workspace, code):
    bow = "MultiPolygon(((44 40, 44.02 40.01, 44.02 40, 44 40.01, 44 40)))"
    redraw(workspace, code, bow)
    assert lost_share(workspace) == pytest.approx(0.5, abs=1e-2)
    redraw(workspace, code, BEFORE.replace("Polygon((", "MultiPolygon(((") + ")")
    assert outline_losses(workspace) == []


def test_several_edits_lose_together(workspace, code):
    redraw(workspace, code, SMALLER)
    redraw(workspace, code, MOVED)
    assert lost_share(workspace) == pytest.approx(1.0, abs=1e-3)
    counted = shape_of(read_hazards(workspace)[0].geometry)
    assert counted.contains(QgsGeometry.fromWkt(BEFORE).buffer(-1e-7, 8))
    assert counted.contains(QgsGeometry.fromWkt(MOVED).buffer(-1e-7, 8))


@pytest.mark.parametrize("wkt", [SMALLER, MOVED, None])
def test_both_outlines_count_in_every_answer(workspace, code, wkt):
    redraw(workspace, code, wkt)
    assert knowledge_at(workspace, LOST_PLACE).answer == "in_hazard"
    register = read_register(workspace)
    assert register.hazards.count == 1
    logged = log_incident(
        workspace, IncidentReport(point=LOST_PLACE, kind="accident", occurred_on=TODAY)
    )
    assert workspace.find("incident", logged.code).knowledge_then == "in_hazard"
    assert situation(workspace, TODAY).hazards_not_drawn == 0
    bounds = QgsRectangle(LOST_PLACE, LOST_PLACE).buffered(1e-4)
    box = (bounds.xMinimum(), bounds.yMinimum(), bounds.xMaximum(), bounds.yMaximum())
    assert [each.code for each in hazards_within(workspace, box)] == [code]
    (shape,) = hazard_columns(workspace, ("geometry",))["geometry"]
    assert shape_of(shape).contains(QgsGeometry.fromPointXY(LOST_PLACE))


@pytest.mark.parametrize("wkt", [SMALLER, MOVED, None])
def test_both_outlines_count_in_plans_tasks_and_maps(workspace, code, wkt):
    redraw(workspace, code, wkt)
    place = QgsGeometry.fromPointXY(LOST_PLACE)
    (hazard,) = read_ground(workspace, TODAY).hazards
    assert hazard.geometry.contains(place)
    (task,) = create_task(workspace, [code], kind="clearance")
    assert shape_of(workspace.find("task", task).geometry).contains(place)
    proposal = preview_signs(workspace, [code])
    (planned,) = proposal.hazards
    assert shape_of(planned.geometry).contains(place)


def test_restoring_gives_all_of_it_back_as_one_change_that_can_be_undone(workspace, code):
    redraw(workspace, code, MOVED)
    change_id = restore_outline(workspace, code, "Moved by mistake")
    hazard = workspace.find("hazard", code)
    assert outline_losses(workspace) == []
    assert workspace.count("kept_outline") == 0
    outline = shape_of(hazard.geometry)
    assert outline.area() == pytest.approx(2 * QgsGeometry.fromWkt(BEFORE).area())
    assert hazard.area_m2 == pytest.approx(ground_area_m2(outline))
    workspace.undo(change_id)
    assert lost_share(workspace) == pytest.approx(1.0, abs=1e-3)


def test_a_survey_or_clearance_on_record_lets_the_lost_land_go(workspace, code):
    redraw(workspace, code, SMALLER)
    with pytest.raises(MineActionError, match="desk_review does not make"):
        give_up_outline(workspace, code, "desk_review", TODAY, "No evidence")
    with pytest.raises(MineActionError, match="correction does not make"):
        give_up_outline(workspace, code, "correction", TODAY, "No evidence")
    with pytest.raises(MineActionError, match="reason is empty"):
        give_up_outline(workspace, code, "nts", TODAY, " ")
    assert len(outline_losses(workspace)) == 1
    give_up_outline(workspace, code, "nts", TODAY, "Report 17: no evidence in the east")
    assert outline_losses(workspace) == []
    assert knowledge_at(workspace, LOST_PLACE).answer == "outside_known"
    event = workspace.read("hazard_event", order=("created_at",))[-1]
    assert (event.process, event.geometry) == ("nts", wkb(SMALLER))
    with pytest.raises(MineActionError, match="lost nothing"):
        restore_outline(workspace, code, "Again")


def test_a_hazard_that_lost_land_cannot_be_closed_over_it(workspace, code):
    redraw(workspace, code, SMALLER)
    closing = {"status": "closed", "closure_reason": "duplicate", "approved_by": "Second"}
    with pytest.raises(MineActionError, match="lost .* m² outside a recorded process"):
        record_process(workspace, code, "correction", TODAY, "Same as HZ-0002", **closing)
    assert workspace.find("hazard", code).status == "open"


def test_a_process_lets_go_of_what_is_covered_again_and_keeps_what_is_not(workspace, code):
    redraw(workspace, code, LARGER)
    record_process(workspace, code, "ts", TODAY, "Report 3")
    assert workspace.count("kept_outline") == 0
    redraw(workspace, code, SMALLER)
    record_process(workspace, code, "ts", TODAY, "Report 4")
    assert workspace.count("kept_outline") == 1


def test_incidents_follow_what_counts(workspace, code):
    logged = log_incident(
        workspace, IncidentReport(LOST_PLACE, "accident", occurred_on=TODAY, position_basis="gps")
    )
    redraw(workspace, code, SMALLER)
    record_process(workspace, code, "accident", TODAY, "Accident")
    assert workspace.find("incident", logged.code).knowledge_now == "in_hazard"
    give_up_outline(workspace, code, "clearance", TODAY, "Report 18")
    assert workspace.find("incident", logged.code).knowledge_now == "outside_known"


sides = st.tuples(st.integers(0, 11), st.integers(1, 6)).map(lambda side: (side[0], sum(side)))
boxes = st.tuples(sides, sides).map(lambda pair: (pair[0][0], pair[1][0], pair[0][1], pair[1][1]))


def box_wkt(box):
    x0, y0, x1, y1 = (each / 1000 for each in box)
    ring = f"{44 + x0} {40 + y0}, {44 + x1} {40 + y0}, {44 + x1} {40 + y1}, {44 + x0} {40 + y1}"
    return f"MultiPolygon((({ring}, {44 + x0} {40 + y0})))"


@with_settings(max_examples=15)
@given(outlines=st.lists(boxes, min_size=2, max_size=5))
def test_whatever_is_drawn_nothing_that_counted_is_lost(tmp_path_factory, outlines):
    path = tmp_path_factory.mktemp("kept") / "w.gpkg"
    with create_workspace(str(path), title="T") as workspace:
        first, *others = map(box_wkt, outlines)
        code = create_hazard(workspace, QgsGeometry.fromWkt(first), hazard_class="sha")
        for wkt in others:
            redraw(workspace, code, wkt)
        counted = shape_of(read_hazards(workspace)[0].geometry)
        for wkt in (first, *others):
            assert QgsGeometry.fromWkt(wkt).difference(counted).area() < 1e-12


def test_the_union_keeps_what_cannot_be_read_as_an_area():
    assert united(None, []) is None
    assert united(wkb(SMALLER), []) == wkb(SMALLER)
    empty = wkb("MultiPolygon(((0 0, 0 0, 0 0, 0 0)))")
    assert united(wkb(SMALLER), [empty]) is not None
    assert united(None, [wkb(SMALLER)]) == wkb(SMALLER)


def test_an_outline_that_covers_the_other_comes_back_to_the_bit():
    assert united(wkb(SMALLER), [wkb(LARGER)]) == wkb(LARGER)
    assert united(wkb(LARGER), [wkb(SMALLER)]) == wkb(LARGER)
