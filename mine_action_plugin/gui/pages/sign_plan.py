"""Plan signs: pick hazards, look at a proposal, accept it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...operations.signs import SignProposal, accept_signs, preview_signs
from ...project.layers import workspace_layer
from ...translation import code_label
from ..background import WorkspaceTask
from ..icons import icon
from ..page import hint, scrolled
from ..sign_preview import SignPreview
from ..workbench import NextStep, Workbench

RULES = (
    "sign_spacing_m",
    "sign_offset_m",
    "sign_min_island_m2",
    "sign_approach_m",
    "sign_legibility_m",
)


class SignPlan(QWidget):
    """A proposal is drawn on the map only; *Accept* writes it as one change."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self.workbench = workbench
        self.preview = SignPreview(workbench.canvas)
        self.proposal: Optional[SignProposal] = None
        self._task: Optional[WorkspaceTask] = None
        self._build_choice()
        self._build_buttons()
        self.rules_box = QGroupBox(self.tr("Rules of the profile"), self)
        self._rules = QFormLayout(self.rules_box)
        self._rules.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.result = hint("")
        self.existing = hint("")
        self._lay_out()
        self._enable_buttons()

    def refresh(self) -> None:
        """Show the profile's rules and how many signs there are by status."""
        workspace = self.workbench.session.workspace
        statuses = workspace.columns("sign", ("status",))["status"]
        counts = [
            f"{statuses.count(status)} {code_label('sign_status', status).lower()}"
            for status in sorted(set(statuses))
        ]
        text = self.tr("Signs in the workspace: {counts}.")
        self.existing.setText(text.format(counts=", ".join(counts) or self.tr("none yet")))
        self._show_rules()
        self._enable_buttons()

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
        codes = self.codes()
        self._task = self.workbench.run(
            self.tr("Planning signs"),
            lambda workspace, feedback: preview_signs(workspace, codes, feedback=feedback),
            self.show_proposal,
            self._on_failed,
        )
        self._follow_task()

    def stop(self) -> None:
        """Cancel the planning that runs."""
        if self._task is not None:
            self._task.cancel()

    def show_proposal(self, proposal: SignProposal) -> None:
        """Draw a proposal and say how it compares with the lower bound."""
        self._task = None
        self.proposal = proposal
        extent = self.preview.show(
            proposal.line_geometries, proposal.sign_geometries, proposal.unwarned_geometries
        )
        if not extent.isNull():
            self.workbench.zoom_to_rectangle(extent)
        self.result.setText(self._summary(proposal))
        self._enable_buttons()

    def accept(self) -> None:
        """Write the proposal into the workspace, as one change, in the background."""
        proposal = self.proposal
        self._task = self.workbench.run(
            self.tr("Writing signs"),
            lambda workspace, feedback: accept_signs(workspace, proposal, feedback),
            self.show_accepted,
            self._on_failed,
        )
        self._follow_task()

    def show_accepted(self, codes: list[str]) -> None:
        """Say how many signs were written, and offer a map of them."""
        self._task = None
        self.discard()
        self.workbench.session.look_for_changes()
        text = self.tr("{count} signs are proposed in the workspace.").format(count=len(codes))
        step = NextStep(self.tr("Make a map"), lambda: self.workbench.show_page("maps"))
        self.workbench.say(text, step)

    def discard(self) -> None:
        """Forget the proposal; nothing was written."""
        self.preview.clear()
        self.proposal = None
        self.result.clear()
        self._enable_buttons()

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

    def _summary(self, proposal: SignProposal) -> str:
        plan = proposal.plan
        text = self.tr("{count} signs on the sign lines; no plan can have fewer than {bound}.")
        lines = [text.format(count=plan.signs, bound=proposal.lower_bound)]
        for count, sentence in (
            (plan.advance, self.tr("{count} advance warnings on roads.")),
            (len(proposal.signs), self.tr("{count} of all are new.")),
            (len(proposal.kept), self.tr("{count} that were put up are kept.")),
            (len(proposal.replaced), self.tr("{count} proposed earlier give way.")),
            (
                len(proposal.unwarned),
                self.tr("{count} stretches get no sign (magenta on the map)."),
            ),
        ):
            if count:
                lines.append(sentence.format(count=count))
        for codes, sentence in (
            (proposal.neighbours, self.tr("Neighbours planned with them: {codes}.")),
            (proposal.not_drawn, self.tr("Without an outline, cannot be signed: {codes}.")),
        ):
            if codes:
                lines.append(sentence.format(codes=", ".join(codes)))
        lines.append(self.tr("Computed under these rules; the team leader on site decides."))
        return "\n".join(lines)

    def _show_rules(self) -> None:
        while self._rules.rowCount():
            self._rules.removeRow(0)
        profile = self.workbench.session.workspace.profile
        for key in RULES:
            rule = profile.value(key)
            text = f"{rule.value:g} {'m²' if key.endswith('m2') else 'm'}"
            if not rule.confirmed:
                text = self.tr("{value} (unconfirmed)").format(value=text)
            label = hint(text)
            label.setToolTip(rule.source)
            self._rules.addRow(hint(self._rule_name(key)), label)

    def _rule_name(self, key: str) -> str:
        names = {
            "sign_spacing_m": self.tr("Neighbours at most apart"),
            "sign_offset_m": self.tr("Away from the hazard"),
            "sign_min_island_m2": self.tr("Islands from"),
            "sign_approach_m": self.tr("A viewer stands outside at"),
            "sign_legibility_m": self.tr("Legible within"),
        }
        return names[key]

    def _enable_buttons(self) -> None:
        busy = self._task is not None
        is_open = self.workbench.session.is_open
        self.propose_button.setEnabled(is_open and not busy)
        self.select_button.setEnabled(is_open)
        has_signs = self.proposal is not None and len(self.proposal.signs) > 0
        self.accept_button.setEnabled(has_signs and not busy)
        self.discard_button.setEnabled(self.proposal is not None and not busy)
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

    def _build_buttons(self) -> None:
        self.propose_button = QPushButton(icon("propose_signs"), self.tr("Propose si&gns"), self)
        self.propose_button.clicked.connect(self.propose)
        self.accept_button = QPushButton(icon("accept"), self.tr("&Accept"), self)
        self.accept_button.clicked.connect(self.accept)
        self.discard_button = QPushButton(self.tr("D&iscard"), self)
        self.discard_button.clicked.connect(self.discard)
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
        buttons.addWidget(self.propose_button, 0, 0, 1, 2)
        buttons.addWidget(self.accept_button, 1, 0)
        buttons.addWidget(self.discard_button, 1, 1)
        running = QHBoxLayout()
        running.addWidget(self.progress, 1)
        running.addWidget(self.stop_button)
        column = QVBoxLayout(content)
        column.addWidget(self.existing)
        column.addLayout(choice)
        column.addWidget(self.rules_box)
        column.addLayout(running)
        column.addWidget(self.result)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(content), 1)
        outer.addLayout(buttons)
