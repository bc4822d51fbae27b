"""Which signs that were put up stand for planned ones on the verges of verified corridors."""

from __future__ import annotations

import math

import numpy as np

from ..planning.geodesic import geodesic_m
from ..planning.signs.model import Floats, SignPlan
from ..planning.signs.rules import ACCESS_M
from ..planning.signs.viewers import WIDEST_VIEW_DEG
from .near_places import Places

VERGE_M = ACCESS_M
"""How far along its verge a sign may be from the planned one that it stands for."""


def verges_filled(
    plan: SignPlan, places: Places, points: Floats, facing_deg: Floats
) -> dict[int, int]:
    """Return by verge place (position in the plan) the sign that stands for it, nearest first.

    ``places``: those of the plan; ``points`` (n, 2): where signs stand along corridors, degrees;
    ``facing_deg``: where each faces, NaN where not known. A sign that faces the other way stands
    on the other verge.
    """
    on_verge = plan.on_verge
    pairs = []
    for sign, point in enumerate(points):
        near = places.near(point, VERGE_M)
        near = near[on_verge[near]]
        there = np.column_stack((plan.x[near], plan.y[near]))
        away = geodesic_m(there, np.broadcast_to(point, there.shape))
        pairs += [(metres, sign, place) for metres, place in zip(away.tolist(), near.tolist())]
    filled: dict[int, int] = {}
    used: set[int] = set()
    for _, sign, place in sorted(pairs):
        agree = _agree(facing_deg[sign], plan.facing_deg[place])
        if agree and place not in filled and sign not in used:
            filled[place] = sign
            used.add(sign)
    return filled


def _agree(facing: float, wanted: float) -> bool:
    turn = (facing - wanted + 180.0) % 360.0 - 180.0
    return math.isnan(facing) or abs(turn) <= WIDEST_VIEW_DEG
