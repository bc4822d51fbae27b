"""Ask which team does a task from when, and say at once what speaks against it."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QComboBox, QDateEdit, QLabel, QLineEdit, QWidget

from ...domain.errors import MineActionError
from ...operations.assignments import Assignment
from ...translation import error_text
from ..dialogs.form_dialog import FormDialog, reason_missing


class AssignTaskDialog(FormDialog):
    """`values()` are the arguments of `assign_task` after the task's code.

    `preview(team_code, start)` gives the assignment that would be made, or MineActionError.
    """

    def __init__(
        self,
        task_code: str,
        teams: dict[str, list[Any]],
        preview: Callable[..., Assignment],
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Assign {code}").format(code=task_code))
        self._preview = preview
        self.team = QComboBox(self)
        for code, name in zip(teams["code"], teams["name"]):
            self.team.addItem(f"{name or ''} ({code})".strip(), code)
        self.start = QDateEdit(QDate.currentDate(), self)
        self.start.setCalendarPopup(True)
        self.start.setDisplayFormat("yyyy-MM-dd")
        self.outlook = QLabel(self)
        self.outlook.setWordWrap(True)
        self.force = QLineEdit(self)
        self.force.setPlaceholderText(self.tr("Why it is assigned all the same"))
        self.form.addRow(self.tr("&Team"), self.team)
        self.form.addRow(self.tr("&Start"), self.start)
        self.form.addRow(self.outlook)
        self.form.addRow(self.tr("&Reason"), self.force)
        self.finish()
        self._blocked = False
        self.team.currentIndexChanged.connect(self._look_ahead)
        self.start.dateChanged.connect(self._look_ahead)
        self.force.textChanged.connect(self._follow)
        self._look_ahead()

    def values(self) -> dict[str, Any]:
        """Give what was entered."""
        return {
            "team_code": self.team.currentData(),
            "start": self.start.date().toPyDate(),
            "force_reason": self.force.text().strip() or None,
        }

    def _look_ahead(self) -> None:
        values = self.values()
        try:
            outlook = self._preview(values["team_code"], values["start"])
        except MineActionError as error:
            self.outlook.setText(error_text(error))
            self.force.setEnabled(False)
            self.allow_ok(False)
            return
        lines = [self.tr("Ends on {end}.").format(end=outlook.end.isoformat())]
        lines += [warning.message for warning in outlook.warnings]
        self.outlook.setText("\n".join(lines))
        self._blocked = any(warning.blocking for warning in outlook.warnings)
        self.force.setEnabled(self._blocked)
        self._follow()

    def _follow(self) -> None:
        self.wait_for(reason_missing(self.force.text()) if self._blocked else "")
