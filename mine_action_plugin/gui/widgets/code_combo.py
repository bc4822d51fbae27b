"""A combo box over one code list: stores codes, shows labels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ...domain.codes import CODE_LISTS
from ...translation import code_label


class CodeCombo(QComboBox):
    """`code` is the chosen code, or None on the empty line (`empty` is the text of that line).

    It may become as narrow as `shortest` letters.
    """

    def __init__(
        self,
        code_list: str,
        parent: Optional[QWidget] = None,
        empty: Optional[str] = None,
        codes: Optional[Sequence[str]] = None,
        shortest: int = 6,
    ) -> None:
        super().__init__(parent)
        self.code_list = code_list
        if empty is not None:
            self.addItem(empty, None)
        for code in codes or [member.value for member in CODE_LISTS[code_list]]:
            self.addItem(code_label(code_list, code), code)
        # Long labels must not make a narrow dock wider.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(shortest)

    @property
    def code(self) -> Optional[str]:
        """The chosen code."""
        return self.currentData()

    def set_code(self, code: Optional[str]) -> None:
        """Choose a code; an unknown one chooses the first line."""
        self.setCurrentIndex(max(0, self.findData(code)))
