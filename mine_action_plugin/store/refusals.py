"""What both databases say when they refuse a write, in the words of the triggers."""

from __future__ import annotations

import re
from functools import cache
from string import Formatter
from typing import Optional, Union

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP

OUTLINE_GOES_BY_PROCESS = QT_TRANSLATE_NOOP(
    "errors",
    "A kept outline is given up only together with an event of its hazard. Record the process.",
)
EVENT_STAYS = QT_TRANSLATE_NOOP(
    "errors",
    "What was recorded of a hazard is never deleted. Undo the change that recorded it.",
)
OUTLINE_STAYS = QT_TRANSLATE_NOOP("errors", "A kept outline is not changed.")
NOT_DRAWABLE = QT_TRANSLATE_NOOP(
    "errors",
    "{table}: a place here is a {kind} in longitude and latitude, on the globe and without "
    "heights; nothing was written",
)
UNDO_IS_WHOLE = QT_TRANSLATE_NOOP("errors", "A change is taken back as a whole, or not at all.")
# The sentences of the triggers and functions of both databases, their values in braces.
SENTENCES = (
    EVENT_STAYS,
    NOT_DRAWABLE,
    OUTLINE_GOES_BY_PROCESS,
    OUTLINE_STAYS,
    UNDO_IS_WHOLE,
    QT_TRANSLATE_NOOP("errors", "The history of a workspace is only ever added to."),
    QT_TRANSLATE_NOOP("errors", "The tables of a workspace are not emptied."),
    QT_TRANSLATE_NOOP("errors", "A hazard is never deleted. Close it through a recorded process."),
    QT_TRANSLATE_NOOP(
        "errors",
        "{table}: there is a record with this fid, id or code already. Change that one.",
    ),
    QT_TRANSLATE_NOOP("errors", "{table}: other records refer to this one. Delete them first."),
    QT_TRANSLATE_NOOP("errors", "{field}: there is no such record in {table}"),
    QT_TRANSLATE_NOOP("errors", "{field}: this code is not in the list {list}"),
    QT_TRANSLATE_NOOP("errors", "{field}: {code} is not in the list {list}"),
    QT_TRANSLATE_NOOP("errors", "{field}: this could not be read again; nothing was written"),
    QT_TRANSLATE_NOOP(
        "errors", "Your role here is {role}; changing {table} takes a {needed_role}."
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "A reporter changes only what the reporter has recorded; this was somebody else's.",
    ),
    QT_TRANSLATE_NOOP(
        "errors", "A reporter changes a record only until it is verified, and verifies none."
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "A reporter changes only incidents that the reporter has recorded, until they are verified.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "There is no such row of yours; a reporter changes only what the reporter has recorded.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "A reporter questions released land by logging an incident on it, and changes nothing else "
        "of it.",
    ),
    QT_TRANSLATE_NOOP(
        "errors", "What a workspace is, and the names of its settings, are for its owner."
    ),
    QT_TRANSLATE_NOOP("errors", "{code} was open and cannot come back closed."),
    QT_TRANSLATE_NOOP(
        "errors", "Closing {code} takes a manager. Record the process; a manager approves it."
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Closing {code} takes two people: one records the process, then a manager who is somebody "
        "else approves it.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Nobody approves what is recorded at the same moment. Record it; a manager who is somebody "
        "else approves it.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Only a manager approves, in the manager's own name, what somebody else has recorded, and "
        "as it was recorded.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "What happened to a hazard is not rewritten by somebody else, nor once it is approved. "
        "Record a correction.",
    ),
    QT_TRANSLATE_NOOP(
        "errors", "What comes back in the name of somebody else comes back as it was recorded."
    ),
    QT_TRANSLATE_NOOP(
        "errors", "Released land is recorded first; a manager who is somebody else approves it."
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Approving {code} takes a manager who neither recorded nor changed it, in the manager's own "
        "name.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "{code} is approved as it was recorded. Question it first, and take back the record status.",
    ),
    QT_TRANSLATE_NOOP("errors", "{code} is approved by its record status, not by a name alone."),
    QT_TRANSLATE_NOOP("errors", "Giving and taking roles takes a manager."),
    QT_TRANSLATE_NOOP("errors", "Nobody changes their own role. Ask another manager."),
    QT_TRANSLATE_NOOP(
        "errors", "There are no roles yet. Have the administrator of the server make them."
    ),
    QT_TRANSLATE_NOOP("errors", "The server has no login {login}. Have its administrator make it."),
    QT_TRANSLATE_NOOP(
        "errors",
        "The role of {login} was given by the administrator of the server, who alone can take it.",
    ),
)


def refusal(said: str) -> Union[MineActionError, str]:
    """Return what a database said as an error that can be translated; itself where it is not ours."""
    for template, pattern in _patterns():
        found = pattern.fullmatch(said)
        if found is not None:
            return MineActionError(template, **found.groupdict())
    return said


def refusal_within(said: str) -> Optional[MineActionError]:
    """Return the sentence of ours that a provider reports among words of its own; None without one."""
    found = [
        (len(match.group()), template, match.groupdict())
        for template, pattern in _patterns()
        for match in pattern.finditer(said)
    ]
    if not found:
        return None
    _, template, values = max(found, key=lambda each: each[0])
    return MineActionError(template, **values)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((template, re.compile(_pattern(template))) for template in SENTENCES)


def _pattern(template: str) -> str:
    parts = []
    for words, name, _, _ in Formatter().parse(template):
        parts.append(re.escape(words))
        if name is not None:
            parts.append(rf"(?P<{name}>\S+)")
    return "".join(parts)
