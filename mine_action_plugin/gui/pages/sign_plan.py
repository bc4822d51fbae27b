"""Plan signs: pick hazards, look at a proposal, change it by hand, accept it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsFeedback, QgsGeometry, QgsPointXY, QgsRectangle
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...domain.codes import CODE_LISTS
from ...exchange.rasters import open_terrain
from ...operations.sign_circumstances import unconfirmed_weights
from ...operations.signs import SignProposal, accept_signs, preview_signs
from ...planning.signs.terrain import Terrain
from ...planning.signs.thinning import Mode
from ...project.layers import workspace_layer
from ...store import Workspace
from ...translation import code_label
from ..background import WorkspaceTask
from ..dialogs.sign_export import SignExportButton
from ..icons import icon
from ..page import hint, scrolled
from ..saving import PATIENCE_S
from ..sign_attention import About, LeftOut, attention_rows
from ..sign_editing import SignEditing
from ..sign_preview import SignPreview
from ..sign_words import summary
from ..widgets.attention_list import AttentionList
from ..widgets.sign_hand_box import SignHandBox
from ..widgets.sign_legend import SignLegend
from ..widgets.sign_mode import SignModeBox
from ..widgets.sign_rules import SignRulesBox
from ..widgets.sign_terrain import Rasters, SignTerrainBox
from ..workbench import NextStep, Workbench

MOST_LINES = 9
"""Height of the list of what needs attention, in lines of text; with more it scrolls."""

Planned = tuple[SignProposal, Optional[Terrain]]


class SignPlan(QWidget):
    """A proposal is drawn on the map only; *Accept* writes it as one change.

    `sign_wanted` gives the code of a sign that needs a look, and what is wrong with it.
    """

    sign_wanted = pyqtSignal(str, str)

    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self.workbench = workbench
        self.preview = SignPreview(workbench.canvas)
        self.editing = SignEditing(workbench, self.preview, self)
        self._task: Optional[WorkspaceTask] = None
        self._terrain: Optional[Terrain] = None
        self._build_choice()
        self._build_buttons()
        self.mode_box = SignModeBox(self)
        self.terrain_box = SignTerrainBox(workbench.project, self)
        self.rules_box = SignRulesBox(self)
        self.result = hint("")
        self.existing = hint("")
        self._build_attention()
        self.legend = SignLegend(self)
        self.hand_box = SignHandBox(self.editing, self)
        self.hand_box.zoom_wanted.connect(self._zoom_to_point)
        for signal in (self.editing.changed, self.editing.checked):
            signal.connect(self._show_result)
        self._lay_out()
        self._show_result()

    @property
    def proposal(self) -> Optional[SignProposal]:
        """The proposal with the changes made by hand; None without one, and during a check."""
        return self.editing.proposal

    def refresh(self) -> None:
        """Show the profile's rules, and how many signs there are by status once counted."""
        session = self.workbench.session
        self.rules_box.show_profile(session.workspace.profile)
        self.terrain_box.show_for(session.reference)
        self._enable_buttons()
        self.workbench.run(
            self.tr("Counting signs"),
            lambda workspace, feedback: _count_by_status(workspace),
            self._show_counts,
        )

    def clear(self) -> None:
        """Drop the proposal of another workspace."""
        self.stop()
        self.discard()
        self.hazards_box.clear()

    def take_hazards(self, codes: Sequence[str]) -> None:
        """Take these hazards."""
        if codes:
            self.hazards_box.setText(", ".join(codes))

    def codes(self) -> list[str]:
        """Give the hazard codes in the box; none means all open hazards."""
        parts = self.hazards_box.text().replace(";", ",").split(",")
        return [part.strip() for part in parts if part.strip()]

    def propose(self) -> None:
        """Plan signs in the background; nothing is written."""
        self.discard()
        codes, rasters, mode = self.codes(), self.terrain_box.rasters(), self.mode_box.mode()
        self._task = self.workbench.run(
            self.tr("Planning signs"),
            lambda workspace, feedback: _plan(workspace, codes, rasters, mode, feedback),
            lambda planned: self.show_proposal(*planned),
            self._on_failed,
        )
        self._follow_task()

    def stop(self) -> None:
        """Cancel the planning that runs."""
        if self._task is not None:
            self._task.cancel()

    def show_proposal(self, proposal: SignProposal, terrain: Optional[Terrain] = None) -> None:
        """Draw a proposal and say how it compares with the fewest signs."""
        self._task = None
        self._terrain = terrain
        extent = self.preview.show(proposal)
        if not extent.isNull():
            self.workbench.zoom_to_rectangle(extent)
        self.editing.begin(proposal, terrain)
        self.hand_box.follow()
        self._show_result()

    def accept(self) -> None:
        """Write the proposal into the workspace, as one change, in the background."""
        proposal = self.proposal
        if proposal is None or not self._may_accept():
            return
        self.editing.stop_tool()
        self._task = self.workbench.run(
            self.tr("Writing signs"),
            lambda workspace, feedback: accept_signs(workspace, proposal, feedback),
            self.show_accepted,
            self._on_failed,
            PATIENCE_S,
        )
        self._follow_task()

    def show_accepted(self, codes: list[str]) -> None:
        """Say how many signs were written, and offer a map of them."""
        self._task = None
        self.discard()
        self.workbench.session.note_change()
        text = self.tr("{count} signs are proposed in the workspace.").format(count=len(codes))
        step = NextStep(self.tr("Print field sheets"), self.export_button.print_sheets)
        self.workbench.say(text, step)

    def discard(self) -> None:
        """Forget the proposal; nothing was written."""
        self.editing.end()
        self.preview.clear()
        self.hand_box.follow()
        self._show_result()

    def take_selected(self) -> None:
        """Take the hazards selected in the map layer, else those selected on the Hazards page."""
        codes = self._selected_on_map() or self.workbench.selected_hazards
        if codes:
            self.hazards_box.setText(", ".join(codes))
        else:
            self.workbench.warn(
                self.tr("Nothing is selected. Select hazards on the map or on the Hazards page.")
            )

    def _selected_on_map(self) -> list[str]:
        layer = workspace_layer(self.workbench.project, "hazard")
        if layer is None:
            return []
        return sorted(str(feature["code"]) for feature in layer.selectedFeatures())

    def _follow_task(self) -> None:
        self.progress.setValue(0)
        self._task.progressChanged.connect(lambda percent: self.progress.setValue(int(percent)))
        self._enable_buttons()

    def _on_failed(self, error: Optional[Exception]) -> None:
        self._task = None
        self._enable_buttons()

    def _show_result(self) -> None:
        proposal = self.proposal
        if proposal is not None:
            self.result.setText(self._summary(proposal))
            self.attention.show_rows(attention_rows(proposal))
        elif not self.preview.is_shown:
            self.result.clear()
            self.attention.show_rows(())
        shown = self.preview.is_shown
        self.result.setVisible(shown)
        for widget in (self.attention_label, self.attention):
            widget.setVisible(bool(self.attention.texts))
        lines = min(MOST_LINES, 1 + 3 * len(self.attention.texts))
        self.attention.setFixedHeight(self.fontMetrics().height() * lines)
        self.legend.setVisible(shown)
        self.hand_box.setVisible(shown)
        self._enable_buttons()

    def _summary(self, proposal: SignProposal) -> str:
        text = summary(proposal, self._terrain, bool(self.editing.adjustments))
        profile = self.workbench.session.workspace.profile
        if proposal.curve is not None and unconfirmed_weights(profile):
            note = self.tr("No authority has confirmed what stretches are ranked by.")
            text = f"{text}\n{note}"
        return text

    def _show_counts(self, counts: dict[str, int]) -> None:
        parts = [
            f"{count} {code_label('sign_status', status).lower()}"
            for status, count in counts.items()
            if count
        ]
        text = self.tr("Signs in the workspace: {counts}.")
        self.existing.setText(text.format(counts=", ".join(parts) or self.tr("none yet")))

    def _may_accept(self) -> bool:
        """Ask where signs changed by hand break a rule; it is the person who decides."""
        check = self.editing.check
        if check is None or not check.findings:
            return True
        question = self.tr("Signs changed by hand break {count} rules. Accept them all the same?")
        answer = QMessageBox.question(
            self.workbench.window,
            self.tr("Accept signs"),
            question.format(count=len(check.findings)),
        )
        return answer == QMessageBox.StandardButton.Yes

    def _open(self, about: About) -> None:
        """Go to a place left out, or hand a sign over to where it is looked after."""
        if isinstance(about, LeftOut):
            place = QgsGeometry.fromPointXY(QgsPointXY(*about))
            self.workbench.zoom_to(bytes(place.asWkb()))
        else:
            self.sign_wanted.emit(about.code, about.rule)

    def _zoom_to_point(self, place: QgsPointXY) -> None:
        self.workbench.zoom_to_rectangle(QgsRectangle(place, place))

    def _enable_buttons(self) -> None:
        busy = self._task is not None
        is_open = self.workbench.session.is_open
        self.propose_button.setEnabled(is_open and not busy)
        self.select_button.setEnabled(is_open)
        has_signs = self.proposal is not None and len(self.proposal.signs) > 0
        may_accept = self.workbench.may_write("sign")
        self.accept_button.setEnabled(has_signs and may_accept and not busy)
        self.discard_button.setEnabled(self.preview.is_shown and not busy)
        self.hand_box.setEnabled(not busy)
        self.export_button.setEnabled(is_open and not busy)
        self.progress.setVisible(busy)
        self.stop_button.setVisible(busy)

    def _build_choice(self) -> None:
        self.hazards_box = QLineEdit(self)
        self.hazards_box.setPlaceholderText(self.tr("All open hazards"))
        self.hazards_box.setClearButtonEnabled(True)
        self.hazards_box.setAccessibleName(self.tr("Hazards by code"))
        self.hazards_box.setToolTip(self.tr("Codes with commas between; empty takes all open ones"))
        self.hazards_box.returnPressed.connect(self.propose)
        self.select_button = QPushButton(self.tr("Selec&ted"), self)
        self.select_button.setToolTip(
            self.tr("Take the hazards selected on the map or in the list")
        )
        self.select_button.clicked.connect(self.take_selected)

    def _build_attention(self) -> None:
        self.attention = AttentionList(self.tr("Needs attention"), self)
        self.attention.opened.connect(self._open)
        self.attention_label = QLabel(self.tr("Needs attention"), self)

    def _build_buttons(self) -> None:
        self.propose_button = QPushButton(icon("propose_signs"), self.tr("Propose si&gns"), self)
        self.propose_button.clicked.connect(self.propose)
        self.accept_button = QPushButton(icon("accept"), self.tr("&Accept"), self)
        self.accept_button.clicked.connect(self.accept)
        self.discard_button = QPushButton(self.tr("D&iscard"), self)
        self.discard_button.clicked.connect(self.discard)
        self.export_button = SignExportButton(self.workbench, self.codes, self)
        self.progress = QProgressBar(self)
        self.stop_button = QPushButton(self.tr("Ca&ncel"), self)
        self.stop_button.clicked.connect(self.stop)

    def _lay_out(self) -> None:
        content = QWidget(self)
        choice = QHBoxLayout()
        label = QLabel(self.tr("Ha&zards"), self)
        label.setBuddy(self.hazards_box)
        choice.addWidget(label)
        choice.addWidget(self.hazards_box, 1)
        choice.addWidget(self.select_button)
        buttons = QGridLayout()
        buttons.addWidget(self.propose_button, 0, 0)
        buttons.addWidget(self.export_button, 0, 1)
        buttons.addWidget(self.accept_button, 1, 0)
        buttons.addWidget(self.discard_button, 1, 1)
        running = QHBoxLayout()
        running.addWidget(self.progress, 1)
        running.addWidget(self.stop_button)
        column = QVBoxLayout(content)
        column.addWidget(self.existing)
        column.addLayout(choice)
        column.addWidget(self.mode_box)
        column.addLayout(running)
        column.addWidget(self.result)
        column.addWidget(self.attention_label)
        column.addWidget(self.attention)
        column.addWidget(self.legend)
        column.addWidget(self.hand_box)
        column.addWidget(self.terrain_box)
        column.addWidget(self.rules_box)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(content), 1)
        outer.addLayout(buttons)


def _plan(
    workspace: Workspace,
    codes: Sequence[str],
    rasters: Rasters,
    mode: Mode,
    feedback: QgsFeedback,
) -> Planned:
    terrain = open_terrain(rasters.dem, rasters.vegetation)
    proposal = preview_signs(workspace, codes, feedback=feedback, terrain=terrain, mode=mode)
    return proposal, terrain


def _count_by_status(workspace: Workspace) -> dict[str, int]:
    codes = [member.value for member in CODE_LISTS["sign_status"]]
    return {code: workspace.count("sign", {"status": code}) for code in codes}
