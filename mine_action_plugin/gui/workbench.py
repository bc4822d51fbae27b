"""What a page may ask of the QGIS around it: messages, zoom, tasks, other pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Callable, NamedTuple, Optional

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeedback,
    QgsGeometry,
    QgsMessageLog,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsTask,
)
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QMetaObject, QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from ..domain.errors import MineActionError
from ..planning.transformation import transformation
from ..project.sources import same_reference
from ..store import LostStoreError, StoreFaultError, unwritten
from ..translation import error_text
from .background import ApartTask, Work, WorkspaceTask
from .message_height import show_whole
from .own_task import add_task
from .saving import Saving
from .session import WorkspaceSession
from .waiting_bar import WaitingBar

WORKSPACE_CRS = "EPSG:4326"
POINT_VIEW_M = 400
LOG_TAG = "Mine action"
# The slot by which QGIS's main window follows a project that was loaded.
_READ_DECORATIONS = "projectReadDecorationItems"


class NextStep(NamedTuple):
    """A button in a message that offers what to do next."""

    text: str
    action: Callable[[], None]


def _as_told(error: Optional[Exception], writes: bool) -> Optional[Exception]:
    """The error as it is told to whom it kept from writing, or from reading."""
    return unwritten(error) if writes and isinstance(error, StoreFaultError) else error


class Workbench(QObject):
    """Given to every page; knows QGIS's interface so that pages need not."""

    page_wanted = pyqtSignal(str, list)
    selection_changed = pyqtSignal(str, list)
    history_wanted = pyqtSignal(str, str)

    def __init__(self, iface: Any, session: WorkspaceSession, project: QgsProject) -> None:
        super().__init__()
        self.iface = iface
        self.session = session
        self.project = project
        self.selected_hazards: list[str] = []
        self._running: list[WorkspaceTask] = []
        self._stopping = False
        self.saving = Saving(self, self)
        session.lost.connect(self._say_lost)
        session.found.connect(self._say_found)
        session.settled.connect(self._say_settled)

    @property
    def canvas(self) -> QgsMapCanvas:
        """The map canvas of QGIS."""
        return self.iface.mapCanvas()

    @property
    def window(self) -> QWidget:
        """The main window, parent of dialogs."""
        return self.iface.mainWindow()

    def may_write(self, table: str) -> bool:
        """Tell whether a workspace is open in which this person writes to a table."""
        return self.session.may_write(table)

    def say(self, text: str, next_step: Optional[NextStep] = None) -> None:
        """Show that something succeeded, in the message bar."""
        self._push(text, Qgis.MessageLevel.Success, next_step)

    def warn(self, text: str, next_step: Optional[NextStep] = None) -> None:
        """Show one sentence that needs attention."""
        self._push(text, Qgis.MessageLevel.Warning, next_step)

    def show_error(self, error: Optional[Exception], details: str = "") -> None:
        """Show what the user can mend; log a bug with its traceback; None is a cancel."""
        if error is None:
            self.warn(self.tr("Cancelled. Nothing was changed."))
        elif self._is_lost_by(error) and self.session.lose(error):
            return  # said already, by the signal that everybody hears
        elif isinstance(error, MineActionError):
            self.warn(error_text(error))
        else:
            QgsMessageLog.logMessage(details or repr(error), LOG_TAG, Qgis.MessageLevel.Critical)
            text = self.tr("Something went wrong in the plugin: {error}. See the log.")
            self._push(text.format(error=error), Qgis.MessageLevel.Critical, None)

    def attempt(self, action: Callable[[], Any]) -> tuple[bool, Any]:
        """Run a user's action; give (True, result), or show its error and give (False, None)."""
        try:
            return True, action()
        except MineActionError as error:
            self.show_error(error)
            return False, None

    def run(
        self,
        title: str,
        work: Work,
        done: Callable[[Any], None],
        failed: Optional[Callable[[Optional[Exception]], Optional[bool]]] = None,
        patience_s: float = 0.0,
    ) -> WorkspaceTask:
        """Start `work(workspace, feedback)` in the background; `failed` runs before the message.

        Where `failed` gives True the error was dealt with, and there is no message.
        While others hold the workspace it is tried again for `patience_s`, with a visible bar:
        that is for what writes.

        A result that comes after its workspace was closed concerns nobody any more: then only
        `failed(None)` is called.
        """
        task: WorkspaceTask
        reference = self.session.reference

        waiting = WaitingBar(self.iface, self) if patience_s else None

        def on_ended() -> None:
            self._running.remove(task)
            if waiting is not None:
                waiting.end()

        def on_done(result: Any) -> None:
            on_ended()
            if self.session.reference == reference:
                done(result)
            elif failed is not None:
                failed(None)

        def on_failed(error: Optional[Exception]) -> None:
            on_ended()
            if failed is not None and failed(error):
                return
            if self.session.reference == reference and not self._stopping:
                self.show_error(_as_told(error, writes=patience_s > 0), task.details)

        if waiting is None:
            task = WorkspaceTask(title, reference, work, on_done, on_failed)
        else:
            tell = waiting.held_up.emit
            task = WorkspaceTask(title, reference, work, on_done, on_failed, patience_s, tell)
            waiting.cancel = task.cancel
        self._running.append(task)
        add_task(task)
        return task

    def run_apart(
        self, title: str, work: Callable[[QgsFeedback], Any], done: Callable[[Any], None]
    ) -> WorkspaceTask:
        """Start `work(feedback)` on a whole workspace, open or not; what became of it is said."""
        task: WorkspaceTask

        def on_done(result: Any) -> None:
            self._running.remove(task)
            if not self._stopping:
                done(result)

        def on_failed(error: Optional[Exception]) -> None:
            self._running.remove(task)
            if not self._stopping:
                self.show_error(error, task.details)

        task = ApartTask(title, work, on_done, on_failed)
        self._running.append(task)
        add_task(task)
        return task

    def stop_all(self) -> None:
        """Cancel what still runs, and wait for it; used when the plugin unloads."""
        self._stopping = True
        self.saving.abandon()
        for task in list(self._running):
            task.cancel()
            if task.status() in (QgsTask.TaskStatus.Running, QgsTask.TaskStatus.Queued):
                task.waitForFinished(5000)
        self._running.clear()

    def show_page(self, name: str, codes: Sequence[str] = ()) -> None:
        """Ask the dock for a page, with these records selected on it."""
        self.page_wanted.emit(name, list(codes))

    def show_history(self, table_name: str, codes: Sequence[str]) -> None:
        """Ask for the history of the first of these records."""
        for code in codes[:1]:
            self.history_wanted.emit(table_name, code)

    def select_hazards(self, codes: Sequence[str]) -> None:
        """Remember which hazards the user works on, for the Signs and Tasks pages."""
        self.selected_hazards = list(codes)
        self.selection_changed.emit("hazard", self.selected_hazards)

    def zoom_to(self, wkb: Optional[bytes]) -> bool:
        """Zoom to a geometry of the workspace and flash it; False when it has no place."""
        if wkb is None:
            return False
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        self.zoom_to_rectangle(geometry.boundingBox())
        crs = QgsCoordinateReferenceSystem(WORKSPACE_CRS)
        self.canvas.flashGeometries([geometry], crs)
        return True

    def show_place_of_project(self) -> None:
        """Show where the workspace is, in the projection that was chosen for it.

        QGIS gives a project the projection and the extent of its first layer, a moment after that
        was added; of a layer without records it shows no place at all.
        """
        crs = self.project.crs()
        view = self.project.viewSettings().defaultViewExtent()

        def show() -> None:
            self.project.setCrs(crs)
            if not view.isNull():
                self.canvas.setReferencedExtent(view)
            elif self.canvas.extent().isEmpty():
                whole_world = QgsRectangle(-180, -85, 180, 85)
                workspace_crs = QgsCoordinateReferenceSystem(WORKSPACE_CRS)
                self.canvas.setReferencedExtent(QgsReferencedRectangle(whole_world, workspace_crs))
            self.canvas.refresh()

        QTimer.singleShot(0, show)

    def show_title_of_project(self) -> None:
        """Draw the title that the project asks for on the map.

        QGIS itself looks for it only when a project is loaded or made.
        """
        window = self.window
        if window.metaObject().indexOfMethod(f"{_READ_DECORATIONS}()") >= 0:
            QMetaObject.invokeMethod(window, _READ_DECORATIONS)
        self.canvas.refresh()

    def zoom_to_rectangle(self, rectangle: QgsRectangle) -> None:
        """Zoom to a rectangle in EPSG:4326, with room around it."""
        room_deg = POINT_VIEW_M / 111_000 / 2
        extent = rectangle.buffered(max(room_deg, rectangle.width() * 0.2))
        canvas_crs = self.canvas.mapSettings().destinationCrs()
        if canvas_crs.isValid():
            workspace_crs = QgsCoordinateReferenceSystem(WORKSPACE_CRS)
            transform = transformation(workspace_crs, canvas_crs, self.project.transformContext())
            extent = transform.transformBoundingBox(extent)
        self.canvas.setExtent(extent)
        self.canvas.refresh()

    def view_rectangle(self) -> QgsRectangle:
        """Give what the canvas shows, in EPSG:4326."""
        return self._to_workspace().transformBoundingBox(self.canvas.extent())

    def from_canvas(self, point: QgsPointXY) -> QgsPointXY:
        """Give a canvas point in EPSG:4326."""
        return self._to_workspace().transform(point)

    def _to_workspace(self) -> QgsCoordinateTransform:
        workspace_crs = QgsCoordinateReferenceSystem(WORKSPACE_CRS)
        canvas_crs = self.canvas.mapSettings().destinationCrs()
        if not canvas_crs.isValid():  # a project without one shows degrees
            canvas_crs = workspace_crs
        return transformation(canvas_crs, workspace_crs, self.project.transformContext())

    def forget_said(self) -> None:
        """Take messages of ours away that no longer hold."""
        self._drop_earlier_messages(self.iface.messageBar(), self.tr("Mine action"))

    def is_on_top(self, text: str) -> bool:
        """Tell whether a sentence of ours is what the message bar shows, above all others."""
        title = self.tr("Mine action")
        shown = self.iface.messageBar().items()[:1]
        return any(item.title() == title and item.text() == text for item in shown)

    def _is_lost_by(self, error: Exception) -> bool:
        """Tell whether an error says that the open workspace is out of reach, and not another one."""
        if not isinstance(error, LostStoreError) or not self.session.is_open:
            return False
        place = error.values.get("place") or error.values.get("path")
        return place is None or same_reference(str(place), self.session.reference)

    def _say_lost(self, error: MineActionError) -> None:
        text = self.tr(
            "{problem} The dock keeps what it shows; the workspace is asked again in the background."
        )
        self.warn(text.format(problem=error_text(error)))

    def _say_found(self) -> None:
        self.say(self.tr("The workspace answers again. The lists are up to date."))

    def _say_settled(self, written: bool) -> None:
        if written:
            self.say(
                self.tr(
                    "The workspace answers again. What you were saving is written: do not save it "
                    "a second time."
                )
            )
        else:
            self.warn(
                self.tr(
                    "The workspace answers again. What you were saving was not written: save it "
                    "again."
                )
            )

    def _push(self, text: str, level: Qgis.MessageLevel, next_step: Optional[NextStep]) -> None:
        bar: QgsMessageBar = self.iface.messageBar()
        title = self.tr("Mine action")
        self._drop_earlier_messages(bar, title)
        if next_step is None:
            bar.pushMessage(title, text, level)
        else:
            item = bar.createMessage(title, text)
            button = QPushButton(next_step.text, item)
            button.clicked.connect(lambda checked=False: next_step.action())
            item.layout().addWidget(button)
            bar.pushWidget(item, level)
        for item in bar.items():
            if item.title() == title and item.text() == text:
                show_whole(item)

    @staticmethod
    def _drop_earlier_messages(bar: QgsMessageBar, title: str) -> None:
        # What was said of an earlier step is no longer true after an undo or the next step.
        for item in bar.items():
            if item.title() == title and item.level() != Qgis.MessageLevel.Critical:
                bar.popWidget(item)
