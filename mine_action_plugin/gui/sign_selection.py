"""The signs selected in a list and those selected on the map are the same ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..project.layers import workspace_layer
from .workbench import Workbench


class SignSelection(QObject):
    """Emits `selected_on_map` with the codes that a person selects in the layer of signs."""

    selected_on_map = pyqtSignal(list)

    def __init__(self, workbench: Workbench, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._layer: Optional[QgsVectorLayer] = None
        self._is_ours = False

    def follow(self) -> None:
        """Watch the layer of signs that the project has now."""
        layer = workspace_layer(self._workbench.project, "sign")
        if layer is self._layer and not self._is_gone():
            return
        self.release()
        self._layer = layer
        if layer is not None:
            layer.selectionChanged.connect(self._on_selected)

    def show_on_map(self, fids: Sequence[int]) -> None:
        """Select these signs in the layer."""
        self.follow()
        if self._layer is None:
            return
        self._is_ours = True
        try:
            self._layer.selectByIds(list(fids))
        finally:
            self._is_ours = False

    def release(self) -> None:
        """Let go of the layer."""
        if not self._is_gone():
            self._layer.selectionChanged.disconnect(self._on_selected)
        self._layer = None

    def _is_gone(self) -> bool:
        return self._layer is None or sip.isdeleted(self._layer)

    def _on_selected(self) -> None:
        if not self._is_ours and not self._is_gone():
            self.selected_on_map.emit(self._selected_codes())

    def _selected_codes(self) -> list[str]:
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes(["code"], self._layer.fields())
        features = self._layer.getSelectedFeatures(request)
        return sorted(str(feature["code"]) for feature in features)
