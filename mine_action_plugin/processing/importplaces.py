"""Algorithm ``importplaces``."""

from __future__ import annotations

from typing import Any

from ..exchange.rows import SourceRows
from ..operations.import_records import ImportResult, import_places
from ..store import Workspace
from .importing import INPUT, ImportAlgorithm


class ImportPlaces(ImportAlgorithm):
    """Import places."""

    ALGORITHM_ID = "importplaces"
    ICON = "map"

    def displayName(self) -> str:
        return self.tr("Import places")

    def shortHelpString(self) -> str:
        return (
            self.tr(
                "This algorithm imports settlements, schools, wells and other places that people"
                " know, as points. Columns such as name_az become the names by language."
            )
            + self.common_help()
        )

    def import_rows(
        self, workspace: Workspace, sources: dict[str, SourceRows], options: dict[str, Any]
    ) -> ImportResult:
        return import_places(workspace, sources[INPUT], **options)
