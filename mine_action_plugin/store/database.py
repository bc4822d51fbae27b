"""What a workspace needs of its database: the one boundary between both stores and all above."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Optional, Protocol

from ..domain.fields import Table
from .geometry import Bounds

Row = tuple[Any, ...]
Condition = Mapping[str, Any]


class Database(Protocol):
    """One handle on a workspace, for one thread. Values here are stored values, geometry is WKB.

    Stored values are those of a GeoPackage: text, numbers, 0 and 1, dates as YYYY-MM-DD, moments
    as YYYY-MM-DDThh:mm:ss.sssZ. Every statement of a change goes through the same handle.
    MineActionError for what a user can mend.
    """

    provider: str
    """Key of the QGIS data provider that opens the tables as layers."""

    @property
    def name(self) -> str:
        """The name of the workspace among others of its kind."""

    @property
    def files_folder(self) -> Optional[Path]:
        """Where attachments are kept; None where no folder is named."""

    def close(self) -> None:
        """Release the file or connection."""

    def execute(self, statement: str, values: Iterable[Any] = ()) -> Any:
        """Run one statement that both databases know, with bound values, each a ? in it."""

    def has_table(self, name: str) -> bool:
        """Tell whether there is a table of that name."""

    def data_version(self) -> int:
        """Return a number that differs after any write by another connection."""

    def layer_source(self, table: Table) -> str:
        """Return the source of the table's layer for the provider."""

    def select(
        self,
        table: Table,
        columns: Sequence[str],
        where: Optional[Condition] = None,
        order: Sequence[str] = (),
        limit: Optional[int] = None,
        offset: int = 0,
        bounds: Optional[Bounds] = None,
    ) -> Iterator[Row]:
        """Yield rows of ``columns``; a minus before a name in ``order`` descends."""

    def count(self, table: Table, where: Optional[Condition] = None) -> int:
        """Return how many rows fulfil ``where``."""

    def extent(self, table: Table) -> Optional[Bounds]:
        """Return the bounds of all geometries; None where there is none."""

    def begin(self) -> None:
        """Begin a transaction in which nothing that is read is overwritten unseen."""

    def commit(self) -> None:
        """Make the transaction durable."""

    def rollback(self) -> None:
        """Forget the transaction, where there is one."""

    def lock(self, table: Table, record_id: str) -> None:
        """Let nobody else change a row until the transaction ends."""

    def insert(self, table: Table, stored: Mapping[str, Any]) -> int:
        """Insert one row, its triggers doing the rest; return its ``fid``."""

    def update(self, table: Table, record_id: str, stored: Mapping[str, Any]) -> int:
        """Update one row by its ``id``; return how many rows there were."""

    def delete(self, table: Table, record_id: str) -> int:
        """Delete one row by its ``id``; return how many there were."""

    def insert_bulk(
        self, table: Table, names: Sequence[str], rows: Sequence[Sequence[Any]]
    ) -> None:
        """Insert complete rows (``id``, ``version`` … filled in) and log them."""

    def update_bulk(
        self, table: Table, names: Sequence[str], rows: Sequence[Sequence[Any]]
    ) -> None:
        """Update rows by their ``id``, which is one of ``names``, each row once, and log them.

        What a record keeps for life (who made it and when) and its version are not taken from them.
        """

    def delete_bulk(self, table: Table, ids: Sequence[str]) -> None:
        """Delete rows by their ``id`` in the given order and log them."""

    def take_codes(self, prefix: str, given: Sequence[str], wanted: int) -> list[str]:
        """Return ``wanted`` new codes, past every code in ``given`` and every one ever handed out."""

    def start_change(self, row: Sequence[Optional[str]], undoing: bool) -> None:
        """Write the row of ``change`` and make it the current one of this transaction."""

    def end_change(self) -> None:
        """Leave no current change behind."""

    def logged_rows(self, change_id: str) -> int:
        """Return how many rows a change has written."""
