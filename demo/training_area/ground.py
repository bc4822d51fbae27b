"""The invented land: where it lies, its river, its former front line and its terrain.

Everything is made in local metres, (0, 0) at the south-west corner and (WIDTH, HEIGHT) at the
north-east one; ``to_lonlat`` says where that is on the globe.
"""

from __future__ import annotations

import numpy as np
from osgeo import osr

osr.UseExceptions()

WIDTH, HEIGHT = 18_000.0, 14_000.0
CELL = 25.0
EPSG = 32625
# Open ocean, some 200 km from the nearest island, on the zone's central meridian.
X0, Y0 = 491_000.0, 4_531_000.0

RIVER_BENDS = (
    (-400, 12100), (0, 11800), (2800, 10200), (5200, 9600), (7400, 7600),
    (9800, 6600), (11800, 4600), (14600, 3600), (18000, 2000), (18400, 1800),
)  # fmt: skip
FRONT_BENDS = (
    (0, 2300), (600, 2600), (3000, 3600), (5200, 5400), (7600, 6100), (9600, 7900),
    (12000, 8600), (14300, 10600), (17500, 11600), (18000, 11700),
)  # fmt: skip


def metres() -> osr.SpatialReference:
    """Return the metric system that the local metres are counted in."""
    system = osr.SpatialReference()
    system.ImportFromEPSG(EPSG)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return system


def degrees() -> osr.SpatialReference:
    """Return WGS 84 with longitude first."""
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return system


def to_grid(points: np.ndarray) -> np.ndarray:
    """Return EPSG:32625 coordinates of local metres, (n, 2) to (n, 2)."""
    return np.asarray(points, float) + np.array([X0, Y0])


def to_lonlat(points: np.ndarray) -> np.ndarray:
    """Return longitude and latitude of local metres, rounded to about a centimetre."""
    transform = osr.CoordinateTransformation(metres(), degrees())
    return np.round(np.array(transform.TransformPoints(to_grid(points)))[:, :2], 7)


def curve(bends: tuple, step: float = 25.0) -> np.ndarray:
    """Return a smooth line through the inner bends, a point each ``step`` metres."""
    knots = np.asarray(bends, float)
    t = np.linspace(0, 1, 60, endpoint=False)[:, None]
    pieces = []
    for a, b, c, d in zip(knots, knots[1:], knots[2:], knots[3:]):
        cubic = -a + 3 * b - 3 * c + d
        square = 2 * a - 5 * b + 4 * c - d
        pieces.append(0.5 * (2 * b + (c - a) * t + square * t**2 + cubic * t**3))
    return even(np.vstack([*pieces, knots[-2:-1]]), step)


def even(line: np.ndarray, step: float) -> np.ndarray:
    """Return the line with a point each ``step`` metres, its ends kept."""
    at = lengths(line)
    wanted = np.linspace(0, at[-1], max(2, int(at[-1] / step) + 1))
    return np.c_[np.interp(wanted, at, line[:, 0]), np.interp(wanted, at, line[:, 1])]


def lengths(line: np.ndarray) -> np.ndarray:
    """Return the distance from the start at each point of the line."""
    return np.r_[0, np.cumsum(np.hypot(*np.diff(line, axis=0).T))]


def stretch(line: np.ndarray, start: float, length: float) -> np.ndarray:
    """Return the stretch of a line from ``start`` metres on, ``length`` metres long."""
    at = lengths(line)
    wanted = np.linspace(start, min(start + length, at[-1]), max(2, int(length / 60) + 1))
    return np.c_[np.interp(wanted, at, line[:, 0]), np.interp(wanted, at, line[:, 1])]


def sideways(line: np.ndarray, shift: np.ndarray | float) -> np.ndarray:
    """Return the line moved to its left by ``shift`` metres (one value, or one for each point)."""
    along = np.gradient(line, axis=0)
    along /= np.hypot(*along.T)[:, None]
    return line + np.c_[-along[:, 1], along[:, 0]] * np.broadcast_to(shift, len(line))[:, None]


def distance(points: np.ndarray, line: np.ndarray) -> np.ndarray:
    """Return the distance of each point to the nearest point of a finely drawn line."""
    points = np.asarray(points, float)
    nearest = np.empty(len(points))
    for begin in range(0, len(points), 5_000):
        block = points[begin : begin + 5_000]
        dx = block[:, :1] - line[None, :, 0]
        dy = block[:, 1:] - line[None, :, 1]
        nearest[begin : begin + 5_000] = np.sqrt((dx * dx + dy * dy).min(axis=1))
    return nearest


def terrain(rng: np.random.Generator) -> np.ndarray:
    """Return heights in metres, north row first: hills that a river valley cuts through."""
    rows, columns = int(HEIGHT / CELL), int(WIDTH / CELL)
    x = (np.arange(columns) + 0.5) * CELL
    y = HEIGHT - (np.arange(rows) + 0.5) * CELL
    cells = np.c_[np.tile(x, rows), np.repeat(y, columns)]
    from_river = distance(cells, curve(RIVER_BENDS, 100.0)).reshape(rows, columns)
    flanks = 1 - np.exp(-((from_river / 2_300) ** 1.4))
    downstream = 0.006 * (WIDTH - x)[None, :]
    hills = _noise(rng, rows, columns) * (6 + 130 * flanks)
    return (310 + downstream + 240 * flanks + hills).astype(np.float32)


def _noise(rng: np.random.Generator, rows: int, columns: int) -> np.ndarray:
    """Rough ground of every size of hill, mean 0 and deviation 1."""
    fy = np.fft.fftfreq(rows)[:, None]
    fx = np.fft.rfftfreq(columns)[None, :]
    frequency = np.hypot(fx, fy)
    frequency[0, 0] = np.inf
    spectrum = np.fft.rfft2(rng.normal(size=(rows, columns))) / (frequency + 0.006) ** 2.5
    ground = np.fft.irfft2(spectrum, s=(rows, columns))
    return (ground - ground.mean()) / ground.std()
