"""Ask where a new workspace goes, its title and its profile."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QRegularExpression, Qt
from qgis.PyQt.QtGui import QRegularExpressionValidator
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QWidget

from ...settings import settings
from ...store.profiles import profile_names
from ...store.servers import is_schema_name, reference_to, saved_connections
from ..dialogs.form_dialog import FormDialog
from ..page import hint
from ..widgets.file_box import file_box
from ..widgets.workspace_target import make_small


class Entered(NamedTuple):
    """What stands in the fields of the dialog; `connection` is None for a file."""

    connection: Optional[str]
    path: str
    schema: str
    title: str
    profile: str


class NewWorkspaceDialog(FormDialog):
    """`reference`, `title` and `profile` are what was entered.

    It can come again with what was `entered` before, and the problem that came of it.
    """

    def __init__(
        self,
        parent: Optional[QWidget] = None,
        entered: Optional[Entered] = None,
        problem: str = "",
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("New workspace"))
        self.kept_in = QComboBox(self)
        self.kept_in.addItem(self.tr("a file on this computer"), None)
        for connection in saved_connections():
            text = self.tr("the server {name}").format(name=connection)
            self.kept_in.addItem(text, connection)
        self.schema = QLineEdit(self)
        self.schema.setPlaceholderText(self.tr("small letters, digits and _"))
        letters = QRegularExpression("[A-Za-z_][A-Za-z0-9_]{0,53}")
        self.schema.setValidator(QRegularExpressionValidator(letters, self.schema))
        self.file = file_box(self, QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter(self.tr("Workspace (*.gpkg)"))
        self.file.setDialogTitle(self.tr("New workspace"))
        self.title_box = QLineEdit(self)
        self.profile_box = QComboBox(self)
        for name in profile_names():
            self.profile_box.addItem(name, name)
        preferred = self.profile_box.findData(settings().profile.value())
        self.profile_box.setCurrentIndex(max(0, preferred))
        self.form.addRow(self.tr("&Kept in"), self.kept_in)
        self.form.addRow(self.tr("&File"), self.file)
        self.form.addRow(self.tr("&Name on the server"), self.schema)
        self.form.addRow(self.tr("&Title"), self.title_box)
        self.form.addRow(self.tr("&Profile"), self.profile_box)
        self.problem = hint("")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.form.addRow(self.problem)
        self.finish()
        if entered is not None:
            self._fill(entered)
        self.kept_in.currentIndexChanged.connect(self._follow)
        self.schema.textEdited.connect(lambda: make_small(self.schema))
        self.schema.textChanged.connect(self._follow)
        self.file.fileChanged.connect(self._follow)
        self.title_box.textChanged.connect(self._follow)
        self._follow()
        if problem:
            self._say(problem)

    @property
    def reference(self) -> str:
        """The reference of the file, always ending in .gpkg, or of the schema on a server."""
        if self.connection:
            name = self.schema.text()
            return reference_to(self.connection, name) if is_schema_name(name) else ""
        path = self.file.filePath().strip()
        if not Path(path).expanduser().is_absolute():
            return ""
        return path if path.lower().endswith(".gpkg") else f"{path}.gpkg"

    @property
    def connection(self) -> str:
        """The saved connection of the server; empty for a file."""
        return self.kept_in.currentData() or ""

    @property
    def title(self) -> str:
        """The title; the file's name when none was entered."""
        return self.title_box.text().strip() or Path(self.reference).stem

    @property
    def profile(self) -> str:
        """The name of the profile."""
        return self.profile_box.currentData()

    @property
    def entered(self) -> Entered:
        """All that was entered, to fill the dialog with it again."""
        return Entered(
            self.connection or None,
            self.file.filePath(),
            self.schema.text(),
            self.title_box.text(),
            self.profile,
        )

    def _fill(self, entered: Entered) -> None:
        self.kept_in.setCurrentIndex(max(0, self.kept_in.findData(entered.connection)))
        self.file.setFilePath(entered.path)
        self.schema.setText(entered.schema)
        self.title_box.setText(entered.title)
        self.profile_box.setCurrentIndex(max(0, self.profile_box.findData(entered.profile)))

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.fit()

    def _follow(self) -> None:
        self.file.setEnabled(not self.connection)
        self.schema.setEnabled(bool(self.connection))
        self._say("")
        self.allow_ok(bool(self.reference), self._missing())

    def _missing(self) -> str:
        """Say what the dialog still waits for."""
        if self.connection:
            if not self.schema.text():
                return self.tr("Give the workspace a name on the server.")
            return self.tr("Names that begin with pg_ are PostgreSQL's own. Choose another one.")
        if not self.file.filePath().strip():
            return self.tr("Choose where the file goes.")
        return self.tr("Give the whole path of the file.")
