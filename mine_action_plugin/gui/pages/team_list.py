"""The list of teams, and a dialog that adds one."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...operations.teams import create_organisation, create_team
from ...store import Workspace
from ..dialogs.new_team import NewTeamDialog
from ..icons import icon
from ..models.record_table import Column, RecordTableModel
from ..widgets.record_view import RecordView
from ..workbench import Workbench

BINDING = ("assigned", "in_progress", "suspended")


class TeamList(QWidget):
    """Who there is, by organisation, with the number of tasks in hand."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self.workbench = workbench
        columns = (
            Column("name", self.tr("Team")),
            Column("code", self.tr("Code")),
            Column("organisation", self.tr("Organisation")),
            Column("methods", self.tr("Methods"), "method"),
            Column("m2_per_day", self.tr("m² a day")),
            Column("tasks", self.tr("Tasks in hand")),
        )
        self.model = RecordTableModel(columns)
        self.table = RecordView(self.model, self.tr("Teams"), self)
        self.table.set_widths([16, 9, 16, 16, 9, 9])
        self.new_button = QPushButton(icon("team"), self.tr("New &team…"), self)
        self.new_button.clicked.connect(self.create)
        buttons = QHBoxLayout()
        buttons.addWidget(self.new_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        self.new_button.setEnabled(False)

    def refresh(self) -> None:
        """Read the teams."""
        workspace = self.workbench.session.workspace
        fields = ("id", "code", "name", "organisation_id", "methods", "m2_per_day")
        data = workspace.columns("team", fields, order=("name",))
        names = self._organisations()
        data["organisation"] = [names.get(each) for each in data["organisation_id"]]
        in_hand = workspace.columns("task", ("team_id",), where={"status": list(BINDING)})
        data["tasks"] = [in_hand["team_id"].count(team_id) for team_id in data["id"]]
        self.model.set_data(data)
        self.new_button.setEnabled(self.workbench.may_write("team"))

    def clear(self) -> None:
        """Empty the list."""
        self.model.set_data({})
        self.new_button.setEnabled(False)

    def create(self) -> None:
        """Ask for a team, and for its organisation if that is new."""
        read, organisations = self.workbench.attempt(self._organisation_names)
        if not read:
            return
        dialog = NewTeamDialog(organisations, self.workbench.window)
        while dialog.exec():
            entered = dialog.values()
            outcome = self.workbench.saving.save(
                self.tr("Adding a team"),
                lambda workspace, seen, chosen, entered=entered: _create(workspace, entered),
            )
            if outcome.saved:
                self.workbench.attempt(self.refresh)
                self.workbench.session.note_change()
                self.workbench.say(self.tr("Team {code} is added.").format(code=outcome.result))
            if outcome.over:
                break
        dialog.deleteLater()

    def _organisation_names(self) -> dict[str, list[Any]]:
        workspace = self.workbench.session.workspace
        return workspace.columns("organisation", ("code", "name"), order=("name",))

    def _organisations(self) -> dict[str, str]:
        workspace = self.workbench.session.workspace
        known: dict[str, list[Any]] = workspace.columns("organisation", ("id", "name"))
        return dict(zip(known["id"], known["name"]))


def _create(workspace: Workspace, entered: dict[str, Any]) -> str:
    """Add a team, and its organisation first where that is new; return the team's code."""
    values = dict(entered)
    new_organisation, kind = values.pop("new_organisation"), values.pop("organisation_kind")
    if new_organisation:
        # Tried again after somebody held the workspace: the first try may have got this far.
        known = workspace.columns("organisation", ("code",), {"name": new_organisation})["code"]
        values["organisation_code"] = (
            known[0] if known else create_organisation(workspace, new_organisation, kind)
        )
    return create_team(workspace, **values)
