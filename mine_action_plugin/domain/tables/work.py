"""Who may do what, clearance tasks and what was done."""

from __future__ import annotations

from ..fields import Field, FieldType, GeometryType, Tab, record_table
from ..marks import QT_TRANSLATE_NOOP

ORGANISATION = record_table(
    "organisation",
    QT_TRANSLATE_NOOP("schema", "Organisation"),
    Field("name", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Name"), required=True),
    Field(
        "kind",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Kind"),
        code_list="organisation_kind",
        required=True,
        default="operator",
    ),
    code_prefix="OG",
)

TEAM = record_table(
    "team",
    QT_TRANSLATE_NOOP("schema", "Team"),
    Field("name", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Name"), required=True),
    Field(
        "organisation_id",
        FieldType.REFERENCE,
        QT_TRANSLATE_NOOP("schema", "Organisation"),
        references="organisation",
        required=True,
    ),
    Field("methods", FieldType.CODES, QT_TRANSLATE_NOOP("schema", "Methods"), code_list="method"),
    Field(
        "m2_per_day",
        FieldType.REAL,
        QT_TRANSLATE_NOOP("schema", "Output"),
        unit="m²/d",
        minimum=0,
        help=QT_TRANSLATE_NOOP("schema", "What the team usually completes in a working day."),
    ),
    Field(
        "work_days",
        FieldType.CODES,
        QT_TRANSLATE_NOOP("schema", "Working days"),
        code_list="weekday",
    ),
    code_prefix="TM",
)

ACCREDITATION = record_table(
    "accreditation",
    QT_TRANSLATE_NOOP("schema", "Accreditation"),
    Field(
        "organisation_id",
        FieldType.REFERENCE,
        QT_TRANSLATE_NOOP("schema", "Organisation"),
        references="organisation",
    ),
    Field("team_id", FieldType.REFERENCE, QT_TRANSLATE_NOOP("schema", "Team"), references="team"),
    Field(
        "method",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Method"),
        code_list="method",
        required=True,
    ),
    Field("valid_from", FieldType.DATE, QT_TRANSLATE_NOOP("schema", "Valid from"), required=True),
    Field("valid_to", FieldType.DATE, QT_TRANSLATE_NOOP("schema", "Valid to")),
    Field("suspended", FieldType.BOOLEAN, QT_TRANSLATE_NOOP("schema", "Suspended"), default=False),
)

TASK = record_table(
    "task",
    QT_TRANSLATE_NOOP("schema", "Task"),
    Field(
        "kind",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Kind"),
        code_list="task_kind",
        required=True,
    ),
    Field(
        "status",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Status"),
        code_list="task_status",
        required=True,
        default="draft",
    ),
    Field("priority", FieldType.INTEGER, QT_TRANSLATE_NOOP("schema", "Priority"), minimum=1),
    Field("objective", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Objective")),
    Field(
        "organisation_id",
        FieldType.REFERENCE,
        QT_TRANSLATE_NOOP("schema", "Organisation"),
        references="organisation",
    ),
    Field("team_id", FieldType.REFERENCE, QT_TRANSLATE_NOOP("schema", "Team"), references="team"),
    Field("methods", FieldType.CODES, QT_TRANSLATE_NOOP("schema", "Methods"), code_list="method"),
    Field("depth_m", FieldType.REAL, QT_TRANSLATE_NOOP("schema", "Depth"), unit="m", minimum=0),
    Field("area_m2", FieldType.REAL, QT_TRANSLATE_NOOP("schema", "Area"), unit="m²", minimum=0),
    Field(
        "planned_start", FieldType.DATE, QT_TRANSLATE_NOOP("schema", "Planned start"), tab=Tab.WORK
    ),
    Field("planned_end", FieldType.DATE, QT_TRANSLATE_NOOP("schema", "Planned end"), tab=Tab.WORK),
    Field(
        "actual_start", FieldType.DATE, QT_TRANSLATE_NOOP("schema", "Actual start"), tab=Tab.WORK
    ),
    Field("actual_end", FieldType.DATE, QT_TRANSLATE_NOOP("schema", "Actual end"), tab=Tab.WORK),
    Field(
        "medical_plan",
        FieldType.TEXT,
        QT_TRANSLATE_NOOP("schema", "Medical evacuation plan"),
        tab=Tab.WORK,
    ),
    geometry=GeometryType.MULTI_POLYGON,
    code_prefix="TK",
    help=QT_TRANSLATE_NOOP("schema", "Work that an organisation is asked to do."),
)

TASK_LINK = record_table(
    "task_link",
    QT_TRANSLATE_NOOP("schema", "What a task is about"),
    Field(
        "task_id",
        FieldType.REFERENCE,
        QT_TRANSLATE_NOOP("schema", "Task"),
        references="task",
        required=True,
    ),
    Field(
        "hazard_id", FieldType.REFERENCE, QT_TRANSLATE_NOOP("schema", "Hazard"), references="hazard"
    ),
    Field(
        "incident_id",
        FieldType.REFERENCE,
        QT_TRANSLATE_NOOP("schema", "Incident"),
        references="incident",
    ),
)

TASK_EVENT = record_table(
    "task_event",
    QT_TRANSLATE_NOOP("schema", "Task history"),
    Field(
        "task_id",
        FieldType.REFERENCE,
        QT_TRANSLATE_NOOP("schema", "Task"),
        references="task",
        required=True,
    ),
    Field(
        "status",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Status"),
        code_list="task_status",
        required=True,
    ),
    Field("event_date", FieldType.DATE, QT_TRANSLATE_NOOP("schema", "Date"), required=True),
    Field("decided_by", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Decided by")),
    Field("reason", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Reason")),
)

PROGRESS = record_table(
    "progress",
    QT_TRANSLATE_NOOP("schema", "Progress"),
    Field(
        "task_id",
        FieldType.REFERENCE,
        QT_TRANSLATE_NOOP("schema", "Task"),
        references="task",
        required=True,
    ),
    Field("worked_on", FieldType.DATE, QT_TRANSLATE_NOOP("schema", "Worked on"), required=True),
    Field(
        "method",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Method"),
        code_list="method",
        required=True,
    ),
    Field(
        "area_m2",
        FieldType.REAL,
        QT_TRANSLATE_NOOP("schema", "Area"),
        required=True,
        default=0,
        unit="m²",
        minimum=0,
    ),
    Field(
        "staff_hours",
        FieldType.REAL,
        QT_TRANSLATE_NOOP("schema", "Staff hours"),
        unit="h",
        minimum=0,
    ),
)

PROGRESS_FIND = record_table(
    "progress_find",
    QT_TRANSLATE_NOOP("schema", "Item found while working"),
    Field(
        "progress_id",
        FieldType.REFERENCE,
        QT_TRANSLATE_NOOP("schema", "Progress"),
        references="progress",
        required=True,
    ),
    Field(
        "device",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Explosive ordnance"),
        code_list="device",
        required=True,
    ),
    Field(
        "quantity",
        FieldType.INTEGER,
        QT_TRANSLATE_NOOP("schema", "Quantity"),
        required=True,
        default=1,
        minimum=0,
    ),
)

QUALITY_VISIT = record_table(
    "quality_visit",
    QT_TRANSLATE_NOOP("schema", "Quality visit"),
    Field(
        "task_id",
        FieldType.REFERENCE,
        QT_TRANSLATE_NOOP("schema", "Task"),
        references="task",
        required=True,
    ),
    Field("visited_on", FieldType.DATE, QT_TRANSLATE_NOOP("schema", "Visited on"), required=True),
    Field(
        "organisation_id",
        FieldType.REFERENCE,
        QT_TRANSLATE_NOOP("schema", "Organisation"),
        references="organisation",
    ),
    Field(
        "sampled_m2",
        FieldType.REAL,
        QT_TRANSLATE_NOOP("schema", "Sampled area"),
        unit="m²",
        minimum=0,
    ),
    Field(
        "result",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Result"),
        code_list="quality_result",
        required=True,
    ),
    Field("nonconformity", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Nonconformity")),
    Field(
        "severity", FieldType.CODE, QT_TRANSLATE_NOOP("schema", "Severity"), code_list="severity"
    ),
    Field("correction", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Correction")),
    geometry=GeometryType.MULTI_POLYGON,
    code_prefix="QV",
)

COMMUNITY_ACTIVITY = record_table(
    "community_activity",
    QT_TRANSLATE_NOOP("schema", "Community activity"),
    Field("held_on", FieldType.DATE, QT_TRANSLATE_NOOP("schema", "Held on"), required=True),
    Field(
        "organisation_id",
        FieldType.REFERENCE,
        QT_TRANSLATE_NOOP("schema", "Organisation"),
        references="organisation",
    ),
    Field(
        "method",
        FieldType.CODE,
        QT_TRANSLATE_NOOP("schema", "Method"),
        code_list="education_method",
    ),
    Field("women", FieldType.INTEGER, QT_TRANSLATE_NOOP("schema", "Women"), minimum=0),
    Field("men", FieldType.INTEGER, QT_TRANSLATE_NOOP("schema", "Men"), minimum=0),
    Field("girls", FieldType.INTEGER, QT_TRANSLATE_NOOP("schema", "Girls"), minimum=0),
    Field("boys", FieldType.INTEGER, QT_TRANSLATE_NOOP("schema", "Boys"), minimum=0),
    geometry=GeometryType.POINT,
    code_prefix="CA",
    help=QT_TRANSLATE_NOOP("schema", "Risk education and community liaison."),
)

BENEFICIARIES = record_table(
    "beneficiaries",
    QT_TRANSLATE_NOOP("schema", "Beneficiaries"),
    Field("record_table", FieldType.TEXT, QT_TRANSLATE_NOOP("schema", "Table"), required=True),
    Field("record_id", FieldType.UUID, QT_TRANSLATE_NOOP("schema", "Record"), required=True),
    Field("direct", FieldType.INTEGER, QT_TRANSLATE_NOOP("schema", "Direct"), minimum=0),
    Field("expected", FieldType.INTEGER, QT_TRANSLATE_NOOP("schema", "Expected"), minimum=0),
    Field("women", FieldType.INTEGER, QT_TRANSLATE_NOOP("schema", "Women"), minimum=0),
    Field("men", FieldType.INTEGER, QT_TRANSLATE_NOOP("schema", "Men"), minimum=0),
    Field("girls", FieldType.INTEGER, QT_TRANSLATE_NOOP("schema", "Girls"), minimum=0),
    Field("boys", FieldType.INTEGER, QT_TRANSLATE_NOOP("schema", "Boys"), minimum=0),
)

TABLES = (
    ORGANISATION,
    TEAM,
    ACCREDITATION,
    TASK,
    TASK_LINK,
    TASK_EVENT,
    PROGRESS,
    PROGRESS_FIND,
    QUALITY_VISIT,
    COMMUNITY_ACTIVITY,
    BENEFICIARIES,
)
