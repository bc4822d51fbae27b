"""Findings of the checks as rows of a table; a hundred thousand without a pause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QIcon

from ...operations.checks import SEVERITY_LABELS, Finding, Severity
from ...translation import translate

ICONS = {
    Severity.ERROR: "/mIconDelete.svg",
    Severity.WARNING: "/mIconWarning.svg",
    Severity.INFORMATION: "/mIconInfo.svg",
}


class FindingRowsModel(QAbstractTableModel):
    """Code with the sign of its severity, and the sentence."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.findings: Sequence[Finding] = ()
        self._icons: dict[Severity, QIcon] = {}

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show other findings, in their order."""
        self.beginResetModel()
        self.findings = findings
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Count the findings."""
        return 0 if parent.isValid() else len(self.findings)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Count the columns."""
        return 0 if parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Give a column's heading."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Code"), self.tr("Finding"))[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a cell's text, the icon of a severity, or its word."""
        finding = self.findings[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _without_code(finding) if index.column() else finding.code
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            severity = translate("checks", SEVERITY_LABELS[finding.severity])
            return f"{severity}: {finding.message}"
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return self._icon(finding.severity)
        return None

    def _icon(self, severity: Severity) -> QIcon:
        if severity not in self._icons:
            self._icons[severity] = QgsApplication.getThemeIcon(ICONS[severity])
        return self._icons[severity]


def _without_code(finding: Finding) -> str:
    """The sentence without the code that stands beside it already."""
    start = f"{finding.code}: "
    message = finding.message
    return message[len(start) :] if message.startswith(start) else message
