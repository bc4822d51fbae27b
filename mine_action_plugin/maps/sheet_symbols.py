"""Symbols of field sheets: a shape for each status, so that a photocopy still tells them apart."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsSimpleFillSymbolLayer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtGui import QColor

from .symbols import BLACK, DARK_RED, RED, WHITE, Symbols

SIGN_MM = 3.0
FACING_MM = 6.5
HALF_DARK = "#8c8c8c"
# Form, filling, and what is drawn over it.
LOOKS: dict[str, tuple[str, str, Optional[str]]] = {
    "proposed": ("triangle", WHITE, None),
    "standing": ("triangle", BLACK, None),
    "damaged": ("triangle", HALF_DARK, None),
    "missing": ("triangle", WHITE, "cross2"),
    "advance": ("diamond", WHITE, None),
    "other": ("circle", WHITE, None),
}
OTHER_MM = 1.6


class SheetSymbols(Symbols):
    """The symbols of a field sheet on one size of paper."""

    def sign_look(self, look: str) -> QgsMarkerSymbol:
        """Return the mark of a sign by its look, a key of LOOKS."""
        form, filling, over = LOOKS[look]
        size = OTHER_MM if look == "other" else SIGN_MM
        symbol = self._marker(form, size, filling, outline=0.25 if look == "other" else 0.5)
        if over is not None:
            cross = self._marker(over, SIGN_MM + 1.2, BLACK, outline=0.4)
            symbol.appendSymbolLayer(cross.symbolLayer(0).clone())
        return symbol

    def facing(self) -> QgsLineSymbol:
        """Return the arrow that shows where a board faces."""
        symbol = self._line(BLACK, 0.35, capstyle="flat")
        head = QgsMarkerLineSymbolLayer(True)
        head.setPlacements(Qgis.MarkerLinePlacement.LastVertex)
        head.setSubSymbol(self._marker("filled_arrowhead", 2.0, BLACK, outline=0.1))
        symbol.appendSymbolLayer(head)
        return symbol

    def sign_line(self) -> QgsLineSymbol:
        """Return the thin dashes from sign to sign."""
        return self._line(BLACK, 0.2, dashes=(1.6, 1.0))

    def danger_edge(self) -> QgsFillSymbol:
        """Return the area that nobody enters, with a crisp edge: here it is computed, not drawn."""
        return self._hatched(0.12, 0.8, "solid", 45)

    def recorded_outline(self) -> QgsFillSymbol:
        """Return the outline as it was recorded, inside the danger edge."""
        return self._hatched(0.12, 0.4, "dash", 135)

    def sheet_frame(self) -> QgsFillSymbol:
        """Return the ground of a sheet on the overview."""
        return QgsFillSymbol.createSimple(
            {"style": "no", "outline_color": BLACK, "outline_width": self._mm(0.4)}
        )

    def _hatched(self, strength: float, width: float, style: str, angle: float) -> QgsFillSymbol:
        color = QColor(RED)
        color.setAlphaF(strength)
        symbol = QgsFillSymbol.createSimple(
            {
                "outline_color": DARK_RED,
                "outline_width": self._mm(width),
                "outline_style": style,
                "joinstyle": "round",
            }
        )
        fill: QgsSymbolLayer = symbol.symbolLayer(0)
        if isinstance(fill, QgsSimpleFillSymbolLayer):
            fill.setFillColor(color)
        symbol.appendSymbolLayer(self._hatch(angle, DARK_RED, 0.45))
        return symbol
