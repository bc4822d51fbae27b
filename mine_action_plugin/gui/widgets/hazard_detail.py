"""What is recorded of one hazard, and its history as a timeline."""

from __future__ import annotations

from typing import Any, NamedTuple, Optional

from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtWidgets import QLabel, QListWidget, QVBoxLayout, QWidget

from ...operations.hazard_events import request_waiting
from ...store import Workspace
from ...translation import code_label


class Moment(NamedTuple):
    """One line of the timeline; `when` is ISO text, so that lines sort."""

    when: str
    text: str


class HazardDetail(QWidget):
    """A summary above, the timeline below, the latest first."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.timeline = QListWidget(self)
        self.timeline.setAccessibleName(self.tr("History"))
        self.timeline.setWordWrap(True)
        self.timeline.setMinimumHeight(self.fontMetrics().height() * 4)
        self.timeline.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.summary)
        layout.addWidget(self.timeline, 1)
        self.clear()

    def clear(self) -> None:
        """Ask for a selection."""
        self.summary.setText(self.tr("Select one hazard to see its details and history."))
        self.timeline.clear()

    def show_hazard(self, workspace: Workspace, code: str) -> None:
        """Show a hazard of the workspace."""
        hazard = workspace.find("hazard", code)
        self.summary.setText("\n".join(self._lines(workspace, hazard)))
        self.timeline.clear()
        for moment in self._moments(workspace, hazard):
            self.timeline.addItem(moment.text)

    def _lines(self, workspace: Workspace, hazard: Any) -> list[str]:
        title = " · ".join(part for part in (hazard.code, hazard.name) if part)
        state = [
            code_label("hazard_class", hazard.hazard_class),
            code_label("hazard_status", hazard.status),
            self.tr("fenced") if hazard.fenced else "",
            self.tr("temporarily conserved") if hazard.conserved else "",
        ]
        lines = [title, ", ".join(part for part in state if part)]
        lines.append(self._place(workspace, hazard))
        if hazard.devices:
            devices = ", ".join(code_label("device", device) for device in hazard.devices)
            lines.append(self.tr("Explosive ordnance: {devices}").format(devices=devices))
        information = hazard.date_of_information
        text = self.tr("Information of {date}, reliability {reliability}")
        lines.append(
            text.format(
                date=information.isoformat() if information else self.tr("unknown date"),
                reliability=code_label("reliability", hazard.reliability or "unknown"),
            )
        )
        lines.append(self._signs(workspace, hazard))
        return lines

    def _place(self, workspace: Workspace, hazard: Any) -> str:
        basis = code_label("position_basis", hazard.position_basis or "unknown")
        if hazard.geometry is None:
            return self.tr("Without a place: it cannot be drawn (position: {basis})").format(
                basis=basis
            )
        accuracy = hazard.accuracy_m
        assumed = ""
        if accuracy is None:
            accuracy = workspace.profile.accuracy_m(hazard.position_basis or "unknown")
            assumed = self.tr(" assumed")
        hectares = QLocale().toString((hazard.area_m2 or 0) / 10_000, "f", 2)
        text = self.tr("{area} ha, outline ± {accuracy} m{assumed} ({basis})")
        return text.format(area=hectares, accuracy=f"{accuracy:g}", assumed=assumed, basis=basis)

    def _signs(self, workspace: Workspace, hazard: Any) -> str:
        links = workspace.columns("sign_link", ("sign_id",), where={"hazard_id": hazard.id})
        fences = workspace.count("barrier", where={"hazard_id": hazard.id})
        count = len(set(links["sign_id"]))
        return self.tr("{signs} signs, {fences} barriers").format(signs=count, fences=fences)

    def _moments(self, workspace: Workspace, hazard: Any) -> list[Moment]:
        events = workspace.read("hazard_event", where={"hazard_id": hazard.id})
        waiting = request_waiting(workspace, hazard)
        moments = [
            self._event(event, waiting is not None and event.id == waiting.id) for event in events
        ]
        for entry in workspace.history("hazard", hazard.id):
            when = entry.changed_at.strftime("%Y-%m-%d %H:%M")
            text = self.tr("{when} UTC · {person}: {title} (version {version})")
            moments.append(
                Moment(
                    when,
                    text.format(
                        when=when,
                        person=entry.changed_by or self.tr("unknown person"),
                        title=entry.title,
                        version=entry.version,
                    ),
                )
            )
        return sorted(moments, reverse=True)

    def _event(self, event: Any, is_waiting: bool) -> Moment:
        when = event.event_date.isoformat() if event.event_date else ""
        parts = [
            code_label("process", event.process),
            code_label("hazard_class", event.hazard_class),
            code_label("hazard_status", event.status),
            event.reason or "",
            self.tr("asked for, not yet approved") if is_waiting else "",
            self.tr("approved by {person}").format(person=event.approved_by)
            if event.approved_by
            else "",
        ]
        words = ", ".join(part for part in parts if part)
        return Moment(when, f"{when} · {words}")
