"""Show a workspace in a QGIS project, and keep that project in a file."""

from __future__ import annotations

from pathlib import Path
from typing import Optional, Union

from qgis.core import Qgis, QgsApplication, QgsProject

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..project.layers import add_workspace
from ..settings import settings
from ..store import Workspace


def open_in_project(
    workspace: Workspace, project: QgsProject, language: Optional[str] = None
) -> None:
    """Add the workspace's layers to a project; those that are there already stay as they are.

    ``language`` ("az"): by default the one in the settings, else that of QGIS. MineActionError
    where a table cannot be opened, or is being edited by another login.
    """
    add_workspace(project, workspace, language or _own_language())


def save_project(project: QgsProject, path: Union[str, Path]) -> None:
    """Write a project to ``path`` (.qgz, .qgs) with paths relative to it; MineActionError if not."""
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    if not project.write(str(path)):
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "The project could not be written to {path}: {reason}. Check the folder."
            ),
            path=path,
            reason=project.error(),
        )


def _own_language() -> str:
    return settings().language.value() or QgsApplication.instance().locale()
