"""Ask what a task on some hazards is to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.PyQt.QtWidgets import QDoubleSpinBox, QLineEdit, QWidget

from ..dialogs.form_dialog import FormDialog
from ..widgets.code_checks import CodeChecks
from ..widgets.code_combo import CodeCombo

M2_PER_HECTARE = 10_000
# Kinds of work that reach into the ground, and so have a depth.
DEPTH_KINDS = ("clearance", "battle_area_clearance", "ts", "road_clearance", "eod_spot")


class CreateTaskDialog(FormDialog):
    """`values()` are the arguments of `create_task`."""

    def __init__(self, hazard_codes: Sequence[str], parent: Optional[QWidget] = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("New task"))
        self.hazards = QLineEdit(", ".join(hazard_codes), self)
        self.hazards.setPlaceholderText(self.tr("HZ-0001, HZ-0002"))
        self.kind = CodeCombo("task_kind", self)
        self.kind.set_code("clearance")
        self.methods = CodeChecks("method", self)
        self.objective = QLineEdit(self)
        self.depth = QDoubleSpinBox(self)
        self.depth.setRange(0, 20)
        self.depth.setSuffix(self.tr(" m"))
        self.depth.setSpecialValueText(self.tr("not set"))
        self.largest = QDoubleSpinBox(self)
        self.largest.setRange(0, 100_000)
        self.largest.setSuffix(" ha")
        self.largest.setSpecialValueText(self.tr("do not split"))
        for text, field in (
            (self.tr("&Hazards"), self.hazards),
            (self.tr("&Kind"), self.kind),
            (self.tr("&Methods"), self.methods),
            (self.tr("&Objective"), self.objective),
            (self.tr("&Depth"), self.depth),
            (self.tr("&Split above"), self.largest),
        ):
            self.form.addRow(text, field)
        self.finish()
        self.hazards.textChanged.connect(self._follow)
        self.kind.currentIndexChanged.connect(self._follow)
        self._follow()

    def values(self) -> dict[str, Any]:
        """Give what was entered."""
        deep = self.depth.isEnabled() and self.depth.value() > 0
        return {
            "hazard_codes": self._codes(),
            "kind": self.kind.code,
            "methods": self.methods.codes,
            "objective": self.objective.text().strip(),
            "depth_m": self.depth.value() if deep else None,
            "max_area_m2": self.largest.value() * M2_PER_HECTARE,
        }

    def _codes(self) -> Sequence[str]:
        parts = self.hazards.text().replace(";", ",").split(",")
        return [part.strip() for part in parts if part.strip()]

    def _follow(self) -> None:
        self.depth.setEnabled(self.kind.code in DEPTH_KINDS)
        self.allow_ok(bool(self._codes()), self.tr("Name at least one hazard."))
