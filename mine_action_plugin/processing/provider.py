"""The provider: its name, its icon, its algorithms."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..translation import translate
from .algorithm import ICONS, MineActionAlgorithm
from .assigntask import AssignTask
from .backupworkspace import BackupWorkspace
from .checksigns import CheckSigns
from .checkworkspace import CheckWorkspace
from .copyworkspace import CopyWorkspace
from .createtask import CreateTask
from .createworkspace import CreateWorkspace
from .exportwarningmaps import ExportWarningMaps
from .historyasof import HistoryAsOf
from .importaccess import ImportAccess
from .importhazards import ImportHazards
from .importincidents import ImportIncidents
from .importplaces import ImportPlaces
from .logincident import LogIncident
from .migrateworkspace import MigrateWorkspace
from .plansigns import PlanSigns
from .proposesigns import ProposeSigns
from .restoreworkspace import RestoreWorkspace

PROVIDER_ID = "mineaction"

ALGORITHMS: tuple[type[MineActionAlgorithm], ...] = (
    AssignTask,
    BackupWorkspace,
    CheckSigns,
    CheckWorkspace,
    CopyWorkspace,
    CreateTask,
    CreateWorkspace,
    ExportWarningMaps,
    HistoryAsOf,
    ImportAccess,
    ImportHazards,
    ImportIncidents,
    ImportPlaces,
    LogIncident,
    MigrateWorkspace,
    PlanSigns,
    ProposeSigns,
    RestoreWorkspace,
)


class MineActionProvider(QgsProcessingProvider):
    """Everything the dock does, for the toolbox, models, scripts and ``qgis_process``."""

    def id(self) -> str:
        return PROVIDER_ID

    def name(self) -> str:
        return translate("MineActionProvider", "Mine action")

    def icon(self) -> QIcon:
        return QIcon(str(ICONS / "mine_action.svg"))

    def loadAlgorithms(self) -> None:
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
