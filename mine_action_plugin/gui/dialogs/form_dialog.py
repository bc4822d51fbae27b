"""A dialog that is a form with OK and Cancel."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QHBoxLayout, QWidget

from ..layout_parts import hint


def reason_missing(text: str) -> str:
    """Say that a reason is needed, where ``text`` is none."""
    return "" if text.strip() else QCoreApplication.translate("reason", "A reason is needed.")


class FormDialog(QDialog):
    """Subclasses add rows to `form`, then call `finish`."""

    def __init__(self, title: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.form = QFormLayout(self)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    def finish(self) -> None:
        """Put the buttons below the rows."""
        # Made last, so that the cursor starts in the first field and not on *Cancel*.
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.missing = hint("")
        self.missing.setTextFormat(Qt.TextFormat.PlainText)
        # Rows of a form ask a layout within them for no height: two lines have to fit as they are.
        self.missing.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        row = QHBoxLayout()
        row.addWidget(self.missing, 1)
        row.addWidget(self.buttons)
        self.form.addRow(row)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 60)

    def fit(self) -> None:
        """Take the height of the rows, where some have come or gone."""
        layout = self.layout()
        for part in self.findChildren(QWidget):
            if part.layout() is not None:
                part.layout().activate()
        layout.activate()
        self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def wait_for(self, missing: str) -> None:
        """Let the person confirm when nothing is ``missing``."""
        self.allow_ok(not missing, missing)

    def allow_ok(self, allowed: bool, missing: str = "") -> None:
        """Let the person confirm, or not yet: for want of what is ``missing``, said beside *OK*.

        Without ``missing`` the dialog has to say elsewhere what it waits for.
        """
        said = "" if allowed else missing
        # Emptied, not hidden: the dialog keeps its size under the hands of who types.
        self.missing.setText(said)
        button = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        button.setEnabled(allowed)
        button.setToolTip(said)
