"""Two plain numbers of which only the other order leads into the workspace's land."""

from __future__ import annotations

import datetime

import pytest
from qgis.core import QgsGeometry, QgsPointXY

from mine_action_plugin.operations.position_order import area_of_work, seems_exchanged

COUNTRY = "MultiPolygon(((44.8 38.4, 50.6 38.4, 50.6 41.9, 44.8 41.9, 44.8 38.4)))"
FIELD = "MultiPolygon(((45.1 40.2, 45.11 40.2, 45.11 40.21, 45.1 40.21, 45.1 40.2)))"
TYPED, MEANT = QgsPointXY(40.2, 45.1), QgsPointXY(45.1, 40.2)


def wkb(wkt):
    return bytes(QgsGeometry.fromWkt(wkt).asWkb())


def insert(workspace, table, wkt, **values):
    with workspace.change("Land") as change:
        change.insert(table, geometry=wkb(wkt), **values)


@pytest.mark.parametrize(
    ("table", "wkt", "values"),
    [
        ("admin_area", COUNTRY, {"name": "Country", "level": 0}),
        ("hazard", FIELD, {"hazard_class": "sha"}),
        ("place", "Point(45.3 40.3)", {"name": "Village", "kind": "settlement"}),
        (
            "incident",
            "Point(45.3 40.3)",
            {"kind": "eo_report", "occurred_on": datetime.date(2024, 1, 1)},
        ),
    ],
)
def test_the_order_is_doubted_by_what_is_recorded(workspace, table, wkt, values):
    insert(workspace, table, wkt, **values)
    assert seems_exchanged(workspace, TYPED, MEANT)
    assert not seems_exchanged(workspace, MEANT, TYPED)


def test_nothing_is_doubted_in_an_empty_workspace(workspace):
    assert area_of_work(workspace) is None
    assert not seems_exchanged(workspace, TYPED, MEANT)


def test_a_place_that_is_outside_in_either_order_may_be_meant(workspace):
    insert(workspace, "hazard", FIELD, hazard_class="sha")
    assert not seems_exchanged(workspace, QgsPointXY(10.0, 12.0), QgsPointXY(12.0, 10.0))


def test_the_country_decides_where_it_is_known(workspace):
    insert(workspace, "admin_area", COUNTRY, name="Country", level=0)
    # A record that was put far away by the very mistake does not make it right.
    insert(workspace, "place", "Point(40.2 45.1)", name="Wrong", kind="settlement")
    assert seems_exchanged(workspace, TYPED, MEANT)


def test_just_beyond_the_records_is_not_far_away(workspace):
    insert(workspace, "hazard", FIELD, hazard_class="sha")
    assert not seems_exchanged(workspace, QgsPointXY(45.4, 40.4), QgsPointXY(40.4, 45.4))
