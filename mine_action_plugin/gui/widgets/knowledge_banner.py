"""What is known at a position, in one sentence with a colour; never more than is known."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ...domain.errors import MineActionError
from ...operations.knowledge import knowledge_at
from ...store import LostStoreError, Workspace
from ...translation import error_text, translate, whole_number
from ..layout_parts import mark_edge

EDGE_COLOURS = {
    "in_hazard": "#b3261e",
    "near_hazard": "#d9822b",
    "released_land": "#7b3fa0",
    "outside_known": "#5f6b7a",
}


class KnowledgeBanner(QLabel):
    """A label with a coloured edge; the text alone says everything."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(self.tr("What is known here"))
        self.hide()

    def ask(self, workspace: Workspace, point: QgsPointXY) -> None:
        """Show what the workspace knows at a point in EPSG:4326.

        LostStoreError where it does not answer, which concerns more than this place.
        """
        try:
            known = knowledge_at(workspace, point)
        except LostStoreError:
            raise
        except MineActionError as error:
            self._show(error_text(error), "outside_known")
            return
        sentence = self.sentence(
            known.answer, known.hazard_code, known.distance_m, known.released_code
        )
        self._show(sentence, known.answer)

    def clear(self) -> None:
        """Show nothing."""
        super().clear()
        self.hide()

    def sentence(
        self,
        answer: str,
        hazard_code: Optional[str],
        distance_m: Optional[float],
        released_code: Optional[str],
    ) -> str:
        """Say an answer of `knowledge_at` in words; distances in metres or kilometres."""
        texts = {
            "in_hazard": self.tr("inside {hazard}"),
            "near_hazard": self.tr("{distance} from {hazard}, within its accuracy"),
            "released_land": self.tr("on released land {released}"),
            "outside_known": self.tr("outside every known hazard, nearest {hazard} at {distance}"),
        }
        text = texts[answer]
        if answer == "outside_known" and hazard_code is None:
            text = self.tr("outside every known hazard")
        return text.format(
            hazard=hazard_code or "",
            distance=distance_text(distance_m),
            released=released_code or "",
        )

    def _show(self, text: str, answer: str) -> None:
        mark_edge(self, EDGE_COLOURS[answer])
        self.setText(text[:1].upper() + text[1:] + ("" if text.endswith(".") else "."))
        self.show()


def distance_text(distance_m: Optional[float]) -> str:
    """Write a distance in metres, from 10 km on in kilometres."""
    if distance_m is None:
        return ""
    if distance_m >= 10_000:
        text = translate("KnowledgeBanner", "{distance} km")
        return text.format(distance=QLocale().toString(distance_m / 1000, "f", 1))
    text = translate("KnowledgeBanner", "{distance} m")
    return text.format(distance=whole_number(distance_m))
