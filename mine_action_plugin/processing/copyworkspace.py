"""Algorithm ``copyworkspace``."""

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

from ..operations.workspace_copies import copy_workspace
from ..store.reference import place_of
from .algorithm import OPTIONAL, WORKSPACE, MineActionAlgorithm


class CopyWorkspace(MineActionAlgorithm):
    """Copy a workspace, from any store to any store."""

    ALGORITHM_ID = "copyworkspace"
    GROUP = "workspace"
    ICON = "export"

    def displayName(self) -> str:
        return self.tr("Copy workspace")

    def shortHelpString(self) -> str:
        return self.tr(
            "This algorithm copies a workspace with all its records, codes, history and photos:"
            " from a file to a server, from a server to a file, or to another of the same kind.\n\n"
            "The target is a path that ends in .gpkg, or postgres:<connection>/<schema>. It must"
            " not exist yet. What others write meanwhile is not in the copy.\n\n"
            "Photos and files go beside a GeoPackage. For a server they go into the folder given,"
            " or else beside the folder they come from."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_workspace_parameter()
        self.addParameter(QgsProcessingParameterString("TARGET", self.tr("Target")))
        folder = QgsProcessingParameterFile(
            "FILES_FOLDER",
            self.tr("Folder for photos and files (server only)"),
            behavior=QgsProcessingParameterFile.Behavior.Folder,
        )
        folder.setFlags(folder.flags() | OPTIONAL)
        self.addParameter(folder)
        self.addOutput(QgsProcessingOutputNumber("RECORDS", self.tr("Records")))

    def perform(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        reference = self.parameterAsString(parameters, WORKSPACE, context)
        target = self.text(parameters, "TARGET", context) or ""
        folder = self.text(parameters, "FILES_FOLDER", context)
        place_of(target, "TARGET")
        copied = copy_workspace(reference, target, Path(folder) if folder else None, feedback)
        for name in copied.missing:
            feedback.pushWarning(
                self.tr("A file that a record names is missing: {name}").format(name=name)
            )
        return {"RECORDS": copied.records}
