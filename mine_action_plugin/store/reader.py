"""What a reader of a workspace offers: the workspace itself, or an output's view of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Optional, Protocol

from ..domain.profile import Profile
from ..domain.records import Record
from .geometry import Bounds


class Reader(Protocol):
    """Reads records; see ``Workspace`` for what each of these takes and gives."""

    @property
    def title(self) -> str:
        """What people call the workspace."""

    @property
    def profile(self) -> Profile:
        """The defaults of the country or organisation."""

    def columns(
        self,
        table_name: str,
        names: Sequence[str],
        where: Optional[Mapping[str, Any]] = None,
        order: Sequence[str] = (),
    ) -> dict[str, list[Any]]:
        """Return whole columns as lists by name."""

    def read(self, table_name: str, where: Optional[Mapping[str, Any]] = None) -> list[Record]:
        """Return records."""

    def within(self, table_name: str, bounds: Bounds) -> list[Record]:
        """Return the records whose bounding boxes touch ``bounds``."""

    def find(self, table_name: str, code: str) -> Record:
        """Return the record with that code."""
