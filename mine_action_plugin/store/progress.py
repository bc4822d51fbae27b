"""How far work on a whole workspace is, and whether the person still wants it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Optional, TypeVar

from qgis.core import QgsFeedback

from ..domain.marks import QT_TRANSLATE_NOOP
from .errors import CancelledError

Item = TypeVar("Item")
LOOK_EVERY = 500


class Progress:
    """A stretch of the bar, in percent; its parts are stretches of it."""

    def __init__(
        self, feedback: Optional[QgsFeedback] = None, start: float = 0.0, end: float = 100.0
    ) -> None:
        self._feedback = feedback
        self._start, self._end = start, end

    @property
    def is_cancelled(self) -> bool:
        """True once the person has cancelled."""
        return self._feedback is not None and self._feedback.isCanceled()

    def part(self, start: float, end: float) -> Progress:
        """Return the stretch between two shares of this one, from 0 to 1."""
        length = self._end - self._start
        return Progress(self._feedback, self._start + length * start, self._start + length * end)

    def at(self, share: float) -> None:
        """Say how much is done, from 0 to 1; CancelledError where it is not wanted any more."""
        if self._feedback is None:
            return
        self._feedback.setProgress(self._start + (self._end - self._start) * min(1.0, share))
        self.stop_if_cancelled()

    def stop_if_cancelled(self) -> None:
        """Raise CancelledError where the person has cancelled."""
        if self.is_cancelled:
            raise CancelledError(QT_TRANSLATE_NOOP("errors", "Cancelled: nothing was changed."))

    def over(self, items: Iterable[Item], count: int) -> Iterator[Item]:
        """Yield items, ``count`` in all, and say every now and then how far it is."""
        for number, item in enumerate(items):
            if number % LOOK_EVERY == 0:
                self.at(number / max(count, 1))
            yield item
