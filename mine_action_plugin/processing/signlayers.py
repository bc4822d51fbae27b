"""What algorithms about signs read from layers: shapes in EPSG:4326, and numbers in metres."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingParameterFeatureSource,
    QgsVariantUtils,
    QgsWkbTypes,
)

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..planning.measure import transformed
from ..planning.transformation import transformation
from .algorithm import WGS84

_NO_CHECK = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
_KINDS = {
    QgsProcessing.SourceType.TypeVectorPoint: QgsWkbTypes.GeometryType.PointGeometry,
    QgsProcessing.SourceType.TypeVectorLine: QgsWkbTypes.GeometryType.LineGeometry,
    QgsProcessing.SourceType.TypeVectorPolygon: QgsWkbTypes.GeometryType.PolygonGeometry,
}


def check_kind(
    source: QgsProcessingFeatureSource, definition: QgsProcessingParameterFeatureSource
) -> None:
    """QGIS looks at the kind of shapes in its dialogs only; a layer that says none may hold any."""
    given = QgsWkbTypes.geometryType(source.wkbType())
    wanted = [_KINDS[kind] for kind in definition.dataTypes()]
    if given not in (*wanted, QgsWkbTypes.GeometryType.UnknownGeometry):
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{argument}: the layer holds shapes of another kind ({given}). Give one of the"
                " kind {wanted}.",
            ),
            argument=definition.name(),
            given=QgsWkbTypes.geometryDisplayString(given),
            wanted=", ".join(QgsWkbTypes.geometryDisplayString(kind) for kind in wanted),
        )


def features_in_wgs84(
    source: QgsProcessingFeatureSource, argument: str, context: QgsProcessingContext
) -> Iterator[tuple[QgsFeature, QgsGeometry]]:
    """Features with their shapes in EPSG:4326, by the operations that the project prefers.

    What is written goes back the same way: by another, signs would stand metres from where they
    were planned. Errors: MineActionError for a feature off the map.
    """
    crs, world = source.sourceCrs(), QgsCoordinateReferenceSystem(WGS84)
    operations = context.transformContext()
    to_world = None if crs == world else transformation(crs, world, operations)
    for feature in _unchecked(source):
        geometry = feature.geometry()
        if to_world is not None and not geometry.isNull():
            try:
                geometry = transformed(geometry, to_world)
            except QgsCsException as error:
                raise MineActionError(
                    QT_TRANSLATE_NOOP(
                        "errors",
                        "{argument}: feature {fid} lies outside the area of {crs}. Check the"
                        " coordinate system of the layer.",
                    ),
                    argument=argument,
                    fid=feature.id(),
                    crs=crs.authid(),
                ) from error
        yield feature, geometry


def _unchecked(source: QgsProcessingFeatureSource) -> Iterator[QgsFeature]:
    # Bad shapes are repaired, which never loses an area; QGIS would stop or leave them out.
    return source.getFeatures(QgsFeatureRequest(), _NO_CHECK)


def accuracy_of(source: QgsFeatureSource, accuracy: str) -> tuple[float, int]:
    """One accuracy in metres, or the column that holds them (else -1).

    Errors: MineActionError for a text that is neither.
    """
    text = accuracy.strip() or "0"
    column = source.fields().lookupField(text)
    if column >= 0:
        return 0.0, column
    try:
        return float(text), -1
    except ValueError as error:
        raise no_field("ACCURACY", text, source) from error


def metres_of(feature: QgsFeature, column: int) -> float:
    """The accuracy of a feature. Errors: MineActionError where there is none."""
    value: Optional[object] = feature.attribute(column)
    try:
        if value is None or QgsVariantUtils.isNull(value):
            raise ValueError
        return float(str(value))
    except ValueError as error:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{argument}: feature {fid} has no accuracy. Unknown is not 0: fill the field in"
                " metres.",
            ),
            argument="ACCURACY",
            fid=feature.id(),
        ) from error


def width_of(feature: QgsFeature, column: int) -> float:
    """Metres of verified ground, 0 where empty. Errors: MineActionError for what is no width."""
    value: Optional[object] = feature.attribute(column)
    if value is None or QgsVariantUtils.isNull(value):
        return 0.0
    try:
        metres = float(str(value))
        if not (math.isfinite(metres) and metres >= 0.0):
            raise ValueError
        return metres
    except ValueError as error:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{argument}: feature {fid} has the width {value}. Give metres, or leave it empty.",
            ),
            argument="ACCESS_WIDTH_FIELD",
            fid=feature.id(),
            value=str(value),
        ) from error


def no_field(argument: str, name: str, source: QgsFeatureSource) -> MineActionError:
    """The error that names the fields there are."""
    return MineActionError(
        QT_TRANSLATE_NOOP("errors", "{argument}: there is no field {name}; there are: {fields}."),
        argument=argument,
        name=name,
        fields=", ".join(source.fields().names()),
    )
