"""Ask what changed a hazard's class or status, when and why."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QWidget,
)

from ..widgets.code_combo import CodeCombo
from .form_dialog import FormDialog, reason_missing

# Merge, split and import come with tools of their own; clearance through releasing land.
PROCESSES = ("nts", "ts", "clearance", "accident", "desk_review", "correction")
CLOSURES = ("duplicate", "entered_in_error")


class RecordProcessDialog(FormDialog):
    """`values()` are the arguments of `record_process`."""

    def __init__(
        self,
        hazard: Any,
        parent: Optional[QWidget] = None,
        takes_two: bool = False,
        waiting: Optional[Any] = None,
    ) -> None:
        super().__init__("", parent)
        self._takes_two = takes_two
        self.setWindowTitle(self.tr("Record process for {code}").format(code=hazard.code))
        self.process = CodeCombo("process", self, codes=PROCESSES)
        self.event_date = QDateEdit(QDate.currentDate(), self)
        self.event_date.setCalendarPopup(True)
        self.event_date.setDisplayFormat("yyyy-MM-dd")
        self.event_date.setMaximumDate(QDate.currentDate())
        self.hazard_class = CodeCombo("hazard_class", self)
        self.hazard_class.set_code(hazard.hazard_class)
        self.status = CodeCombo("hazard_status", self)
        self.status.set_code(hazard.status)
        self.closure = CodeCombo("closure_reason", self, codes=CLOSURES)
        self.conserved = QCheckBox(self.tr("Temporarily &conserved"), self)
        self.conserved.setChecked(bool(hazard.conserved))
        self.reason = QLineEdit(self)
        self.approved_by = QLineEdit(self)
        self.status.currentIndexChanged.connect(self._follow)
        self.process.currentIndexChanged.connect(self._follow)
        self.reason.textChanged.connect(self._follow)
        self._lay_out(waiting)
        if waiting is not None:
            self._ask_for(waiting)
        self._follow()

    def values(self) -> dict[str, Any]:
        """Give what was entered."""
        closing = self.status.code == "closed"
        return {
            "process": self.process.code,
            "when": self.event_date.date().toPyDate(),
            "reason": self.reason.text().strip(),
            "hazard_class": self.hazard_class.code,
            "status": self.status.code,
            "closure_reason": self.closure.code if closing else None,
            "conserved": self.conserved.isChecked(),
            "approved_by": self.approved_by.text().strip() or None,
        }

    def _follow(self) -> None:
        self.closure.setEnabled(self.status.code == "closed")
        # Where people have logins of their own nobody approves in another's name.
        self.approved_by.setEnabled(self.process.code == "correction" and not self._takes_two)
        self.wait_for(reason_missing(self.reason.text()))

    def _ask_for(self, waiting: Any) -> None:
        """Start with what somebody else has asked for: recording the same approves it."""
        self.process.set_code(waiting.process)
        self.hazard_class.set_code(waiting.hazard_class)
        self.status.set_code(waiting.status)
        self.conserved.setChecked(bool(waiting.conserved))

    def _lay_out(self, waiting: Optional[Any]) -> None:
        text = self.tr(
            "A hazard becomes smaller only by releasing land. A correction needs a second person "
            "who approved it."
        )
        if self._takes_two:
            text = self.tr(
                "A hazard becomes smaller only by releasing land. A correction and a closing wait "
                "until a manager who is somebody else records the same."
            )
        if waiting is not None:
            asked = self.tr("{person} asked for this on {date}: {reason}")
            asked = asked.format(
                person=waiting.created_by, date=waiting.event_date, reason=waiting.reason or "–"
            )
            text = f"{asked}\n{text}"
        note = QLabel(text, self)
        note.setWordWrap(True)
        self.form.addRow(self.tr("&What happened"), self.process)
        self.form.addRow(self.tr("W&hen"), self.event_date)
        self.form.addRow(self.tr("Wh&y"), self.reason)
        self.form.addRow(self.tr("C&lass after it"), self.hazard_class)
        self.form.addRow(self.tr("&Status after it"), self.status)
        self.form.addRow(self.tr("&Reason for closing"), self.closure)
        self.form.addRow(self.tr("Approved &by"), self.approved_by)
        self.form.addRow(self.conserved)
        self.form.addRow(note)
        self.finish()
