"""Algorithm ``restoreworkspace``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..operations.workspace_copies import restore_new
from ..store.reference import place_of
from .algorithm import MineActionAlgorithm


class RestoreWorkspace(MineActionAlgorithm):
    """Restore a backup into a new workspace."""

    ALGORITHM_ID = "restoreworkspace"
    GROUP = "workspace"
    ICON = "history"

    def displayName(self) -> str:
        return self.tr("Restore workspace")

    def shortHelpString(self) -> str:
        return self.tr(
            "This algorithm makes a new workspace from a backup, with its history and photos.\n\n"
            "The target is a path that ends in .gpkg, or postgres:<connection>/<schema>. It must"
            " not exist yet. A backup of an older version is brought up to date on the way; the"
            " backup itself stays as it is."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(
            QgsProcessingParameterFile(
                "BACKUP",
                self.tr("Backup"),
                fileFilter=self.tr("Backups (*.gpkg *.dump);;All files (*.*)"),
            )
        )
        self.addParameter(QgsProcessingParameterString("TARGET", self.tr("Target")))
        self.addOutput(QgsProcessingOutputNumber("RECORDS", self.tr("Records")))

    def perform(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        backup = Path(self.parameterAsString(parameters, "BACKUP", context))
        target = self.text(parameters, "TARGET", context) or ""
        place_of(target, "TARGET")
        return {"RECORDS": restore_new(backup, target, feedback=feedback).records}
