"""Choose a workspace on a server."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QListWidget, QListWidgetItem, QWidget

from ...store.servers import ListedWorkspace
from ..dialogs.form_dialog import FormDialog

Answer = Callable[[Optional[list[ListedWorkspace]]], None]
Ask = Callable[[str, Answer], None]


class OpenOnServerDialog(FormDialog):
    """`reference` is what was chosen; `ask(connection, answer)` lists without waiting.

    The answer is None where the server gave none.
    """

    def __init__(self, connections: list[str], ask: Ask, parent: Optional[QWidget] = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Open workspace on a server"))
        self._ask = ask
        self.connection = QComboBox(self)
        self.connection.addItems(connections)
        self.workspaces = QListWidget(self)
        self.workspaces.setAccessibleName(self.tr("Workspaces"))
        self.state = QLabel(self)
        self.state.setWordWrap(True)
        self.form.addRow(self.tr("&Connection"), self.connection)
        self.form.addRow(self.tr("&Workspace"), self.workspaces)
        self.form.addRow(self.state)
        self.finish()
        self.connection.currentIndexChanged.connect(self.list_workspaces)
        self.workspaces.currentItemChanged.connect(lambda *_: self._follow())
        self.workspaces.itemDoubleClicked.connect(lambda _: self.accept())
        self.list_workspaces()

    @property
    def reference(self) -> str:
        """The reference of the chosen workspace; empty while none is chosen."""
        item = self.workspaces.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def list_workspaces(self) -> None:
        """Ask the server of the chosen connection which workspaces there are."""
        self.workspaces.clear()
        connection = self.connection.currentText()
        if not connection:
            self.state.setText(
                self.tr(
                    "QGIS has no PostgreSQL connection yet. Make one in the browser panel; its "
                    "password is kept in QGIS's authentication store."
                )
            )
        else:
            self.state.setText(self.tr("Asking the server…"))
            self._ask(connection, self._show)
        self._follow()

    def _show(self, found: Optional[list[ListedWorkspace]]) -> None:
        if found is None:
            self.state.setText(self.tr("The server gave no answer."))
            return
        for listed in found:
            item = QListWidgetItem(f"{listed.title} ({listed.name})", self.workspaces)
            item.setData(Qt.ItemDataRole.UserRole, listed.reference)
        self.state.setText(
            "" if found else self.tr("There is no workspace in this database that you may open.")
        )
        self.workspaces.setCurrentRow(0)

    def _follow(self) -> None:
        # While there is nothing to choose the line below the list says why.
        missing = self.tr("Choose a workspace.") if self.workspaces.count() else ""
        self.allow_ok(bool(self.reference), missing)
