"""Windows of rasters, read with GDAL alone: worker processes have no QGIS."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
from osgeo import gdal

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..planning.signs.raster import Heights32

# QGIS adds options of the driver to a source in this way.
OPTION = "|option:"
# What GDAL keeps in the memory of one process.
IN_MEMORY = ("/vsimem/", "MEM:")


def opened(source: str) -> Any:
    """The raster of a source, as GDAL opens it; raises MineActionError where it cannot."""
    path, *options = source.split(OPTION)
    with _quiet():
        try:
            dataset = gdal.OpenEx(path, gdal.OF_RASTER, open_options=options)
        except RuntimeError as error:
            raise _unreadable(path, str(error)) from error
        if dataset is None or not dataset.RasterCount:
            raise _unreadable(path, gdal.GetLastErrorMsg())
    return dataset


def _unreadable(path: str, fault: str) -> MineActionError:
    return MineActionError(
        QT_TRANSLATE_NOOP(
            "errors",
            "{path} cannot be read as a raster ({fault}). Check the file, or choose another one.",
        ),
        path=path,
        fault=fault.strip() or path,
    )


def level(_column: int, _row: int, columns: int, rows: int) -> Heights32:
    """A window of flat ground."""
    return np.zeros((rows, columns), np.float32)


class WindowReader:
    """Windows of a raster's first band in metres, NaN where nothing is known.

    GDAL's datasets belong to one thread each: every thread opens its own at its first window.
    """

    def __init__(
        self, source: str, name: str, unit_m: float, limits_m: tuple[float, float]
    ) -> None:
        self._source, self._name = source, name
        self._unit_m, self._limits_m = unit_m, limits_m
        self._own = threading.local()

    def __reduce__(self) -> tuple[object, ...]:
        return WindowReader, (self._source, self._name, self._unit_m, self._limits_m)

    def __call__(self, column: int, row: int, columns: int, rows: int) -> Heights32:
        if not hasattr(self._own, "dataset"):
            self._own.dataset = opened(self._source)
        band = self._own.dataset.GetRasterBand(1)
        window = column, row, columns, rows
        heights = self._metres(band, self._cells(band, window))
        low, high = self._limits_m
        known = (heights >= low) & (heights <= high)
        if not band.GetMaskFlags() & gdal.GMF_ALL_VALID:
            known &= self._cells(band.GetMaskBand(), window) != 0
        heights[~known] = np.nan
        return heights

    def _metres(self, band: Any, values: Any) -> Heights32:
        scale, offset = band.GetScale(), band.GetOffset()
        scale, offset = 1.0 if scale is None else scale, offset or 0.0
        if (scale, offset, self._unit_m) != (1.0, 0.0, 1.0):
            values = (values.astype(np.float64) * scale + offset) * self._unit_m
        heights: Heights32 = values.astype(np.float32, copy=False)
        return heights

    def _cells(self, band: Any, window: tuple[int, int, int, int]) -> Any:
        with _quiet():
            try:
                cells = band.ReadAsArray(*window)
            except RuntimeError as error:
                raise _unreadable(self._name, str(error)) from error
            if cells is None:
                raise _unreadable(self._name, gdal.GetLastErrorMsg())
        return cells


@contextmanager
def _quiet() -> Iterator[None]:
    """GDAL says what is wrong to us alone; whether it also raises is the whole program's choice."""
    gdal.ErrorReset()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()
