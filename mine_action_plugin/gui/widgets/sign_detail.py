"""What is recorded of one sign, how it was found each time, and the photos of both."""

from __future__ import annotations

import datetime
from typing import Any, Optional

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QLabel, QListWidget, QVBoxLayout, QWidget

from ...operations.attachments import AttachedPhoto, photos_of
from ...operations.knowledge import point_of
from ...operations.sign_reasons import reason_in_words
from ...planning.measure import ground_distance_m
from ...store import Workspace
from ...translation import code_label
from ..page import scrolled
from .photo_list import PhotoList, ShownPhoto

MOST_LINES = 19
"""Height that a detail asks for at most, in lines of text."""
MOST_LISTED = 7
"""Height of its list of inspections at most."""


class SignDetail(QWidget):
    """A summary above, the inspections below, the latest first, then the photos.

    `photo_opened` gives the file of a photo that was clicked.
    """

    photo_opened = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.inspections = QListWidget(self)
        self.inspections.setAccessibleName(self.tr("Inspections"))
        self.inspections.setWordWrap(True)
        self.inspections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.photos = PhotoList(self.tr("Photos"), self)
        self.photos.opened.connect(self.photo_opened.emit)
        self._lay_out()
        self.show_count(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sentences wrap anew."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        self._content = QWidget(self)
        inner = QVBoxLayout(self._content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.summary)
        inner.addWidget(self.inspections)
        inner.addWidget(self.photos)
        inner.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(self._content)
        layout.addWidget(self._area)

    def _fit(self) -> None:
        """Ask for as much height as is needed, up to a part of a small screen; then it scrolls."""
        width = self._area.viewport().width()
        needed = self._content.layout().totalHeightForWidth(width)
        self.setMinimumHeight(min(needed, self.fontMetrics().height() * MOST_LINES))

    def show_count(self, count: int) -> None:
        """Say how many signs are selected, where it is not one."""
        text = self.tr("{count} signs are selected.").format(count=count)
        self.summary.setText(
            text if count else self.tr("Select a sign to see what is known of it.")
        )
        self.inspections.clear()
        self.inspections.hide()
        self._show_photos([])

    def show_sign(self, workspace: Workspace, code: str) -> None:
        """Show a sign of the workspace."""
        sign = workspace.find("sign", code)
        lines = [self._title(sign), self._reason(workspace, sign), *self._board(sign)]
        lines += [self._place(sign), self._dates(sign), sign.remarks or ""]
        self.summary.setText("\n".join(line for line in lines if line))
        self.inspections.clear()
        entries = workspace.read(
            "sign_inspection", {"sign_id": sign.id}, order=("-inspected_on", "-created_at")
        )
        for entry in entries:
            self.inspections.addItem(self._inspection(entry))
        self.inspections.setVisible(bool(entries))
        lines = min(MOST_LISTED, 1 + 2 * len(entries))
        self.inspections.setFixedHeight(self.fontMetrics().height() * lines)
        self._show_photos(self._photos(workspace, sign, entries))

    def _photos(self, workspace: Workspace, sign: Any, entries: list[Any]) -> list[ShownPhoto]:
        """Those of the inspections, the latest first, then those of the sign put up."""
        days = {entry.id: entry.inspected_on for entry in entries}
        order = {record_id: number for number, record_id in enumerate(days)}
        photos = photos_of(workspace, "sign_inspection", days)
        photos.sort(key=lambda photo: order[photo.record_id])
        photos += photos_of(workspace, "sign", [sign.id])
        return [self._photo(each, days.get(each.record_id, sign.emplaced_on)) for each in photos]

    def _photo(self, photo: AttachedPhoto, day: Optional[datetime.date]) -> ShownPhoto:
        words = [photo.caption, day.isoformat() if day else ""]
        if photo.taken_at is not None:
            taken = self.tr("taken {moment}")
            words.append(taken.format(moment=f"{photo.taken_at.astimezone():%Y-%m-%d %H:%M}"))
        if photo.path is None or not photo.path.is_file():
            return ShownPhoto(
                None,
                self.tr("missing"),
                self.tr("{name} is missing in the files folder.").format(name=photo.name),
            )
        return ShownPhoto(photo.path, words[1] or photo.caption, " · ".join(filter(None, words)))

    def _show_photos(self, photos: list[ShownPhoto]) -> None:
        self.photos.show_photos(photos)
        self.photos.setVisible(bool(photos))
        self._fit()

    def _title(self, sign: Any) -> str:
        kind = code_label("sign_kind", sign.kind)
        return f"{sign.code} · {kind} · {code_label('sign_status', sign.status)}"

    def _reason(self, workspace: Workspace, sign: Any) -> str:
        words = reason_in_words(sign, workspace)
        return self.tr("Why here: {reason}").format(reason=words) if words else ""

    def _board(self, sign: Any) -> list[str]:
        languages = ", ".join(code_label("language", code) for code in sign.languages or ())
        parts = [sign.model, code_label("mount", sign.mount), languages]
        board = ", ".join(part for part in parts if part)
        lines = [self.tr("Board: {board}").format(board=board)] if board else []
        if sign.facing_deg is not None:
            text = self.tr("Faces {degrees}° from true north")
            lines.append(text.format(degrees=f"{round(sign.facing_deg) % 360:03d}"))
        return lines

    def _place(self, sign: Any) -> str:
        if sign.status not in ("emplaced", "damaged", "missing", "removed"):
            return ""
        accuracy = self.tr("accuracy not known")
        if sign.position_accuracy_m:
            accuracy = f"± {sign.position_accuracy_m:g} m"
        if sign.planned_x is None or sign.planned_y is None:
            return self.tr("Position: {accuracy}").format(accuracy=accuracy)
        planned = QgsPointXY(sign.planned_x, sign.planned_y)
        moved_m = ground_distance_m(planned, QgsPointXY(*point_of(sign.geometry)))
        if moved_m < 0.05:
            return self.tr("Position: as planned, {accuracy}").format(accuracy=accuracy)
        text = self.tr("Position: {distance} m from the plan, {accuracy}")
        return text.format(distance=f"{moved_m:.1f}", accuracy=accuracy)

    def _dates(self, sign: Any) -> str:
        dates = (
            (self.tr("Put up {date}"), sign.emplaced_on),
            (self.tr("Inspected {date}"), sign.last_inspected_on),
            (self._due(sign), sign.inspection_due),
        )
        return " · ".join(text.format(date=day.isoformat()) for text, day in dates if day)

    def _due(self, sign: Any) -> str:
        if sign.inspection_due is not None and sign.inspection_due < datetime.date.today():
            return self.tr("Inspection overdue since {date}")
        return self.tr("Inspection due {date}")

    def _inspection(self, entry: Any) -> str:
        parts = [
            code_label("inspection_condition", entry.condition),
            code_label("inspection_cause", entry.cause),
            entry.action or "",
            entry.inspector or "",
        ]
        return f"{entry.inspected_on.isoformat()} · {', '.join(part for part in parts if part)}"
