"""Hazardous areas, what is known about them, and the land released from them."""

from __future__ import annotations

from ..fields import Field, FieldType, GeometryType, Tab, record_table
from ..marks import QT_TRANSLATE_NOOP

HAZARD = record_table(
    "hazard",
    QT_TRANSLATE_NOOP("schema", "Hazard"),
    Field(
        "name",
        FieldType.TEXT,
        QT_TRANSLATE_NOOP("schema", "Name"),
        aliases=(
            "area_name",
            "hazard_name",
            "nombre",
            "nom",
            "название",
            "наименование",
            "ad",
            "adi",
            "sahe",
        ),
    ),
    Field(
        "hazard_class",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Class"),
        code_list="hazard_class",
        required=True,
        help=QT_TRANSLATE_NOOP(
            "schema",
            "Suspected (indirect evidence) or confirmed (direct evidence). Changes only through a recorded process.",
        ),
        aliases=(
            "class",
            "type",
            "clase",
            "classe",
            "тип",
            "класс",
            "tip",
            "sinif",
            "hazard_type",
        ),
    ),
    Field(
        "status",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Status"),
        code_list="hazard_status",
        required=True,
        default="open",
        help=QT_TRANSLATE_NOOP("schema", "Changes only through a recorded process."),
        aliases=(
            "estado",
            "statut",
            "статус",
            "state",
        ),
    ),
    Field(
        "closure_reason",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Reason for closing"),
        code_list="closure_reason",
        aliases=("closing_reason",),
    ),
    Field(
        "conserved",
        FieldType.BOOLEAN,
        QT_TRANSLATE_NOOP("schema", "Temporarily conserved"),
        default=False,
        help=QT_TRANSLATE_NOOP(
            "schema", "Nobody works there for now: fenced, marked and reviewed at a due date."
        ),
    ),
    Field(
        "fenced",
        FieldType.BOOLEAN,
        QT_TRANSLATE_NOOP("schema", "Fenced"),
        default=False,
        aliases=(
            "fence",
            "cercado",
            "огорожен",
        ),
    ),
    Field(
        "devices",
        FieldType.CODES,
        QT_TRANSLATE_NOOP("schema", "Explosive ordnance"),
        code_list="device",
        help=QT_TRANSLATE_NOOP("schema", "What is known or suspected to be in the ground."),
        aliases=(
            "device",
            "device_type",
            "eo_types",
            "eo",
            "ordnance",
            "mine_type",
            "artefacto",
            "боеприпасы",
            "вид",
        ),
    ),
    Field(
        "reliability",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Reliability"),
        code_list="reliability",
        default="unknown",
        aliases=(
            "confidence",
            "fiabilidad",
            "достоверность",
            "etibarliliq",
        ),
    ),
    Field(
        "accuracy_m",
        FieldType.REAL,
        QT_TRANSLATE_NOOP("schema", "Accuracy of the outline"),
        unit="m",
        minimum=0,
        help=QT_TRANSLATE_NOOP(
            "schema",
            "How far the true edge may lie from the drawn one. Empty means the profile's value, not 0.",
        ),
        tab=Tab.PLACE,
        aliases=(
            "accuracy",
            "precision",
            "exactitud",
            "точность",
            "deqiqlik",
            "uncertainty",
        ),
    ),
    Field(
        "position_basis",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Position basis"),
        code_list="position_basis",
        default="unknown",
        help=QT_TRANSLATE_NOOP("schema", "How the outline became known."),
        tab=Tab.PLACE,
        aliases=(
            "basis",
            "survey_basis",
            "position_source",
        ),
    ),
    Field(
        "date_of_information",
        FieldType.DATE,
        QT_TRANSLATE_NOOP("schema", "Date of information"),
        help=QT_TRANSLATE_NOOP("schema", "When this was last known to be true."),
        aliases=(
            "date",
            "surveyed",
            "survey_date",
            "report_date",
            "fecha",
            "дата",
            "tarix",
            "info_date",
        ),
    ),
    Field(
        "land_use",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Land use"),
        code_list="land_use",
        aliases=(
            "landuse",
            "uso",
            "terrain_use",
        ),
    ),
    Field(
        "area_m2",
        FieldType.REAL,
        QT_TRANSLATE_NOOP("schema", "Area"),
        unit="m²",
        minimum=0,
        help=QT_TRANSLATE_NOOP("schema", "Ground area of the outline as recorded."),
        tab=Tab.PLACE,
        aliases=(
            "area",
            "size_m2",
            "superficie",
            "площадь",
            "sahesi",
        ),
    ),
    Field(
        "priority_score",
        FieldType.REAL,
        QT_TRANSLATE_NOOP("schema", "Priority score"),
        minimum=0,
        tab=Tab.WORK,
    ),
    Field(
        "priority_rank",
        FieldType.INTEGER,
        QT_TRANSLATE_NOOP("schema", "Priority rank"),
        minimum=1,
        tab=Tab.WORK,
    ),
    Field("review_due", FieldType.DATE, QT_TRANSLATE_NOOP("schema", "Review due"), tab=Tab.WORK),
    Field(
        "admin_area_id",
        FieldType.REFERENCE,
        QT_TRANSLATE_NOOP("schema", "Administrative area"),
        references="admin_area",
        tab=Tab.PLACE,
    ),
    geometry=GeometryType.MULTI_POLYGON,
    code_prefix="HZ",
    help=QT_TRANSLATE_NOOP(
        "schema",
        "An area that is suspected or confirmed to hold explosive ordnance. Hazards are never deleted.",
    ),
)

HAZARD_EVENT = record_table(
    "hazard_event",
    QT_TRANSLATE_NOOP("schema", "Hazard history"),
    Field(
        "hazard_id",
        FieldType.REFERENCE,
        QT_TRANSLATE_NOOP("schema", "Hazard"),
        references="hazard",
        required=True,
    ),
    Field(
        "hazard_class",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Class"),
        code_list="hazard_class",
        required=True,
    ),
    Field(
        "status",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Status"),
        code_list="hazard_status",
        required=True,
    ),
    Field(
        "conserved",
        FieldType.BOOLEAN,
        QT_TRANSLATE_NOOP("schema", "Temporarily conserved"),
        default=False,
    ),
    Field("event_date", FieldType.DATE, QT_TRANSLATE_NOOP("schema", "Date"), required=True),
    Field(
        "process",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Process"),
        code_list="process",
        required=True,
    ),
    Field("reason", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Reason")),
    Field("task_id", FieldType.REFERENCE, QT_TRANSLATE_NOOP("schema", "Task"), references="task"),
    Field("area_m2", FieldType.REAL, QT_TRANSLATE_NOOP("schema", "Area"), unit="m²", minimum=0),
    Field("approved_by", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Approved by")),
    geometry=GeometryType.MULTI_POLYGON,
    help=QT_TRANSLATE_NOOP(
        "schema",
        "The dated history of a hazard's class, status and shape, with the outline after each event.",
    ),
)

KEPT_OUTLINE = record_table(
    "kept_outline",
    QT_TRANSLATE_NOOP("schema", "Kept outline"),
    Field(
        "hazard_id",
        FieldType.REFERENCE,
        QT_TRANSLATE_NOOP("schema", "Hazard"),
        references="hazard",
        required=True,
    ),
    geometry=GeometryType.MULTI_POLYGON,
    geometry_required=True,
    help=QT_TRANSLATE_NOOP(
        "schema",
        "Outlines that hazards had before a change outside a recorded process. They count until"
        " the process is recorded or the outline restored.",
    ),
)

EVIDENCE = record_table(
    "evidence",
    QT_TRANSLATE_NOOP("schema", "Evidence"),
    Field(
        "hazard_id", FieldType.REFERENCE, QT_TRANSLATE_NOOP("schema", "Hazard"), references="hazard"
    ),
    Field(
        "kind",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Kind"),
        code_list="evidence_kind",
        required=True,
    ),
    Field(
        "device",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Explosive ordnance"),
        code_list="device",
    ),
    Field("seen_on", FieldType.DATE, QT_TRANSLATE_NOOP("schema", "Seen on")),
    Field(
        "reliability",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Reliability"),
        code_list="reliability",
        default="unknown",
    ),
    geometry=GeometryType.POINT,
    geometry_required=True,
    code_prefix="EV",
    help=QT_TRANSLATE_NOOP("schema", "What speaks for a hazard. Points may come before polygons."),
)

SURVEY_POINT = record_table(
    "survey_point",
    QT_TRANSLATE_NOOP("schema", "Survey point"),
    Field(
        "hazard_id",
        FieldType.REFERENCE,
        QT_TRANSLATE_NOOP("schema", "Hazard"),
        references="hazard",
        required=True,
    ),
    Field(
        "point_no",
        FieldType.INTEGER,
        QT_TRANSLATE_NOOP("schema", "Point number"),
        required=True,
        minimum=0,
    ),
    Field(
        "kind",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Kind"),
        code_list="survey_point_kind",
        required=True,
    ),
    Field(
        "bearing_deg",
        FieldType.REAL,
        QT_TRANSLATE_NOOP("schema", "Bearing"),
        unit="°",
        minimum=0,
        maximum=360,
    ),
    Field(
        "distance_m", FieldType.REAL, QT_TRANSLATE_NOOP("schema", "Distance"), unit="m", minimum=0
    ),
    Field("north", FieldType.CODE, QT_TRANSLATE_NOOP("schema", "North"), code_list="north"),
    Field(
        "declination_deg",
        FieldType.REAL,
        QT_TRANSLATE_NOOP("schema", "Declination"),
        unit="°",
        minimum=-180,
        maximum=180,
    ),
    Field("from_point_no", FieldType.INTEGER, QT_TRANSLATE_NOOP("schema", "From point"), minimum=0),
    Field(
        "entered_as",
        FieldType.TEXT,
        QT_TRANSLATE_NOOP("schema", "Entered as"),
        help=QT_TRANSLATE_NOOP("schema", "What the person typed."),
    ),
    geometry=GeometryType.POINT,
    geometry_required=True,
    help=QT_TRANSLATE_NOOP("schema", "A point of a surveyed outline, as it was entered."),
)

SURVEY_VISIT = record_table(
    "survey_visit",
    QT_TRANSLATE_NOOP("schema", "Survey visit"),
    Field("visited_on", FieldType.DATE, QT_TRANSLATE_NOOP("schema", "Visited on"), required=True),
    Field(
        "organisation_id",
        FieldType.REFERENCE,
        QT_TRANSLATE_NOOP("schema", "Organisation"),
        references="organisation",
    ),
    Field(
        "result",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Result"),
        code_list="survey_result",
        required=True,
    ),
    geometry=GeometryType.MULTI_POLYGON,
    code_prefix="SV",
    help=QT_TRANSLATE_NOOP("schema", "Where somebody asked or looked."),
)

RELEASED_LAND = record_table(
    "released_land",
    QT_TRANSLATE_NOOP("schema", "Released land"),
    Field("task_id", FieldType.REFERENCE, QT_TRANSLATE_NOOP("schema", "Task"), references="task"),
    Field(
        "hazard_id", FieldType.REFERENCE, QT_TRANSLATE_NOOP("schema", "Hazard"), references="hazard"
    ),
    Field(
        "product",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Product"),
        code_list="product",
        required=True,
    ),
    Field(
        "status",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Status"),
        code_list="released_status",
        required=True,
        default="completed",
    ),
    Field("area_m2", FieldType.REAL, QT_TRANSLATE_NOOP("schema", "Area"), unit="m²", minimum=0),
    Field("depth_m", FieldType.REAL, QT_TRANSLATE_NOOP("schema", "Depth"), unit="m", minimum=0),
    Field(
        "search_kind",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Search"),
        code_list="search_kind",
    ),
    Field("completed_on", FieldType.DATE, QT_TRANSLATE_NOOP("schema", "Completed on")),
    Field("handed_over_on", FieldType.DATE, QT_TRANSLATE_NOOP("schema", "Handed over on")),
    Field("handed_over_to", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Handed over to")),
    Field("intended_use", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Intended use")),
    Field("restrictions", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Restrictions")),
    Field("residual_note", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Residual risk")),
    Field("certificate_no", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Certificate number")),
    Field("approved_by", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Approved by")),
    geometry=GeometryType.MULTI_POLYGON,
    geometry_required=True,
    code_prefix="RL",
    help=QT_TRANSLATE_NOOP(
        "schema",
        "Land that was cancelled, reduced or cleared. A hazard with its margin always wins over it.",
    ),
)

ORDNANCE = record_table(
    "ordnance",
    QT_TRANSLATE_NOOP("schema", "Item found"),
    Field("task_id", FieldType.REFERENCE, QT_TRANSLATE_NOOP("schema", "Task"), references="task"),
    Field(
        "incident_id",
        FieldType.REFERENCE,
        QT_TRANSLATE_NOOP("schema", "Incident"),
        references="incident",
    ),
    Field(
        "hazard_id", FieldType.REFERENCE, QT_TRANSLATE_NOOP("schema", "Hazard"), references="hazard"
    ),
    Field(
        "device",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Explosive ordnance"),
        code_list="device",
        required=True,
    ),
    Field("model", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Model")),
    Field(
        "quantity",
        FieldType.INTEGER,
        QT_TRANSLATE_NOOP("schema", "Quantity"),
        required=True,
        default=1,
        minimum=0,
    ),
    Field("depth_m", FieldType.REAL, QT_TRANSLATE_NOOP("schema", "Depth"), unit="m", minimum=0),
    Field(
        "condition",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Condition"),
        code_list="ordnance_condition",
    ),
    Field(
        "disposal", FieldType.CODE, QT_TRANSLATE_NOOP("schema", "Disposal"), code_list="disposal"
    ),
    geometry=GeometryType.POINT,
    code_prefix="OR",
    help=QT_TRANSLATE_NOOP("schema", "Items of explosive ordnance that were found."),
)

TABLES = (
    HAZARD,
    HAZARD_EVENT,
    KEPT_OUTLINE,
    EVIDENCE,
    SURVEY_POINT,
    SURVEY_VISIT,
    RELEASED_LAND,
    ORDNANCE,
)
