"""Sign plans: for a whole country, with its roads, over banks and ditches; growth and memory."""

from __future__ import annotations

import functools
import json
import math
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import processing
from compare import Comparison, compare
from country import BANKS, COUNTRY, TENTH, country, heights, layer
from processing.core.Processing import Processing
from qgis.core import QgsApplication

from mine_action_plugin.processing.provider import MineActionProvider

SPACING_M, OFFSET_M = 25, 5
PEER = "native:buffer + native:pointsalonglines"
MEGABYTE_KIB = 1024


def signs_plan_row(runs: int) -> Comparison:
    """20,000 hazards, 25 m, no terrain, no roads."""
    return _against_points("signs_plan", runs, with_roads=False)


def signs_plan_access_row(runs: int) -> Comparison:
    """The same with the roads of the country."""
    return _against_points("signs_plan_access", runs, with_roads=True)


def signs_plan_dem_row(runs: int) -> Comparison:
    """400 hazards and roads among banks and ditches, against the same on flat ground."""
    initialize()
    over, flat = {}, {}

    def ours() -> None:
        over.update(plan(BANKS, with_roads=True, DEM=heights(BANKS)))

    def peer() -> None:
        flat.update(plan(BANKS, with_roads=True))

    def quality() -> str:
        dem = heights(BANKS)
        faults = _faults(BANKS, over, with_roads=True, DEM=dem)
        hidden = _faults(BANKS, flat, with_roads=True, DEM=dem)["sight"] / flat["SIGNS"]
        return (
            f"{_signs(over)}, {faults.total():,} violations; "
            f"flat: {_signs(flat)}, {hidden:.0%} of its sight lines blocked"
        )

    return compare("signs_plan_dem", ours, peer, "the same on flat ground", runs, quality)


def signs_growth_row(runs: int) -> Comparison:
    """From 2,000 to 20,000 hazards: the exponent of the time is the figure to read."""
    initialize()
    found: dict[str, Any] = {}
    row = compare(
        "signs_growth",
        lambda: found.update(plan(COUNTRY)),
        lambda: found.update(tenth=plan(TENTH)),
        "ours with 2,000 hazards",
        runs,
        lambda: "",
    )
    exponent = math.log10(row.ratio)
    return Comparison(**{**row.as_json(), "quality": f"time grows with exponent {exponent:.2f}"})


def signs_memory_row(runs: int) -> Comparison:
    """Peak memory of a process that plans, against one that makes points, in MB."""
    peaks = [(_peak_mb("ours"), _peak_mb("peer")) for _ in range(max(1, min(runs, 2)))]
    ours, peer = min(one for one, _ in peaks), min(other for _, other in peaks)
    return Comparison("signs_memory", ours, peer, ours / peer, PEER, len(peaks), "MB, not seconds")


def plan(kind: str, with_roads: bool = False, **more: Any) -> dict[str, Any]:
    """Plan the signs of a country into memory."""
    settings = {**_settings(kind, with_roads), "UNWARNED": "memory:", **more}
    return processing.run("mineaction:plansigns", settings)


def _faults(kind: str, found: dict[str, Any], with_roads: bool, **more: Any) -> Counter[str]:
    """What breaks each rule in a plan, by ``checksigns``."""
    settings = {**_settings(kind, with_roads), "SIGNS": found["OUTPUT"], **more}
    checked = processing.run("mineaction:checksigns", settings)
    return Counter(each["rule"] for each in checked["OUTPUT"].getFeatures())


def _settings(kind: str, with_roads: bool) -> dict[str, Any]:
    settings = {
        "INPUT": layer("hazard", kind),
        "MAX_SPACING": SPACING_M,
        "OFFSET": OFFSET_M,
        "OUTPUT": "memory:",
    }
    if with_roads:
        settings.update(ACCESS=layer("road", kind), ACCESS_KIND_FIELD="kind")
    return settings


def points(kind: str) -> dict[str, Any]:
    """What a user does today: points along buffers."""
    settings = {"INPUT": layer("hazard", kind), "DISTANCE": OFFSET_M, "SEGMENTS": 16}
    buffers = processing.run("native:buffer", {**settings, "OUTPUT": "memory:"})["OUTPUT"]
    along = {"INPUT": buffers, "DISTANCE": SPACING_M, "OUTPUT": "memory:"}
    return processing.run("native:pointsalonglines", along)


def _against_points(name: str, runs: int, with_roads: bool) -> Comparison:
    initialize()
    planned: dict[str, Any] = {}
    uniform: dict[str, Any] = {}

    def quality() -> str:
        faults = _faults(COUNTRY, planned, with_roads).total()
        points = uniform["OUTPUT"].featureCount()
        return f"{_signs(planned)}, {faults:,} violations; uniform {points:,}"

    return compare(
        name,
        lambda: planned.update(plan(COUNTRY, with_roads)),
        lambda: uniform.update(points(COUNTRY)),
        PEER,
        runs,
        quality,
    )


def _signs(found: dict[str, Any]) -> str:
    bound = found["LOWER_BOUND"] or 1
    return (
        f"{found['SIGNS']:,} signs ({found['SIGNS'] / bound:.4f} x the fewest), "
        f"{found['WARNED_EXTRA']:,} extra, {found['WARNED_SHARE']:.4f} warned"
    )


@functools.cache
def initialize() -> MineActionProvider:
    """Make the algorithms of QGIS and ours known; QGIS does not keep the provider alive."""
    Processing.initialize()
    provider = MineActionProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    return provider


def _peak_mb(side: str) -> float:
    """The peak memory of a process of its own that does one side's work."""
    country()
    worker = Path(__file__).resolve().parent.parent / "memory.py"
    done = subprocess.run(
        [sys.executable, str(worker), side], check=True, capture_output=True, text=True
    )
    return json.loads(done.stdout.splitlines()[-1])["peak_kib"] / MEGABYTE_KIB
