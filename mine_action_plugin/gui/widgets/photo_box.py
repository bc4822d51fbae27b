"""Photos to attach to a record: chosen with a button, or dropped."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QEvent, QObject, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent, QImageReader
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...operations.attachments import Photo
from .photo_list import PhotoList, ShownPhoto


class PhotoBox(QWidget):
    """`photos()` are those to attach. Nothing is copied before the record is saved."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._photos: list[Photo] = []
        self._build()
        self._lay_out()
        self._show()

    def photos(self) -> tuple[Photo, ...]:
        """Give the photos with what was written below them."""
        return tuple(self._photos)

    def add(self, paths: Iterable[Path]) -> None:
        """Take pictures in; a file that is none is named and left out."""
        refused = []
        known = {photo.path for photo in self._photos}
        for path in paths:
            if not _is_picture(path):
                refused.append(path.name)
            elif path not in known:
                known.add(path)
                self._photos.append(Photo(path))
        text = self.tr("Not a picture that can be read, left out: {names}.")
        self.refused.setText(text.format(names=", ".join(refused)) if refused else "")
        self._show(len(self._photos) - 1)

    def choose(self) -> None:
        """Let the person choose files."""
        endings = " ".join(
            f"*.{bytes(ending).decode()}" for ending in QImageReader.supportedImageFormats()
        )
        pictures, everything = self.tr("Pictures"), self.tr("All files")
        kinds = f"{pictures} ({endings});;{everything} (*)"
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Photos"), "", kinds)
        if chosen:
            self.add(Path(each) for each in chosen)

    def remove_current(self) -> None:
        """Leave the current photo out."""
        row = self.list.currentRow()
        if row >= 0:
            del self._photos[row]
            self._show(min(row, len(self._photos) - 1))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files from the file manager."""
        if _files(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files that are dropped."""
        self.add(_files(event.mimeData().urls()))
        event.acceptProposedAction()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the current photo out at Delete."""
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Delete:
            self.remove_current()
            return True
        return super().eventFilter(watched, event)

    def _show(self, current: int = -1) -> None:
        self.list.show_photos(
            [ShownPhoto(each.path, each.caption or each.path.name) for each in self._photos]
        )
        for widget in (self.list, self.caption, self.remove_button):
            widget.setVisible(bool(self._photos))
        self.refused.setVisible(bool(self.refused.text()))
        self.list.setCurrentRow(current)
        self._follow(current)
        self.changed.emit()

    def _follow(self, row: int) -> None:
        self.caption.setText(self._photos[row].caption if row >= 0 else "")
        self.caption.setEnabled(row >= 0)
        self.remove_button.setEnabled(row >= 0)

    def _on_caption(self, text: str) -> None:
        row = self.list.currentRow()
        photo = self._photos[row]._replace(caption=text)
        self._photos[row] = photo
        self.list.item(row).setText(text or photo.path.name)

    def _build(self) -> None:
        self.add_button = QPushButton(self.tr("Add p&hotos…"), self)
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self.choose)
        self.hint = QLabel(self.tr("or drop them here"), self)
        self.list = PhotoList(self.tr("Photos to attach"), self)
        self.list.installEventFilter(self)
        self.list.currentRowChanged.connect(self._follow)
        self.caption = QLineEdit(self)
        self.caption.setPlaceholderText(self.tr("What it shows"))
        self.caption.setAccessibleName(self.tr("What the photo shows"))
        self.caption.textEdited.connect(self._on_caption)
        self.remove_button = QToolButton(self)
        self.remove_button.setText("✕")
        self.remove_button.setToolTip(self.tr("Leave this photo out"))
        self.remove_button.setAccessibleName(self.tr("Leave this photo out"))
        self.remove_button.clicked.connect(self.remove_current)
        self.refused = QLabel(self)
        self.refused.setWordWrap(True)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.add_button)
        head.addWidget(self.hint)
        head.addStretch(1)
        below = QGridLayout()
        below.addWidget(self.caption, 0, 0)
        below.addWidget(self.remove_button, 0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self.refused)
        layout.addWidget(self.list)
        layout.addLayout(below)


def _files(urls: list[QUrl]) -> list[Path]:
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]


def _is_picture(path: Path) -> bool:
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    return bool(path.is_file() and reader.canRead())
