"""Fetch from a workspace what its warning maps show; nothing that must not be public."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Optional, Union

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsGeometry,
    QgsPointXY,
    QgsVectorLayer,
)

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.rules.accuracy import accuracy_or_assumed
from ..domain.rules.hazards import counts_as_released, is_open
from ..domain.rules.privacy import Audience
from ..maps.content import (
    Coverage,
    HazardShape,
    Imprint,
    LineShape,
    MapContent,
    PlacePoint,
    UndrawnHazard,
)
from ..maps.request import MapRequest
from ..store import Workspace
from .hazard_outlines import hazard_columns
from .outgoing import Outgoing

HAZARD_FIELDS = (
    "id",
    "code",
    "name",
    "status",
    "hazard_class",
    "accuracy_m",
    "position_basis",
    "date_of_information",
    "admin_area_id",
    "geometry",
)
STANDING_SIGNS = ("emplaced", "damaged")
STANDING_BARRIERS = ("intact", "damaged")
FENCES = ("fence", "tape", "wall")
# Where teams work and keep things is nobody's business.
NOT_PUBLIC = ("work_site",)
Row = Mapping[str, Any]


def read_content(workspace: Workspace, request: MapRequest, today: date) -> MapContent:
    """Return everything the pages of a request may need, with places filtered as asked.

    MineActionError where FILTER is wrong or leaves nothing.
    """
    public = Outgoing(workspace, Audience.PUBLIC)
    ground = read_ground(workspace, today)
    return replace(
        ground,
        coverage=_coverage(public, request, ground.hazards, tuple(_read_places(public))),
        signs=tuple(_read_signs(public)),
    )


def read_ground(workspace: Workspace, today: date) -> MapContent:
    """Return what lies on the ground, for any kind of map: no coverage and no signs."""
    public = Outgoing(workspace, Audience.PUBLIC)
    hazards, undrawn = _read_hazards(public)
    return MapContent(
        coverage=(),
        hazards=hazards,
        imprint=_read_imprint(public, today),
        undrawn=undrawn,
        released=tuple(_read_released(public)),
        fences=tuple(_read_fences(public)),
        ways=tuple(_read_ways(public)),
        places=tuple(place for place in _read_places(public) if place.kind not in NOT_PUBLIC),
    )


def _rows(workspace: Outgoing, table: str, fields: tuple[str, ...]) -> Iterator[Row]:
    columns = workspace.columns(table, fields, order=("id",))
    yield from _by_row(columns)


def _by_row(columns: Mapping[str, list[Any]]) -> Iterator[Row]:
    for values in zip(*columns.values()):
        yield dict(zip(columns, values))


def _geometry(wkb: Optional[bytes]) -> Optional[QgsGeometry]:
    if not wkb:
        return None
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return None if geometry.isNull() or geometry.isEmpty() else geometry


def _read_hazards(
    workspace: Outgoing,
) -> tuple[tuple[HazardShape, ...], tuple[UndrawnHazard, ...]]:
    profile = workspace.profile
    unconfirmed = "accuracy_m" in profile.unconfirmed
    shapes, undrawn = [], []
    for row in _by_row(hazard_columns(workspace, HAZARD_FIELDS, order=("id",))):
        if not is_open(row["status"]):
            continue
        geometry = _geometry(row["geometry"])
        if geometry is None:
            undrawn.append(row)
            continue
        known = row["accuracy_m"] is not None and row["accuracy_m"] > 0
        shapes.append(
            HazardShape(
                id=row["id"],
                code=row["code"],
                hazard_class=row["hazard_class"] or "",
                geometry=geometry,
                accuracy_m=accuracy_or_assumed(row["accuracy_m"], row["position_basis"], profile),
                accuracy_assumed=unconfirmed and not known,
                information_date=row["date_of_information"],
                name=row["name"] or "",
            )
        )
    return tuple(shapes), _with_areas(workspace, undrawn)


def _with_areas(workspace: Outgoing, rows: list[Row]) -> tuple[UndrawnHazard, ...]:
    wanted = sorted({row["admin_area_id"] for row in rows if row["admin_area_id"]})
    areas = {}
    if wanted:
        columns = workspace.columns("admin_area", ("id", "geometry"), where={"id": wanted})
        areas = dict(zip(columns["id"], columns["geometry"]))
    return tuple(
        UndrawnHazard(row["id"], row["code"], _geometry(areas.get(row["admin_area_id"])))
        for row in rows
    )


def _read_released(workspace: Outgoing) -> Iterator[QgsGeometry]:
    for row in _rows(workspace, "released_land", ("record_status", "status", "geometry")):
        geometry = _geometry(row["geometry"])
        if geometry is not None and counts_as_released(row["record_status"], row["status"]):
            yield geometry


def _read_signs(workspace: Outgoing) -> Iterator[QgsPointXY]:
    for row in _rows(workspace, "sign", ("status", "geometry")):
        geometry = _geometry(row["geometry"])
        if geometry is not None and row["status"] in STANDING_SIGNS:
            yield geometry.asPoint()


def _read_fences(workspace: Outgoing) -> Iterator[LineShape]:
    for row in _rows(workspace, "barrier", ("kind", "status", "geometry")):
        geometry = _geometry(row["geometry"])
        standing = row["status"] in STANDING_BARRIERS and row["kind"] in FENCES
        if geometry is not None and standing:
            yield LineShape(row["kind"], geometry)


def _read_ways(workspace: Outgoing) -> Iterator[LineShape]:
    for row in _rows(workspace, "access_line", ("code", "kind", "geometry")):
        geometry = _geometry(row["geometry"])
        if geometry is not None:
            yield LineShape(row["kind"] or "path", geometry, row["code"] or "")


def _read_places(workspace: Outgoing) -> Iterator[PlacePoint]:
    fields = ("id", "code", "kind", "name", "names", "geometry")
    for row in _rows(workspace, "place", fields):
        geometry = _geometry(row["geometry"])
        if geometry is None:
            continue
        yield PlacePoint(
            id=row["id"],
            code=row["code"] or "",
            kind=row["kind"] or "other",
            name=row["name"] or "",
            point=geometry.asPoint(),
            names=row["names"] or {},
        )


def _read_imprint(workspace: Outgoing, today: date) -> Imprint:
    profile, info = workspace.profile, workspace.info()
    months = int(profile.number("map_valid_months"))
    sources = (info.get("title", ""), info.get("attribution", ""))
    return Imprint(
        information_date=today,
        newer_after=_months_later(today, months),
        months_valid=months,
        radius_m=profile.number("map_place_radius_m"),
        close_m=profile.number("map_close_m"),
        hotline=_told(workspace, "hotline"),
        authority=_told(workspace, "authority"),
        approved_by=info.get("map_approved_by", ""),
        sources=tuple(source for source in sources if source),
        training=workspace.is_training,
        radius_unconfirmed="map_place_radius_m" in profile.unconfirmed,
        months_unconfirmed="map_valid_months" in profile.unconfirmed,
    )


def _told(workspace: Outgoing, key: str) -> str:
    """Return what this workspace says, else its profile."""
    value = workspace.profile.values.get(key)
    return workspace.info().get(key) or str(value.value if value else "")


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.month - 1 + months, 12)
    last = calendar.monthrange(day.year + year, month + 1)[1]
    return date(day.year + year, month + 1, min(day.day, last))


def _coverage(
    workspace: Outgoing,
    request: MapRequest,
    hazards: tuple[HazardShape, ...],
    places: tuple[PlacePoint, ...],
) -> tuple[Coverage, ...]:
    chosen = _chosen_ids(workspace, request)
    if request.coverage == "hazard":
        candidates = [
            Coverage(each.id, each.code, each.name, each.geometry, is_place=False)
            for each in hazards
        ]
    else:
        candidates = [
            Coverage(each.id, each.code, each.name, QgsGeometry.fromPointXY(each.point), each.names)
            for each in places
        ]
    coverage = tuple(each for each in candidates if each.id in chosen)
    if not coverage:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "No page to export: {coverage_argument} “{coverage}” with {argument} “{filter}” "
                "leaves nothing. Check both.",
            ),
            coverage_argument="COVERAGE",
            coverage=request.coverage,
            argument="FILTER",
            filter=request.filter,
        )
    return tuple(sorted(coverage, key=lambda each: (each.code, each.id)))


def _chosen_ids(workspace: Outgoing, request: MapRequest) -> set[str]:
    """Return the ids of the coverage's records that fulfil FILTER.

    Without a filter on ``kind``, places are settlements.
    """
    layer = QgsVectorLayer(workspace.layer_source(request.coverage), "coverage", workspace.provider)
    expression = _filter_expression(request.filter, layer)
    only_settlements = request.coverage == "place" and (
        expression is None or "kind" not in expression.referencedColumns()
    )
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    context.setFields(layer.fields())
    chosen = set()
    for feature in layer.getFeatures():
        if only_settlements and feature["kind"] != "settlement":
            continue
        context.setFeature(feature)
        if expression is None or expression.evaluate(context):
            chosen.add(str(feature["id"]))
        if expression is not None and expression.hasEvalError():
            raise _bad_filter(request.filter, expression.evalErrorString())
    return chosen


def _filter_expression(text: str, layer: QgsVectorLayer) -> Optional[QgsExpression]:
    if not text.strip():
        return None
    expression = QgsExpression(text)
    if expression.hasParserError():
        raise _bad_filter(text, expression.parserErrorString().strip())
    unknown = sorted(set(expression.referencedColumns()) - set(layer.fields().names()) - {"*"})
    if unknown:
        reason = MineActionError(
            QT_TRANSLATE_NOOP("errors", "there is no field {names}"), names=", ".join(unknown)
        )
        raise _bad_filter(text, reason)
    return expression


def _bad_filter(text: str, reason: Union[str, MineActionError]) -> MineActionError:
    return MineActionError(
        QT_TRANSLATE_NOOP(
            "errors",
            "{argument}: “{filter}” cannot be read as an expression over what gets a page: {reason}",
        ),
        argument="FILTER",
        filter=text,
        reason=reason,
    )
