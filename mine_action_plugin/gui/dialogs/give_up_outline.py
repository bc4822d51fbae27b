"""Ask which survey or clearance gave up the land that a hazard lost by hand."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QDateEdit, QLabel, QLineEdit, QWidget

from ..widgets.code_combo import CodeCombo
from .form_dialog import FormDialog, reason_missing

PROCESSES = ("nts", "ts", "clearance")


class GiveUpOutlineDialog(FormDialog):
    """`values()` are the arguments of `give_up_outline`."""

    def __init__(self, code: str, parent: Optional[QWidget] = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("What gave up the land of {code}").format(code=code))
        note = QLabel(
            self.tr(
                "The former outline will not count any more, in no answer and on no map. It stays "
                "in the history."
            ),
            self,
        )
        note.setWordWrap(True)
        self.process = CodeCombo("process", self, codes=PROCESSES)
        self.event_date = QDateEdit(QDate.currentDate(), self)
        self.event_date.setCalendarPopup(True)
        self.event_date.setDisplayFormat("yyyy-MM-dd")
        self.event_date.setMaximumDate(QDate.currentDate())
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(self.tr("Report, its number, who signed it"))
        self.reason.textChanged.connect(self._follow)
        self.form.addRow(self.tr("&What happened"), self.process)
        self.form.addRow(self.tr("W&hen"), self.event_date)
        self.form.addRow(self.tr("Wh&y"), self.reason)
        self.form.addRow(note)
        self.finish()
        self._follow()

    def values(self) -> dict[str, Any]:
        """Give what was entered."""
        return {
            "process": self.process.code,
            "when": self.event_date.date().toPyDate(),
            "reason": self.reason.text().strip(),
        }

    def _follow(self) -> None:
        self.wait_for(reason_missing(self.reason.text()))
