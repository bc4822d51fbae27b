"""The ⋮ menu: open, create, recent, settings, undo, help."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Callable, Optional, Union

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QFileDialog, QMenu, QWidget

from ..domain.errors import MineActionError
from ..operations.people import is_owner_only
from ..operations.projects import open_in_project
from ..operations.workspaces import create_workspace, last_change, undo_last
from ..project.rights import is_of_another_login, require_unedited
from ..settings import settings
from ..store import ChangeInfo, Workspace, open_workspace
from ..store.errors import OldWorkspaceError
from ..store.servers import is_on_server, saved_connections, workspaces_behind
from ..translation import error_text
from .connecting import Connector
from .dialogs.new_workspace import Entered, NewWorkspaceDialog
from .dialogs.open_on_server import Answer, OpenOnServerDialog
from .dialogs.people import PeopleDialog
from .guide import open_guide
from .icons import icon
from .options import OPTIONS_PAGE
from .page import DATA_CHECKS
from .workbench import NextStep, Workbench
from .workspace_copies import WorkspaceCopies


def recent_name(reference: str) -> str:
    """Return how a workspace that was opened lately is called in lists."""
    if not is_on_server(reference):
        return Path(reference).name
    connection, _, schema = reference.partition(":")[2].rpartition("/")
    return f"{schema} · {connection}"


def _opened_or_old(reference: str) -> Union[Workspace, OldWorkspaceError]:
    try:
        return open_workspace(reference)
    except OldWorkspaceError as problem:
        return problem


class WorkspaceMenu(QMenu):
    """Filled anew each time it opens, so that it always names the change that *Undo* undoes."""

    def __init__(self, workbench: Workbench, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self.copies = WorkspaceCopies(workbench, self.open)
        self.connector = Connector(workbench, self)
        # The section of the guide that *Help* opens.
        self.help_section = ""
        self.recent_menu = QMenu(self.tr("Open &recent"), self)
        self.open_action = self.addAction(
            icon("open_workspace"), self.tr("&Open workspace…"), self.ask_open
        )
        self.server_action = self.addAction(
            icon("open_workspace"), self.tr("Open on a ser&ver…"), self.ask_open_on_server
        )
        self.new_action = self.addAction(
            icon("new_workspace"), self.tr("&New workspace…"), self.ask_new
        )
        self.addMenu(self.recent_menu)
        self.layers_action = self.addAction(
            icon("refresh"), self.tr("Add the &layers to the project"), self.add_layers
        )
        self.people_action = self.addAction(
            icon("team"), self.tr("&People of this workspace…"), self.show_people
        )
        self.check_action = self.addAction(
            icon("accept"), self.tr("Chec&k the data…"), self.show_checks
        )
        self.close_action = self.addAction(self.tr("&Close workspace"), workbench.session.close)
        self.addSeparator()
        self.undo_action = self.addAction(icon("undo"), "", self.undo)
        self.history_action = self.addAction(icon("history"), self.tr("Histor&y of the workspace…"))
        self.addSeparator()
        self.copy_action = self.addAction(
            icon("export"), self.tr("Copy &workspace to…"), self.copies.ask_copy
        )
        self.backup_action = self.addAction(self.tr("Make a &backup"), self.copies.back_up)
        self.restore_action = self.addAction(
            icon("history"), self.tr("Restore &from a backup…"), self.copies.ask_restore
        )
        self.addSeparator()
        self.settings_action = self.addAction(
            icon("settings"), self.tr("&Settings…"), self.show_settings
        )
        self.help_action = self.addAction(icon("help"), self.tr("&Help"), self.show_help)
        self.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """Bring recent workspaces and the undo line up to date."""
        session = self.workbench.session
        self.close_action.setEnabled(session.is_open)
        answers = session.is_open and not session.is_lost
        for action in (
            self.layers_action,
            self.copy_action,
            self.backup_action,
            self.check_action,
            self.history_action,
        ):
            action.setEnabled(answers)
        self.people_action.setEnabled(answers and session.workspace.sharing is not None)
        change = self.last_change()
        self.undo_action.setEnabled(change is not None and session.may_write("change"))
        title = change.title if change is not None else ""
        text = self.tr("&Undo: {title}") if title else self.tr("&Undo")
        self.undo_action.setText(text.format(title=title.replace("&", "&&")))
        self._fill_recent()

    def last_change(self) -> Optional[ChangeInfo]:
        """Give the latest change that can still be undone; None where nobody can tell."""
        session = self.workbench.session
        if not session.is_open or session.is_lost:
            return None
        return self.workbench.attempt(lambda: last_change(session.workspace))[1]

    def open(self, reference: str) -> bool:
        """Open a workspace and show its layers; one on a server in the background, and True.

        Asks where it is of an older version.
        """
        if is_on_server(reference):
            self._connect_to(reference, self._show_ready, self.copies.ask_migrate)
            return True
        # What is still said is about another workspace.
        self.workbench.forget_said()
        try:
            self.workbench.session.open(reference)
        except OldWorkspaceError as problem:
            self.copies.ask_migrate(reference, problem)
            return False
        except MineActionError as problem:
            self.workbench.show_error(problem)
            return False
        self.add_layers()
        return True

    def open_of_project(self, reference: str) -> None:
        """Open the workspace whose layers came with the project; no dialog stands in the way."""
        if is_on_server(reference):
            self._connect_to(reference, self.show_of_project, self._offer_to_migrate)
            return
        try:
            self.workbench.session.open(reference)
        except OldWorkspaceError as problem:
            self._offer_to_migrate(reference, problem)
        except MineActionError as problem:
            self.workbench.show_error(problem)

    def show_of_project(self, workspace: Workspace) -> None:
        """Show a workspace whose layers came with the project."""
        self.workbench.session.take(workspace)
        # Somebody else may have saved it, or the connection may be another login by now.
        if is_of_another_login(self.workbench.project, workspace):
            self.add_layers()

    def _offer_to_migrate(self, reference: str, problem: OldWorkspaceError) -> None:
        text = self.tr(
            "{path} was made by an older version, so the dock cannot open it yet. Its layers stay "
            "in the project."
        )
        step = NextStep(
            self.tr("Bring it up to date…"), lambda: self.copies.ask_migrate(reference, problem)
        )
        self.workbench.warn(text.format(path=problem.values["path"]), step)

    def _connect_to(
        self,
        reference: str,
        done: Callable[[Workspace], None],
        old: Callable[[str, OldWorkspaceError], None],
    ) -> None:
        """Open a workspace on a server without waiting for it; `done` or `old` when it is there."""
        title = self.tr("Connecting to {place}").format(place=reference)

        def on_answer(answer: Union[Workspace, OldWorkspaceError]) -> None:
            if isinstance(answer, OldWorkspaceError):
                old(reference, answer)
            else:
                done(answer)

        self.connector.ask(title, partial(_opened_or_old, reference), on_answer)

    def _show_ready(self, workspace: Workspace) -> None:
        self.workbench.forget_said()
        project = self.workbench.project
        is_free, _ = self.workbench.attempt(lambda: require_unedited(project, workspace))
        if is_free:
            self.workbench.session.take(workspace)
            self.add_layers()
        else:
            workspace.close()

    def _show_created(self, workspace: Workspace) -> None:
        self._show_ready(workspace)
        if is_owner_only(workspace):
            step = NextStep(self.tr("People…"), self.show_people)
            text = self.tr(
                "The workspace is ready, and yours alone: your login may not make roles."
            )
            self.workbench.warn(text, step)
        else:
            self.workbench.say(self.tr("The workspace is ready."))

    def add_layers(self) -> None:
        """Put the workspace's layers into the project."""
        session, project = self.workbench.session, self.workbench.project
        is_first = not project.mapLayers()
        added, _ = self.workbench.attempt(lambda: open_in_project(session.workspace, project))
        if added and is_first:
            self.workbench.show_place_of_project()
        if added and session.workspace.is_training:
            self.workbench.show_title_of_project()

    def ask_open(self) -> None:
        """Ask for a file and open it."""
        last = settings().last_workspace.value()
        near = Path.home() / "x" if not last or is_on_server(last) else Path(last)
        folder = str(near.parent)
        path, _ = QFileDialog.getOpenFileName(
            self.workbench.window,
            self.tr("Open workspace"),
            folder,
            self.tr("Workspace (*.gpkg)"),
        )
        if path:
            self.open(path)

    def ask_open_on_server(self) -> None:
        """Ask for a connection and a workspace behind it, and open that."""

        def ask(connection: str, answer: Answer) -> None:
            title = self.tr("Connecting to {place}").format(place=connection)
            work = partial(workspaces_behind, connection)
            self.connector.ask(title, work, answer, lambda _error: answer(None), in_bar=False)

        dialog = OpenOnServerDialog(saved_connections(), ask, self.workbench.window)
        chosen = dialog.reference if dialog.exec() else ""
        self.connector.give_up()
        dialog.deleteLater()
        if chosen:
            self.open(chosen)

    def show_people(self) -> None:
        """Show who works in the workspace; a manager gives and takes roles."""
        dialog = PeopleDialog(self.workbench, self.workbench.window)
        dialog.exec()
        dialog.deleteLater()

    def ask_new(self) -> None:
        """Ask for file or server, title and profile, and create a workspace."""
        self._ask_new()

    def _ask_new(self, before: Optional[Entered] = None, problem: str = "") -> None:
        dialog = NewWorkspaceDialog(self.workbench.window, before, problem)
        confirmed, connection, entered = dialog.exec(), dialog.connection, dialog.entered
        wanted = (dialog.reference, dialog.title, dialog.profile)
        dialog.deleteLater()
        if not confirmed:
            return

        def ask_again(error: Optional[Exception]) -> bool:
            if not isinstance(error, MineActionError):
                return False
            text = error_text(error)
            # Not from within the task that has failed.
            QTimer.singleShot(0, lambda: self._ask_new(entered, text))
            return True

        if connection:
            text = self.tr("Creating {place}").format(place=wanted[0])
            work = partial(create_workspace, *wanted)
            self.connector.ask(text, work, self._show_created, ask_again)
            return
        try:
            self.workbench.session.create(*wanted)
        except MineActionError as problem_of_file:
            ask_again(problem_of_file)
            return
        self.add_layers()
        self.workbench.say(self.tr("The workspace is ready."))

    def show_checks(self) -> None:
        """Show what the checks of the data found."""
        self.workbench.show_page("situation", [DATA_CHECKS])

    def undo(self) -> None:
        """Undo the latest change as a whole."""
        session = self.workbench.session
        outcome = self.workbench.saving.save(
            self.tr("Undoing"), lambda workspace, seen, chosen: undo_last(workspace)
        )
        if outcome.saved:
            session.note_change()
            self.workbench.say(self.tr("Undone: {title}").format(title=outcome.result.title))

    def show_settings(self) -> None:
        """Open the plugin's page of QGIS's options."""
        self.workbench.iface.showOptionsDialog(self.workbench.window, OPTIONS_PAGE)

    def show_help(self) -> None:
        """Open the guide at the page that is shown."""
        open_guide(self.help_section)

    def _fill_recent(self) -> None:
        self.recent_menu.clear()
        for reference in settings().recent_workspaces.value():
            if is_on_server(reference) or Path(reference).exists():
                action = self.recent_menu.addAction(recent_name(reference).replace("&", "&&"))
                action.setToolTip(reference)
                action.triggered.connect(lambda checked=False, wanted=reference: self.open(wanted))
        self.recent_menu.setEnabled(not self.recent_menu.isEmpty())
