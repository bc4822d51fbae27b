"""A date, and whether the day, the month or only the year is known."""

from __future__ import annotations

import datetime
from typing import Optional

from qgis.PyQt.QtCore import QDate, QEvent, QObject
from qgis.PyQt.QtWidgets import QDateEdit, QHBoxLayout, QWidget

from ..widgets.code_combo import CodeCombo

FORMATS = {"day": "yyyy-MM-dd", "month": "yyyy-MM", "year": "yyyy"}


class DateWithPrecision(QWidget):
    """`date` is the first day of a month or year when no more is known."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.date_box = QDateEdit(QDate.currentDate(), self)
        self.date_box.setCalendarPopup(True)
        self.date_box.setMaximumDate(QDate.currentDate())
        self.date_box.installEventFilter(self)
        self.date_box.setAccessibleName(self.tr("Date"))
        self.precision_box = CodeCombo("date_precision", self, shortest=5)
        self.precision_box.setAccessibleName(self.tr("Precision of the date"))
        self.precision_box.currentIndexChanged.connect(self._show_precision)
        self.setFocusProxy(self.date_box)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.date_box, 1)
        layout.addWidget(self.precision_box)
        self._show_precision()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let in today's date as soon as somebody enters the box: forms outlast midnight."""
        if event.type() == QEvent.Type.FocusIn:
            self.date_box.setMaximumDate(QDate.currentDate())
        return super().eventFilter(watched, event)

    @property
    def date(self) -> datetime.date:
        """The date, or the first day of what is known."""
        shown = self.date_box.date()
        month = 1 if self.precision == "year" else shown.month()
        day = shown.day() if self.precision == "day" else 1
        return datetime.date(shown.year(), month, day)

    @property
    def precision(self) -> str:
        """day, month or year."""
        return self.precision_box.code or "day"

    def _show_precision(self) -> None:
        self.date_box.setDisplayFormat(FORMATS[self.precision])
