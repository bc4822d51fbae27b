"""Algorithm ``importincidents``."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSource

from ..exchange.rows import SourceRows
from ..operations.import_records import ImportResult, import_incidents
from ..store import Workspace
from .importing import INPUT, ImportAlgorithm

VICTIMS = "VICTIMS"


class ImportIncidents(ImportAlgorithm):
    """Import incidents."""

    ALGORITHM_ID = "importincidents"
    ICON = "incident"
    SOURCES = (INPUT, VICTIMS)

    def displayName(self) -> str:
        return self.tr("Import incidents")

    def shortHelpString(self) -> str:
        return (
            self.tr(
                "This algorithm imports accidents, reports and finds, with what was known about"
                " each place.\n\n"
                "A table of victims is optional: each row names its incident by the key that the"
                " source gives it. Names of people go to a restricted table. Its mapping stands"
                " under the key victims of the mapping."
            )
            + self.common_help()
        )

    def add_more_parameters(self) -> None:
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                VICTIMS,
                self.tr("Victims (table)"),
                [QgsProcessing.SourceType.TypeVector],
                optional=True,
            )
        )

    def import_rows(
        self, workspace: Workspace, sources: dict[str, SourceRows], options: dict[str, Any]
    ) -> ImportResult:
        return import_incidents(workspace, sources[INPUT], victims=sources.get(VICTIMS), **options)
