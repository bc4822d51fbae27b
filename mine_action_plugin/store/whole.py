"""What can stand in the way of writing a whole workspace elsewhere."""

from __future__ import annotations

from ..domain.errors import MineActionError
from ..domain.fields import Table
from ..domain.marks import QT_TRANSLATE_NOOP
from .snapshot import Row


def incomplete(table: Table, written: int, count: int) -> MineActionError:
    """Return the error for a table that did not arrive whole."""
    return MineActionError(
        QT_TRANSLATE_NOOP(
            "errors",
            "{table}: {written} of {count} rows arrived. Nothing was copied; try again.",
        ),
        table=table.name,
        written=written,
        count=count,
    )


def wrong_geometry(table: Table, row: Row) -> MineActionError:
    """Return the error for a geometry that is not of its table's type."""
    return MineActionError(
        QT_TRANSLATE_NOOP(
            "errors",
            "{table} {record} has a geometry that is not a {kind}. Mend it first; nothing was copied.",
        ),
        table=table.name,
        record=_name(table, row),
        kind=table.geometry.value if table.geometry else "",
    )


def not_kept(table: Table, row: Row, fault: str) -> MineActionError:
    """Return the error for a row of which the other store cannot keep a value."""
    return MineActionError(
        QT_TRANSLATE_NOOP(
            "errors",
            "{table} {record} cannot be kept on a server ({fault}). Put it right first; nothing was "
            "copied.",
        ),
        table=table.name,
        record=_name(table, row),
        fault=fault,
    )


def _name(table: Table, row: Row) -> object:
    """The code of a row (``fid``, fields, geometry); where it has none, its number."""
    return dict(zip(table.field_names, row[1:])).get("code") or row[0]
