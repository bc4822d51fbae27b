"""Places, ways that people use, and administrative areas."""

from __future__ import annotations

from ..fields import Field, FieldType, GeometryType, record_table
from ..marks import QT_TRANSLATE_NOOP

PLACE = record_table(
    "place",
    QT_TRANSLATE_NOOP("schema", "Place"),
    Field(
        "name",
        FieldType.TEXT,
        QT_TRANSLATE_NOOP("schema", "Name"),
        required=True,
        aliases=(
            "place_name",
            "nombre",
            "nom",
            "название",
            "ad",
            "village",
            "settlement",
        ),
    ),
    Field(
        "kind",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Kind"),
        code_list="place_kind",
        required=True,
        default="settlement",
        aliases=(
            "type",
            "class",
            "tipo",
            "тип",
            "fclass",
        ),
    ),
    Field(
        "population",
        FieldType.INTEGER,
        QT_TRANSLATE_NOOP("schema", "Population"),
        minimum=0,
        aliases=(
            "pop",
            "poblacion",
            "население",
            "ehali",
        ),
    ),
    Field(
        "names",
        FieldType.JSON,
        QT_TRANSLATE_NOOP("schema", "Names by language"),
        help=QT_TRANSLATE_NOOP("schema", "The name in each language, by ISO 639-1 code."),
    ),
    geometry=GeometryType.POINT,
    geometry_required=True,
    code_prefix="PL",
    help=QT_TRANSLATE_NOOP(
        "schema", "Settlements, schools, wells and other places that people know."
    ),
)

ACCESS_LINE = record_table(
    "access_line",
    QT_TRANSLATE_NOOP("schema", "Access line"),
    Field(
        "kind",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Kind"),
        code_list="access_kind",
        required=True,
        default="track",
        aliases=(
            "type",
            "class",
            "highway",
            "fclass",
            "tipo",
            "тип",
        ),
    ),
    Field(
        "use",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Use"),
        code_list="access_use",
        required=True,
        default="unknown",
        aliases=(
            "usage",
            "uso",
        ),
    ),
    Field(
        "speed_kmh",
        FieldType.REAL,
        QT_TRANSLATE_NOOP("schema", "Speed"),
        unit="km/h",
        minimum=0,
        aliases=(
            "speed",
            "maxspeed",
        ),
    ),
    Field(
        "verified_width_m",
        FieldType.REAL,
        QT_TRANSLATE_NOOP("schema", "Verified width"),
        unit="m",
        minimum=0,
    ),
    Field("verified_on", FieldType.DATE, QT_TRANSLATE_NOOP("schema", "Verified on")),
    geometry=GeometryType.MULTI_LINE_STRING,
    geometry_required=True,
    code_prefix="AL",
    help=QT_TRANSLATE_NOOP("schema", "A way that people use."),
)

ADMIN_AREA = record_table(
    "admin_area",
    QT_TRANSLATE_NOOP("schema", "Administrative area"),
    Field("name", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Name"), required=True),
    Field("names", FieldType.JSON, QT_TRANSLATE_NOOP("schema", "Names by language")),
    Field("level", FieldType.INTEGER, QT_TRANSLATE_NOOP("schema", "Level"), minimum=0),
    Field(
        "parent_id",
        FieldType.REFERENCE,
        QT_TRANSLATE_NOOP("schema", "Within"),
        references="admin_area",
    ),
    Field("pcode", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "P-code")),
    geometry=GeometryType.MULTI_POLYGON,
    geometry_required=True,
)

TABLES = (
    PLACE,
    ACCESS_LINE,
    ADMIN_AREA,
)
