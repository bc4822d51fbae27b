"""One box that takes a position however people write it, and says what it understood."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QLineEdit, QToolButton, QWidget

from ...domain.errors import MineActionError
from ...planning.coordinates import read_position, write_position
from ...translation import error_text
from ..icons import icon


class PositionBox(QWidget):
    """A line of text, a pick button, and the reading below; `point` is in EPSG:4326."""

    changed = pyqtSignal()
    pick_wanted = pyqtSignal(bool)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.picked = False
        self._point: Optional[QgsPointXY] = None
        self._error: Optional[MineActionError] = None
        self.text_box = QLineEdit(self)
        self.text_box.setPlaceholderText(self.tr("Latitude, longitude, UTM or MGRS"))
        self.text_box.setAccessibleName(self.tr("Position"))
        self.text_box.textEdited.connect(self._on_edited)
        self.pick_button = QToolButton(self)
        self.pick_button.setIcon(icon("pick_point"))
        self.pick_button.setCheckable(True)
        self.pick_button.setToolTip(self.tr("Pick the place on the map"))
        self.pick_button.setAccessibleName(self.tr("Pick on map"))
        self.pick_button.toggled.connect(self.pick_wanted)
        self.reading = QLabel(self)
        self.reading.setWordWrap(True)
        self.setFocusProxy(self.text_box)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text_box, 0, 0)
        layout.addWidget(self.pick_button, 0, 1)
        layout.addWidget(self.reading, 1, 0, 1, 2)
        self.clear()

    @property
    def point(self) -> QgsPointXY:
        """The position; MineActionError with the reason when there is none."""
        if self._point is None:
            raise self._error or MineActionError("")
        return self._point

    @property
    def has_point(self) -> bool:
        """True when the text was understood."""
        return self._point is not None

    @property
    def entered_as(self) -> str:
        """What the person typed, kept with the record; empty for a picked point."""
        return "" if self.picked else self.text_box.text().strip()

    def clear(self) -> None:
        """Empty the box."""
        self.text_box.clear()
        self._read("")

    def set_point(self, point: QgsPointXY) -> None:
        """Take a point picked on the map."""
        self.text_box.setText(write_position(point))
        self._point, self._error, self.picked = point, None, True
        self.reading.setText(self.tr("Picked on the map."))
        self.changed.emit()

    def set_text(self, text: str) -> None:
        """Take a text as if it had been typed."""
        self.text_box.setText(text)
        self._on_edited(text)

    def _on_edited(self, text: str) -> None:
        self._read(text)
        self.changed.emit()

    def _read(self, text: str) -> None:
        self.picked = False
        try:
            understood = read_position(text)
        except MineActionError as error:
            self._point, self._error = None, error
            self.reading.setText(error_text(error))
            return
        self._point, self._error = understood.point, None
        sentence = self.tr("Understood as {position} ({notation}).")
        if understood.swapped:
            sentence = self.tr(
                "Understood as {position}: the first number is over 90, so longitude came first."
            )
        notation = self._notation(understood.notation)
        position = write_position(understood.point)
        self.reading.setText(sentence.format(position=position, notation=notation))

    def _notation(self, name: str) -> str:
        names = {
            "degrees": self.tr("latitude, longitude"),
            "utm": self.tr("UTM"),
            "mgrs": self.tr("MGRS"),
        }
        return names[name]
