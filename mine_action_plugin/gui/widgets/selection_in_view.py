"""A list that becomes lower keeps what is selected in view."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QTimer
from qgis.PyQt.QtWidgets import QAbstractItemView


class SelectionInView(QObject):
    """Watches a view for as long as it lives.

    A banner that appears for the record that was just clicked would push that very row out of
    sight. Whoever has scrolled away from the selection is left there.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._kept = QPersistentModelIndex()
        # It rings once the view has its new size.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._scroll)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look, before the view takes its new size, whether the selected row is in sight."""
        if event.type() == QEvent.Type.Resize and event.size().height() < event.oldSize().height():
            row = self._selected()
            seen = self._view.visualRect(row)
            if row.isValid() and seen.top() >= 0 and seen.bottom() <= event.oldSize().height():
                self._kept = QPersistentModelIndex(row)
                self._timer.start(0)
        return False

    def _selected(self) -> QModelIndex:
        """The current row if it is selected, else the first that is; invalid where none is."""
        selection = self._view.selectionModel()
        current = selection.currentIndex()
        if selection.isSelected(current):
            return current
        ranges = selection.selection()
        if not len(ranges):
            return QModelIndex()
        return self._view.model().index(ranges[0].top(), ranges[0].left())

    def _scroll(self) -> None:
        # Sideways it stays where it is.
        sideways = self._view.horizontalScrollBar()
        place = sideways.value()
        self._view.scrollTo(QModelIndex(self._kept))
        sideways.setValue(place)
