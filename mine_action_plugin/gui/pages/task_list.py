"""The list of tasks, and what can be done with one."""

from __future__ import annotations

import datetime
from functools import partial
from typing import Any, Optional

from qgis.PyQt.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...domain.rules.tasks import ASSIGNABLE, next_statuses
from ...operations.assignments import Assignment, assign_task, preview_assignment
from ...operations.tasks import STATUSES_WITH_REASON, create_task, set_task_status
from ...store import Workspace
from ...translation import code_label
from ..dialogs.assign_task import AssignTaskDialog
from ..dialogs.create_task import CreateTaskDialog
from ..dialogs.reason import ask_reason
from ..icons import icon
from ..models.record_table import Column, RecordTableModel
from ..saving import Outcome
from ..widgets.code_combo import CodeCombo
from ..widgets.record_view import RecordView
from ..workbench import NextStep, Workbench

FIELDS = (
    "id",
    "code",
    "kind",
    "status",
    "team_id",
    "planned_start",
    "planned_end",
    "area_m2",
    "objective",
    "geometry",
)


class TaskList(QWidget):
    """Create, assign, move on: each writes at once, as one change."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self.workbench = workbench
        self._data: dict[str, list[Any]] = {}
        self._build_table()
        self._build_buttons()
        self._lay_out()
        self._enable_buttons()

    def refresh(self) -> None:
        """Read the tasks; the selection stays on the same ones."""
        workspace = self.workbench.session.workspace
        data = workspace.columns("task", FIELDS, order=("-code",))
        teams = _team_names(workspace)
        data["team"] = [teams.get(team_id) for team_id in data["team_id"]]
        data["note"] = [self._note(data, row) for row in range(len(data["code"]))]
        self._data = data
        self.apply_filter()

    def clear(self) -> None:
        """Empty the list."""
        self._data = {}
        self.model.set_data({})
        self._enable_buttons()

    def select(self, code: str) -> bool:
        """Select a task; False when there is none of that code."""
        if code not in self._data.get("code", []):
            return False
        self.status_box.setCurrentIndex(0)
        return self.table.select_value("code", code)

    def apply_filter(self) -> None:
        """Show the tasks of the chosen status."""
        if not self._data:
            return
        wanted = self.status_box.code
        statuses = self._data["status"]
        rows = [row for row, status in enumerate(statuses) if wanted in (None, status)]
        self.table.show_records(self._data, rows)
        self.count_label.setText(self.tr("{count} tasks").format(count=len(rows)))
        self._enable_buttons()

    def create(self, hazard_codes: Optional[list[str]] = None) -> None:
        """Ask for the rest of a task on these hazards (default: the selected ones)."""
        codes = hazard_codes or self.workbench.selected_hazards
        dialog = CreateTaskDialog(codes, self.workbench.window)
        while dialog.exec():
            entered = dialog.values()
            outcome = self.workbench.saving.save(
                self.tr("Creating a task"),
                lambda workspace, seen, chosen, entered=entered: create_task(workspace, **entered),
            )
            if outcome.saved:
                made = outcome.result
                self._after_change()
                self.select(made[0])
                text = self.tr("Created: {codes}.").format(codes=", ".join(made))
                step = NextStep(self.tr("Assign…"), partial(self.assign, made[0]))
                self.workbench.say(text, step)
            if outcome.over:
                break
        dialog.deleteLater()

    def assign(self, code: str = "") -> None:
        """Ask for a team and a start, and assign a task (default: the selected one)."""
        code = code or self.table.selected_values("code")[0]
        read, found = self.workbench.attempt(lambda: self._task_and_teams(code))
        if not read:
            return
        task, teams = found
        if not teams["code"]:
            self.workbench.warn(self.tr("There is no team yet. Add one in the Teams tab."))
            return
        dialog = AssignTaskDialog(code, teams, partial(self._preview, code), self.workbench.window)
        while dialog.exec():
            outcome = self._save_assignment(task, teams, dialog.values())
            if outcome.saved:
                self._after_change()
                self._say_assigned(code, outcome.result, outcome.note)
            if outcome.over:
                break
        dialog.deleteLater()

    def _task_and_teams(self, code: str) -> tuple[Any, dict[str, list[Any]]]:
        workspace = self.workbench.session.workspace
        teams = workspace.columns("team", ("id", "code", "name"), order=("name",))
        return workspace.find("task", code), teams

    def _preview(self, code: str, team_code: str, start: datetime.date) -> Assignment:
        return preview_assignment(self.workbench.session.workspace, code, team_code, start)

    def _save_assignment(
        self, task: Any, teams: dict[str, list[Any]], entered: dict[str, Any]
    ) -> Outcome:
        ids = dict(zip(teams["code"], teams["id"]))
        mine = {
            "status": "assigned",
            "team_id": ids[entered["team_code"]],
            "planned_start": entered["start"],
        }
        return self.workbench.saving.save(
            self.tr("Assigning a task"),
            lambda workspace, seen, chosen: assign_task(workspace, task.code, seen=seen, **entered),
            seen=task,
            mine=mine,
            as_one=True,
        )

    def zoom_to_selected(self) -> None:
        """Zoom to the selected task."""
        for wkb in self.table.selected_values("geometry")[:1]:
            if not self.workbench.zoom_to(wkb):
                self.workbench.warn(self.tr("This task has no place on the map."))

    def set_status(self, status: str) -> None:
        """Move the selected task on, asking for the reason."""
        code = self.table.selected_values("code")[0]
        session = self.workbench.session
        read, task = self.workbench.attempt(lambda: session.workspace.find("task", code))
        if not read:
            return
        title = self.tr("{code}: {status}").format(
            code=code, status=code_label("task_status", status)
        )
        required = status in STATUSES_WITH_REASON
        reason = ask_reason(title, self.workbench.window, required=required)
        if reason is None:
            return
        outcome = self.workbench.saving.save(
            title,
            lambda workspace, seen, chosen: set_task_status(
                workspace, code, status, reason=reason, seen=seen
            ),
            seen=task,
            mine={"status": status},
            as_one=True,
            form=self,
        )
        if outcome.saved:
            self._after_change()
            self.workbench.say(title + "." + outcome.note)

    def _say_assigned(self, code: str, assignment: Any, note: str) -> None:
        text = self.tr("{code} is assigned until {end}.").format(code=code, end=assignment.end)
        text += note
        if assignment.warnings:
            self.workbench.warn(" ".join([text, *(each.message for each in assignment.warnings)]))
        else:
            self.workbench.say(text)

    def _after_change(self) -> None:
        self.workbench.attempt(self.refresh)
        self.workbench.session.note_change()

    def _note(self, data: dict[str, list[Any]], row: int) -> Optional[str]:
        end = data["planned_end"][row]
        unfinished = data["status"][row] in ("assigned", "in_progress", "suspended")
        late = (datetime.date.today() - end).days if end and unfinished else 0
        return self.tr("late by {days} days").format(days=late) if late > 0 else None

    def _fill_status_menu(self) -> None:
        self.status_menu.clear()
        for status in self.table.selected_values("status")[:1]:
            for following in next_statuses(status):
                # A task becomes assigned by giving it to a team.
                if following != "assigned":
                    action = self.status_menu.addAction(code_label("task_status", following))
                    action.triggered.connect(
                        lambda checked=False, wanted=following: self.set_status(wanted)
                    )

    def _enable_buttons(self) -> None:
        statuses = self.table.selected_values("status")
        one = len(statuses) == 1
        plans = self.workbench.may_write("task")
        self.create_button.setEnabled(plans)
        self.zoom_button.setEnabled(one)
        self.assign_button.setEnabled(plans and one and statuses[0] in ASSIGNABLE)
        self.status_button.setEnabled(plans and one and bool(next_statuses(statuses[0])))
        self.history_button.setEnabled(one)

    def _build_table(self) -> None:
        columns = (
            Column("code", self.tr("Code")),
            Column("kind", self.tr("Kind"), "task_kind"),
            Column("status", self.tr("Status"), "task_status"),
            Column("team", self.tr("Team")),
            Column("planned_start", self.tr("Start")),
            Column("planned_end", self.tr("End")),
            Column("area_m2", self.tr("Area, ha"), decimals=2, scale=1e-4),
            Column("note", self.tr("Note")),
        )
        self.status_box = CodeCombo("task_status", self, empty=self.tr("Any status"))
        self.status_box.setAccessibleName(self.tr("Status"))
        self.status_box.currentIndexChanged.connect(self.apply_filter)
        self.count_label = QLabel(self)
        self.model = RecordTableModel(columns)
        self.table = RecordView(self.model, self.tr("Tasks"), self)
        self.table.set_widths([9, 12, 10, 14, 11, 11, 8, 14])
        self.table.opened.connect(self.zoom_to_selected)
        self.table.chosen.connect(self._enable_buttons)

    def _build_buttons(self) -> None:
        self.create_button = QPushButton(icon("task"), self.tr("&New task…"), self)
        self.create_button.setToolTip(self.tr("Make a task of hazards"))
        self.create_button.clicked.connect(lambda: self.create())
        self.assign_button = QPushButton(icon("assign"), self.tr("&Assign…"), self)
        self.assign_button.clicked.connect(lambda: self.assign())
        self.status_button = QPushButton(self.tr("S&tatus"), self)
        self.status_menu = QMenu(self.status_button)
        self.status_menu.aboutToShow.connect(self._fill_status_menu)
        self.status_button.setMenu(self.status_menu)
        self.zoom_button = QPushButton(icon("zoom"), self.tr("&Zoom to"), self)
        self.zoom_button.clicked.connect(self.zoom_to_selected)
        self.history_button = QPushButton(icon("history"), self.tr("Histor&y…"), self)
        self.history_button.setToolTip(self.tr("Every change of this task, with a map"))
        self.history_button.clicked.connect(
            lambda: self.workbench.show_history("task", self.table.selected_values("code"))
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.status_box, 1)
        head.addWidget(self.count_label, 1)
        buttons = QGridLayout()
        buttons.addWidget(self.create_button, 0, 0)
        buttons.addWidget(self.assign_button, 0, 1)
        buttons.addWidget(self.status_button, 1, 0)
        buttons.addWidget(self.zoom_button, 1, 1)
        buttons.addWidget(self.history_button, 2, 0, 1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)


def _team_names(workspace: Workspace) -> dict[str, str]:
    teams = workspace.columns("team", ("id", "code", "name"))
    return {
        team_id: f"{name or ''} ({code})".strip()
        for team_id, code, name in zip(teams["id"], teams["code"], teams["name"])
    }
