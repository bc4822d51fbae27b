"""Import of the victims that belong to the incidents of a source, in the same change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Optional

from ...domain.marks import QT_TRANSLATE_NOOP
from ...domain.schema import TABLES, Field, FieldType
from ...exchange.reasons import because
from ...exchange.rows import SourceRows
from ...store import Change
from ..incidents import ADULT_AGE
from .batch import Batch, make_batch
from .identity import Decision
from .private import private_rows
from .quarantine import Quarantine
from .runner import Importer, report_lines

PRIVATE = ("name", "birth_date", "address")
INCIDENT_KEY = Field(
    "incident_key",
    FieldType.TEXT,
    QT_TRANSLATE_NOOP("schema", "Key of the incident"),
    required=True,
)


class VictimImporter(Importer):
    """Victims, linked by the key that the source gives their incident; names are kept apart.

    The target ``incident_key`` holds the incident's own key in the source, or its code here.
    """

    TABLE = "victim"
    TITLE = QT_TRANSLATE_NOOP("changes", "Import victims")
    # Victims come in the change of their incidents.
    TITLES = (TITLE, QT_TRANSLATE_NOOP("changes", "Import incidents"))

    batch: Batch
    decision: Decision
    quarantine: Quarantine

    def extra_targets(self) -> Sequence[Field]:
        private = TABLES["victim_private"]
        return (*(private.field(name) for name in PRIVATE), INCIDENT_KEY)

    def prepare(
        self,
        rows: SourceRows,
        mapping: Optional[Mapping[str, Any]],
        incidents: Batch,
        decision: Decision,
    ) -> None:
        """Check all victims and find the incident of each; nothing is written yet."""
        batch = make_batch(
            self.workspace,
            self.TABLE,
            rows,
            mapping,
            self.extra_targets(),
            derived=("incident_id",),
        )
        batch.compared = [n for n in batch.compared if n not in (*PRIVATE, INCIDENT_KEY.name)]
        _derive_age_groups(batch)
        self._incident_of = self._link(batch, incidents, decision)
        self.batch = batch
        self.decision, self.quarantine = self.decide(batch)

    def _link(self, batch: Batch, incidents: Batch, decision: Decision) -> list[Optional[int]]:
        accepted = {*decision.new, *decision.unchanged, *(each[0] for each in decision.updates)}
        by_key = {incidents.keys[index]: index for index in sorted(accepted)}
        for index in sorted(accepted.intersection(decision.codes)):
            by_key.setdefault(decision.codes[index], index)
        found: list[Optional[int]] = []
        for index, key in enumerate(batch.columns.pop(INCIDENT_KEY.name)):
            found.append(by_key.get(key))
            if found[-1] is None and index not in batch.faults:
                batch.reject(index, because("unknown_incident", key), INCIDENT_KEY.name, key)
        return found

    def counts(self) -> Counter[tuple[Optional[int], str]]:
        """Number of new victims by the incident's row index and their outcome."""
        outcomes = self.batch.columns.get("outcome")
        if outcomes is None:
            return Counter()
        return Counter((self._incident_of[index], outcomes[index]) for index in self.decision.new)

    @property
    def has_writes(self) -> bool:
        """True where something is to be written."""
        return self.decision.writes or self.quarantine.writes

    def write(self, change: Change, incident_ids: Mapping[int, str]) -> None:
        """Write new and changed victims, their names, and the rows for quarantine."""
        batch, decision = self.batch, self.decision
        records = self.records(batch, decision.new)
        for record, index in zip(records, decision.new):
            record["incident_id"] = incident_ids[int(self._incident_of[index] or 0)]
        ids = change.insert_many(self.TABLE, records)
        decision.ids.update(zip(decision.new, ids))
        change.insert_many(
            "victim_private", private_rows(batch, PRIVATE, "victim_id", decision.new, ids)
        )
        change.update_many(self.TABLE, [(each[1], each[2]) for each in decision.updates])
        self.quarantine.write(change)
        self.read_codes(batch, decision)

    def lines(self) -> list[Any]:
        """Report lines about victims; their field starts with ``victims``."""
        found = report_lines(self.batch, self.decision)
        return [line._replace(field=f"victims.{line.field}".rstrip(".")) for line in found]


def _derive_age_groups(batch: Batch) -> None:
    ages = batch.columns.get("age")
    if ages is None:
        return
    groups = batch.column("age_group")
    for index, age in enumerate(ages):
        if age is not None and groups[index] in (None, "unknown"):
            groups[index] = "child" if age < ADULT_AGE else "adult"
