"""The people of a workspace on a server, and the folder of its photos and files."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...domain.errors import MineActionError
from ...domain.rules.roles import Role
from ...operations.people import (
    Listed,
    administrator_statement,
    files_folder_of,
    give_role,
    is_owner_only,
    name_files_folder,
    people_of,
    set_up_roles,
)
from ...store import LostStoreError, Workspace
from ...translation import error_text
from ..models.record_table import Column, RecordTableModel
from ..page import hint
from ..role_names import role_name
from ..widgets.file_box import file_box
from ..widgets.record_view import RecordView
from ..workbench import Workbench
from .plain_enter import PlainEnterDialog


class PeopleDialog(PlainEnterDialog):
    """Lists the logins of the server; a manager changes roles and names the folder."""

    def __init__(self, workbench: Workbench, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("People of this workspace"))
        self._workbench = workbench
        self._is_open, self._manages = True, False
        self._changeable: set[str] = set()
        self.finished.connect(self._note_closed)
        self._build_table()
        self._build_setup()
        self.folder = file_box(self, QgsFileWidget.StorageMode.GetDirectory)
        self.folder_button = QPushButton(self.tr("&Use this folder"), self)
        self.folder_button.clicked.connect(self.name_folder)
        self.folder.fileChanged.connect(self._follow)
        self.message = hint("")
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.hide()
        self._lay_out()
        # Enter in the field of the folder gives nobody a role.
        self.drop_default_button()
        self._workbench.run(
            self.tr("Reading the people"),
            lambda workspace, _feedback: _read(workspace),
            self._show,
            self._on_failed,
        )

    def give(self, role: Optional[Role]) -> None:
        """Give the selected login a role, or take the one it has."""
        login = self.table.selected_values("login")[0]
        if role is None:
            said = self.tr("{login} has no role any more.").format(login=login)
        else:
            said = self.tr("{login}: {role}").format(login=login, role=role_name(role))
        self._run(
            self.tr("Changing a role"), lambda workspace: give_role(workspace, login, role), said
        )

    def name_folder(self) -> None:
        """Name the folder for photos and files."""
        folder = self.folder.filePath().strip()
        self._run(
            self.tr("Naming the folder"),
            lambda workspace: name_files_folder(workspace, folder),
            self.tr("Photos and files go to {folder}.").format(folder=folder),
        )

    def set_up(self) -> None:
        """Give the roles that the administrator has made their rights."""
        self._run(self.tr("Setting up the roles"), set_up_roles, self.tr("The roles are set up."))

    def _run(self, title: str, act: Callable[[Workspace], Any], said: str) -> None:
        """Act and read in one go: QGIS loses a task now and then that is added as another ends."""

        def work(workspace: Workspace, _feedback: object) -> dict[str, Any]:
            act(workspace)
            return _read(workspace)

        def done(read: dict[str, Any]) -> None:
            if self._is_open:
                self.setEnabled(True)
                self._say(said)
            self._show(read)
            self._workbench.session.note_change()

        self.setEnabled(False)
        self._workbench.run(title, work, done, self._on_failed)

    def _on_failed(self, error: Optional[Exception]) -> bool:
        """Say it here: the message bar is behind the dialog. True where that is all there is to say."""
        if not self._is_open:
            return False
        self.setEnabled(True)
        is_known = isinstance(error, MineActionError)
        self._say(error_text(error) if is_known else "")
        return is_known and not isinstance(error, LostStoreError)

    def _say(self, text: str) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def _note_closed(self) -> None:
        self._is_open = False

    def _show(self, read: dict[str, Any]) -> None:
        if not self._is_open:
            return
        people = read["people"]
        logins = [person.login for person in people]
        roles = [self._role_text(person) for person in people]
        self._changeable = {person.login for person in people if person.is_changeable}
        # Selections stay on the records of equal "code".
        self.table.show_records({"code": logins, "login": logins, "role": roles})
        self._manages = read["manages"]
        self.folder.setFilePath(read["folder"])
        self.setup.setVisible(bool(read["statement"]))
        self.statement.setPlainText(read["statement"])
        self._follow()

    def _role_text(self, person: Listed) -> str:
        """Name the role, and say who owns the workspace and which login is one's own."""
        notes = []
        if person.is_owner:
            notes.append(self.tr("owner"))
        if person.is_me:
            notes.append(self.tr("you"))
        name = role_name(person.role)
        return f"{name} ({', '.join(notes)})" if notes else name

    def _follow(self) -> None:
        manages = self._manages
        chosen = self._changeable.intersection(self.table.selected_values("login"))
        allowed = manages and bool(chosen) and self.setup.isHidden()
        self.give_button.setEnabled(allowed)
        self.take_button.setEnabled(allowed)
        self.role.setEnabled(manages)
        self.folder.setEnabled(manages)
        self.folder_button.setEnabled(manages and bool(self.folder.filePath().strip()))

    def _build_table(self) -> None:
        columns = (Column("login", self.tr("Login")), Column("role", self.tr("Role")))
        self.model = RecordTableModel(columns)
        self.table = RecordView(self.model, self.tr("People"), self)
        self.table.set_widths([24, 24])
        self.table.chosen.connect(self._follow)
        self.role = QComboBox(self)
        self.role.setAccessibleName(self.tr("Role"))
        for role in Role:
            self.role.addItem(role_name(role), int(role))
        self.give_button = QPushButton(self.tr("&Give this role"), self)
        self.give_button.clicked.connect(lambda: self.give(Role(self.role.currentData())))
        self.take_button = QPushButton(self.tr("&Take the role away"), self)
        self.take_button.clicked.connect(lambda: self.give(None))

    def _build_setup(self) -> None:
        self.setup = QWidget(self)
        self.statement = QPlainTextEdit(self.setup)
        self.statement.setReadOnly(True)
        self.statement.setMinimumHeight(self.fontMetrics().height() * 6)
        self.statement.setAccessibleName(self.tr("Statement for the administrator"))
        copy = QPushButton(self.tr("&Copy"), self.setup)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(self.statement.toPlainText()))
        ready = QPushButton(self.tr("&Set up"), self.setup)
        ready.clicked.connect(self.set_up)
        buttons = QHBoxLayout()
        buttons.addWidget(copy)
        buttons.addWidget(ready)
        buttons.addStretch(1)
        column = QVBoxLayout(self.setup)
        column.setContentsMargins(0, 0, 0, 0)
        text = self.tr(
            "The workspace is yours alone until the administrator of the server has run this. Then "
            "press Set up."
        )
        column.addWidget(hint(text))
        column.addWidget(self.statement)
        column.addLayout(buttons)

    def _lay_out(self) -> None:
        roles = QHBoxLayout()
        for part in (self.role, self.give_button, self.take_button):
            roles.addWidget(part)
        folder = QFormLayout()
        folder.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        folder.addRow(self.tr("&Folder for photos and files"), self.folder)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        text = self.tr(
            "A viewer reads, a reporter adds incidents and reports, a planner does all the work, a "
            "manager also approves. Logins are made by the administrator of the server."
        )
        column.addWidget(hint(text))
        column.addWidget(self.table, 1)
        column.addLayout(roles)
        column.addWidget(self.setup)
        column.addLayout(folder)
        column.addWidget(self.folder_button)
        column.addWidget(self.message)
        column.addWidget(buttons)
        self.resize(self.fontMetrics().averageCharWidth() * 70, self.fontMetrics().height() * 32)


def _read(workspace: Workspace) -> dict[str, Any]:
    return {
        "people": people_of(workspace),
        "manages": workspace.role is Role.MANAGER,
        "folder": files_folder_of(workspace),
        "statement": administrator_statement(workspace) if is_owner_only(workspace) else "",
    }
