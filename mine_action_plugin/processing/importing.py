"""What the four imports share: their arguments, their outputs, how a source is read."""

from __future__ import annotations

from typing import Any, ClassVar, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
)

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..exchange.rows import SourceRows, limited_to, read_rows, source_name
from ..operations.import_records import ImportResult
from ..store import Workspace
from ..translation import translate
from .algorithm import MineActionAlgorithm

INPUT, MAPPING, DRY_RUN, REPORT = "INPUT", "MAPPING", "DRY_RUN", "REPORT"

COUNTS = {
    "IMPORTED": QT_TRANSLATE_NOOP("ImportAlgorithm", "Imported"),
    "UPDATED": QT_TRANSLATE_NOOP("ImportAlgorithm", "Updated"),
    "UNCHANGED": QT_TRANSLATE_NOOP("ImportAlgorithm", "Unchanged"),
    "REJECTED": QT_TRANSLATE_NOOP("ImportAlgorithm", "Rejected, kept in quarantine"),
    "UNPLACED": QT_TRANSLATE_NOOP("ImportAlgorithm", "Imported without a place"),
}


class ImportAlgorithm(MineActionAlgorithm):
    """An import; a subclass says into what and calls its operation."""

    GROUP = "import"
    ICON = "mine_action"
    SOURCES: ClassVar[tuple[str, ...]] = (INPUT,)

    def import_rows(
        self,
        workspace: Workspace,
        sources: dict[str, SourceRows],
        options: dict[str, Any],
    ) -> ImportResult:
        """Call the operation with ``sources`` by argument name and the other options."""
        raise NotImplementedError

    def common_help(self) -> str:
        """What holds for every import, to stand after what is special about one."""
        return "\n\n" + translate(
            "ImportAlgorithm",
            "Mapping is a JSON object, as text, as the path of a file, or as an object on"
            " standard input. It names fields to fill; each value is a field of the source or an"
            ' object: {"kind": {"field": "TYPE", "map": {"1": "accident"}, "default":'
            ' "eo_report"}, "reliability": {"value": "medium"}, "name": {"expression":'
            ' "upper(\\"n\\")"}}. Positions in columns: {"geometry": {"x": "E", "y": "N", "crs":'
            ' "EPSG:28408"}}. Without a mapping the fields are guessed from names and values,'
            " and the report says what was guessed.\n\n"
            "Rows that cannot be taken are kept whole in quarantine, with the reason. The same"
            " file again changes nothing. The report lists what became of every row.",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        self.add_workspace_parameter()
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                INPUT,
                translate("ImportAlgorithm", "Records to import"),
                [QgsProcessing.SourceType.TypeVector],
            )
        )
        self.add_json_parameter(MAPPING, translate("ImportAlgorithm", "Mapping (JSON)"))
        self.add_more_parameters()
        self.addParameter(
            QgsProcessingParameterBoolean(
                DRY_RUN,
                translate("ImportAlgorithm", "Write the report and nothing else"),
                defaultValue=False,
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                REPORT,
                translate("ImportAlgorithm", "Report"),
                fileFilter="CSV (*.csv)",
                defaultValue=QgsProcessing.TEMPORARY_OUTPUT,
            )
        )
        for name, label in COUNTS.items():
            self.addOutput(QgsProcessingOutputNumber(name, translate("ImportAlgorithm", label)))

    def add_more_parameters(self) -> None:
        """Add what only one import takes."""

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        # Layers belong to the main thread; the run itself may be in another.
        self._origins: dict[str, tuple[str, str]] = {}
        for name in self.SOURCES:
            given = parameters.get(name)
            if isinstance(given, QgsProcessingFeatureSourceDefinition):
                given = given.source.staticValue()
            layer = self.parameterAsVectorLayer({**parameters, name: given}, name, context)
            if layer is not None:
                self._origins[name] = (source_name(layer), limited_to(layer))
        return True

    def perform(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        report = self.parameterAsFileOutput(parameters, REPORT, context)
        options = {
            "mapping": self.read_json(parameters, MAPPING),
            "dry_run": self.parameterAsBoolean(parameters, DRY_RUN, context),
            "report_path": report,
            "feedback": feedback,
        }
        with self.workspace(parameters, context) as workspace:
            sources = {}
            for name in self.SOURCES:
                rows = self._rows(parameters, name, context)
                if rows is not None:
                    sources[name] = rows
            result = self.import_rows(workspace, sources, options)
        for line in result.lines:
            if line.row is None:
                feedback.pushInfo(f"{line.action}: {line.field} {line.value} {line.reason}")
        counts = {name: getattr(result, name.lower()) for name in COUNTS}
        return {**counts, REPORT: report}

    def _rows(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> Optional[SourceRows]:
        if parameters.get(name) in (None, ""):
            return None
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{argument}: {value} cannot be read as a layer. Give a file that QGIS opens.",
                ),
                argument=name,
                value=str(parameters[name]),
            )
        return read_rows(source, *self._origins.get(name, ()))
