"""Whether other programs left the tables of a GeoPackage as they were made."""

from __future__ import annotations

import json
from typing import Optional

from ...domain.schema import TABLES
from .database import GeoPackage

_COLUMNS = (
    "SELECT t.value, c.name FROM json_each(?) t JOIN pragma_table_info(t.value) c ORDER BY t.key"
)
_TRIGGERS = "SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger'"


def altered_table(database: GeoPackage) -> Optional[str]:
    """Return a table that lacks a column, or what logs its rows; None where all are whole.

    A field that was renamed would be read as its own name in every row: SQLite takes a name in
    quotes that it does not find for a text. A table that was replaced has no history any more.
    """
    columns = set(database.execute(_COLUMNS, (json.dumps(list(TABLES)),)))
    triggers = set(database.execute(_TRIGGERS))
    for table in TABLES.values():
        logging = (f"{table.name}_logs_{each}" for each in ("insert", "update", "delete"))
        if not columns.issuperset((table.name, name) for name in ("fid", *table.field_names)):
            return table.name
        if table.history and not triggers.issuperset((table.name, each) for each in logging):
            return table.name
    return None
