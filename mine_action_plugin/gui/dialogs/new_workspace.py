"""Ask where a new workspace goes, its title and its profile."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QWidget

from ...settings import settings
from ...store.profiles import profile_names
from ..dialogs.form_dialog import FormDialog


class NewWorkspaceDialog(FormDialog):
    """`reference`, `title` and `profile` are what was entered."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("New workspace"))
        self.file = QgsFileWidget(self)
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter(self.tr("Workspace (*.gpkg)"))
        self.file.setDialogTitle(self.tr("New workspace"))
        self.title_box = QLineEdit(self)
        self.profile_box = QComboBox(self)
        for name in profile_names():
            self.profile_box.addItem(name, name)
        preferred = self.profile_box.findData(settings().profile.value())
        self.profile_box.setCurrentIndex(max(0, preferred))
        self.form.addRow(self.tr("&File"), self.file)
        self.form.addRow(self.tr("&Title"), self.title_box)
        self.form.addRow(self.tr("&Profile"), self.profile_box)
        self.finish()
        self.file.fileChanged.connect(self._follow)
        self.title_box.textChanged.connect(self._follow)
        self._follow()

    @property
    def reference(self) -> str:
        """The reference of the file, always ending in .gpkg."""
        path = self.file.filePath().strip()
        return path if not path or path.lower().endswith(".gpkg") else f"{path}.gpkg"

    @property
    def title(self) -> str:
        """The title; the file's name when none was entered."""
        return self.title_box.text().strip() or Path(self.reference).stem

    @property
    def profile(self) -> str:
        """The name of the profile."""
        return self.profile_box.currentData()

    def _follow(self) -> None:
        self.allow_ok(bool(self.reference))
