"""A dialog that is a form with OK and Cancel."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QWidget


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
        self.form.addRow(self.buttons)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 60)

    def fit(self) -> None:
        """Take the height of the rows, where some have come or gone."""
        layout = self.layout()
        for part in self.findChildren(QWidget):
            if part.layout() is not None:
                part.layout().activate()
        layout.activate()
        self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def allow_ok(self, allowed: bool) -> None:
        """Let the person confirm, or not yet."""
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(allowed)
