"""By whose login the layers of a workspace read and write, and which of them are for reading only."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsDataProvider,
    QgsDataSourceUri,
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
)

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..store import Workspace
from .contents import READ_ONLY_TABLES, is_restricted
from .sources import TABLE_PROPERTY, WORKSPACE_PROPERTY, all_layers


def is_read_only(workspace: Workspace, table: str) -> bool:
    """Tell whether the layer of a table is for reading only."""
    return table in READ_ONLY_TABLES or not workspace.may_write(table)


def mark_layer(layer: QgsVectorLayer, table: str, workspace: Workspace) -> None:
    """Mark a layer as the one of a table, with what this person may do in it."""
    layer.setCustomProperty(TABLE_PROPERTY, table)
    reference = workspace.reference
    # The path of a file is in the source, relative once saved; a second, absolute one would lie
    # as soon as somebody moves the folder.
    in_file = reference.lower().endswith(".gpkg")
    layer.setCustomProperty(WORKSPACE_PROPERTY, Path(reference).name if in_file else reference)
    layer.setReadOnly(is_read_only(workspace, table))
    if is_restricted(table):
        # Names stay out of the locator's search and out of a click on the map.
        layer.setFlags(QgsMapLayer.LayerFlag.Removable)


def is_of_another_login(project: QgsProject, workspace: Workspace) -> bool:
    """Tell whether some layers of a workspace read and write as another login than it is open by."""
    return bool(_of_another_login(project, workspace))


def require_unedited(project: QgsProject, workspace: Workspace) -> None:
    """MineActionError while a layer of the workspace is being edited by another login."""
    for table, layer in _of_another_login(project, workspace):
        if layer.isEditable():
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The layer {layer} of this workspace is being edited by another login. Save or "
                    "give up the edits and stop editing, then open {workspace} again.",
                ),
                layer=layer.name() or table,
                workspace=workspace.reference,
            )


def follow_login(project: QgsProject, workspace: Workspace) -> list[str]:
    """Let the layers of a workspace read and write as the login that it is open by.

    They keep their place, style and filter. Layers of tables that the login may not read are
    removed; return the names of these tables. MineActionError while one of them is being edited.
    """
    require_unedited(project, workspace)
    withheld = []
    for table, layer in _of_another_login(project, workspace):
        if workspace.may_read(table):
            _read_by_login(layer, table, workspace)
        else:
            withheld.append(table)
            project.removeMapLayer(layer)
    return withheld


def _read_by_login(layer: QgsVectorLayer, table: str, workspace: Workspace) -> None:
    source = QgsDataSourceUri(workspace.layer_source(table))
    source.setSql(QgsDataSourceUri(layer.source()).sql())
    flags = Qgis.DataProviderReadFlags()
    if is_read_only(workspace, table):
        flags |= Qgis.DataProviderReadFlag.ForceReadOnly
    layer.setDataSource(
        source.uri(False),
        layer.name(),
        workspace.provider,
        QgsDataProvider.ProviderOptions(),
        flags,
    )
    mark_layer(layer, table, workspace)


def _of_another_login(
    project: QgsProject, workspace: Workspace
) -> list[tuple[str, QgsVectorLayer]]:
    if workspace.sharing is None:
        return []
    return [
        (table, layer)
        for table, layer in all_layers(project, workspace.reference)
        if _login(layer.source()) != _login(workspace.layer_source(table))
    ]


def _login(source: str) -> tuple[str, ...]:
    uri = QgsDataSourceUri(source)
    return (
        uri.service(),
        uri.host(),
        uri.port(),
        uri.database(),
        uri.username(),
        uri.authConfigId(),
    )
