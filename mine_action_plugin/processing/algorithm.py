"""The base of every algorithm: arguments read strictly, errors said in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCsException,
    QgsPointXY,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtGui import QIcon

from ..domain.codes import CODE_LISTS
from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.rules.dates import read_partial_date
from ..planning.transformation import transformation
from ..store import Workspace, open_workspace
from ..translation import error_text, translate
from .arguments import (
    CODE_LIST_KEY,
    DATE_KEY,
    SEVERAL_KEY,
    fault_in_names,
    fault_in_value,
    read_json_object,
    split_codes,
)

ICONS = Path(__file__).parents[1] / "resources" / "icons"
OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional
WORKSPACE = "WORKSPACE"
WGS84 = "EPSG:4326"

GROUPS = {
    "workspace": QT_TRANSLATE_NOOP("MineActionAlgorithm", "Workspace"),
    "hazards": QT_TRANSLATE_NOOP("MineActionAlgorithm", "Hazards"),
    "incidents": QT_TRANSLATE_NOOP("MineActionAlgorithm", "Incidents"),
    "signs": QT_TRANSLATE_NOOP("MineActionAlgorithm", "Signs"),
    "tasks": QT_TRANSLATE_NOOP("MineActionAlgorithm", "Tasks"),
    "maps": QT_TRANSLATE_NOOP("MineActionAlgorithm", "Maps"),
    "import": QT_TRANSLATE_NOOP("MineActionAlgorithm", "Import"),
}


class MineActionAlgorithm(QgsProcessingAlgorithm):
    """An algorithm of the provider; a subclass says its id and group and does ``perform``.

    ``perform(parameters, context, feedback) -> dict`` may raise MineActionError: it reaches the
    person as one translated sentence and ``qgis_process`` ends with a status that is not 0.
    """

    ALGORITHM_ID = ""
    GROUP = "workspace"
    ICON = "mine_action"

    def tr(self, text: str) -> str:
        """Return ``text`` translated in the context of the subclass that wrote it."""
        return translate(type(self).__name__, text)

    def createInstance(self) -> MineActionAlgorithm:
        return type(self)()

    def name(self) -> str:
        return self.ALGORITHM_ID

    def group(self) -> str:
        return translate("MineActionAlgorithm", GROUPS[self.GROUP])

    def groupId(self) -> str:
        return self.GROUP

    def icon(self) -> QIcon:
        return QIcon(str(ICONS / f"{self.ICON}.svg"))

    def perform(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Do the work and return the outputs; every subclass has its own."""
        raise NotImplementedError

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        try:
            return self.perform(parameters, context, feedback)
        except MineActionError as error:
            raise QgsProcessingException(self._named(error)) from error

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        definitions = self.parameterDefinitions()
        fault = fault_in_names(list(parameters), [each.name() for each in definitions])
        if fault:
            return False, fault
        for definition in definitions:
            fault = fault_in_value(definition, parameters.get(definition.name()))
            if fault:
                return False, fault
        return super().checkParameterValues(parameters, context)

    def add_workspace_parameter(self) -> None:
        """Add WORKSPACE: the path of a .gpkg, or postgres:<name>/<schema>, or service=<name>."""
        self.addParameter(
            QgsProcessingParameterFile(
                WORKSPACE,
                translate("MineActionAlgorithm", "Workspace"),
                fileFilter=translate("MineActionAlgorithm", "Workspaces (*.gpkg);;All files (*)"),
            )
        )

    def add_code_parameter(
        self,
        name: str,
        description: str,
        code_list: str,
        default: Optional[str] = None,
        optional: bool = False,
        several: bool = False,
    ) -> None:
        """Add a parameter for one code of ``code_list``, or for several, comma-separated."""
        parameter = QgsProcessingParameterString(
            name, description, defaultValue=default, optional=optional
        )
        metadata: dict[str, Any] = {CODE_LIST_KEY: code_list, SEVERAL_KEY: several}
        codes = [str(code) for code in CODE_LISTS[code_list]]
        if several:
            parameter.setHelp(", ".join(codes))
        else:
            hints = ([""] if optional else []) + codes
            metadata["widget_wrapper"] = {"value_hints": hints}
        parameter.setMetadata(metadata)
        self.addParameter(parameter)

    def add_json_parameter(self, name: str, description: str) -> None:
        """Add an optional parameter that takes a JSON object (see ``read_json``)."""
        # A plain text parameter lets an object through untouched; only QGIS's own reading of
        # it (parameterAsString) would turn it into an empty string, so that is never used.
        self.addParameter(
            QgsProcessingParameterString(name, description, optional=True, multiLine=True)
        )

    def add_date_parameter(self, name: str, description: str, optional: bool = False) -> None:
        """Add a parameter for a date: YYYY-MM-DD, or YYYY-MM or YYYY when the day is unknown."""
        parameter = QgsProcessingParameterString(name, description, optional=optional)
        parameter.setMetadata({DATE_KEY: True})
        self.addParameter(parameter)

    @contextmanager
    def workspace(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> Iterator[Workspace]:
        """Open the workspace of this run; it is closed at the end of the ``with`` block."""
        reference = self.parameterAsString(parameters, WORKSPACE, context)
        with self.argument(WORKSPACE):
            workspace = open_workspace(reference)
        try:
            yield workspace
        finally:
            workspace.close()

    @contextmanager
    def argument(self, name: str) -> Iterator[None]:
        """Say in front of an error that happens inside which argument it comes from."""
        try:
            yield
        except MineActionError as error:
            error.values.setdefault("argument", name)
            raise

    def read_json(self, parameters: dict[str, Any], name: str) -> Optional[dict[str, Any]]:
        """Return the JSON object of FIELDS, MAPPING, WEIGHTS or FOUND; None if not given.

        It comes as text, as the path of a file, or as an object on qgis_process's standard
        input. Errors: MineActionError for anything else.
        """
        return read_json_object(name, parameters.get(name))

    def codes(self, parameters: dict[str, Any], name: str) -> tuple[str, ...]:
        """Return the codes of a comma-separated argument; empty if not given."""
        return split_codes(parameters.get(name))

    def text(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> Optional[str]:
        """Return a text argument without spaces around it; None if it is empty or not given."""
        return self.parameterAsString(parameters, name, context).strip() or None

    def whole_number(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> Optional[int]:
        """Return a whole number, or None when the argument was not given (0 is given)."""
        if parameters.get(name) in (None, ""):
            return None
        return int(self.parameterAsInt(parameters, name, context))

    def number(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> Optional[float]:
        """Return a number, or None when the argument was not given (0 is given)."""
        if parameters.get(name) in (None, ""):
            return None
        return float(self.parameterAsDouble(parameters, name, context))

    def partial_date(self, parameters: dict[str, Any], name: str) -> Optional[tuple[date, str]]:
        """Return the date (first day) and its precision (day, month, year); None if not given."""
        value = parameters.get(name)
        if value is None or value == "":
            return None
        if hasattr(value, "toPyDate"):
            return value.toPyDate(), "day"
        if hasattr(value, "toPyDateTime"):
            return value.toPyDateTime().date(), "day"
        with self.argument(name):
            return read_partial_date(str(value))

    def point(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsPointXY:
        """Return a point in EPSG:4326; one without a CRS is taken to be in EPSG:4326 already.

        Errors: MineActionError for an unknown CRS and for a place outside the world.
        """
        with self.argument(name):
            return self._point(parameters, name, context)

    def _point(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsPointXY:
        crs = self.parameterAsPointCrs(parameters, name, context)
        value = parameters.get(name)
        if not crs.isValid() and isinstance(value, str) and "[" in value:
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "The coordinate system of {value} is unknown. Give one such as [EPSG:4326].",
                ),
                value=value,
            )
        wgs84 = QgsCoordinateReferenceSystem(WGS84)
        point = QgsPointXY(self.parameterAsPoint(parameters, name, context))
        if not crs.isValid() or crs == wgs84:
            return point
        try:
            return transformation(crs, wgs84, context.transformContext()).transform(point)
        except QgsCsException as error:
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{value} lies outside the area of {crs}. Check the order of the coordinates.",
                ),
                value=value,
                crs=crs.authid(),
            ) from error

    def _named(self, error: MineActionError) -> str:
        sentence = error_text(error)
        known = [each.name() for each in self.parameterDefinitions()]
        # The field that an operation names is closer to the fault than the argument around it.
        named = [str(error.values.get(key, "")).upper() for key in ("field", "argument")]
        for argument in named:
            if argument in known:
                return sentence if argument in sentence else f"{argument}: {sentence}"
        return sentence
