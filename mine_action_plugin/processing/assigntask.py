"""Algorithm ``assigntask``."""

from __future__ import annotations

from datetime import date
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterString,
)

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..operations.assignments import assign_task
from .algorithm import MineActionAlgorithm


class AssignTask(MineActionAlgorithm):
    """Give a task to a team."""

    ALGORITHM_ID = "assigntask"
    GROUP = "tasks"
    ICON = "assign"

    def displayName(self) -> str:
        return self.tr("Assign task")

    def shortHelpString(self) -> str:
        return self.tr(
            "This algorithm assigns a task to a team from a day on. The last day follows from the"
            " area of the task, the output of the team per day and its working days.\n\n"
            "A team that is booked already, does not work by a method of the task or is not"
            " accredited for it over the whole time is refused, unless a reason is given to"
            " assign it all the same; the reason is kept in the history of the task."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_workspace_parameter()
        self.addParameter(QgsProcessingParameterString("TASK", self.tr("Code of the task")))
        self.addParameter(QgsProcessingParameterString("TEAM", self.tr("Code of the team")))
        self.add_date_parameter("START", self.tr("First day"))
        self.addParameter(
            QgsProcessingParameterString(
                "FORCE_REASON", self.tr("Reason to assign in spite of warnings"), optional=True
            )
        )
        self.addOutput(QgsProcessingOutputString("END", self.tr("Last day")))
        self.addOutput(QgsProcessingOutputString("WARNINGS", self.tr("Warnings")))

    def perform(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        with self.workspace(parameters, context) as workspace:
            codes = {}
            for name, table in (("TASK", "task"), ("TEAM", "team")):
                code = self.parameterAsString(parameters, name, context).strip()
                with self.argument(name):
                    codes[name] = workspace.find(table, code).code
            assignment = assign_task(
                workspace,
                codes["TASK"],
                codes["TEAM"],
                self._start(parameters),
                self.text(parameters, "FORCE_REASON", context),
            )
        messages = [warning.message for warning in assignment.warnings]
        for message in messages:
            feedback.pushWarning(message)
        return {"END": assignment.end.isoformat(), "WARNINGS": " ".join(messages)}

    def _start(self, parameters: dict[str, Any]) -> date:
        found = self.partial_date(parameters, "START")
        if found is None or found[1] != "day":
            raise MineActionError(
                QT_TRANSLATE_NOOP("errors", "{value} is not a day. Write it as 2026-11-23."),
                value=parameters.get("START"),
                argument="START",
            )
        return found[0]
