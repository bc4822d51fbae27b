"""The signs of a proposal as they are painted on the canvas."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QImage, QPainter

from mine_action_plugin.gui.sign_markers import MOST_MARKERS, DrawnSigns, SignMarkers
from mine_action_plugin.gui.sign_symbols import BASE, EXTRA, SYMBOLS, UNWARNED_COLOUR, marker
from tests.fair_clock import fair_clock_s
from tests.gui.pictures import pixels_of


@pytest.fixture
def pixel_of(canvas):
    """Where a point is on the canvas."""

    def find(point):
        found = canvas.getCoordinateTransform().transform(point)
        return QPointF(found.x(), found.y())

    return find


def drawn(count, sort=BASE, facing=0.0):
    side = int(np.ceil(np.sqrt(count)))
    row, column = np.divmod(np.arange(count), side)
    return DrawnSigns(
        np.arange(count),
        46.0 + 0.01 * column / side,
        41.0 + 0.01 * row / side,
        np.full(count, facing),
        np.full(count, sort),
    )


@pytest.fixture
def markers(canvas):
    made = SignMarkers(canvas)
    yield made
    made.release()


def paint(markers, canvas):
    image = QImage(canvas.size(), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.translate(markers.pos())
    markers.paint(painter)
    painter.end()
    return image


def test_ten_thousand_signs_are_painted_in_the_blink_of_an_eye(markers, canvas):
    canvas.setExtent(QgsGeometry.fromWkt("LINESTRING(46 41, 46.01 41.01)").boundingBox())
    for count in (MOST_MARKERS, 10_000, 300_000):
        markers.show_signs(drawn(count), broken=range(50))
        started = fair_clock_s()
        image = paint(markers, canvas)
        assert fair_clock_s() - started < 0.5
        assert (pixels_of(image) != 255).any(axis=2).sum() > 1000


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:32638", "EPSG:3857"])
@pytest.mark.parametrize("rotation", [0.0, 30.0])
def test_an_arrow_points_where_the_sign_faces(markers, canvas, pixel_of, crs, rotation):
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    canvas.setRotation(rotation)
    markers.show_signs(drawn(1, facing=90.0))
    canvas.setCenter(markers.place_of(0))
    canvas.zoomScale(2000)
    markers.updatePosition()
    image = paint(markers, canvas)
    centre = pixel_of(markers.place_of(0))
    east = pixel_of(markers.to_canvas(QgsPointXY(46.0 + 1e-5, 41.0)))
    way = east - centre
    way /= np.hypot(way.x(), way.y())
    ahead, behind = centre + way * 13, centre - way * 13
    assert image.pixelColor(ahead.toPoint()).lightness() < 200
    assert image.pixelColor(behind.toPoint()).lightness() > 240


def test_the_sign_nearest_to_the_cursor_is_found_and_kept_ones_are_not(markers, canvas, pixel_of):
    canvas.setExtent(QgsGeometry.fromWkt("LINESTRING(46 41, 46.01 41.01)").boundingBox())
    markers.show_signs(drawn(9))
    here = pixel_of(markers.place_of(4))
    assert markers.sign_at(here + QPointF(3, 2)) == 4
    assert markers.sign_at(here + QPointF(40, 40)) is None
    kept = drawn(9)
    kept.number[:] = -1
    markers.show_signs(kept)
    assert markers.sign_at(here) is None


def test_each_sort_of_sign_looks_different_without_its_colour():
    pictures = []
    for sort in SYMBOLS:
        grey = marker(sort, with_arrow=False).toImage()
        shape = [
            (grey.pixelColor(x, y).alpha() > 128, grey.pixelColor(x, y).lightness() > 200)
            for x in range(grey.width())
            for y in range(grey.height())
        ]
        pictures.append(shape)
    assert all(a != b for i, a in enumerate(pictures) for b in pictures[i + 1 :])
    assert SYMBOLS[EXTRA].filled is False
    assert UNWARNED_COLOUR.name() == "#ff00ff"
