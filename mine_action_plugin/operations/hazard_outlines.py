"""The outlines of hazards that count: the present one, and what it lost outside a recorded process.

Every answer, plan and map reads hazards through here. What a hazard covered before somebody
changed it by hand counts with what it covers now, until the process is recorded or the outline
restored (``kept_outlines.py``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Optional

from qgis.core import QgsGeometry

from ..domain.records import Record
from ..domain.schema import TABLES
from ..planning.repair import repair_polygon
from ..store import Reader, Selection, Workspace
from ..store.geometry import Bounds

Columns = dict[str, list[Any]]

_IDS_AT_ONCE = 500


def read_hazards(workspace: Reader, where: Optional[dict[str, Any]] = None) -> list[Record]:
    """Return hazards as ``Workspace.read`` does, each with the outline that counts."""
    return with_kept(workspace, workspace.read("hazard", where))


def hazard_columns(
    workspace: Reader,
    names: Sequence[str],
    where: Optional[dict[str, Any]] = None,
    order: Sequence[str] = (),
) -> dict[str, list[Any]]:
    """Return columns of hazards as ``Workspace.columns`` does, "geometry" being what counts."""
    kept = _kept(workspace)
    wanted = names if "id" in names or not kept else (*names, "id")
    columns = workspace.columns("hazard", wanted, where, order)
    if kept and "geometry" in columns:
        columns = _united_columns(columns, kept)
    return {name: columns[name] for name in names}


def hazards_within(workspace: Reader, bounds: Bounds) -> list[Record]:
    """Return the hazards of which any outline that counts comes into ``bounds``, in degrees."""
    found = workspace.within("hazard", bounds)
    kept = _kept(workspace)
    if kept:
        near = {each.hazard_id for each in workspace.within("kept_outline", bounds)}
        elsewhere = sorted(near - {hazard.id for hazard in found})
        for start in range(0, len(elsewhere), _IDS_AT_ONCE):
            ids = elsewhere[start : start + _IDS_AT_ONCE]
            found += workspace.read("hazard", {"id": ids})
    return _with(kept, found)


def columns_within(
    workspace: Workspace,
    bounds: Bounds,
    names: Sequence[str],
    beside: Mapping[str, Sequence[str]],
) -> tuple[Columns, list[Columns]]:
    """Return columns of the hazards of which any outline that counts comes into ``bounds``.

    ``names`` has "id" and "geometry". ``beside``: columns of other tables there, by table. All
    are of one moment, and on a server one way there and back unless a kept outline alone is near.
    """
    wanted = (
        Selection(TABLES["hazard"], names, bounds),
        Selection(TABLES["kept_outline"], ("hazard_id", "geometry")),
        Selection(TABLES["kept_outline"], ("hazard_id",), bounds),
        *(Selection(TABLES[table], columns, bounds) for table, columns in beside.items()),
    )
    found, kept, near, *others = workspace.columns_together(wanted)
    elsewhere = sorted(set(near["hazard_id"]) - set(found["id"]))
    for start in range(0, len(elsewhere), _IDS_AT_ONCE):
        ids = elsewhere[start : start + _IDS_AT_ONCE]
        more = workspace.columns("hazard", names, {"id": ids})
        found = {name: found[name] + more[name] for name in names}
    return _united_columns(found, _grouped(kept)), others


def with_kept(workspace: Reader, hazards: Iterable[Record]) -> list[Record]:
    """Return hazards as they count: with the outline that they lost outside a process."""
    return _with(_kept(workspace), hazards)


def _with(kept: Mapping[str, Sequence[bytes]], hazards: Iterable[Record]) -> list[Record]:
    return [
        hazard.with_values(geometry=united(hazard.geometry, kept[hazard.id]))
        if hazard.id in kept
        else hazard
        for hazard in hazards
    ]


def united(wkb: Optional[bytes], kept: Iterable[bytes]) -> Optional[bytes]:
    """Return the WKB of all that one of the outlines covers; the present one where none was kept.

    An outline that covers the others comes back as it is, to the bit.
    """
    outlines = [each for each in (wkb, *kept) if each]
    if len(outlines) < 2:
        return outlines[0] if outlines else None
    repaired = [(each, repair_polygon(shape_of(each)).geometry) for each in outlines]
    drawn = [(each, shape) for each, shape in repaired if not shape.isNull()]
    shapes = [shape for _, shape in drawn]
    for each, shape in drawn:
        if all(shape.contains(other) for other in shapes if other is not shape):
            return each
    if not shapes:
        return wkb
    union = QgsGeometry.unaryUnion(shapes)
    if union.isEmpty():
        # What cannot be united still counts, overlaps and all.
        union = QgsGeometry.collectGeometry(shapes)
    union.convertToMultiType()
    return bytes(union.asWkb())


def shape_of(wkb: bytes) -> QgsGeometry:
    """Return the geometry of a WKB."""
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return geometry


def _united_columns(hazards: Columns, kept: Mapping[str, Sequence[bytes]]) -> Columns:
    pairs = zip(hazards["id"], hazards["geometry"])
    return {**hazards, "geometry": [united(wkb, kept.get(each, ())) for each, wkb in pairs]}


def _kept(workspace: Reader) -> dict[str, list[bytes]]:
    return _grouped(workspace.columns("kept_outline", ("hazard_id", "geometry")))


def _grouped(columns: Columns) -> dict[str, list[bytes]]:
    kept: dict[str, list[bytes]] = {}
    for hazard_id, wkb in zip(columns["hazard_id"], columns["geometry"]):
        kept.setdefault(hazard_id, []).append(wkb)
    return kept
