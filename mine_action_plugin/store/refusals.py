"""What both databases say when they refuse a write, in the words of the triggers."""

from __future__ import annotations

OUTLINE_GOES_BY_PROCESS = (
    "A kept outline is given up only together with an event of its hazard. Record the process."
)
OUTLINE_STAYS = "A kept outline is not changed."
