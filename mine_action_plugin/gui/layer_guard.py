"""One layer of the open workspace that may be edited: what stands in the way of a save is looked up."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Optional

from qgis.core import QgsVectorLayer
from qgis.gui import QgsDualView
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QApplication, QStackedWidget

from ..domain.errors import MineActionError
from ..project.layer_edits import LayerEdit, edits_of, hold_back
from ..store import LogEntry
from ..store.refusals import refusal_within
from .commit_messages import CommitMessages
from .drawing_pause import pause_drawing

if TYPE_CHECKING:
    from .edit_guard import EditGuard

# QGIS asks layers whether they are modified at many occasions; a look this old still holds, unless
# somebody is known to have written since.
STILL_HOLDS_S = 0.1
EDIT_PAUSE_MS = 50


class LayerGuard(QObject):
    """Watches one layer of the open workspace."""

    def __init__(self, guard: EditGuard, layer: QgsVectorLayer, table: str) -> None:
        super().__init__(guard)
        self.guard, self.layer, self.table = guard, layer, table
        self.marks: dict[str, str] = {}
        """By record: the moment up to which the person knows what others wrote."""
        self._mark: Optional[str] = None
        self._looked_at = 0.0
        self._looked_after: Optional[int] = None
        self._problem = ""
        self._lift: Optional[Callable[[], None]] = None
        self._wrong = 0
        self.said_by_qgis = CommitMessages(layer)
        self._connections = [
            (layer.beforeEditingStarted, self._before),
            (layer.editingStarted, self._begin),
            (layer.beforeModifiedCheck, self._look),
            (layer.afterCommitChanges, self._begin_after_save),
            (layer.editingStopped, self._end),
            (layer.raiseError, self._explain),
        ]
        for signal, slot in self._connections:
            signal.connect(slot)
        if layer.isEditable():
            self._begin()

    @property
    def is_gone(self) -> bool:
        """True once the layer is no more, or nobody watches it."""
        return sip.isdeleted(self) or sip.isdeleted(self.layer)

    def release(self) -> None:
        """Stop watching."""
        if not sip.isdeleted(self.layer):
            self.let_go()
            for signal, slot in self._connections:
                signal.disconnect(slot)
        self.deleteLater()

    def conflicts(self) -> list[tuple[LayerEdit, list[LogEntry]]]:
        """Return the edits whose records somebody else has written, with what was written.

        MineActionError where the workspace does not answer.
        """
        edits = self._edits()
        known = [edit for edit in edits if edit.record_id is not None]
        written = self._written({str(edit.record_id) for edit in known}) if known else {}
        gone: list[tuple[LayerEdit, list[LogEntry]]] = [
            (edit, []) for edit in edits if edit.record_id is None
        ]
        return gone + [
            (edit, written[str(edit.record_id)]) for edit in known if str(edit.record_id) in written
        ]

    def marked_conflicts(self) -> tuple[str, list[tuple[LayerEdit, list[LogEntry]]]]:
        """Return the conflicts, and a mark of the moment just before they were looked up."""
        mark = self.guard.workbench.session.workspace.mark()
        return mark, self.conflicts()

    def settle(self, edit: LayerEdit, mark: str) -> None:
        """Take note that the person knows what others wrote of a record until the mark."""
        self.marks[str(edit.record_id)] = mark
        self._looked_at = 0.0

    def _edits(self) -> list[LayerEdit]:
        """The edits in the buffer. A provider that cannot open its file for a moment finds nothing.

        Only what the workspace does not find either is gone. (On a server a layer counts its
        features by itself, and has one connection that is there or not.)
        """
        edits = edits_of(self.layer)
        missing = [edit.fid for edit in edits if edit.record_id is None]
        workspace = self.guard.workbench.session.workspace
        if not missing or workspace.folder is None:
            return edits
        ids = workspace.ids_by_fid(self.table, missing)
        return [replace(edit, record_id=edit.record_id or ids.get(edit.fid)) for edit in edits]

    def _written(self, record_ids: set[str]) -> dict[str, list[LogEntry]]:
        workspace = self.guard.workbench.session.workspace
        found: dict[str, list[LogEntry]] = {}
        groups: dict[str, list[str]] = {}
        for record_id in record_ids:
            groups.setdefault(self.marks.get(record_id, self._mark or ""), []).append(record_id)
        for mark, some in groups.items():
            found.update(workspace.since(mark, self.table, some))
        return found

    def _before(self) -> None:
        if self.layer.providerType() == "ogr":
            pause_drawing()

    def _begin(self) -> None:
        self._know_until(self.guard.mark("begin"))

    def _begin_after_save(self) -> None:
        self._know_until(self.guard.mark("save"))
        self.said_by_qgis.drop(self.guard.message_bar)

    def _explain(self, said: str) -> None:
        """Say in the person's language why the database refused a save."""
        refused = refusal_within(said)
        if refused is not None:
            self.guard.explain(self, refused)

    def _know_until(self, mark: Optional[str]) -> None:
        self.marks.clear()
        self._mark = mark
        self._looked_at = 0.0

    def _end(self) -> None:
        self.let_go()
        self.marks.clear()
        self._mark = None

    def _look(self) -> None:
        """Hold back whatever save this may be the beginning of, where there is a conflict."""
        if self._lift is not None or self.layer.isEditCommandActive():
            return
        written = self.guard.noticed_version()
        old = time.monotonic() - self._looked_at > STILL_HOLDS_S
        if old or written is None or written != self._looked_after:
            self._problem = self._find_problem()
            self._looked_at, self._looked_after = time.monotonic(), written
        if self._problem:
            self._lift, self._wrong = hold_back(self.layer)
            # A save runs to its end before the next event.
            QTimer.singleShot(0, self.let_go)
            self.guard.tell(self, self._problem)

    def _find_problem(self) -> str:
        if self.layer.editBuffer() is None or not edits_of(self.layer):
            return ""
        if self._mark is None:
            self._mark = self.guard.mark("begin")
        if self._mark is None:
            return self.guard.unknown()
        try:
            found = self.conflicts()
        except MineActionError:
            return self.guard.unknown()
        return self.guard.sentence(self.table, found) if found else ""

    def let_go(self) -> None:
        """Hold the layer's saves back no longer; the next one is looked at anew."""
        if self._lift is not None and not sip.isdeleted(self.layer):
            if self.layer.isEditCommandActive():
                # Nothing can be taken from under an edit that is still being made.
                QTimer.singleShot(EDIT_PAUSE_MS, self.let_go)
                return
        lift, self._lift = self._lift, None
        if lift is not None and not sip.isdeleted(self.layer):
            lift()
            _take_row_out(self.layer, self._wrong)


def _take_row_out(layer: QgsVectorLayer, fid: int) -> None:
    """Take a feature that is gone out of attribute tables; one that was sorted meanwhile has it."""
    for window in QApplication.topLevelWidgets():
        # QGIS's own widgets come as what PyQt knows them to be.
        for stack in window.findChildren(QStackedWidget):
            if not stack.inherits("QgsDualView"):
                continue
            view = sip.cast(stack, QgsDualView)
            table = view.masterModel()
            if table is not None and table.layer() == layer and table.idToRow(fid) >= 0:
                table.removeRows(table.idToRow(fid), 1)
                # The window counts its rows again.
                view.filterChanged.emit()
