"""What a table and a field of the schema are, and short ways to write one down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Optional, Union

from .marks import QT_TRANSLATE_NOOP

Scalar = Union[str, int, float, bool, None]


class FieldType(Enum):
    """What a field holds; the store decides how a database keeps it."""

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"
    BOOLEAN = "boolean"
    DATE = "date"
    DATETIME = "datetime"
    CODE = "code"
    CODES = "codes"
    JSON = "json"
    REFERENCE = "reference"
    UUID = "uuid"


class GeometryType(Enum):
    """Geometry of a table: EPSG:4326, XY; the names are those of OGC Simple Features."""

    POINT = "Point"
    MULTI_LINE_STRING = "MultiLineString"
    MULTI_POLYGON = "MultiPolygon"


class Tab(Enum):
    """The tab of a form on which a field stands."""

    GENERAL = QT_TRANSLATE_NOOP("schema", "General")
    PLACE = QT_TRANSLATE_NOOP("schema", "Place")
    WORK = QT_TRANSLATE_NOOP("schema", "Work")
    RECORD = QT_TRANSLATE_NOOP("schema", "Record")


@dataclass(frozen=True)
class Field:
    """One column: ``label`` and ``help`` are English and marked for translation.

    ``aliases`` are names under which other people's files carry the same thing; ``minimum`` and
    ``maximum`` are in ``unit``; ``system`` fields are filled by the store, never by a person.
    """

    name: str
    type: FieldType
    label: str
    help: str = ""
    code_list: Optional[str] = None
    references: Optional[str] = None
    required: bool = False
    restricted: bool = False
    unit: str = ""
    minimum: Optional[float] = None
    maximum: Optional[float] = None
    default: Scalar = None
    aliases: tuple[str, ...] = ()
    tab: Tab = Tab.GENERAL
    system: bool = False


@dataclass(frozen=True)
class Table:
    """One table: its own fields and, for a record table, those that all of them share.

    ``code_prefix`` is the start of what people say aloud (``HZ`` in ``HZ-0001``); ``restricted``
    tables hold what may leave the workspace only on purpose; ``history`` is False for the
    bookkeeping of the store itself.
    """

    name: str
    label: str
    fields: tuple[Field, ...]
    help: str = ""
    geometry: Optional[GeometryType] = None
    geometry_required: bool = False
    code_prefix: Optional[str] = None
    restricted: bool = False
    history: bool = True

    def field(self, name: str) -> Field:
        """Return the field called ``name``; KeyError where the table has none."""
        try:
            return self._by_name[name]
        except KeyError:
            raise KeyError(f"{self.name}.{name}") from None

    def has_field(self, name: str) -> bool:
        """Tell whether the table has a field called ``name``."""
        return name in self._by_name

    @cached_property
    def field_names(self) -> tuple[str, ...]:
        """Names of all fields in the order of the database, without the geometry."""
        return tuple(field.name for field in self.fields)

    @property
    def user_fields(self) -> tuple[Field, ...]:
        """The fields that a person or an import may fill."""
        return tuple(field for field in self.fields if not field.system)

    @cached_property
    def _by_name(self) -> Mapping[str, Field]:
        return {field.name: field for field in self.fields}


_ID = Field(
    "id", FieldType.UUID, QT_TRANSLATE_NOOP("schema", "Identifier"), system=True, tab=Tab.RECORD
)
_CODE = Field(
    "code",
    FieldType.TEXT,
    QT_TRANSLATE_NOOP("schema", "Code"),
    help=QT_TRANSLATE_NOOP(
        "schema", "What people say aloud; given by the workspace where left empty."
    ),
    aliases=("no", "nr", "number", "codigo", "numero", "номер", "код", "nomre", "kod"),
)
_RECORD_STATUS = Field(
    "record_status",
    FieldType.CODE,
    QT_TRANSLATE_NOOP("schema", "Record status"),
    help=QT_TRANSLATE_NOOP(
        "schema", "How far this record has been checked. Unverified hazards are drawn all the same."
    ),
    code_list="record_status",
    required=True,
    default="submitted",
    tab=Tab.RECORD,
)
_SHARED = (
    Field("source", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Source"), tab=Tab.RECORD),
    Field(
        "source_key",
        FieldType.TEXT,
        QT_TRANSLATE_NOOP("schema", "Key in the source"),
        tab=Tab.RECORD,
    ),
    Field(
        "external_system",
        FieldType.TEXT,
        QT_TRANSLATE_NOOP("schema", "External system"),
        tab=Tab.RECORD,
    ),
    Field(
        "external_id",
        FieldType.TEXT,
        QT_TRANSLATE_NOOP("schema", "External identifier"),
        tab=Tab.RECORD,
    ),
    Field(
        "remarks",
        FieldType.TEXT,
        QT_TRANSLATE_NOOP("schema", "Remarks"),
        aliases=(
            "comment",
            "comments",
            "notes",
            "observaciones",
            "примечание",
            "примечания",
            "qeyd",
        ),
    ),
    Field(
        "created_at",
        FieldType.DATETIME,
        QT_TRANSLATE_NOOP("schema", "Created at"),
        system=True,
        tab=Tab.RECORD,
    ),
    Field(
        "created_by",
        FieldType.TEXT,
        QT_TRANSLATE_NOOP("schema", "Created by"),
        system=True,
        tab=Tab.RECORD,
    ),
    Field(
        "modified_at",
        FieldType.DATETIME,
        QT_TRANSLATE_NOOP("schema", "Modified at"),
        system=True,
        tab=Tab.RECORD,
    ),
    Field(
        "modified_by",
        FieldType.TEXT,
        QT_TRANSLATE_NOOP("schema", "Modified by"),
        system=True,
        tab=Tab.RECORD,
    ),
    Field(
        "version",
        FieldType.INTEGER,
        QT_TRANSLATE_NOOP("schema", "Version"),
        system=True,
        tab=Tab.RECORD,
    ),
)


def record_table(
    name: str,
    label: str,
    *fields: Field,
    help: str = "",
    geometry: Optional[GeometryType] = None,
    geometry_required: bool = False,
    code_prefix: Optional[str] = None,
    restricted: bool = False,
) -> Table:
    """Make a record table: identifier, code and status where it has a prefix, own fields, shared ones."""
    named = (_CODE, _RECORD_STATUS) if code_prefix else ()
    return Table(
        name,
        label,
        (_ID, *named[:1], *fields, *named[1:], *_SHARED),
        help=help,
        geometry=geometry,
        geometry_required=geometry_required,
        code_prefix=code_prefix,
        restricted=restricted,
    )
