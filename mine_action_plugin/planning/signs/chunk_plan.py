"""The signs of one chunk: the base plan, and who is warned."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Optional

from mine_action_plugin.planning.signs.coverage import Coverage, coverage
from mine_action_plugin.planning.signs.extra import Extra, extra_signs
from mine_action_plugin.planning.signs.placement import place_signs
from mine_action_plugin.planning.signs.scene import Scene
from mine_action_plugin.planning.signs.standing import Standing
from mine_action_plugin.planning.signs.track import Ruler


@dataclass(frozen=True)
class ChunkPlan:
    """The signs of a chunk; who is warned is known of a whole plan only.

    ``bound``: no plan over the same candidates has fewer signs.
    """

    bound: int
    standing: Standing
    seen: Optional[Coverage] = None
    extra: Optional[Extra] = None


def base_plan(scene: Scene) -> ChunkPlan:
    """The fewest signs for all rules but `warned`."""
    signs = place_signs(scene)
    standing = Standing.base(signs, Ruler.of(scene.track), scene.edges, scene.rules)
    return ChunkPlan(signs.bound, standing)


def whole_plan(scene: Scene) -> ChunkPlan:
    """The base plan with extra signs for those whom it leaves unwarned."""
    base, ruler = base_plan(scene), Ruler.of(scene.track)
    edges, rules, sees = scene.edges, scene.rules, scene.sees
    seen = coverage(ruler, edges, base.standing.boards, rules, sees)
    extra = extra_signs(seen, ruler, edges, rules, sees)
    standing = base.standing.plus(extra.boards, ruler, edges, rules)
    return replace(base, standing=standing, seen=seen, extra=extra)
