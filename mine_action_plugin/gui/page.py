"""What every page of the dock is."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QWidget

from .layout_parts import hint, scrolled
from .workbench import Workbench

__all__ = ["NO_PLACE", "Page", "hint", "scrolled"]

# Given instead of codes: show the records that cannot be drawn.
NO_PLACE = "no_place"
# Given instead of codes: show what the checks of the data found.
DATA_CHECKS = "data_checks"


class Page(QWidget):
    """A page reads the workspace when it is shown, and again when something changed.

    Its mnemonics keep clear of QGIS's menu bar, where J E V L S P O R D W M C H are taken:
    a letter meant twice does nothing but move the focus.
    """

    NAME = ""
    ICON = ""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self.workbench = workbench
        self._stale = True
        workbench.session.opened.connect(self.reset)
        workbench.session.closed.connect(self.reset)
        workbench.session.changed.connect(self.mark_stale)

    def title(self) -> str:
        """Give the page's name in the user's language."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read the workspace again; called only while one is open."""

    def show_records(self, codes: Sequence[str]) -> None:
        """Select these records on the page."""

    def reset(self) -> None:
        """Forget what was shown of another workspace."""
        self.mark_stale()

    def release(self) -> None:
        """Let go of what lives outside the dock, before the page is deleted."""

    def mark_stale(self) -> None:
        """Read again now, or when the page is shown next."""
        self._stale = True
        if self.isVisible():
            self.refresh_if_stale()

    def refresh_if_stale(self) -> None:
        """Read the workspace if something changed since the last time."""
        session = self.workbench.session
        # What is shown of a server that does not answer stays; it is read when the server is back.
        if self._stale and session.is_open and not session.is_lost:
            self._stale = False
            self.workbench.attempt(self.refresh)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was hidden."""
        super().showEvent(event)
        self.refresh_if_stale()
