"""What is waiting to be saved in a layer's edit buffer, and ways to change or hold back that."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Optional

from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsVariantUtils,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from ..domain.fields import Field, FieldType, Table
from ..domain.schema import TABLES
from ..store.values import from_stored, to_stored
from .sources import layer_table

GEOMETRY = "geometry"


@dataclass(frozen=True)
class LayerEdit:
    """One stored feature that the buffer changes: ``values`` as Python values by field.

    ``record_id`` is None where the layer does not find the record: somebody else has removed it.
    """

    fid: int
    record_id: Optional[str]
    values: Mapping[str, Any]
    deleted: bool


def edits_of(layer: QgsVectorLayer) -> list[LayerEdit]:
    """Return what the buffer of a workspace's layer changes or deletes; new features are not in it."""
    buffer, table_name = layer.editBuffer(), layer_table(layer)
    if buffer is None or table_name is None:
        return []
    table = TABLES[table_name]
    attributes, shapes = buffer.changedAttributeValues(), buffer.changedGeometries()
    deleted = set(buffer.deletedFeatureIds())
    fids = {fid for fid in {*attributes, *shapes, *deleted} if fid >= 0}
    ids = _record_ids(layer, fids)
    return [
        LayerEdit(
            fid,
            ids.get(fid),
            _values(layer, table, attributes.get(fid, {}), shapes.get(fid)),
            fid in deleted,
        )
        for fid in sorted(fids)
    ]


def set_values(layer: QgsVectorLayer, fid: int, values: Mapping[str, Any]) -> None:
    """Put Python values of fields into the buffer, as one step that the person can undo."""
    if not values:
        return
    table = TABLES[layer_table(layer) or ""]
    layer.beginEditCommand("")
    for name, value in values.items():
        if name == GEOMETRY:
            geometry = QgsGeometry()
            if value is not None:
                geometry.fromWkb(value)
            layer.changeGeometry(fid, geometry)
        else:
            index = layer.fields().lookupField(name)
            layer.changeAttributeValue(fid, index, _layer_value(table, table.field(name), value))
    layer.endEditCommand()


def hold_back(layer: QgsVectorLayer) -> tuple[Callable[[], None], int]:
    """Make every save of the layer fail before anything is written.

    QGIS offers plugins no way to stop a save, and in buffered transaction groups does not even
    announce it. What it does check before it writes is the kind of geometry of new features: so
    one of a kind that the layer cannot hold waits in the buffer, unsaid, for as long as this lasts.
    Returned are what lifts it, and the number of that feature: who reads the layer meanwhile sees it.
    """
    point_layer = layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry
    wrong = QgsFeature(layer.fields())
    wrong.setGeometry(QgsGeometry.fromWkt("LineString(0 0, 1 1)" if point_layer else "Point(0 0)"))
    blocked = layer.blockSignals(True)
    layer.editBuffer().addFeature(wrong)
    layer.blockSignals(blocked)
    place = layer.undoStack().index() - 1
    return (lambda: _take_out(layer, place)), wrong.id()


def _take_out(layer: QgsVectorLayer, place: int) -> None:
    """Drop one step of the undo stack; those after it stay done.

    There are some where the save was held back from within an edit: Qt puts that step on the stack
    when it has been done, and so after all that happened meanwhile.
    """
    if layer.editBuffer() is None:
        return
    stack = layer.undoStack()
    step, later = stack.command(place), stack.index() - place - 1
    if step is None:
        return
    # Unsaid too: QGIS would draw the map anew and ask again whether the layer is modified.
    blocked = layer.blockSignals(True)
    stack.setIndex(place)
    # What was undone could be done again: an obsolete step is dropped instead.
    step.setObsolete(True)
    stack.setIndex(place + 1)
    for _ in range(later):
        stack.redo()
    layer.blockSignals(blocked)


def _record_ids(layer: QgsVectorLayer, fids: Iterable[int]) -> dict[int, str]:
    wanted = list(fids)
    if not wanted:
        return {}
    provider = layer.dataProvider()
    request = QgsFeatureRequest().setFilterFids(wanted)
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(["id"], provider.fields())
    return {feature.id(): str(feature["id"]) for feature in provider.getFeatures(request)}


def _values(
    layer: QgsVectorLayer,
    table: Table,
    attributes: Mapping[int, Any],
    shape: Optional[QgsGeometry],
) -> dict[str, Any]:
    fields = layer.fields()
    values = {}
    for index, value in attributes.items():
        name = fields.at(index).name()
        if table.has_field(name) and not table.field(name).system:
            values[name] = _python_value(table.field(name), value)
    if shape is not None:
        values[GEOMETRY] = None if shape.isNull() else _wkb(shape)
    return values


def _wkb(shape: QgsGeometry) -> bytes:
    """The shape as the store keeps it: flat, so that it compares with what the history says."""
    flat = QgsGeometry(shape)
    flat.get().dropZValue()
    flat.get().dropMValue()
    return bytes(flat.asWkb())


def _python_value(field: Field, value: Any) -> Any:
    if QgsVariantUtils.isNull(value):
        return None
    if isinstance(value, QDateTime):
        return value.toUTC().toPyDateTime()
    if isinstance(value, QDate):
        return value.toPyDate()
    if field.type is FieldType.BOOLEAN:
        return bool(value)
    if field.type is FieldType.INTEGER:
        return int(value)
    if field.type in (FieldType.CODES, FieldType.JSON) and not isinstance(value, str):
        return tuple(value) if field.type is FieldType.CODES else value
    return from_stored(field, value)


def _layer_value(table: Table, field: Field, value: Any) -> Any:
    stored = to_stored(table, field, value)
    if stored is None:
        return None
    if field.type is FieldType.DATE:
        return QDate.fromString(stored, Qt.DateFormat.ISODate)
    if field.type is FieldType.DATETIME:
        return QDateTime.fromString(stored, Qt.DateFormat.ISODateWithMs)
    return bool(stored) if field.type is FieldType.BOOLEAN else stored
