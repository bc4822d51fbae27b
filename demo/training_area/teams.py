"""Invented organisations and teams that clear, survey and mark."""

from __future__ import annotations

import datetime

ORGANISATION_COLUMNS = ("name", "kind")
ORGANISATIONS = (
    ("Orvanta Mine Action Authority", "authority"),
    ("Green Path Demining", "operator"),
    ("Steady Ground Survey", "operator"),
    ("Orvanta Emergency Service", "emergency_service"),
)

TEAM_COLUMNS = ("name", "organisation", "methods", "m2_per_day", "work_days")
TEAMS = (
    ("Manual team 1", "Green Path Demining", "manual;detector_survey", 420, "mon;tue;wed;thu;fri"),
    ("Manual team 2", "Green Path Demining", "manual", 380, "mon;tue;wed;thu;fri;sat"),
    ("Mechanical team", "Green Path Demining", "mechanical;manual", 3200, "mon;tue;wed;thu;fri"),
    ("Dog team", "Green Path Demining", "dogs;manual", 1400, "mon;tue;wed;thu;fri"),
    ("Survey team", "Steady Ground Survey", "visual_search;detector_survey", 9000,
     "mon;tue;wed;thu;fri"),
    ("EOD team", "Orvanta Emergency Service", "eod", 500, "mon;tue;wed;thu;fri;sat;sun"),
)  # fmt: skip

ACCREDITATION_COLUMNS = ("organisation", "method", "valid_from", "valid_to")
ACCREDITED = (
    ("Green Path Demining", ("manual", "detector_survey", "mechanical", "dogs")),
    ("Steady Ground Survey", ("visual_search", "detector_survey")),
    ("Orvanta Emergency Service", ("eod",)),
)


def accreditations(today: datetime.date) -> list[tuple[str, str, str, str]]:
    """Return a row for each organisation and method, valid for most of two years round today."""
    begin, end = today - datetime.timedelta(days=200), today + datetime.timedelta(days=500)
    return [
        (organisation, method, begin.isoformat(), end.isoformat())
        for organisation, methods in ACCREDITED
        for method in methods
    ]
