"""What the triggers of a file refuse to take into a field, by whatever program it comes.

Codes that are not in their lists, keys of records that are not there, values that could not be read
again, and shapes that are not what the table holds. What was there before may stay while something
else is put right.
"""

from __future__ import annotations

from collections.abc import Iterator
from string import Template

from ...domain.fields import Field, FieldType, Table
from ..geometry import WKB_TYPES
from ..refusals import NOT_DRAWABLE
from .blobs import wkb_start
from .tables import GEOMETRY_COLUMN, quote

_CODES = Template("""
CREATE TRIGGER "${name}_checks_values_on_$event" BEFORE $action ON "$name"
WHEN (SELECT inside FROM store_state) = 0
BEGIN
  $checks
END;
""")
_CODE_CHECK = Template(
    "SELECT RAISE(ABORT, '$name.$field: this code is not in the list $list') WHERE $written "
    "AND NOT EXISTS (SELECT 1 FROM code_list WHERE list = '$list' AND code = NEW.$field);"
)
_CODES_CHECK = Template(
    'SELECT RAISE(ABORT, \'$name.$field: not in the form {"code","code"} of the list $list\') '
    "WHERE $written AND (NEW.$field NOT LIKE '{%}' OR NOT json_valid($array) OR EXISTS "
    "(SELECT 1 FROM json_each(CASE WHEN json_valid($array) THEN $array ELSE '[]' END) WHERE value NOT IN "
    "(SELECT code FROM code_list WHERE list = '$list')));"
)
# Keys between tables are kept only by programs that ask SQLite for it: QGIS does, ogr2ogr does not.
_REFERENCE_CHECK = Template(
    "SELECT RAISE(ABORT, '$name.$field: there is no such record in $parent') "
    'WHERE $written AND NOT EXISTS (SELECT 1 FROM "$parent" WHERE id = NEW.$field);'
)
_READ_CHECK = Template(
    "SELECT RAISE(ABORT, '$name.$field: this could not be read again; nothing was written') "
    "WHERE $written AND ($unreadable);"
)
# What is drawn is as the table says, whoever writes it: nothing reads heights, curves or another
# kind of geometry, no copy on a server could hold them, and spatial indexes break under one that
# is empty. (The R-tree needs ST_* already.)
_SHAPE_CHECK = Template(
    "SELECT RAISE(ABORT, '$sentence') WHERE $written AND CASE "
    "WHEN hex(substr(NEW.$geom, 1, 2)) <> '4750' OR hex(substr(NEW.$geom, $start, 5)) <> '01$kind' THEN 1 "
    "WHEN ST_IsEmpty(NEW.$geom) THEN 1 "
    "ELSE (ST_MinX(NEW.$geom) >= -180 AND ST_MaxX(NEW.$geom) <= 180 "
    "AND ST_MinY(NEW.$geom) >= -90 AND ST_MaxY(NEW.$geom) <= 90) IS NOT 1 END;"
)
_NO_DAY = (
    "date(substr($column, 1, 10), '+0 days') IS NOT substr($column, 1, 10) OR $column < '0001'"
)
_UNREADABLE = {
    FieldType.DATE: Template(_NO_DAY),
    FieldType.DATETIME: Template(f"{_NO_DAY} OR datetime($column) IS NULL"),
    # Text stays text in a column of numbers, and infinity is more than any of them.
    FieldType.INTEGER: Template("typeof($column) <> 'integer'"),
    FieldType.REAL: Template(
        "typeof($column) NOT IN ('real', 'integer') OR abs($column) > 1.7976931348623157e308"
    ),
    FieldType.JSON: Template(
        "CASE WHEN json_valid($column) THEN json_type($column) <> 'object' ELSE 1 END"
    ),
}


def value_triggers(table: Table) -> Iterator[str]:
    """Yield the CREATE TRIGGER statements that check what is written into one record table."""
    coded = [field for field in table.fields if field.code_list]
    read = [field for field in table.fields if _is_read(field)]
    # Those of one table may come with those that they refer to.
    linked = [field for field in table.fields if field.references not in (None, table.name)]
    names = [field.name for field in (*coded, *read, *linked)]
    # A kept outline is what a hazard had, whatever that was.
    drawn = bool(table.geometry) and table.name != "kept_outline"
    columns = ", ".join(map(quote, (*names, GEOMETRY_COLUMN) if drawn else names))
    for event, action in (("insert", "INSERT"), ("update", f"UPDATE OF {columns}")):
        checks = [_code_check(table, field, event) for field in coded]
        checks += [_read_check(table, field, event) for field in read]
        checks += [_reference_check(table, field, event) for field in linked]
        checks += [_shape_check(table, event)] if drawn else []
        yield _CODES.substitute(
            name=table.name, event=event, action=action, checks="\n  ".join(checks)
        )


def _written(column: str, event: str) -> str:
    """The condition that something was written into a column."""
    changed = f" AND NEW.{column} IS NOT OLD.{column}" if event == "update" else ""
    return f"NEW.{column} IS NOT NULL{changed}"


def _reference_check(table: Table, field: Field, event: str) -> str:
    return _REFERENCE_CHECK.substitute(
        name=table.name,
        field=field.name,
        written=_written(field.name, event),
        parent=field.references or "",
    )


def _is_read(field: Field) -> bool:
    # Whatever is given as version, the next one is written.
    return field.type in _UNREADABLE and field.name != "version"


def _shape_check(table: Table, event: str) -> str:
    kind = table.geometry
    if kind is None:
        raise ValueError(table.name)
    return _SHAPE_CHECK.substitute(
        sentence=NOT_DRAWABLE.format(table=table.name, kind=kind.value),
        geom=GEOMETRY_COLUMN,
        written=_written(GEOMETRY_COLUMN, event),
        start=wkb_start(f"NEW.{GEOMETRY_COLUMN}"),
        kind=f"{WKB_TYPES[kind]:02X}000000",
    )


def _read_check(table: Table, field: Field, event: str) -> str:
    return _READ_CHECK.substitute(
        name=table.name,
        field=field.name,
        written=_written(field.name, event),
        unreadable=_UNREADABLE[field.type].substitute(column=f"NEW.{field.name}"),
    )


def _code_check(table: Table, field: Field, event: str) -> str:
    values = {
        "name": table.name,
        "field": field.name,
        "list": field.code_list,
        "written": _written(field.name, event),
    }
    if field.type is not FieldType.CODES:
        return _CODE_CHECK.substitute(values)
    column = f"NEW.{field.name}"
    return _CODES_CHECK.substitute(
        values, array=f"'[' || substr({column}, 2, length({column}) - 2) || ']'"
    )
