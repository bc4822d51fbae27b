"""Says that a hazard lost land outside a recorded process, with the two ways to settle it."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ...operations.kept_outlines import OutlineLoss, give_up_outline, loss_of, restore_outline
from ...translation import whole_number
from ..dialogs.give_up_outline import GiveUpOutlineDialog
from ..dialogs.reason import ask_reason
from ..layout_parts import mark_edge
from ..telling import told
from ..workbench import Workbench

EDGE_COLOUR = "#b3261e"


class OutlineBanner(QWidget):
    """Hidden while the hazard that is shown has lost nothing."""

    def __init__(self, workbench: Workbench, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self._loss: Optional[OutlineLoss] = None
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        mark_edge(self.text, EDGE_COLOUR)
        self.show_button = QPushButton(self.tr("Show the loss"), self)
        self.show_button.clicked.connect(self._show_on_map)
        self.restore_button = QPushButton(self.tr("Restore…"), self)
        self.restore_button.setToolTip(self.tr("Give the hazard all of its former outline back"))
        self.restore_button.clicked.connect(lambda: self._restore())
        self.process_button = QPushButton(self.tr("It was released…"), self)
        self.process_button.setToolTip(
            self.tr("Record the survey or clearance after which the lost land does not count")
        )
        self.process_button.clicked.connect(lambda: self._give_up())
        buttons = QHBoxLayout()
        for button in (self.show_button, self.restore_button, self.process_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        column.addLayout(buttons)
        self.hide()

    def show_hazard(self, code: Optional[str]) -> None:
        """Show what a hazard of the open workspace has lost; None hides it."""
        self._loss = None
        self.hide()
        if code is not None:
            workspace = self.workbench.session.workspace
            self._loss = loss_of(workspace, workspace.find("hazard", code))
        self.setVisible(self._loss is not None)
        if self._loss is not None:
            self.text.setText(self._sentence(self._loss))
            may_settle = self.workbench.may_write("hazard_event")
            self.restore_button.setEnabled(may_settle)
            self.process_button.setEnabled(may_settle)

    def _sentence(self, loss: OutlineLoss) -> str:
        text = self.tr(
            "{area} m² lost outside a recorded process ({who}, {when}). Both outlines count until "
            "this is settled."
        )
        return text.format(
            area=whole_number(loss.lost_m2),
            who=loss.changed_by or self.tr("unknown person"),
            when=loss.changed_at.strftime("%Y-%m-%d"),
        )

    def _show_on_map(self) -> None:
        if self._loss is not None:
            self.workbench.zoom_to(self._loss.geometry)

    @told
    def _restore(self) -> None:
        loss = self._loss
        if loss is None:
            return
        title = self.tr("Restore the outline of {code}").format(code=loss.code)
        reason = ask_reason(title, self.workbench.window, required=True)
        if reason is None:
            return
        workspace = self.workbench.session.workspace
        self._settle(
            lambda: restore_outline(workspace, loss.code, reason),
            self.tr("{code} has its outline back.").format(code=loss.code),
        )

    @told
    def _give_up(self) -> None:
        loss = self._loss
        if loss is None:
            return
        workspace = self.workbench.session.workspace
        dialog = GiveUpOutlineDialog(loss.code, self.workbench.window)
        said = self.tr("The change of {code} is recorded.").format(code=loss.code)
        while dialog.exec():
            if self._settle(lambda: give_up_outline(workspace, loss.code, **dialog.values()), said):
                break
        dialog.deleteLater()

    def _settle(self, act: Callable[[], str], said: str) -> bool:
        succeeded, _ = self.workbench.attempt(act)
        if succeeded:
            self.workbench.session.note_change()
            self.workbench.say(said)
        return succeeded
