"""Two people changed one record: show who changed what, and let the second one choose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ...domain.merging import GEOMETRY, Choice, Comparison, Difference
from ...domain.records import Record
from ...domain.schema import TABLES
from ...store import LogEntry
from ...translation import label
from ..layout_parts import hint, scrolled
from ..value_words import ValueWords, field_label
from ..widgets.outline_picture import OutlinePicture
from .plain_enter import PlainEnterDialog

MINE, THEIRS = 0, 1


class ConflictDialog(PlainEnterDialog):
    """`keep_mine()` says, for each choice of the comparison, whether mine is written.

    Nothing is chosen at the start: whoever confirms has looked at each.
    """

    def __init__(
        self,
        current: Record,
        comparison: Comparison,
        since: Sequence[LogEntry],
        words: ValueWords,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self._table = TABLES[current.TABLE]
        self._words = words
        self._who = current.modified_by or self.tr("somebody else")
        self.groups: list[QButtonGroup] = []
        self.headings: list[str] = []
        self._button_box = self._make_buttons()
        self.save_button = self._button_box.button(QDialogButtonBox.StandardButton.Save)
        name = getattr(current, "code", None) or label(self._table)
        self.setWindowTitle(self.tr("{name} was changed by somebody else").format(name=name))
        content = QWidget(self)
        self._column = QVBoxLayout(content)
        self._column.addWidget(hint("\n".join(self._story(name, since))))
        for choice in comparison.choices:
            self._column.addWidget(self._choice_box(choice))
        if comparison.taken:
            self._column.addWidget(hint("\n".join(self._taken(comparison.taken))))
        self._column.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(scrolled(content), 1)
        column.addWidget(self._button_box)
        width = self.fontMetrics().averageCharWidth() * 70
        self.resize(width, min(600, content.heightForWidth(width) + 90))
        self._follow()

    def keep_mine(self) -> list[bool]:
        """Give, for each choice, whether mine is written."""
        return [group.checkedId() == MINE for group in self.groups]

    def choose_all(self, side: int) -> None:
        """Choose the same side everywhere."""
        for group in self.groups:
            group.button(side).setChecked(True)
        self._follow()

    def _story(self, name: str, since: Sequence[LogEntry]) -> Iterator[str]:
        yield self.tr("{name} was changed while you were at work on it:").format(name=name)
        text = self.tr("• {when}, {who}: {title}")
        for entry in since:
            when = entry.changed_at.astimezone().strftime("%Y-%m-%d %H:%M")
            who = entry.changed_by or self.tr("unknown person")
            yield text.format(when=when, who=who, title=entry.title)
        yield self.tr("Choose what holds where you both changed something.")

    def _taken(self, differences: Sequence[Difference]) -> Iterator[str]:
        yield self.tr("Changed by {who} only, and kept:").format(who=self._who)
        text = self.tr("• {field}: {old} → {new}")
        for each in differences:
            old, new = (self._text(each.name, value) for value in (each.base, each.theirs))
            yield text.format(field=field_label(self._table, each.name), old=old, new=new)

    def _choice_box(self, choice: Choice) -> QFrame:
        title = ", ".join(field_label(self._table, name) for name in choice.names)
        self.headings.append(title)
        box = QFrame(self)
        box.setFrameShape(QFrame.Shape.StyledPanel)
        grid = QGridLayout(box)
        heading = hint(title)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        grid.addWidget(heading, 0, 0, 1, 2)
        group = QButtonGroup(box)
        sides = (
            (MINE, self.tr("Mine"), [each.mine for each in choice.fields]),
            (THEIRS, self.tr("Theirs"), [each.theirs for each in choice.fields]),
        )
        for side, whose, values in sides:
            texts = self._lines(choice, values)
            button = QRadioButton(whose, box)
            button.setAccessibleName(f"{title}: {whose}: {', '.join(texts)}")
            button.toggled.connect(lambda checked: self._follow())
            group.addButton(button, side)
            grid.addWidget(button, 1, side)
            grid.addWidget(hint("\n".join(texts)), 2, side, Qt.AlignmentFlag.AlignTop)
            picture = self._picture(choice, side, whose)
            if picture is not None:
                grid.addWidget(picture, 3, side, Qt.AlignmentFlag.AlignLeft)
            grid.setColumnStretch(side, 1)
        before = ", ".join(self._lines(choice, [each.base for each in choice.fields]))
        grid.addWidget(hint(self.tr("Before: {values}").format(values=before)), 4, 0, 1, 2)
        self.groups.append(group)
        return box

    def _lines(self, choice: Choice, values: Sequence[object]) -> list[str]:
        alone = len(choice.fields) == 1
        lines = []
        for name, value in zip(choice.names, values):
            text = self._text(name, value)
            lines.append(text if alone else f"{field_label(self._table, name)}: {text}")
        return lines

    def _picture(self, choice: Choice, side: int, name: str) -> Optional[OutlinePicture]:
        for each in choice.fields:
            if each.name == GEOMETRY:
                shown = each.mine if side == MINE else each.theirs
                return OutlinePicture(shown, each.base, (each.base, each.mine, each.theirs), name)
        return None

    def _text(self, name: str, value: object) -> str:
        return self._words.text(self._table, name, value)

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        for text, side in ((self.tr("All mine"), MINE), (self.tr("All theirs"), THEIRS)):
            button = buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
            button.setAutoDefault(False)
            button.clicked.connect(lambda checked=False, wanted=side: self.choose_all(wanted))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _follow(self) -> None:
        chosen = all(group.checkedId() != -1 for group in self.groups)
        self.save_button.setEnabled(chosen)
