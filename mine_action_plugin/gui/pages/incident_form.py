"""The form that logs an incident with the people harmed, in one transaction."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...operations.incidents import (
    IncidentReport,
    LoggedIncident,
    VictimReport,
    log_incident,
)
from ..icons import icon
from ..page import scrolled
from ..position_order import PositionOrder
from ..position_picking import PositionPicking
from ..widgets.code_combo import CodeCombo, may_shrink
from ..widgets.date_with_precision import DateWithPrecision
from ..widgets.knowledge_banner import KnowledgeBanner
from ..widgets.position_box import PositionBox
from ..widgets.victim_rows import VictimRows
from ..workbench import NextStep, Workbench

ASK_PAUSE_MS = 250


class IncidentForm(QWidget):
    """Stays open after a save, with the same date, for the next incident."""

    finished = pyqtSignal()
    logged = pyqtSignal(str)

    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self.workbench = workbench
        self._build_fields()
        self._lay_out_fields()
        # After the fields: the Tab key reaches widgets in the order in which they came to the form.
        self._build_buttons()
        # The banner asks the workspace a moment after the last key, not at each one.
        self._ask_timer = QTimer(self)
        self._ask_timer.setSingleShot(True)
        self._ask_timer.setInterval(ASK_PAUSE_MS)
        self._ask_timer.timeout.connect(self.show_knowledge)
        self.position.changed.connect(lambda: self._ask_timer.start())
        # Others may draw a hazard there, or the server may be back.
        workbench.session.changed.connect(self._ask_timer.start)
        PositionOrder(self.position, workbench)
        self._picking = PositionPicking(self.position, workbench)
        self._picking.picked.connect(lambda: self.basis.set_code("map"))

    def start(self, kind: str) -> None:
        """Begin a new incident of this kind; the date of the last one stays."""
        self.kind.set_code(kind)
        self.position.setFocus()

    def report(self) -> IncidentReport:
        """Give what the form says; MineActionError for a position that cannot be read."""
        return IncidentReport(
            point=self.position.point,
            kind=self.kind.code or "accident",
            occurred_on=self.when.date,
            date_precision=self.when.precision,
            device=self.device.code,
            activity=self.activity.code,
            demining=self.demining.currentData(),
            marked_before=self.marked.currentData(),
            place_name=self.place.text().strip() or None,
            remarks=self.remarks.toPlainText().strip() or None,
            entered_as=self.position.entered_as,
            position_basis=self.basis.code or "unknown",
            reporter=self.reporter.text().strip() or None,
            reporter_contact=self.contact.text().strip() or None,
            victims=tuple(VictimReport(**values) for values in self.victims.values()),
        )

    def save(self) -> Optional[LoggedIncident]:
        """Log the incident; on an error the form keeps everything and one sentence is shown."""
        readable, report = self.workbench.attempt(self.report)
        if not readable:
            return None
        outcome = self.workbench.saving.save(
            self.tr("Logging an incident"),
            lambda workspace, seen, chosen: log_incident(workspace, report),
            form=self,
        )
        if not outcome.saved:
            return None
        logged: LoggedIncident = outcome.result
        self.workbench.session.note_change()
        self._say_logged(logged)
        self.clear()
        self.logged.emit(logged.code)
        return logged

    def clear(self) -> None:
        """Empty the form except for the date and kind, which the next record often shares."""
        self.position.clear()
        self.victims.clear()
        self.banner.clear()
        for box in (self.place, self.reporter, self.contact):
            box.clear()
        self.remarks.clear()
        for choice in (self.device, self.activity, self.demining, self.marked):
            choice.setCurrentIndex(0)
        self.position.setFocus()

    def close_form(self) -> None:
        """Go back to the list; what was typed stays until the next save."""
        self._picking.end()
        self.finished.emit()

    def show_knowledge(self) -> None:
        """Say what is known at the position."""
        if not self.position.has_point or not self.workbench.session.is_open:
            self.banner.clear()
            return
        session = self.workbench.session
        asked, _ = self.workbench.attempt(
            lambda: self.banner.ask(session.workspace, self.position.point)
        )
        if not asked:
            self.banner.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save at Ctrl+Enter, go back at Esc; Enter presses a button or goes to the next field.

        Enter alone does not save: people type it after a position, long before all is entered.
        """
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()
        elif is_enter and isinstance(focused, QAbstractButton):
            focused.click()
        elif is_enter:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _say_logged(self, logged: LoggedIncident) -> None:
        text = self.tr("{code} logged: {knowledge}.")
        knowledge = self.banner.sentence(
            logged.knowledge, logged.hazard_code, logged.distance_m, None
        )
        show = NextStep(
            self.tr("Show it"), lambda: self.workbench.show_page("incidents", [logged.code])
        )
        self.workbench.say(text.format(code=logged.code, knowledge=knowledge), show)

    def _build_fields(self) -> None:
        unknown = self.tr("Not known")
        self.position = PositionBox(self)
        self.banner = KnowledgeBanner(self)
        self.basis = CodeCombo("position_basis", self)
        self.basis.set_code("gps")
        self.when = DateWithPrecision(self)
        self.kind = CodeCombo("incident_kind", self)
        self.device = CodeCombo("device", self, empty=unknown)
        self.activity = CodeCombo("activity", self, empty=unknown)
        self.victims = VictimRows(self.activity, self)
        self.demining = self._yes_no_box()
        self.marked = self._yes_no_box()
        self.place = QLineEdit(self)
        self.reporter = QLineEdit(self)
        self.contact = QLineEdit(self)
        self.remarks = QPlainTextEdit(self)
        self.remarks.setTabChangesFocus(True)
        self.remarks.setFixedHeight(self.fontMetrics().height() * 3 + 12)

    def _yes_no_box(self) -> QComboBox:
        box = QComboBox(self)
        may_shrink(box, 6)
        for text, value in (
            (self.tr("Not known"), None),
            (self.tr("Yes"), True),
            (self.tr("No"), False),
        ):
            box.addItem(text, value)
        return box

    def _build_buttons(self) -> None:
        self.save_button = QPushButton(icon("accept"), self.tr("S&ave"), self)
        self.save_button.setToolTip(
            self.tr("Save this incident and start the next one (Ctrl+Enter)")
        )
        self.save_button.clicked.connect(self.save)
        self.back_button = QPushButton(self.tr("&Back to the list"), self)
        self.back_button.setToolTip(self.tr("Back to the list (Esc)"))
        self.back_button.clicked.connect(self.close_form)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        buttons.addWidget(self.save_button)
        self.layout().addLayout(buttons)

    def _lay_out_fields(self) -> None:
        content = QWidget(self)
        content_column = QVBoxLayout(content)
        form = QFormLayout()
        content_column.addLayout(form)
        content_column.addStretch(1)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Pos&ition"), self.position)
        form.addRow(self.banner)
        for text, field in (
            (self.tr("Position &from"), self.basis),
            (self.tr("Da&te"), self.when),
            (self.tr("&Kind"), self.kind),
            (self.tr("Device"), self.device),
            (self.tr("Activit&y"), self.activity),
        ):
            form.addRow(text, field)
        form.addRow(self.victims)
        for text, field in (
            (self.tr("D&uring demining"), self.demining),
            (self.tr("Si&gns there before"), self.marked),
            (self.tr("Place"), self.place),
            (self.tr("Reporter"), self.reporter),
            (self.tr("Contact"), self.contact),
            (self.tr("Remarks"), self.remarks),
        ):
            form.addRow(text, field)
        QVBoxLayout(self).addWidget(scrolled(content), 1)
