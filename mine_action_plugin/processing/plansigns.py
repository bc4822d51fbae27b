"""Algorithm ``plansigns``."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsPoint,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsVariantUtils,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType, QVariant

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..planning.exposure import People, Place, Way
from ..planning.measure import transformed
from ..planning.signs.model import KINDS, REASONS, AccessLine, SignPlan
from ..planning.signs.modes import Circumstances
from ..planning.signs.plan import plan_signs
from ..planning.signs.rings import transform_points
from ..planning.transformation import transformation
from .algorithm import WGS84
from .signarguments import SignAlgorithm
from .signlayers import features_in_wgs84

# Few enough that what Python makes of them stays small beside the layer.
BATCH = 500


class _Shared(dict[str, QVariant]):
    """Texts as QGIS holds them, each made once: features share it, where a str would be copied."""

    def __missing__(self, text: str) -> QVariant:
        self[text] = QVariant(text)
        return self[text]


class PlanSigns(SignAlgorithm):
    """Plan signs round the polygons of any layer."""

    ALGORITHM_ID = "plansigns"
    ICON = "propose_signs"

    def displayName(self) -> str:
        return self.tr("Plan signs")

    def shortHelpString(self) -> str:
        return self.tr(
            "This algorithm plans warning signs round hazards, on a line at OFFSET round each"
            " group of hazards and on large islands inside them.\n\n"
            "Neighbouring signs are at most MAX_SPACING apart in a straight line, and the"
            " straight way from one to the next never runs through a hazard. Ways that people"
            " use get signs where they cross the line; roads get one on each side and an advance"
            " warning. No plan has fewer signs for this than LOWER_BOUND.\n\n"
            "Whoever approaches the line sees a sign within LEGIBILITY when APPROACH away from it;"
            " where the signs on the line are not enough, extra ones with the reason warned are"
            " added. With terrain heights (DEM) and vegetation the eye looks over banks, ditches"
            " and plants; without, the ground is flat.\n\n"
            "MODE perimeter signs all of it. exposure takes at most MAX_SIGNS signs, where most"
            " people come by the ways (ACCESS) and from the places (PLACES) given; access_only"
            " signs where ways cross or run alongside. What is left unsigned is in UNWARNED with"
            " its reason.\n\n"
            "Ways with a width verified for use (ACCESS_WIDTH_FIELD) get signs on both verges"
            " where they run through a hazard; these stand on the verified ground and have no"
            " line_no.\n\n"
            "Each hazard is widened by its ACCURACY: metres, or a field that holds metres. All"
            " lengths are metres on the ground.\n\n"
            "The plan is a proposal, computed under these assumptions; the team leader on site"
            " decides. UNWARNED shows, with the reason, from where nobody would be warned, and"
            " islands too small for signs."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_hazards()
        self.add_rules()
        self.add_mode()
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "PLACES",
                self.tr("Places where people live or go (for the mode exposure)"),
                [QgsProcessing.SourceType.TypeVectorPoint],
                optional=True,
            )
        )
        point, line = (
            QgsProcessing.SourceType.TypeVectorPoint,
            QgsProcessing.SourceType.TypeVectorLine,
        )
        self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", self.tr("Signs"), point))
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                "UNWARNED", self.tr("Not warned"), line, optional=True, createByDefault=False
            )
        )
        outputs = {
            "SIGNS": self.tr("Signs on sign lines"),
            "ADVANCE": self.tr("Advance warnings"),
            "WARNED_EXTRA": self.tr("Extra signs, so that nobody who approaches is unwarned"),
            "LOWER_BOUND": self.tr("No plan has fewer signs on its lines than"),
            "PERIMETER_M": self.tr("Length of the sign lines (m)"),
            "UNWARNED_M": self.tr("Length from which somebody would not be warned (m)"),
            "EXPOSURE_SHARE": self.tr("Share of those who come that the signs warn (exposure)"),
        }
        for name, label in outputs.items():
            self.addOutput(QgsProcessingOutputNumber(name, label))
        self.add_warned_shares()

    def perform(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        rules = self.rules(parameters, context)
        source = self.source(parameters, "INPUT", context)
        accuracy = self.parameterAsString(parameters, "ACCURACY", context)
        shapes, ids, metres = self.hazards(source, accuracy, context)
        access = self.access(parameters, context)
        around = self._around(parameters, context, access)
        mode = replace(self.mode(parameters, context), around=around)
        terrain = self.terrain(parameters, context, feedback)
        plan = plan_signs(
            shapes,
            rules,
            metres,
            access,
            feedback,
            keep_lines=False,
            terrain=terrain,
            mode=mode,
            corridors=self.corridors(parameters, context),
        )
        self._say(plan, ids, feedback)
        crs = source.sourceCrs()
        results = {"OUTPUT": self._write_signs(parameters, context, plan, ids, crs)}
        if parameters.get("UNWARNED"):
            results["UNWARNED"] = self._write_unwarned(parameters, context, plan, crs)
        return {
            **results,
            "SIGNS": plan.signs,
            "WARNED_EXTRA": plan.warned_extra,
            "ADVANCE": plan.advance,
            "LOWER_BOUND": plan.lower_bound,
            "PERIMETER_M": plan.perimeter_m,
            "UNWARNED_M": plan.unwarned_m,
            "WARNED_SHARE": plan.warned_share,
            "ALL_WARNED_SHARE": plan.all_warned_share,
            "EXPOSURE_SHARE": None if math.isnan(plan.exposure_share) else plan.exposure_share,
        }

    def _around(
        self, parameters: dict[str, Any], context: QgsProcessingContext, access: list[AccessLine]
    ) -> Circumstances:
        ways = [Way(line.geometry, line.kind) for line in access]
        return Circumstances(People(ways, self._places(parameters, context)))

    def _places(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[Place]:
        """The places given, with their kind and population where the layer has such fields."""
        if parameters.get("PLACES") in (None, ""):
            return []
        source = self.source(parameters, "PLACES", context)
        kind_at = source.fields().lookupField("kind")
        heads_at = source.fields().lookupField("population")
        places = []
        for feature, geometry in features_in_wgs84(source, "PLACES", context):
            if geometry.isNull() or geometry.isEmpty():
                continue
            point = geometry.centroid().asPoint()
            kind = feature.attribute(kind_at) if kind_at >= 0 else None
            heads = feature.attribute(heads_at) if heads_at >= 0 else None
            known = "settlement" if QgsVariantUtils.isNull(kind) else str(kind).strip().lower()
            people = None if QgsVariantUtils.isNull(heads) else float(heads)
            places.append(Place(point.x(), point.y(), known, people))
        return places

    def _say(self, plan: SignPlan, ids: list[int], feedback: QgsProcessingFeedback) -> None:
        if plan.not_drawn:
            feedback.pushWarning(
                self.tr("Without an outline and therefore without signs: {features}").format(
                    features=", ".join(str(ids[position]) for position in plan.not_drawn)
                )
            )
        self.say_exposure(plan, feedback)
        feedback.pushInfo(
            self.tr("Computed under the stated rules and assumptions; decided on site.")
        )

    def _write_signs(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        plan: SignPlan,
        ids: list[int],
        crs: QgsCoordinateReferenceSystem,
    ) -> str:
        sink, target = self.parameterAsSink(
            parameters, "OUTPUT", context, _sign_fields(), QgsWkbTypes.Type.Point, crs
        )
        for features in _sign_features(plan, ids, crs, context):
            if not sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
                raise _cannot_write("OUTPUT", sink)
        return target

    def _write_unwarned(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        plan: SignPlan,
        crs: QgsCoordinateReferenceSystem,
    ) -> str:
        fields = QgsFields()
        fields.append(QgsField("reason", QMetaType.Type.QString))
        fields.append(QgsField("length_m", QMetaType.Type.Double))
        sink, target = self.parameterAsSink(
            parameters, "UNWARNED", context, fields, QgsWkbTypes.Type.LineString, crs
        )
        world = QgsCoordinateReferenceSystem(WGS84)
        from_world = transformation(world, crs, context.transformContext())
        for stretch in plan.unwarned:
            feature = QgsFeature(fields)
            feature.setGeometry(transformed(stretch.geometry, from_world))
            feature.setAttributes([stretch.reason, stretch.length_m])
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise _cannot_write("UNWARNED", sink)
        return target


def _sign_fields() -> QgsFields:
    text, whole, real = QMetaType.Type.QString, QMetaType.Type.Int, QMetaType.Type.Double
    fields = QgsFields()
    for name, kind in (
        ("kind", text),
        ("hazard_ids", text),
        ("line_no", whole),
        ("sequence", whole),
        ("facing_deg", real),
        ("reason", text),
        ("gap_to_next_m", real),
        ("clearance_m", real),
    ):
        fields.append(QgsField(name, kind))
    return fields


def _sign_features(
    plan: SignPlan,
    ids: list[int],
    crs: QgsCoordinateReferenceSystem,
    context: QgsProcessingContext,
) -> Iterator[list[QgsFeature]]:
    world = QgsCoordinateReferenceSystem(WGS84)
    transform = transformation(world, crs, context.transformContext())
    names = [str(fid) for fid in ids]
    shared = _Shared()
    for start in range(0, plan.count, BATCH):
        part = slice(start, min(start + BATCH, plan.count))
        x, y = transform_points(plan.x[part], plan.y[part], transform)
        points = map(QgsPoint, x.tolist(), y.tolist())
        features = []
        for point, attributes in zip(points, _rows(plan, part, names, shared)):
            feature = QgsFeature()
            feature.setGeometry(point)
            feature.setAttributes(attributes)
            features.append(feature)
        yield features


def _rows(plan: SignPlan, part: slice, names: list[str], shared: _Shared) -> Iterator[list[Any]]:
    gaps = np.round(plan.gap_to_next_m[part], 3).tolist()
    columns = zip(
        [shared[KINDS[code]] for code in plan.kind[part].tolist()],
        [shared[text] for text in _marked(plan, part, names)],
        [line or None for line in plan.line_no[part].tolist()],
        [number or None for number in plan.sequence[part].tolist()],
        np.round(plan.facing_deg[part], 2).tolist(),
        [shared[REASONS[code]] for code in plan.reason[part].tolist()],
        [None if gap != gap else gap for gap in gaps],
        np.round(plan.clearance_m[part], 3).tolist(),
    )
    return map(list, columns)


def _marked(plan: SignPlan, part: slice, names: list[str]) -> list[str]:
    """The hazards that each sign marks."""
    offsets = plan.hazard_offsets[part.start : part.stop + 1]
    index = plan.hazard_index[offsets[0] : offsets[-1]].tolist()
    texts = [names[position] for position in index]
    ends = (offsets - offsets[0]).tolist()
    return [",".join(texts[a:b]) for a, b in zip(ends, ends[1:])]


def _cannot_write(argument: str, sink: QgsFeatureSink) -> MineActionError:
    return MineActionError(
        QT_TRANSLATE_NOOP("errors", "{argument}: the signs cannot be written: {fault}."),
        argument=argument,
        fault=sink.lastError(),
    )
