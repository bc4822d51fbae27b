"""One box that takes a position however people write it, and says what it understood."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from ...domain.errors import MineActionError
from ...planning.coordinates import read_position, write_position, write_with_letters
from ...translation import error_text
from ..icons import icon
from ..layout_parts import hint, mark_edge

DOUBT_COLOUR = "#b26a00"


class PositionBox(QWidget):
    """A line of text, a pick button, and the reading below; `point` is in EPSG:4326.

    `other` is where the place is if longitude came first, while nothing says which number did;
    whoever knows the workspace may `doubt` the order, and one click takes the other.
    """

    changed = pyqtSignal()
    pick_wanted = pyqtSignal(bool)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.picked = False
        self._point: Optional[QgsPointXY] = None
        self._error: Optional[MineActionError] = None
        self._typed = ""
        self.other: Optional[QgsPointXY] = None
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
        self.doubt_label = hint("")
        mark_edge(self.doubt_label, DOUBT_COLOUR)
        self.exchange_button = QPushButton(self.tr("Exchange the two numbers"), self)
        self.exchange_button.clicked.connect(self.exchange)
        self.setFocusProxy(self.text_box)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text_box, 0, 0)
        layout.addWidget(self.pick_button, 0, 1)
        layout.addWidget(self.reading, 1, 0, 1, 2)
        layout.addWidget(self.doubt_label, 2, 0, 1, 2)
        layout.addWidget(self.exchange_button, 3, 0, 1, 2)
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
        """What the person typed, kept with the record; empty for a picked point.

        Where the person has exchanged the numbers it is followed by what came of that.
        """
        if self.picked:
            return ""
        text = self.text_box.text().strip()
        return f"{self._typed} → {text}" if self._typed else text

    def clear(self) -> None:
        """Empty the box."""
        self.text_box.clear()
        self._read("")

    def set_point(self, point: QgsPointXY) -> None:
        """Take a point picked on the map."""
        self.text_box.setText(write_position(point))
        self._point, self._error, self.picked = point, None, True
        self._typed, self.other = "", None
        self.doubt(False)
        self.reading.setText(self.tr("Picked on the map."))
        self.changed.emit()

    def set_text(self, text: str) -> None:
        """Take a text as if it had been typed."""
        self.text_box.setText(text)
        self._on_edited(text)

    def doubt(self, is_doubtful: bool) -> None:
        """Warn that the numbers seem to be in the other order, and offer to exchange them."""
        warned = is_doubtful and self.other is not None
        if warned:
            text = self.tr(
                "This is far from the land of this workspace. With longitude first it would be "
                "{position}, within it."
            )
            self.doubt_label.setText(text.format(position=write_position(self.other)))
        self.doubt_label.setVisible(warned)
        self.exchange_button.setVisible(warned)

    def exchange(self) -> None:
        """Take the first number for the longitude; the text says so from now on."""
        if self.other is None:
            return
        typed, text = self.text_box.text().strip(), write_with_letters(self.other)
        # Not setText: Ctrl+Z gives back what was typed.
        self.text_box.selectAll()
        self.text_box.insert(text)
        self._read(text)
        self._typed = typed
        self.text_box.setFocus()
        self.changed.emit()

    def _on_edited(self, text: str) -> None:
        self._read(text)
        self.changed.emit()

    def _read(self, text: str) -> None:
        self.picked = False
        self._typed, self.other = "", None
        self.doubt(False)
        try:
            understood = read_position(text)
        except MineActionError as error:
            self._point, self._error = None, error
            self.reading.setText(error_text(error))
            return
        self._point, self._error = understood.point, None
        self.other = understood.other
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
