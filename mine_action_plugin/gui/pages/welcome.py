"""What the dock shows while no workspace is open."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...settings import settings
from ...store.servers import is_on_server
from ..icons import icon
from ..page import hint
from ..workbench import Workbench
from ..workspace_menu import WorkspaceMenu, recent_name


class WelcomePage(QWidget):
    """Open, create, or one of the recent workspaces."""

    def __init__(self, workbench: Workbench, menu: WorkspaceMenu) -> None:
        super().__init__()
        self._menu = menu
        open_button = QPushButton(icon("open_workspace"), self.tr("Open wor&kspace…"), self)
        open_button.clicked.connect(menu.ask_open)
        server_button = QPushButton(icon("open_workspace"), self.tr("Open on a server…"), self)
        server_button.clicked.connect(menu.ask_open_on_server)
        new_button = QPushButton(icon("new_workspace"), self.tr("&New workspace…"), self)
        new_button.clicked.connect(menu.ask_new)
        self.recent_label = QLabel(self.tr("Opened lately"), self)
        self.recent = QListWidget(self)
        self.recent.setAccessibleName(self.recent_label.text())
        self.recent.itemActivated.connect(self._open)
        self.recent.itemClicked.connect(self._open)
        column = QVBoxLayout(self)
        column.addWidget(
            hint(
                self.tr(
                    "A workspace holds hazards, incidents, signs and tasks: one file, or a part of "
                    "a database that several people share."
                )
            )
        )
        column.addWidget(open_button)
        column.addWidget(server_button)
        column.addWidget(new_button)
        column.addWidget(self.recent_label)
        column.addWidget(self.recent, 1)
        # While there is no list.
        column.addStretch(0)

    def showEvent(self, event: QShowEvent) -> None:
        """List the recent workspaces that still exist."""
        super().showEvent(event)
        self.fill_recent()

    def fill_recent(self) -> None:
        """List the recent workspaces that still exist."""
        self.recent.clear()
        for reference in settings().recent_workspaces.value():
            if is_on_server(reference) or Path(reference).exists():
                item = QListWidgetItem(recent_name(reference), self.recent)
                item.setToolTip(reference)
                item.setData(Qt.ItemDataRole.UserRole, reference)
        self.recent_label.setVisible(self.recent.count() > 0)
        self.recent.setVisible(self.recent.count() > 0)

    def _open(self, item: QListWidgetItem) -> None:
        self._menu.open(item.data(Qt.ItemDataRole.UserRole))
