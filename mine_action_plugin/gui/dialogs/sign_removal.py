"""Ask when and why signs were taken down."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Optional

from qgis.PyQt.QtWidgets import QLabel, QLineEdit, QWidget

from .form_dialog import reason_missing
from .sign_dialog import SignDialog

_MOST_NAMED = 6


class SignRemovalDialog(SignDialog):
    """`values()` are the arguments of `record_removal`.

    `needed`: the signs that still serve, by id, with the codes of their hazards.
    """

    def __init__(
        self,
        signs: Sequence[Any],
        needed: Mapping[str, Sequence[str]],
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__("", signs, parent)
        self.setWindowTitle(self.tr("Taken down"))
        self._needed = needed
        self.warning = QLabel(self._still_needed(), self)
        self.warning.setWordWrap(True)
        self.reason = QLineEdit(self)
        self.reason.textChanged.connect(self._follow)
        self.form.addRow(self.tr("&When"), self.day_edit)
        self.form.addRow(self.warning)
        self.form.addRow(self.tr("Wh&y"), self.reason)
        self.finish()
        self._follow()

    def values(self) -> dict[str, Any]:
        """Give what was entered."""
        return {"removed_on": self.day_edit.day, "reason": self.reason.text().strip()}

    def _still_needed(self) -> str:
        if not self._needed:
            return self.tr("The land that they warned of is released and handed over.")
        hazards = sorted({code for codes in self._needed.values() for code in codes})
        named = ", ".join(hazards[:_MOST_NAMED]) + (" …" if len(hazards) > _MOST_NAMED else "")
        if not hazards:
            text = self.tr("Nothing shows that {count} of these signs can come down. Say why.")
            return text.format(count=len(self._needed))
        text = self.tr("{count} of these signs still warn of {hazards}. Say why they come down.")
        return text.format(count=len(self._needed), hazards=named)

    def _follow(self) -> None:
        self.wait_for(reason_missing(self.reason.text()) if self._needed else "")
