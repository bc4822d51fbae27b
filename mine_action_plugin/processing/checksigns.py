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

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..planning.signs.check import NAMED, PlacedSigns, SignCheck, Violation, check_signs
from ..planning.transformation import transformation
from ..translation import translate
from .algorithm import WGS84
from .signarguments import SignAlgorithm
from .signlayers import features_in_wgs84

PROPOSED = "proposed"
# Boards that mark no sign line, and signs that stand nowhere (any more).
NO_SIGNS = ("advance_warning", "information_board")
GONE = ("missing", "removed", "declined")
MOST_LISTED = 50
AT_ONCE = 20_000


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
            " than proposed may stand further out than their sign line; those missing, removed or"
            " declined are left out.\n\n"
            "On the ground of ways with a width verified for use (ACCESS_WIDTH_FIELD) a sign may"
            " stand nearer to a hazard; it then faces the middle of the way.\n\n"
            "WARNED_SHARE is the share of those who can come within APPROACH of the sign lines that"
            " have a sign before them which can be read, by length of the lines; ALL_WARNED_SHARE"
            " the share of the lines where all who can come have one.\n\n"
            "With terrain heights (DEM) and vegetation the next sign must be seen from each, and"
            " viewers look over the ground between; without, the ground is flat. No finding means"
            " that the signs keep these rules, nothing more."
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
        self.add_warned_shares()

    def perform(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        terrain = self.terrain(parameters, context, feedback)
        rules = self.rules(parameters, context)
        source = self.source(parameters, "INPUT", context)
        accuracy = self.parameterAsString(parameters, "ACCURACY", context)
        shapes, ids, metres = self.hazards(source, accuracy, context)
        signs, fids = read_signs(self.source(parameters, "SIGNS", context), context)
        access = self.access(parameters, context)
        corridors = self.corridors(parameters, context)
        check = check_signs(shapes, signs, rules, metres, access, feedback, terrain, corridors)
        self._say(check, signs, fids, ids, feedback)
        target = self._write(parameters, context, check.violations, fids, source.sourceCrs())
        shares = {
            "WARNED_SHARE": check.warned_share,
            "ALL_WARNED_SHARE": check.warned.all_share,
        }
        return {
            "OUTPUT": target,
            "VIOLATIONS": len(check.violations),
            **{name: share if np.isfinite(share) else None for name, share in shares.items()},
        }

    def _say(
        self,
        check: SignCheck,
        signs: PlacedSigns,
        fids: list[int],
        ids: list[int],
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Tell what the check left aside, and how it read the layer."""
        if not signs.ordered.any():
            feedback.pushInfo(
                self.tr("Signs without line_no and sequence are ordered along their sign line.")
            )
        elif check.by_place:
            feedback.pushInfo(
                self.tr(
                    "Ordered along the line, because the signs there have no numbers or those of"
                    " several lines: {count} sign lines."
                ).format(count=check.by_place)
            )
        counts = {
            self.tr("Missing, removed or declined and therefore left out: {count} signs."): (
                check.left_out
            ),
            self.tr("Over ground that is not known: the ways between {count} signs."): (
                check.sight_unknown
            ),
            self.tr("Over ground that is not known: the looks of {count} viewers."): (
                check.warned.unknown
            ),
            self.tr(
                "Warned by no sign, and left out because they would come too near to a hazard:"
                " {count} viewers."
            ): check.warned.no_approach,
        }
        for sentence, count in counts.items():
            if count:
                feedback.pushInfo(sentence.format(count=count))
        lists = {
            self.tr("Far from every sign line: signs {features}"): [fids[at] for at in check.far],
            self.tr("Without an outline and therefore not checked: hazards {features}"): [
                ids[at] for at in check.not_drawn
            ],
        }
        for sentence, which in lists.items():
            if which:
                feedback.pushWarning(sentence.format(features=_listed(which)))

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
        for start in range(0, len(found), AT_ONCE):
            features = []
            for violation in found[start : start + AT_ONCE]:
                feature = QgsFeature(fields)
                place = transform.transform(QgsPointXY(violation.x, violation.y))
                feature.setGeometry(QgsGeometry(QgsPoint(place)))
                feature.setAttributes(_row(violation, fids))
                features.append(feature)
            if not sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
                raise MineActionError(
                    QT_TRANSLATE_NOOP(
                        "errors", "{argument}: the violations cannot be written: {fault}."
                    ),
                    argument="OUTPUT",
                    fault=sink.lastError(),
                )
        return target


def _listed(which: list[int]) -> str:
    """The first of many feature ids."""
    shown = ", ".join(str(fid) for fid in which[:MOST_LISTED])
    return shown if len(which) <= MOST_LISTED else f"{shown} … ({len(which)})"


def read_signs(
    source: QgsProcessingFeatureSource, context: QgsProcessingContext
) -> tuple[PlacedSigns, list[int]]:
    """The signs of a layer as columns, and their feature ids; those without a place are left out.

    Without a field ``status`` all are standing and all count; without ``line_no`` none is
    planned. Errors: MineActionError for one off the map.
    """
    fields = source.fields()
    where = {name: fields.lookupField(name) for name in _KNOWN}
    rows: list[tuple[float, float, float]] = []
    codes: list[tuple[bool, bool, bool]] = []
    places, fids = [], []
    for feature, geometry in features_in_wgs84(source, "SIGNS", context):
        if geometry.isNull() or geometry.isEmpty():
            continue
        values = feature.attributes()
        point = geometry.centroid().asPoint() if geometry.isMultipart() else geometry.asPoint()
        places.append((point.x(), point.y()))
        rows.append(
            (
                _number(values, where["line_no"], 0.0),
                _number(values, where["sequence"], 0.0),
                _number(values, where["facing_deg"], np.nan),
            )
        )
        status = _text(values, where["status"])
        kind = _text(values, where["kind"])
        codes.append((status in ("", PROPOSED), kind in NO_SIGNS, status not in GONE))
        fids.append(feature.id())
    place = np.array(places, dtype=np.float64).reshape(-1, 2)
    number = np.array(rows, dtype=np.float64).reshape(-1, 3)
    planned, no_sign, counted = np.array(codes, dtype=bool).reshape(-1, 3).T
    signs = PlacedSigns(
        place[:, 0].copy(),
        place[:, 1].copy(),
        number[:, 0].astype(np.int64),
        number[:, 1].astype(np.int64),
        number[:, 2].copy(),
        planned & (where["line_no"] >= 0),
        no_sign.astype(np.int64),
        counted,
    )
    return signs, fids


_KNOWN = ("line_no", "sequence", "facing_deg", "status", "kind")


def _number(values: list[Any], column: int, missing: float) -> float:
    value = values[column] if column >= 0 else None
    if value is None or QgsVariantUtils.isNull(value):
        return missing
    try:
        number = float(value)
    except (TypeError, ValueError):
        return missing
    return number if np.isfinite(number) else missing


def _text(values: list[Any], column: int) -> str:
    value = values[column] if column >= 0 else None
    return "" if value is None or QgsVariantUtils.isNull(value) else str(value).strip().lower()


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
    sentence = violation.filled(translate("signs", violation.template), translate("signs", NAMED))
    return [violation.rule, fid, value, violation.limit_m, sentence]
