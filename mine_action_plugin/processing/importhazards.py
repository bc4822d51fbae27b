"""Algorithm ``importhazards``."""

from __future__ import annotations

from typing import Any

from ..exchange.rows import SourceRows
from ..operations.import_records import ImportResult, import_hazards
from ..store import Workspace
from .importing import INPUT, ImportAlgorithm


class ImportHazards(ImportAlgorithm):
    """Import hazards."""

    ALGORITHM_ID = "importhazards"
    ICON = "hazard"

    def displayName(self) -> str:
        return self.tr("Import hazards")

    def shortHelpString(self) -> str:
        return (
            self.tr(
                "This algorithm imports hazards from any layer or table into a workspace.\n\n"
                "Broken polygons are repaired without losing what they enclose; hazards without a"
                " usable polygon are kept without a place. Overlaps and repeats are imported and"
                " reported. A known hazard that comes with another outline is put into quarantine"
                " for a person to decide, unless the mapping names the process that changed it."
            )
            + self.common_help()
        )

    def import_rows(
        self, workspace: Workspace, sources: dict[str, SourceRows], options: dict[str, Any]
    ) -> ImportResult:
        return import_hazards(workspace, sources[INPUT], **options)
