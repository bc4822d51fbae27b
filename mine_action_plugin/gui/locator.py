"""The locator filter: type `mine HZ-0012` and go there."""

from __future__ import annotations

from typing import Any, Callable, NamedTuple

from qgis.core import QgsFeedback, QgsLocatorContext, QgsLocatorFilter, QgsLocatorResult

from ..domain.schema import TABLES
from ..store import open_workspace
from ..translation import label
from .icons import icon

LIMIT = 20
PREFIX = "mine"


class Found(NamedTuple):
    """One record that matches what was typed."""

    table: str
    code: str
    name: str


class RecordLocatorFilter(QgsLocatorFilter):
    """Finds records of every table by code and, where a table has one, by name."""

    def __init__(
        self, reference: Callable[[], str], open_record: Callable[[str, str], None]
    ) -> None:
        super().__init__()
        self._reference_of = reference
        self._open_record = open_record
        self._reference = ""

    def clone(self) -> RecordLocatorFilter:
        """Make the copy that QGIS runs in a thread."""
        return RecordLocatorFilter(self._reference_of, self._open_record)

    def name(self) -> str:
        """Give the filter's key."""
        return "mine_action_records"

    def displayName(self) -> str:
        """Give the filter's name."""
        return self.tr("Mine action records")

    def prefix(self) -> str:
        """Give the word that chooses this filter."""
        return PREFIX

    def priority(self) -> QgsLocatorFilter.Priority:
        """Come before the slow filters."""
        return QgsLocatorFilter.Priority.High

    def prepare(self, text: str, context: QgsLocatorContext) -> list[str]:
        """Note in the main thread which workspace is open."""
        self._reference = self._reference_of()
        return []

    def fetchResults(self, text: str, context: QgsLocatorContext, feedback: QgsFeedback) -> None:
        """Search, in a thread of its own."""
        wanted = text.strip()
        if not self._reference or len(wanted) < 2:
            return
        for found in find_records(self._reference, wanted, feedback):
            result = QgsLocatorResult(self, found.code, [found.table, found.code])
            result.description = f"{label(TABLES[found.table])}  {found.name}".strip()
            result.icon = icon("zoom")
            result.score = 1.0 if found.code.casefold() == wanted.casefold() else 0.5
            self.resultFetched.emit(result)

    def triggerResult(self, result: QgsLocatorResult) -> None:
        """Go to the record."""
        table, code = _user_data(result)
        self._open_record(table, code)


def find_records(reference: str, text: str, feedback: QgsFeedback) -> list[Found]:
    """Find up to 20 records whose code or name contains a text, exact codes first."""
    needle = text.casefold()
    found: list[Found] = []
    with open_workspace(reference) as workspace:
        for name, table in TABLES.items():
            if feedback.isCanceled():
                return []
            if table.code_prefix is None or table.restricted:
                continue
            has_name = any(field.name == "name" for field in table.fields)
            data = workspace.columns(name, ("code", "name") if has_name else ("code",))
            names = data["name"] if has_name else [""] * len(data["code"])
            found.extend(
                Found(name, code, title or "")
                for code, title in zip(data["code"], names)
                if needle in f"{code} {title or ''}".casefold()
            )
    found.sort(key=lambda each: (each.code.casefold() != needle, len(each.code), each.code))
    return found[:LIMIT]


def _user_data(result: QgsLocatorResult) -> Any:
    data = result.userData
    # A method from QGIS 3.34 on, an attribute before.
    return data() if callable(data) else data
