"""Ask about a round of inspections: all good except some."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QCompleter,
    QFrame,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...domain.codes import CODE_LISTS
from ...operations.attachments import Photo
from ..page import scrolled
from ..widgets.code_combo import CodeCombo, may_shrink
from ..widgets.photo_box import PhotoBox
from .sign_dialog import SignDialog

_NOT_GOOD = tuple(str(code) for code in CODE_LISTS["inspection_condition"] if code != "good")


class ExceptionRow(QFrame):
    """A sign that was not good: which, how it was found, why, and what was done."""

    changed = pyqtSignal()
    remove_wanted = pyqtSignal(object)

    def __init__(self, codes: Sequence[str], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._codes = set(codes)
        self.sign = self._sign_box(codes)
        self.condition = CodeCombo("inspection_condition", self, codes=_NOT_GOOD)
        self.condition.set_code("missing")
        self.condition.setAccessibleName(self.tr("Condition"))
        self.cause = CodeCombo("inspection_cause", self, empty=self.tr("Cause not known"))
        self.cause.setAccessibleName(self.tr("Cause"))
        self.action = QLineEdit(self)
        self.action.setPlaceholderText(self.tr("Done about it"))
        self.action.setAccessibleName(self.tr("Done about it"))
        self.remove_button = QToolButton(self)
        self.remove_button.setText("✕")
        self.remove_button.setToolTip(self.tr("This sign was good after all"))
        self.remove_button.setAccessibleName(self.tr("Remove this exception"))
        self.remove_button.clicked.connect(lambda: self.remove_wanted.emit(self))
        self.photos = PhotoBox(self)
        self.photos.add_button.setText(self.tr("Add photos…"))  # one letter for many rows is none
        grid = QGridLayout(self)
        grid.setContentsMargins(6, 4, 6, 4)
        grid.addWidget(self.sign, 0, 0)
        grid.addWidget(self.condition, 0, 1)
        grid.addWidget(self.remove_button, 0, 2)
        grid.addWidget(self.cause, 1, 0)
        grid.addWidget(self.action, 1, 1, 1, 2)
        grid.addWidget(self.photos, 2, 0, 1, 3)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    @property
    def code(self) -> str:
        """Code of the sign, or an empty text while none of the round is named."""
        text = self.sign.currentText().strip().upper()
        return text if text in self._codes else ""

    def found(self) -> tuple[Optional[str], Optional[str], str, tuple[Photo, ...]]:
        """Give condition, cause, action and photos."""
        photos = self.photos.photos()
        return self.condition.code, self.cause.code, self.action.text().strip(), photos

    def _sign_box(self, codes: Sequence[str]) -> QComboBox:
        box = QComboBox(self)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItems(list(codes))
        box.setCurrentIndex(-1)
        box.completer().setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        # People remember the end of a number.
        box.completer().setFilterMode(Qt.MatchFlag.MatchContains)
        box.lineEdit().setPlaceholderText(self.tr("Sign"))
        box.setAccessibleName(self.tr("Sign"))
        may_shrink(box, 8)
        box.editTextChanged.connect(lambda text: self.changed.emit())
        return box


class SignRoundDialog(SignDialog):
    """`values()` are the arguments of `record_round`."""

    def __init__(self, signs: Sequence[Any], parent: Optional[QWidget] = None) -> None:
        super().__init__("", signs, parent)
        self.setWindowTitle(self.tr("All good but…"))
        self.rows: list[ExceptionRow] = []
        self.inspector = QLineEdit(self)
        self.add_button = QPushButton(self.tr("&Add a sign that was not good"), self)
        self.add_button.clicked.connect(lambda: self.add_exception())
        content = QWidget(self)
        self._rows = QVBoxLayout(content)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addStretch(1)
        self._area = scrolled(content)
        self._area.setMinimumHeight(self.fontMetrics().height() * 11)
        self._area.hide()
        self.form.addRow(self.tr("&When"), self.day_edit)
        self.form.addRow(self.tr("&Inspector"), self.inspector)
        self.form.addRow(self.add_button)
        self.form.addRow(self._area)
        self.finish()
        self._follow()

    def add_exception(self) -> ExceptionRow:
        """Add a row for a sign that was not good."""
        row = ExceptionRow([sign.code for sign in self.signs], self)
        row.remove_wanted.connect(self._remove)
        row.changed.connect(self._follow)
        self.rows.append(row)
        self._rows.insertWidget(len(self.rows) - 1, row)
        self._area.show()
        row.sign.setFocus()
        self._follow()
        return row

    def values(self) -> dict[str, Any]:
        """Give what was entered."""
        return {
            "inspected_on": self.day_edit.day,
            "inspector": self.inspector.text().strip(),
            "exceptions": {row.code: row.found() for row in self.rows},
        }

    def _remove(self, row: ExceptionRow) -> None:
        self.rows.remove(row)
        self._rows.removeWidget(row)
        row.deleteLater()
        self._area.setVisible(bool(self.rows))
        self._follow()

    def _follow(self) -> None:
        codes = [row.code for row in self.rows]
        # A sign named twice would be recorded as one of the two only.
        distinct = all(codes) and len(set(codes)) == len(codes)
        self.allow_ok(distinct, self.tr("Choose a sign of this round for each, none twice."))
