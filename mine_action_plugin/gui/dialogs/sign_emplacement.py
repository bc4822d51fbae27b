"""Ask when and where signs were put up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QLabel, QLineEdit, QWidget

from ..widgets.code_combo import CodeCombo
from ..widgets.photo_box import PhotoBox
from ..widgets.position_box import PositionBox
from .sign_dialog import SignDialog

ASK_PAUSE_MS = 250


class SignEmplacementDialog(SignDialog):
    """`values()` are the arguments of `record_emplacement` or `record_replacement`.

    Only a single sign can be given a position; several stand as they are drawn. A moment after
    the position changed `asked` wants to know what speaks against it: see `show_doubts`.
    """

    asked = pyqtSignal()

    def __init__(self, signs: Sequence[Any], again: bool, parent: Optional[QWidget] = None) -> None:
        super().__init__("", signs, parent)
        self.again = again
        self.setWindowTitle(self.tr("Put up again") if again else self.tr("Put up"))
        self.position: Optional[PositionBox] = None
        self.accuracy = QDoubleSpinBox(self)
        self.accuracy.setRange(0, 1000)
        self.accuracy.setDecimals(1)
        self.accuracy.setSuffix(self.tr(" m"))
        self.accuracy.setSpecialValueText(self.tr("Not known"))
        self.mount = CodeCombo("mount", self, empty=self.tr("As recorded"))
        self.model = QLineEdit(self)
        self.model.setPlaceholderText(self.tr("As recorded"))
        self.photos = PhotoBox(self)
        self.photos.changed.connect(self.fit)
        self.doubts = QLabel(self)
        self.doubts.setWordWrap(True)
        self.doubts.hide()
        self._ask_timer = QTimer(self)
        self._ask_timer.setSingleShot(True)
        self._ask_timer.setInterval(ASK_PAUSE_MS)
        self._ask_timer.timeout.connect(self.asked)
        self._lay_out()
        self._follow()

    def show_doubts(self, sentences: Sequence[str]) -> None:
        """Say what speaks against the position; it can be recorded all the same."""
        self.doubts.setText("\n".join(f"⚠ {sentence}" for sentence in sentences))
        self.doubts.setVisible(bool(sentences))

    def values(self) -> dict[str, Any]:
        """Give what was entered."""
        position = self.position
        positions = {}
        if position is not None and position.has_point:
            positions[self.signs[0].code] = (position.point.x(), position.point.y())
        return {
            ("replaced_on" if self.again else "emplaced_on"): self.day_edit.day,
            "positions": positions,
            "position_accuracy_m": self.accuracy.value() or None,
            "mount": self.mount.code,
            "model": self.model.text().strip() or None,
            "photos": self.photos.photos(),
        }

    def _follow(self) -> None:
        # A position that was typed and not understood must not pass as "as drawn".
        box = self.position
        clear = box is None or box.has_point or not box.text_box.text().strip()
        self.allow_ok(clear, self.tr("Correct the position, or empty it."))

    def _lay_out(self) -> None:
        self.form.addRow(self.tr("&When"), self.day_edit)
        if len(self.signs) == 1:
            self.position = PositionBox(self)
            self.position.changed.connect(self._follow)
            self.position.changed.connect(lambda: self._ask_timer.start())
            self.form.addRow(self.tr("&Position"), self.position)
            self.form.addRow(self.doubts)
            note = self.tr("Without a position it stands where it is drawn.")
        else:
            note = self.tr("They stand where they are drawn; give other positions one by one.")
        label = QLabel(note, self)
        label.setWordWrap(True)
        self.form.addRow(label)
        self.form.addRow(self.tr("&Accuracy"), self.accuracy)
        self.form.addRow(self.tr("&Mounted on"), self.mount)
        self.form.addRow(self.tr("M&odel"), self.model)
        self.form.addRow(self.tr("Photos"), self.photos)
        self.finish()
