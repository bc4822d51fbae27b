from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
)

from mine_action_plugin.planning import measure

KM = 1 / 111.32


def square(lon: float, lat: float, side_km: float) -> QgsGeometry:
    width = side_km * KM / math.cos(math.radians(lat))
    return QgsGeometry.fromRect(QgsRectangle(lon, lat, lon + width, lat + side_km * KM))


def tilted(lon: float, lat: float, side_km: float) -> QgsGeometry:
    ring = [(0, 0.1), (1.0, -0.2), (1.2, 0.9), (0.1, 1.1)]
    points = [QgsPointXY(lon + side_km * KM * x, lat + side_km * KM * y) for x, y in ring]
    return QgsGeometry.fromPolygonXY([points])


@pytest.fixture(scope="module")
def ellipsoid() -> QgsDistanceArea:
    area = QgsDistanceArea()
    area.setSourceCrs(QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateTransformContext())
    area.setEllipsoid("EPSG:7030")
    return area


@pytest.mark.parametrize("lat", [-33.0, 0.0, 4.6, 40.0, 60.0, 71.0])
def test_area_agrees_with_the_ellipsoid_within_a_ten_thousandth(
    qgis_app, ellipsoid, lat: float
) -> None:
    geometry = tilted(46.9, lat, 0.3)
    assert measure.ground_area_m2(geometry) == pytest.approx(
        ellipsoid.measureArea(geometry), rel=1e-4
    )


def test_area_equals_a_densified_equal_area_projection(qgis_app) -> None:
    geometry = tilted(46.9, 40.1, 4.0)
    target = QgsCoordinateReferenceSystem.fromProj(
        "+proj=laea +lat_0=40.1 +lon_0=46.9 +datum=WGS84 +units=m"
    )
    dense = geometry.densifyByDistance(25 / 111_320)
    dense.transform(
        QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:4326"), target, QgsCoordinateTransformContext()
        )
    )
    assert measure.ground_area_m2(geometry) == pytest.approx(dense.area(), abs=0.05)


@settings(max_examples=20, deadline=None)
@given(st.floats(-65, 65), st.floats(0.1, 0.9), st.floats(0.1, 0.9))
def test_the_two_sides_of_a_cut_add_up_to_the_whole(lat: float, left: float, right: float) -> None:
    whole = tilted(46.9, lat, 4.0)
    box = whole.boundingBox()
    a = QgsPointXY(box.xMinimum() - 1, box.yMinimum() + left * box.height())
    b = QgsPointXY(box.xMaximum() + 1, box.yMinimum() + right * box.height())
    below = QgsGeometry.fromPolygonXY([[a, b, QgsPointXY(b.x(), -89), QgsPointXY(a.x(), -89)]])
    parts = [whole.intersection(below), whole.difference(below)]
    total = sum(measure.ground_areas_m2(parts))
    assert total == pytest.approx(measure.ground_area_m2(whole), abs=1.0)


def test_a_hole_is_subtracted_and_parts_are_added(qgis_app) -> None:
    whole, hole, other = square(46, 40, 1.0), square(46.002, 40.002, 0.2), square(47, 40, 1.0)
    with_hole = whole.difference(hole)
    both = QgsGeometry.collectGeometry([with_hole, other])
    expected = sum(measure.ground_areas_m2([whole, other])) - measure.ground_area_m2(hole)
    assert measure.ground_area_m2(both) == pytest.approx(expected, rel=1e-9)


def test_nothing_has_no_area_and_no_length(qgis_app) -> None:
    for geometry in (QgsGeometry(), QgsGeometry.fromWkt("POLYGON EMPTY")):
        assert measure.ground_area_m2(geometry) == 0.0
        assert measure.ground_length_m(geometry) == 0.0


def test_length_follows_the_ellipsoid(qgis_app, ellipsoid) -> None:
    line = QgsGeometry.fromWkt("LINESTRING Z (46 40 5, 46.01 40.02 9, 46.05 40.01 2)")
    assert measure.ground_length_m(line) == pytest.approx(ellipsoid.measureLength(line), rel=1e-6)
    assert measure.ground_length_m(square(46, 40, 1.0)) == pytest.approx(4000, rel=2e-3)


def test_distance_to_a_geometry_is_nought_inside_and_geodesic_outside(qgis_app, ellipsoid) -> None:
    geometry = square(46, 60, 4.0)
    assert measure.distance_to_geometry_m(geometry.centroid().asPoint(), geometry) == 0.0
    outside = QgsPointXY(45.9, 60.01)
    straight = ellipsoid.measureLine(outside, QgsPointXY(46.0, 60.01))
    assert measure.distance_to_geometry_m(outside, geometry) == pytest.approx(straight, rel=1e-4)
    assert measure.distance_to_geometry_m(outside, QgsGeometry()) == math.inf


@pytest.mark.parametrize("extent", [(40, 39, 46, 42), (20, 60, 23, 62), (12, -8, 14, -4)])
def test_the_local_projection_keeps_lengths_to_a_thousandth(
    qgis_app, ellipsoid, extent: tuple
) -> None:
    rectangle = QgsRectangle(*extent)
    local = measure.local_metric_crs(rectangle)
    world = QgsCoordinateReferenceSystem("EPSG:4326")
    for x in (extent[0], rectangle.center().x(), extent[2]):
        for y in (extent[1], rectangle.center().y(), extent[3]):
            for dx, dy in ((0.001, 0), (0, 0.001)):
                a, b = QgsPointXY(x, y), QgsPointXY(x + dx, y + dy)
                line = measure.to_crs(QgsGeometry.fromPolylineXY([a, b]), world, local)
                assert line.length() == pytest.approx(ellipsoid.measureLine(a, b), rel=1e-3)


def test_widening_moves_the_outline_by_the_margin(qgis_app) -> None:
    geometry = square(46, 60, 0.5)
    wider = measure.widen(geometry, 30.0)
    assert wider.contains(geometry)
    west = QgsPointXY(wider.boundingBox().xMinimum(), 60.002)
    assert measure.distance_to_geometry_m(west, geometry) == pytest.approx(30.0, abs=0.05)
    assert measure.widen(geometry, 0).equals(geometry)


def test_a_transformation_that_cannot_be_is_refused_and_moves_nothing(qgis_app) -> None:
    point = QgsGeometry.fromPointXY(QgsPointXY(46.0, 40.0))
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    with pytest.raises(ValueError, match="no transformation"):
        measure.to_crs(point, wgs84, QgsCoordinateReferenceSystem())
