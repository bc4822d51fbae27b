"""The dock: header, tabs, pages."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QDate, QLocale, QSize, Qt
from qgis.PyQt.QtGui import QKeySequence, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QShortcut,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..settings import settings
from .header import Header
from .history_windows import HistoryWindows
from .icons import icon
from .page import Page
from .pages.hazards import HazardsPage
from .pages.incidents import IncidentsPage
from .pages.maps import MapsPage
from .pages.signs import SignsPage
from .pages.situation import SituationPage
from .pages.tasks import TasksPage
from .pages.welcome import WelcomePage
from .role_names import role_name
from .widgets.read_only_banner import ReadOnlyBanner
from .workbench import Workbench
from .workspace_menu import WorkspaceMenu

PAGES = (SituationPage, IncidentsPage, HazardsPage, SignsPage, TasksPage, MapsPage)


class PageTabs(QWidget):
    """A row of buttons with icon and label; icons only where the labels do not fit."""

    def __init__(self, pages: Sequence[Page]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.buttons: list[QToolButton] = []
        self.group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 0, 2, 0)
        layout.setSpacing(0)
        for number, page in enumerate(pages):
            button = self._button(page, number)
            layout.addWidget(button, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show labels when all of them fit."""
        super().resizeEvent(event)
        self.show_labels(event.size().width() >= self._width_with_labels())

    def show_labels(self, labels: bool) -> None:
        """Show icon and label, or the icon alone."""
        style = (
            Qt.ToolButtonStyle.ToolButtonTextUnderIcon
            if labels
            else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        for button in self.buttons:
            button.setToolButtonStyle(style)

    def _width_with_labels(self) -> int:
        metrics = self.fontMetrics()
        widest = max(metrics.horizontalAdvance(button.text()) for button in self.buttons)
        # The buttons share the width equally, so the widest label decides.
        return (widest + 14) * len(self.buttons) + 4

    def _button(self, page: Page, number: int) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(page.ICON))
        button.setIconSize(QSize(22, 22))
        button.setText(page.title())
        shortcut = f"Alt+{number + 1}"
        button.setToolTip(f"{page.title()} ({shortcut})")
        button.setAccessibleName(page.title())
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.group.addButton(button, number)
        self.buttons.append(button)
        return button


class DockContent(QWidget):
    """What the dock holds; its wish decides how wide the dock is when it is first shown."""

    def sizeHint(self) -> QSize:
        """Be wide enough for the labels of the tabs."""
        return QSize(self.fontMetrics().averageCharWidth() * 60, 600)


class MineActionDock(QgsDockWidget):
    """Shows the pages while a workspace is open, else a page that helps to open one."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self.workbench = workbench
        self.setObjectName("MineActionDock")
        self.setWindowTitle(self.tr("Mine action"))
        self.pages: dict[str, Page] = {}
        for page_class in PAGES:
            page = page_class(workbench)
            self.pages[page.NAME] = page
        self.history = HistoryWindows(workbench, self)
        self.menu = WorkspaceMenu(workbench, self)
        self.menu.history_action.triggered.connect(lambda: self.history.show_workspace())
        self.header = Header(self.menu, self)
        self.read_only_banner = ReadOnlyBanner(workbench.session, self)
        self.tabs = PageTabs(list(self.pages.values()))
        self.welcome = WelcomePage(workbench, self.menu)
        self._lay_out()
        self._connect()
        self._add_shortcuts()
        self._on_closed()

    @property
    def current_page(self) -> str:
        """Name of the page shown, also while no workspace is open."""
        return list(self.pages)[max(0, self.tabs.group.checkedId())]

    def show_page(self, name: str, codes: Sequence[str] = ()) -> None:
        """Show a page with these records selected, and the dock if it is hidden."""
        names = list(self.pages)
        name = name if name in names else names[0]
        self.tabs.buttons[names.index(name)].setChecked(True)
        settings().page.setValue(name)
        if not self.workbench.session.is_open:
            return
        self.menu.help_section = name
        page = self.pages[name]
        self.stack.setCurrentWidget(page)
        self.setUserVisible(True)
        page.refresh_if_stale()
        if codes:
            page.show_records(codes)

    def minimumSizeHint(self) -> QSize:
        """Let people make the dock as narrow as they like."""
        return QSize(260, 300)

    def release(self) -> None:
        """Let go of what lives outside the dock, before it is deleted."""
        for page in self.pages.values():
            page.release()
        self.history.release()
        for signal, slot in self._connections:
            signal.disconnect(slot)
        self._connections = []

    def _on_opened(self) -> None:
        self._show_header()
        self.read_only_banner.follow()
        self.tabs.setEnabled(True)
        self.menu.help_section = self.current_page
        self.stack.setCurrentWidget(self.pages[self.current_page])
        self.pages[self.current_page].refresh_if_stale()

    def _on_closed(self) -> None:
        self.header.show_nothing()
        self.read_only_banner.follow()
        self.menu.help_section = "the-workspace"
        self.tabs.setEnabled(False)
        self.stack.setCurrentWidget(self.welcome)

    def _show_header(self) -> None:
        session = self.workbench.session
        if not session.is_open or session.is_lost:
            return
        workspace = session.workspace
        latest = workspace.changes(limit=1)
        text = ""
        if latest:
            text = self.tr("data of {date}").format(date=_short_date(latest[0].changed_at))
        if workspace.sharing is not None:
            # What a person may do explains why a button is grey.
            text = " · ".join(part for part in (text, role_name(workspace.role)) if part)
        self.header.show_workspace(workspace.title, text)

    def _show_status(self, status: str, explanation: str) -> None:
        self.header.set_status(status, explanation)

    def _connect(self) -> None:
        session = self.workbench.session
        self._connections = [
            (session.opened, self._on_opened),
            (session.closed, self._on_closed),
            (session.changed, self._show_header),
            (session.found, self.read_only_banner.follow),
            (self.workbench.page_wanted, self.show_page),
            (self.pages["situation"].status_found, self._show_status),
        ]
        for signal, slot in self._connections:
            signal.connect(slot)
        names = list(self.pages)
        self.tabs.group.idClicked.connect(lambda number: self.show_page(names[number]))
        self.header.dot.clicked.connect(lambda: self.show_page("situation"))

    def _add_shortcuts(self) -> None:
        names = list(self.pages)
        for number, name in enumerate(names):
            shortcut = QShortcut(QKeySequence(f"Alt+{number + 1}"), self.widget())
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda wanted=name: self.show_page(wanted))

    def _lay_out(self) -> None:
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.welcome)
        for page in self.pages.values():
            self.stack.addWidget(page)
        content = DockContent(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.header)
        column.addWidget(self.read_only_banner)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        self.setWidget(content)
        remembered = settings().page.value()
        names = list(self.pages)
        number = names.index(remembered) if remembered in names else 0
        self.tabs.buttons[number].setChecked(True)


def _short_date(moment: datetime.datetime) -> str:
    local = moment.astimezone()
    this_year = local.year == datetime.date.today().year
    day = QDate(local.year, local.month, local.day)
    return QLocale().toString(day, "d MMM" if this_year else "d MMM yyyy")
