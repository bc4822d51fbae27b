"""Reading for outputs: what may not leave does not get as far as an exporter or a map."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Optional

from ..domain.profile import Profile
from ..domain.records import Record
from ..domain.rules.privacy import Audience, may_leave
from ..domain.schema import TABLES
from ..store import Workspace
from ..store.geometry import Bounds


class MayNotLeaveError(Exception):
    """An exporter asked for what may not leave: a mistake in the product, never the user's."""


class Outgoing:
    """A workspace as an output for an audience may read it; nothing can be written through it.

    ``granted``: restricted tables whose content the user chose to give for this one output.
    Whole columns are refused with MayNotLeaveError; in records, what may not leave is None.
    """

    def __init__(
        self, workspace: Workspace, audience: Audience, granted: Collection[str] = frozenset()
    ) -> None:
        self._workspace = workspace
        self.audience = audience
        self.granted = frozenset(granted)
        self.reference, self.provider = workspace.reference, workspace.provider

    @property
    def title(self) -> str:
        """What people call the workspace."""
        return self._workspace.title

    @property
    def is_training(self) -> bool:
        """True where everything in it is fictional and every output must say so."""
        return self._workspace.is_training

    @property
    def profile(self) -> Profile:
        """The defaults of the country or organisation."""
        return self._workspace.profile

    def info(self) -> dict[str, str]:
        """Return the entries of ``workspace_info``."""
        return self._workspace.info()

    def layer_source(self, table_name: str) -> str:
        """Return the data source of a table's layer, to choose records by an expression."""
        self._require(table_name, ("id",))
        return self._workspace.layer_source(table_name)

    def columns(
        self,
        table_name: str,
        names: Sequence[str],
        where: Optional[dict[str, Any]] = None,
        order: Sequence[str] = (),
    ) -> dict[str, list[Any]]:
        """Return columns as ``Workspace.columns`` does; MayNotLeaveError for one that stays."""
        self._require(table_name, names)
        return self._workspace.columns(table_name, names, where, order)

    def read(
        self, table_name: str, where: Optional[dict[str, Any]] = None, **options: Any
    ) -> list[Record]:
        """Return records as ``Workspace.read`` does, without what may not leave."""
        return self._cleared(table_name, self._workspace.read(table_name, where, **options))

    def within(self, table_name: str, bounds: Bounds) -> list[Record]:
        """Return records as ``Workspace.within`` does, without what may not leave."""
        return self._cleared(table_name, self._workspace.within(table_name, bounds))

    def find(self, table_name: str, code: str) -> Record:
        """Return a record by its code, without what may not leave."""
        return self._cleared(table_name, [self._workspace.find(table_name, code)])[0]

    def _require(self, table: str, names: Sequence[str]) -> None:
        for name in names:
            if not may_leave(table, name, self.audience, self.granted):
                raise MayNotLeaveError(f"{table}.{name} ({self.audience.value})")

    def _cleared(self, table: str, records: Sequence[Record]) -> list[Record]:
        names = list(TABLES[table].field_names)
        if TABLES[table].geometry:
            names.append("geometry")
        kept = [n for n in names if may_leave(table, n, self.audience, self.granted)]
        if not kept:
            raise MayNotLeaveError(f"{table} ({self.audience.value})")
        withheld = dict.fromkeys(set(names) - set(kept))
        return [record.with_values(**withheld) for record in records] if withheld else list(records)
