"""Algorithm ``checkworkspace``."""

from __future__ import annotations

from collections import Counter
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
)

from ..operations.checks import CHECKS, Severity, check_workspace, write_report
from ..translation import translate
from .algorithm import MineActionAlgorithm

FINDINGS, REPORT = "FINDINGS", "REPORT"


class CheckWorkspace(MineActionAlgorithm):
    """Look for records that contradict each other, lack data or are overdue."""

    ALGORITHM_ID = "checkworkspace"
    GROUP = "workspace"
    ICON = "accept"

    def displayName(self) -> str:
        return self.tr("Check workspace")

    def shortHelpString(self) -> str:
        return self.tr(
            "This algorithm looks through a workspace for what is wrong, missing or overdue, and"
            " changes nothing.\n\n"
            "It checks outlines and codes, minimum data, records that contradict each other, areas"
            " that do not add up, dates out of order, attachments without their record or file,"
            " overdue reviews and inspections, and restricted data in open fields.\n\n"
            "The report is a CSV file with a line for each finding: rule, severity (error, warning"
            " or information), table, code, message. No message repeats restricted data."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_workspace_parameter()
        self.addParameter(
            QgsProcessingParameterFileDestination(
                REPORT,
                self.tr("Report"),
                fileFilter="CSV (*.csv)",
                defaultValue=QgsProcessing.TEMPORARY_OUTPUT,
            )
        )
        self.addOutput(QgsProcessingOutputNumber(FINDINGS, self.tr("Findings")))

    def perform(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        report = self.parameterAsFileOutput(parameters, REPORT, context)
        with self.workspace(parameters, context) as workspace:
            findings = check_workspace(workspace, feedback=feedback)
        with self.argument(REPORT):
            write_report(report, findings)
        counts = Counter(finding.rule for finding in findings)
        for rule, check in CHECKS.items():
            if counts[rule]:
                line = f"{translate('checks', check.title)}: {counts[rule]}"
                is_error = check.severity is Severity.ERROR
                (feedback.pushWarning if is_error else feedback.pushInfo)(line)
        return {FINDINGS: len(findings), REPORT: report}
