"""Dialogs without a default button."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QDialog, QPushButton


class PlainEnterDialog(QDialog):
    """Enter presses the button that has the focus, and none that has not.

    In a dialog of Qt it presses some button wherever the focus is; and nothing at all, not even
    the focused one, where every button is told not to be the one.
    """

    def drop_default_button(self) -> None:
        """Call it when all buttons are there."""
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the focused button at Enter."""
        focused = self.focusWidget()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)
