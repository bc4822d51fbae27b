"""Ask when and where signs were put up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.PyQt.QtWidgets import QDoubleSpinBox, QLabel, QLineEdit, QWidget

from ..widgets.code_combo import CodeCombo
from ..widgets.position_box import PositionBox
from .sign_dialog import SignDialog


class SignEmplacementDialog(SignDialog):
    """`values()` are the arguments of `record_emplacement` or `record_replacement`.

    Only a single sign can be given a position; several stand as they are drawn.
    """

    def __init__(self, signs: Sequence[Any], again: bool, parent: Optional[QWidget] = None) -> None:
        super().__init__("", signs, parent)
        self.again = again
        self.setWindowTitle(self.tr("Put up again") if again else self.tr("Put up"))
        self.position: Optional[PositionBox] = None
        self.accuracy = QDoubleSpinBox(self)
        self.accuracy.setRange(0, 1000)
        self.accuracy.setDecimals(1)
        self.accuracy.setSuffix(" m")
        self.accuracy.setSpecialValueText(self.tr("Not known"))
        self.mount = CodeCombo("mount", self, empty=self.tr("As recorded"))
        self.model = QLineEdit(self)
        self.model.setPlaceholderText(self.tr("As recorded"))
        self._lay_out()
        self._follow()

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
        }

    def _follow(self) -> None:
        # A position that was typed and not understood must not pass as "as drawn".
        box = self.position
        self.allow_ok(box is None or box.has_point or not box.text_box.text().strip())

    def _lay_out(self) -> None:
        self.form.addRow(self.tr("&When"), self.day_edit)
        if len(self.signs) == 1:
            self.position = PositionBox(self)
            self.position.changed.connect(self._follow)
            self.form.addRow(self.tr("&Position"), self.position)
            note = self.tr("Without a position it stands where it is drawn.")
        else:
            note = self.tr("They stand where they are drawn; give other positions one by one.")
        label = QLabel(note, self)
        label.setWordWrap(True)
        self.form.addRow(label)
        self.form.addRow(self.tr("&Accuracy"), self.accuracy)
        self.form.addRow(self.tr("&Mounted on"), self.mount)
        self.form.addRow(self.tr("M&odel"), self.model)
        self.finish()
