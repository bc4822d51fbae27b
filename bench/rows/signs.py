"""A sign plan for the whole country, against buffers with points along them."""

from __future__ import annotations

from typing import Any

import processing
from compare import Comparison, compare
from country import layer
from processing.core.Processing import Processing
from qgis.core import QgsApplication

from mine_action_plugin.processing.provider import MineActionProvider

SPACING_M, OFFSET_M = 25, 5


def signs_plan_row(runs: int) -> Comparison:
    """20,000 hazards, 25 m, no terrain, no roads."""
    Processing.initialize()
    provider = MineActionProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    hazards = layer("hazard")
    plan: dict[str, Any] = {}
    uniform: dict[str, Any] = {}

    def ours() -> None:
        settings = {
            "INPUT": hazards,
            "MAX_SPACING": SPACING_M,
            "OFFSET": OFFSET_M,
            "OUTPUT": "memory:",
            "UNWARNED": "memory:",
        }
        plan.update(processing.run("mineaction:plansigns", settings))

    def peer() -> None:
        buffers = processing.run(
            "native:buffer",
            {"INPUT": hazards, "DISTANCE": OFFSET_M, "SEGMENTS": 16, "OUTPUT": "memory:"},
        )["OUTPUT"]
        uniform.update(
            processing.run(
                "native:pointsalonglines",
                {"INPUT": buffers, "DISTANCE": SPACING_M, "OUTPUT": "memory:"},
            )
        )

    def quality() -> str:
        bound = plan.get("LOWER_BOUND") or 0
        more = f"{plan['SIGNS'] / bound:.3f} × the lower bound" if bound else "no lower bound"
        return f"{plan['SIGNS']:,} signs ({more}), uniform {uniform['OUTPUT'].featureCount():,}"

    return compare(
        "signs_plan", ours, peer, "native:buffer + native:pointsalonglines", runs, quality
    )
