"""Which rasters a sign plan looks over."""

from __future__ import annotations

from typing import NamedTuple, Optional

from qgis.core import QgsMapLayer, QgsMapLayerProxyModel, QgsProject
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtWidgets import QFormLayout, QGroupBox, QLabel, QWidget

from ...settings import settings
from .code_combo import may_shrink


class Rasters(NamedTuple):
    """Sources of the rasters; an empty text for none."""

    dem: str = ""
    vegetation: str = ""


class SignTerrainBox(QGroupBox):
    """Two optional rasters of the project, remembered for each workspace."""

    def __init__(self, project: QgsProject, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Terrain, if known"))
        self._project = project
        self._reference = ""
        self.dem_box = self._box(
            project, self.tr("Heights of the ground in metres; without them it is taken as flat")
        )
        self.vegetation_box = self._box(
            project, self.tr("Heights of plants above the ground in metres; they hide signs")
        )
        rows = QFormLayout(self)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for text, box in (
            (self.tr("Height o&f the ground"), self.dem_box),
            (self.tr("&Bushes and trees"), self.vegetation_box),
        ):
            label = QLabel(text, self)
            label.setBuddy(box)
            rows.addRow(label, box)
        for box in (self.dem_box, self.vegetation_box):
            box.activated.connect(self._remember)

    def rasters(self) -> Rasters:
        """Give the sources of the chosen rasters."""
        return Rasters(_source(self.dem_box), _source(self.vegetation_box))

    def show_for(self, reference: str) -> None:
        """Choose the rasters remembered for a workspace, as far as the project has them."""
        self._reference = reference
        remembered = settings().sign_rasters.value().get(reference) or Rasters()
        for box, source in zip((self.dem_box, self.vegetation_box), remembered):
            box.setLayer(self._layer(source))

    def _remember(self) -> None:
        if self._reference:
            known = dict(settings().sign_rasters.value())
            known[self._reference] = list(self.rasters())
            settings().sign_rasters.setValue(known)

    def _layer(self, source: str) -> Optional[QgsMapLayer]:
        layers = self._project.mapLayers().values() if source else ()
        return next((layer for layer in layers if layer.source() == source), None)

    def _box(self, project: QgsProject, tip: str) -> QgsMapLayerComboBox:
        box = QgsMapLayerComboBox(self)
        box.setProject(project)
        box.setFilters(QgsMapLayerProxyModel.Filter.RasterLayer)
        box.setExcludedProviders(["wms", "wcs", "arcgismapserver", "postgresraster"])
        box.setAllowEmptyLayer(True, self.tr("none"))
        box.setLayer(None)
        box.setToolTip(tip)
        may_shrink(box)
        return box


def _source(box: QgsMapLayerComboBox) -> str:
    layer = box.currentLayer()
    return layer.source() if layer is not None else ""
