"""Algorithm ``createworkspace``."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..operations.people import administrator_statement, is_owner_only
from ..operations.workspaces import create_workspace, profile_names
from .algorithm import WORKSPACE, MineActionAlgorithm


class CreateWorkspace(MineActionAlgorithm):
    """Make an empty workspace."""

    ALGORITHM_ID = "createworkspace"
    GROUP = "workspace"
    ICON = "new_workspace"

    def displayName(self) -> str:
        return self.tr("Create workspace")

    def shortHelpString(self) -> str:
        return self.tr(
            "This algorithm creates an empty workspace: one file that holds hazards, signs,"
            " incidents, tasks and all that belongs to them, with the history of every change.\n\n"
            "The workspace is a GeoPackage, whose path ends in .gpkg, or a schema of a PostgreSQL"
            " database with PostGIS: postgres:<connection>/<schema>. What exists is never"
            " overwritten.\n\n"
            "The profile holds the defaults of a country or organisation, such as the spacing"
            " of signs and the accuracy to assume where none is known."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(
            QgsProcessingParameterFileDestination(
                WORKSPACE, self.tr("Workspace"), fileFilter=self.tr("Workspaces (*.gpkg)")
            )
        )
        self.addParameter(QgsProcessingParameterString("TITLE", self.tr("Title")))
        profile = QgsProcessingParameterString(
            "PROFILE", self.tr("Profile"), defaultValue="international"
        )
        profile.setMetadata({"widget_wrapper": {"value_hints": list(profile_names())}})
        self.addParameter(profile)

    def perform(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        reference = self.parameterAsFileOutput(parameters, WORKSPACE, context)
        title = self.parameterAsString(parameters, "TITLE", context)
        profile = self.parameterAsString(parameters, "PROFILE", context)
        with create_workspace(reference, title, profile) as workspace:
            if is_owner_only(workspace):
                feedback.pushWarning(
                    self.tr(
                        "The workspace is yours alone: your login may not make roles. Have the"
                        " administrator of the server run:"
                    )
                )
                feedback.pushInfo(administrator_statement(workspace))
        return {WORKSPACE: reference}
