"""How far the hazards of a workspace reach beyond their outlines, remembered while it holds.

Asking all hazards for it takes longer than all the rest of logging an incident.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional
from weakref import WeakKeyDictionary

from ..domain.profile import Profile
from ..domain.rules.accuracy import accuracy_or_assumed
from ..store import Workspace


@dataclass(frozen=True)
class Reach:
    """The profile of a workspace, and by it the widest margin of any of its hazards, in metres."""

    profile: Profile
    widest_m: float


def known_reach(workspace: Workspace) -> Optional[Reach]:
    """Return what was read before, where nothing that was written since has been noticed.

    On a server a write is noticed with the first answer after it: ask again then.
    """
    known = _known.get(workspace)
    return known[1] if known is not None and known[0] == _stamp(workspace) else None


def read_reach(workspace: Workspace) -> Reach:
    """Read it and remember it."""
    # Before it is read: what is written meanwhile makes it old.
    stamp = _stamp(workspace)
    profile = workspace.profile
    kinds = workspace.distinct("hazard", ("accuracy_m", "position_basis"))
    widest = max((accuracy_or_assumed(*kind, profile) for kind in kinds), default=0.0)
    reach = Reach(profile, widest + profile.number("near_margin_m"))
    _known[workspace] = (stamp, reach)
    return reach


def keep_reach(workspace: Workspace, before: int) -> None:
    """Say that the workspace itself wrote nothing since its version ``before`` that matters to it."""
    known = _known.get(workspace)
    if known is not None:
        (others, own), reach = known
        if own == before:
            _known[workspace] = ((others, workspace.own_version), reach)


def _stamp(workspace: Workspace) -> tuple[int, int]:
    """What others and the workspace itself have written."""
    return workspace.noticed_version(), workspace.own_version


_known: WeakKeyDictionary[Workspace, tuple[tuple[int, int], Reach]] = WeakKeyDictionary()
