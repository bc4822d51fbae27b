"""Algorithm ``backupworkspace``."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
)

from ..operations.workspace_copies import back_up_workspace
from .algorithm import WORKSPACE, MineActionAlgorithm


class BackupWorkspace(MineActionAlgorithm):
    """Make a backup of a workspace."""

    ALGORITHM_ID = "backupworkspace"
    GROUP = "workspace"
    ICON = "accept"

    def displayName(self) -> str:
        return self.tr("Back up workspace")

    def shortHelpString(self) -> str:
        return self.tr(
            "This algorithm makes a backup of a workspace with its history and photos, and reads"
            " it back to be sure.\n\n"
            "Backups of a GeoPackage lie beside it in <workspace>_backups; those of a server in"
            " the folder for backups. They are named by date and time and never overwritten."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_workspace_parameter()
        self.addOutput(QgsProcessingOutputFile("BACKUP", self.tr("Backup")))

    def perform(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        reference = self.parameterAsString(parameters, WORKSPACE, context)
        with self.argument(WORKSPACE):
            return {"BACKUP": str(back_up_workspace(reference, feedback).path)}
