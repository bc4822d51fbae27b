"""Recognise the layers of a workspace: by what they read and by their mark, never by name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Optional

from qgis.core import QgsMapLayer, QgsProject, QgsProviderRegistry, QgsVectorLayer

from ..store.servers import is_on_server, same_place

TABLE_PROPERTY = "mine_action/table"
WORKSPACE_PROPERTY = "mine_action/workspace"
# The name that we gave: a layer whose name differs was renamed by a person.
NAME_PROPERTY = "mine_action/name"


def layer_table(layer: QgsMapLayer) -> Optional[str]:
    """Return the table that a layer shows; None for a layer that is not ours.

    The mark alone is not believed: a person may have pointed the layer at another table.
    """
    marked = layer.customProperty(TABLE_PROPERTY)
    if not marked or not isinstance(layer, QgsVectorLayer):
        return None
    parts = _source_parts(layer)
    read = parts.get("layerName") or parts.get("table")
    return str(marked) if read == marked else None


def layer_reference(layer: QgsMapLayer) -> Optional[str]:
    """Return the reference of the workspace that a layer reads; None for a layer that is not ours.

    For a file it comes from the source itself, so that it stays right when the project and the
    workspace are moved together.
    """
    if layer_table(layer) is None:
        return None
    path = str(_source_parts(layer).get("path") or "")
    if path.lower().endswith(".gpkg"):
        return path
    return str(layer.customProperty(WORKSPACE_PROPERTY) or "") or None


def give_name(layer: QgsMapLayer, name: str) -> None:
    """Name a layer, and remember that the name is ours."""
    layer.setName(name)
    layer.setCustomProperty(NAME_PROPERTY, name)


def same_reference(a: str, b: str) -> bool:
    """Tell whether two references name one workspace, however it is written.

    The same file, or the same schema of one database by another saved connection.
    """
    if a == b:
        return True
    if is_on_server(a) and is_on_server(b):
        return same_place(a, b)
    if is_on_server(a) or is_on_server(b):
        return False
    return Path(a).expanduser().resolve() == Path(b).expanduser().resolve()


def workspace_layers(project: QgsProject, reference: str) -> dict[str, QgsVectorLayer]:
    """Return the layers of one workspace in a project by table."""
    return dict(all_layers(project, reference))


def all_layers(project: QgsProject, reference: str) -> list[tuple[str, QgsVectorLayer]]:
    """Return each layer of one workspace with its table; a person may have made copies of some."""
    return [
        (table, layer)
        for table, layer, read in _our_layers(project)
        if same_reference(read, reference)
    ]


def project_reference(project: QgsProject) -> Optional[str]:
    """Return the reference of the workspace of a project: that of the topmost group; else None."""
    for tree_layer in project.layerTreeRoot().findLayers():
        layer = tree_layer.layer()
        reference = layer_reference(layer) if layer is not None else None
        if reference:
            return reference
    return None


def workspace_layer(
    project: QgsProject, table: str, reference: Optional[str] = None
) -> Optional[QgsVectorLayer]:
    """Return the layer of a table; of the project's workspace where no ``reference`` is given."""
    wanted = reference or project_reference(project)
    return workspace_layers(project, wanted).get(table) if wanted else None


def _our_layers(project: QgsProject) -> Iterator[tuple[str, QgsVectorLayer, str]]:
    for layer in project.mapLayers().values():
        reference = layer_reference(layer)
        table = layer_table(layer)
        if reference and table:
            yield table, layer, reference


def _source_parts(layer: QgsMapLayer) -> dict:
    return QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
