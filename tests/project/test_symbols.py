from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

from mine_action_plugin.domain.codes import CODE_LISTS
from mine_action_plugin.project.symbols.renderers import relabel_rules, table_renderer
from mine_action_plugin.project.words import Words

UTM = QgsCoordinateReferenceSystem("EPSG:32638")
WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
SPECK = "MULTIPOLYGON(((47 40, 47.0002 40, 47.0002 40.00016, 47 40.00016, 47 40)))"
SCALES = (1_000, 5_000, 25_000, 100_000, 250_000, 1_000_000)
PIXELS = 200


def layer_of(table: str, geometry_type: str, fields: str, rows) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{geometry_type}?crs=EPSG:4326{fields}", table, "memory")
    features = []
    for wkt, values in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(values)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.setRenderer(table_renderer(table, Words()))
    return layer


def hazard_layer(*rows) -> QgsVectorLayer:
    fields = "&field=hazard_class:string&field=status:string"
    return layer_of("hazard", "MultiPolygon", fields, rows)


def render(layer: QgsVectorLayer, scale: float, centre=(47.0001, 40.00008)) -> Picture:
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(UTM)
    settings.setOutputDpi(96)
    settings.setOutputSize(QSize(PIXELS, PIXELS))
    settings.setBackgroundColor(QColor("white"))
    to_map = QgsCoordinateTransform(WGS84, UTM, QgsProject.instance())
    middle = to_map.transform(QgsPointXY(*centre))
    half = PIXELS / 96 * 0.0254 * scale / 2
    settings.setExtent(
        QgsRectangle(middle.x() - half, middle.y() - half, middle.x() + half, middle.y() + half)
    )
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    assert not job.errors()
    return picture(job.renderedImage())


class Picture(NamedTuple):
    """Colours of the pixels, 0-255, each an array of rows and columns."""

    red: np.ndarray
    green: np.ndarray
    blue: np.ndarray

    @property
    def ink(self) -> np.ndarray:
        return np.minimum(np.minimum(self.red, self.green), self.blue) < 225

    @property
    def green_ink(self) -> np.ndarray:
        return (self.green > self.red + 15) & (self.green > self.blue + 15)

    @property
    def coloured(self) -> np.ndarray:
        highest = np.maximum(np.maximum(self.red, self.green), self.blue)
        return highest - np.minimum(np.minimum(self.red, self.green), self.blue) > 40


def picture(image: QImage) -> Picture:
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    bits = image.constBits().asstring(image.sizeInBytes())
    pixels = np.frombuffer(bits, np.uint8).reshape(image.height(), image.width(), 4)
    return Picture(*(pixels[..., band].astype(int) for band in range(3)))


@pytest.mark.parametrize("scale", SCALES)
def test_a_hazard_of_300_m2_is_seen_at_every_scale(qgis_app, scale):
    layer = hazard_layer((SPECK, ["cha", "open"]))
    seen = render(layer, scale)
    assert ((seen.red > 180) & (seen.green < 150)).sum() > 40


@pytest.mark.parametrize("scale", [1_000, 1_000_000])
@pytest.mark.parametrize(
    "values",
    [
        ["sha", "worked_on"],
        ["indication", "open"],
        [None, "open"],
        ["something_new", "open"],
        ["cha", None],
        ["cha", "something_new"],
        [None, None],
    ],
)
def test_every_hazard_that_is_not_closed_is_drawn_whatever_its_codes(qgis_app, values, scale):
    assert render(hazard_layer((SPECK, values)), scale).ink.sum() > 40


def test_a_closed_hazard_is_off_until_asked_for_and_then_grey(qgis_app):
    layer = hazard_layer((SPECK, ["cha", "closed"]))
    assert not render(layer, 1_000).ink.any()
    closed = layer.renderer().rootRule().findRuleByKey("code:hazard_status:closed")
    closed.setActive(True)
    for scale in (1_000, 1_000_000):
        seen = render(layer, scale)
        assert seen.ink.any()
        assert not seen.coloured.any()


def test_a_hazard_switched_off_by_class_is_not_drawn_as_another(qgis_app):
    layer = hazard_layer((SPECK, ["cha", "open"]))
    rules = layer.renderer().rootRule()
    rules.findRuleByKey("code:hazard_class:cha").setActive(False)
    rules.findRuleByKey("code:hazard_status:open").setActive(False)
    assert not render(layer, 1_000).ink.any()


def test_each_speck_of_a_scattered_hazard_is_seen(qgis_app):
    west = "((47 40, 47.0002 40, 47.0002 40.00016, 47 40.00016, 47 40))"
    east = "((47.1 40, 47.1002 40, 47.1002 40.00016, 47.1 40.00016, 47.1 40))"
    layer = hazard_layer((f"MULTIPOLYGON({west}, {east})", ["cha", "open"]))
    columns = render(layer, 250_000, (47.05, 40)).ink.any(axis=0)
    assert columns[: PIXELS // 2].sum() > 5
    assert columns[PIXELS // 2 :].sum() > 5


def test_a_large_hazard_is_an_area_with_its_colour_half_opaque(qgis_app):
    large = "MULTIPOLYGON(((47 40, 47.012 40, 47.012 40.009, 47 40.009, 47 40)))"
    seen = render(hazard_layer((large, ["cha", "open"])), 10_000, (47.006, 40.0045))
    half_red = (seen.red > 250) & (abs(seen.green - 127) < 6) & (abs(seen.blue - 127) < 6)
    assert half_red.sum() > PIXELS * PIXELS / 3


def test_classes_can_be_told_apart_on_a_black_and_white_copy(qgis_app):
    large = "MULTIPOLYGON(((47 40, 47.012 40, 47.012 40.009, 47 40.009, 47 40)))"
    patterns = set()
    for code in ("cha", "sha", "indication", None):
        seen = render(hazard_layer((large, [code, "open"])), 10_000, (47.006, 40.0045))
        grey = (seen.red + seen.green + seen.blue)[60:140, 60:140]
        # Where the lines of the hatch run, whatever the colours.
        patterns.add((grey < (grey.min() + grey.max()) / 2).tobytes())
    assert len(patterns) == 4


def test_a_sign_points_the_way_it_faces(qgis_app):
    fields = "&field=kind:string&field=status:string&field=facing_deg:double"
    sides = {}
    for facing in (90.0, 270.0):
        row = ("POINT(47.0001 40.00008)", ["mine_sign", "emplaced", facing])
        layer = layer_of("sign", "Point", fields, [row])
        columns = np.flatnonzero(render(layer, 1_000).ink.any(axis=0))
        sides[facing] = columns.max() - PIXELS / 2, PIXELS / 2 - columns.min()
    assert sides[90.0][0] > sides[90.0][1] + 3
    assert sides[270.0][1] > sides[270.0][0] + 3


@pytest.mark.parametrize("scale", [1_000, 50_000])
@pytest.mark.parametrize("status", ["proposed", "emplaced", "damaged", "missing", None, "odd"])
def test_a_sign_is_drawn_from_near_and_far_whatever_its_status(qgis_app, status, scale):
    fields = "&field=kind:string&field=status:string&field=facing_deg:double"
    row = ("POINT(47.0001 40.00008)", [None, status, None])
    assert render(layer_of("sign", "Point", fields, [row]), scale).ink.any()


@pytest.mark.parametrize("scale", [1_000, 1_000_000])
@pytest.mark.parametrize("kind", [*CODE_LISTS["incident_kind"].labels(), None, "odd"])
def test_an_incident_is_drawn_whatever_its_kind(qgis_app, kind, scale):
    fields = "&field=kind:string&field=status:string"
    row = ("POINT(47.0001 40.00008)", [kind, "reported"])
    assert render(layer_of("incident", "Point", fields, [row]), scale).ink.any()


def test_from_afar_an_incident_is_smaller_than_the_smallest_hazard(qgis_app):
    fields = "&field=kind:string&field=status:string"
    row = ("POINT(47.0001 40.00008)", ["accident", "reported"])
    dot = render(layer_of("incident", "Point", fields, [row]), 1_000_000).ink.sum()
    assert dot < render(hazard_layer((SPECK, ["indication", "open"])), 1_000_000).ink.sum() / 4


@pytest.mark.parametrize("status", ["completed", "accepted", None])
def test_land_that_was_not_handed_over_is_never_green(qgis_app, status):
    fields = "&field=product:string&field=status:string"
    layer = layer_of("released_land", "MultiPolygon", fields, [(SPECK, ["cleared", status])])
    seen = render(layer, 1_000)
    assert seen.ink.any()
    assert not seen.green_ink.any()


@pytest.mark.parametrize("product", ["cleared", "reduced", "cancelled", None])
def test_land_that_was_handed_over_is_green_and_questioned_land_is_not(qgis_app, product):
    fields = "&field=product:string&field=status:string"
    for status, green in (("handed_over", True), ("questioned", False), ("revoked", False)):
        layer = layer_of("released_land", "MultiPolygon", fields, [(SPECK, [product, status])])
        for scale in (1_000, 1_000_000):
            assert render(layer, scale).green_ink.any() == green


@pytest.mark.parametrize(
    ("table", "column", "code_list"),
    [
        ("hazard", "hazard_class", "hazard_class"),
        ("hazard", "status", "hazard_status"),
        ("sign", "status", "sign_status"),
        ("incident", "kind", "incident_kind"),
        ("task", "status", "task_status"),
        ("released_land", "product", "product"),
        ("barrier", "kind", "barrier_kind"),
        ("access_line", "kind", "access_kind"),
        ("place", "kind", "place_kind"),
    ],
)
def test_every_code_has_an_entry_in_the_legend_under_its_label(qgis_app, table, column, code_list):
    renderer = table_renderer(table, Words())
    rules = renderer.rootRule().descendants()
    labels = {rule.label() for rule in rules}
    assert set(CODE_LISTS[code_list].labels().values()) <= labels
    assert all(not QgsExpression(rule.filterExpression()).hasParserError() for rule in rules)


def test_the_legend_follows_the_language_and_leaves_a_persons_rules_alone(qgis_app):
    renderer = table_renderer("hazard", Words())
    own = renderer.rootRule().children()[0].clone()
    own.setRuleKey("{own}")
    own.setLabel("Mine")
    renderer.rootRule().appendChild(own)

    class Shouting(Words):
        def text(self, text: str, context: str = "project") -> str:
            return text.upper()

    relabel_rules(renderer, Shouting())
    labels = [rule.label() for rule in renderer.rootRule().children()]
    assert "CONFIRMED HAZARDOUS AREA (CHA)" in labels
    assert "CLASS MISSING OR UNKNOWN" in labels
    assert labels[-1] == "Mine"
