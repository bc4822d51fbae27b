"""How far a drawn line or point may be off."""

from __future__ import annotations

from typing import Optional

from ..profile import Profile


def accuracy_or_assumed(
    accuracy_m: Optional[float], position_basis: Optional[str], profile: Profile
) -> float:
    """Return the accuracy in metres, or the profile's for the position basis; never 0.

    A recorded 0 means that nobody filled it in: no outline is exact.
    """
    if accuracy_m is not None and accuracy_m > 0:
        return float(accuracy_m)
    return profile.accuracy_m(position_basis or "unknown")
