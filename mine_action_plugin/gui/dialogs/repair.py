"""Say what a repair will do, and ask whether to do it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtWidgets import QDialogButtonBox, QLabel, QWidget

from ...operations.checks import Finding, explain_repairs
from .form_dialog import FormDialog

SHOWN = 5


class RepairDialog(FormDialog):
    """The findings, what will be done about them, and that it can be undone."""

    def __init__(self, findings: Sequence[Finding], parent: Optional[QWidget] = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Repair"))
        sentences = [finding.message for finding in findings[:SHOWN]]
        if len(findings) > SHOWN:
            sentences.append(self.tr("… and {count} more").format(count=len(findings) - SHOWN))
        self.about = self._add("\n".join(sentences))
        self.explanation = self._add("\n".join(explain_repairs(findings)))
        self._add(self.tr("This is one change: Undo takes it back as a whole."))
        self.finish()
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Repair"))
        self.fit()

    def _add(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        self.form.addRow(label)
        return label
