"""The rules that the profile gives a sign plan."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtWidgets import QFormLayout, QGroupBox, QWidget

from ...domain.profile import Profile
from ..page import hint

RULES = (
    "sign_spacing_m",
    "sign_offset_m",
    "sign_min_island_m2",
    "sign_approach_m",
    "sign_legibility_m",
)


class SignRulesBox(QGroupBox):
    """A row for each rule; its source is the tooltip."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Rules of the profile"))
        self._rows = QFormLayout(self)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)

    def show_profile(self, profile: Profile) -> None:
        """Show the rules of a profile, and which of them nobody has confirmed."""
        while self._rows.rowCount():
            self._rows.removeRow(0)
        for key in RULES:
            rule = profile.value(key)
            unit = self.tr("{value} m²") if key.endswith("m2") else self.tr("{value} m")
            text = unit.format(value=f"{rule.value:g}")
            if not rule.confirmed:
                text = self.tr("{value} (unconfirmed)").format(value=text)
            label = hint(text)
            label.setToolTip(rule.source)
            self._rows.addRow(hint(self._name(key)), label)

    def _name(self, key: str) -> str:
        names = {
            "sign_spacing_m": self.tr("Neighbours at most apart"),
            "sign_offset_m": self.tr("Away from the hazard"),
            "sign_min_island_m2": self.tr("Islands from"),
            "sign_approach_m": self.tr("A viewer stands outside at"),
            "sign_legibility_m": self.tr("Legible within"),
        }
        return names[key]
