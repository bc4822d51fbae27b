"""Which incidents the list shows: search text, kind, period and what is in view."""

from __future__ import annotations

import datetime
from typing import Any, NamedTuple, Optional

import numpy as np

from ...store import Workspace
from ...translation import code_label

FIELDS = (
    "id",
    "code",
    "occurred_on",
    "date_precision",
    "kind",
    "killed",
    "injured",
    "device",
    "place_name",
    "knowledge_then",
    "status",
    "geometry",
)
SEARCHED = ("code", "place_name")
POINT_WKB_LENGTH = 21


class IncidentFilter(NamedTuple):
    """What to show; an empty text or None does not restrict. `view` is in EPSG:4326."""

    text: str = ""
    kind: str = ""
    since: Optional[datetime.date] = None
    until: Optional[datetime.date] = None
    view: Optional[tuple[float, float, float, float]] = None


class IncidentRows:
    """The incidents of a workspace as columns, ready to be filtered in a few milliseconds."""

    def __init__(self, data: dict[str, list[Any]]) -> None:
        self.data = data
        self.kinds = np.array([kind or "" for kind in data["kind"]], dtype="U32")
        self.days = np.array(
            [day.toordinal() if day is not None else 0 for day in data["occurred_on"]], dtype=int
        )
        self.last_days = self._last_days()
        self.points = points_of(data["geometry"])
        self._texts = self._searchable()

    @classmethod
    def read(cls, workspace: Workspace) -> IncidentRows:
        """Read all incidents, the latest first."""
        return cls(workspace.columns("incident", FIELDS, order=("-occurred_on", "-code")))

    def select(self, wanted: IncidentFilter) -> list[int]:
        """Give the indices of the rows that pass, in the order of the data."""
        keep = np.ones(len(self.kinds), dtype=bool)
        if wanted.kind:
            keep &= self.kinds == wanted.kind
        if wanted.since is not None:
            keep &= self.last_days >= wanted.since.toordinal()
        if wanted.until is not None:
            keep &= (self.days <= wanted.until.toordinal()) & (self.days > 0)
        if wanted.view is not None:
            keep &= self._inside(wanted.view)
        rows = np.flatnonzero(keep).tolist()
        needle = wanted.text.strip().casefold()
        return [row for row in rows if needle in self._texts[row]] if needle else rows

    def _inside(self, view: tuple[float, float, float, float]) -> np.ndarray:
        x, y = self.points[:, 0], self.points[:, 1]
        return (x >= view[0]) & (y >= view[1]) & (x <= view[2]) & (y <= view[3])

    def _last_days(self) -> np.ndarray:
        # A date known to the month or year stands for a period: periods are tested by overlap.
        longer = {"month": 30, "year": 364}
        extra = [longer.get(precision or "", 0) for precision in self.data["date_precision"]]
        return self.days + np.array(extra, dtype=int)

    def _searchable(self) -> list[str]:
        labels = {code: code_label("device", code) for code in set(self.data["device"])}
        devices = (labels[code] for code in self.data["device"])
        columns = [self.data[name] for name in SEARCHED]
        return [
            " ".join(str(part) for part in parts if part).casefold()
            for parts in zip(*columns, devices)
        ]


def points_of(geometries: list[Optional[bytes]]) -> np.ndarray:
    """Give the coordinates of WKB points as an n × 2 array; rows without a place are NaN."""
    points = np.full((len(geometries), 2), np.nan)
    known = [row for row, wkb in enumerate(geometries) if wkb and len(wkb) == POINT_WKB_LENGTH]
    if known:
        joined = b"".join(geometries[row][5:] for row in known)  # type: ignore[index]
        points[known] = np.frombuffer(joined, dtype="<f8").reshape(-1, 2)
    return points
