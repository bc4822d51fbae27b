"""Ask where a copy of the workspace goes."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtWidgets import QWidget

from ..page import hint
from ..widgets.workspace_target import WorkspaceTarget
from .form_dialog import FormDialog


class CopyWorkspaceDialog(FormDialog):
    """`target` holds what was entered."""

    def __init__(self, name: str, parent: Optional[QWidget] = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Copy workspace to"))
        self.target = WorkspaceTarget(name, self)
        self.form.addRow(
            hint(self.tr("Records, codes, history and photos are copied. Nothing is overwritten."))
        )
        self.form.addRow(self.target)
        self.finish()
        self.target.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.allow_ok(bool(self.target.reference), self.target.missing())
        self.fit()
