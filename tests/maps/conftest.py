"""A village among hazards, in a workspace and as plain content."""

from __future__ import annotations

import math

import pytest
from qgis.core import QgsGeometry

from mine_action_plugin.maps.content import (
    Coverage,
    HazardShape,
    LineShape,
    MapContent,
    PlacePoint,
    UndrawnHazard,
)
from tests.maps.ground import at, make_imprint, round_field, way, wkb


@pytest.fixture
def make_content():
    """Content with a confirmed, a suspected and a tiny hazard; keywords replace its parts."""

    def make(**values) -> MapContent:
        village = QgsGeometry.fromPointXY(at(0, 0))
        given = {
            "coverage": (Coverage("p1", "PL-0001", "Qarabulaq", village, {"ru": "Карабулак"}),),
            "hazards": (
                HazardShape("h1", "HZ-0001", "cha", round_field(1000, 800, 300), 10),
                HazardShape("h2", "HZ-0002", "sha", round_field(-1200, 500, 500), 120, True),
                HazardShape("h3", "HZ-0003", "cha", round_field(-500, -800, 4), 2),
            ),
            "imprint": make_imprint(),
            "undrawn": (UndrawnHazard("u1", "HZ-0009"),),
            "released": (round_field(1500, -700, 250),),
            "signs": tuple(at(1000 + 310 * math.cos(a), 800 + 310 * math.sin(a)) for a in range(6)),
            "fences": (LineShape("fence", way((700, 1150), (1300, 1150))),),
            "ways": (
                LineShape("road", way((-4000, -900), (0, 0), (5000, 900))),
                LineShape("track", way((0, 0), (-1200, 500), (-2000, 3000))),
            ),
            "places": (
                PlacePoint("p1", "PL-0001", "settlement", "Qarabulaq", at(0, 0)),
                PlacePoint("p2", "PL-0002", "school", "", at(250, 150)),
                PlacePoint("p3", "PL-0003", "water", "Şirin bulaq", at(-700, 1200)),
            ),
        }
        return MapContent(**{**given, **values})

    return make


@pytest.fixture
def village(workspace):
    """A workspace: two settlements near hazards, one far away, hazards drawn and not drawn."""
    with workspace.change("Make a village") as change:
        change.set_info("training", "true")
        change.set_info("title", "FICTIONAL TRAINING DATA")
        for name, east, kind in (
            ("Qarabulaq", 0, "settlement"),
            ("Çəmənli", 2500, "settlement"),
            ("Uzaqkənd", 60_000, "settlement"),
            ("Məktəb", 300, "school"),
        ):
            change.insert(
                "place",
                name=name,
                kind=kind,
                geometry=wkb(QgsGeometry.fromPointXY(at(east, 0))),
                names={"ru": "Карабулак"} if name == "Qarabulaq" else None,
            )
        for kind, accuracy, field in (
            ("cha", 10.0, round_field(1000, 800, 300)),
            ("sha", None, round_field(-1200, 500, 500)),
            ("indication", 300.0, round_field(100, -1500, 30)),
        ):
            change.insert(
                "hazard",
                hazard_class=kind,
                status="open",
                accuracy_m=accuracy,
                position_basis="map",
                geometry=wkb(field),
            )
        change.insert(
            "hazard", hazard_class="sha", status="open", position_basis="unknown", geometry=None
        )
        change.insert(
            "hazard",
            hazard_class="cha",
            status="closed",
            closure_reason="entered_in_error",
            geometry=wkb(round_field(0, 0, 100)),
        )
        change.insert("access_line", kind="road", geometry=wkb(way((-4000, -900), (5000, 900))))
    return workspace
