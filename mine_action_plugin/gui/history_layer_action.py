"""*History* on the layers themselves: in the results of Identify, in forms and attribute tables."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsMapLayer
from qgis.gui import QgsGui, QgsMapLayerAction
from qgis.PyQt.QtCore import QCoreApplication, QObject

from ..domain.schema import TABLES
from ..project.sources import layer_reference, layer_table, same_reference
from .icons import icon
from .workbench import Workbench


class HistoryLayerAction(QgsMapLayerAction):
    """Offered for one record with a code, on the layers of the workspace that is open."""

    def __init__(self, workbench: Workbench, parent: QObject) -> None:
        name = QCoreApplication.translate("HistoryLayerAction", "History of this record")
        super().__init__(name, parent, QgsMapLayerAction.Target.SingleFeature, icon("history"))
        self.workbench = workbench
        self.triggeredForFeatureV2.connect(self._show)
        QgsGui.mapLayerActionRegistry().addMapLayerAction(self)

    def canRunUsingLayer(self, layer: QgsMapLayer, context: object = None) -> bool:
        """Tell whether the records of a layer have a history to show."""
        table = layer_table(layer)
        session = self.workbench.session
        if table is None or not session.is_open or TABLES[table].code_prefix is None:
            return False
        return same_reference(layer_reference(layer) or "", session.reference)

    def release(self) -> None:
        """Take it off the layers."""
        QgsGui.mapLayerActionRegistry().removeMapLayerAction(self)

    def _show(self, layer: QgsMapLayer, feature: QgsFeature, context: object) -> None:
        self.workbench.show_history(layer_table(layer) or "", [str(feature["code"])])
