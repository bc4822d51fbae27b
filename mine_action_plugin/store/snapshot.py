"""All of a workspace as it was at one moment, to be written elsewhere row for row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Callable, Optional, Protocol

from ..domain.fields import Table
from ..domain.schema import TABLES

Row = tuple[Any, ...]


class Snapshot(Protocol):
    """What was in a workspace at one moment, whoever writes there meanwhile.

    Values are stored values (see ``Database``). A workspace of an older version has fewer tables
    and fields than the schema.
    """

    tables: Sequence[Table]

    @property
    def info(self) -> dict[str, str]:
        """The entries of ``workspace_info``."""

    @property
    def files_folder(self) -> Optional[Path]:
        """Where its attachments are kept; None where it names no folder."""

    def rows(self, table: Table) -> Iterator[Row]:
        """Yield ``fid``, the fields, and the geometry as WKB where there is one; by ``fid``."""

    def count(self, table: Table) -> int:
        """Return how many rows there are."""

    def last_fid(self, table: Table) -> int:
        """Return the highest ``fid`` ever handed out."""

    def last_code(self, prefix: str) -> int:
        """Return the highest number ever handed out in a code."""


def record_count(snapshot: Snapshot) -> int:
    """Return how many records there are, without the bookkeeping of the store."""
    return sum(snapshot.count(table) for table in snapshot.tables if table.history)


def tables_present(columns_of: Callable[[str], set[str]]) -> list[Table]:
    """Return the tables of the schema with the fields that a workspace has.

    ``columns_of`` gives the columns of a table; none where there is no such table.
    """
    present = []
    for table in TABLES.values():
        columns = columns_of(table.name)
        if columns:
            fields = tuple(field for field in table.fields if field.name in columns)
            present.append(replace(table, fields=fields))
    return present
