"""Names on a warning map stand beside hazards, never over them."""

from __future__ import annotations

import math

import pytest
from qgis.core import QgsGeometry

from mine_action_plugin.maps.content import HazardShape
from mine_action_plugin.maps.drawing import draw
from mine_action_plugin.maps.names import HERE_REACH_MM, Name, place_names
from mine_action_plugin.maps.view import choose_view, hazards_near
from tests.maps.ground import round_field

LINES = ("Fendaral / Fəndaral / Фендарал", "You are here", "Siz buradasınız", "Вы здесь")


@pytest.mark.parametrize("radius_m", [120, 250, 400, 700])
def test_a_village_ringed_by_small_hazards_is_named_beside_all_of_them(make_content, radius_m):
    ring = [
        HazardShape(
            f"h{step}",
            f"HZ-{step:04}",
            "sha",
            round_field(
                radius_m * math.cos(math.pi * step / 4), radius_m * math.sin(math.pi * step / 4), 15
            ),
            10,
        )
        for step in range(8)
    ]
    content = make_content(hazards=tuple(ring))
    near = hazards_near(content, content.coverage[0].geometry)
    view = choose_view(content.coverage[0], near, (130, 120), 2000)
    drawing = draw(content, view)
    here = view.to_local(content.coverage[0].geometry).asPoint()

    (placed,) = place_names(
        [Name("here", here, LINES, 12.0, HERE_REACH_MM, True)], drawing, view, "Noto Sans"
    )

    assert len(drawing.hazards) == 8
    room = QgsGeometry.fromRect(placed.room)
    assert not [drawn for drawn in drawing.hazards if drawn.widened(0.0).intersects(room)]
    assert view.extent.contains(placed.room)
