"""Restricted data in the wrong place. No message ever repeats it: findings are exported."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple, Optional

from ...domain.marks import QT_TRANSLATE_NOOP
from ...domain.rules.private_words import (
    address_in,
    birth_date_in,
    contact_in,
    looks_like_contact,
    name_in,
)
from ...domain.schema import TABLES, Field, FieldType
from ...store import Change, Workspace
from ...translation import label
from .check import Check, Finding, Found, Repair, Severity
from .examination import Examination

_KEYS = ("code", "source", "source_key", "external_system", "external_id")
"""Text fields that hold identifiers, not sentences."""

LEFT_OUT = "[…]"

_Search = Callable[[str, Any], Optional[re.Match[str]]]
_SEARCHES: Mapping[tuple[str, str], _Search] = {
    ("incident_private", "reporter"): name_in,
    ("incident_private", "reporter_contact"): contact_in,
    ("victim_private", "name"): name_in,
    ("victim_private", "birth_date"): birth_date_in,
    ("victim_private", "address"): address_in,
}
"""How each restricted field is looked for in a text."""


class _Secret(NamedTuple):
    """A restricted value: of which field, and how it is looked for."""

    field: Field
    value: Any
    search: _Search


class _Text(NamedTuple):
    """An open text: in which field of which record, and what people call that record."""

    table: str
    record_id: str
    code: str
    field: Field
    text: str


def _open_fields(table: str) -> list[Field]:
    return [
        field
        for field in TABLES[table].user_fields
        if field.type is FieldType.TEXT and not field.restricted and field.name not in _KEYS
    ]


def _private_in_open(examination: Examination) -> Iterator[Found]:
    secrets = _secrets(examination)
    if not secrets:
        return
    for incident_id, text in _texts(examination, sorted(secrets)):
        for secret in secrets[incident_id]:
            if secret.search(text.text, secret.value):
                values = {"field": label(text.field), "kind": label(secret.field).lower()}
                others = (("incident", incident_id),)
                yield Found(text.table, text.record_id, text.code, values, others)


def _secrets(examination: Examination) -> dict[str, list[_Secret]]:
    """The restricted values of each incident to judge, those of its victims among them."""
    wanted = None if examination.only is None else sorted(examination.only.get("incident", ()))
    found: dict[str, list[_Secret]] = defaultdict(list)
    if wanted == []:
        return found
    where = {} if wanted is None else {"incident_id": wanted}
    incident_of = dict(examination.rows("victim", "id", "incident_id", **where))
    for table, reference in (("incident_private", "incident_id"), ("victim_private", "victim_id")):
        fields = [TABLES[table].field(name) for of, name in _SEARCHES if of == table]
        rows_where = where if table == "incident_private" else {}
        if table == "victim_private" and wanted is not None:
            rows_where = {"victim_id": sorted(incident_of)}
        names = [field.name for field in fields]
        for owner, *values in examination.rows(table, reference, *names, **rows_where):
            incident_id = owner if table == "incident_private" else incident_of.get(owner)
            if incident_id is not None:
                found[incident_id] += _known(table, fields, values)
    return found


def _known(table: str, fields: Iterable[Field], values: Iterable[Any]) -> Iterator[_Secret]:
    for field, value in zip(fields, values):
        if value:
            yield _Secret(field, value, _SEARCHES[(table, field.name)])


def _texts(examination: Examination, incident_ids: list[str]) -> Iterator[tuple[str, _Text]]:
    """Open texts of these incidents, their victims and their attachments, by incident."""
    where = {} if examination.is_whole else {"id": incident_ids}
    wanted = set(incident_ids)
    codes: dict[str, tuple[str, str]] = {}
    for record_id, text in _texts_of(examination, "incident", ("id", "code"), **where):
        codes[text.record_id] = (record_id, text.code)
        if record_id in wanted and text.text:
            yield record_id, text
    where = {} if examination.is_whole else {"incident_id": incident_ids}
    for incident_id, text in _texts_of(examination, "victim", ("incident_id", "code"), **where):
        codes[text.record_id] = (incident_id, text.code)
        if incident_id in wanted and text.text:
            yield incident_id, text
    where = {"record_table": ["incident", "victim"]}
    if not examination.is_whole:
        where["record_id"] = sorted(codes)
    for owner_id, text in _texts_of(examination, "attachment", ("record_id", "path"), **where):
        incident_id, code = codes.get(owner_id, ("", ""))
        if incident_id in wanted and text.text:
            yield incident_id, text._replace(code=code)


def _texts_of(
    examination: Examination, table: str, names: tuple[str, str], **where: Any
) -> Iterator[tuple[str, _Text]]:
    """Yield for each open field of each row: the row's owner (``names[0]``) and the text."""
    fields = _open_fields(table)
    columns = ("id", *names, *(field.name for field in fields))
    for record_id, owner, code, *texts in examination.rows(table, *columns, **where):
        for field, text in zip(fields, texts):
            yield owner, _Text(table, record_id, code, field, text or "")


def _take_out(workspace: Workspace, change: Change, finding: Finding) -> None:
    """Replace every restricted value of the incident in the open texts of one record."""
    (incident_id,) = (record_id for table, record_id in finding.others if table == "incident")
    only = {"incident": {incident_id}}
    secrets = _secrets(Examination(workspace, change.moment.date(), only))[incident_id]
    for record in workspace.read(finding.table, {"id": finding.record_id}):
        texts = {each.name: getattr(record, each.name) for each in _open_fields(finding.table)}
        cleaned = {name: _without(text, secrets) for name, text in texts.items() if text}
        changed = {name: text for name, text in cleaned.items() if text != texts[name]}
        if changed:
            change.update(record, **changed)


def _without(text: str, secrets: Iterable[_Secret]) -> str:
    for secret in secrets:
        match = secret.search(text, secret.value)
        while match:
            text = text[: match.start()] + LEFT_OUT + text[match.end() :]
            match = secret.search(text, secret.value)
    return text


def _contact_in_remarks(examination: Examination) -> Iterator[Found]:
    for table in TABLES.values():
        if not table.has_field("remarks") or table.restricted:
            continue
        # Most tables have no remarks at all: reading that alone is several times as quick.
        if not any(text for (text,) in examination.judged(table.name, "remarks")):
            continue
        code = "code" if table.has_field("code") else "id"
        for record_id, name, text in examination.judged(table.name, "id", code, "remarks"):
            if text and looks_like_contact(text):
                values = {"field": label(table.field("remarks"))}
                yield Found(table.name, record_id, name, values)


CHECKS = (
    Check(
        "private_in_open_text",
        Severity.ERROR,
        QT_TRANSLATE_NOOP("checks", "Restricted data in an open field"),
        QT_TRANSLATE_NOOP(
            "checks",
            "An open field of an incident, a victim or an attachment repeats a name, contact, address"
            " or date of birth from the restricted tables. It would leave the office with any map"
            " or list.",
        ),
        QT_TRANSLATE_NOOP(
            "checks", "{code}: the field “{field}” repeats restricted data ({kind})."
        ),
        _private_in_open,
        Repair(
            QT_TRANSLATE_NOOP(
                "checks",
                "Puts […] in place of the restricted words. They stay in the restricted table, and"
                " the history keeps the old text.",
            ),
            _take_out,
        ),
    ),
    Check(
        "contact_in_remarks",
        Severity.INFORMATION,
        QT_TRANSLATE_NOOP("checks", "Telephone number or e-mail in remarks"),
        QT_TRANSLATE_NOOP(
            "checks",
            "Remarks hold something that reads as a telephone number or an e-mail address. Move it to"
            " the restricted fields if it belongs to a person.",
        ),
        QT_TRANSLATE_NOOP(
            "checks", "{code}: “{field}” seems to hold a telephone number or e-mail address."
        ),
        _contact_in_remarks,
    ),
)
