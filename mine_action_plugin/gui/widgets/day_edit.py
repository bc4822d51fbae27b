"""A day up to today."""

from __future__ import annotations

import datetime
from typing import Optional

from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QDateEdit, QWidget


class DayEdit(QDateEdit):
    """Starts with today; nothing that is recorded lies in the future."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(QDate.currentDate(), parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setMaximumDate(QDate.currentDate())

    @property
    def day(self) -> datetime.date:
        """The day shown."""
        shown = self.date()
        return datetime.date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: datetime.date) -> None:
        """Show a day."""
        self.setDate(QDate(day.year, day.month, day.day))
