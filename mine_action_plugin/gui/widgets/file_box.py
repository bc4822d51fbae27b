"""The line in which people give the path of a file or a folder."""

from __future__ import annotations

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget


def file_box(
    parent: QWidget, mode: QgsFileWidget.StorageMode = QgsFileWidget.StorageMode.GetFile
) -> QgsFileWidget:
    """Make a line for a path, with a button that chooses one.

    The letter that is underlined in its label leads to the line: QGIS's widget itself takes no
    focus, and what was typed after Alt and the letter went nowhere.
    """
    box = QgsFileWidget(parent)
    box.setStorageMode(mode)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.setFocusProxy(box.lineEdit())
    return box
