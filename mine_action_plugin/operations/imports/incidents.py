"""Import of incidents, with what was known about each place, and of their victims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Optional

import numpy as np
from qgis.core import QgsFeedback

from ...domain.marks import QT_TRANSLATE_NOOP
from ...domain.rules.accuracy import accuracy_or_assumed
from ...domain.schema import TABLES, Field
from ...exchange.report import ReportLine
from ...exchange.rows import SourceRows
from ...store import Change, Workspace
from ...translation import translate
from ..knowledge import knowledge_values, read_register
from .batch import Batch
from .identity import Decision
from .points import place_points
from .private import private_rows
from .quarantine import Quarantine
from .runner import Importer
from .victims import VictimImporter

PRIVATE = ("reporter", "reporter_contact")


class IncidentImporter(Importer):
    """Incidents; ``reporter`` and ``reporter_contact`` go to the restricted table."""

    TABLE = "incident"
    COMPARED = ("victim",)
    TITLE = QT_TRANSLATE_NOOP("changes", "Import incidents")

    def __init__(
        self,
        workspace: Workspace,
        feedback: Optional[QgsFeedback] = None,
        victims: Optional[SourceRows] = None,
        victim_mapping: Optional[Mapping[str, Any]] = None,
    ) -> None:
        super().__init__(workspace, feedback)
        self._victim_rows = victims
        self._victim_mapping = victim_mapping
        self._victims: Optional[VictimImporter] = None

    def extra_targets(self) -> Sequence[Field]:
        return tuple(TABLES["incident_private"].field(name) for name in PRIVATE)

    def place(self, batch: Batch) -> None:
        batch.compared = [name for name in batch.compared if name not in PRIVATE]
        place_points(self.workspace, batch)

    def complete(self, batch: Batch, decision: Decision) -> None:
        if self._victim_rows is not None:
            self._victims = VictimImporter(self.workspace)
            self._victims.prepare(self._victim_rows, self._victim_mapping, batch, decision)
            _count_harmed(batch, decision.new, self._victims)
        if decision.new:
            self._assess(batch, decision.new)
            _say_harm(batch, decision.new)

    def writes(self, decision: Decision, quarantine: Quarantine) -> bool:
        mine = super().writes(decision, quarantine)
        return mine or (self._victims is not None and self._victims.has_writes)

    def more_lines(self) -> Sequence[ReportLine]:
        return self._victims.lines() if self._victims else ()

    def _assess(self, batch: Batch, new: Sequence[int]) -> None:
        points = np.array(
            [np.frombuffer(batch.geometries[index] or b"", "<f8", 2, 5) for index in new]
        ).reshape(-1, 2)
        register = read_register(self.workspace)
        answers = register.assess(points, self._accuracy_m(batch, new))
        then = batch.columns.get("knowledge_then") or [None] * batch.rows.count
        columns = {
            name: batch.column(name) for name in ("knowledge_now", "hazard_id", "distance_m")
        }
        for at, index in enumerate(new):
            known = register.knowledge(answers, at)
            for name, value in knowledge_values(known).items():
                columns[name][index] = value
            then[index] = then[index] or known.answer
            if known.released_code:
                text = translate("import", "lies on released land {code}: review that land")
                batch.say(index, "note", text.format(code=known.released_code), "geometry")
        batch.columns["knowledge_then"] = then

    def _accuracy_m(self, batch: Batch, new: Sequence[int]) -> Any:
        told = batch.columns.get("accuracy_m")
        basis = batch.columns.get("position_basis")
        profile = self.workspace.profile
        default = TABLES["incident"].field("position_basis").default
        known: dict[Any, float] = {}
        result = np.empty(len(new))
        for at, index in enumerate(new):
            pair = (told[index] if told else None, basis[index] if basis else default)
            if pair not in known:
                known[pair] = accuracy_or_assumed(*pair, profile)
            result[at] = known[pair]
        return result

    def write_more(
        self, change: Change, batch: Batch, decision: Decision, ids: Sequence[str]
    ) -> None:
        change.insert_many(
            "incident_private", private_rows(batch, PRIVATE, "incident_id", decision.new, ids)
        )
        if self._victims is not None:
            self._victims.write(change, decision.ids)


def _count_harmed(batch: Batch, new: Sequence[int], victims: VictimImporter) -> None:
    """Count killed and injured from the victims where the file has no such columns."""
    missing = [name for name in ("killed", "injured") if name not in batch.columns]
    counts = victims.counts() if missing else {}
    for name in missing:
        column = batch.column(name)
        for index in new:
            column[index] = counts.get((index, name), 0)


def _say_harm(batch: Batch, new: Sequence[int]) -> None:
    harmed: list[Optional[Sequence[Any]]] = [
        batch.columns.get(name) for name in ("killed", "injured")
    ]
    kinds: Sequence[Any] = batch.columns["kind"]
    columns = [column for column in harmed if column]
    if not columns:
        return
    text = translate("import", "people were harmed, but its kind is {kind}: check it")
    for index in new:
        if kinds[index] != "accident" and any(column[index] for column in columns):
            batch.say(index, "note", text.format(kind=kinds[index]), "kind", kinds[index])
