"""Arguments that planning and checking signs have in common."""

from __future__ import annotations

import math
from typing import Any, Optional

import numpy as np
from qgis.core import (
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsVariantUtils,
)

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..exchange.rasters import open_terrain
from ..planning.signs.corridors import Corridor
from ..planning.signs.model import AccessLine, Floats, SignPlan
from ..planning.signs.rules import SignRules
from ..planning.signs.terrain import Terrain
from ..planning.signs.thinning import EXPOSURE, MODES, PERIMETER, Mode
from ..translation import translate
from .algorithm import MineActionAlgorithm
from .signlayers import accuracy_of, check_kind, features_in_wgs84, metres_of, no_field, width_of

RULES = {
    "MAX_SPACING": "max_spacing_m",
    "OFFSET": "offset_m",
    "LEGIBILITY": "legibility_m",
    "APPROACH": "approach_m",
}


class SignAlgorithm(MineActionAlgorithm):
    """An algorithm on hazards in a polygon layer, with the rules of a sign plan."""

    GROUP = "signs"

    def add_hazards(self) -> None:
        """Add INPUT, the rules in metres, ACCURACY, and the access lines."""
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "INPUT",
                translate("SignAlgorithm", "Hazards"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
            )
        )

    def add_warned_shares(self) -> None:
        """Add the two figures that say how many are warned."""
        shares = {
            "WARNED_SHARE": translate(
                "SignAlgorithm", "Share of those who can come that are warned, by length of line"
            ),
            "ALL_WARNED_SHARE": translate(
                "SignAlgorithm", "Share of the line where all who can come are warned"
            ),
        }
        for name, label in shares.items():
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def add_rules(self) -> None:
        """Add the rules of a sign plan and what they are judged with."""
        labels = {
            "MAX_SPACING": translate("SignAlgorithm", "Largest spacing (m)"),
            "OFFSET": translate("SignAlgorithm", "Distance from the hazard (m)"),
            "LEGIBILITY": translate("SignAlgorithm", "Distance at which a sign can be read (m)"),
            "APPROACH": translate("SignAlgorithm", "Distance of the viewer (m)"),
        }
        defaults = SignRules()
        for name, label in labels.items():
            kind = QgsProcessingParameterNumber.Type.Double
            default = getattr(defaults, RULES[name])
            self.addParameter(
                QgsProcessingParameterNumber(name, label, kind, defaultValue=default, minValue=0)
            )
        self._add_accuracy_and_access()
        self.add_terrain()

    def add_terrain(self) -> None:
        """Add the rasters of heights, both optional."""
        for name, label in (
            ("DEM", translate("SignAlgorithm", "Terrain heights")),
            ("VEGETATION", translate("SignAlgorithm", "Vegetation heights")),
        ):
            self.addParameter(QgsProcessingParameterRasterLayer(name, label, optional=True))

    def add_mode(self) -> None:
        """Add MODE and MAX_SIGNS: how much is signed."""
        self.addParameter(
            QgsProcessingParameterEnum(
                "MODE",
                translate("SignAlgorithm", "What is signed"),
                options=list(MODES),
                defaultValue=PERIMETER,
                usesStaticStrings=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                "MAX_SIGNS",
                translate("SignAlgorithm", "Largest number of signs (0 = no limit)"),
                QgsProcessingParameterNumber.Type.Integer,
                defaultValue=0,
                minValue=0,
            )
        )

    def _add_accuracy_and_access(self) -> None:
        self.addParameter(
            QgsProcessingParameterString(
                "ACCURACY",
                translate("SignAlgorithm", "Accuracy of the hazards: metres, or a field's name"),
                defaultValue="0",
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "ACCESS",
                translate("SignAlgorithm", "Ways that people use"),
                [QgsProcessing.SourceType.TypeVectorLine],
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterField(
                "ACCESS_KIND_FIELD",
                translate("SignAlgorithm", "Field with the kind of way (road, track, path …)"),
                parentLayerParameterName="ACCESS",
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterField(
                "ACCESS_WIDTH_FIELD",
                translate("SignAlgorithm", "Field with the width verified for use (m)"),
                parentLayerParameterName="ACCESS",
                type=QgsProcessingParameterField.DataType.Numeric,
                optional=True,
            )
        )

    def rules(self, parameters: dict[str, Any], context: QgsProcessingContext) -> SignRules:
        """The rules given. Errors: MineActionError that names the argument out of range."""
        values = {}
        for name, field in RULES.items():
            value = self.parameterAsDouble(parameters, name, context)
            with self.argument(name):
                SignRules(**{field: value})
            values[field] = value
        return SignRules(**values)

    def mode(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Mode:
        """What is signed. Errors: MineActionError for a limit that the mode does not take."""
        name = self.parameterAsEnumString(parameters, "MODE", context)
        limit = self.parameterAsInt(parameters, "MAX_SIGNS", context)
        if limit > 0 and name != EXPOSURE:
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{argument}: only the mode {mode} takes a limit; give 0.",
                ),
                argument="MAX_SIGNS",
                mode=EXPOSURE,
            )
        return Mode(name, limit)

    def say_exposure(self, plan: SignPlan, feedback: QgsProcessingFeedback) -> None:
        """Say which share of those who come a plan of the mode exposure warns."""
        if plan.curve is None or math.isnan(plan.exposure_share):
            return
        feedback.pushInfo(
            translate(
                "SignAlgorithm",
                "These signs warn {share} % of those who come; a hundred more would add {more} %.",
            ).format(
                share=round(100.0 * plan.exposure_share, 1),
                more=round(100.0 * plan.curve.next_adds(plan.signs), 2),
            )
        )

    def terrain(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Optional[Terrain]:
        """The terrain given, or None for flat ground. Errors: MineActionError that says why not."""
        sources: dict[str, Optional[str]] = {}
        for name in ("DEM", "VEGETATION"):
            sources[name] = None
            if parameters.get(name) not in (None, ""):
                layer = self.parameterAsRasterLayer(parameters, name, context)
                sources[name] = layer.source() if layer is not None else str(parameters[name])
        terrain = open_terrain(sources["DEM"], sources["VEGETATION"])
        if terrain is None:
            feedback.pushInfo(translate("SignAlgorithm", "Flat ground is assumed."))
            return None
        for remark in terrain.remarks:
            feedback.pushInfo(remark)
        if terrain.coarse:
            feedback.pushWarning(
                translate("SignAlgorithm", "Sight and coverage not shown by this DEM.")
            )
        return terrain

    def source(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource:
        """The layer of an argument.

        Errors: MineActionError when there is none, it has no CRS, or shapes of another kind.
        """
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise MineActionError(
                QT_TRANSLATE_NOOP("errors", "{argument}: there is no layer {value}."),
                argument=name,
                value=str(parameters.get(name)),
            )
        if not source.sourceCrs().isValid():
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors", "{argument}: the layer has no coordinate system. Give it one."
                ),
                argument=name,
            )
        check_kind(source, self.parameterDefinition(name))
        return source

    def hazards(
        self, source: QgsProcessingFeatureSource, accuracy: str, context: QgsProcessingContext
    ) -> tuple[list[QgsGeometry], list[int], Floats]:
        """Shapes in EPSG:4326, feature ids and accuracies in metres."""
        number, column = accuracy_of(source, accuracy)
        shapes, ids, metres = [], [], []
        for feature, geometry in features_in_wgs84(source, "INPUT", context):
            shapes.append(geometry)
            ids.append(feature.id())
            metres.append(number if column < 0 else metres_of(feature, column))
        return shapes, ids, np.array(metres, dtype=np.float64)

    def access(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[AccessLine]:
        """The access lines; without a kind field they all count as roads."""
        if parameters.get("ACCESS") in (None, ""):
            return []
        source = self.source(parameters, "ACCESS", context)
        column = self._field(parameters, "ACCESS_KIND_FIELD", source, context)
        lines = []
        for feature, geometry in features_in_wgs84(source, "ACCESS", context):
            kind = feature.attribute(column) if column >= 0 else None
            known = kind is not None and not QgsVariantUtils.isNull(kind)
            lines.append(AccessLine(geometry, str(kind).strip().lower() if known else "road"))
        return lines

    def corridors(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> list[Corridor]:
        """The verified ground along the access lines; none without a field of widths."""
        if parameters.get("ACCESS") in (None, ""):
            return []
        source = self.source(parameters, "ACCESS", context)
        column = self._field(parameters, "ACCESS_WIDTH_FIELD", source, context)
        if column < 0:
            return []
        found = []
        for feature, geometry in features_in_wgs84(source, "ACCESS", context):
            width_m = width_of(feature, column)
            if width_m > 0:
                found.append(Corridor(geometry, width_m))
        return found

    def _field(
        self,
        parameters: dict[str, Any],
        name: str,
        source: QgsProcessingFeatureSource,
        context: QgsProcessingContext,
    ) -> int:
        """The column of an optional field, -1 without one. Errors: MineActionError for a wrong one."""
        field = self.parameterAsString(parameters, name, context)
        column: int = source.fields().lookupField(field) if field else -1
        if field and column < 0:
            raise no_field(name, field, source)
        return column
