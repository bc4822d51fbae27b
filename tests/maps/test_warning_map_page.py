"""One page of a warning map: what it shows, and how a page that hides a hazard is found out."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsGeometry,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemPolyline,
    QgsNullSymbolRenderer,
    QgsPointXY,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImage

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.maps.community_warning import compose
from mine_action_plugin.maps.content import Coverage, HazardShape, LineShape
from mine_action_plugin.maps.drawing import draw
from mine_action_plugin.maps.postcheck import hazards_expected, hazards_not_drawn
from mine_action_plugin.maps.preflight import check_page, prepare_style
from mine_action_plugin.maps.request import MapRequest
from mine_action_plugin.maps.view import choose_view, hazards_near
from mine_action_plugin.planning.measure import ground_distance_m, to_crs
from tests.maps.ground import at, make_imprint, round_field, way


@pytest.fixture
def make_page(tmp_path):
    """Lay a page out; it is closed at the end of the test."""
    pages = []

    def make(content, languages=("en",), paper="A4", coverage=None):
        style = prepare_style(MapRequest(tmp_path, languages=languages, paper=paper))
        page = compose(content, coverage or content.coverage[0], 1, 1, style)
        pages.append(page)
        return page

    yield make
    for page in pages:
        page.close()


def labels(page) -> list[QgsLayoutItemLabel]:
    return [item for item in page.layout.items() if isinstance(item, QgsLayoutItemLabel)]


def text_on(page) -> str:
    return " ".join(label.text().replace("\n", " ") for label in labels(page))


def a_view(content, size=(130, 120)):
    near = hazards_near(content, content.coverage[0].geometry)
    return choose_view(content.coverage[0], near, size, 2000)


def test_a_page_with_all_its_hazards_passes(make_page, make_content):
    content = make_content()
    page = make_page(content, ("en", "az", "ru"))

    assert hazards_not_drawn(content, page) == []
    assert [
        finding for finding in check_page(page, "Noto Sans") if finding.severity == "error"
    ] == []
    assert {hazard.id for hazard in hazards_expected(content, page.view)} == {"h1", "h2", "h3"}


def test_a_renderer_without_a_category_for_some_hazards_is_found_out(make_page, make_content):
    content = make_content()
    page = make_page(content)
    renderer = QgsCategorizedSymbolRenderer("kind", [])
    renderer.addCategory(page.layers.hazards.renderer().categories()[0])
    page.layers.hazards.setRenderer(renderer)

    assert {hazard.code for hazard in hazards_not_drawn(content, page)} == {"HZ-0001", "HZ-0003"}


def test_hazards_drawn_without_colour_are_found_out(make_page, make_content):
    content = make_content()
    page = make_page(content)
    invisible = QgsFillSymbol.createSimple({"style": "no", "outline_style": "no"})
    for category in page.layers.hazards.renderer().categories():
        renderer = page.layers.hazards.renderer()
        renderer.updateCategorySymbol(
            renderer.categoryIndexForValue(category.value()), invisible.clone()
        )

    assert "HZ-0001" in {hazard.code for hazard in hazards_not_drawn(content, page)}


def test_a_layer_taken_off_the_map_is_found_out(make_page, make_content):
    content = make_content()
    page = make_page(content)
    rest = [layer for layer in page.map_item.layers() if layer != page.layers.hazards]
    page.map_item.setLayers(rest)

    assert {hazard.code for hazard in hazards_not_drawn(content, page)} >= {"HZ-0001"}
    assert "broken_layer" in {finding.rule for finding in check_page(page, "Noto Sans")}


def test_a_hazard_lost_from_the_layer_is_found_out(make_page, make_content):
    content = make_content()
    page = make_page(content)
    layer = page.layers.hazards
    lost = [f.id() for f in layer.getFeatures(QgsFeatureRequest().setFilterExpression("id='h3'"))]
    layer.dataProvider().deleteFeatures(lost)

    assert [hazard.code for hazard in hazards_not_drawn(content, page)] == ["HZ-0003"]


def test_a_null_renderer_is_found_out(make_page, make_content):
    content = make_content()
    page = make_page(content)
    page.layers.hazards.setRenderer(QgsNullSymbolRenderer())

    assert len(hazards_not_drawn(content, page)) == 3


def test_a_hazard_whose_uncertainty_alone_reaches_the_sheet_is_expected_and_drawn(
    make_page, make_content
):
    content = make_content()
    edge = a_view(content).extent.width() / 2
    far = HazardShape("h8", "HZ-0008", "sha", round_field(edge + 1500, 500, 200), 3000)
    content = make_content(hazards=(*content.hazards[:1], content.hazards[2], far))
    page = make_page(content)

    assert "h8" in {hazard.id for hazard in hazards_expected(content, page.view)}
    assert hazards_not_drawn(content, page) == []


def test_a_hazard_of_a_few_square_metres_is_drawn_large_enough_to_see(make_content):
    content = make_content()
    view = a_view(content)
    tiny = next(drawn for drawn in draw(content, view).hazards if drawn.hazard.id == "h3")

    box = tiny.core.boundingBox()
    assert min(box.width(), box.height()) / view.ground(1) >= 3
    assert tiny.core.buffer(0.01, 4).contains(view.to_local(tiny.hazard.geometry))


def test_a_self_crossing_outline_keeps_both_its_lobes(make_content):
    a, b, c, d = at(0, 500), at(400, 900), at(400, 500), at(0, 900)
    bow = QgsGeometry.fromMultiPolygonXY([[[a, b, c, d, a]]])
    content = make_content(hazards=(HazardShape("h1", "HZ-0001", "sha", bow, 10),))
    view = a_view(content)
    core = draw(content, view).hazards[0].core

    for lobe in (at(60, 700), at(340, 700), at(200, 860), at(200, 540)):
        inside = core.contains(view.to_local(QgsGeometry.fromPointXY(lobe)))
        crossed = QgsGeometry.fromPointXY(lobe).intersects(bow.makeValid())
        assert inside or not crossed


def test_an_unknown_class_is_drawn_as_suspected_and_said(make_page, make_content):
    odd = HazardShape("h9", "HZ-0009", "abc", round_field(500, 500, 200), 20)
    content = make_content(hazards=(odd,))
    page = make_page(content)

    assert page.drawing.hazards[0].kind == "sha"
    assert "unknown_class" in {finding.rule for finding in check_page(page, "Noto Sans")}
    assert hazards_not_drawn(content, page) == []


def test_the_edge_of_a_suspected_area_fades_over_its_accuracy(make_content):
    content = make_content()
    view = a_view(content)
    drawing = draw(content, view)
    field = view.to_local(content.hazards[1].geometry)
    rings = sorted(
        (ring for ring in drawing.rings if ring.kind == "sha"), key=lambda ring: -ring.strength
    )

    distances = [field.hausdorffDistance(ring.geometry) for ring in rings]
    assert distances == sorted(distances)
    reach = QgsGeometry.unaryUnion([ring.geometry for ring in rings])
    assert reach.boundingBox().width() >= field.boundingBox().width() + 2 * 119


def test_no_way_looks_open_inside_a_hazard_or_its_uncertainty(make_content):
    content = make_content(ways=(LineShape("road", way((-4000, 500), (4000, 500))),))
    drawing = draw(content, a_view(content))

    assert drawing.ways_in_danger
    for line in drawing.ways_open:
        assert line.geometry.intersection(drawing.danger).length() < 0.01


def test_a_hazard_wins_over_released_land(make_content):
    content = make_content(released=(round_field(-1200, 500, 700),))
    drawing = draw(content, a_view(content))

    for land in drawing.released:
        assert land.intersection(drawing.danger).area() < 1


def test_everything_close_and_the_three_nearest_hazards_are_on_the_sheet(make_content):
    rows = [
        HazardShape(f"h{n}", f"HZ-{n:04}", "cha", round_field(900 * n, 100, 50), 10)
        for n in range(1, 6)
    ]
    for hazards in (rows, rows[2:]):
        content = make_content(hazards=tuple(hazards))
        near = hazards_near(content, content.coverage[0].geometry)
        view = choose_view(content.coverage[0], near, (130, 120), 2000)
        for hazard in near[:3]:
            assert view.extent.contains(view.to_local(hazard.geometry).boundingBox())
        assert view.extent.contains(view.to_local(content.coverage[0].geometry).asPoint())


def test_hazards_beyond_the_sheet_are_counted_on_it(make_page, make_content):
    rows = [HazardShape("h1", "HZ-1", "cha", round_field(400, 0, 50), 10)]
    rows += [
        HazardShape(f"h{n}", f"HZ-{n}", "cha", round_field(300 * n, 0, 50), 10) for n in (2, 3)
    ]
    rows += [HazardShape("far", "HZ-9", "cha", round_field(0, 4500, 50), 10)]
    page = make_page(make_content(hazards=tuple(rows)))

    assert page.beyond == 1
    assert "outside this map:\u00a01" in text_on(page)


def test_the_map_is_never_larger_than_its_data_allow(make_content):
    near = HazardShape("h1", "HZ-0001", "cha", round_field(100, 100, 5), 2)
    assert a_view(make_content(hazards=(near,))).scale >= 5000


@pytest.mark.parametrize("latitude", [-45.0, 0.0, 40.0, 65.0])
def test_the_scale_is_true_on_the_ground(make_content, latitude):
    content = make_content()
    moved = QgsGeometry(content.hazards[0].geometry)
    moved.translate(0, latitude - 39.99)
    village = QgsGeometry(content.coverage[0].geometry)
    village.translate(0, latitude - 39.99)
    hazard = HazardShape("h1", "HZ-0001", "cha", moved, 10)
    view = choose_view(Coverage("p", "P", "P", village), [hazard], (130, 120), 2000)
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    west, east = (
        to_crs(QgsGeometry.fromPointXY(QgsPointXY(x, view.extent.center().y())), view.crs, wgs84)
        for x in (view.extent.xMinimum(), view.extent.xMaximum())
    )
    assert ground_distance_m(west.asPoint(), east.asPoint()) == pytest.approx(
        view.scale * 0.13, rel=0.001
    )


def test_names_do_not_hide_a_hazard_while_there_is_room(make_page, make_content):
    page = make_page(make_content(), ("en", "az", "ru"))
    extent, box = page.view.extent, page.map_item.pos()
    metres = page.view.scale / 1000
    for label in labels(page):
        if "You are here" not in label.text() and "School" not in label.text():
            continue
        left = extent.xMinimum() + (label.pos().x() - box.x()) * metres
        top = extent.yMaximum() - (label.pos().y() - box.y()) * metres
        room = QgsGeometry.fromRect(
            QgsRectangle(
                left,
                top - label.rect().height() * metres,
                left + label.rect().width() * metres,
                top,
            )
        )
        for drawn in page.drawing.hazards:
            assert room.intersection(drawn.core).area() == pytest.approx(0, abs=1e-6)


def test_every_language_has_the_same_size_everywhere(make_page, make_content):
    page = make_page(make_content(), ("en", "az", "ru"))

    for starts in (("Do not enter", "Təhlükəli ərazilərə", "Не входите"), ("•",)):
        sizes = [
            label.textFormat().size() for label in labels(page) if label.text().startswith(starts)
        ]
        assert len(sizes) == 3
        assert len(set(sizes)) == 1


def test_every_word_stays_on_the_sheet(make_page, make_content):
    for languages in (("en",), ("az", "ru"), ("en", "az", "ru")):
        for paper in ("A4", "A3"):
            page = make_page(make_content(), languages, paper)
            sheet = page.layout.pageCollection().page(0).rect()
            for item in labels(page):
                assert sheet.contains(item.mapRectToScene(item.rect()))
            map_size = page.map_item.rect()
            assert map_size.width() * map_size.height() > 0.2 * sheet.width() * sheet.height()


def test_an_empty_hotline_leaves_a_line_to_write_on(make_page, make_content):
    def long_lines(page):
        lines = [item for item in page.layout.items() if isinstance(item, QgsLayoutItemPolyline)]
        return [line for line in lines if line.rect().width() > 60]

    assert not long_lines(make_page(make_content()))
    assert len(long_lines(make_page(make_content(imprint=make_imprint(hotline=""))))) == 1


def test_real_data_carry_no_training_mark_and_training_data_always_do(make_page, make_content):
    real = make_page(make_content(imprint=make_imprint(training=False)))
    training = make_page(make_content(), ("ru",))

    assert "FICTIONAL" not in text_on(real)
    assert "FICTIONAL TRAINING DATA" in text_on(training)


def test_green_is_only_for_released_land(make_page, make_content):
    def green_share(page):
        image = QgsLayoutExporter(page.layout).renderPageToImage(0, QSize(), 60)
        image = image.convertToFormat(QImage.Format.Format_RGB32)
        bits = image.constBits()
        bits.setsize(image.sizeInBytes())
        blue, green, red = np.moveaxis(
            np.frombuffer(bytes(bits), np.uint8).reshape(image.height(), image.width(), 4)[..., :3],
            2,
            0,
        ).astype(int)
        return float(((green > red + 25) & (green > blue + 25)).mean())

    assert green_share(make_page(make_content())) > 0
    assert green_share(make_page(make_content(released=()))) == 0


def test_a_name_no_font_can_print_is_an_error(make_page, make_content):
    content = make_content()
    village = content.coverage[0]
    odd = Coverage(village.id, village.code, "Kənd \U000f1234", village.geometry)
    page = make_page(make_content(coverage=(odd,)))

    findings = [f for f in check_page(page, "Noto Sans") if f.rule == "missing_glyph"]
    assert findings
    assert findings[0].severity == "error"


def test_a_text_that_cannot_fit_is_refused_not_cut(make_page, make_content):
    content = make_content()
    village = content.coverage[0]
    long = Coverage(village.id, village.code, "Qarabulaq" * 60, village.geometry)

    with pytest.raises(MineActionError, match="does not fit"):
        make_page(make_content(coverage=(long,)))
