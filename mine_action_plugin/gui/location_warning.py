"""Warn where a workspace file is shared in a way that loses what people write."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QTimer

from ..settings import settings
from ..store.location import SYNCHRONISED, SharedPlace, shared_place
from ..store.reference import ServerSchema, place_of
from .workbench import NextStep, Workbench


class LocationWarning(QObject):
    """Looks once at each opening."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.workbench = workbench
        workbench.session.opened.connect(self.look)

    def release(self) -> None:
        """Look no more."""
        self.workbench.session.opened.disconnect(self.look)

    def look(self) -> None:
        """Warn after what opening itself has to say."""
        QTimer.singleShot(0, self._warn)

    def _warn(self) -> None:
        reference = self.workbench.session.reference
        if not reference or reference in settings().quiet_workspaces.value():
            return
        place = place_of(reference)
        shared = None if isinstance(place, ServerSchema) else shared_place(place)
        if shared is not None:
            step = NextStep(
                self.tr("Do not say it again for this workspace"),
                lambda: self.keep_quiet(reference),
            )
            self.workbench.warn(self._sentence(shared), step)

    def keep_quiet(self, reference: str) -> None:
        """Remember that the person knows."""
        quiet = settings().quiet_workspaces
        quiet.setValue([*quiet.value(), reference])

    def _sentence(self, shared: SharedPlace) -> str:
        if shared.kind == SYNCHRONISED:
            text = self.tr(
                "This workspace lies in a folder that {name} synchronises. Two people who write at "
                "once get two versions of it. Keep it on a local disk; for several people use "
                "PostgreSQL/PostGIS."
            )
        else:
            text = self.tr(
                "This workspace lies on a network folder ({name}). Writing from two computers can "
                "damage it. Keep it on a local disk; for several people use PostgreSQL/PostGIS."
            )
        return text.format(name=shared.name)
