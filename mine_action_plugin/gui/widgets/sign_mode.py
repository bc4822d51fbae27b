"""How much of the sign lines is signed, and with how many signs at most."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QGroupBox, QLabel, QSpinBox, QWidget

from ...planning.signs.thinning import ACCESS_ONLY, EXPOSURE, PERIMETER, Mode
from ...settings import settings
from ..page import hint
from .code_combo import may_shrink

MOST = 9_999_999


class SignModeBox(QGroupBox):
    """`mode()` is what a proposal is asked for; the choice is remembered."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("What is signed"))
        self.mode_box = QComboBox(self)
        self.mode_box.setAccessibleName(self.tr("What is signed"))
        may_shrink(self.mode_box)
        for name, text in (
            (PERIMETER, self.tr("Perimeter")),
            (EXPOSURE, self.tr("By exposure")),
            (ACCESS_ONLY, self.tr("Access only")),
        ):
            self.mode_box.addItem(text, name)
        self.limit_box = QSpinBox(self)
        self.limit_box.setRange(0, MOST)
        self.limit_box.setSingleStep(100)
        self.limit_box.setGroupSeparatorShown(True)
        self.limit_box.setSpecialValueText(self.tr("No limit"))
        self.limit_box.setToolTip(
            self.tr("On the sign lines, those that were put up among them; 0 is no limit")
        )
        self.meaning = hint("")
        self._lay_out()
        self._recall()
        self.mode_box.currentIndexChanged.connect(self._on_changed)
        self.limit_box.valueChanged.connect(self._on_changed)
        self._follow()

    def mode(self) -> Mode:
        """Give what is to be signed; only the mode by exposure has a limit."""
        name = self.mode_box.currentData()
        return Mode(name, self.limit_box.value() if name == EXPOSURE else 0)

    def _on_changed(self) -> None:
        settings().sign_mode.setValue(self.mode_box.currentData())
        settings().sign_limit.setValue(self.limit_box.value())
        self._follow()

    def _recall(self) -> None:
        known = self.mode_box.findData(settings().sign_mode.value())
        self.mode_box.setCurrentIndex(max(0, known))
        self.limit_box.setValue(settings().sign_limit.value())

    def _follow(self) -> None:
        name = self.mode_box.currentData()
        for widget in (self.limit_label, self.limit_box):
            widget.setVisible(name == EXPOSURE)
        meanings = {
            PERIMETER: self.tr("The whole sign line."),
            EXPOSURE: self.tr(
                "Where most people come, by the ways, places and barriers of the workspace."
            ),
            ACCESS_ONLY: self.tr("Where ways cross the sign line or run alongside."),
        }
        self.meaning.setText(meanings[name])

    def _lay_out(self) -> None:
        self.limit_label = QLabel(self.tr("Signs at most"), self)
        self.limit_label.setBuddy(self.limit_box)
        rows = QFormLayout(self)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows.addRow(self.mode_box)
        rows.addRow(self.meaning)
        rows.addRow(self.limit_label, self.limit_box)
