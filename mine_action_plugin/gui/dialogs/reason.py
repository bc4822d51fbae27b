"""Ask for a reason, with room for a sentence or two."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, QSize, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QLabel, QPlainTextEdit, QWidget

from .form_dialog import FormDialog, reason_missing

LINES = 4


def ask_reason(
    title: str, parent: Optional[QWidget] = None, required: bool = False
) -> Optional[str]:
    """Give the reason, empty only where none is required; None when the person gave up."""
    dialog = ReasonDialog(title, parent, required)
    confirmed, reason = dialog.exec(), dialog.reason
    dialog.deleteLater()
    return reason if confirmed else None


class ReasonBox(QPlainTextEdit):
    """Lines that wrap; Enter is for the dialog, as in a field of one line."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        margins = 2 * int(self.document().documentMargin()) + 2 * self.frameWidth()
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * LINES + margins)

    def sizeHint(self) -> QSize:
        """Be no higher than a sentence or two need; the dialog can be drawn larger."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ReasonDialog(FormDialog):
    """`reason` is what was entered, as one line; `required`: it cannot be confirmed without."""

    def __init__(
        self, title: str, parent: Optional[QWidget] = None, required: bool = False
    ) -> None:
        super().__init__(title, parent)
        self._required = required
        question = QLabel(QCoreApplication.translate("reason", "Reason (kept in the history):"))
        self.box = ReasonBox(self)
        self.box.setAccessibleName(question.text().rstrip(":"))
        question.setBuddy(self.box)
        self.form.addRow(question)
        self.form.addRow(self.box)
        self.finish()
        self.box.textChanged.connect(self._follow)
        self.box.setFocus()
        self._follow()

    @property
    def reason(self) -> str:
        """The reason without needless blanks; pasted lines become one."""
        return " ".join(self.box.toPlainText().split())

    def _follow(self) -> None:
        self.wait_for(reason_missing(self.reason) if self._required else "")
