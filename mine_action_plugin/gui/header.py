"""The line above the pages: which workspace, of what date, how it is, and the menu."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from .icons import icon

DOT_COLOURS = {"green": "#2f7d4f", "amber": "#d9822b", "red": "#b3261e", "none": "#8a8f98"}


class ElidedLabel(QLabel):
    """A label that ends in … where the dock is too narrow; the tooltip has the whole text."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._full = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_full_text(self, text: str) -> None:
        """Show a text as far as it fits."""
        self._full = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._elide()

    def resizeEvent(self, event: object) -> None:
        """Fit the text again."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        mode = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._full, mode, max(0, self.width())))


class Header(QWidget):
    """Title and date, the status dot, and the button that opens the menu."""

    def __init__(self, menu: QMenu, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel(self)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.date = QLabel(self)
        self.dot = QToolButton(self)
        self.dot.setText("●")
        self.dot.setAutoRaise(True)
        self.menu_button = QToolButton(self)
        self.menu_button.setIcon(icon("menu"))
        self.menu_button.setAutoRaise(True)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setMenu(menu)
        self.menu_button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.menu_button.setToolTip(self.tr("Workspace menu"))
        self.menu_button.setAccessibleName(self.tr("Workspace menu"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 2, 2, 2)
        layout.addWidget(self.title, 1)
        layout.addWidget(self.date)
        layout.addWidget(self.dot)
        layout.addWidget(self.menu_button)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say that no workspace is open."""
        self.title.set_full_text(self.tr("No workspace is open"))
        self.date.clear()
        self.set_status("none", self.tr("Open or create a workspace"))

    def show_workspace(self, title: str, date_text: str) -> None:
        """Show the title and the date of the latest information."""
        self.title.set_full_text(title)
        self.date.setText(date_text)

    def set_status(self, status: str, explanation: str) -> None:
        """Colour the dot: green, amber, red or none; the words are in its tooltip."""
        self.dot.setStyleSheet(f"QToolButton {{ color: {DOT_COLOURS[status]}; border: none; }}")
        self.dot.setToolTip(explanation)
        self.dot.setAccessibleName(explanation)
