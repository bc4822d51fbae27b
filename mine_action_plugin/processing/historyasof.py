"""Algorithm ``historyasof``."""

from __future__ import annotations

from datetime import date, datetime, timezone
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType, QTime, QTimeZone

from ..domain.errors import MineActionError
from ..domain.fields import Field, FieldType, GeometryType, Table
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.records import Record
from ..domain.rules.dates import last_moment, read_moment
from ..domain.rules.privacy import Audience, may_leave
from ..domain.schema import TABLES
from ..operations.history import SHOWN_TABLES, table_as_of
from ..store.values import to_stored
from .algorithm import WGS84, MineActionAlgorithm

_TYPES = {
    FieldType.INTEGER: QMetaType.Type.LongLong,
    FieldType.REAL: QMetaType.Type.Double,
    FieldType.BOOLEAN: QMetaType.Type.Bool,
    FieldType.DATE: QMetaType.Type.QDate,
    FieldType.DATETIME: QMetaType.Type.QDateTime,
}
_GEOMETRIES = {
    GeometryType.POINT: QgsWkbTypes.Type.Point,
    GeometryType.MULTI_LINE_STRING: QgsWkbTypes.Type.MultiLineString,
    GeometryType.MULTI_POLYGON: QgsWkbTypes.Type.MultiPolygon,
}
# Other programs once wrote any value, and the history keeps what was.
_KINDS = {
    FieldType.INTEGER: int,
    FieldType.REAL: float,
    FieldType.DATE: date,
    FieldType.DATETIME: datetime,
}
_PLAIN = (FieldType.INTEGER, FieldType.REAL, FieldType.BOOLEAN)
_UTC = QTimeZone(b"UTC")


class HistoryAsOf(MineActionAlgorithm):
    """A table of the workspace as it was at a moment."""

    ALGORITHM_ID = "historyasof"
    GROUP = "workspace"
    ICON = "history"

    def displayName(self) -> str:
        return self.tr("History as of a date")

    def shortHelpString(self) -> str:
        return self.tr(
            "This algorithm gives a table of the workspace as it was at a moment: every record with"
            " its fields and its shape, rebuilt from the history that the workspace keeps of every"
            " change. The workspace is not changed.\n\n"
            "The date is a day (2026-11-23) or a moment (2026-11-23 14:30, or with a time zone:"
            " 2026-11-23T14:30:00Z, 2026-11-23T14:30:00+04:00). A day alone means its end. Where no"
            " time zone is given, the time of this computer is meant. All changes made up to that"
            " moment count, to the millisecond.\n\n"
            "Names of victims and reporters, and whatever else is restricted, are not given."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_workspace_parameter()
        table = QgsProcessingParameterString("TABLE", self.tr("Table"), defaultValue="hazard")
        table.setMetadata({"widget_wrapper": {"value_hints": list(SHOWN_TABLES)}})
        self.addParameter(table)
        self.add_date_parameter("DATE", self.tr("Date, or date and time"))
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", self.tr("As it was"), QgsProcessing.SourceType.TypeVector
            )
        )

    def perform(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        name = self.parameterAsString(parameters, "TABLE", context).strip()
        moment = self._moment(parameters)
        with self.workspace(parameters, context) as workspace:
            records = table_as_of(workspace, name, moment)
        table = TABLES[name]
        fields = [each for each in table.fields if may_leave(name, each.name, Audience.OFFICE)]
        sink, target = self.parameterAsSink(
            parameters,
            "OUTPUT",
            context,
            _columns(fields),
            _GEOMETRIES[table.geometry] if table.geometry else QgsWkbTypes.Type.NoGeometry,
            QgsCoordinateReferenceSystem(WGS84 if table.geometry else ""),
        )
        if sink is None:
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors", "{argument}: this cannot be written. Choose another place."
                ),
                argument="OUTPUT",
            )
        self._write(sink, table, fields, records, feedback)
        count = self.tr("{count} records as of {moment} UTC.")
        feedback.pushInfo(count.format(count=len(records), moment=f"{moment:%Y-%m-%d %H:%M:%S}"))
        return {"OUTPUT": target}

    def _write(
        self,
        sink: QgsFeatureSink,
        table: Table,
        fields: list[Field],
        records: list[Record],
        feedback: QgsProcessingFeedback,
    ) -> None:
        columns = _columns(fields)
        for number, record in enumerate(records):
            if feedback.isCanceled():
                break
            feedback.setProgress(100 * number / len(records))
            feature = QgsFeature(columns)
            values = [self._readable(record, field, feedback) for field in fields]
            feature.setAttributes(
                [_attribute(table, field, value) for field, value in zip(fields, values)]
            )
            if table.geometry and record.geometry is not None:
                geometry = QgsGeometry()
                geometry.fromWkb(record.geometry)
                feature.setGeometry(geometry)
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise MineActionError(
                    QT_TRANSLATE_NOOP("errors", "{argument}: this cannot be written ({fault})."),
                    argument="OUTPUT",
                    fault=sink.lastError(),
                )
        sink.flushBuffer()

    def _readable(self, record: Record, field: Field, feedback: QgsProcessingFeedback) -> Any:
        """Return a field's value; None, and a warning, for one that is none of the field's."""
        value = getattr(record, field.name)
        if value is None or isinstance(value, _KINDS.get(field.type, object)):
            return value
        text = self.tr("{record}: “{value}” in the field {field} is left empty here.")
        name = getattr(record, "code", None) or record.id
        feedback.pushWarning(text.format(record=name, value=value, field=field.name))
        return None

    def _moment(self, parameters: dict[str, Any]) -> datetime:
        value = parameters.get("DATE")
        with self.argument("DATE"):
            if isinstance(value, QDateTime):
                naive = value.toUTC().toPyDateTime().replace(tzinfo=None)
                return naive.replace(tzinfo=timezone.utc)
            if isinstance(value, QDate):
                return last_moment(value.toPyDate())
            return read_moment(str(value))


def _columns(fields: list[Field]) -> QgsFields:
    columns = QgsFields()
    for field in fields:
        columns.append(QgsField(field.name, _TYPES.get(field.type, QMetaType.Type.QString)))
    return columns


def _attribute(table: Table, field: Field, value: Any) -> Any:
    """A value as a layer of the workspace gives it."""
    if value is None or field.type in _PLAIN:
        return value
    if field.type is FieldType.DATE:
        return QDate(value.year, value.month, value.day)
    if field.type is FieldType.DATETIME:
        time = QTime(value.hour, value.minute, value.second, value.microsecond // 1000)
        return QDateTime(QDate(value.year, value.month, value.day), time, _UTC)
    return to_stored(table, field, value)
