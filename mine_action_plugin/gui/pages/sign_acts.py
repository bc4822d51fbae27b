"""What can be recorded about signs: asks for the rest, writes in the background, says what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...domain.rules.signs import IN_PLACE
from ...operations.sign_changes import RecordedSigns
from ...operations.sign_inspections import record_inspection, record_missing, record_round
from ...operations.sign_positions import position_warnings
from ...operations.sign_records import (
    decline_signs,
    propose_again,
    record_emplacement,
    record_replacement,
)
from ...operations.sign_removal import record_removal, signs_still_needed
from ...store import StaleRecordError
from ..dialogs.reason import ask_reason
from ..dialogs.sign_dialog import SignDialog
from ..dialogs.sign_emplacement import SignEmplacementDialog
from ..dialogs.sign_inspection import SignInspectionDialog
from ..dialogs.sign_removal import SignRemovalDialog
from ..dialogs.sign_round import SignRoundDialog
from ..position_order import PositionOrder
from ..position_picking import PositionPicking
from ..saving import PATIENCE_S
from ..telling import told
from ..workbench import Workbench

MOST_WARNINGS = 3

Operation = Callable[..., RecordedSigns]


class SignActs(QObject):
    """One dialog at a time; the signs are those that were read when it opened."""

    busy_changed = pyqtSignal()

    def __init__(self, workbench: Workbench, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self.dialog: Optional[SignDialog] = None
        self._is_writing = False

    @property
    def is_busy(self) -> bool:
        """True while a dialog is open or something is written."""
        return self.dialog is not None or self._is_writing

    @told
    def put_up(self, codes: Sequence[str]) -> None:
        """Record signs as put up, or as put up again where they stood before."""
        signs = self._read(codes)
        again = all(sign.status in IN_PLACE for sign in signs)
        dialog = SignEmplacementDialog(signs, again, self.workbench.window)
        if dialog.position is not None:
            PositionOrder(dialog.position, self.workbench)
            picking = PositionPicking(dialog.position, self.workbench)
            picking.ended.connect(dialog.activateWindow)
            dialog.finished.connect(lambda result: picking.end())
            dialog.asked.connect(lambda: self._show_doubts(dialog))
        operation = record_replacement if again else record_emplacement
        self._ask(dialog, operation, self.tr("Recorded as put up: {signs}."))

    @told
    def inspect(self, codes: Sequence[str]) -> None:
        """Record how signs were found."""
        dialog = SignInspectionDialog(self._read(codes), parent=self.workbench.window)
        self._ask(dialog, record_inspection, self.tr("Recorded as inspected: {signs}."))

    @told
    def report_missing(self, codes: Sequence[str]) -> None:
        """Record that signs are gone."""
        dialog = SignInspectionDialog(self._read(codes), True, self.workbench.window)
        self._ask(dialog, record_missing, self.tr("Recorded as missing: {signs}."))

    @told
    def inspect_round(self, codes: Sequence[str]) -> None:
        """Record a round: all good except some."""
        dialog = SignRoundDialog(self._read(codes), self.workbench.window)
        self._ask(dialog, record_round, self.tr("Recorded as inspected: {signs}."))

    @told
    def take_down(self, codes: Sequence[str]) -> None:
        """Record that signs were taken down."""
        signs = self._read(codes)
        needed = signs_still_needed(self.workbench.session.workspace, signs)
        dialog = SignRemovalDialog(signs, needed, self.workbench.window)
        self._ask(dialog, record_removal, self.tr("Recorded as taken down: {signs}."))

    @told
    def decline(self, codes: Sequence[str]) -> None:
        """Record that signs cannot be put up, and why."""
        self._ask_why(codes, decline_signs, self.tr("Recorded as declined: {signs}."))

    @told
    def propose_again(self, codes: Sequence[str]) -> None:
        """Record that declined signs can be put up after all, and why."""
        self._ask_why(codes, propose_again, self.tr("Proposed again: {signs}."))

    def close_dialog(self) -> None:
        """Close the dialog that is open; nothing is recorded."""
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.close()
            dialog.deleteLater()
        self.busy_changed.emit()

    def _show_doubts(self, dialog: SignEmplacementDialog) -> None:
        positions = dialog.values()["positions"]
        if not positions or not self.workbench.session.is_open:
            dialog.show_doubts([])
            return
        workspace = self.workbench.session.workspace
        succeeded, warnings = self.workbench.attempt(
            lambda: position_warnings(workspace, dialog.signs, positions)
        )
        dialog.show_doubts([warning.message for warning in warnings] if succeeded else [])

    def _read(self, codes: Sequence[str]) -> list[Any]:
        where = {"code": list(codes)}
        return self.workbench.session.workspace.read("sign", where, order=("code",))

    def _ask(self, dialog: SignDialog, operation: Operation, success: str) -> None:
        self.close_dialog()
        self.dialog = dialog
        dialog.accepted.connect(
            lambda: self._write(dialog.signs, operation, dialog.values(), success)
        )
        dialog.rejected.connect(self.close_dialog)
        dialog.show()
        self.busy_changed.emit()

    def _ask_why(self, codes: Sequence[str], operation: Operation, success: str) -> None:
        signs = self._read(codes)
        title = SignDialog.named([sign.code for sign in signs])
        reason = ask_reason(title, self.workbench.window, required=True)
        if reason is not None:
            self._write(signs, operation, {"reason": reason}, success)

    def _write(
        self, signs: Sequence[Any], operation: Operation, values: dict[str, Any], success: str
    ) -> None:
        self._is_writing = True
        self.busy_changed.emit()
        self.workbench.run(
            self.tr("Recording signs"),
            lambda workspace, feedback: operation(workspace, signs, **values),
            lambda recorded: self._on_recorded(recorded, success),
            lambda error: self._on_failed(error, signs, operation, values, success),
            PATIENCE_S,
        )

    def _on_recorded(self, recorded: RecordedSigns, success: str) -> None:
        self._is_writing = False
        self.close_dialog()
        self.workbench.session.note_change()
        text = success.format(signs=SignDialog.named(recorded.codes))
        if not recorded.warnings:
            self.workbench.say(text)
            return
        sentences = [warning.message for warning in recorded.warnings[:MOST_WARNINGS]]
        more = len(recorded.warnings) - len(sentences)
        if more:
            sentences.append(self.tr("{count} more like these.").format(count=more))
        self.workbench.warn(" ".join([text, *sentences]))

    def _on_failed(
        self,
        error: Optional[Exception],
        signs: Sequence[Any],
        operation: Operation,
        values: dict[str, Any],
        success: str,
    ) -> bool:
        """Ask where somebody else changed a sign, and write again; True where that settled it."""
        is_open = self.workbench.session.is_open
        if is_open and isinstance(error, StaleRecordError) and error.current is not None:
            # Not in here: the background task that failed ends first.
            QTimer.singleShot(0, lambda: self._choose(error, signs, operation, values, success))
            return True
        self._is_writing = False
        if isinstance(error, StaleRecordError) or not is_open:
            # These signs are not as they were read: the same dialog could only fail again.
            self.close_dialog()
            self.workbench.session.look_for_changes()
        elif self.dialog is not None:
            self.dialog.show()
        self.busy_changed.emit()
        return False

    def _choose(
        self,
        error: StaleRecordError,
        signs: Sequence[Any],
        operation: Operation,
        values: dict[str, Any],
        success: str,
    ) -> None:
        """Let the person choose between the act and what somebody else wrote; act or leave it."""
        notes: list[str] = []
        current = error.current
        if current is not None and self.workbench.saving.choose(error, None, True, notes):
            newest = [current if sign.id == current.id else sign for sign in signs]
            self._write(newest, operation, values, success + "".join(notes))
            return
        self._is_writing = False
        self.close_dialog()
        self.workbench.session.note_change()
