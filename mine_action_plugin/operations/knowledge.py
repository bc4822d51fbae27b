"""What the workspace knows about places: one under the mouse, or all incidents at once."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
from qgis.core import QgsPointXY

from ..domain.profile import Profile
from ..domain.records import Record
from ..domain.rules.accuracy import accuracy_or_assumed
from ..domain.rules.hazards import counts_as_released, is_open
from ..planning.knowledge import Answers, assess
from ..planning.outlines import Floats, Outlines, read_outlines
from ..store import Workspace
from ..translation import translate
from .hazard_outlines import columns_within, hazard_columns
from .hazard_reach import Reach, known_reach, read_reach

_HAZARD = ("id", "code", "status", "accuracy_m", "position_basis", "geometry")
_RELEASED = ("id", "code", "record_status", "status", "geometry")

# Half sides of the squares searched for the nearest hazard, in metres; then everything.
_SEARCH_M = (2_000.0, 20_000.0, 200_000.0)
_METRES_PER_DEGREE = 110_500.0


@dataclass(frozen=True)
class Knowledge:
    """What is known about a place.

    ``answer``: a code of the list ``knowledge``; ``hazard_code``: the hazard that decides or,
    outside every known one, the nearest; ``distance_m``: ground metres to it, 0 inside, None
    where no hazard can be drawn; ``released_code``: land released there, whatever the answer.
    """

    answer: str
    hazard_code: Optional[str] = None
    distance_m: Optional[float] = None
    released_code: Optional[str] = None
    hazard_id: Optional[str] = None
    released_id: Optional[str] = None


@dataclass(frozen=True)
class Register:
    """Open hazards with their margins and land that counts as released, ready to be asked."""

    hazard_ids: Sequence[str]
    hazard_codes: Sequence[str]
    margin_m: Floats
    hazards: Outlines
    released_ids: Sequence[str]
    released_codes: Sequence[str]
    released: Outlines

    def assess(self, points: Floats, accuracy_m: Any = 0.0) -> Answers:
        """Return what is known about points (n, 2) in EPSG:4326, accurate to ``accuracy_m``."""
        return assess(points, self.hazards, self.released, self.margin_m, accuracy_m)

    def knowledge(self, answers: Answers, index: int) -> Knowledge:
        """Return one of the answers with the codes and ids of this workspace."""
        hazard, released = int(answers.hazard[index]), int(answers.released[index])
        found = hazard >= 0
        return Knowledge(
            answers.code(index),
            self.hazard_codes[hazard] if found else None,
            float(answers.distance_m[index]) if found else None,
            self.released_codes[released] if released >= 0 else None,
            self.hazard_ids[hazard] if found else None,
            self.released_ids[released] if released >= 0 else None,
        )


def read_register(workspace: Workspace) -> Register:
    """Read every open hazard and all released land of a workspace."""
    hazards = hazard_columns(workspace, _HAZARD)
    released = workspace.columns("released_land", _RELEASED)
    return _register(_rows(hazards, _HAZARD), _rows(released, _RELEASED), workspace.profile)


def register_of(hazards: Iterable[Record], profile: Profile) -> Register:
    """Make a register of some hazards only, without any released land."""
    rows = [[getattr(hazard, name) for name in _HAZARD] for hazard in hazards]
    return _register(rows, [], profile)


def knowledge_at(workspace: Workspace, point: QgsPointXY, accuracy_m: float = 0.0) -> Knowledge:
    """Return what is known about a point of EPSG:4326 that is accurate to ``accuracy_m``.

    Looks near the point first, so that it stays quick in a large workspace.
    """
    return _looked_up(workspace, point, lambda profile: accuracy_m)


def knowledge_of_position(
    workspace: Workspace,
    point: QgsPointXY,
    accuracy_m: Optional[float],
    position_basis: Optional[str],
) -> Knowledge:
    """Return what is known about a recorded position; its profile has the accuracy it lacks."""
    return _looked_up(
        workspace,
        point,
        lambda profile: accuracy_or_assumed(accuracy_m, position_basis, profile),
    )


def _looked_up(
    workspace: Workspace, point: QgsPointXY, accuracy_m: Callable[[Profile], float]
) -> Knowledge:
    reach = known_reach(workspace)
    if reach is not None:
        found = _look(workspace, point, accuracy_m(reach.profile), reach)
        # What others wrote before the look has been noticed with its answer.
        if known_reach(workspace) is reach:
            return found
    reach = read_reach(workspace)
    return _look(workspace, point, accuracy_m(reach.profile), reach)


def _look(workspace: Workspace, point: QgsPointXY, accuracy_m: float, reach: Reach) -> Knowledge:
    place = np.array([[point.x(), point.y()]])
    for half_m in _SEARCH_M:
        if half_m < reach.widest_m + accuracy_m:
            continue
        register = _register_within(workspace, point, half_m, reach.profile)
        answers = register.assess(place, accuracy_m)
        if answers.distance_m[0] <= half_m:
            return register.knowledge(answers, 0)
    register = read_register(workspace)
    return register.knowledge(register.assess(place, accuracy_m), 0)


def refresh_knowledge(workspace: Workspace) -> int:
    """Bring ``knowledge_now``, the nearest hazard and its distance of all incidents up to date.

    ``knowledge_then`` stays as it was logged. One change; returns how many incidents differ.
    """
    with workspace.change(translate("changes", "Update what is known")) as change:
        # Nobody may move one of them between the look and the writing.
        change.hold_table("incident")
        updates = _out_of_date(workspace)
        change.update_many("incident", updates)
    return len(updates)


def _out_of_date(workspace: Workspace) -> list[tuple[str, dict[str, Any]]]:
    """The incidents, by id, whose stored knowledge differs from what the data say now."""
    names = ("id", "accuracy_m", "position_basis", "geometry", "knowledge_now", "hazard_id")
    columns = workspace.columns("incident", (*names, "distance_m"))
    drawn = [index for index, wkb in enumerate(columns["geometry"]) if wkb]
    profile = workspace.profile
    points = np.array([point_of(columns["geometry"][index]) for index in drawn]).reshape(-1, 2)
    accuracy = [
        accuracy_or_assumed(columns["accuracy_m"][i], columns["position_basis"][i], profile)
        for i in drawn
    ]
    register = read_register(workspace)
    answers = register.assess(points, np.array(accuracy))
    updates = []
    for row, index in enumerate(drawn):
        values = knowledge_values(register.knowledge(answers, row))
        if _differs(columns, index, values):
            updates.append((columns["id"][index], values))
    return updates


def knowledge_values(knowledge: Knowledge) -> dict[str, Any]:
    """Return the fields of an incident that follow the data."""
    distance = knowledge.distance_m
    return {
        "knowledge_now": knowledge.answer,
        "hazard_id": knowledge.hazard_id,
        "distance_m": None if distance is None else round(distance, 2),
    }


def _differs(columns: dict[str, list[Any]], index: int, values: dict[str, Any]) -> bool:
    return any(columns[name][index] != value for name, value in values.items())


def _register(
    hazards: Iterable[Sequence[Any]], released: Iterable[Sequence[Any]], profile: Profile
) -> Register:
    kept = [row for row in hazards if row[5] and is_open(row[2])]
    land = [row for row in released if row[4] and counts_as_released(row[2], row[3])]
    extra = profile.number("near_margin_m")
    margins = [accuracy_or_assumed(row[3], row[4], profile) + extra for row in kept]
    return Register(
        [row[0] for row in kept],
        [row[1] for row in kept],
        np.array(margins, np.float64),
        read_outlines([row[5] for row in kept]),
        [row[0] for row in land],
        [row[1] for row in land],
        read_outlines([row[4] for row in land]),
    )


def _register_within(
    workspace: Workspace, point: QgsPointXY, half_m: float, profile: Profile
) -> Register:
    height = half_m / _METRES_PER_DEGREE
    highest = min(89.0, abs(point.y()) + height)
    width = height / math.cos(math.radians(highest))
    box = (point.x() - width, point.y() - height, point.x() + width, point.y() + height)
    hazards, (released,) = columns_within(workspace, box, _HAZARD, {"released_land": _RELEASED})
    return _register(_rows(hazards, _HAZARD), _rows(released, _RELEASED), profile)


def _rows(columns: dict[str, list[Any]], names: Sequence[str]) -> Iterable[Sequence[Any]]:
    return zip(*(columns[name] for name in names))


def point_of(wkb: bytes) -> Floats:
    """Return x and y of a point in WKB (little-endian, XY)."""
    return np.frombuffer(wkb, "<f8", 2, 5)
