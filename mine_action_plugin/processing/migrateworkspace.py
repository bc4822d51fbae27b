"""Algorithm ``migrateworkspace``."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
)

from ..operations.workspace_copies import migrate_workspace
from .algorithm import WORKSPACE, MineActionAlgorithm


class MigrateWorkspace(MineActionAlgorithm):
    """Bring a workspace of an older version of the plugin up to date."""

    ALGORITHM_ID = "migrateworkspace"
    GROUP = "workspace"
    ICON = "refresh"

    def displayName(self) -> str:
        return self.tr("Migrate workspace")

    def shortHelpString(self) -> str:
        return self.tr(
            "This algorithm brings a workspace that was made by an older version of the plugin up"
            " to date. A backup is made first. It is done wholly or not at all; records and"
            " history stay as they are.\n\n"
            "On a server only the owner of the workspace can do it."
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
            return {"BACKUP": str(migrate_workspace(reference, feedback).path)}
