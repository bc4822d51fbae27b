"""Import of hazards: nothing dropped, nothing moved, no outline made smaller."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Optional

import numpy as np
from qgis.core import QgsGeometry

from ...domain.marks import QT_TRANSLATE_NOOP
from ...domain.schema import TABLES, Field
from ...exchange.dates import utc_today
from ...planning.measure import ground_areas_m2
from ...store import Change
from ...translation import translate
from ..hazard_events import insert_event
from .batch import Batch
from .identity import AllowShape, Decision
from .outlines import place_outlines
from .overlaps import report_overlaps
from .runner import Importer

# Class, status or shape of a hazard change only together with an event of its history.
EVENT_FIELDS = ("hazard_class", "status", "conserved", "geometry")
AREA_DIFFERS = 0.1
# Sizes below a square centimetre per square metre of outline are rounding.
SHRINK_SHARE = 1e-9


class HazardImporter(Importer):
    """Hazards with the first event of their history.

    The target ``process`` names what changed known hazards (a code of the list ``process``):
    then a new outline that covers the old one is taken. Without it, every new outline of a
    known hazard goes to quarantine.
    """

    TABLE = "hazard"
    TITLE = QT_TRANSLATE_NOOP("changes", "Import hazards")
    # A hazard whose class is not told is suspected until somebody says more.
    ASSUMED = {"hazard_class": "sha"}

    def extra_targets(self) -> Sequence[Field]:
        return (replace(TABLES["hazard_event"].field("process"), required=False),)

    def place(self, batch: Batch) -> None:
        if "process" in batch.compared:
            batch.compared.remove("process")
        place_outlines(self.workspace, batch)
        self._told_areas = batch.columns.pop("area_m2", None)
        if self._told_areas is not None:
            batch.compared.remove("area_m2")

    def allow_shape(self, batch: Batch) -> Optional[AllowShape]:
        process = batch.columns.get("process")

        def fault(index: int, stored: Optional[bytes]) -> Optional[str]:
            if process is None or not process[index] or process[index] == "import":
                return "shape_differs"
            return None if _covers(batch.outlines[index], stored) else "shape_shrinks"

        return fault

    def complete(self, batch: Batch, decision: Decision) -> None:
        touched = [*decision.new, *(i for i, _, v in decision.updates if "geometry" in v)]
        drawn = [index for index in touched if batch.outlines[index] is not None]
        areas = batch.column("area_m2")
        told = self._told_areas or [None] * batch.rows.count
        for index in touched:
            areas[index] = told[index]
        measured = ground_areas_m2([batch.outlines[index] for index in drawn])
        for index, area in zip(drawn, np.asarray(measured).tolist()):
            areas[index] = area
            _say_area(batch, index, told[index], area)
        for index, _, values in decision.updates:
            if "geometry" in values:
                values["area_m2"] = areas[index]
        if decision.new:
            report_overlaps(self.workspace, batch, decision.new)

    def write_more(
        self, change: Change, batch: Batch, decision: Decision, ids: Sequence[str]
    ) -> None:
        change.insert_many("hazard_event", self._first_events(batch, decision, ids))
        processes = batch.columns.get("process")
        for index, record_id, values in decision.updates:
            if set(values).intersection(EVENT_FIELDS):
                process = processes[index] if processes and processes[index] else "import"
                hazard = change.get("hazard", record_id)
                insert_event(change, hazard, process, _event_date(batch, index), batch.source)

    def _first_events(
        self, batch: Batch, decision: Decision, ids: Sequence[str]
    ) -> list[dict[str, object]]:
        status = batch.columns.get("status")
        conserved = batch.columns.get("conserved")
        return [
            {
                "hazard_id": record_id,
                "hazard_class": batch.columns["hazard_class"][index],
                "status": status[index] if status else TABLES["hazard"].field("status").default,
                "conserved": conserved[index] if conserved else False,
                "event_date": _event_date(batch, index),
                "process": "import",
                "reason": batch.source,
                "area_m2": batch.columns["area_m2"][index],
                "geometry": batch.geometries[index],
            }
            for index, record_id in zip(decision.new, ids)
        ]


def _event_date(batch: Batch, index: int) -> object:
    dates = batch.columns.get("date_of_information")
    return (dates[index] if dates else None) or utc_today()


def _covers(outline: Optional[QgsGeometry], stored: Optional[bytes]) -> bool:
    if stored is None:
        return True
    if outline is None:
        return False
    known = QgsGeometry()
    known.fromWkb(stored)
    left_out = known.difference(outline)
    return left_out.isEmpty() or left_out.area() <= SHRINK_SHARE * known.area()


def _say_area(batch: Batch, index: int, told: Optional[float], measured: float) -> None:
    if told and abs(told - measured) > AREA_DIFFERS * max(told, measured):
        text = translate(
            "import", "the outline measures {measured:.0f} m², the file says {told:.0f}"
        )
        batch.say(index, "note", text.format(measured=measured, told=told), "area_m2", str(told))
