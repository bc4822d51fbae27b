"""Algorithm ``plansigns``."""

from __future__ import annotations

from collections.abc import Iterator
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
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..planning.measure import to_crs
from ..planning.signs.model import KINDS, REASONS, SignPlan
from ..planning.signs.plan import plan_signs
from ..planning.signs.rings import transform_points
from ..planning.transformation import transformation
from .algorithm import WGS84
from .signarguments import SignAlgorithm

MODES = ["perimeter", "exposure", "access_only"]
CHUNK = 20_000


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
            "Each hazard is widened by its ACCURACY: metres, or a field that holds metres. All"
            " lengths are metres on the ground.\n\n"
            "The plan is a proposal, computed under these assumptions; the team leader on site"
            " decides. UNWARNED shows, with the reason, from where nobody would be warned, and"
            " islands too small for signs."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_hazards()
        self.add_rules()
        mode = QgsProcessingParameterEnum(
            "MODE",
            self.tr("What is signed"),
            options=MODES,
            defaultValue="perimeter",
            usesStaticStrings=True,
        )
        self.addParameter(mode)
        self.addParameter(
            QgsProcessingParameterNumber(
                "MAX_SIGNS",
                self.tr("Largest number of signs (0 = no limit)"),
                QgsProcessingParameterNumber.Type.Integer,
                defaultValue=0,
                minValue=0,
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
            "WARNED_SHARE": self.tr("Share of the line that can be approached and is warned"),
        }
        for name, label in outputs.items():
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def perform(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        self._refuse_what_is_not_planned(parameters, context)
        rules = self.rules(parameters, context)
        source = self.source(parameters, "INPUT", context)
        accuracy = self.parameterAsString(parameters, "ACCURACY", context)
        shapes, ids, metres = self.hazards(source, accuracy)
        access = self.access(parameters, context)
        terrain = self.terrain(parameters, context, feedback)
        plan = plan_signs(
            shapes, rules, metres, access, feedback, keep_lines=False, terrain=terrain
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
        }

    def _refuse_what_is_not_planned(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        mode = self.parameterAsEnumString(parameters, "MODE", context)
        if mode != MODES[0]:
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors", "{argument}: {value} is not planned yet; use perimeter."
                ),
                argument="MODE",
                value=mode,
            )
        if self.parameterAsInt(parameters, "MAX_SIGNS", context) > 0:
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{argument}: a perimeter is signed whole, without a limit; give 0.",
                ),
                argument="MAX_SIGNS",
            )

    def _say(self, plan: SignPlan, ids: list[int], feedback: QgsProcessingFeedback) -> None:
        if plan.not_drawn:
            feedback.pushWarning(
                self.tr("Without an outline and therefore without signs: {features}").format(
                    features=", ".join(str(ids[position]) for position in plan.not_drawn)
                )
            )
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
        for stretch in plan.unwarned:
            feature = QgsFeature(fields)
            feature.setGeometry(to_crs(stretch.geometry, world, crs))
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
    for start in range(0, plan.count, CHUNK):
        part = slice(start, min(start + CHUNK, plan.count))
        x, y = transform_points(plan.x[part], plan.y[part], transform)
        features = []
        for place, attributes in zip(zip(x.tolist(), y.tolist()), _rows(plan, part, names)):
            feature = QgsFeature()
            feature.setGeometry(QgsGeometry(QgsPoint(*place)))
            feature.setAttributes(attributes)
            features.append(feature)
        yield features


def _rows(plan: SignPlan, part: slice, names: list[str]) -> Iterator[list[Any]]:
    offsets = plan.hazard_offsets[part.start : part.stop + 1].tolist()
    index = plan.hazard_index[offsets[0] : offsets[-1]].tolist()
    texts = [names[position] for position in index]
    base = offsets[0]
    marked = (
        texts[a - base] if b - a == 1 else ",".join(texts[a - base : b - base])
        for a, b in zip(offsets, offsets[1:])
    )
    gaps = [None if gap != gap else gap for gap in np.round(plan.gap_to_next_m[part], 3).tolist()]
    columns = zip(
        (KINDS[code] for code in plan.kind[part].tolist()),
        marked,
        (line or None for line in plan.line_no[part].tolist()),
        (number or None for number in plan.sequence[part].tolist()),
        np.round(plan.facing_deg[part], 2).tolist(),
        (REASONS[code] for code in plan.reason[part].tolist()),
        gaps,
        np.round(plan.clearance_m[part], 3).tolist(),
    )
    return map(list, columns)


def _cannot_write(argument: str, sink: QgsFeatureSink) -> MineActionError:
    return MineActionError(
        QT_TRANSLATE_NOOP("errors", "{argument}: the signs cannot be written: {fault}."),
        argument=argument,
        fault=sink.lastError(),
    )
