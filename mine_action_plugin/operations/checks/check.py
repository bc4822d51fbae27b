"""What a check is, what it finds, and what mends it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Callable, Optional

from ...domain.marks import QT_TRANSLATE_NOOP
from ...store import Change, Workspace
from ...translation import translate
from .examination import Examination


class Severity(str, Enum):
    """How much a finding matters, the most urgent first."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"

    def __str__(self) -> str:
        return self.value


SEVERITY_LABELS = {
    Severity.ERROR: QT_TRANSLATE_NOOP("checks", "Error"),
    Severity.WARNING: QT_TRANSLATE_NOOP("checks", "Warning"),
    Severity.INFORMATION: QT_TRANSLATE_NOOP("checks", "Information"),
}


@dataclass(frozen=True)
class Found:
    """What a check says of one record: ``values`` fill the placeholders of its message.

    ``code`` is how people call the record; ``others`` are records (table, id) that the finding is
    about too; ``repairable`` is False where this one needs a person.
    """

    table: str
    record_id: str
    code: str
    values: Mapping[str, object] = field(default_factory=dict)
    others: tuple[tuple[str, str], ...] = ()
    repairable: bool = True


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong: ``message`` is in the user's language.

    ``rule``: the id of the check; ``record_id`` is empty where no record is meant (a file);
    ``can_repair``: ``repairs.repair`` mends it.
    """

    rule: str
    severity: Severity
    table: str
    record_id: str
    code: str
    message: str
    others: tuple[tuple[str, str], ...] = ()
    can_repair: bool = False

    def concerns(self, records: Mapping[str, Iterable[str]]) -> bool:
        """Tell whether it is about one of these records (ids by table)."""
        own = ((self.table, self.record_id), *self.others)
        return any(record_id in records.get(table, ()) for table, record_id in own)


@dataclass(frozen=True)
class Repair:
    """``explanation`` says what it will do; ``apply`` does it to a finding inside a change.

    It never takes area out of a hazard and never deletes one.
    """

    explanation: str
    apply: Callable[[Workspace, Change, Finding], None]


@dataclass(frozen=True)
class Check:
    """One rule: ``find`` yields what breaks it among the records of an examination.

    English texts, marked in the context ``checks``: ``title`` names it in a list, ``meaning`` says
    what is wrong and what to do, ``message`` is said of one record, with ``{code}`` and the values
    that ``find`` gives.
    """

    id: str
    severity: Severity
    title: str
    meaning: str
    message: str
    find: Callable[[Examination], Iterable[Found]]
    repair: Optional[Repair] = None

    def finding(self, found: Found) -> Finding:
        """Return what is shown of something found."""
        values: dict[str, Any] = {"code": found.code, **found.values}
        return Finding(
            self.id,
            self.severity,
            found.table,
            found.record_id,
            found.code,
            translate("checks", self.message).format(**values),
            found.others,
            self.repair is not None and found.repairable,
        )
