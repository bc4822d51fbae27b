"""What a warning map shows, as plain records: whoever fills them knows where they come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Optional

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle

from .nearby import Nearby, degrees_round

SUSPECTED = "sha"
CONFIRMED = "cha"


@dataclass(frozen=True)
class HazardShape:
    """A hazard with an outline in EPSG:4326 and how wrong, in metres, that outline may be."""

    id: str
    code: str
    hazard_class: str
    geometry: QgsGeometry
    accuracy_m: float
    accuracy_assumed: bool = False
    information_date: Optional[date] = None
    name: str = ""


@dataclass(frozen=True)
class UndrawnHazard:
    """A hazard without an outline; ``area`` (EPSG:4326) is the district it lies in, if known."""

    id: str
    code: str
    area: Optional[QgsGeometry] = None


@dataclass(frozen=True)
class LineShape:
    """A road, fence or other line in EPSG:4326."""

    kind: str
    geometry: QgsGeometry
    code: str = ""


@dataclass(frozen=True)
class PlacePoint:
    """A place people know; ``names`` by language, ``name`` where a language has none."""

    id: str
    code: str
    kind: str
    name: str
    point: QgsPointXY
    names: Mapping[str, str] = field(default_factory=dict)

    def name_in(self, language: str) -> str:
        """Return the name in a language, else the common one."""
        return str(self.names.get(language) or self.name or "")


@dataclass(frozen=True)
class Coverage:
    """What gets a page: a place (its point) or a hazard (its outline), in EPSG:4326."""

    id: str
    code: str
    name: str
    geometry: QgsGeometry
    names: Mapping[str, str] = field(default_factory=dict)
    is_place: bool = True

    def name_in(self, language: str) -> str:
        """Return the name in a language, else the common one."""
        return str(self.names.get(language) or self.name or self.code)


@dataclass(frozen=True)
class Imprint:
    """What is printed about the map itself; an empty text leaves a line to fill by hand."""

    information_date: date
    newer_after: date
    months_valid: int
    radius_m: float
    close_m: float
    hotline: str = ""
    authority: str = ""
    approved_by: str = ""
    sources: tuple[str, ...] = ()
    training: bool = False
    radius_unconfirmed: bool = True
    months_unconfirmed: bool = True


@dataclass(frozen=True)
class MapContent:
    """Everything that the pages of one export may need."""

    coverage: tuple[Coverage, ...]
    hazards: tuple[HazardShape, ...]
    imprint: Imprint
    undrawn: tuple[UndrawnHazard, ...] = ()
    released: tuple[QgsGeometry, ...] = ()
    signs: tuple[QgsPointXY, ...] = ()
    fences: tuple[LineShape, ...] = ()
    ways: tuple[LineShape, ...] = ()
    places: tuple[PlacePoint, ...] = ()

    @cached_property
    def hazards_nearby(self) -> Nearby[HazardShape]:
        """The hazards, each with the box of its outline and accuracy."""
        return Nearby(self.hazards, lambda each: degrees_round(each.geometry, each.accuracy_m))

    @cached_property
    def ways_nearby(self) -> Nearby[LineShape]:
        """The ways by their boxes."""
        return Nearby(self.ways, lambda each: each.geometry.boundingBox())

    @cached_property
    def released_nearby(self) -> Nearby[QgsGeometry]:
        """Released land by its boxes."""
        return Nearby(self.released, lambda each: each.boundingBox())

    @cached_property
    def fences_nearby(self) -> Nearby[LineShape]:
        """The fences by their boxes."""
        return Nearby(self.fences, lambda each: each.geometry.boundingBox())

    @cached_property
    def signs_nearby(self) -> Nearby[QgsPointXY]:
        """The signs by their places."""
        return Nearby(self.signs, lambda each: QgsRectangle(each, each))

    @cached_property
    def places_nearby(self) -> Nearby[PlacePoint]:
        """The places people know."""
        return Nearby(self.places, lambda each: QgsRectangle(each.point, each.point))
