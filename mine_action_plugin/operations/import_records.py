"""Import other people's records into a workspace.

Each import takes anything QGIS reads, writes one change or nothing, and says in a report what
became of every row. The same file again changes nothing (see ``imports.identity``).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Optional, Union

from qgis.core import QgsFeatureSource, QgsFeedback

from ..exchange.rows import SourceRows, read_rows
from ..store import Workspace
from .imports.access import AccessImporter
from .imports.hazards import HazardImporter
from .imports.incidents import IncidentImporter
from .imports.places import PlaceImporter
from .imports.runner import ImportResult

__all__ = [
    "ImportResult",
    "import_access",
    "import_hazards",
    "import_incidents",
    "import_places",
]

RawMapping = Optional[Mapping[str, Any]]
ReportPath = Union[str, Path, None]
Source = Union[QgsFeatureSource, SourceRows]


def import_hazards(
    workspace: Workspace,
    source: Source,
    mapping: RawMapping = None,
    dry_run: bool = False,
    report_path: ReportPath = None,
    feedback: Optional[QgsFeedback] = None,
    source_name: str = "",
) -> ImportResult:
    """Import hazards; those without a usable polygon are kept without a place.

    ``mapping`` as in docs (None: guessed), ``source_name`` under which the rows are remembered
    (empty: the name of the file). Raises MineActionError for a mapping that does not fit and
    when ``feedback`` was cancelled; then nothing is written.
    """
    rows = _rows(source, source_name)
    return HazardImporter(workspace, feedback).run(rows, mapping, dry_run, report_path)


def import_incidents(
    workspace: Workspace,
    source: Source,
    mapping: RawMapping = None,
    dry_run: bool = False,
    report_path: ReportPath = None,
    feedback: Optional[QgsFeedback] = None,
    source_name: str = "",
    victims: Optional[Source] = None,
) -> ImportResult:
    """Import incidents and, from a table of its own, their victims; see ``import_hazards``.

    The mapping's key ``victims`` holds the mapping of that table; the counts of the result are
    those of the incidents.
    """
    own = None if mapping is None else {k: v for k, v in mapping.items() if k != "victims"}
    importer = IncidentImporter(
        workspace,
        feedback,
        None if victims is None else _rows(victims),
        (mapping or {}).get("victims"),
    )
    return importer.run(_rows(source, source_name), own or None, dry_run, report_path)


def import_places(
    workspace: Workspace,
    source: Source,
    mapping: RawMapping = None,
    dry_run: bool = False,
    report_path: ReportPath = None,
    feedback: Optional[QgsFeedback] = None,
    source_name: str = "",
) -> ImportResult:
    """Import settlements and other places, as points; see ``import_hazards``."""
    rows = _rows(source, source_name)
    return PlaceImporter(workspace, feedback).run(rows, mapping, dry_run, report_path)


def import_access(
    workspace: Workspace,
    source: Source,
    mapping: RawMapping = None,
    dry_run: bool = False,
    report_path: ReportPath = None,
    feedback: Optional[QgsFeedback] = None,
    source_name: str = "",
) -> ImportResult:
    """Import ways that people use, as lines; see ``import_hazards``."""
    rows = _rows(source, source_name)
    return AccessImporter(workspace, feedback).run(rows, mapping, dry_run, report_path)


def _rows(source: Source, name: str = "") -> SourceRows:
    return source if isinstance(source, SourceRows) else read_rows(source, name)
