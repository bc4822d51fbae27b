"""Rows that an import could not take: kept whole, once, until a person decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ...exchange.dates import utc_today
from ...store import Change, Workspace
from .batch import Batch


@dataclass
class Quarantine:
    """What is to be written: rows to add, rows that the import could take after all."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    resolved: list[str] = field(default_factory=list)

    @property
    def writes(self) -> bool:
        """True where something is to be written."""
        return bool(self.rows or self.resolved)

    def write(self, change: Change) -> None:
        """Write it in a change."""
        change.insert_many("quarantine", [{**row, "import_id": change.id} for row in self.rows])
        today = utc_today()
        change.update_many("quarantine", [(each, {"resolved_on": today}) for each in self.resolved])


def plan_quarantine(workspace: Workspace, batch: Batch, accepted: Iterable[int]) -> Quarantine:
    """Find which rejected rows are not in quarantine yet, and which accepted ones still are.

    A row is recognised by its source and the fingerprint of its content with the number of its
    repeat, so that the same file again adds nothing.
    """
    known = workspace.columns(
        "quarantine",
        ("id", "source_key", "resolved_on"),
        {"record_table": batch.table, "source": batch.source},
    )
    open_ids = {
        key: identifier
        for key, identifier, resolved in zip(
            *(known[n] for n in ("source_key", "id", "resolved_on"))
        )
        if resolved is None
    }
    prints = _fingerprints(batch, every=bool(open_ids))
    seen = set(known["source_key"])
    plan = Quarantine()
    for index in sorted(batch.faults):
        if prints[index] not in seen:
            plan.rows.append(_row(batch, index, prints[index]))
    plan.resolved = [open_ids[prints[i]] for i in accepted if open_ids and prints[i] in open_ids]
    return plan


def _fingerprints(batch: Batch, every: bool) -> dict[int, str]:
    counts: Counter[str] = Counter()
    result = {}
    for index in range(batch.rows.count) if every else sorted(batch.faults):
        own = batch.rows.fingerprint(index)
        # Repeats count among the rejected only: which rows are accepted may change.
        counts[own] += index in batch.faults
        result[index] = f"{own}#{max(counts[own], 1)}"
    return result


def _row(batch: Batch, index: int, fingerprint: str) -> dict[str, Any]:
    reasons = dict.fromkeys(fault.reason.english() for fault in batch.faults[index])
    return {
        "record_table": batch.table,
        "row_no": index + 1,
        "row": batch.rows.row(index),
        "reason": "; ".join(reasons),
        "source": batch.source,
        "source_key": fingerprint,
    }
