"""Where signs really stand, and what speaks against that place."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Optional

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.profile import Profile
from ..domain.records import Record
from ..planning.geodesic import geodesic_m
from ..planning.knowledge import IN_HAZARD, NEAR_HAZARD
from ..planning.outlines import Floats
from ..planning.signs.corridors import on_corridors
from ..planning.signs.model import Bools
from ..store import Workspace
from ..translation import translate
from .hazard_outlines import hazards_within
from .hazard_reach import read_reach
from .knowledge import Register, point_of, register_of
from .sign_changes import SignWarning
from .sign_neighbours import corridors_of, grown, records_within

Positions = Mapping[str, tuple[float, float]]
"""Longitude and latitude, EPSG:4326, by the code of the sign."""

WIDEST_VERGE_M = 100.0
"""From the middle of a corridor to its verge; no wider one is looked for."""


def checked_positions(
    signs: Sequence[Record], positions: Optional[Positions]
) -> dict[str, tuple[float, float]]:
    """Return the positions by code.

    Errors: MineActionError for a code that is not among the signs, and a place off the globe.
    """
    known = {sign.code for sign in signs}
    given = {code: (float(x), float(y)) for code, (x, y) in (positions or {}).items()}
    for code, (x, y) in given.items():
        if code not in known:
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors", "A position is given for {code}, which is not among the signs."
                ),
                code=code,
                field="positions",
            )
        if not (abs(x) <= 180 and abs(y) <= 90):
            raise MineActionError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{code}: {x}, {y} is not on the globe. Give longitude (−180 to 180) first,"
                    " then latitude (−90 to 90).",
                ),
                code=code,
                x=x,
                y=y,
                field="positions",
            )
    return given


def position_values(sign: Record, position: Optional[tuple[float, float]]) -> dict[str, Any]:
    """Return the fields that change where a sign stands at ``position`` instead of its plan.

    A sign that was drawn without a plan keeps the place where it was drawn as the planned one.
    """
    if position is None:
        return {}
    values: dict[str, Any] = {"geometry": bytes(_point(*position).asWkb())}
    if sign.planned_x is None or sign.planned_y is None:
        x, y = point_of(sign.geometry)
        values.update(planned_x=float(x), planned_y=float(y))
    return values


def position_warnings(
    workspace: Workspace, signs: Sequence[Record], positions: Positions
) -> list[SignWarning]:
    """Return what speaks against the places of signs (as built, else as drawn), hazards first."""
    built = np.array([positions.get(sign.code) or tuple(point_of(sign.geometry)) for sign in signs])
    return [
        *_hazard_warnings(workspace, signs, built),
        *_moved_warnings(workspace.profile, signs, built, positions),
    ]


def open_hazards_near(workspace: Workspace, points: Floats, metres: float = 0.0) -> Register:
    """Return the open hazards whose margin could come within ``metres`` of one of the points."""
    reach = read_reach(workspace)
    (left, bottom), (right, top) = points.min(axis=0), points.max(axis=0)
    box = grown(QgsRectangle(left, bottom, right, top), metres + reach.widest_m)
    bounds = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
    return register_of(hazards_within(workspace, bounds), reach.profile)


def _hazard_warnings(
    workspace: Workspace, signs: Sequence[Record], built: Floats
) -> Iterator[SignWarning]:
    register = open_hazards_near(workspace, built)
    answers = register.assess(built)
    inside = translate("signs", "{code} stands inside {hazard}. Check its position.")
    near = translate(
        "signs",
        "{code} stands {distance} m from {hazard}, whose outline is only known to {accuracy} m."
        " Check its position.",
    )
    found = np.flatnonzero(np.isin(answers.answer, (IN_HAZARD, NEAR_HAZARD)))
    for index in found[~_on_verified_ground(workspace, built[found])]:
        hazard = int(answers.hazard[index])
        is_inside = answers.answer[index] == IN_HAZARD
        message = (inside if is_inside else near).format(
            code=signs[index].code,
            hazard=register.hazard_codes[hazard],
            distance=f"{answers.distance_m[index]:.0f}",
            accuracy=f"{register.margin_m[hazard]:.0f}",
        )
        kind = "inside_hazard" if is_inside else "near_hazard"
        yield SignWarning(kind, signs[index].code, message)


def _on_verified_ground(workspace: Workspace, points: Floats) -> Bools:
    """Which places lie on a corridor verified for use, where signs belong although in a hazard."""
    if not len(points):
        return np.zeros(0, dtype=bool)
    (left, bottom), (right, top) = points.min(axis=0), points.max(axis=0)
    extent = QgsRectangle(left, bottom, right, top)
    ways = records_within(workspace, "access_line", extent, WIDEST_VERGE_M)
    return on_corridors(*points.T, corridors_of([way for way in ways if way.use != "closed"]))


def _moved_warnings(
    profile: Profile, signs: Sequence[Record], built: Floats, positions: Positions
) -> Iterator[SignWarning]:
    limit_m = profile.number("sign_moved_m")
    planned = np.array([_planned(sign) for sign in signs])
    moved_m = geodesic_m(planned, built)
    text = translate("signs", "{code} stands {distance} m from its planned place.")
    for sign, metres in zip(signs, moved_m):
        if sign.code in positions and metres > limit_m and math.isfinite(metres):
            message = text.format(code=sign.code, distance=f"{metres:.0f}")
            yield SignWarning("moved", sign.code, message)


def _planned(sign: Record) -> tuple[float, float]:
    if sign.planned_x is None or sign.planned_y is None:
        x, y = point_of(sign.geometry)
        return float(x), float(y)
    return sign.planned_x, sign.planned_y


def _point(x: float, y: float) -> QgsGeometry:
    return QgsGeometry.fromPointXY(QgsPointXY(x, y))
