"""Relations between the layers of a workspace, one for each reference of the schema."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsProject, QgsRelation, QgsRelationContext, QgsVectorLayer

from ..domain.schema import TABLES, FieldType
from .words import Words

RELATED_KEY = "id"


def relation_id(child_layer_id: str, reference: str) -> str:
    """Return the identifier of the relation of a reference field; the same in every session."""
    return f"{child_layer_id}_{reference}"


def add_relations(project: QgsProject, layers: Mapping[str, QgsVectorLayer], words: Words) -> None:
    """Relate the layers of one workspace (by table); relations of a person's own are kept."""
    manager = project.relationManager()
    ours = {
        relation.id(): relation
        for table in layers
        for relation in _relations_of(project, table, layers, words)
    }
    # Ours are set anew: one whose layer was taken away and brought back would stay broken.
    others = [one for key, one in manager.relations().items() if key not in ours]
    manager.setRelations([*others, *ours.values()])


def rename_relations(
    project: QgsProject, layers: Mapping[str, QgsVectorLayer], words: Words
) -> None:
    """Put the names of a workspace's relations into another language."""
    manager = project.relationManager()
    relations = manager.relations()
    names = {layer.id(): words.label(TABLES[table]) for table, layer in layers.items()}
    for relation in relations.values():
        if relation.referencingLayerId() in names:
            relation.setName(names[relation.referencingLayerId()])
    manager.setRelations(list(relations.values()))


def _relations_of(
    project: QgsProject, table: str, layers: Mapping[str, QgsVectorLayer], words: Words
) -> list[QgsRelation]:
    # Without a context a relation looks for its layers in the project of the open window.
    context = QgsRelationContext(project)
    name = words.label(TABLES[table])
    return [
        _relation(context, layers[table], layers[field.references], field.name, name)
        for field in TABLES[table].fields
        if field.type is FieldType.REFERENCE and field.references in layers
    ]


def _relation(
    context: QgsRelationContext,
    child: QgsVectorLayer,
    parent: QgsVectorLayer,
    reference: str,
    name: str,
) -> QgsRelation:
    relation = QgsRelation(context)
    relation.setId(relation_id(child.id(), reference))
    relation.setName(name)
    relation.setReferencingLayer(child.id())
    relation.setReferencedLayer(parent.id())
    relation.addFieldPair(reference, RELATED_KEY)
    # Never a composition: deleting a record must not take others with it unseen.
    relation.setStrength(QgsRelation.RelationStrength.Association)
    return relation
