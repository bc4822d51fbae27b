"""Which signs, and which hazards round them, an export for a team is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsGeometry, QgsRectangle, QgsSpatialIndex

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.profile import Profile
from ..domain.records import Record
from ..domain.rules.accuracy import accuracy_or_assumed
from ..domain.rules.hazards import is_open
from ..store import Reader
from .hazard_outlines import hazards_within
from .sign_neighbours import grown

GONE = ("removed", "declined")
"""Signs that nobody shall go to, unless somebody names them."""

ROUND_A_SIGN_M = 500.0
"""Hazards that come, with their accuracy, this near to a sign matter to who walks there."""

_IDS_AT_ONCE = 500


def select_signs(
    workspace: Reader,
    signs: Optional[Sequence[str]] = None,
    hazards: Optional[Sequence[str]] = None,
) -> list[Record]:
    """Return the signs with these codes, or those that mark these hazards, or all.

    Those that were removed or declined are left out unless their own codes are given. Ordered
    by line and place on it. MineActionError for a code that is not there and where nothing is
    left.
    """
    if signs is not None:
        found = _by_code(workspace, "sign", signs)
    elif hazards is not None:
        wanted = {hazard.id for hazard in _by_code(workspace, "hazard", hazards)}
        ids = [sign for sign, hazard in _links(workspace) if hazard in wanted]
        found = _still_wanted(_by_ids(workspace, "sign", list(dict.fromkeys(ids))))
    else:
        found = _still_wanted(workspace.read("sign"))
    if not found:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "There is no sign to export for {what}. Propose signs there first."
            ),
            what=", ".join((signs if signs is not None else hazards) or ()) or workspace.title,
        )
    return sorted(found, key=line_and_place)


def line_and_place(sign: Record) -> tuple[bool, int, bool, int, str]:
    """Order by line and place on it; extra signs come last on theirs, signs on no line of all."""
    place = sign.sequence or 0
    return sign.line_no is None, sign.line_no or 0, not place, place, str(sign.code)


def marked_hazards(workspace: Reader, signs: Sequence[Record]) -> dict[str, list[str]]:
    """Return by id of the sign the codes of the hazards that it marks."""
    wanted = {sign.id for sign in signs}
    columns = workspace.columns("hazard", ("id", "code"))
    codes = dict(zip(columns["id"], columns["code"]))
    marks: dict[str, list[str]] = {}
    for sign_id, hazard_id in _links(workspace):
        if sign_id in wanted:
            marks.setdefault(sign_id, []).append(codes[hazard_id])
    return {sign_id: sorted(found) for sign_id, found in marks.items()}


def hazards_round(workspace: Reader, signs: Sequence[Record]) -> list[Record]:
    """Return the open hazards with an outline that come near one of the signs, by their code.

    Not only those that a sign marks: who walks there must see the neighbours too.
    """
    profile = workspace.profile
    index = QgsSpatialIndex()
    extent = QgsRectangle()
    extent.setNull()
    for number, sign in enumerate(signs):
        if _shape(sign).isEmpty():
            continue
        box = _shape(sign).boundingBox()
        index.addFeature(number, box)
        extent.combineExtentWith(box)
    return sorted(
        (
            hazard
            for hazard in _open_hazards(workspace, extent, profile)
            if index.intersects(grown(_shape(hazard).boundingBox(), _reach_m(hazard, profile)))
        ),
        key=lambda hazard: str(hazard.code),
    )


def accuracy_of(hazard: Record, profile: Profile) -> float:
    """Return how far, in metres, an outline may be off; the profile's value where unknown."""
    return accuracy_or_assumed(hazard.accuracy_m, hazard.position_basis, profile)


def _reach_m(hazard: Record, profile: Profile) -> float:
    return accuracy_of(hazard, profile) + ROUND_A_SIGN_M


def _open_hazards(workspace: Reader, extent: QgsRectangle, profile: Profile) -> list[Record]:
    accuracies = workspace.columns("hazard", ("accuracy_m", "position_basis"))
    largest = max(
        (accuracy_or_assumed(*each, profile) for each in set(zip(*accuracies.values()))),
        default=0.0,
    )
    box = grown(extent, largest + ROUND_A_SIGN_M)
    bounds = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
    return [each for each in hazards_within(workspace, bounds) if is_open(each.status)]


def _still_wanted(signs: Sequence[Record]) -> list[Record]:
    return [sign for sign in signs if sign.status not in GONE]


def _links(workspace: Reader) -> list[tuple[str, str]]:
    columns = workspace.columns("sign_link", ("sign_id", "hazard_id"))
    return list(zip(columns["sign_id"], columns["hazard_id"]))


def _by_code(workspace: Reader, table: str, codes: Sequence[str]) -> list[Record]:
    """Return the records with these codes; MineActionError for the first that is not there."""
    found: dict[str, Record] = {}
    wanted = list(dict.fromkeys(codes))
    for start in range(0, len(wanted), _IDS_AT_ONCE):
        some = wanted[start : start + _IDS_AT_ONCE]
        found.update((each.code, each) for each in workspace.read(table, {"code": some}))
    for code in wanted:
        if code not in found:
            workspace.find(table, code)
    return [found[code] for code in wanted]


def _by_ids(workspace: Reader, table: str, ids: Sequence[str]) -> list[Record]:
    found: list[Record] = []
    for start in range(0, len(ids), _IDS_AT_ONCE):
        found += workspace.read(table, {"id": ids[start : start + _IDS_AT_ONCE]})
    return found


def _shape(record: Record) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(record.geometry)
    return geometry
