"""The Tasks page: tasks and teams, each in a tab of its own."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtWidgets import QTabWidget, QVBoxLayout

from ..page import Page
from ..pages.task_list import TaskList
from ..pages.team_list import TeamList
from ..workbench import Workbench


class TasksPage(Page):
    """Codes of hazards given to the page open the dialog that makes a task of them."""

    NAME = "tasks"
    ICON = "task"

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.task_list = TaskList(workbench)
        self.team_list = TeamList(workbench)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.task_list, self.tr("Tasks"))
        self.tabs.addTab(self.team_list, self.tr("Teams"))
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs)

    def title(self) -> str:
        """Give the page's name."""
        return self.tr("Tasks")

    def refresh(self) -> None:
        """Read tasks and teams again."""
        self.task_list.refresh()
        self.team_list.refresh()

    def reset(self) -> None:
        """Empty both lists."""
        self.task_list.clear()
        self.team_list.clear()
        super().reset()

    def show_records(self, codes: Sequence[str]) -> None:
        """Select a task, or ask for a new one when the codes are hazards."""
        self.tabs.setCurrentWidget(self.task_list)
        self.refresh_if_stale()
        if codes and not self.task_list.select(codes[0]):
            self.task_list.create(list(codes))
