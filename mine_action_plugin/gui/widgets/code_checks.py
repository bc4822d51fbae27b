"""A short list of codes with a check mark each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ...domain.codes import CODE_LISTS
from ...translation import code_label


class CodeChecks(QListWidget):
    """`codes` are the checked ones."""

    def __init__(self, code_list: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        for member in CODE_LISTS[code_list]:
            item = QListWidgetItem(code_label(code_list, member.value), self)
            item.setData(Qt.ItemDataRole.UserRole, member.value)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        lines = min(self.count(), 7)
        self.setMaximumHeight((self.fontMetrics().height() + 2) * lines + 6)
        # The space bar needs to know which one it checks.
        self.setCurrentRow(0)

    @property
    def codes(self) -> tuple[str, ...]:
        """The checked codes."""
        items = (self.item(row) for row in range(self.count()))
        checked = Qt.CheckState.Checked
        return tuple(
            item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == checked
        )

    def check(self, codes: Sequence[str]) -> None:
        """Check these codes and no others."""
        for row in range(self.count()):
            item = self.item(row)
            wanted = item.data(Qt.ItemDataRole.UserRole) in codes
            item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
