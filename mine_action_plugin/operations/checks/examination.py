"""The records that checks look at: a whole workspace, or those that were just changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, Optional

from qgis.core import QgsGeometry, QgsWkbTypes

from ...domain.schema import TABLES, GeometryType
from ...planning.outline_rings import Rings, read_rings
from ...store import Bounds, UnreadableValue, Workspace

OUTLINE_TABLES = tuple(
    table.name
    for table in TABLES.values()
    if table.geometry is GeometryType.MULTI_POLYGON and table.code_prefix
)
"""Tables whose outlines people draw; those of events are copies, administrative areas are given."""


class Outlines:
    """The records of one table that have an outline, and their outlines in the forms checks use."""

    def __init__(self, ids: Sequence[str], codes: Sequence[str], wkbs: Sequence[bytes]) -> None:
        self.ids = ids
        self.codes = codes
        self.wkbs = wkbs

    @cached_property
    def rings(self) -> Rings:
        """All rings as arrays."""
        return read_rings(self.wkbs)

    @cached_property
    def shapes(self) -> list[QgsGeometry]:
        """The geometries in EPSG:4326."""
        return [shape_of(wkb) for wkb in self.wkbs]


class Examination:
    """What checks ask of a workspace on a day. Whole columns are read once and shared.

    ``only``: ids by table of the records to judge; None judges all. Other records are there to
    compare with all the same.
    """

    def __init__(
        self,
        workspace: Workspace,
        today: date,
        only: Optional[Mapping[str, set[str]]] = None,
    ) -> None:
        self.workspace = workspace
        self.today = today
        self.only = only
        self._outlines: dict[str, Outlines] = {}
        self._codes: dict[str, tuple[list[str], list[str]]] = {}

    @property
    def is_whole(self) -> bool:
        """True where every record is judged."""
        return self.only is None

    def judged(self, table: str, *names: str, **where: Any) -> Iterator[tuple[Any, ...]]:
        """Yield rows of fields of the records to judge that fulfil ``where``."""
        if self.only is not None:
            ids = self.only.get(table)
            if not ids:
                return iter(())
            where["id"] = sorted(ids)
        return self.rows(table, *names, **where)

    def rows(self, table: str, *names: str, **where: Any) -> Iterator[tuple[Any, ...]]:
        """Yield rows of fields of all records that fulfil ``where``, as ``Workspace.read`` has it.

        None of a table that this person's role may not read, and none of which one of these values
        cannot be read, which is a finding of its own: the rest is checked all the same.
        """
        if not self.workspace.may_read(table):
            return iter(())
        columns = self.workspace.columns(table, names, where, readable_only=True)
        return zip(*(columns[name] for name in names))

    def near(self, table: str, bounds: Bounds, *names: str) -> Iterator[tuple[Any, ...]]:
        """Yield such rows of the records whose bounding boxes touch ``bounds``, in degrees."""
        columns = self.workspace.columns(table, names, bounds=bounds, readable_only=True)
        return zip(*(columns[name] for name in names))

    def unreadable(self, table: str) -> list[UnreadableValue]:
        """Return what cannot be read in the records to judge, each with its id and code."""
        where = {}
        if self.only is not None:
            where["id"] = sorted(self.only.get(table, ()))
        if where.get("id") == [] or not self.workspace.may_read(table):
            return []
        return self.workspace.unreadable_values(table, where)

    def judges(self, table: str, record_id: str) -> bool:
        """Tell whether a record is one of those to judge."""
        return self.only is None or record_id in self.only.get(table, ())

    def codes(self, table: str) -> tuple[list[str], list[str]]:
        """Return ids and codes of the records to judge and of those called much the same."""
        if table not in self._codes:
            where: dict[str, Any] = {}
            if self.only is not None:
                judged = [row[0] or "" for row in self.judged(table, "code")]
                where["code"] = sorted({form for code in judged for form in _forms(code)})
            columns = self.workspace.columns(table, ("id", "code"), where)
            self._codes[table] = columns["id"], [code or "" for code in columns["code"]]
        return self._codes[table]

    def outlines(self, table: str) -> Outlines:
        """Return the outlines of the records to judge of a table of ``OUTLINE_TABLES``."""
        if table not in self._outlines:
            rows = [row for row in self.judged(table, "id", "code", "geometry") if row[2]]
            ids, codes, wkbs = zip(*rows) if rows else ((), (), ())
            self._outlines[table] = Outlines(ids, codes, wkbs)
        return self._outlines[table]


def _forms(code: str) -> tuple[str, ...]:
    # Reading half a million codes after each save would take longer than the save.
    bare = code.strip()
    return code, bare, bare.upper(), bare.lower()


def shape_of(wkb: Optional[bytes]) -> QgsGeometry:
    """Return the geometry of a record; a null one where it has none."""
    geometry = QgsGeometry()
    if wkb:
        geometry.fromWkb(wkb)
    return geometry


def areas_only(geometry: QgsGeometry) -> QgsGeometry:
    """Return the areas of what an overlay gave, changed in place: cuts leave lines and points."""
    if not geometry.isNull():
        geometry.convertGeometryCollectionToSubclass(QgsWkbTypes.GeometryType.PolygonGeometry)
    return geometry
