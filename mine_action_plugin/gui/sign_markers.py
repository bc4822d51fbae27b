"""All signs of a proposal on the canvas as one item, drawn in one go."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple, Optional

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF, QSizeF
from qgis.PyQt.QtGui import QImage, QPainter

from ..operations.sign_proposal import SignProposal
from ..planning.geodesic import metres_per_degree
from ..planning.signs.model import ADVANCE_WARNING, REASONS, WARNED, Floats, Ints
from ..planning.signs.rings import transform_points
from ..planning.transformation import transformation
from .sign_symbols import (
    ADVANCE,
    BASE,
    EXTRA,
    KEPT,
    MANUAL,
    SHARPNESS,
    SYMBOLS,
    broken_ring,
    marker,
)

WORKSPACE_CRS = "EPSG:4326"
MOST_MARKERS = 2000
"""With more signs in view each is a dot: arrows would cover one another."""
DOT_PX = 3
AHEAD_M = 1.0
NO_NUMBER = -1
"""The number of a sign that is there already and that no hand may move."""
_MARGIN_PX = 200


class DrawnSigns(NamedTuple):
    """Signs as columns: number, degrees, degrees clockwise from true north (NaN: none), sort."""

    number: Ints
    x: Floats
    y: Floats
    facing_deg: Floats
    sort: Ints

    @staticmethod
    def of(proposal: SignProposal, numbers: Optional[Ints] = None) -> DrawnSigns:
        """The new signs of a proposal, and those kept; ``numbers`` of its plan's signs."""
        plan, signs = proposal.plan, np.array(proposal.signs, np.int64)
        known = np.arange(plan.count) if numbers is None else numbers
        kept = [each for each in proposal.kept if each.geometry]
        places = np.array([_place(each.geometry) for each in kept]).reshape(-1, 2)
        faces = [np.nan if each.facing_deg is None else each.facing_deg for each in kept]
        return DrawnSigns(
            np.concatenate((known[signs], np.full(len(kept), NO_NUMBER))),
            np.concatenate((plan.x[signs], places[:, 0])),
            np.concatenate((plan.y[signs], places[:, 1])),
            np.concatenate((plan.facing_deg[signs], np.array(faces, np.float64))),
            np.concatenate((_sorts(proposal)[signs], np.full(len(kept), KEPT))),
        )


def _sorts(proposal: SignProposal) -> Ints:
    plan = proposal.plan
    sort = np.full(plan.count, BASE)
    sort[plan.reason == WARNED] = EXTRA
    sort[plan.reason == REASONS.index("manual")] = MANUAL
    sort[plan.kind == ADVANCE_WARNING] = ADVANCE
    return sort


class SignMarkers(QgsMapCanvasItem):
    """Each sign with an arrow the way it faces; those that break a rule in a red ring."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._markers = {
            (sort, arrow): marker(sort, arrow) for sort in SYMBOLS for arrow in (True, False)
        }
        self._ring = broken_ring()
        self._take(DrawnSigns(*(np.zeros(0) for _ in DrawnSigns._fields)))
        self.broken: frozenset[int] = frozenset()
        canvas.destinationCrsChanged.connect(self._project)

    def show_signs(self, signs: DrawnSigns, broken: Iterable[int] = ()) -> None:
        """Draw these signs in place of what is drawn; ``broken`` are numbers."""
        self.broken = frozenset(broken)
        self._take(signs)
        self.updatePosition()

    def put(self, number: int, place: QgsPointXY) -> None:
        """Show a sign at another place (EPSG:4326) at once; an unknown number is a new sign."""
        at = np.flatnonzero(self.signs.number == number)
        signs = self.signs
        if not len(at):
            added = (number, place.x(), place.y(), np.nan, MANUAL)
            signs = DrawnSigns(*(np.append(c, value) for c, value in zip(signs, added)))
        else:
            signs.x[at], signs.y[at], signs.sort[at] = place.x(), place.y(), MANUAL
        self._take(signs)
        self.updatePosition()

    def take_out(self, number: int) -> None:
        """Show a sign no more."""
        left = self.signs.number != number
        self._take(DrawnSigns(*(column[left] for column in self.signs)))
        self.updatePosition()

    def sign_at(self, pixel: QPointF, reach_px: float = 10.0) -> Optional[int]:
        """The number of the movable sign nearest to a pixel of the canvas, if one is that near."""
        movable = np.flatnonzero(self.signs.number != NO_NUMBER)
        if not len(movable):
            return None
        offset = self._pixels(self._points[movable]) - self._of(pixel - self.pos())
        away = np.hypot(*offset.T)
        nearest = int(away.argmin())
        return int(self.signs.number[movable[nearest]]) if away[nearest] <= reach_px else None

    def place_of(self, number: int) -> QgsPointXY:
        """Where a sign is drawn, in the canvas's CRS."""
        at = int(np.flatnonzero(self.signs.number == number)[0])
        return QgsPointXY(*self._points[at].tolist())

    def to_canvas(self, place: QgsPointXY) -> QgsPointXY:
        """A place in EPSG:4326 in the canvas's CRS."""
        return self._transform().transform(place)

    def release(self) -> None:
        """Let go of the canvas and take the item off it."""
        self._canvas.destinationCrsChanged.disconnect(self._project)
        self._canvas.scene().removeItem(self)

    def updatePosition(self) -> None:
        """Follow the canvas when it is moved, turned or zoomed."""
        self.prepareGeometryChange()
        self.setPos(self.toCanvasCoordinates(self._anchor))
        self.update()

    def boundingRect(self) -> QRectF:
        """The canvas and a margin: what is outside is not drawn."""
        size = self._canvas.size()
        whole = QRectF(0, 0, size.width(), size.height())
        room = _MARGIN_PX
        return whole.adjusted(-room, -room, room, room).translated(-self.pos())

    def paint(self, painter: QPainter, option: Any = None, widget: Any = None) -> None:
        """Draw what is in view."""
        if not len(self._points):
            return
        pixels = self._pixels(self._points)
        area = self.boundingRect()
        low, high = self._of(area.topLeft()), self._of(area.bottomRight())
        seen = np.flatnonzero(((pixels >= low) & (pixels <= high)).all(axis=1))
        if len(seen) > MOST_MARKERS:
            self._draw_dots(painter, pixels, seen, area)
        else:
            self._draw_markers(painter, pixels, seen)
        self._draw_rings(painter, pixels, seen)

    def _draw_dots(self, painter: QPainter, pixels: Floats, seen: Ints, area: QRectF) -> None:
        """One picture of all dots: the screen sets the work, not the number of signs."""
        cell = ((pixels[seen] - self._of(area.topLeft())) / DOT_PX).astype(np.int64)
        width, height = (int(side / DOT_PX) + 1 for side in (area.width(), area.height()))
        colours = np.array([SYMBOLS[sort].colour.rgba() for sort in sorted(SYMBOLS)], np.uint32)
        dots = np.zeros((height, width), np.uint32)
        dots[cell[:, 1], cell[:, 0]] = colours[self.signs.sort[seen]]
        data = dots.tobytes()  # has to outlive the picture
        picture = QImage(data, width, height, 4 * width, QImage.Format.Format_ARGB32)
        painter.drawImage(QRectF(area.topLeft(), QSizeF(width, height) * DOT_PX), picture)

    def _draw_markers(self, painter: QPainter, pixels: Floats, seen: Ints) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ahead = self._pixels(self._ahead[seen]) - pixels[seen]
        turn = np.degrees(np.arctan2(ahead[:, 0], -ahead[:, 1]))
        faces = np.isfinite(turn)
        for (sort, arrow), pixmap in self._markers.items():
            some = np.flatnonzero((self.signs.sort[seen] == sort) & (faces == arrow))
            turned = turn[some] if arrow else np.zeros(len(some))
            self._draw(painter, pixmap, pixels[seen[some]], turned)

    def _draw_rings(self, painter: QPainter, pixels: Floats, seen: Ints) -> None:
        if self.broken:
            some = seen[np.isin(self.signs.number[seen], list(self.broken))]
            self._draw(painter, self._ring, pixels[some], np.zeros(len(some)))

    @staticmethod
    def _draw(painter: QPainter, pixmap: Any, at: Floats, turn: Floats) -> None:
        source = QRectF(pixmap.rect())
        scale = 1.0 / SHARPNESS
        fragments = [
            QPainter.PixmapFragment.create(QPointF(x, y), source, scale, scale, degrees)
            for (x, y), degrees in zip(at.tolist(), turn.tolist())
        ]
        if fragments:
            painter.drawPixmapFragments(fragments, pixmap)

    def _take(self, signs: DrawnSigns) -> None:
        self.signs = signs
        self._project()

    def _project(self) -> None:
        """The signs, and points a little ahead of their faces, in the canvas's CRS."""
        signs = self.signs
        east, north = metres_per_degree(signs.y)
        way = np.radians(signs.facing_deg)
        way = np.where(np.isfinite(way), way, 0.0)
        x = np.concatenate((signs.x, signs.x + AHEAD_M * np.sin(way) / east))
        y = np.concatenate((signs.y, signs.y + AHEAD_M * np.cos(way) / north))
        points = np.column_stack(transform_points(x, y, self._transform()))
        self._points, self._ahead = points[: len(signs.x)], points[len(signs.x) :]
        self._ahead[~np.isfinite(signs.facing_deg)] = np.nan
        middle = self._points.mean(axis=0) if len(self._points) else np.zeros(2)
        self._anchor = QgsPointXY(*middle.tolist())

    def _transform(self) -> QgsCoordinateTransform:
        workspace_crs = QgsCoordinateReferenceSystem(WORKSPACE_CRS)
        crs = self._canvas.mapSettings().destinationCrs()
        target = crs if crs.isValid() else workspace_crs
        return transformation(workspace_crs, target, QgsProject.instance().transformContext())

    def _pixels(self, points: Floats) -> Floats:
        """Points of the canvas's CRS as pixels from the item's own position."""
        unit = self._canvas.mapUnitsPerPixel() * 100
        anchor = self._anchor
        corners = (anchor, QgsPointXY(anchor.x() + unit, anchor.y()))
        corners += (QgsPointXY(anchor.x(), anchor.y() + unit),)
        here, right, up = (self._of(self.toCanvasCoordinates(each)) for each in corners)
        matrix = np.stack(((right - here) / unit, (up - here) / unit))
        pixels: Floats = (points - [anchor.x(), anchor.y()]) @ matrix
        return pixels

    @staticmethod
    def _of(point: QPointF) -> Floats:
        return np.array([point.x(), point.y()])


def _place(wkb: Optional[bytes]) -> tuple[float, float]:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    point = geometry.asPoint()
    return point.x(), point.y()
