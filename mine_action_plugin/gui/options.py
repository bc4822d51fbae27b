"""The plugin's page in QGIS's options."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Callable, Optional

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..maps.phrases import available_languages
from ..project.person import tell_person
from ..settings import settings
from ..store.profiles import profile_names
from ..store.who import current_user
from .icons import icon
from .language_names import PLUGIN_LANGUAGES, language_name
from .layout_parts import hint
from .widgets.file_box import file_box

OPTIONS_PAGE = "MineActionOptions"


class OptionsPage(QgsOptionsPageWidget):
    """User name, language, folder of backups, defaults of maps and of new workspaces."""

    def __init__(self, on_applied: Callable[[], None], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName(OPTIONS_PAGE)
        self._on_applied = on_applied
        entries = settings()
        self.user_name = QLineEdit(entries.user_name.value(), self)
        self.user_name.setPlaceholderText(current_user())
        self.language = QComboBox(self)
        self.language.addItem(self.tr("As QGIS"), "")
        for code in PLUGIN_LANGUAGES:
            self.language.addItem(language_name(code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(entries.language.value())))
        self.profile = QComboBox(self)
        self.profile.addItems(profile_names())
        self.profile.setCurrentText(entries.profile.value())
        self.paper = QComboBox(self)
        self.paper.addItems(("A4", "A3"))
        self.paper.setCurrentText(entries.map_paper.value())
        self.format = QComboBox(self)
        self.format.addItems(("PDF", "PNG"))
        self.format.setCurrentText(entries.map_format.value())
        self.map_languages = self._language_list(entries.map_languages.value())
        self.backup_folder = file_box(self, QgsFileWidget.StorageMode.GetDirectory)
        self.backup_folder.setFilePath(entries.backup_folder.value())
        self.backup_folder.setToolTip(
            self.tr(
                "Backups of workspaces on a server go here, each into a folder of its own. Empty: "
                "Mine Action in your documents. Those of a file always lie beside it."
            )
        )
        self.backup_problem = hint(self.tr("Choose a folder that exists and that you may write."))
        self.backup_folder.fileChanged.connect(lambda _path: self._show_problem())
        self._lay_out()
        self._show_problem()

    def isValid(self) -> bool:
        """Tell whether what was entered can be stored; QGIS shows the page again where not."""
        # A disk that is away today does not keep people from the other settings.
        return self._is_usable() or self._chosen_folder() == settings().backup_folder.value()

    def apply(self) -> None:
        """Store what was entered."""
        entries = settings()
        entries.user_name.setValue(self.user_name.text().strip())
        tell_person()
        entries.language.setValue(self.language.currentData())
        entries.profile.setValue(self.profile.currentText())
        entries.map_paper.setValue(self.paper.currentText())
        entries.map_format.setValue(self.format.currentText())
        checked = [
            self.map_languages.item(row).data(Qt.ItemDataRole.UserRole)
            for row in range(self.map_languages.count())
            if self.map_languages.item(row).checkState() == Qt.CheckState.Checked
        ]
        entries.map_languages.setValue(checked or ["en"])
        if self.isValid():
            entries.backup_folder.setValue(self._chosen_folder())
        self._on_applied()

    def helpKey(self) -> str:
        """Name the help page; ours is opened from the dock's menu."""
        return ""

    def _chosen_folder(self) -> str:
        return self.backup_folder.filePath().strip()

    def _is_usable(self) -> bool:
        folder = self._chosen_folder()
        return not folder or _is_writable(Path(folder))

    def _show_problem(self) -> None:
        self.backup_problem.setVisible(not self._is_usable())

    def _language_list(self, wanted: list) -> QListWidget:
        box = QListWidget(self)
        languages = available_languages()
        for code in languages:
            item = QListWidgetItem(language_name(code), box)
            item.setData(Qt.ItemDataRole.UserRole, code)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            checked = code in wanted
            item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        box.setFixedHeight((self.fontMetrics().height() + 6) * min(len(languages), 5) + 6)
        return box

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        form = QFormLayout()
        column.addLayout(form)
        column.addStretch(1)
        note = QLabel(self.tr("Kept with each change in the history of a workspace."), self)
        note.setWordWrap(True)
        form.addRow(self.tr("Your &name"), self.user_name)
        form.addRow("", note)
        form.addRow(self.tr("&Language"), self.language)
        form.addRow("", QLabel(self.tr("A new language shows after QGIS starts again."), self))
        form.addRow(self.tr("Folder of &backups"), self.backup_folder)
        form.addRow("", self.backup_problem)
        form.addRow(self.tr("&Profile of new workspaces"), self.profile)
        form.addRow(self.tr("Languages of &maps"), self.map_languages)
        form.addRow(self.tr("P&aper of maps"), self.paper)
        form.addRow(self.tr("&Format of maps"), self.format)


def _is_writable(folder: Path) -> bool:
    return folder.is_absolute() and folder.is_dir() and os.access(folder, os.W_OK)


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page each time the options open; `applied` is called after *OK*."""

    def __init__(self, applied: Callable[[], None]) -> None:
        super().__init__()
        self._applied = applied
        self.setTitle(self.tr("Mine action"))
        self.setIcon(icon("mine_action"))
        self.setKey("mine_action")

    def createWidget(self, parent: Optional[QWidget] = None) -> OptionsPage:
        """Make the page."""
        return OptionsPage(self._applied, parent)
