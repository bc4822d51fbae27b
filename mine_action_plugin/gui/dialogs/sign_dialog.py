"""What the dialogs about signs have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.PyQt.QtWidgets import QLabel, QWidget

from ...translation import translate
from ..widgets.day_edit import DayEdit
from .form_dialog import FormDialog

_MOST_NAMED = 6


class SignDialog(FormDialog):
    """Says at the top which signs it is about, and asks for a day.

    It does not block QGIS: while it is open the map can be looked at, and clicked for a position.
    """

    def __init__(self, title: str, signs: Sequence[Any], parent: Optional[QWidget] = None) -> None:
        super().__init__(title, parent)
        self.signs = list(signs)
        self.heading = QLabel(self.named([sign.code for sign in self.signs]), self)
        self.heading.setWordWrap(True)
        self.day_edit = DayEdit(self)
        self.form.addRow(self.heading)

    def values(self) -> dict[str, Any]:
        """Give what was entered, as the arguments of the operation after the signs."""
        raise NotImplementedError

    @staticmethod
    def named(codes: Sequence[str]) -> str:
        """Give the codes of signs as one short text."""
        if len(codes) == 1:
            return str(codes[0])
        named = ", ".join(codes[:_MOST_NAMED])
        if len(codes) > _MOST_NAMED:
            named += " …"
        text = translate("SignDialog", "{count} signs ({codes})")
        return text.format(count=len(codes), codes=named)
