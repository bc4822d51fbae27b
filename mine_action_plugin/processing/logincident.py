"""Algorithm ``logincident``."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
)

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.rules.values import read_values
from ..operations.incidents import IncidentReport, VictimReport, log_incident
from .algorithm import OPTIONAL, MineActionAlgorithm

_VICTIM_FIELDS = frozenset(field.name for field in fields(VictimReport))
_PRIVATE = ("reporter", "reporter_contact")
_OWN_ARGUMENTS = ("kind", "occurred_on", "date_precision", "device", "killed", "injured")


class LogIncident(MineActionAlgorithm):
    """Log an accident, a report or a find."""

    ALGORITHM_ID = "logincident"
    GROUP = "incidents"
    ICON = "log_incident"

    def displayName(self) -> str:
        return self.tr("Log incident")

    def shortHelpString(self) -> str:
        return self.tr(
            "This algorithm writes an accident, a report or a find into a workspace, and says"
            " what was known about the place: inside a known hazard, near one, on released land,"
            " or outside every known hazard.\n\n"
            "A point without a coordinate system is taken as longitude and latitude (EPSG:4326)."
            " The date may be a day (2026-11-23), a month (2026-11) or a year (2026).\n\n"
            "Only harm to a person is an accident. Killed and injured are counted from the"
            " victims where they are not given.\n\n"
            "Fields takes further fields of the incident as a JSON object, for example"
            ' {"activity": "farming", "place_name": "…", "victims": [{"outcome": "injured",'
            ' "sex": "female", "age": 34}]}: as text, as the path of a file, or as an object on'
            " standard input.\n\n"
            "Distance is in metres on the ground to the nearest hazard; it is empty where no"
            " hazard can be drawn."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_workspace_parameter()
        self.addParameter(QgsProcessingParameterPoint("POINT", self.tr("Place")))
        self.add_code_parameter("KIND", self.tr("Kind"), "incident_kind", default="accident")
        self.add_date_parameter("OCCURRED_ON", self.tr("Date"))
        self.add_code_parameter("DEVICE", self.tr("Explosive ordnance"), "device", optional=True)
        for name, label in (("KILLED", self.tr("Killed")), ("INJURED", self.tr("Injured"))):
            parameter = QgsProcessingParameterNumber(name, label, minValue=0)
            parameter.setFlags(parameter.flags() | OPTIONAL)
            self.addParameter(parameter)
        self.add_json_parameter("FIELDS", self.tr("Further fields (JSON)"))
        self.addOutput(QgsProcessingOutputString("CODE", self.tr("Code of the incident")))
        self.addOutput(QgsProcessingOutputString("KNOWLEDGE", self.tr("What was known")))
        self.addOutput(QgsProcessingOutputString("HAZARD", self.tr("Code of the nearest hazard")))
        self.addOutput(QgsProcessingOutputNumber("DISTANCE_M", self.tr("Distance to it (m)")))

    def perform(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        report = self._report(parameters, context)
        with self.workspace(parameters, context) as workspace:
            logged = log_incident(workspace, report)
        for code in logged.questioned:
            feedback.pushWarning(
                self.tr("Released land {code} is questioned from now on.").format(code=code)
            )
        return {
            "CODE": logged.code,
            "KNOWLEDGE": logged.knowledge,
            "HAZARD": logged.hazard_code or "",
            "DISTANCE_M": logged.distance_m,
        }

    def _report(self, parameters: dict[str, Any], context: QgsProcessingContext) -> IncidentReport:
        point = self.point(parameters, "POINT", context)
        occurred_on, precision = self.partial_date(parameters, "OCCURRED_ON") or (None, "day")
        with self.argument("FIELDS"):
            more = self.read_json(parameters, "FIELDS") or {}
            victims = _victims(more.pop("victims", []))
            private = {name: more.pop(name) for name in _PRIVATE if name in more}
            _refuse_own_arguments(more)
            more = read_values("incident", more)
        named = {name: more.pop(name) for name in list(more) if name in _REPORT_FIELDS}
        named.setdefault("entered_as", str(parameters["POINT"]))
        return IncidentReport(
            point=point,
            kind=self.parameterAsString(parameters, "KIND", context),
            occurred_on=occurred_on,
            date_precision=precision,
            device=self.text(parameters, "DEVICE", context),
            killed=self.whole_number(parameters, "KILLED", context),
            injured=self.whole_number(parameters, "INJURED", context),
            victims=victims,
            fields=more,
            **named,
            **private,
        )


_REPORT_FIELDS = frozenset(field.name for field in fields(IncidentReport)) - {"fields", "victims"}


def _refuse_own_arguments(more: dict[str, Any]) -> None:
    for name in _OWN_ARGUMENTS:
        if name in more and name != "date_precision":
            raise MineActionError(
                QT_TRANSLATE_NOOP("errors", "FIELDS cannot hold {name}. Give it as {argument}."),
                name=name,
                argument=name.upper(),
            )


def _victims(given: Any) -> tuple[VictimReport, ...]:
    if not isinstance(given, list) or not all(isinstance(each, dict) for each in given):
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "The victims in FIELDS are not a list of objects. Write {example}."
            ),
            example='[{"outcome": "injured", "age": 34}]',
        )
    for victim in given:
        for name in victim:
            if name not in _VICTIM_FIELDS:
                raise MineActionError(
                    QT_TRANSLATE_NOOP(
                        "errors", "A victim in FIELDS has no field {name}. Use: {known}."
                    ),
                    name=name,
                    known=", ".join(sorted(_VICTIM_FIELDS)),
                )
    return tuple(VictimReport(**victim) for victim in given)
