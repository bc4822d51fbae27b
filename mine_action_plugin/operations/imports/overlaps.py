"""Hazards that lie on one another: imported all the same, and reported for a person to judge."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsGeometry

from ...planning.overlaps import overlapping_pairs
from ...store import Workspace
from ...translation import translate
from ..hazard_outlines import hazard_columns
from .batch import Batch


def report_overlaps(workspace: Workspace, batch: Batch, new: Sequence[int]) -> None:
    """Report each pair of a new outline with another new one or one of the workspace."""
    outlines = {index: batch.outlines[index] for index in new if batch.outlines[index]}
    _report_same(batch, outlines)
    stored_codes, stored = _stored(workspace)
    every = [*outlines.values(), *stored]
    names = [*(f"{index + 1}" for index in outlines), *stored_codes]
    indexes = list(outlines)
    for at, other, share in overlapping_pairs(every, len(outlines)):
        text = (
            translate("import", "overlaps row {other} by {share:.0%} of the smaller one")
            if other < len(outlines)
            else translate("import", "overlaps {other} by {share:.0%} of the smaller one")
        )
        sentence = text.format(other=names[other], share=share)
        batch.say(indexes[at], "overlap", sentence, "geometry", names[other])


def _report_same(batch: Batch, outlines: dict[int, Optional[QgsGeometry]]) -> None:
    first: dict[Optional[bytes], int] = {}
    for index in outlines:
        earlier = first.setdefault(batch.geometries[index], index)
        if earlier != index:
            text = translate("import", "the same outline as row {row}").format(row=earlier + 1)
            batch.say(index, "possible_duplicate", text, "geometry", str(earlier + 1))


def _stored(workspace: Workspace) -> tuple[list[str], list[QgsGeometry]]:
    columns = hazard_columns(workspace, ("code", "geometry", "status"))
    codes: list[str] = []
    shapes: list[QgsGeometry] = []
    for code, wkb, status in zip(columns["code"], columns["geometry"], columns["status"]):
        if wkb and status != "closed":
            geometry = QgsGeometry()
            geometry.fromWkb(wkb)
            codes.append(code)
            shapes.append(geometry)
    return codes, shapes
