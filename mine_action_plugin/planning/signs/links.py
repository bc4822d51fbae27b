"""Which hazards a sign marks: on a shared line, each hazard within the sign spacing of it."""

from __future__ import annotations

import numpy as np

from mine_action_plugin.planning.signs.edges import EdgeGrid, Edges, foot_points
from mine_action_plugin.planning.signs.lines import Chunk
from mine_action_plugin.planning.signs.model import Floats, Ints
from mine_action_plugin.planning.signs.rules import SignRules


def link_hazards(
    points: Floats,
    line: Ints,
    owner: Ints,
    clusters: list[list[int]],
    chunk: Chunk,
    rules: SignRules,
) -> tuple[Ints, Ints]:
    """How many hazards each sign marks, and which (positions in the chunk), sign by sign.

    ``owner`` is each sign's nearest hazard. Every hazard is marked: one that no sign is near
    enough to, deep among others, by the sign nearest to its outline.
    """
    sizes = np.array([len(members) for members in clusters], dtype=np.int64)
    cluster_of = np.full(len(chunk.widened), -1, dtype=np.int64)
    for members in clusters:
        cluster_of[members] = members[0]
    shared = np.flatnonzero(sizes[line] > 1) if len(line) else np.zeros(0, np.int64)
    sign, hazard = [np.arange(len(points))], [owner]
    if len(shared):
        near = _near(points, shared, line, clusters, cluster_of, chunk, rules)
        sign.append(near[0])
        hazard.append(near[1])
    pairs = np.unique(np.concatenate(sign) * len(chunk.widened) + np.concatenate(hazard))
    pairs = _all_marked(pairs, points, line, clusters, cluster_of, chunk)
    counts = np.bincount(pairs // len(chunk.widened), minlength=len(points))
    return counts, pairs % len(chunk.widened)


def _near(
    points: Floats,
    shared: Ints,
    line: Ints,
    clusters: list[list[int]],
    cluster_of: Ints,
    chunk: Chunk,
    rules: SignRules,
) -> tuple[Ints, Ints]:
    own_cluster = np.array([members[0] for members in clusters], dtype=np.int64)[line]
    many = np.bincount(cluster_of[cluster_of >= 0], minlength=len(chunk.widened)) > 1
    mine = many[cluster_of[chunk.edges.owner]]
    edges = Edges(chunk.edges.a[mine], chunk.edges.b[mine], chunk.edges.owner[mine])
    grid = EdgeGrid(edges, rules.max_spacing_m)
    signs, hazards = [], []
    for at, edge in grid.near(points[shared]):
        sign, hazard = shared[at], edges.owner[edge]
        _, distance = foot_points(points[sign], edges.a[edge], edges.b[edge])
        ok = (distance <= rules.max_spacing_m) & (own_cluster[sign] == cluster_of[hazard])
        pairs = np.unique(sign[ok] * len(chunk.widened) + hazard[ok])
        signs.append(pairs // len(chunk.widened))
        hazards.append(pairs % len(chunk.widened))
    return np.concatenate(signs), np.concatenate(hazards)


def _all_marked(
    pairs: Ints,
    points: Floats,
    line: Ints,
    clusters: list[list[int]],
    cluster_of: Ints,
    chunk: Chunk,
) -> Ints:
    marked = np.zeros(len(chunk.widened), dtype=bool)
    marked[pairs % len(chunk.widened)] = True
    extra = []
    own_cluster = np.array([members[0] for members in clusters], dtype=np.int64)[line]
    for hazard in np.flatnonzero(~marked).tolist():
        signs = np.flatnonzero(own_cluster == cluster_of[hazard])
        edge = chunk.edges.a[chunk.edges.owner == hazard]
        if not len(signs) or not len(edge):
            continue
        gap = np.hypot(*(points[signs] - edge.mean(axis=0)).T)
        extra.append(signs[int(np.argmin(gap))] * len(chunk.widened) + hazard)
    if not extra:
        return pairs
    return np.sort(np.concatenate((pairs, np.array(extra, dtype=np.int64))))
