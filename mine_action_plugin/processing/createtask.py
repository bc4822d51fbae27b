"""Algorithm ``createtask``."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..operations.tasks import create_task
from .algorithm import OPTIONAL, MineActionAlgorithm


class CreateTask(MineActionAlgorithm):
    """Make tasks from hazards."""

    ALGORITHM_ID = "createtask"
    GROUP = "tasks"
    ICON = "task"

    def displayName(self) -> str:
        return self.tr("Create task")

    def shortHelpString(self) -> str:
        return self.tr(
            "This algorithm makes a task over one or more hazards, given by their codes"
            " (HZ-0001,HZ-0002).\n\n"
            "With a maximum area the work is split into several tasks of about equal size, none"
            " larger than the maximum; together they cover the hazards. 0 does not split.\n\n"
            "Where no depth is given, a clearance takes the depth of the profile."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_workspace_parameter()
        self.addParameter(QgsProcessingParameterString("HAZARDS", self.tr("Codes of hazards")))
        self.add_code_parameter("KIND", self.tr("Kind"), "task_kind", default="clearance")
        self.add_code_parameter(
            "METHODS", self.tr("Methods"), "method", optional=True, several=True
        )
        self.addParameter(
            QgsProcessingParameterString("OBJECTIVE", self.tr("Objective"), optional=True)
        )
        depth = QgsProcessingParameterNumber(
            "DEPTH_M",
            self.tr("Depth (m)"),
            type=QgsProcessingParameterNumber.Type.Double,
            minValue=0,
        )
        depth.setFlags(depth.flags() | OPTIONAL)
        self.addParameter(depth)
        self.addParameter(
            QgsProcessingParameterNumber(
                "MAX_AREA_M2",
                self.tr("Largest area of a task (m², 0 = do not split)"),
                type=QgsProcessingParameterNumber.Type.Double,
                defaultValue=0,
                minValue=0,
            )
        )
        self.addOutput(QgsProcessingOutputString("TASKS", self.tr("Codes of the tasks")))

    def perform(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        with self.workspace(parameters, context) as workspace, self.argument("HAZARDS"):
            codes = create_task(
                workspace,
                self.codes(parameters, "HAZARDS"),
                self.parameterAsString(parameters, "KIND", context),
                self.codes(parameters, "METHODS"),
                self.text(parameters, "OBJECTIVE", context) or "",
                self.number(parameters, "DEPTH_M", context),
                self.parameterAsDouble(parameters, "MAX_AREA_M2", context),
                feedback,
            )
        return {"TASKS": ",".join(codes)}
