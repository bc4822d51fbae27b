from __future__ import annotations

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from mine_action_plugin.processing.provider import MineActionProvider

SQUARE = "POLYGON((400000 4300000, 400300 4300000, 400300 4300200, 400000 4300200, 400000 4300000))"
ROAD = "LINESTRING(399700 4300100, 400150 4300110)"


def layer(
    kind: str, shapes: list[str], values: list | None = None, crs: str = "EPSG:32638"
) -> QgsVectorLayer:
    made = QgsVectorLayer(f"{kind}?crs={crs}", "made", "memory")
    made.dataProvider().addAttributes([QgsField("note", QMetaType.Type.QString)])
    made.updateFields()
    for number, wkt in enumerate(shapes):
        feature = QgsFeature(made.fields())
        feature.setAttributes([values[number] if values else None])
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        made.dataProvider().addFeature(feature)
    return made


@pytest.fixture
def run(qgis_app):
    registry = QgsApplication.processingRegistry()
    provider = MineActionProvider()
    registry.addProvider(provider)

    def run_algorithm(name, **parameters):
        parameters.setdefault("OUTPUT", "TEMPORARY_OUTPUT")
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
        context.setTransformContext(parameters.pop("operations", QgsCoordinateTransformContext()))
        algorithm = registry.createAlgorithmById(f"mineaction:{name}")
        accepted, message = algorithm.checkParameterValues(parameters, context)
        if not accepted:
            raise QgsProcessingException(message)
        results, _ = algorithm.run(parameters, context, feedback, catchExceptions=False)
        for key in ("OUTPUT", "UNWARNED"):
            if key in results:
                target = QgsProcessingUtils.mapLayerFromString(results[key], context)
                results[key] = context.takeResultLayer(target.id()) or target
        return results

    yield run_algorithm
    registry.removeProvider(provider)


def test_the_planned_signs_pass_the_check(run) -> None:
    hazards = layer("Polygon", [SQUARE])
    road = layer("LineString", [ROAD], ["road"])
    access = {"ACCESS": road, "ACCESS_KIND_FIELD": "note"}
    plan = run("plansigns", INPUT=hazards, UNWARNED="TEMPORARY_OUTPUT", **access)
    signs = plan["OUTPUT"]
    assert signs.crs().authid() == "EPSG:32638"
    assert signs.featureCount() == plan["SIGNS"] + plan["WARNED_EXTRA"] + plan["ADVANCE"]
    assert plan["ADVANCE"] == 1
    assert plan["LOWER_BOUND"] == plan["SIGNS"]
    assert plan["WARNED_EXTRA"] > 0
    assert plan["PERIMETER_M"] == pytest.approx(1000 + 31.4, rel=2e-3)
    first = next(signs.getFeatures())
    assert (first["kind"], first["hazard_ids"], first["line_no"]) == ("mine_sign", "1", 1)
    checked = run("checksigns", INPUT=hazards, SIGNS=signs, **access)
    assert checked["VIOLATIONS"] == 0
    assert checked["WARNED_SHARE"] == pytest.approx(plan["WARNED_SHARE"], abs=2e-3)
    assert checked["WARNED_SHARE"] > 0.995


def test_signs_go_back_by_the_operation_that_the_project_prefers(run) -> None:
    # A shift of a kilometre, so that no other way from one system to the other is near it.
    shifted = (
        "+proj=pipeline +step +inv +proj=tmerc +lat_0=0 +lon_0=45 +k=1 +x_0=8500000 +y_0=0"
        " +ellps=krass +step +proj=affine +xoff=0.0002"
        " +step +proj=unitconvert +xy_in=rad +xy_out=deg"
    )
    operations = QgsCoordinateTransformContext()
    pulkovo, world = (QgsCoordinateReferenceSystem(name) for name in ("EPSG:28408", "EPSG:4326"))
    assert operations.addCoordinateOperation(pulkovo, world, shifted)
    shape = QgsGeometry.fromWkt(SQUARE)
    shape.translate(8_000_000, 0)
    hazards = layer("Polygon", [shape.asWkt()], crs="EPSG:28408")
    road = layer("LineString", ["LINESTRING(8399700 4300100, 8400150 4300110)"], crs="EPSG:28408")
    given = {"INPUT": hazards, "ACCESS": road, "MODE": "access_only", "operations": operations}
    plan = run("plansigns", UNWARNED="TEMPORARY_OUTPUT", **given)
    for written in (plan["OUTPUT"], plan["UNWARNED"]):
        far = [feature.geometry().distance(shape) for feature in written.getFeatures()]
        assert far and min(far) > 4.98 and max(far) < 50.0
    whole = run("plansigns", INPUT=hazards, ACCESS=road, operations=operations)
    checked = run(
        "checksigns", INPUT=hazards, ACCESS=road, SIGNS=whole["OUTPUT"], operations=operations
    )
    assert checked["VIOLATIONS"] == 0


def test_access_only_signs_the_crossing_and_says_why_the_rest_is_left(run) -> None:
    road = layer("LineString", [ROAD], ["road"])
    access = {"ACCESS": road, "ACCESS_KIND_FIELD": "note", "MODE": "access_only"}
    plan = run("plansigns", INPUT=layer("Polygon", [SQUARE]), UNWARNED="TEMPORARY_OUTPUT", **access)
    reasons = [sign["reason"] for sign in plan["OUTPUT"].getFeatures()]
    assert reasons.count("access") >= 2
    assert 0 < plan["SIGNS"] < plan["LOWER_BOUND"]
    left = {each["reason"] for each in plan["UNWARNED"].getFeatures()}
    assert left == {"not_accessed"}


def test_exposure_takes_no_more_signs_than_allowed(run) -> None:
    road = layer("LineString", [ROAD], ["road"])
    beside = QgsGeometry.fromWkt(SQUARE).buffer(200.0, 2).boundingBox()
    village = layer("Point", [f"Point ({beside.xMinimum()} {beside.yMinimum()})"], ["settlement"])
    limited = run(
        "plansigns",
        INPUT=layer("Polygon", [SQUARE]),
        ACCESS=road,
        ACCESS_KIND_FIELD="note",
        MODE="exposure",
        PLACES=village,
        MAX_SIGNS=6,
        UNWARNED="TEMPORARY_OUTPUT",
    )
    assert 2 <= limited["SIGNS"] <= 6
    assert 0.0 < limited["EXPOSURE_SHARE"] <= 1.0
    reasons = {each["reason"] for each in limited["UNWARNED"].getFeatures()}
    assert "limit_reached" in reasons


def test_verges_of_a_verified_way_are_signed_and_pass_the_check(run) -> None:
    way = layer("LineString", ["LINESTRING(399700 4300100, 400600 4300110)"], ["track"])
    way.dataProvider().addAttributes([QgsField("width", QMetaType.Type.Double)])
    way.updateFields()
    (fid,) = way.allFeatureIds()
    way.dataProvider().changeAttributeValues({fid: {way.fields().lookupField("width"): 5.0}})
    hazards = layer("Polygon", [SQUARE])
    access = {"ACCESS": way, "ACCESS_KIND_FIELD": "note"}
    plain = run("plansigns", INPUT=hazards, **access)
    plan = run("plansigns", INPUT=hazards, **access, ACCESS_WIDTH_FIELD="width")
    verge = [sign for sign in plan["OUTPUT"].getFeatures() if not sign["line_no"]]
    assert (plan["SIGNS"], plan["LOWER_BOUND"]) == (plain["SIGNS"], plain["LOWER_BOUND"])
    assert len(verge) == plan["OUTPUT"].featureCount() - plain["OUTPUT"].featureCount() > 24
    checked = run("checksigns", INPUT=hazards, SIGNS=plan["OUTPUT"], **access)
    assert checked["VIOLATIONS"] > 20
    known = {**access, "ACCESS_WIDTH_FIELD": "width"}
    assert run("checksigns", INPUT=hazards, SIGNS=plan["OUTPUT"], **known)["VIOLATIONS"] == 0


@pytest.mark.parametrize(
    ("field", "width"), [("nowhere", "6"), ("note", "wide"), ("note", "-3"), ("note", "inf")]
)
def test_widths_that_are_no_widths_are_refused(run, field, width) -> None:
    access = {"ACCESS": layer("LineString", [ROAD], [width]), "ACCESS_WIDTH_FIELD": field}
    with pytest.raises(QgsProcessingException, match="ACCESS_WIDTH_FIELD"):
        run("plansigns", INPUT=layer("Polygon", [SQUARE]), **access)


def test_a_removed_sign_is_found_by_the_check(run) -> None:
    hazards = layer("Polygon", [SQUARE])
    signs = run("plansigns", INPUT=hazards)["OUTPUT"]
    third = next(sign for sign in signs.getFeatures() if sign["sequence"] == 3)
    before = next(sign for sign in signs.getFeatures() if sign["sequence"] == 2)
    signs.dataProvider().deleteFeatures([third.id()])
    checked = run("checksigns", INPUT=hazards, SIGNS=signs)
    rules = {feature["rule"] for feature in checked["OUTPUT"].getFeatures()}
    assert "gap" in rules
    assert checked["VIOLATIONS"] == checked["OUTPUT"].featureCount()
    gap = next(f for f in checked["OUTPUT"].getFeatures() if f["rule"] == "gap")
    assert gap["message"].startswith("Line 1, sign 2: The next sign is")
    assert gap["value_m"] > gap["limit_m"] == 25.0
    assert gap["sign_fid"] == before.id()


def test_signs_of_the_workspace_that_are_gone_do_not_count(run) -> None:
    hazards = layer("Polygon", [SQUARE])
    signs = run("plansigns", INPUT=hazards)["OUTPUT"]
    signs.dataProvider().addAttributes([QgsField("status", QMetaType.Type.QString)])
    signs.updateFields()
    column, fids = signs.fields().lookupField("status"), sorted(signs.allFeatureIds())
    for status, findings in (("emplaced", False), ("damaged", False), ("missing", True)):
        signs.dataProvider().changeAttributeValues({fids[2]: {column: status}})
        checked = run("checksigns", INPUT=hazards, SIGNS=signs)
        assert bool(checked["VIOLATIONS"]) == findings, status


def test_any_layer_of_points_is_checked_along_its_sign_line(run) -> None:
    hazards = layer("Polygon", [SQUARE])
    signs = run("plansigns", INPUT=hazards)["OUTPUT"]
    bare = layer("Point", [feature.geometry().asWkt() for feature in signs.getFeatures()])
    checked = run("checksigns", INPUT=hazards, SIGNS=bare)
    assert checked["VIOLATIONS"] == 0
    assert checked["WARNED_SHARE"] > 0.9


def test_a_layer_without_signs_lacks_them(run) -> None:
    hazards = layer("Polygon", [SQUARE])
    checked = run("checksigns", INPUT=hazards, SIGNS=layer("Point", []))
    assert [feature["rule"] for feature in checked["OUTPUT"].getFeatures()] == ["few"]
    assert checked["WARNED_SHARE"] == 0.0


def test_terrain_is_not_silently_left_out_of_a_check(run) -> None:
    hazards, signs = layer("Polygon", [SQUARE]), layer("Point", [])
    with pytest.raises(QgsProcessingException, match="DEM"):
        run("checksigns", INPUT=hazards, SIGNS=signs, DEM="/tmp/no.tif")


def test_accuracy_comes_from_a_number_or_a_field(run) -> None:
    hazards = layer("Polygon", [SQUARE], ["40"])
    plain = run("plansigns", INPUT=hazards)["PERIMETER_M"]
    by_number = run("plansigns", INPUT=hazards, ACCURACY="40")["PERIMETER_M"]
    by_field = run("plansigns", INPUT=hazards, ACCURACY="note")["PERIMETER_M"]
    assert by_number == by_field == pytest.approx(plain + 2 * 3.1416 * 40, rel=1e-3)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"DEM": "/tmp/no.tif"}, "DEM"),
        ({"MAX_SIGNS": 5}, "MAX_SIGNS"),
        ({"MAX_SPACING": 0}, "MAX_SPACING"),
        ({"ACCURACY": "nowhere"}, "ACCURACY"),
    ],
)
def test_what_cannot_be_planned_is_refused_in_a_sentence(run, arguments, words) -> None:
    with pytest.raises(QgsProcessingException, match=words):
        run("plansigns", INPUT=layer("Polygon", [SQUARE]), **arguments)


@pytest.mark.parametrize(
    ("argument", "kind", "shape"),
    [
        ("INPUT", "LineString", ROAD),
        ("ACCESS", "Polygon", SQUARE),
        ("PLACES", "LineString", ROAD),
    ],
)
def test_shapes_of_another_kind_are_refused_by_name(run, argument, kind, shape) -> None:
    arguments = {"INPUT": layer("Polygon", [SQUARE]), "MODE": "exposure"}
    with pytest.raises(QgsProcessingException, match=f"{argument}: .* another kind"):
        run("plansigns", **{**arguments, argument: layer(kind, [shape])})


def test_signs_to_check_are_points(run) -> None:
    hazards = layer("Polygon", [SQUARE])
    with pytest.raises(QgsProcessingException, match="SIGNS: .* another kind"):
        run("checksigns", INPUT=hazards, SIGNS=hazards)


def test_an_unknown_accuracy_is_not_nought(run) -> None:
    with pytest.raises(QgsProcessingException, match="ACCURACY"):
        run("plansigns", INPUT=layer("Polygon", [SQUARE]), ACCURACY="note")


def test_a_hazard_without_a_shape_does_not_stop_the_others(run) -> None:
    plan = run("plansigns", INPUT=layer("Polygon", [SQUARE, ""]))
    assert plan["SIGNS"] > 30
