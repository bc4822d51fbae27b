"""Which signs the list shows, and how each of them stands."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any, Optional

from ...domain.rules.signs import IN_PLACE
from ...operations.sign_inspections import DUE_WITHIN_DAYS
from ...operations.sign_removal import signs_to_remove
from ...store import Workspace

FIELDS = ("fid", "id", "code", "kind", "status", "reason", "inspection_due")
MOST_READ = 100_000
"""With more signs than this only those that were put up are listed, unless some are named."""

DUE, TO_REMOVE = "due", "to_remove"
"""What can be asked for besides the codes of ``sign_status``."""

_LOOKED_AT = frozenset({"emplaced", "damaged"})


class SignRows:
    """Signs as columns by code, ready to be filtered; ``left_out`` counts those not read."""

    def __init__(
        self,
        data: dict[str, list[Any]],
        removable: frozenset[str] = frozenset(),
        left_out: int = 0,
        today: Optional[datetime.date] = None,
    ) -> None:
        self.data = data
        self.left_out = left_out
        self._removable = removable
        self._last_day = (today or datetime.date.today()) + datetime.timedelta(days=DUE_WITHIN_DAYS)
        self._texts = [
            f"{code} {hazard}".casefold() for code, hazard in zip(data["code"], data["hazard"])
        ]

    @classmethod
    def read(cls, workspace: Workspace, named: Sequence[str] = ()) -> SignRows:
        """Read the signs of a workspace; of a very large one those put up, and those ``named``."""
        count = workspace.count("sign")
        if count <= MOST_READ:
            data = workspace.columns("sign", FIELDS, order=("code",))
        else:
            data = _put_up_and(workspace, named)
        left_out = count - len(data["code"])
        _share_codes(data)
        data["hazard"] = _hazards(workspace, data.pop("id"), everything=not left_out)
        removable = frozenset(sign.code for sign in signs_to_remove(workspace))
        return cls(data, removable, left_out)

    def select(self, text: str = "", wanted: Optional[str] = None) -> list[int]:
        """Give the rows that pass search text and choice, those due in the order of their day."""
        needle = text.strip().casefold()
        rows = [row for row in range(len(self._texts)) if self._passes(row, wanted)]
        if needle:
            rows = [row for row in rows if needle in self._texts[row]]
        if wanted == DUE:
            days = self.data["inspection_due"]
            rows.sort(key=lambda row: days[row] or datetime.date.min)
        return rows

    def counts(self) -> dict[str, int]:
        """Give how many signs there are of each choice."""
        counts = Counter(self.data["status"])
        rows = range(len(self._texts))
        counts[DUE] = sum(self._passes(row, DUE) for row in rows)
        counts[TO_REMOVE] = len(self._removable)
        return counts

    def _passes(self, row: int, wanted: Optional[str]) -> bool:
        if wanted is None:
            return True
        if wanted == TO_REMOVE:
            return self.data["code"][row] in self._removable
        status = self.data["status"][row]
        if wanted == DUE:
            day = self.data["inspection_due"][row]
            return status in _LOOKED_AT and (day is None or day <= self._last_day)
        return bool(status == wanted)


def _put_up_and(workspace: Workspace, named: Sequence[str]) -> dict[str, list[Any]]:
    """The columns of the signs that were put up or declined; before them those that are named."""
    where = {"status": sorted(IN_PLACE | {"declined"})}
    listed = workspace.columns("sign", FIELDS, where, order=("code",))
    others = sorted(set(named).difference(listed["code"]))
    if not others:
        return listed
    first = workspace.columns("sign", FIELDS, {"code": others}, order=("code",))
    return {name: first[name] + listed[name] for name in FIELDS}


def _share_codes(data: dict[str, list[Any]]) -> None:
    # One object for each code instead of one for each row.
    for name in ("kind", "status", "reason"):
        known: dict[Any, Any] = {}
        data[name] = [known.setdefault(value, value) for value in data[name]]


def _hazards(workspace: Workspace, sign_ids: Sequence[str], everything: bool) -> list[str]:
    """The codes of the hazards that each sign marks, as one text."""
    where = None if everything else {"sign_id": list(sign_ids)}
    links = workspace.columns("sign_link", ("sign_id", "hazard_id"), where)
    hazards = workspace.columns("hazard", ("id", "code"))
    codes = dict(zip(hazards["id"], hazards["code"]))
    marked: dict[str, list[str]] = defaultdict(list)
    for sign_id, hazard_id in zip(links["sign_id"], links["hazard_id"]):
        marked[sign_id].append(codes[hazard_id])
    known: dict[str, str] = {}
    texts = (", ".join(sorted(marked.get(sign_id, ()))) for sign_id in sign_ids)
    return [known.setdefault(text, text) for text in texts]
