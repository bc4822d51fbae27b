"""Algorithm ``exportwarningmaps``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..maps.paper import PAPERS
from ..maps.phrases import available_languages
from ..maps.request import COVERAGES, FORMATS, MOST_PROCESSES, TEMPLATES
from ..operations.warning_maps import MapRequest, export_warning_maps
from .algorithm import MineActionAlgorithm


class ExportWarningMaps(MineActionAlgorithm):
    """Print a warning map for each place near a hazard."""

    ALGORITHM_ID = "exportwarningmaps"
    GROUP = "maps"
    ICON = "map"

    def displayName(self) -> str:
        return self.tr("Export warning maps")

    def shortHelpString(self) -> str:
        return self.tr(
            "This algorithm prints a warning map for each settlement near a recorded hazard, as"
            " PDF or PNG, one file for each page.\n\n"
            "The languages of one map have equal size; give their codes (en,az,ru). The filter is"
            ' a QGIS expression over the coverage layer; one on "kind" chooses other places than'
            " settlements.\n\n"
            "Every page is checked before and after it is printed: each hazard in its extent must"
            " have been drawn. If one page is wrong, no file is written or replaced. The report"
            " names what else people should know, page by page."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_workspace_parameter()
        self._add_choice("TEMPLATE", self.tr("Template"), TEMPLATES)
        self._add_choice("COVERAGE", self.tr("What gets a page"), COVERAGES)
        self.addParameter(
            QgsProcessingParameterString("FILTER", self.tr("Filter (expression)"), optional=True)
        )
        languages = QgsProcessingParameterString(
            "LANGUAGES", self.tr("Languages, comma-separated"), defaultValue="en"
        )
        languages.setHelp(", ".join(available_languages()))
        self.addParameter(languages)
        self._add_choice("PAPER", self.tr("Paper"), tuple(PAPERS))
        self._add_choice("FORMAT", self.tr("Format"), FORMATS)
        self.addParameter(
            QgsProcessingParameterNumber(
                "PROCESSES",
                self.tr("Processes at a time"),
                type=QgsProcessingParameterNumber.Type.Integer,
                defaultValue=1,
                minValue=1,
                maxValue=MOST_PROCESSES,
            )
        )
        self.addParameter(
            QgsProcessingParameterFolderDestination("OUTPUT_FOLDER", self.tr("Folder of the maps"))
        )
        self.addOutput(QgsProcessingOutputNumber("PAGES", self.tr("Pages")))
        self.addOutput(QgsProcessingOutputNumber("FINDINGS", self.tr("Findings")))
        self.addOutput(QgsProcessingOutputFile("REPORT", self.tr("Report")))

    def _add_choice(self, name: str, description: str, choices: tuple[str, ...]) -> None:
        parameter = QgsProcessingParameterString(name, description, defaultValue=choices[0])
        parameter.setMetadata({"widget_wrapper": {"value_hints": list(choices)}})
        parameter.setHelp(", ".join(choices))
        self.addParameter(parameter)

    def perform(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        def text(name: str) -> str:
            return str(self.parameterAsString(parameters, name, context)).strip()

        folder = self.parameterAsString(parameters, "OUTPUT_FOLDER", context)
        request = MapRequest(
            output_folder=Path(folder),
            template=text("TEMPLATE"),
            coverage=text("COVERAGE"),
            filter=text("FILTER"),
            languages=self.codes(parameters, "LANGUAGES") or tuple(text("LANGUAGES").split(",")),
            paper=text("PAPER").upper(),
            format=text("FORMAT").upper(),
            processes=self.parameterAsInt(parameters, "PROCESSES", context),
        )
        with self.workspace(parameters, context) as workspace:
            result = export_warning_maps(workspace, request, feedback)
        for finding in result.findings:
            feedback.pushWarning(f"{finding.page} {finding.message}".strip())
        return {
            "PAGES": len(result.pages),
            "FINDINGS": len(result.findings),
            "REPORT": str(result.report),
        }
