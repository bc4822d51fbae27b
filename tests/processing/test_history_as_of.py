"""A table as it was, as the toolbox and scripts get it."""

from __future__ import annotations

import datetime as dt

import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime, QTimeZone

from mine_action_plugin.domain.schema import TABLES
from mine_action_plugin.processing.provider import MineActionProvider
from tests.store.outside import outside

AREA = bytes(
    QgsGeometry.fromWkt(
        "MultiPolygon(((46.123456789012345 40, 46.2 40, 46.2 40.1, 46.123456789012345 40)))"
    ).asWkb()
)


@pytest.fixture
def run(qgis_app, workspace):
    """Run the algorithm; give the features and the layer's fields, or raise the sentence."""
    registry = QgsApplication.processingRegistry()
    provider = MineActionProvider()
    registry.addProvider(provider)

    def run_algorithm(feedback=None, **parameters):
        given = {
            "WORKSPACE": str(workspace.path),
            "TABLE": "hazard",
            "OUTPUT": "memory:",
            **parameters,
        }
        context, feedback = QgsProcessingContext(), feedback or QgsProcessingFeedback()
        algorithm = registry.createAlgorithmById("mineaction:historyasof")
        accepted, message = algorithm.checkParameterValues(given, context)
        if not accepted:
            raise QgsProcessingException(message)
        results, _ = algorithm.run(given, context, feedback, catchExceptions=False)
        layer = QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], context)
        assert layer.isValid()
        return list(layer.getFeatures()), layer.fields().names(), layer.crs().authid()

    yield run_algorithm
    registry.removeProvider(provider)


@pytest.fixture
def hazard(workspace):
    """A hazard that was moved and renamed after it was entered; the changes, the oldest first."""
    with workspace.change("Add") as change:
        added = change.insert(
            "hazard",
            hazard_class="sha",
            name="Ridge",
            accuracy_m=0.1 + 0.2,
            devices=("ap_mine", "uxo"),
            date_of_information=dt.date(2026, 2, 3),
            geometry=AREA,
        )
    wait_for_the_next_millisecond(workspace)
    with workspace.change("Rename") as change:
        change.update(added, name="Hill", geometry=None, fenced=True)
    return workspace.changes()[::-1]


def wait_for_the_next_millisecond(workspace):
    last = workspace.changes(1)[0].changed_at
    while dt.datetime.now(dt.timezone.utc) < last + dt.timedelta(milliseconds=1):
        pass


def test_a_table_comes_back_as_it_was_to_the_bit(run, workspace, hazard):
    (feature,), names, crs = run(DATE=hazard[0].changed_at.isoformat())
    assert names == list(TABLES["hazard"].field_names)
    assert crs == "EPSG:4326"
    assert bytes(feature.geometry().asWkb()) == AREA
    assert feature["name"] == "Ridge"
    assert feature["accuracy_m"] == 0.1 + 0.2
    assert feature["devices"] == '{"ap_mine","uxo"}'
    assert feature["date_of_information"] == QDate(2026, 2, 3)
    assert (feature["version"], feature["code"]) == (1, "HZ-0001")
    created = feature["created_at"].toUTC().toPyDateTime().replace(tzinfo=dt.timezone.utc)
    assert created == workspace.as_of("hazard", hazard[0].changed_at)[0].created_at
    (later,), _, _ = run(DATE=hazard[1].changed_at.isoformat().replace("+00:00", "Z"))
    assert (later["name"], later["fenced"], later.hasGeometry()) == ("Hill", True, False)


def test_a_day_alone_is_its_end_where_this_computer_is(run, hazard):
    local = hazard[1].changed_at.astimezone()
    (feature,), _, _ = run(DATE=local.date().isoformat())
    assert feature["name"] == "Hill"
    day_before = local.date() - dt.timedelta(days=1)
    assert run(DATE=day_before.isoformat())[0] == []
    assert run(DATE=QDate(day_before.year, day_before.month, day_before.day))[0] == []


def test_models_may_give_a_date_and_time_of_qt(run, hazard):
    at = hazard[0].changed_at
    time = QTime(at.hour, at.minute, at.second, at.microsecond // 1000)
    given = QDateTime(QDate(at.year, at.month, at.day), time, QTimeZone(b"UTC"))
    (feature,), _, _ = run(DATE=given)
    assert feature["name"] == "Ridge"
    assert run(DATE=given.addMSecs(-1))[0] == []


def test_a_table_without_places_comes_as_a_table(run, workspace):
    with workspace.change("Add") as change:
        incident = change.insert(
            "incident", kind="accident", occurred_on=dt.date(2026, 1, 2), geometry=POINT
        )
        change.insert("victim", incident_id=incident.id, outcome="injured", sex="female", age=30)
    (feature,), names, crs = run(TABLE="victim", DATE="2100-01-01 00:00")
    assert (feature["outcome"], feature["age"], crs) == ("injured", 30, "")
    assert not any(TABLES["victim"].field(name).restricted for name in names)


def test_a_past_value_that_is_none_of_its_field_s_is_left_empty_and_told(run, workspace, hazard):
    with outside(workspace) as sql:
        sql("DROP TRIGGER hazard_checks_values_on_update")
        sql("UPDATE hazard SET date_of_information = ?, fenced = NULL", ("soon",))
        wait_for_the_next_millisecond(workspace)
        sql("UPDATE hazard SET date_of_information = ?", ("2026-02-03",))
    wrong = workspace.changes(2)[1]
    feedback = QgsProcessingFeedback()
    (feature,), _, _ = run(feedback, DATE=wrong.changed_at.isoformat())
    assert feature["date_of_information"] == NULL
    assert (feature["name"], feature["fenced"]) == ("Hill", NULL)
    said = "HZ-0001: “soon” in the field date_of_information is left empty here"
    assert said in feedback.textLog()


POINT = bytes(QgsGeometry.fromWkt("Point(46 40)").asWkb())


@pytest.mark.parametrize(
    ("given", "match"),
    [
        ({"TABLE": "hazards"}, "TABLE: .*no table hazards"),
        ({"TABLE": "change_log"}, "TABLE: .*no table change_log"),
        ({"TABLE": "victim_private"}, "TABLE: victim_private is restricted"),
        ({"DATE": "yesterday"}, "DATE: yesterday is not a moment"),
        ({"DATE": "2026-02-30"}, "DATE: 2026-02-30 is not"),
        ({"DATE": "2026-02-03 25:00"}, "DATE: 2026-02-03 25:00 is not"),
        ({"DATE": ""}, "DATE is missing"),
        ({"WORKSPACE": "nowhere.gpkg"}, "nowhere.gpkg"),
        ({"OUTPUT": "/nowhere/at/all.gpkg"}, "all.gpkg|OUTPUT"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence_and_nothing_is_changed(
    run, workspace, hazard, given, match
):
    before = workspace.path.read_bytes()
    with pytest.raises(QgsProcessingException, match=match):
        run(**{"DATE": "2026-11-23", **given})
    run(DATE="2100-01-01")
    assert workspace.path.read_bytes() == before
