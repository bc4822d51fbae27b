"""The algorithms as the toolbox and scripts run them."""

from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsReferencedPointXY,
)

from mine_action_plugin.domain import schema
from mine_action_plugin.domain.schema import TABLES
from mine_action_plugin.operations.hazards import create_hazard
from mine_action_plugin.operations.teams import accredit, create_organisation, create_team
from mine_action_plugin.processing.provider import ALGORITHMS, MineActionProvider
from mine_action_plugin.store import open_workspace

SQUARE = "Polygon((46.5 40, 46.51 40, 46.51 40.01, 46.5 40.01, 46.5 40))"


@pytest.fixture
def provider(qgis_app):
    """The provider, registered for one test."""
    registry = QgsApplication.processingRegistry()
    made = MineActionProvider()
    registry.addProvider(made)
    yield made
    registry.removeProvider(made)


@pytest.fixture
def run(provider, workspace):
    """Run an algorithm on the workspace of the test; the error's sentence when it fails."""

    def run_algorithm(name, **parameters):
        parameters = {"WORKSPACE": str(workspace.path), **parameters}
        parameters = {key: value for key, value in parameters.items() if value is not None}
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"mineaction:{name}")
        accepted, message = algorithm.checkParameterValues(parameters, context)
        if not accepted:
            raise QgsProcessingException(message)
        results, _ = algorithm.run(parameters, context, feedback, catchExceptions=False)
        return results

    return run_algorithm


@pytest.fixture
def hazard(workspace):
    return create_hazard(
        workspace, QgsGeometry.fromWkt(SQUARE), hazard_class="cha", accuracy_m=10.0
    )


def test_every_algorithm_is_registered_under_its_id_with_help_and_icon(provider):
    assert provider.id() == "mineaction"
    assert not provider.icon().isNull()
    found = {algorithm.name(): algorithm for algorithm in provider.algorithms()}
    assert len(found) == len(ALGORITHMS)
    assert {"createworkspace", "logincident", "createtask", "assigntask"} <= set(found)
    for name, algorithm in found.items():
        assert algorithm.shortHelpString(), name
        assert algorithm.displayName(), name
        assert algorithm.group(), name
        assert algorithm.icon().availableSizes() or not algorithm.icon().isNull(), name


def test_every_algorithm_takes_a_workspace_on_a_server(provider):
    with_workspace = [
        parameter
        for algorithm in provider.algorithms()
        for parameter in algorithm.parameterDefinitions()
        if parameter.name() == "WORKSPACE"
    ]
    assert len(with_workspace) > 10
    for reference in ("postgres:agency/country", "postgres:service=agency/country"):
        assert all(each.checkValueIsAcceptable(reference) for each in with_workspace)


def test_a_day_of_algorithms_on_a_server(run, server, tmp_path):
    reference = f"postgres:service={server.service}/by_algorithms"
    run("createworkspace", WORKSPACE=reference, TITLE="Agency")
    day = date.today().isoformat()
    logged = run(
        "logincident", WORKSPACE=reference, POINT="46.5,40", KIND="accident", OCCURRED_ON=day
    )
    assert logged["CODE"] == "IN-0001"
    report = tmp_path / "findings.csv"
    assert run("checkworkspace", WORKSPACE=reference, REPORT=str(report))["FINDINGS"] > 0
    run("historyasof", WORKSPACE=reference, TABLE="incident", DATE="2099-01-01", OUTPUT="memory:")


def test_createworkspace_makes_a_workspace_that_opens(run, tmp_path):
    path = str(tmp_path / "new.gpkg")
    results = run("createworkspace", WORKSPACE=path, TITLE="Training")
    assert results == {"WORKSPACE": path}
    with open_workspace(path) as made:
        assert made.title == "Training"


@pytest.mark.parametrize(
    ("given", "match"),
    [
        ({"TITLE": "Again"}, "workspace.gpkg"),
        ({"WORKSPACE": "x.shp", "TITLE": "T"}, "x.shp"),
        ({"TITLE": ""}, "TITLE"),
        ({"WORKSPACE": "{folder}/n.gpkg", "TITLE": "T", "PROFILE": "nowhere"}, "nowhere"),
        ({"TITEL": "T"}, "TITEL"),
    ],
)
def test_createworkspace_refuses_in_one_sentence(run, workspace, tmp_path, given, match):
    before = workspace.path.read_bytes()
    given = {name: value.format(folder=tmp_path) for name, value in given.items()}
    with pytest.raises(QgsProcessingException, match=match):
        run("createworkspace", **given)
    assert workspace.path.read_bytes() == before
    assert not (tmp_path / "n.gpkg").exists()


def test_logincident_says_what_was_known(run, workspace, hazard):
    results = run(
        "logincident",
        POINT="46.505,40.005",
        KIND="accident",
        OCCURRED_ON="2026-05",
        DEVICE="ap_mine",
        FIELDS={
            "activity": "herding",
            "victims": [{"outcome": "killed", "age": 40}, {"outcome": "injured", "name": "A. B."}],
        },
    )
    assert results == {
        "CODE": "IN-0001",
        "KNOWLEDGE": "in_hazard",
        "HAZARD": hazard,
        "DISTANCE_M": 0.0,
    }
    incident = workspace.find("incident", "IN-0001")
    assert (incident.killed, incident.injured, incident.activity) == (1, 1, "herding")
    assert (incident.occurred_on, incident.date_precision) == (date(2026, 5, 1), "month")
    assert incident.entered_as == "46.505,40.005"


def test_logincident_outside_every_hazard_without_any_has_no_distance(run):
    results = run("logincident", POINT="46.505,40.005", KIND="eo_report", OCCURRED_ON="2026-05-04")
    assert results["KNOWLEDGE"] == "outside_known"
    assert (results["HAZARD"], results["DISTANCE_M"]) == ("", None)


def test_a_point_in_another_coordinate_system_is_moved_to_its_place(run, workspace):
    utm = QgsCoordinateReferenceSystem("EPSG:32638")
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    there = QgsCoordinateTransform(wgs84, utm, QgsProject.instance()).transform(
        QgsPointXY(46.505, 40.005)
    )
    common = {"KIND": "accident", "OCCURRED_ON": "2026-05-04"}
    run("logincident", POINT=f"{there.x()},{there.y()} [EPSG:32638]", **common)
    run("logincident", POINT=QgsReferencedPointXY(there, utm), **common)
    for incident in workspace.read("incident"):
        geometry = QgsGeometry()
        geometry.fromWkb(incident.geometry)
        assert geometry.asPoint().x() == pytest.approx(46.505, abs=1e-8)
        assert geometry.asPoint().y() == pytest.approx(40.005, abs=1e-8)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"POINT": "40.005"}, "POINT"),
        ({"POINT": "46.5,400"}, "POINT"),
        ({"POINT": "46.5,40 [EPSG:999999]"}, "POINT"),
        ({"POINT": None}, "POINT"),
        ({"KIND": "acident"}, "KIND"),
        ({"KIND": "eo_find", "KILLED": 1}, "KIND"),
        ({"OCCURRED_ON": "23.11.2025"}, "OCCURRED_ON"),
        ({"OCCURRED_ON": "2100-01-01"}, "OCCURRED_ON"),
        ({"OCCURRED_ON": ""}, "OCCURRED_ON"),
        ({"DEVICE": "mine"}, "DEVICE"),
        ({"KILLED": "two"}, "KILLED"),
        ({"INJURED": -1}, "INJURED"),
        ({"FIELDS": ["activity"]}, "FIELDS"),
        ({"FIELDS": "activity"}, "FIELDS"),
        ({"FIELDS": {"activity": "sleeping"}}, "FIELDS"),
        ({"FIELDS": {"colour": "red"}}, "FIELDS"),
        ({"FIELDS": {"killed": 2}}, "FIELDS"),
        ({"FIELDS": {"victims": [{"outcom": "killed"}]}}, "FIELDS"),
        ({"FIELDS": {"victims": {"outcome": "killed"}}}, "FIELDS"),
        ({"WORKSPACE": "nowhere.gpkg"}, "WORKSPACE"),
        ({"DEVIC": "uxo"}, "DEVIC"),
    ],
)
def test_logincident_refuses_in_one_sentence_and_leaves_the_workspace_as_it_was(
    run, workspace, given, named
):
    right = {"POINT": "46.5,40", "KIND": "accident", "OCCURRED_ON": "2026-05-04"}
    before = workspace.path.read_bytes()
    with pytest.raises(QgsProcessingException) as caught:
        run("logincident", **{**right, **given})
    sentence = str(caught.value)
    assert named in sentence
    assert "\n" not in sentence
    assert workspace.path.read_bytes() == before
    assert workspace.count("incident") == 0


def test_tasks_are_created_split_and_assigned(run, workspace, hazard):
    tasks = run("createtask", HAZARDS=hazard, KIND="clearance", METHODS="manual", MAX_AREA_M2=4e5)
    codes = tasks["TASKS"].split(",")
    assert len(codes) == 3
    team = create_team(
        workspace, "Team", create_organisation(workspace, "Company"), ("manual",), 10_000
    )
    given = {"TASK": codes[0], "TEAM": team, "START": "2028-01-03"}
    with pytest.raises(QgsProcessingException, match="FORCE_REASON"):
        run("assigntask", **given)
    accredit(workspace, "manual", date(2026, 1, 1), team_code=team)
    results = run("assigntask", **given)
    assert results["WARNINGS"] == ""
    assert workspace.find("task", codes[0]).planned_end == date.fromisoformat(results["END"])


@pytest.mark.parametrize(
    ("algorithm", "given", "named"),
    [
        ("createtask", {"HAZARDS": "HZ-9999"}, "HAZARDS"),
        ("createtask", {"HAZARDS": ","}, "HAZARDS"),
        ("createtask", {"HAZARDS": "HZ-0001", "MAX_AREA_M2": 1}, "MAX_AREA_M2"),
        ("createtask", {"HAZARDS": "HZ-0001", "METHODS": "manual,shovel"}, "METHODS"),
        ("assigntask", {"TASK": "TK-9", "TEAM": "TM-9", "START": "2028-01-03"}, "TASK"),
        ("assigntask", {"TASK": "TK-9", "TEAM": "TM-9", "START": "2028-01"}, "TASK"),
    ],
)
def test_tasks_are_refused_in_one_sentence(run, workspace, hazard, algorithm, given, named):
    changes = len(workspace.changes())
    with pytest.raises(QgsProcessingException, match=named):
        run(algorithm, **given)
    assert len(workspace.changes()) == changes


def test_proposesigns_writes_signs_and_keeps_to_the_given_spacing(run, workspace, hazard):
    wide = run("proposesigns", HAZARDS=hazard, MAX_SPACING=100)
    neighbours = len([sign for sign in workspace.read("sign") if sign.sequence])
    close = run("proposesigns")
    # Extra signs for those who come hardly depend on the spacing, neighbours on a line do.
    assert len([sign for sign in workspace.read("sign") if sign.sequence]) > 2 * neighbours > 0
    assert close["SIGNS"] > wide["SIGNS"] > 0
    assert close["REPLACED"] == wide["SIGNS"]
    assert (close["KEPT"], close["UNREACHABLE"]) == (0, None)
    assert workspace.count("sign") == close["SIGNS"]


def test_proposesigns_takes_one_accuracy_for_all_in_place_of_each_ones_own(run, workspace, hazard):
    own = run("proposesigns")
    wider = run("proposesigns", ACCURACY=200)
    assert wider["SIGNS"] > own["SIGNS"]


def test_proposesigns_says_what_is_wrong_with_signs_that_were_put_up(
    run, workspace, hazard, monkeypatch
):
    said = []
    monkeypatch.setattr(QgsProcessingFeedback, "pushWarning", lambda _, text: said.append(text))
    run("proposesigns")
    sign = workspace.read("sign", order=("code",))[0]
    with workspace.change("Missing") as change:
        change.update(sign, status="missing")
    results = run("proposesigns")
    assert results["KEPT"] == 0
    assert any(text.startswith(f"{sign.code} is missing") for text in said)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"HAZARDS": "HZ-9999"}, "HAZARDS"),
        ({"MAX_SPACING": 0.1}, "MAX_SPACING"),
        ({"OFFSET": "near"}, "OFFSET"),
        ({"MAX_SIGNS": 5}, "MAX_SIGNS"),
        ({"MODE": "access_only", "MAX_SIGNS": 5}, "MAX_SIGNS"),
        ({"MODE": "all"}, "MODE"),
    ],
)
def test_proposesigns_refuses_in_one_sentence(run, workspace, hazard, given, named):
    with pytest.raises(QgsProcessingException, match=named):
        run("proposesigns", **given)
    assert workspace.count("sign") == 0


@pytest.fixture
def said(monkeypatch):
    """What algorithms push to their log."""
    lines = []
    for name in ("pushInfo", "pushWarning"):
        monkeypatch.setattr(QgsProcessingFeedback, name, lambda _, text: lines.append(text))
    return lines


@pytest.fixture
def track(workspace):
    """A verified track through the hazard."""
    shape = QgsGeometry.fromWkt("MultiLineString((46.49 40.005, 46.52 40.005))")
    with workspace.change("Track") as change:
        return change.insert(
            "access_line",
            kind="track",
            use="daily",
            verified_width_m=6.0,
            geometry=bytes(shape.asWkb()),
        )


def test_proposesigns_signs_where_people_come_and_says_what_the_signs_buy(
    run, workspace, hazard, track, said
):
    whole = run("proposesigns")
    on_line = len([sign for sign in workspace.read("sign") if sign.line_no])
    said.clear()
    some = run("proposesigns", MODE="exposure", MAX_SIGNS=8)
    signs = workspace.read("sign")
    assert some["REPLACED"] == whole["SIGNS"]
    assert len([sign for sign in signs if sign.line_no]) == 8 < on_line
    assert any(text.startswith("These signs warn ") for text in said)
    assert any("exposure_way_users" in text and "confirmed" in text for text in said)
    assert any("limit_reached" in text for text in said)


def test_proposesigns_signs_both_verges_in_every_mode(run, workspace, hazard, track):
    counts = set()
    for mode in ("perimeter", "exposure", "access_only"):
        run("proposesigns", MODE=mode)
        verge = [sign for sign in workspace.read("sign") if sign.line_no is None]
        assert {(sign.kind, sign.reason, sign.sequence) for sign in verge} == {
            ("mine_sign", "access", None)
        }
        counts.add(len(verge))
    (count,) = counts
    assert count >= 2 * 850 / 25


def test_proposesigns_says_when_nobody_is_known_to_come(run, workspace, hazard, said):
    assert run("proposesigns", MODE="exposure")["SIGNS"] == 0
    assert any(text.startswith("Nobody is known to come") for text in said)
    assert not any(text.startswith("These signs warn") for text in said)


def test_copyworkspace_copies_every_record(run, workspace, hazard, tmp_path):
    target = str(tmp_path / "copy.gpkg")
    assert run("copyworkspace", TARGET=target) == {
        "RECORDS": sum(workspace.count(t.name) for t in TABLES.values() if t.history)
    }
    with open_workspace(target) as copy:
        assert copy.read("hazard") == workspace.read("hazard")


@pytest.mark.parametrize(
    ("given", "match"),
    [
        ({"TARGET": "copy.shp"}, "TARGET copy.shp is not a workspace"),
        ({"TARGET": "postgres:nowhere"}, "TARGET postgres:nowhere: give"),
        ({"TARGET": "postgres:nowhere/schema"}, "no PostgreSQL connection named nowhere"),
        ({"TARGET": "{folder}/workspace.gpkg"}, "exists already"),
        ({"TARGET": "{folder}/none/copy.gpkg"}, "none/copy.gpkg cannot be created"),
        ({"TARGET": "{folder}/c.gpkg", "FILES_FOLDER": "{folder}/f"}, "FILES_FOLDER .* server"),
        ({"WORKSPACE": "{folder}/no.gpkg", "TARGET": "{folder}/c.gpkg"}, "no workspace at"),
    ],
)
def test_copyworkspace_refuses_in_one_sentence(run, workspace, tmp_path, given, match):
    before = workspace.path.read_bytes()
    given = {name: value.format(folder=workspace.folder) for name, value in given.items()}
    with pytest.raises(QgsProcessingException, match=match):
        run("copyworkspace", **given)
    assert workspace.path.read_bytes() == before
    assert sorted(each.name for each in workspace.folder.iterdir()) == ["workspace.gpkg"]


def test_a_backup_is_made_and_restored_by_algorithms(run, workspace, hazard, tmp_path):
    backup = run("backupworkspace")["BACKUP"]
    target = str(tmp_path / "restored.gpkg")
    records = run("restoreworkspace", WORKSPACE=None, BACKUP=backup, TARGET=target)["RECORDS"]
    assert records > 0
    with open_workspace(target) as restored:
        assert restored.read("hazard") == workspace.read("hazard")


def test_an_older_workspace_is_refused_until_it_is_migrated(run, workspace, monkeypatch):
    monkeypatch.setattr(schema, "SCHEMA_VERSION", schema.SCHEMA_VERSION + 1)
    log = {"POINT": "46.505,40.005", "KIND": "eo_report", "OCCURRED_ON": "2026-05-04"}
    with pytest.raises(QgsProcessingException, match="older version .* migrateworkspace"):
        run("logincident", **log)
    assert Path(run("migrateworkspace")["BACKUP"]).is_file()
    assert run("logincident", **log)["CODE"] == "IN-0001"
