"""Show on the map what others write; a layer that is being edited is told, not reloaded."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer

from ..project.sources import all_layers
from .workbench import Workbench


class LayerRefresh(QObject):
    """Follows the open workspace."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.workbench = workbench
        self._waiting_for: Optional[QgsVectorLayer] = None
        session = workbench.session
        self._connections = [
            (session.changed, self.reload),
            (session.outside_change, self.tell_editors),
        ]
        for signal, slot in self._connections:
            signal.connect(slot)

    def release(self) -> None:
        """Follow no more."""
        for signal, slot in self._connections:
            signal.disconnect(slot)
        if self._waiting_for is not None and not sip.isdeleted(self._waiting_for):
            self._waiting_for.editingStopped.disconnect(self._on_editing_stopped)
        self._waiting_for = None

    def reload(self) -> None:
        """Read the layers again; while one is edited all wait until that ends.

        Reading one layer of a file again takes QGIS's open handles of the whole file out of its
        list, and what is edited in another layer can then not be saved any more. What is drawn
        comes from the database in any case.
        """
        layers = self._layers()
        edited = [layer for layer in layers if layer.isEditable()]
        for layer in layers:
            if not edited:
                layer.dataProvider().reloadData()
            if not layer.isEditable():
                layer.triggerRepaint()
        if edited:
            self._reload_after_editing(edited[0])

    def tell_editors(self) -> None:
        """Say that the workspace changed under a layer with unsaved edits."""
        edited = [layer.name() for layer in self._layers() if _has_edits(layer)]
        if edited:
            text = self.tr(
                "Somebody else wrote into the workspace. {layers}: not read again while you edit; "
                "saving compares first."
            )
            self.workbench.warn(text.format(layers=", ".join(edited)))

    def _layers(self) -> list[QgsVectorLayer]:
        session = self.workbench.session
        if not session.is_open or session.is_lost:
            return []
        # Also copies that the person has made of a layer.
        return [layer for _, layer in all_layers(self.workbench.project, session.reference)]

    def _reload_after_editing(self, layer: QgsVectorLayer) -> None:
        if self._waiting_for is not None and not sip.isdeleted(self._waiting_for):
            return
        self._waiting_for = layer
        layer.editingStopped.connect(self._on_editing_stopped)

    def _on_editing_stopped(self) -> None:
        layer, self._waiting_for = self._waiting_for, None
        if layer is not None and not sip.isdeleted(layer):
            layer.editingStopped.disconnect(self._on_editing_stopped)
        # QGIS still is in the middle of ending it, for all layers of the workspace.
        QTimer.singleShot(0, self.reload)


def _has_edits(layer: QgsVectorLayer) -> bool:
    buffer = layer.editBuffer()
    return buffer is not None and buffer.isModified()
