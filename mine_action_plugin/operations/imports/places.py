"""Import of settlements, schools, wells and other places."""

from __future__ import annotations

from ...domain.marks import QT_TRANSLATE_NOOP
from .batch import Batch
from .points import place_points
from .runner import Importer


class PlaceImporter(Importer):
    """Places; names in several languages come from columns such as ``name_az``."""

    TABLE = "place"
    TITLE = QT_TRANSLATE_NOOP("changes", "Import places")

    def place(self, batch: Batch) -> None:
        place_points(self.workspace, batch)
