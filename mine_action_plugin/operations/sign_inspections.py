"""Inspections of signs: how they were found, a whole round at once, and which are due."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple, Optional

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.records import Record
from ..domain.rules.dates import check_past_date
from ..domain.rules.signs import after_inspection, check_inspection, is_latest
from ..domain.rules.values import check_required, read_values
from ..store import Workspace
from ..translation import translate
from .attachments import Photo, photos_copied
from .sign_changes import (
    RecordedSigns,
    chosen_signs,
    codes_of,
    interval_days,
    title_for,
    write_signs,
)

DUE_WITHIN_DAYS = 30


class Found(NamedTuple):
    """How a sign was found (codes of ``inspection_condition``, ``inspection_cause``), what was done.

    ``photos`` show it.
    """

    condition: str
    cause: Optional[str] = None
    action: str = ""
    photos: Sequence[Photo] = ()


@dataclass(frozen=True)
class DueInspection:
    """A sign to look at; ``late_days`` is negative while there is time, None where no day is known."""

    id: str
    code: str
    kind: str
    status: str
    inspection_due: Optional[date]
    late_days: Optional[int]


def record_inspection(
    workspace: Workspace,
    signs: Sequence[Record],
    inspected_on: date,
    condition: str,
    cause: Optional[str] = None,
    action: str = "",
    inspector: str = "",
    photos: Sequence[Photo] = (),
) -> RecordedSigns:
    """Record that signs were found in one condition on a day; one change.

    Their status follows the condition. A report that comes in late is kept beside the others and
    changes no status. The ``photos`` are attached to the inspection of each sign.

    Errors: MineActionError for a day in the future or before the sign was put up, an unknown
    code, a cause for a good condition, a sign that was not put up, a photo that cannot be read;
    StaleRecordError.
    """
    found = Found(condition, cause, action, photos)
    title = translate("changes", "Inspect {signs}")
    return _record(workspace, signs, inspected_on, inspector, lambda sign: found, title)


def record_missing(
    workspace: Workspace,
    signs: Sequence[Record],
    noticed_on: date,
    cause: Optional[str] = None,
    action: str = "",
    inspector: str = "",
    photos: Sequence[Photo] = (),
) -> RecordedSigns:
    """Record that signs are gone, with the cause; one change. Errors as ``record_inspection``."""
    found = Found("missing", cause, action, photos)
    title = translate("changes", "Report {signs} missing")
    return _record(workspace, signs, noticed_on, inspector, lambda sign: found, title)


def record_round(
    workspace: Workspace,
    signs: Sequence[Record],
    inspected_on: date,
    inspector: str = "",
    exceptions: Optional[Mapping[str, Sequence[Any]]] = None,
) -> RecordedSigns:
    """Record a round: all signs good except some, given by code as the values of ``Found``.

    Errors: as ``record_inspection``; MineActionError for an exception that is not in the round.
    """
    known = {sign.code for sign in signs}
    odd = {code: Found(*each) for code, each in (exceptions or {}).items()}
    strange = [code for code in odd if code not in known]
    if strange:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "{codes} was not part of this round. Leave it out or add it to the signs."
            ),
            codes=", ".join(strange),
            field="exceptions",
        )
    good = Found("good")
    title = translate("changes", "Inspect {signs}")
    return _record(
        workspace, signs, inspected_on, inspector, lambda sign: odd.get(sign.code, good), title
    )


def inspections_due(
    workspace: Workspace, on: date, within_days: int = DUE_WITHIN_DAYS
) -> list[DueInspection]:
    """Return the signs to inspect by ``on`` + ``within_days``, the longest overdue first.

    A standing sign without a day for its inspection comes before all: nobody knows how it is.
    """
    names = ("id", "code", "kind", "status", "inspection_due")
    columns = workspace.columns("sign", names, {"status": ["emplaced", "damaged"]})
    last = on + timedelta(days=within_days)
    found = [
        DueInspection(*row, late_days=None if row[4] is None else (on - row[4]).days)
        for row in zip(*(columns[name] for name in names))
        if row[4] is None or row[4] <= last
    ]
    return sorted(found, key=lambda each: (each.inspection_due or date.min, each.code))


def check_dates(sign: Record, day: date) -> None:
    """Refuse a day before the sign was last looked at.

    Errors: MineActionError.
    """
    if not is_latest(day, sign.last_inspected_on):
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "{code} was inspected later than {day}, on {last}. Correct the date."
            ),
            code=sign.code,
            day=day.isoformat(),
            last=sign.last_inspected_on.isoformat(),
            field="when",
        )
    check_inspection(sign.code, day, sign.emplaced_on, "good", None)


def _record(
    workspace: Workspace,
    signs: Sequence[Record],
    inspected_on: date,
    inspector: str,
    how_found: Callable[[Record], Found],
    title: str,
) -> RecordedSigns:
    chosen = chosen_signs(signs, "inspect")
    check_past_date(inspected_on, date.today(), "inspected_on")
    interval = interval_days(workspace)
    rows, values, photos = [], {}, {}
    for sign in chosen:
        found = how_found(sign)
        row = _inspection(sign, inspected_on, found, inspector)
        rows.append(row)
        photos[sign.code] = found.photos
        values[sign.id] = _state_values(sign, inspected_on, row["condition"], interval)
    with (
        photos_copied(workspace, "sign", photos) as copied,
        workspace.change(title_for(title, chosen)) as change,
    ):
        write_signs(change, chosen, values)
        ids = change.insert_many("sign_inspection", rows)
        copied.attach(change, "sign_inspection", zip(ids, photos.values()))
    return RecordedSigns(change.id, codes_of(chosen))


def _inspection(sign: Record, inspected_on: date, found: Found, inspector: str) -> dict[str, Any]:
    given = {**found._asdict(), "inspected_on": inspected_on, "inspector": inspector}
    del given["photos"]  # a table of their own
    row = {"sign_id": sign.id, **read_values("sign_inspection", given)}
    check_required("sign_inspection", row)
    if is_latest(inspected_on, sign.last_inspected_on):
        check_inspection(sign.code, inspected_on, sign.emplaced_on, row["condition"], row["cause"])
    return row


def _state_values(
    sign: Record, inspected_on: date, condition: str, interval: int
) -> dict[str, Any]:
    if not is_latest(inspected_on, sign.last_inspected_on):
        return {}
    return after_inspection(inspected_on, condition, interval)._asdict()
