"""Parts of statements on the tables of a GeoPackage, and rows on their way into them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Optional

from ...domain.fields import Table
from ..geometry import Bounds
from .blobs import encode
from .tables import GEOMETRY_COLUMN, quote

Row = tuple[Any, ...]
Condition = Mapping[str, Any]


def condition_of(
    table: Table, where: Optional[Condition], bounds: Optional[Bounds]
) -> tuple[str, list[Any]]:
    """The WHERE of a query, empty where all rows are wanted, with its parameters."""
    parts, values = [], []
    for name, value in (where or {}).items():
        text, given = _comparison(column_of(table, name), value)
        parts.append(text)
        values += given
    if bounds is not None:
        xmin, ymin, xmax, ymax = bounds
        hits = (
            "fid IN (SELECT id FROM",
            rtree_of(table),
            "WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ?)",
        )
        parts.append(" ".join(hits))
        values += [xmin, xmax, ymin, ymax]
    return ("WHERE " + " AND ".join(parts) if parts else "", values)


def _comparison(column: str, value: Any) -> tuple[str, list[Any]]:
    if value is None:
        return f"{column} IS NULL", []
    if isinstance(value, (list, tuple, set, frozenset)):
        # Through JSON, because a statement takes only so many bound values.
        return " ".join((column, "IN (SELECT value FROM json_each(?))")), [json.dumps(list(value))]
    return f"{column} = ?", [value]


def order_of(table: Table, order: Sequence[str]) -> str:
    """The ORDER BY of a query, with ``fid`` as its last word."""
    terms = [
        f"{column_of(table, name.lstrip('-'))}{' DESC' if name.startswith('-') else ''}"
        for name in order
    ]
    return "ORDER BY " + ", ".join([*terms, "fid"])


def column_of(table: Table, name: str) -> str:
    """The quoted column; KeyError for one that the table lacks."""
    if name not in ("geometry", "fid") and not table.has_field(name):
        raise KeyError(f"{table.name}.{name}")
    return stored_column(name)


def stored_column(name: str) -> str:
    """The quoted column of a field, or of the geometry."""
    return quote(GEOMETRY_COLUMN if name == "geometry" else name)


def rtree_of(table: Table) -> str:
    """The table of the R-tree of a table."""
    return quote(f"rtree_{table.name}_{GEOMETRY_COLUMN}")


def insert_statement(table: Table, names: Sequence[str]) -> str:
    """The statement that inserts one row with values for these columns."""
    if not names:
        return " ".join(("INSERT INTO", quote(table.name), "DEFAULT VALUES"))
    columns = ", ".join(stored_column(name) for name in names)
    marks = ", ".join("?" * len(names))
    return " ".join(("INSERT INTO", quote(table.name), "(", columns, ") VALUES (", marks, ")"))


def encoded(table: Table, wkb: Optional[bytes]) -> Optional[bytes]:
    """The blob of a geometry; ValueError for one of another kind."""
    if table.geometry is None:
        raise KeyError(f"{table.name}.geometry")
    return None if wkb is None else encode(wkb, table.geometry)[0]


def numbered(
    table: Table,
    names: Sequence[str],
    first: int,
    rows: Sequence[Sequence[Any]],
    boxes: list[Row],
) -> Iterator[Sequence[Any]]:
    """Yield rows with their ``fid`` and blobs; append the R-tree's row of each to ``boxes``."""
    if table.geometry is None or "geometry" not in names:
        yield from ((fid, *row) for fid, row in enumerate(rows, first))
        return
    at = names.index("geometry")
    for fid, row in enumerate(rows, first):
        wkb = row[at]
        blob, bounds = (None, None) if wkb is None else encode(wkb, table.geometry)
        if bounds is not None:
            boxes.append((fid, bounds[0], bounds[2], bounds[1], bounds[3]))
        yield (fid, *row[:at], blob, *row[at + 1 :])
