"""The part of the Signs page where a proposal is changed by hand."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QGridLayout, QGroupBox, QPushButton, QWidget

from ..icons import icon
from ..models.attention_rows import AttentionRow
from ..page import hint
from ..sign_editing import SignEditing
from ..sign_words import warned_text
from .attention_list import AttentionList


class SignHandBox(QGroupBox):
    """Buttons, and below them what the last check found; a click on a finding zooms there."""

    zoom_wanted = pyqtSignal(QgsPointXY)

    def __init__(self, editing: SignEditing, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("By hand"))
        self._editing = editing
        self._build()
        editing.changed.connect(self.follow)
        editing.checked.connect(self.follow)
        editing.tool_ended.connect(lambda: self.edit_button.setChecked(False))
        self.follow()

    def follow(self) -> None:
        """Show what can be done, and what was found of the last change."""
        editing = self._editing
        self.undo_button.setEnabled(editing.can_undo)
        found = editing.shown
        rows: list[AttentionRow] = []
        if editing.is_checking:
            self.status.setText(self.tr("Checking…"))
        elif found is None:
            self.status.setText(self.tr("Drag a sign to move it, double-click to add one."))
        else:
            rows = [AttentionRow(each.message, each.place) for each in found.findings]
            self._say_found()
        self.findings.show_rows(rows)
        self.findings.setVisible(bool(rows))

    def _say_found(self) -> None:
        found = self._editing.shown
        count = len(found.findings)
        text = self.tr("{count} rules are broken on these lines.").format(count=count)
        if not count:
            text = self.tr("No rule is found broken on these lines.")
        if found.warned_share == found.warned_share:  # not NaN: somebody can come
            share = self.tr("Warned: {share} %.").format(share=warned_text(found.warned_share))
            text = f"{text} {share}"
        self.status.setText(text)

    def _build(self) -> None:
        self.edit_button = QPushButton(icon("sign"), self.tr("Edit b&y hand"), self)
        self.edit_button.setCheckable(True)
        self.edit_button.setToolTip(
            self.tr("Drag moves a sign, a double click adds one, Delete takes one out, Esc ends")
        )
        self.edit_button.toggled.connect(self._on_toggled)
        self.undo_button = QPushButton(icon("undo"), self.tr("&Undo"), self)
        self.undo_button.setToolTip(self.tr("Take the last change by hand back (Ctrl+Z)"))
        self.undo_button.clicked.connect(self._editing.undo)
        self.line_box = QCheckBox(self.tr("&Keep to the sign line"), self)
        self.line_box.setChecked(self._editing.keeps_to_line)
        self.line_box.setToolTip(self.tr("A sign near its sign line is put onto it"))
        self.line_box.toggled.connect(self._on_line_toggled)
        self.status = hint("")
        self.findings = AttentionList(self.tr("Rules broken by hand"), self)
        self.findings.setFixedHeight(self.fontMetrics().height() * 7)
        self.findings.opened.connect(self.zoom_wanted.emit)
        grid = QGridLayout(self)
        grid.addWidget(self.edit_button, 0, 0)
        grid.addWidget(self.undo_button, 0, 1)
        grid.addWidget(self.line_box, 1, 0, 1, 2)
        grid.addWidget(self.status, 2, 0, 1, 2)
        grid.addWidget(self.findings, 3, 0, 1, 2)

    def _on_toggled(self, wanted: bool) -> None:
        if wanted:
            self._editing.start_tool()
        else:
            self._editing.stop_tool()

    def _on_line_toggled(self, wanted: bool) -> None:
        self._editing.keeps_to_line = wanted
