"""Ask how signs were found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.PyQt.QtWidgets import QLineEdit, QWidget

from ..widgets.code_combo import CodeCombo
from ..widgets.photo_box import PhotoBox
from .sign_dialog import SignDialog


class SignInspectionDialog(SignDialog):
    """`values()` are the arguments of `record_inspection`, or of `record_missing`."""

    def __init__(
        self, signs: Sequence[Any], missing: bool = False, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__("", signs, parent)
        self._missing = missing
        self.setWindowTitle(self.tr("Missing") if missing else self.tr("Inspected"))
        self.condition = CodeCombo("inspection_condition", self)
        self.cause = CodeCombo("inspection_cause", self, empty=self.tr("Not known"))
        self.action = QLineEdit(self)
        self.inspector = QLineEdit(self)
        self.photos = PhotoBox(self)
        self.photos.changed.connect(self.fit)
        self.form.addRow(self.tr("&When"), self.day_edit)
        self.form.addRow(self.tr("C&ondition"), self.condition)
        self.form.addRow(self.tr("C&ause"), self.cause)
        self.form.addRow(self.tr("&Done about it"), self.action)
        self.form.addRow(self.tr("&Inspector"), self.inspector)
        self.form.addRow(self.tr("Photos"), self.photos)
        self.condition.currentIndexChanged.connect(self._follow)
        self.condition.set_code("missing" if missing else "good")
        self.condition.setEnabled(not missing)
        self.finish()
        self._follow()

    def values(self) -> dict[str, Any]:
        """Give what was entered."""
        is_good = self.condition.code == "good"
        values = {
            "cause": None if is_good else self.cause.code,
            "action": self.action.text().strip(),
            "inspector": self.inspector.text().strip(),
            "photos": self.photos.photos(),
        }
        if self._missing:
            return {"noticed_on": self.day_edit.day, **values}
        return {"inspected_on": self.day_edit.day, "condition": self.condition.code, **values}

    def _follow(self) -> None:
        self.cause.setEnabled(self.condition.code != "good")
