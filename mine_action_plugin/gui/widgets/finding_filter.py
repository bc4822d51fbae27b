"""Two boxes that choose findings by severity and by rule, and count what they offer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QWidget

from ...operations.checks import CHECKS, SEVERITY_LABELS, Finding, Severity
from ...translation import translate
from .code_combo import may_shrink


class FindingFilter(QWidget):
    """`changed` is emitted when a person chooses something else."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.severity_box = self._box(self.tr("Severity"))
        self.rule_box = self._box(self.tr("Rule"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.severity_box, 1)
        row.addWidget(self.rule_box, 2)
        self.offer(())

    def offer(self, findings: Sequence[Finding]) -> None:
        """Offer the severities and rules of these findings; what was chosen stays chosen."""
        severities = Counter(finding.severity for finding in findings)
        rules = Counter(finding.rule for finding in findings)
        words = [
            (translate("checks", SEVERITY_LABELS[severity]), severity.value, severities[severity])
            for severity in Severity
        ]
        self._fill(self.severity_box, self.tr("All ({count})"), len(findings), words)
        titles = [
            (translate("checks", check.title), rule, rules[rule])
            for rule, check in CHECKS.items()
            if rules[rule] or rule == self.rule_box.currentData()
        ]
        self._fill(self.rule_box, self.tr("All rules"), len(findings), titles)

    def passing(self, findings: Sequence[Finding]) -> Sequence[Finding]:
        """Give the findings that were chosen, in their order."""
        severity, rule = self.severity_box.currentData(), self.rule_box.currentData()
        if not severity and not rule:
            return findings
        return [
            finding
            for finding in findings
            if severity in (None, finding.severity.value) and rule in (None, finding.rule)
        ]

    def show_all(self) -> None:
        """Choose nothing in particular."""
        self.severity_box.setCurrentIndex(0)
        self.rule_box.setCurrentIndex(0)

    def _box(self, name: str) -> QComboBox:
        box = QComboBox(self)
        may_shrink(box)
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.currentIndexChanged.connect(lambda: self.changed.emit())
        return box

    def _fill(
        self, box: QComboBox, everything: str, count: int, words: Sequence[tuple[str, str, int]]
    ) -> None:
        chosen = box.currentData()
        box.blockSignals(True)
        box.clear()
        box.addItem(everything.format(count=count), None)
        for text, value, number in words:
            box.addItem(f"{text} ({number})", value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)
