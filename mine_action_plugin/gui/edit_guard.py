"""QGIS's own editing: a save never overwrites what somebody else wrote since the editing began.

QGIS saves what is in a layer's edit buffer whatever the database holds by then. So before each
save the records in the buffer are looked up in the history: where somebody has written one of
them since the layer was put into editing, the save is held back, and the person chooses.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Optional

from qgis.core import QgsMapLayer
from qgis.gui import QgsMessageBar
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QMessageBox

from ..domain.errors import MineActionError
from ..domain.merging import Comparison, compare
from ..domain.records import Record, record_class
from ..domain.schema import TABLES
from ..project.layer_edits import LayerEdit, set_values
from ..project.layers import layer_reference, layer_table
from ..project.sources import same_reference
from ..store import LogEntry
from ..translation import error_text
from .dialogs.conflict_dialog import ConflictDialog
from .layer_guard import LayerGuard
from .value_words import ValueWords
from .workbench import NextStep, Workbench


class EditGuard(QObject):
    """Watches every layer of the open workspace in the project."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.workbench = workbench
        self._guards: dict[str, LayerGuard] = {}
        self._marks: dict[str, str] = {}
        self._told: Optional[tuple[LayerGuard, str]] = None
        self._refused: Optional[tuple[LayerGuard, MineActionError]] = None
        self._shown: Optional[tuple[LayerGuard, str]] = None
        self._connections = [
            (workbench.project.layersAdded, self._add),
            (workbench.project.layersWillBeRemoved, self._remove),
            (workbench.session.opened, self._start_anew),
            (workbench.session.closed, self._start_anew),
        ]
        for signal, slot in self._connections:
            signal.connect(slot)
        self._start_anew()

    def release(self) -> None:
        """Stop watching all of them."""
        for signal, slot in self._connections:
            signal.disconnect(slot)
        self._remove(list(self._guards))

    def mark(self, occasion: str) -> Optional[str]:
        """Return a mark of what has been written until now; None where nobody can tell.

        QGIS begins and saves the edits of all layers of a workspace in one go: one look serves
        them all, for each occasion.
        """
        if occasion not in self._marks:
            try:
                self._marks[occasion] = self.workbench.session.workspace.mark()
            except MineActionError:
                return None  # the first save says so, and is held back
            QTimer.singleShot(0, self._marks.clear)
        return self._marks[occasion]

    def noticed_version(self) -> Optional[int]:
        """Return a number that differs after somebody wrote; None where nobody can tell."""
        try:
            return self.workbench.session.workspace.noticed_version()
        except MineActionError:
            return None  # whoever looks then says so

    def unknown(self) -> str:
        """Say that nobody can tell what others wrote."""
        return self.tr(
            "Not saved: the workspace does not answer, so nobody can tell what others wrote. "
            "Your edits are kept; save again when it is back."
        )

    def sentence(self, table: str, found: list[tuple[LayerEdit, list[LogEntry]]]) -> str:
        """Say whose changes stand in the way of a save."""
        edit, entries = found[0]
        if not entries:
            text = self.tr(
                "Not saved: a record of {table} was removed by somebody else. Your edits are kept."
            )
            return text.format(table=table)
        row = entries[-1].new_row or entries[-1].old_row or {}
        text = self.tr("Not saved: {name} was changed by {who} meanwhile. Your edits are kept.")
        return text.format(
            name=row.get("code") or table, who=entries[-1].changed_by or self.tr("somebody else")
        )

    def tell(self, guard: LayerGuard, problem: str) -> None:
        """Show the problem once the save has failed, with a button that leads out of it."""
        first, self._told = self._told is None, (guard, problem)
        if first:
            QTimer.singleShot(0, self._show)

    def explain(self, guard: LayerGuard, refused: MineActionError) -> None:
        """Show why the database refused a save, once QGIS has said what it says of it.

        That is English whatever the language, and lies among the words of the provider. One save
        may be refused for many features: the first reason is shown.
        """
        if self._refused is None:
            self._refused = guard, refused
            QTimer.singleShot(0, self._show_refused)

    @property
    def message_bar(self) -> QgsMessageBar:
        """The message bar of QGIS."""
        return self.workbench.iface.messageBar()

    def _show_refused(self) -> None:
        told, self._refused = self._refused, None
        if told is None or told[0].is_gone:
            return
        guard, refused = told
        guard.said_by_qgis.note(self.message_bar)
        # What others wrote is told before it, not in place of it.
        self.workbench.session.look_for_changes()
        problem = error_text(refused)
        text = self.tr("Not saved: {problem} Your edits are kept.")
        self.workbench.warn(text.format(problem=problem.rstrip(".") + "."))

    def choose(self, guard: LayerGuard) -> bool:
        """Ask about each conflict of a layer; True where all are settled and it can be saved."""
        succeeded, found = self.workbench.attempt(guard.marked_conflicts)
        if not succeeded:
            return False
        mark, conflicts = found
        for edit, entries in conflicts:
            if not self._ask(guard, edit, entries):
                return False
            guard.settle(edit, mark)
        return True

    def _show(self) -> None:
        told, self._told = self._told, None
        if told is None or told[0].is_gone:
            return
        guard, problem = told
        guard.said_by_qgis.note(self.message_bar)
        # What others wrote is told before it, not in place of it.
        self.workbench.session.look_for_changes()
        # QGIS looks again when its window comes to the front: under a click on the button. After a
        # save that failed its own message lies on top, which says less and has no button for it.
        if self._shown != (guard, problem) or not self.workbench.is_on_top(problem):
            self._shown = (guard, problem)
            compare_them = NextStep(self.tr("Compare…"), lambda: self._compare_and_save(guard))
            self.workbench.warn(problem, compare_them)

    def _compare_and_save(self, guard: LayerGuard) -> None:
        if sip.isdeleted(guard) or not guard.layer.isEditable():
            return
        if self.choose(guard):
            guard.let_go()
            # QGIS looked as the dialog closed: what it found is settled.
            self._told = None
            guard.layer.commitChanges(False)
            if guard.layer.isModified():
                self.workbench.warn(" ".join(guard.layer.commitErrors()))
            else:
                self.workbench.say(self.tr("Saved."))

    def _ask(self, guard: LayerGuard, edit: LayerEdit, entries: list[LogEntry]) -> bool:
        if not entries or entries[-1].new_row is None:
            return self._give_up_edit()
        table = TABLES[guard.table]
        base = entries[0].old_row or {}
        theirs = entries[-1].new_row
        if edit.deleted:
            return self._delete_all_the_same(guard, entries)
        comparison = compare(table, base, edit.values, theirs)
        keep: list[bool] = []
        if comparison.choices:
            words = ValueWords(self.workbench.session)
            current = _record(guard.table, theirs)
            dialog = ConflictDialog(current, comparison, entries, words, self.workbench.window)
            accepted, keep = dialog.exec(), dialog.keep_mine()
            dialog.deleteLater()
            if not accepted:
                return False
        set_values(guard.layer, edit.fid, dict(_to_put(comparison, keep, edit)))
        return True

    def _give_up_edit(self) -> bool:
        text = self.tr(
            "Somebody else removed a record that you changed. Undo your change of it (Ctrl+Z), or "
            "stop editing without saving."
        )
        self.workbench.warn(text)
        return False

    def _delete_all_the_same(self, guard: LayerGuard, entries: list[LogEntry]) -> bool:
        row = entries[-1].new_row or {}
        text = self.tr("{name} was changed by {who} meanwhile. Delete it all the same?").format(
            name=row.get("code") or guard.table,
            who=entries[-1].changed_by or self.tr("somebody else"),
        )
        answer = QMessageBox.question(self.workbench.window, self.tr("Delete"), text)
        return bool(answer == QMessageBox.StandardButton.Yes)

    def _start_anew(self) -> None:
        self._remove(list(self._guards))
        self._add(list(self.workbench.project.mapLayers().values()))

    def _add(self, layers: list[QgsMapLayer]) -> None:
        for layer in layers:
            table, reference = layer_table(layer), layer_reference(layer)
            ours = reference and same_reference(reference, self.workbench.session.reference)
            if table and ours and TABLES[table].history and layer.id() not in self._guards:
                self._guards[layer.id()] = LayerGuard(self, layer, table)

    def _remove(self, layer_ids: list[str]) -> None:
        for layer_id in layer_ids:
            guard = self._guards.pop(layer_id, None)
            if guard is not None:
                guard.release()


def _to_put(
    comparison: Comparison, keep: list[bool], edit: LayerEdit
) -> Iterator[tuple[str, object]]:
    """Yield what the buffer needs for the choices: their values, or what belongs to mine."""
    for choice, own in zip(comparison.choices, keep):
        for each in choice.fields:
            if not own:
                yield each.name, each.theirs
            elif each.name not in edit.values:
                yield each.name, each.mine


def _record(table: str, row: dict[str, object]) -> Record:
    kind = record_class(table)
    return kind(**{name: value for name, value in row.items() if name in kind.__dataclass_fields__})
