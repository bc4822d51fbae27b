"""Photos side by side as small pictures."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Optional

from qgis.PyQt.QtCore import QModelIndex, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QImageReader, QKeyEvent, QPixmap
from qgis.PyQt.QtWidgets import (
    QApplication,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QWidget,
)

LINES_HIGH = 4
"""Height of a small picture in lines of text."""


class ShownPhoto(NamedTuple):
    """A file (None: there is none to open), a few words below it, and more in its tool tip."""

    path: Optional[Path]
    text: str
    tip: str = ""


class PhotoList(QListWidget):
    """A click or Enter emits `opened` with the file. Pictures are read one by one, without a wait."""

    opened = pyqtSignal(object)

    def __init__(self, name: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setWrapping(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        side = self.fontMetrics().height() * LINES_HIGH
        self.setIconSize(QSize(side * 4 // 3, side))
        self.setGridSize(QSize(side * 4 // 3 + 12, side + self.fontMetrics().height() + 12))
        scroll_bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        self.setFixedHeight(self.gridSize().height() + scroll_bar + 2 * self.frameWidth())
        self.photos: list[ShownPhoto] = []
        self._waiting: list[int] = []
        self._reading = QTimer(self)
        self._reading.setInterval(0)
        self._reading.timeout.connect(self._read_next)
        self.clicked.connect(self._open)

    def show_photos(self, photos: Sequence[ShownPhoto]) -> None:
        """Show other photos."""
        self.clear()
        self.photos = list(photos)
        waiting = QApplication.style().standardIcon(QStyle.StandardPixmap.SP_FileIcon)
        for photo in self.photos:
            item = QListWidgetItem(waiting, photo.text, self)
            item.setToolTip(photo.tip or photo.text)
        self._waiting = [row for row, photo in enumerate(self.photos) if photo.path is not None]
        self._reading.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current photo at Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        photo = self.photos[index.row()] if index.isValid() else None
        if photo is not None and photo.path is not None:
            self.opened.emit(photo.path)

    def _read_next(self) -> None:
        if not self._waiting:
            self._reading.stop()
            return
        row = self._waiting.pop(0)
        pixmap = thumbnail(self.photos[row].path, self.iconSize() * self.devicePixelRatioF())
        if not pixmap.isNull():
            pixmap.setDevicePixelRatio(self.devicePixelRatioF())
            self.item(row).setIcon(QIcon(pixmap))


def thumbnail(path: Path, size: QSize) -> QPixmap:
    """Read a picture at about this size, upright as the camera was held; empty if it cannot be."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    whole = reader.size()
    if whole.isValid():
        # Cameras write it lying on its side: what is read is turned only afterwards.
        room = QSize(max(size.width(), size.height()), max(size.width(), size.height()))
        reader.setScaledSize(whole.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return QPixmap()
    smooth = Qt.TransformationMode.SmoothTransformation
    fitted = image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    return QPixmap.fromImage(fitted)
