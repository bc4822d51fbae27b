"""What a workspace needs of its database: the one boundary between both stores and all above."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional, Protocol

from ..domain.fields import Table
from ..domain.rules.roles import Role
from .geometry import Bounds
from .postgis.people import Sharing

Row = tuple[Any, ...]
Condition = Mapping[str, Any]


LOG_ENTRIES = (
    "SELECT l.change_id, c.title, c.changed_by, c.changed_at, l.version, l.action, l.old_row, "
    "l.new_row, c.reason, l.record_table, l.record_id "
    "FROM change_log l JOIN change c ON c.id = l.change_id"
)
"""Rows of the history with what their changes say of all of them."""


@dataclass(frozen=True)
class Selection:
    """Columns of the rows of a table that come into ``bounds``; of all rows without them."""

    table: Table
    columns: Sequence[str]
    bounds: Optional[Bounds] = None


class Database(Protocol):
    """One handle on a workspace, for one thread. Values here are stored values, geometry is WKB.

    Stored values are those of a GeoPackage: text, numbers, 0 and 1, dates as YYYY-MM-DD, moments
    as YYYY-MM-DDThh:mm:ss.sssZ. Every statement of a change goes through the same handle.
    MineActionError for what a user can mend.
    """

    provider: str
    """Key of the QGIS data provider that opens the tables as layers."""

    bulk_rows: int
    """From so many rows on, inserting them in bulk pays."""

    bulk_gives_codes: bool
    """Whether rows that are inserted in bulk may come without their codes."""

    @property
    def name(self) -> str:
        """The name of the workspace among others of its kind."""

    @property
    def files_folder(self) -> Optional[Path]:
        """Where attachments are kept; None where no folder is named."""

    @property
    def role(self) -> Role:
        """What whoever is connected may do; MineActionError for somebody without any role."""

    @property
    def is_read_only(self) -> bool:
        """True where nobody can write at all by this handle; what roles allow is another matter."""

    @property
    def person(self) -> str:
        """Who is writing."""

    @property
    def sharing(self) -> Optional[Sharing]:
        """The people of the workspace; None where it belongs to whoever opens it."""

    def set_info(self, key: str, value: Optional[str]) -> None:
        """Set an entry of ``workspace_info``, or take it away, and log it."""

    def close(self) -> None:
        """Release the file or connection."""

    def execute(self, statement: str, values: Iterable[Any] = ()) -> Any:
        """Run one statement that both databases know, with bound values, each a ? in it."""

    def has_table(self, name: str) -> bool:
        """Tell whether there is a table of that name."""

    def data_version(self) -> int:
        """Return a number that differs after any write by another connection."""

    def noticed_version(self) -> int:
        """Return the same number as far as it is known without waiting for a server."""

    def reconnect(self) -> None:
        """Take a new connection in place of a lost one; allowed in any thread while it is lost."""

    def wait_for_locks(self, seconds: float) -> None:
        """Set how long a statement waits for the locks of others."""

    def mark(self) -> str:
        """Return a mark of all rows of ``change_log`` that are visible now."""

    def logged_since(self, mark: str, table: Table, record_ids: Sequence[str]) -> list[Row]:
        """Return rows of the history of these records that the mark does not cover, in order.

        Each: record id, change id, title, who, moment, version, action, old row, new row.
        """

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

    def select_together(self, selections: Sequence[Selection]) -> list[list[Row]]:
        """Return the rows of several tables, all as of one moment, each in the order of ``fid``."""

    def distinct(self, table: Table, columns: Sequence[str]) -> list[Row]:
        """Return each combination of values that columns have, once."""

    def count(self, table: Table, where: Optional[Condition] = None) -> int:
        """Return how many rows fulfil ``where``."""

    def extent(self, table: Table) -> Optional[Bounds]:
        """Return the bounds of all geometries; None where there is none."""

    def begin(self) -> None:
        """Begin a transaction in which nothing that is read is overwritten unseen."""

    def commit(self) -> None:
        """Make the transaction durable."""

    def has_change(self, change_id: str) -> bool:
        """Tell whether a change was written; BusyStoreError where that is not decided yet."""

    def rollback(self) -> None:
        """Forget the transaction, where there is one."""

    def lock(self, table: Table, record_ids: Sequence[str]) -> dict[str, int]:
        """Let nobody else change rows until the transaction ends; return their versions by id."""

    def lock_table(self, table: Table) -> None:
        """Let nobody else write into a table until the transaction ends."""

    def written_since(self, mark: str) -> set[str]:
        """Return the names of the tables into which somebody wrote after a mark was taken."""

    def insert(
        self, table: Table, stored: Mapping[str, Any], wanted: Sequence[str] = ()
    ) -> Optional[Row]:
        """Insert one row, its triggers doing the rest; return the columns ``wanted`` of it.

        What the database says against a row of which nothing is wanted may come later, with the
        next statement or the commit; so with rows that are inserted in bulk.
        """

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
        """Write the row of ``change`` and make it the current one of the transaction.

        Begins one where there is none.
        """

    def end_change(self) -> None:
        """Leave no current change behind."""

    @property
    def has_written(self) -> bool:
        """True once the transaction has written a record."""
