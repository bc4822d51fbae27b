"""Restricted data in the wrong place. No message ever repeats it: findings are exported."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple, Optional

from ...domain.marks import QT_TRANSLATE_NOOP
from ...domain.rules.private_words import (
    FullNames,
    address_in,
    birth_date_in,
    contact_in,
    looks_like_contact,
    name_in,
)
from ...domain.schema import TABLES, Field, FieldType, Table
from ...store import Change, Workspace
from ...translation import label
from .check import Check, Finding, Found, Repair, Severity
from .examination import Examination

_KEYS = ("code", "source", "source_key", "external_system", "external_id")
"""Text fields that hold identifiers, not sentences."""

_STAFF_FIELDS = ("approved_by", "decided_by", "inspector", "handed_over_to")
_NAMED_TABLES = ("organisation", "team", "place", "admin_area")
"""Whose names are their own business, and often those of persons."""

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


def _name_in_other_record(examination: Examination) -> Iterator[Found]:
    """Texts that hold the whole name of somebody who belongs to another record."""
    texts = list(_judged_texts(examination))
    if not texts:
        return
    incident_of = dict(examination.rows("victim", "id", "incident_id"))
    names = FullNames(_names(examination, incident_of))
    for record_id, text in texts if names else ():
        # Those of its own incident are the other rule's.
        own = incident_of.get(record_id, record_id)
        if names.owners_in(text.text) - {own}:
            yield Found(text.table, text.record_id, text.code, {"field": label(text.field)})


def _names(
    examination: Examination, incident_of: Mapping[str, str]
) -> Iterator[tuple[Optional[str], str]]:
    """Every name of the restricted tables, with the incident that it belongs to."""
    for incident_id, name in examination.rows("incident_private", "incident_id", "reporter"):
        yield name, incident_id
    for victim_id, name in examination.rows("victim_private", "victim_id", "name"):
        yield name, incident_of.get(victim_id, "")


def _judged_texts(examination: Examination) -> Iterator[tuple[str, _Text]]:
    """The open texts of the records to judge, each with the record that it is about."""
    for table in TABLES.values():
        fields = [each for each in _open_fields(table.name) if not _names_somebody(table, each)]
        if table.restricted or not table.history or not fields:
            continue
        # Field by field: most are empty in all records, which a column alone tells quickly.
        filled = [
            field
            for field in fields
            if any(text for (text,) in examination.judged(table.name, field.name))
        ]
        owner = "record_id" if table.name == "attachment" else "id"
        code = "code" if table.has_field("code") else "id"
        columns = ("id", owner, code, *(field.name for field in filled))
        for record_id, about, called, *texts in examination.judged(table.name, *columns):
            for field, text in zip(filled, texts):
                if text:
                    yield about, _Text(table.name, record_id, called, field, text)


def _names_somebody(table: Table, field: Field) -> bool:
    return field.name in _STAFF_FIELDS or (table.name in _NAMED_TABLES and field.name == "name")


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
        "name_in_other_record",
        Severity.WARNING,
        QT_TRANSLATE_NOOP("checks", "Name of a victim or reporter in another record"),
        QT_TRANSLATE_NOOP(
            "checks",
            "An open field holds the whole name of somebody who is in the restricted tables for an"
            " incident. If the same person is meant, write instead to which incident it belongs.",
        ),
        QT_TRANSLATE_NOOP(
            "checks", "{code}: the field “{field}” holds a name from the restricted tables."
        ),
        _name_in_other_record,
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
