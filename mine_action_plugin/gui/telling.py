"""What buttons start says what stands in its way."""

from __future__ import annotations

from functools import wraps
from typing import Any, Callable, Protocol

from .workbench import Workbench


class HasWorkbench(Protocol):
    """A part of the dock that knows the workbench."""

    workbench: Workbench


def told(act: Callable[..., Any]) -> Callable[..., None]:
    """Show the MineActionError of a method that a button starts, as where a server is lost."""

    @wraps(act)
    def attempted(part: HasWorkbench, *arguments: Any) -> None:
        part.workbench.attempt(lambda: act(part, *arguments))

    return attempted
