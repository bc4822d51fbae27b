"""Rasters of heights that GDAL reads: checked when opened, then read window by window.

A picture, heights in an unknown unit and a raster without a place would give numbers too; each
is refused with a sentence that says why.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Optional

from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsCsException, QgsPointXY

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..planning.measure import WGS84, ground_distance_m
from ..planning.signs.raster import Raster
from ..planning.signs.terrain import Terrain
from ..planning.transformation import transformation
from ..translation import translate
from .raster_windows import IN_MEMORY, OPTION, WindowReader, level, opened

# Names of units as files give them; without one, metres are the custom of height rasters.
UNITS_M = {
    **dict.fromkeys(("", "m", "metre", "metres", "meter", "meters"), 1.0),
    **dict.fromkeys(("ft", "foot", "feet", "international foot"), 0.3048),
    **dict.fromkeys(("us survey foot", "us_survey_foot", "us-ft", "ftus"), 1200.0 / 3937.0),
    "dm": 0.1,
    "cm": 0.01,
    "mm": 0.001,
}
# What lies outside is a filler that the file does not declare. The shore of the Dead Sea and the
# highest mountain; noise below bare soil and the tallest tree.
GROUND_M = (-500.0, 9000.0)
PLANTS_M = (-10.0, 120.0)
PICTURE = (gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand, gdal.GCI_PaletteIndex)


def open_terrain(dem: Optional[str], vegetation: Optional[str]) -> Optional[Terrain]:
    """Open the rasters that signs are looked for over; None when there is neither.

    The arguments are paths or what ``QgsRasterLayer.source()`` says of a GDAL layer. Vegetation
    without a DEM stands on flat ground. Raises MineActionError for what cannot be read, has no
    place on Earth, or holds no heights.
    """
    remarks: list[str] = []
    plants = _raster(vegetation, PLANTS_M, remarks) if vegetation else None
    ground = _raster(dem, GROUND_M, remarks) if dem else None
    if ground is None and plants is not None:
        ground = replace(plants, read=level)
    return None if ground is None else Terrain(ground, plants, tuple(remarks))


def _raster(source: str, limits_m: tuple[float, float], remarks: list[str]) -> Raster:
    """Check what a source holds, and add to ``remarks`` what the user should know of it."""
    dataset = opened(source)
    name = source.split(OPTION)[0]
    band = dataset.GetRasterBand(1)
    _check_heights(name, band, byte_is_picture=limits_m == GROUND_M)
    reader = WindowReader(source, name, _unit_m(name, band), limits_m)
    corner, crs = _placed(name, dataset)
    size = dataset.RasterXSize, dataset.RasterYSize
    raster = Raster(name, crs, corner, *size, 0.0, reader, not name.startswith(IN_MEMORY))
    if dataset.RasterCount > 1:
        remark = translate("rasters", "{path} has {count} bands; the first was read as heights.")
        remarks.append(remark.format(path=name, count=dataset.RasterCount))
    return replace(raster, cell_m=_cell_m(raster))


def _check_heights(name: str, band: Any, byte_is_picture: bool) -> None:
    # A DEM in steps of a metre up to 255 would be of no use for sight; shaded relief is common.
    plain_byte = band.DataType == gdal.GDT_Byte and band.GetScale() in (None, 1.0)
    picture = band.GetColorInterpretation() in PICTURE or (byte_is_picture and plain_byte)
    if picture or gdal.DataTypeIsComplex(band.DataType):
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} is a picture, not a raster of heights. Choose one whose cells hold metres.",
            ),
            path=name,
        )


def _unit_m(name: str, band: Any) -> float:
    unit = band.GetUnitType() or ""
    metres = UNITS_M.get(unit.strip().lower())
    if metres is None:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                'The heights of {path} are in the unit "{unit}", which is not known. '
                "Give them in metres.",
            ),
            path=name,
            unit=unit,
        )
    return metres


def _placed(name: str, dataset: Any) -> tuple[tuple[float, ...], str]:
    """The geotransform of a raster and its CRS as WKT."""
    corner = dataset.GetGeoTransform(can_return_null=True)
    reference = dataset.GetSpatialRef()
    if corner is None or corner[1] * corner[5] == corner[2] * corner[4]:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} does not say where on Earth its cells lie. Georeference it first.",
            ),
            path=name,
        )
    wkt = reference.ExportToWkt(["FORMAT=WKT2_2019"]) if reference is not None else ""
    if not QgsCoordinateReferenceSystem.fromWkt(wkt).isValid():
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} has no coordinate system that is known. Assign the right one to the file.",
            ),
            path=name,
        )
    return tuple(corner), wkt


def _cell_m(raster: Raster) -> float:
    """The longer side of the middle cell on the ground: at its own latitude, in its own scale."""
    column, row = raster.columns / 2.0, raster.rows / 2.0
    crs = QgsCoordinateReferenceSystem.fromWkt(raster.crs)
    places = (raster.place(column + i, row + j) for i, j in ((0, 0), (1, 0), (0, 1)))
    try:
        to_world = transformation(crs, QgsCoordinateReferenceSystem(WGS84))
        here, right, down = (to_world.transform(QgsPointXY(*place)) for place in places)
    except (QgsCsException, ValueError) as error:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{path} lies outside the area of its own coordinate system. "
                "Assign the right one to the file.",
            ),
            path=raster.name,
        ) from error
    return max(ground_distance_m(here, right), ground_distance_m(here, down))
