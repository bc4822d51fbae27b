"""Algorithm ``checksigns``."""

from __future__ import annotations

from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPoint,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsVariantUtils,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ..planning.signs.check import MESSAGES, PlacedSigns, Violation, check_signs
from ..planning.signs.model import Floats
from ..planning.transformation import transformation
from ..translation import translate
from .algorithm import WGS84
from .signarguments import SignAlgorithm, features_in_wgs84

PROPOSED = "proposed"
ADVANCE_WARNING = "advance_warning"


class CheckSigns(SignAlgorithm):
    """Check the signs of any layer against the rules of a sign plan."""

    ALGORITHM_ID = "checksigns"
    ICON = "sign"

    def displayName(self) -> str:
        return self.tr("Check signs")

    def shortHelpString(self) -> str:
        return self.tr(
            "This algorithm checks signs, planned or standing, against the rules of a sign plan"
            " and lists each place where a rule is broken.\n\n"
            "Signs are taken in the order of their fields line_no and sequence; without these"
            " they are put in order along the sign line nearest to them. Signs of a status other"
            " than proposed may stand further out than their sign line.\n\n"
            "Flat ground is assumed. No finding means that the signs keep these rules, nothing"
            " more."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_hazards()
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "SIGNS", self.tr("Signs"), [QgsProcessing.SourceType.TypeVectorPoint]
            )
        )
        self.add_rules()
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", self.tr("Violations"), QgsProcessing.SourceType.TypeVectorPoint
            )
        )
        self.addOutput(QgsProcessingOutputNumber("VIOLATIONS", self.tr("Violations")))

    def perform(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        self.refuse_terrain(parameters)
        rules = self.rules(parameters, context)
        source = self.source(parameters, "INPUT", context)
        accuracy = self.parameterAsString(parameters, "ACCURACY", context)
        shapes, _, metres = self.hazards(source, accuracy)
        signs, fids = read_signs(self.source(parameters, "SIGNS", context))
        if not signs.line_no.all():
            feedback.pushInfo(
                self.tr("Signs without line_no and sequence are ordered along their sign line.")
            )
        access = self.access(parameters, context)
        found = check_signs(shapes, signs, rules, metres, access, feedback)
        target = self._write(parameters, context, found, fids, source.sourceCrs())
        return {"OUTPUT": target, "VIOLATIONS": len(found)}

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        found: list[Violation],
        fids: list[int],
        crs: QgsCoordinateReferenceSystem,
    ) -> str:
        fields = _fields()
        sink, target = self.parameterAsSink(
            parameters, "OUTPUT", context, fields, QgsWkbTypes.Type.Point, crs
        )
        world = QgsCoordinateReferenceSystem(WGS84)
        transform = transformation(world, crs, context.transformContext())
        for violation in found:
            feature = QgsFeature(fields)
            place = transform.transform(QgsPointXY(violation.x, violation.y))
            feature.setGeometry(QgsGeometry(QgsPoint(place)))
            feature.setAttributes(_row(violation, fids))
            sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
        return target


def read_signs(source: QgsProcessingFeatureSource) -> tuple[PlacedSigns, list[int]]:
    """The signs of a layer as columns, and their feature ids; those without a place are left out."""
    columns: dict[str, list[float]] = {name: [] for name in ("x", "y", "line", "no", "facing")}
    planned, advance, fids = [], [], []
    where = {name: source.fields().lookupField(name) for name in _KNOWN}
    for feature, geometry in features_in_wgs84(source, "SIGNS"):
        if geometry.isNull() or geometry.isEmpty():
            continue
        point = geometry.centroid().asPoint()
        columns["x"].append(point.x())
        columns["y"].append(point.y())
        columns["line"].append(_number(feature, where["line_no"], 0.0))
        columns["no"].append(_number(feature, where["sequence"], 0.0))
        columns["facing"].append(_number(feature, where["facing_deg"], np.nan))
        planned.append(_text(feature, where["status"]) in ("", PROPOSED))
        advance.append(_text(feature, where["kind"]) == ADVANCE_WARNING)
        fids.append(feature.id())
    arrays: dict[str, Floats] = {name: np.array(values) for name, values in columns.items()}
    signs = PlacedSigns(
        arrays["x"],
        arrays["y"],
        arrays["line"].astype(np.int64),
        arrays["no"].astype(np.int64),
        arrays["facing"],
        np.array(planned, dtype=bool) & (where["line_no"] >= 0),
        np.array(advance, dtype=np.int64),
    )
    return signs, fids


_KNOWN = ("line_no", "sequence", "facing_deg", "status", "kind")


def _number(feature: QgsFeature, column: int, missing: float) -> float:
    value = feature.attribute(column) if column >= 0 else None
    if value is None or QgsVariantUtils.isNull(value):
        return missing
    try:
        return float(value)
    except (TypeError, ValueError):
        return missing


def _text(feature: QgsFeature, column: int) -> str:
    value = feature.attribute(column) if column >= 0 else None
    return "" if value is None or QgsVariantUtils.isNull(value) else str(value)


def _fields() -> QgsFields:
    text, real = QMetaType.Type.QString, QMetaType.Type.Double
    fields = QgsFields()
    for name, kind in (
        ("rule", text),
        ("sign_fid", QMetaType.Type.LongLong),
        ("value_m", real),
        ("limit_m", real),
        ("message", text),
    ):
        fields.append(QgsField(name, kind))
    return fields


def _row(violation: Violation, fids: list[int]) -> list[Any]:
    fid = fids[violation.sign] if violation.sign >= 0 else None
    value = violation.value_m if np.isfinite(violation.value_m) else None
    message = translate("signs", MESSAGES[violation.rule]).format(
        value=round(violation.value_m, 2), limit=round(violation.limit_m, 2)
    )
    return [violation.rule, fid, value, violation.limit_m, message]
