"""Put the layers of a project into another language."""

from __future__ import annotations

from qgis.core import QgsProject, QgsVectorLayer

from ..domain.schema import TABLES
from .appearance import has_map_tip, map_tip
from .contents import LAYER_NAMES
from .forms import configure_form, form_context
from .labels import relabel_places
from .relations import rename_relations
from .sources import NAME_PROPERTY, give_name, layer_reference, workspace_layers
from .symbols.renderers import relabel_rules
from .widgets import FormContext
from .words import Words


def relabel(project: QgsProject, language: str) -> None:
    """Show labels of fields, codes and legends in ``language`` ("az"); names of layers too,
    unless a person has renamed them. Forms are made anew from the schema; styles stay.
    """
    words = Words(language)
    references = {layer_reference(layer) for layer in project.mapLayers().values()}
    for reference in references - {None}:
        layers = workspace_layers(project, str(reference))
        rename_relations(project, layers, words)
        context = form_context(project, layers, words)
        for table, layer in layers.items():
            _relabel_layer(layer, table, context)


def _relabel_layer(layer: QgsVectorLayer, table: str, context: FormContext) -> None:
    words = context.words
    if layer.name() == layer.customProperty(NAME_PROPERTY):
        give_name(layer, words.text(LAYER_NAMES[table]))
    configure_form(layer, table, context)
    if has_map_tip(table):
        layer.setMapTipTemplate(map_tip(TABLES[table], words))
    if table == "place":
        relabel_places(layer, words)
    relabel_rules(layer.renderer(), words)
    layer.triggerRepaint()
    layer.emitStyleChanged()
