"""Distances on the ellipsoid for whole arrays of points."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

SEMI_MAJOR_M = 6_378_137.0
FLATTENING = 1 / 298.257223563
ECCENTRICITY_2 = FLATTENING * (2 - FLATTENING)
_ROUNDS = 12


def metres_per_degree(latitude: Floats) -> tuple[Floats, Floats]:
    """Return metres per degree of longitude and of latitude at latitudes in degrees."""
    phi = np.radians(latitude)
    w2 = 1 - ECCENTRICITY_2 * np.sin(phi) ** 2
    east = np.radians(SEMI_MAJOR_M * np.cos(phi) / np.sqrt(w2))
    north = np.radians(SEMI_MAJOR_M * (1 - ECCENTRICITY_2) / w2**1.5)
    return east, north


def geodesic_m(a: Floats, b: Floats) -> Floats:
    """Return ground metres between points (n, 2) in degrees, WGS 84, to better than 1 mm.

    Source: T. Vincenty, Survey Review 23 (1975), inverse formula. Points nearly opposite each
    other on the globe are not solved; nothing here is that far apart.
    """
    u1 = np.arctan((1 - FLATTENING) * np.tan(np.radians(a[:, 1])))
    u2 = np.arctan((1 - FLATTENING) * np.tan(np.radians(b[:, 1])))
    span = np.radians(b[:, 0] - a[:, 0])
    lam = span.copy()
    s1, c1, s2, c2 = np.sin(u1), np.cos(u1), np.sin(u2), np.cos(u2)
    for _ in range(_ROUNDS):
        sin_s, cos_s, sigma, cos2_alpha, cos_2m, sin_alpha = _auxiliary(lam, s1, c1, s2, c2)
        c = FLATTENING / 16 * cos2_alpha * (4 + FLATTENING * (4 - 3 * cos2_alpha))
        bend = sigma + c * sin_s * (cos_2m + c * cos_s * (2 * cos_2m**2 - 1))
        following = span + (1 - c) * FLATTENING * sin_alpha * bend
        settled = np.abs(following - lam).max(initial=0.0) < 1e-12
        lam = following
        if settled:
            break
    return _length(lam, s1, c1, s2, c2)


def _auxiliary(
    lam: Floats, s1: Floats, c1: Floats, s2: Floats, c2: Floats
) -> tuple[Floats, Floats, Floats, Floats, Floats, Floats]:
    sin_s = np.hypot(c2 * np.sin(lam), c1 * s2 - s1 * c2 * np.cos(lam))
    cos_s = s1 * s2 + c1 * c2 * np.cos(lam)
    sigma = np.arctan2(sin_s, cos_s)
    sin_alpha = c1 * c2 * np.sin(lam) / np.where(sin_s == 0, 1, sin_s)
    cos2_alpha = 1 - sin_alpha**2
    cos_2m = cos_s - 2 * s1 * s2 / np.where(cos2_alpha == 0, 1, cos2_alpha)
    return sin_s, cos_s, sigma, cos2_alpha, np.where(cos2_alpha == 0, 0, cos_2m), sin_alpha


def _length(lam: Floats, s1: Floats, c1: Floats, s2: Floats, c2: Floats) -> Floats:
    sin_s, cos_s, sigma, cos2_alpha, cos_2m, _ = _auxiliary(lam, s1, c1, s2, c2)
    semi_minor = SEMI_MAJOR_M * (1 - FLATTENING)
    u_2 = cos2_alpha * (SEMI_MAJOR_M**2 - semi_minor**2) / semi_minor**2
    big_a = 1 + u_2 / 16384 * (4096 + u_2 * (-768 + u_2 * (320 - 175 * u_2)))
    big_b = u_2 / 1024 * (256 + u_2 * (-128 + u_2 * (74 - 47 * u_2)))
    tail = big_b / 6 * cos_2m * (4 * sin_s**2 - 3) * (4 * cos_2m**2 - 3)
    delta = big_b * sin_s * (cos_2m + big_b / 4 * (cos_s * (2 * cos_2m**2 - 1) - tail))
    metres: Floats = semi_minor * big_a * (sigma - delta)
    return metres
