"""The Signs page: plan new ones, and look after those there are, each in a tab of its own."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtWidgets import QTabWidget, QVBoxLayout

from ..models.sign_rows import DUE, TO_REMOVE
from ..page import Page
from ..workbench import Workbench
from .sign_list import SignList
from .sign_plan import SignPlan

CHOICES = {"signs_overdue": DUE, "signs_missing": "missing", "signs_to_remove": TO_REMOVE}
"""Findings that can be given instead of codes, and what the list then shows."""


class SignsPage(Page):
    """Codes of hazards given to the page are planned for; codes of signs are shown in the list."""

    NAME = "signs"
    ICON = "sign"

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.plan = SignPlan(workbench)
        self.list = SignList(workbench)
        self.plan.sign_wanted.connect(self.look_after)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.plan, self.tr("Plan"))
        self.tabs.addTab(self.list, self.tr("Signs"))
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs)

    def title(self) -> str:
        """Give the page's name."""
        return self.tr("Signs")

    def refresh(self) -> None:
        """Read the rules and the signs again."""
        self.plan.refresh()
        self.list.refresh()

    def reset(self) -> None:
        """Drop proposal and list of another workspace."""
        self.plan.clear()
        self.list.clear()
        super().reset()

    def release(self) -> None:
        """Take the preview off the canvas, and let go of the layer."""
        self.plan.discard()
        self.list.release()

    def look_after(self, code: str, rule: str) -> None:
        """Show a sign that needs a look: on the map, in the list, the right button ready."""
        self.tabs.setCurrentWidget(self.list)
        self.list.look_after(code, rule)

    def show_records(self, codes: Sequence[str]) -> None:
        """Select these signs, show the signs of a finding, or plan for these hazards."""
        choice = CHOICES.get(codes[0]) if codes else None
        if choice is not None:
            self.tabs.setCurrentWidget(self.list)
            self.list.show_choice(choice)
        elif codes and self._are_signs(codes):
            self.tabs.setCurrentWidget(self.list)
            self.list.select(codes)
        else:
            self.tabs.setCurrentWidget(self.plan)
            self.plan.take_hazards(codes)

    def _are_signs(self, codes: Sequence[str]) -> bool:
        session = self.workbench.session
        where = {"code": list(codes)}
        return bool(self.workbench.attempt(lambda: session.workspace.count("sign", where))[1])
