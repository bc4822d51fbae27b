"""Rows of the restricted tables that belong to imported records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .batch import Batch


def private_rows(
    batch: Batch, names: Sequence[str], reference: str, new: Sequence[int], ids: Sequence[str]
) -> list[dict[str, Any]]:
    """Rows for a restricted table: one for each record of which the file says any of ``names``."""
    columns = {name: batch.columns[name] for name in names if name in batch.columns}
    rows = []
    for index, record_id in zip(new, ids):
        said = {name: column[index] for name, column in columns.items() if column[index]}
        if said:
            rows.append({**said, reference: record_id})
    return rows
