"""Ask for a new team and whose it is."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget

from ..dialogs.form_dialog import FormDialog
from ..widgets.code_checks import CodeChecks
from ..widgets.code_combo import CodeCombo

WORKING_WEEK = ("mon", "tue", "wed", "thu", "fri")


class NewTeamDialog(FormDialog):
    """`values()` names a known organisation by code, or a new one by name and kind."""

    def __init__(
        self, organisations: dict[str, list[Any]], parent: Optional[QWidget] = None
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("New team"))
        self.name = QLineEdit(self)
        self.organisation = QComboBox(self)
        for code, name in zip(organisations["code"], organisations["name"]):
            self.organisation.addItem(name or code, code)
        self.organisation.addItem(self.tr("A new organisation…"), None)
        self.new_organisation = QLineEdit(self)
        self.organisation_kind = CodeCombo("organisation_kind", self)
        self.methods = CodeChecks("method", self)
        self.work_days = CodeChecks("weekday", self)
        self.work_days.check(WORKING_WEEK)
        self.m2_per_day = QSpinBox(self)
        self.m2_per_day.setRange(1, 1_000_000)
        self.m2_per_day.setValue(500)
        self.m2_per_day.setSuffix(" m²")
        for text, field in (
            (self.tr("&Name"), self.name),
            (self.tr("&Organisation"), self.organisation),
            (self.tr("Ne&w organisation"), self.new_organisation),
            (self.tr("&Kind of it"), self.organisation_kind),
            (self.tr("&Methods"), self.methods),
            (self.tr("Work &days"), self.work_days),
            (self.tr("&Area a day"), self.m2_per_day),
        ):
            self.form.addRow(text, field)
        self.finish()
        for signal in (
            self.name.textChanged,
            self.new_organisation.textChanged,
            self.organisation.currentIndexChanged,
        ):
            signal.connect(self._follow)
        self._follow()

    def values(self) -> dict[str, Any]:
        """Give what was entered."""
        return {
            "name": self.name.text().strip(),
            "organisation_code": self.organisation.currentData(),
            "new_organisation": self._new_organisation(),
            "organisation_kind": self.organisation_kind.code,
            "methods": self.methods.codes,
            "work_days": self.work_days.codes,
            "m2_per_day": float(self.m2_per_day.value()),
        }

    def _new_organisation(self) -> str:
        is_new = self.organisation.currentData() is None
        return self.new_organisation.text().strip() if is_new else ""

    def _follow(self) -> None:
        is_new = self.organisation.currentData() is None
        self.new_organisation.setEnabled(is_new)
        self.organisation_kind.setEnabled(is_new)
        self.wait_for(self._missing(is_new))

    def _missing(self, is_new: bool) -> str:
        if not self.name.text().strip():
            return self.tr("Give the team a name.")
        if is_new and not self._new_organisation():
            return self.tr("Name the new organisation.")
        return ""
