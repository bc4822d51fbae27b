"""What the triggers of a server refuse to take into a field, by whatever route it comes.

Codes that are not in their lists, values that no program of the workspace could read again, and
places that are not on the globe. What was there before may stay.
"""

from __future__ import annotations

from string import Template

from ...domain.codes import CODE_LISTS
from ...domain.fields import Field, FieldType, GeometryType, Table
from ..refusals import NOT_DRAWABLE
from .columns import GEOMETRY_COLUMN, SRS_ID, literal, quote

_CHECKS = Template("""
  -- One look at all fields, against the codes that are known here; only where something is not
  -- among them it goes field by field, and the lists are read.
  IF EXISTS (SELECT 1 FROM $rows WHERE $any) THEN $each
  END IF;""")
_READ_CHECK = Template("""
    IF EXISTS (SELECT 1 FROM $rows WHERE $bad) THEN
      RAISE EXCEPTION '$name.$field: this could not be read again; nothing was written';
    END IF;""")
_READABLE = {
    FieldType.DATE: "{} BETWEEN DATE '0001-01-01' AND DATE '9999-12-31'",
    FieldType.DATETIME: "{} BETWEEN TIMESTAMPTZ '0001-01-02 00:00Z' AND TIMESTAMPTZ '9999-12-30 00:00Z'",
    # NaN is more than any number.
    FieldType.REAL: "{} BETWEEN -1.7976931348623157e308 AND 1.7976931348623157e308",
    FieldType.JSON: "json_typeof({}::json) = 'object'",
}
"""What of these types every program of the workspace can read, a GeoPackage too."""
# The kind, and that there are no heights, is the column's own to refuse. Where nothing is drawn
# there is no shape: spatial indexes break under one that has no box. A box passes over what is no
# number; a measure does not.
_ON_GLOBE = Template(
    "NOT ST_IsEmpty($shape) AND $shape @ ST_MakeEnvelope(-180, -90, 180, 90, $srs) "
    "AND $measure < 'Infinity'"
)
_MEASURES = {
    GeometryType.POINT: "ST_X({0}) + ST_Y({0})",
    GeometryType.MULTI_LINE_STRING: "ST_Length({0})",
    GeometryType.MULTI_POLYGON: "ST_Perimeter({0})",
}
_SHAPE_CHECK = Template("""
    IF EXISTS (SELECT 1 FROM $rows WHERE $bad) THEN
      RAISE EXCEPTION '$sentence';
    END IF;""")
_CHECK = Template("""
    SELECT t.$column INTO wrong FROM $rows WHERE $bad LIMIT 1;
    IF FOUND THEN
      RAISE EXCEPTION '$name.$field: % $sentence $list', wrong;
    END IF;""")
# QGIS writes {} where nothing is ticked any more.
_CODES_FORM = literal(r'^\{("[^"]+"(,"[^"]+")*)?\}$')


def value_checks(table: Table, action: str) -> str:
    """Refuse codes that are not in their lists, and what nobody could read; what was there may stay."""
    rows = "new_rows t" if action == "insert" else "new_rows t JOIN old_rows o ON o.fid = t.fid"
    coded = [field for field in table.fields if field.code_list]
    read = [field for field in table.user_fields if field.type in _READABLE]
    doubts = [_written(field.name, action, _unknown_code(field)) for field in coded]
    doubts += [_written(field.name, action, _unreadable(field)) for field in read]
    each = [_code_check(table, field, action, rows) for field in coded]
    each += [_read_check(table, field, action, rows) for field in read]
    # A former outline is kept as it was, whatever that was.
    if table.geometry and table.name != "kept_outline":
        astray = _written(GEOMETRY_COLUMN, action, _off_globe(table.geometry))
        doubts.append(astray)
        sentence = NOT_DRAWABLE.format(table=table.name, kind=table.geometry.value)
        each.append(_SHAPE_CHECK.substitute(rows=rows, bad=astray, sentence=sentence))
    if not doubts:
        return ""
    return _CHECKS.substitute(
        rows=rows, any=" OR ".join(f"({doubt})" for doubt in doubts), each="".join(each)
    )


def _code_check(table: Table, field: Field, action: str, rows: str) -> str:
    return _CHECK.substitute(
        column=quote(field.name),
        rows=rows,
        bad=_written(field.name, action, _wrong_code(field)),
        name=table.name,
        field=field.name,
        sentence=_code_sentence(field),
        list=field.code_list,
    )


def _read_check(table: Table, field: Field, action: str, rows: str) -> str:
    return _READ_CHECK.substitute(
        rows=rows,
        bad=_written(field.name, action, _unreadable(field)),
        name=table.name,
        field=field.name,
    )


def _unreadable(field: Field) -> str:
    """The condition that a row of ``t`` has a value that no program of the workspace can read."""
    column = quote(field.name)
    return f"NOT ({_READABLE[field.type].format(f't.{column}')})"


def _off_globe(kind: GeometryType) -> str:
    """The condition that a row of ``t`` has a shape with no point, or with one off the globe."""
    shape = f"t.{GEOMETRY_COLUMN}"
    on_globe = _ON_GLOBE.substitute(shape=shape, srs=SRS_ID, measure=_MEASURES[kind].format(shape))
    return f"NOT ({on_globe})"


def _written(name: str, action: str, bad: str) -> str:
    """The condition that something ``bad`` was written into a column of ``t``, which was ``o``."""
    column = quote(name)
    changed = "" if action == "insert" else f"o.{column} IS DISTINCT FROM t.{column} AND "
    return f"{changed}t.{column} IS NOT NULL AND {bad}"


def _wrong_code(field: Field) -> str:
    """The condition that a row of ``t`` has a code that is not in the field's list."""
    column, codes = quote(field.name), literal(field.code_list or "")
    listed = " ".join(("(SELECT code FROM code_list WHERE list =", codes, ")"))
    if field.type is not FieldType.CODES:
        return f"t.{column} NOT IN {listed}"
    unlisted = ("EXISTS (SELECT 1 FROM unnest(", _codes_of(field), ") AS code WHERE code NOT IN")
    return f"(t.{column} !~ {_CODES_FORM} OR {' '.join((*unlisted, listed))}))"


def _unknown_code(field: Field) -> str:
    """The condition that a row of ``t`` has a code that this version of the lists does not have."""
    column = quote(field.name)
    known = ", ".join(literal(member.value) for member in CODE_LISTS[field.code_list or ""])
    if field.type is not FieldType.CODES:
        return f"t.{column} NOT IN ({known})"
    return f"({_codes_of(field)} <@ ARRAY[{known}]) IS NOT TRUE"


def _codes_of(field: Field) -> str:
    """The codes of a row of ``t``; NULL where what is there has not the form of several codes."""
    column = quote(field.name)
    return f"CASE WHEN t.{column} ~ {_CODES_FORM} THEN t.{column}::text[] END"


def _code_sentence(field: Field) -> str:
    if field.type is FieldType.CODES:
        return 'is not in the form {"code","code"} of the list'
    return "is not in the list"
