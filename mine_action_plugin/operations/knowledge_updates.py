"""Keep ``knowledge_now`` of the incidents true while hazards and released land change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from qgis.core import QgsGeometry

from ..domain.records import Record
from ..domain.rules.accuracy import accuracy_or_assumed
from ..domain.rules.hazards import is_open
from ..planning.knowledge import NEAR_HAZARD
from ..planning.outlines import Floats
from ..store import Change, Workspace
from .hazard_outlines import with_kept
from .knowledge import knowledge_of_position, knowledge_values, point_of, register_of

_POSITION = ("geometry", "accuracy_m", "position_basis")
_KNOWN = ("knowledge_now", "hazard_id", "distance_m")


def follow_hazard(workspace: Workspace, change: Change, hazard: Record) -> int:
    """Bring the incidents up to date that a hazard, as written in ``change``, concerns.

    Those are the ones that named it so far, and those that it contains, reaches or lies nearer
    to than the hazard they name. ``knowledge_then`` stays. Returns how many were changed.
    """
    concerned = set(workspace.columns("incident", ("id",), {"hazard_id": hazard.id})["id"])
    if is_open(hazard.status) and hazard.geometry:
        concerned.update(_nearer(workspace, hazard))
    return _reassess(workspace, change, sorted(concerned))


def follow_released(workspace: Workspace, change: Change, lands: Iterable[Record]) -> int:
    """Bring the incidents on released land up to date, as it stands in ``change``."""
    concerned: set[str] = set()
    for land in lands:
        geometry = QgsGeometry()
        geometry.fromWkb(land.geometry)
        box = geometry.boundingBox()
        bounds = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
        concerned.update(workspace.columns("incident", ("id",), bounds=bounds)["id"])
    return _reassess(workspace, change, sorted(concerned))


def _nearer(workspace: Workspace, hazard: Record) -> list[str]:
    names = ("id", "accuracy_m", "position_basis", "distance_m", "geometry")
    columns = workspace.columns("incident", names)
    ids = np.array(columns["id"], object)
    if not len(ids):
        return []
    profile = workspace.profile
    pairs = list(zip(columns["accuracy_m"], columns["position_basis"]))
    assumed = {pair: accuracy_or_assumed(*pair, profile) for pair in set(pairs)}
    accuracy: Floats = np.array([assumed[pair] for pair in pairs])
    points = np.array([point_of(wkb) for wkb in columns["geometry"]])
    counted = with_kept(workspace, [hazard])
    answers = register_of(counted, profile).assess(points, accuracy)
    stored = np.array([np.inf if each is None else each for each in columns["distance_m"]])
    # Stored distances are rounded to the centimetre.
    concerned = (answers.answer <= NEAR_HAZARD) | (answers.distance_m < stored + 0.01)
    return [str(each) for each in ids[concerned]]


def _reassess(workspace: Workspace, change: Change, ids: Sequence[str]) -> int:
    if not ids:
        return 0
    change.held_versions("incident", ids)
    updates = []
    # Not whole records: what nobody can read in another field of one must not keep a hazard back.
    columns = workspace.columns("incident", ("id", *_POSITION, *_KNOWN), {"id": ids})
    for record_id, wkb, accuracy_m, basis, *stored in zip(*columns.values()):
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        known = knowledge_of_position(workspace, geometry.asPoint(), accuracy_m, basis)
        values = knowledge_values(known)
        if [values[name] for name in _KNOWN] != stored:
            updates.append((record_id, values))
    change.update_many("incident", updates)
    return len(updates)
