"""Warning signs, their inspection, and barriers."""

from __future__ import annotations

from ..fields import Field, FieldType, GeometryType, Tab, record_table
from ..marks import QT_TRANSLATE_NOOP

SIGN = record_table(
    "sign",
    QT_TRANSLATE_NOOP("schema", "Sign"),
    Field(
        "kind",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Kind"),
        code_list="sign_kind",
        required=True,
        default="mine_sign",
    ),
    Field(
        "status",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Status"),
        code_list="sign_status",
        required=True,
        default="proposed",
    ),
    Field(
        "facing_deg",
        FieldType.REAL,
        QT_TRANSLATE_NOOP("schema", "Facing"),
        unit="°",
        minimum=0,
        maximum=360,
        help=QT_TRANSLATE_NOOP(
            "schema", "Direction the board faces, degrees clockwise from true north."
        ),
    ),
    Field("reason", FieldType.CODE, QT_TRANSLATE_NOOP("schema", "Reason"), code_list="sign_reason"),
    Field("line_no", FieldType.INTEGER, QT_TRANSLATE_NOOP("schema", "Sign line"), minimum=0),
    Field("sequence", FieldType.INTEGER, QT_TRANSLATE_NOOP("schema", "Sequence"), minimum=0),
    Field(
        "gap_to_next_m",
        FieldType.REAL,
        QT_TRANSLATE_NOOP("schema", "Gap to the next"),
        unit="m",
        minimum=0,
    ),
    Field("model", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Model")),
    Field("mount", FieldType.CODE, QT_TRANSLATE_NOOP("schema", "Mount"), code_list="mount"),
    Field(
        "languages", FieldType.CODES, QT_TRANSLATE_NOOP("schema", "Languages"), code_list="language"
    ),
    Field(
        "planned_x",
        FieldType.REAL,
        QT_TRANSLATE_NOOP("schema", "Planned longitude"),
        unit="°",
        minimum=-180,
        maximum=180,
        tab=Tab.PLACE,
    ),
    Field(
        "planned_y",
        FieldType.REAL,
        QT_TRANSLATE_NOOP("schema", "Planned latitude"),
        unit="°",
        minimum=-90,
        maximum=90,
        tab=Tab.PLACE,
    ),
    Field(
        "position_accuracy_m",
        FieldType.REAL,
        QT_TRANSLATE_NOOP("schema", "Position accuracy"),
        unit="m",
        minimum=0,
        tab=Tab.PLACE,
    ),
    Field("emplaced_on", FieldType.DATE, QT_TRANSLATE_NOOP("schema", "Emplaced on"), tab=Tab.WORK),
    Field(
        "last_inspected_on",
        FieldType.DATE,
        QT_TRANSLATE_NOOP("schema", "Last inspected on"),
        tab=Tab.WORK,
    ),
    Field(
        "inspection_due",
        FieldType.DATE,
        QT_TRANSLATE_NOOP("schema", "Inspection due"),
        tab=Tab.WORK,
    ),
    geometry=GeometryType.POINT,
    geometry_required=True,
    code_prefix="SG",
    help=QT_TRANSLATE_NOOP("schema", "A warning sign, planned or standing."),
)

SIGN_LINK = record_table(
    "sign_link",
    QT_TRANSLATE_NOOP("schema", "Hazard marked by a sign"),
    Field(
        "sign_id",
        FieldType.REFERENCE,
        QT_TRANSLATE_NOOP("schema", "Sign"),
        references="sign",
        required=True,
    ),
    Field(
        "hazard_id",
        FieldType.REFERENCE,
        QT_TRANSLATE_NOOP("schema", "Hazard"),
        references="hazard",
        required=True,
    ),
)

SIGN_INSPECTION = record_table(
    "sign_inspection",
    QT_TRANSLATE_NOOP("schema", "Sign inspection"),
    Field(
        "sign_id",
        FieldType.REFERENCE,
        QT_TRANSLATE_NOOP("schema", "Sign"),
        references="sign",
        required=True,
    ),
    Field(
        "inspected_on", FieldType.DATE, QT_TRANSLATE_NOOP("schema", "Inspected on"), required=True
    ),
    Field(
        "condition",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Condition"),
        code_list="inspection_condition",
        required=True,
    ),
    Field(
        "cause", FieldType.CODE, QT_TRANSLATE_NOOP("schema", "Cause"), code_list="inspection_cause"
    ),
    Field("action", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Action taken")),
    Field("inspector", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Inspector")),
)

BARRIER = record_table(
    "barrier",
    QT_TRANSLATE_NOOP("schema", "Barrier"),
    Field(
        "hazard_id", FieldType.REFERENCE, QT_TRANSLATE_NOOP("schema", "Hazard"), references="hazard"
    ),
    Field(
        "kind",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Kind"),
        code_list="barrier_kind",
        required=True,
    ),
    Field(
        "status",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Status"),
        code_list="barrier_status",
        required=True,
        default="intact",
    ),
    Field("built_on", FieldType.DATE, QT_TRANSLATE_NOOP("schema", "Built on")),
    geometry=GeometryType.MULTI_LINE_STRING,
    geometry_required=True,
    code_prefix="BA",
    help=QT_TRANSLATE_NOOP("schema", "A fence, wall, ditch or other thing that keeps people out."),
)

TABLES = (
    SIGN,
    SIGN_LINK,
    SIGN_INSPECTION,
    BARRIER,
)
