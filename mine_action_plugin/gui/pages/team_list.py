"""The list of teams, and a dialog that adds one."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...operations.teams import create_organisation, create_team
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
        workspace = self.workbench.session.workspace
        organisations = workspace.columns("organisation", ("code", "name"), order=("name",))
        dialog = NewTeamDialog(organisations, self.workbench.window)
        while dialog.exec():
            succeeded, code = self.workbench.attempt(lambda: self._create(dialog.values()))
            if succeeded:
                self.refresh()
                self.workbench.session.note_change()
                self.workbench.say(self.tr("Team {code} is added.").format(code=code))
                break
        dialog.deleteLater()

    def _create(self, values: dict[str, Any]) -> str:
        workspace = self.workbench.session.workspace
        new_organisation = values.pop("new_organisation")
        if new_organisation:
            kind = values.pop("organisation_kind")
            values["organisation_code"] = create_organisation(workspace, new_organisation, kind)
        else:
            values.pop("organisation_kind")
        return create_team(workspace, **values)

    def _organisations(self) -> dict[str, str]:
        workspace = self.workbench.session.workspace
        known: dict[str, list[Any]] = workspace.columns("organisation", ("id", "name"))
        return dict(zip(known["id"], known["name"]))
