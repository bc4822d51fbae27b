"""Where a copy of a workspace goes: a file, or a schema of a server."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from ...store.reference import SCHEMA, SERVER
from ...store.servers import saved_connections
from ..form_rows import show_row
from ..layout_parts import hint
from .file_box import file_box


def make_small(box: QLineEdit) -> None:
    """Turn what was typed into small letters; the cursor stays where it is."""
    cursor = box.cursorPosition()
    box.setText(box.text().lower())
    box.setCursorPosition(cursor)


class WorkspaceTarget(QWidget):
    """`reference` is what was entered, empty while it names nothing; rows that do not apply hide."""

    changed = pyqtSignal()

    def __init__(self, name: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.kind = QComboBox(self)
        self.kind.addItem(self.tr("A file"), "file")
        self.kind.addItem(self.tr("A PostgreSQL server"), "server")
        self.file = file_box(self, QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter(self.tr("Workspace (*.gpkg)"))
        self.connection = QComboBox(self)
        self.connection.addItems(saved_connections())
        self.connection.setPlaceholderText(self.tr("None is saved: make one in the browser panel"))
        # What PostgreSQL takes without quotes.
        self.schema = QLineEdit(re.sub("[^a-z0-9_]", "_", name.lower()).lstrip("0123456789"), self)
        self.folder = file_box(self, QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setToolTip(self.tr("Empty: a new folder beside that of this workspace"))
        self.problem = hint("")
        self._lay_out()
        self.schema.textEdited.connect(lambda: make_small(self.schema))
        self.kind.currentIndexChanged.connect(self._follow)
        for signal in (
            self.file.fileChanged,
            self.schema.textChanged,
            self.connection.currentIndexChanged,
        ):
            signal.connect(self._on_entered)
        self._follow()

    @property
    def is_server(self) -> bool:
        """True where a server was chosen."""
        return self.kind.currentData() == "server"

    @property
    def reference(self) -> str:
        """The reference that was entered; empty while there is none."""
        if self.is_server:
            schema = self.schema.text().strip()
            known = self.connection.currentText()
            return f"{SERVER}{known}/{schema}" if known and SCHEMA.fullmatch(schema) else ""
        path = self.file.filePath().strip()
        if not Path(path).expanduser().is_absolute():
            return ""
        return path if path.lower().endswith(".gpkg") else f"{path}.gpkg"

    def missing(self) -> str:
        """Say what has still to be entered; nothing where ``problem`` says what is wrong."""
        if self.reference or self._problem():
            return ""
        if not self.is_server:
            return self.tr("Choose where the file goes.")
        if not self.connection.currentText():
            return self.tr("Choose a connection.")
        return self.tr("Give the schema a name.")

    @property
    def files_folder(self) -> Optional[Path]:
        """The folder for photos that was chosen for a server; None where none was."""
        chosen = self.folder.filePath().strip()
        return Path(chosen) if self.is_server and chosen else None

    def _lay_out(self) -> None:
        self.rows = QFormLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.rows.addRow(self.tr("&To"), self.kind)
        self.rows.addRow(self.tr("&File"), self.file)
        self.rows.addRow(self.tr("&Connection"), self.connection)
        self.rows.addRow(self.tr("&Schema"), self.schema)
        self.rows.addRow(self.tr("&Photos"), self.folder)
        self.rows.addRow(self.problem)

    def _follow(self) -> None:
        show_row(self.rows, self.file, not self.is_server)
        for row in (self.connection, self.schema, self.folder):
            show_row(self.rows, row, self.is_server)
        self._on_entered()

    def _on_entered(self, *_: object) -> None:
        text = "" if self.reference else self._problem()
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.changed.emit()

    def _problem(self) -> str:
        """Say what is wrong with what was entered; nothing while there is nothing."""
        if not self.is_server:
            return self.tr("Give the whole path of the file.") if self.file.filePath() else ""
        if not self.schema.text().strip() or not self.connection.currentText():
            return ""
        return self.tr(
            "The name of a schema has small letters, digits and _, and begins with a letter."
        )
