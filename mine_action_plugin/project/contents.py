"""Which tables of a workspace become layers, in which order, and where they stand."""

from __future__ import annotations

from typing import NamedTuple

from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.schema import TABLES, Tab

# From top to bottom as drawn. Hazards lie over the roads, over released land and over incidents:
# a road through a suspected area never looks open, a hazard always wins, and a hundred thousand
# incidents do not bury it from afar (near by they show through).
MAP_TABLES = (
    "sign",
    "place",
    "barrier",
    "task",
    "hazard",
    "kept_outline",
    "incident",
    "access_line",
    "released_land",
)

# What the forms of those layers need. Geometries here are drawn only when somebody asks for them.
SUPPORT_TABLES = (
    "victim",
    "victim_private",
    "incident_private",
    "hazard_event",
    "evidence",
    "survey_point",
    "sign_link",
    "sign_inspection",
    "task_link",
    "task_event",
    "progress",
    "organisation",
    "team",
    "accreditation",
    "admin_area",
    "code_list",
)

# Written by the plugin's operations only: forms show them, and change nothing.
READ_ONLY_TABLES = ("hazard_event", "kept_outline", "task_event", "code_list")

HISTORY_TAB = QT_TRANSLATE_NOOP("project", "History")
EVIDENCE_TAB = QT_TRANSLATE_NOOP("project", "Evidence")
MARKING_TAB = QT_TRANSLATE_NOOP("project", "Marking")
PEOPLE_TAB = QT_TRANSLATE_NOOP("project", "Victims")
RESTRICTED_TAB = QT_TRANSLATE_NOOP("project", "Restricted")
INSPECTION_TAB = QT_TRANSLATE_NOOP("project", "Inspections")
EXPLANATIONS = QT_TRANSLATE_NOOP("project", "What the fields mean")
TEAMS_TAB = QT_TRANSLATE_NOOP("project", "Teams")


class Child(NamedTuple):
    """Records that a form shows with the one they belong to."""

    table: str
    reference: str
    tab: str


CHILDREN: dict[str, tuple[Child, ...]] = {
    "hazard": (
        Child("hazard_event", "hazard_id", HISTORY_TAB),
        Child("evidence", "hazard_id", EVIDENCE_TAB),
        Child("survey_point", "hazard_id", EVIDENCE_TAB),
        Child("barrier", "hazard_id", MARKING_TAB),
        Child("sign_link", "hazard_id", MARKING_TAB),
        Child("task_link", "hazard_id", Tab.WORK.value),
        Child("released_land", "hazard_id", Tab.WORK.value),
    ),
    "incident": (
        Child("victim", "incident_id", PEOPLE_TAB),
        Child("incident_private", "incident_id", RESTRICTED_TAB),
        Child("task_link", "incident_id", Tab.WORK.value),
    ),
    "victim": (Child("victim_private", "victim_id", RESTRICTED_TAB),),
    "sign": (
        Child("sign_inspection", "sign_id", INSPECTION_TAB),
        Child("sign_link", "sign_id", Tab.WORK.value),
    ),
    "task": (
        Child("task_event", "task_id", HISTORY_TAB),
        Child("task_link", "task_id", Tab.WORK.value),
        Child("progress", "task_id", Tab.WORK.value),
        Child("released_land", "task_id", Tab.WORK.value),
    ),
    "organisation": (
        Child("team", "organisation_id", TEAMS_TAB),
        Child("accreditation", "organisation_id", TEAMS_TAB),
    ),
    "team": (Child("accreditation", "team_id", Tab.WORK.value),),
}

LAYER_NAMES = {
    "incident": QT_TRANSLATE_NOOP("project", "Incidents"),
    "sign": QT_TRANSLATE_NOOP("project", "Signs"),
    "place": QT_TRANSLATE_NOOP("project", "Places"),
    "barrier": QT_TRANSLATE_NOOP("project", "Barriers"),
    "task": QT_TRANSLATE_NOOP("project", "Tasks"),
    "hazard": QT_TRANSLATE_NOOP("project", "Hazards"),
    "kept_outline": QT_TRANSLATE_NOOP("project", "Former outlines that still count"),
    "access_line": QT_TRANSLATE_NOOP("project", "Access lines"),
    "released_land": QT_TRANSLATE_NOOP("project", "Released land"),
    "victim": QT_TRANSLATE_NOOP("project", "Victims"),
    "victim_private": QT_TRANSLATE_NOOP("project", "Victims: names (restricted)"),
    "incident_private": QT_TRANSLATE_NOOP("project", "Incidents: reporters (restricted)"),
    "hazard_event": QT_TRANSLATE_NOOP("project", "Hazard history"),
    "evidence": QT_TRANSLATE_NOOP("project", "Evidence"),
    "survey_point": QT_TRANSLATE_NOOP("project", "Survey points"),
    "sign_link": QT_TRANSLATE_NOOP("project", "Hazards marked by signs"),
    "sign_inspection": QT_TRANSLATE_NOOP("project", "Sign inspections"),
    "task_link": QT_TRANSLATE_NOOP("project", "Hazards and incidents of tasks"),
    "task_event": QT_TRANSLATE_NOOP("project", "Task history"),
    "progress": QT_TRANSLATE_NOOP("project", "Progress"),
    "organisation": QT_TRANSLATE_NOOP("project", "Organisations"),
    "team": QT_TRANSLATE_NOOP("project", "Teams"),
    "accreditation": QT_TRANSLATE_NOOP("project", "Accreditations"),
    "admin_area": QT_TRANSLATE_NOOP("project", "Administrative areas"),
    "code_list": QT_TRANSLATE_NOOP("project", "Code lists"),
}

TABLES_GROUP = QT_TRANSLATE_NOOP("project", "Tables")
TRAINING_MARK = QT_TRANSLATE_NOOP("project", "FICTIONAL TRAINING DATA")


def is_restricted(table: str) -> bool:
    """Tell whether a table holds what may leave the workspace only on purpose."""
    return TABLES[table].restricted
