"""Put a workspace into a project: one group of layers, styled, with forms and relations."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from typing import Optional

from qgis.core import (
    QgsLayerTreeGroup,
    QgsProject,
    QgsVectorLayer,
)

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..store import Workspace
from .appearance import style_layer
from .contents import (
    LAYER_NAMES,
    MAP_TABLES,
    SUPPORT_TABLES,
    TABLES_GROUP,
    is_restricted,
)
from .forms import configure_form, form_context
from .project_settings import group_title, set_up_project
from .relations import add_relations
from .rights import follow_login, is_read_only, mark_layer
from .sources import (
    give_name,
    layer_reference,
    layer_table,
    project_reference,
    workspace_layer,
    workspace_layers,
)
from .words import Words

__all__ = [
    "add_workspace",
    "layer_reference",
    "layer_table",
    "project_reference",
    "workspace_layer",
    "workspace_layers",
]


def add_workspace(
    project: QgsProject, workspace: Workspace, language: str = "en"
) -> dict[str, QgsVectorLayer]:
    """Show a workspace in a project and return its layers by table.

    Layers that are there already are kept as the person left them, missing ones are added. On a
    server all of them read and write as the login of the workspace. MineActionError where a layer
    cannot be opened, or is being edited by another login.
    """
    words = Words(language)
    withheld = follow_login(project, workspace)
    present = workspace_layers(project, workspace.reference)
    added = _open_missing(workspace, present, words)
    layers = {**present, **added}
    if not added and not withheld:
        return layers
    for table, layer in added.items():
        style_layer(layer, table, words)
    set_up_project(project, workspace, layers, words)
    project.addMapLayers(list(added.values()), False)
    add_relations(project, layers, words)
    context = form_context(project, layers, words)
    # All of them: forms that were there show records of the tables that have come or gone.
    for table, layer in layers.items():
        configure_form(layer, table, context)
    _arrange(project, workspace, present, added, words)
    return layers


def _open_missing(
    workspace: Workspace, present: Mapping[str, QgsVectorLayer], words: Words
) -> dict[str, QgsVectorLayer]:
    opened: dict[str, QgsVectorLayer] = {}
    for table in (*MAP_TABLES, *SUPPORT_TABLES):
        # What a database withholds from this person is not even tried: QGIS would complain.
        missing = table not in present and workspace.may_read(table)
        layer = _open_layer(workspace, table, words) if missing else None
        if layer is not None:
            opened[table] = layer
    return opened


def _open_layer(workspace: Workspace, table: str, words: Words) -> Optional[QgsVectorLayer]:
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    options.skipCrsValidation = True
    # A file is opened twice for a layer that may be edited.
    options.forceReadOnly = is_read_only(workspace, table)
    layer = QgsVectorLayer(workspace.layer_source(table), table, workspace.provider, options)
    if layer.isValid():
        layer.setId(_layer_id(workspace, table))
        give_name(layer, words.text(LAYER_NAMES[table]))
        mark_layer(layer, table, workspace)
        return layer
    if is_restricted(table):
        return None  # a database may withhold it from this person
    raise MineActionError(
        QT_TRANSLATE_NOOP(
            "errors",
            "The table {table} of the workspace {workspace} cannot be opened as a layer. "
            "Check that the file can be read.",
        ),
        table=table,
        workspace=workspace.reference,
    )


def _layer_id(workspace: Workspace, table: str) -> str:
    """An identifier that is the same in every session: relations and field copies rest on it."""
    return f"{table}_{zlib.crc32(workspace.reference.encode()):08x}"


def _arrange(
    project: QgsProject,
    workspace: Workspace,
    present: Mapping[str, QgsVectorLayer],
    added: Mapping[str, QgsVectorLayer],
    words: Words,
) -> None:
    """Put new layers where they belong; those that a person has moved stay where they are."""
    group = _group_of(project, present.values(), MAP_TABLES)
    if group is None:
        group = project.layerTreeRoot().insertGroup(0, group_title(workspace, words))
    for table in MAP_TABLES:
        if table in added:
            group.insertLayer(_place_in(group, table), added[table]).setExpanded(False)
    tables = _group_of(project, present.values(), SUPPORT_TABLES) or _tables_group(group, words)
    for table in SUPPORT_TABLES:
        if table in added:
            tables.addLayer(added[table]).setExpanded(False)


def _tables_group(group: QgsLayerTreeGroup, words: Words) -> QgsLayerTreeGroup:
    tables = group.addGroup(words.text(TABLES_GROUP))
    tables.setExpanded(False)
    tables.setItemVisibilityChecked(False)
    return tables


def _group_of(
    project: QgsProject, layers: Iterable[QgsVectorLayer], tables: tuple[str, ...]
) -> Optional[QgsLayerTreeGroup]:
    root = project.layerTreeRoot()
    for layer in layers:
        node = root.findLayer(layer.id()) if layer_table(layer) in tables else None
        if node is not None and isinstance(node.parent(), QgsLayerTreeGroup):
            return node.parent()
    return None


def _place_in(group: QgsLayerTreeGroup, table: str) -> int:
    """Return the row under which a table's layer is drawn in the right order."""
    above = set(MAP_TABLES[: MAP_TABLES.index(table)])
    row = 0
    for number, node in enumerate(group.children()):
        layer = node.layer() if hasattr(node, "layer") else None
        if layer is not None and layer_table(layer) in above:
            row = number + 1
    return row
