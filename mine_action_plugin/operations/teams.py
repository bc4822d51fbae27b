"""Who may do what: organisations, teams, accreditations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Optional

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.rules.values import check_required, read_values
from ..store import Workspace
from ..translation import translate


def create_organisation(workspace: Workspace, name: str, kind: str = "operator") -> str:
    """Write an organisation and return its code; MineActionError for an unknown kind."""
    values = _checked("organisation", name=name, kind=kind)
    with workspace.change(translate("changes", "New organisation")) as change:
        return str(change.insert("organisation", **values).code)


def create_team(
    workspace: Workspace,
    name: str,
    organisation_code: str,
    methods: Sequence[str] = (),
    m2_per_day: Optional[float] = None,
    work_days: Sequence[str] = (),
) -> str:
    """Write a team and return its code.

    ``m2_per_day``: what it completes in a working day; ``work_days``: codes such as ``mon``,
    none for those of the profile. Errors: MineActionError for an unknown organisation or code.
    """
    organisation = workspace.find("organisation", organisation_code)
    values = _checked(
        "team",
        name=name,
        organisation_id=organisation.id,
        methods=tuple(methods),
        m2_per_day=m2_per_day,
        work_days=tuple(work_days),
    )
    with workspace.change(translate("changes", "New team")) as change:
        return str(change.insert("team", **values).code)


def accredit(
    workspace: Workspace,
    method: str,
    valid_from: date,
    valid_to: Optional[date] = None,
    team_code: Optional[str] = None,
    organisation_code: Optional[str] = None,
) -> None:
    """Write that a team, or all teams of an organisation, may use a method.

    ``valid_to`` None: without an end. Errors: MineActionError unless exactly one of the two is
    named, and for an end before the start.
    """
    if bool(team_code) == bool(organisation_code):
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "Name the team or the organisation that is accredited.")
        )
    if valid_to is not None and valid_to < valid_from:
        raise MineActionError(
            QT_TRANSLATE_NOOP("errors", "The accreditation ends on {end}, before it starts."),
            end=valid_to.isoformat(),
            field="valid_to",
        )
    holder = (
        {"team_id": workspace.find("team", team_code).id}
        if team_code
        else {"organisation_id": workspace.find("organisation", str(organisation_code)).id}
    )
    values = _checked(
        "accreditation", method=method, valid_from=valid_from, valid_to=valid_to, **holder
    )
    with workspace.change(translate("changes", "New accreditation")) as change:
        change.insert("accreditation", **values)


def _checked(table: str, **given: Any) -> dict[str, Any]:
    values = read_values(table, given)
    check_required(table, values)
    return {name: value for name, value in values.items() if value is not None}
