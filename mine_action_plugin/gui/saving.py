"""What a person saves: written in the background, tried again, and asked about where others wrote too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Callable, NamedTuple, Optional, Protocol

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEventLoop, QObject
from qgis.PyQt.QtWidgets import QWidget

from ..domain.merging import compare
from ..domain.records import Record
from ..domain.schema import TABLES
from ..store import StaleRecordError, StoreFaultError, Workspace, unwritten
from .background import WorkspaceTask
from .dialogs.conflict_dialog import ConflictDialog
from .own_task import add_task
from .session import WorkspaceSession
from .value_words import ValueWords, field_label
from .waiting_bar import WaitingBar

PATIENCE_S = 60.0

Chosen = Optional[Mapping[str, Any]]
Operation = Callable[[Workspace, Optional[Record], Chosen], Any]


class Outcome(NamedTuple):
    """What came of a save: ``saved`` with its ``result``, or not.

    ``over``: the form has nothing more to do, because it was saved or the person left everything
    as somebody else wrote it. ``note``: what others changed and was kept, to be told.
    """

    saved: bool
    over: bool
    result: Any = None
    note: str = ""


class Bench(Protocol):
    """What it needs of the workbench that it belongs to."""

    session: WorkspaceSession
    iface: Any

    @property
    def window(self) -> QWidget:
        """Parent of dialogs."""

    def say(self, text: str) -> None:
        """Show that something went well."""

    def show_error(self, error: Optional[Exception], details: str = "") -> None:
        """Show what went wrong; None is a cancel."""


class Saving(QObject):
    """One save at a time. QGIS goes on while it waits; the form is locked and keeps its content."""

    def __init__(self, workbench: Bench, parent: QObject) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self._loop: Optional[QEventLoop] = None
        self._task: Optional[WorkspaceTask] = None
        self._details = ""

    def save(
        self,
        title: str,
        operation: Operation,
        seen: Optional[Record] = None,
        mine: Chosen = None,
        as_one: bool = False,
        form: Optional[QWidget] = None,
    ) -> Outcome:
        """Run `operation(workspace, seen, chosen)` until it is written or the person gives up.

        `seen`: the record as the form shows it, `mine` the values that the form gives its fields.
        Where somebody else changed the record the person chooses, and the operation runs again
        with the newest record and the `chosen` values (None the first time). `as_one`: the values
        are one act, taken as a whole. Every error has been shown when this returns.
        """
        if self._loop is not None:
            return Outcome(False, False)  # the first press of the button is at work
        chosen: Chosen = None
        notes: list[str] = []
        while True:
            ended = self._write(title, operation, seen, chosen, form)
            if ended is None:
                return Outcome(False, True)  # workspace or plugin are gone
            error, result = ended
            if not isinstance(error, StaleRecordError) or error.current is None:
                self._show(error)
                return Outcome(error is None, error is None, result, "".join(notes))
            answer = self.choose(error, mine if chosen is None else chosen, as_one, notes)
            if not answer:
                return Outcome(False, answer is not None)
            seen, chosen = error.current, answer

    def abandon(self) -> None:
        """Wait no more; used when the plugin unloads."""
        if self._task is not None:
            self._task.cancel()
        if self._loop is not None:
            self._loop.quit()

    def _write(
        self,
        title: str,
        operation: Operation,
        seen: Optional[Record],
        chosen: Chosen,
        form: Optional[QWidget],
    ) -> Optional[tuple[Optional[Exception], Any]]:
        """Run the operation once; (error, result), or None where it concerns nobody any more."""
        ended: list[tuple[Optional[Exception], Any]] = []
        loop = QEventLoop()

        def end(error: Optional[Exception], result: Any = None) -> None:
            ended.append((error, result))
            loop.quit()

        reference = self.workbench.session.reference
        waiting = WaitingBar(self.workbench.iface, self)
        task = WorkspaceTask(
            title,
            reference,
            lambda workspace, feedback: operation(workspace, seen, chosen),
            lambda result: end(None, result),
            lambda error: end(error or _Cancelled()),
            PATIENCE_S,
            waiting.held_up.emit,
        )
        waiting.cancel = task.cancel
        self._loop, self._task = loop, task
        with _locked(form):
            add_task(task)
            loop.exec()
        waiting.end()
        self._loop = self._task = None
        self._details = task.details
        gone = not ended or self.workbench.session.reference != reference
        return None if gone else ended[0]

    def _show(self, error: Optional[Exception]) -> None:
        if isinstance(error, _Cancelled):
            self.workbench.show_error(None)
        elif isinstance(error, StoreFaultError):
            # It may have come before the change began, when the workspace was opened for it.
            self.workbench.show_error(unwritten(error), self._details)
        elif error is not None:
            self.workbench.show_error(error, self._details)

    def choose(
        self, error: StaleRecordError, mine: Chosen, as_one: bool, notes: list[str]
    ) -> Optional[dict[str, Any]]:
        """Let the person choose; the values to write, empty for none, None for *cancel*.

        `notes` takes what is to be told afterwards.
        """
        record, current = error.record, error.current
        if record is None or current is None:
            return None
        table = TABLES[record.TABLE]
        wanted = error.wanted if mine is None else mine
        comparison = compare(table, vars(record), wanted, vars(current), as_one)
        who = current.modified_by or self.tr("somebody else")
        keep: list[bool] = []
        if comparison.choices:
            words = ValueWords(self.workbench.session)
            dialog = ConflictDialog(current, comparison, error.since, words, self.workbench.window)
            accepted, keep = dialog.exec(), dialog.keep_mine()
            dialog.deleteLater()
            if not accepted:
                return None
        if comparison.taken:
            names = ", ".join(field_label(table, each.name) for each in comparison.taken)
            text = self.tr(" Changed by {who} meanwhile and kept: {fields}.")
            notes.append(text.format(who=who, fields=names))
        values = comparison.resolved(keep)
        if not values:
            text = self.tr("Nothing was written: everything stays as {who} saved it.")
            self.workbench.say(text.format(who=who))
            self.workbench.session.look_for_changes()
        return values


class _Cancelled(Exception):
    """The person pressed *cancel* while it waited for others."""


@contextmanager
def _locked(form: Optional[QWidget]) -> Iterator[None]:
    """Keep a form from being changed while it is saved; the focus comes back where it was."""
    if form is None:
        yield
        return
    focused = form.focusWidget()
    form.setEnabled(False)
    try:
        yield
    finally:
        if not sip.isdeleted(form):
            form.setEnabled(True)
            if focused is not None and not sip.isdeleted(focused):
                focused.setFocus()
