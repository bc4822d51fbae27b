"""A source read in one go: columns of plain values, and the shapes as they were drawn."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeatureSource,
    QgsFields,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsProviderRegistry,
    QgsVariantUtils,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, QTime, QVariant

PLAIN_TYPES = frozenset((str, int, float, bool, type(None)))


@dataclass
class SourceRows:
    """All rows of a source, in its order; row number n has the index n - 1."""

    name: str
    qgis_fields: QgsFields
    attributes: list[Sequence[Any]]
    shapes: list[Optional[QgsGeometry]]
    crs: QgsCoordinateReferenceSystem
    partial: str = ""
    """The kind of shape to which the layer limits its file; empty when it shows all rows."""

    def __post_init__(self) -> None:
        self.fields: list[str] = [field.name() for field in self.qgis_fields]
        self.count = len(self.attributes)
        self._columns: Optional[dict[str, list[Any]]] = None

    def column(self, field: str) -> list[Any]:
        """Values of one source field as plain Python, None where it is null."""
        if self._columns is None:
            columns = list(zip(*self.attributes)) if self.attributes else [()] * len(self.fields)
            self._columns = {
                name: _plain_column(values) for name, values in zip(self.fields, columns)
            }
        return self._columns[field]

    def raw_attributes(self, index: int) -> list[Any]:
        """The attributes of a row as QGIS gave them."""
        return list(self.attributes[index])

    def row(self, index: int) -> dict[str, Any]:
        """A row whole, fit for JSON: its attributes by name, and its shape as WKT."""
        whole: dict[str, Any] = {name: jsonable(self.column(name)[index]) for name in self.fields}
        shape = self.shapes[index]
        return {"attributes": whole, "geometry": None if shape is None else shape.asWkt(12)}

    def fingerprint(self, index: int) -> str:
        """SHA-256 over all attributes and the exact shape of a row, as hexadecimal text."""
        values = [jsonable(self.column(name)[index]) for name in self.fields]
        digest = hashlib.sha256(json.dumps([self.fields, values], sort_keys=True).encode("utf-8"))
        shape = self.shapes[index]
        if shape is not None:
            digest.update(bytes(shape.asWkb()))
        return digest.hexdigest()


def read_rows(source: QgsFeatureSource, name: str = "", partial: str = "") -> SourceRows:
    """Read every row of a layer or Processing source, broken shapes included.

    ``name`` and ``partial`` are those of ``source_name`` and ``limited_to`` where the source
    itself does not know them.
    """
    attributes: list[Sequence[Any]] = []
    shapes: list[Optional[QgsGeometry]] = []
    for feature in _features(source):
        attributes.append(feature.attributes())
        shapes.append(feature.geometry() if feature.hasGeometry() else None)
    return SourceRows(
        name or source_name(source),
        source.fields(),
        attributes,
        shapes,
        source.sourceCrs(),
        partial or limited_to(source),
    )


def _features(source: QgsFeatureSource) -> Any:
    if isinstance(source, QgsProcessingFeatureSource):
        # Without this flag Processing ends at the first broken polygon or leaves it out.
        from qgis.core import QgsFeatureRequest

        flag = Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks
        return source.getFeatures(QgsFeatureRequest(), flag)
    return source.getFeatures()


def source_name(source: QgsFeatureSource) -> str:
    """The name under which an import remembers a source: file name, and layer if it has others."""
    if isinstance(source, QgsVectorLayer):
        parts = QgsProviderRegistry.instance().decodeUri(source.providerType(), source.source())
        path, layer = parts.get("path"), parts.get("layerName")
        if path:
            file = Path(str(path))
            return f"{file.name}/{layer}" if layer and layer != file.stem else file.name
    return str(source.sourceName())


def limited_to(source: QgsFeatureSource) -> str:
    """The kind of shape to which a layer limits its file; empty when it shows all rows."""
    if not isinstance(source, QgsVectorLayer) or source.providerType() != "ogr":
        return ""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", source.source())
    if parts.get("uniqueGeometryType") == "yes":
        return ""
    return str(parts.get("geometryType") or "")


def _plain_column(values: Sequence[Any]) -> list[Any]:
    if set(map(type, values)) <= PLAIN_TYPES:
        return list(values)
    return [value if type(value) in PLAIN_TYPES else plain(value) for value in values]


def plain(value: Any) -> Any:
    """A value of a feature or expression as plain Python; every kind of null is None."""
    if isinstance(value, QVariant) or value is None:
        return None if QgsVariantUtils.isNull(value) else plain(value.value())
    if isinstance(value, QDate):
        return value.toPyDate() if value.isValid() else None
    if isinstance(value, QDateTime):
        return value.toPyDateTime() if value.isValid() else None
    if isinstance(value, QTime):
        return value.toString("HH:mm:ss") if value.isValid() else None
    if isinstance(value, (QByteArray, bytes)):
        return bytes(value).hex()
    if isinstance(value, (list, tuple)):
        return tuple(plain(each) for each in value)
    return value


def jsonable(value: Any) -> Any:
    """A plain value as JSON can hold it: moments as ISO 8601 text, tuples as lists."""
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, tuple):
        return [jsonable(each) for each in value]
    if isinstance(value, dict):
        return {str(key): jsonable(each) for key, each in value.items()}
    if isinstance(value, float) and value != value:
        return None
    return value
