"""A proposal of signs drawn on the canvas before anything is written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsRectangle, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtGui import QColor

from ..operations.sign_proposal import SignProposal
from ..planning.signs.model import Ints
from .sign_markers import WORKSPACE_CRS, DrawnSigns, SignMarkers
from .sign_symbols import LINE_COLOUR, UNWARNED_COLOUR

LINE_WIDTH, UNWARNED_WIDTH = 1, 4


class SignPreview:
    """Sign lines, in magenta where somebody would not be warned, and above them the signs."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._bands: list[QgsRubberBand] = []
        self._unwarned: Optional[QgsRubberBand] = None
        self.markers: Optional[SignMarkers] = None

    @property
    def is_shown(self) -> bool:
        """True while a proposal is drawn."""
        return self.markers is not None

    def show(self, proposal: SignProposal) -> QgsRectangle:
        """Draw a proposal in place of what is drawn; give its extent in EPSG:4326."""
        self.clear()
        lines = self._new_band(LINE_COLOUR, LINE_WIDTH)
        self._unwarned = self._new_band(UNWARNED_COLOUR, UNWARNED_WIDTH)
        extent = _fill(lines, proposal.line_geometries)
        extent.combineExtentWith(self.show_unwarned(proposal))
        self.markers = SignMarkers(self._canvas)
        self.show_signs(proposal)
        signs = self.markers.signs
        if len(signs.x):
            box = QgsRectangle(signs.x.min(), signs.y.min(), signs.x.max(), signs.y.max())
            extent.combineExtentWith(box)
        return extent

    def show_signs(
        self,
        proposal: SignProposal,
        numbers: Optional[Ints] = None,
        broken: Iterable[int] = (),
    ) -> None:
        """Draw the signs anew over the same lines; those that break a rule (numbers) in red."""
        if self.markers is not None:
            self.markers.show_signs(DrawnSigns.of(proposal, numbers), broken)

    def show_unwarned(self, proposal: SignProposal) -> QgsRectangle:
        """Draw anew the stretches from which nobody would be warned; give their extent."""
        return _fill(self._unwarned, proposal.unwarned_geometries)

    def clear(self) -> None:
        """Take the drawing off the canvas."""
        for band in self._bands:
            band.reset()
            self._canvas.scene().removeItem(band)
        self._bands, self._unwarned = [], None
        if self.markers is not None:
            self.markers.release()
            self.markers = None

    def _new_band(self, colour: QColor, width: int) -> QgsRubberBand:
        band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.LineGeometry)
        band.setColor(colour)
        band.setWidth(width)
        self._bands.append(band)
        return band


def _fill(band: QgsRubberBand, geometries: Iterable[QgsGeometry]) -> QgsRectangle:
    """Draw these lines, and no others, with a band; give their extent."""
    band.reset(QgsWkbTypes.GeometryType.LineGeometry)
    joined = QgsGeometry.collectGeometry(list(geometries))
    if joined.isNull():
        rectangle = QgsRectangle()
        rectangle.setNull()
        return rectangle
    band.addGeometry(joined, QgsCoordinateReferenceSystem(WORKSPACE_CRS))
    return joined.boundingBox()
