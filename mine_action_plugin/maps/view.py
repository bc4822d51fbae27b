"""Which piece of ground a page shows, and how large."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
)

from ..planning.measure import local_metric_crs, to_crs
from .content import Coverage, HazardShape, MapContent
from .nearby import degrees_round

WGS84 = "EPSG:4326"
# Larger than this, an outline known to some tens of metres pretends to be a site plan.
LARGEST_SCALE = 5_000
SCALES = (5, 6, 7.5, 8, 10, 12.5, 15, 17.5, 20, 25, 30, 35, 40, 50, 60, 75, 80, 100, 125, 150)
# What must be seen round a place even where the only hazard is at its doorstep.
SURROUNDINGS_M = 350
# The nearest ones are on the sheet however far they are.
NEAREST = 3
MARGIN = 1.06
CIRCLE_SEGMENTS = 24


@dataclass(frozen=True)
class View:
    """A piece of ground in a local metric CRS: extent in metres, scale as its denominator.

    Symbols grow with ``factor`` on larger paper.
    """

    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle
    scale: float
    factor: float = 1.0

    def to_local(self, geometry: QgsGeometry) -> QgsGeometry:
        """Return a geometry of EPSG:4326 in the CRS of the view."""
        return to_crs(geometry, QgsCoordinateReferenceSystem(WGS84), self.crs)

    def ground(self, paper_mm: float) -> float:
        """Return how many metres a length of the A4 design stands for."""
        return paper_mm * self.factor * self.scale / 1000

    def degrees(self) -> QgsRectangle:
        """Return a box of EPSG:4326 that holds the whole extent."""
        corners = to_crs(
            QgsGeometry.fromRect(self.extent), self.crs, QgsCoordinateReferenceSystem(WGS84)
        )
        return degrees_round(corners, self.ground(10))


def hazards_near(content: MapContent, focus: QgsGeometry) -> list[HazardShape]:
    """Return the hazards that come, with their accuracy, within the radius, the nearest first.

    Distances are on the ground; ``focus`` is in EPSG:4326.
    """
    radius_m = content.imprint.radius_m
    box = degrees_round(focus, radius_m)
    crs = local_metric_crs(box)
    centre = to_crs(focus, QgsCoordinateReferenceSystem(WGS84), crs)
    distances = [
        (_distance_m(hazard, centre, crs), number, hazard)
        for number, hazard in enumerate(content.hazards_nearby.within(box))
    ]
    return [hazard for distance, _, hazard in sorted(distances) if distance <= radius_m]


def _distance_m(
    hazard: HazardShape, focus: QgsGeometry, crs: QgsCoordinateReferenceSystem
) -> float:
    """Return the distance, with the accuracy taken off."""
    shape = to_crs(hazard.geometry, QgsCoordinateReferenceSystem(WGS84), crs)
    return max(0.0, float(focus.distance(shape)) - hazard.accuracy_m)


def choose_view(
    coverage: Coverage,
    near: Sequence[HazardShape],
    size_mm: tuple[float, float],
    close_m: float,
    factor: float = 1.0,
) -> View:
    """Return the largest-scale view that holds a place and the hazards that matter most there.

    Those are all within ``close_m`` metres and at least the nearest ``NEAREST`` of ``near`` (sorted,
    the nearest first). A hazard that goes on is held as far as the farthest of them is away.
    ``size_mm`` is the map's width and height.
    """
    crs = local_metric_crs(degrees_round(coverage.geometry, close_m))
    focus = to_crs(coverage.geometry, QgsCoordinateReferenceSystem(WGS84), crs)
    needed = QgsRectangle(focus.boundingBox()).buffered(SURROUNDINGS_M)
    distances = [_distance_m(hazard, focus, crs) for hazard in near]
    held_m = max([close_m, *distances[:NEAREST]])
    circle = focus.buffer(held_m + SURROUNDINGS_M, CIRCLE_SEGMENTS)
    for hazard, distance in zip(near, distances):
        if distance <= held_m:
            shape = to_crs(hazard.geometry, QgsCoordinateReferenceSystem(WGS84), crs)
            part = shape.buffer(hazard.accuracy_m, CIRCLE_SEGMENTS).intersection(circle)
            needed.combineExtentWith(part.boundingBox())
    scale = _scale_for(needed, size_mm)
    return View(crs, framed(needed.center(), scale, size_mm), scale, factor)


def is_on_sheet(hazard: HazardShape, view: View) -> bool:
    """Tell whether a hazard, with its accuracy, reaches into a view."""
    frame = QgsGeometry.fromRect(view.extent)
    return bool(view.to_local(hazard.geometry).distance(frame) <= hazard.accuracy_m)


def _scale_for(needed: QgsRectangle, size_mm: tuple[float, float]) -> float:
    exact = MARGIN * 1000 * max(needed.width() / size_mm[0], needed.height() / size_mm[1])
    for thousand in SCALES:
        if thousand * 1000 >= max(exact, LARGEST_SCALE):
            return thousand * 1000
    return float(math.ceil(exact / 50_000) * 50_000)


def framed(centre: QgsPointXY, scale: float, size_mm: tuple[float, float]) -> QgsRectangle:
    """Return the ground, in metres, that a map of that size shows round a point."""
    width, height = size_mm[0] * scale / 1000, size_mm[1] * scale / 1000
    return QgsRectangle(
        centre.x() - width / 2,
        centre.y() - height / 2,
        centre.x() + width / 2,
        centre.y() + height / 2,
    )


def undrawn_here(content: MapContent, view: View) -> int:
    """Return how many recorded hazards without an outline may lie on a page.

    One whose district is not known may lie anywhere, so every page counts it.
    """
    frame = QgsGeometry.fromRect(view.extent)
    count = 0
    for hazard in content.undrawn:
        if hazard.area is None or view.to_local(hazard.area).intersects(frame):
            count += 1
    return count
