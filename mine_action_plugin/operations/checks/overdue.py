"""What should have been looked at by now: reviews of hazards and inspections of signs."""

from __future__ import annotations

from collections.abc import Iterator

from ...domain.marks import QT_TRANSLATE_NOOP
from ...domain.rules.hazards import is_open
from .check import Check, Found, Severity
from .examination import Examination

STANDING = ["emplaced", "damaged"]
"""Statuses of a sign that stands."""


def _review_overdue(examination: Examination) -> Iterator[Found]:
    for record_id, code, status, due in examination.judged(
        "hazard", "id", "code", "status", "review_due"
    ):
        if due is not None and due < examination.today and is_open(status):
            yield Found("hazard", record_id, code, {"day": due.isoformat()})


def _no_review_planned(examination: Examination) -> Iterator[Found]:
    rows = examination.judged("hazard", "id", "code", "status", "review_due", conserved=True)
    for record_id, code, status, due in rows:
        if due is None and is_open(status):
            yield Found("hazard", record_id, code)


def _inspection_overdue(examination: Examination) -> Iterator[Found]:
    rows = examination.judged("sign", "id", "code", "inspection_due", status=STANDING)
    for record_id, code, due in rows:
        if due is not None and due < examination.today:
            yield Found("sign", record_id, code, {"day": due.isoformat()})


CHECKS = (
    Check(
        "review_overdue",
        Severity.WARNING,
        QT_TRANSLATE_NOOP("checks", "Review overdue"),
        QT_TRANSLATE_NOOP("checks", "The day on which an open hazard was to be reviewed is past."),
        QT_TRANSLATE_NOOP("checks", "{code}: its review was due on {day}."),
        _review_overdue,
    ),
    Check(
        "conserved_without_review",
        Severity.WARNING,
        QT_TRANSLATE_NOOP("checks", "No review planned"),
        QT_TRANSLATE_NOOP(
            "checks",
            "A hazard is temporarily conserved and no day is set for its review: it may be forgotten.",
        ),
        QT_TRANSLATE_NOOP("checks", "{code} is temporarily conserved, and no review is planned."),
        _no_review_planned,
    ),
    Check(
        "inspection_overdue",
        Severity.WARNING,
        QT_TRANSLATE_NOOP("checks", "Inspection overdue"),
        QT_TRANSLATE_NOOP(
            "checks", "The day on which a standing sign was to be inspected is past."
        ),
        QT_TRANSLATE_NOOP("checks", "{code}: its inspection was due on {day}."),
        _inspection_overdue,
    ),
)
