"""The program of a worker process: it does what it is sent and answers, until nothing more comes.

``processes.py`` starts it with the Python that QGIS runs, but without QGIS.
"""

from __future__ import annotations

import os
import pickle  # nosec B403
import sys
import traceback
from typing import IO, Any

import numpy as np

from mine_action_plugin.planning.signs.side_by_side import work_alone

PROTOCOL = 5


def version() -> tuple[str, str]:
    """What two processes must have in common to understand each other."""
    return sys.version, np.__version__


def main() -> None:
    """Answer requests on the standard input, one after another."""
    # What a library prints must not get among the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    work_alone()
    send(answers, version())
    while (request := receive(sys.stdin.buffer)) is not None:
        send(answers, _answer(*request))
        del request


def send(stream: IO[bytes], what: Any) -> None:
    """Write one thing whole; one that cannot be pickled raises before anything is written."""
    data = pickle.dumps(what, PROTOCOL)
    stream.write(len(data).to_bytes(8, "little"))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """The next thing; None when the other side has ended."""
    head = stream.read(8)
    data = stream.read(int.from_bytes(head, "little")) if len(head) == 8 else b""
    # A pickle is never empty.
    whole = bool(data) and len(data) == int.from_bytes(head, "little")
    # Only this program and the one that started it hold the pipe between them.
    return pickle.loads(data) if whole else None  # nosec B301


def _answer(work: Any, item: Any) -> tuple[bool, Any, str]:
    """Whether it went well, and what came of it: the result, or the error and its story."""
    try:
        return True, work(item), ""
    except Exception as error:
        return False, error, traceback.format_exc()
