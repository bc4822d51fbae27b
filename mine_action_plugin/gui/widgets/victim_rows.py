"""The people harmed by an accident, one row each, inside the form."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..widgets.code_combo import CodeCombo

AGE_UNKNOWN = -1
CHILD_BELOW = 18


class VictimRow(QFrame):
    """One person: outcome, sex and age first, the rest below; two lines fit a narrow dock."""

    remove_wanted = pyqtSignal(object)

    def __init__(self, number: int, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.heading = QLabel(self)
        self.outcome = self._box("outcome", self.tr("Outcome ?"))
        self.sex = self._box("sex", self.tr("Sex ?"))
        self.sex.set_code("unknown")
        self.age = QSpinBox(self)
        self.age.setRange(AGE_UNKNOWN, 120)
        self.age.setValue(AGE_UNKNOWN)
        self.age.setSpecialValueText(self.tr("Age ?"))
        self.age.setMinimumWidth(self.fontMetrics().averageCharWidth() * 8)
        self.age_group = self._box("age_group", self.tr("Age group ?"))
        self.age_group.set_code("unknown")
        self.activity = self._box("activity", self.tr("Activity ?"))
        self.activity.set_code("unknown")
        # What a person has chosen is nobody else's to change.
        self._activity_is_own, self._is_following = False, False
        self.activity.currentIndexChanged.connect(self._note_own_activity)
        # The one that stood there already can be chosen too.
        self.activity.activated.connect(self._note_own_activity)
        self.civil_status = self._box("civil_status", self.tr("Civil status ?"))
        self.civil_status.set_code("civilian")
        self.name = QLineEdit(self)
        self.name.setMinimumWidth(40)
        self.name.setPlaceholderText(self.tr("Name (kept apart, restricted)"))
        self.remove_button = QToolButton(self)
        self.remove_button.setText("✕")
        self.remove_button.clicked.connect(lambda: self.remove_wanted.emit(self))
        self.age.valueChanged.connect(self._group_follows_age)
        self._name_for_screen_readers()
        self._lay_out()
        self.set_number(number)

    def set_number(self, number: int) -> None:
        """Show which person of the accident this is."""
        self.heading.setText(self.tr("Person {number}").format(number=number))
        self.remove_button.setToolTip(self.tr("Remove person {number}").format(number=number))
        self.remove_button.setAccessibleName(self.remove_button.toolTip())

    def follow_activity(self, activity: Optional[str]) -> None:
        """Take the activity of the incident, unless another was chosen for this person."""
        if self._activity_is_own:
            return
        self._is_following = True
        self.activity.set_code(activity or "unknown")
        self._is_following = False

    def values(self) -> dict[str, Any]:
        """Give the fields of the person."""
        age = self.age.value()
        return {
            "outcome": self.outcome.code,
            "sex": self.sex.code,
            "age": None if age == AGE_UNKNOWN else age,
            "age_group": self.age_group.code,
            "activity": self.activity.code,
            "civil_status": self.civil_status.code,
            "name": self.name.text().strip() or None,
        }

    def fields(self) -> list[QWidget]:
        """Give the boxes in the order in which they are filled."""
        return [
            self.outcome,
            self.sex,
            self.age,
            self.age_group,
            self.activity,
            self.civil_status,
            self.name,
            self.remove_button,
        ]

    def _box(self, code_list: str, unknown: str) -> CodeCombo:
        return CodeCombo(code_list, self, shortest=3, unknown=unknown)

    def _note_own_activity(self) -> None:
        self._activity_is_own = self._activity_is_own or not self._is_following

    def _group_follows_age(self, age: int) -> None:
        if age != AGE_UNKNOWN:
            self.age_group.set_code("child" if age < CHILD_BELOW else "adult")

    def _name_for_screen_readers(self) -> None:
        for box, name in (
            (self.outcome, self.tr("Outcome")),
            (self.sex, self.tr("Sex")),
            (self.age, self.tr("Age")),
            (self.age_group, self.tr("Age group")),
            (self.activity, self.tr("Activity")),
            (self.civil_status, self.tr("Civil status")),
            (self.name, self.tr("Name")),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self.heading, 0, 0)
        layout.addWidget(self.name, 0, 1, 1, 2)
        layout.addWidget(self.remove_button, 0, 3)
        layout.addWidget(self.outcome, 1, 0)
        layout.addWidget(self.sex, 1, 1)
        layout.addWidget(self.age, 1, 2, 1, 2)
        layout.addWidget(self.age_group, 2, 0)
        layout.addWidget(self.activity, 2, 1)
        layout.addWidget(self.civil_status, 2, 2, 1, 2)
        for column in range(3):
            layout.setColumnStretch(column, 1)


class VictimRows(QWidget):
    """The rows, and a button that adds one.

    The Tab key reaches them after the `activity` of the incident. People mostly did the same when
    it happened, so each row follows that until something else is chosen in it.
    """

    changed = pyqtSignal()

    def __init__(self, activity: CodeCombo, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.activity = activity
        activity.currentIndexChanged.connect(self._follow_activity)
        self.rows: list[VictimRow] = []
        self.add_button = QPushButton(self.tr("Add a perso&n harmed"), self)
        self.add_button.clicked.connect(self.add)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.add_button)

    def add(self) -> VictimRow:
        """Add a row and put the cursor into it."""
        row = VictimRow(len(self.rows) + 1, self)
        row.follow_activity(self.activity.code)
        row.remove_wanted.connect(self.remove)
        self.rows.append(row)
        self._layout.insertWidget(self._layout.count() - 1, row)
        self._order_tabs()
        row.outcome.setFocus()
        self.changed.emit()
        return row

    def _follow_activity(self) -> None:
        for row in self.rows:
            row.follow_activity(self.activity.code)

    def _order_tabs(self) -> None:
        # Rows come into being after the rest of the form, and would be reached after it.
        fields = [field for row in self.rows for field in row.fields()]
        for first, second in zip([self.activity, *fields], [*fields, self.add_button]):
            self.setTabOrder(first, second)

    def remove(self, row: VictimRow) -> None:
        """Take a row away and number the others anew."""
        self.rows.remove(row)
        self._layout.removeWidget(row)
        row.deleteLater()
        for number, other in enumerate(self.rows, start=1):
            other.set_number(number)
        self.changed.emit()

    def clear(self) -> None:
        """Take all rows away."""
        for row in list(self.rows):
            self.remove(row)

    def values(self) -> list[dict[str, Any]]:
        """Give the fields of each person."""
        return [row.values() for row in self.rows]
