"""Show on the map what others write; a layer that is being edited is told, not reloaded."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject

from ..project.layers import workspace_layers
from .workbench import Workbench


class LayerRefresh(QObject):
    """Follows the open workspace."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.workbench = workbench
        self._waiting: dict[str, QgsVectorLayer] = {}
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

    def reload(self) -> None:
        """Read the layers again; those being edited when that ends."""
        for layer in self._layers():
            if layer.isEditable():
                self._reload_after_editing(layer)
            else:
                _read_again(layer)

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
        return list(workspace_layers(self.workbench.project, session.reference).values())

    def _reload_after_editing(self, layer: QgsVectorLayer) -> None:
        layer_id = layer.id()
        if layer_id in self._waiting:
            return
        self._waiting[layer_id] = layer

        def ended() -> None:
            layer.editingStopped.disconnect(ended)
            self._waiting.pop(layer_id, None)
            _read_again(layer)

        layer.editingStopped.connect(ended)


def _read_again(layer: QgsVectorLayer) -> None:
    layer.dataProvider().reloadData()
    layer.triggerRepaint()


def _has_edits(layer: QgsVectorLayer) -> bool:
    buffer = layer.editBuffer()
    return buffer is not None and buffer.isModified()
