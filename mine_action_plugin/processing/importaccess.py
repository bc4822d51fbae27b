"""Algorithm ``importaccess``."""

from __future__ import annotations

from typing import Any

from ..exchange.rows import SourceRows
from ..operations.import_records import ImportResult, import_access
from ..store import Workspace
from .importing import INPUT, ImportAlgorithm


class ImportAccess(ImportAlgorithm):
    """Import ways."""

    ALGORITHM_ID = "importaccess"
    ICON = "map"

    def displayName(self) -> str:
        return self.tr("Import ways")

    def shortHelpString(self) -> str:
        return (
            self.tr(
                "This algorithm imports roads, tracks, paths and other ways that people use, as"
                " lines."
            )
            + self.common_help()
        )

    def import_rows(
        self, workspace: Workspace, sources: dict[str, SourceRows], options: dict[str, Any]
    ) -> ImportResult:
        return import_access(workspace, sources[INPUT], **options)
