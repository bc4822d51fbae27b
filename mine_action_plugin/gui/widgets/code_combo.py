"""A combo box over one code list: stores codes, shows labels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ...domain.codes import CODE_LISTS
from ...translation import code_label


class CodeCombo(QComboBox):
    """`code` is the chosen code, or None on the empty line (`empty` is the text of that line).

    It may become as narrow as `shortest` letters. `unknown` replaces the label of that code where
    the box has no label beside it.
    """

    def __init__(
        self,
        code_list: str,
        parent: Optional[QWidget] = None,
        empty: Optional[str] = None,
        codes: Optional[Sequence[str]] = None,
        shortest: int = 6,
        unknown: Optional[str] = None,
    ) -> None:
        super().__init__(parent)
        self.code_list = code_list
        if empty is not None:
            self.addItem(empty, None)
        for code in codes or [member.value for member in CODE_LISTS[code_list]]:
            is_unknown = code == "unknown" and unknown is not None
            self.addItem(unknown if is_unknown else code_label(code_list, code), code)
        may_shrink(self, shortest)

    @property
    def code(self) -> Optional[str]:
        """The chosen code."""
        return self.currentData()

    def set_code(self, code: Optional[str]) -> None:
        """Choose a code; an unknown one chooses the first line."""
        self.setCurrentIndex(max(0, self.findData(code)))


def may_shrink(box: QComboBox, letters: int = 6) -> None:
    """Let a box become narrower than its longest label, which must not widen a narrow dock."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(letters)
