"""What the signs of a chunk depend on, as arrays alone: any process can plan them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from mine_action_plugin.planning.signs.candidates import Kept, Stops
from mine_action_plugin.planning.signs.edges import Edges
from mine_action_plugin.planning.signs.lookout import Sees
from mine_action_plugin.planning.signs.model import Floats, Ints
from mine_action_plugin.planning.signs.rules import SignRules
from mine_action_plugin.planning.signs.track import Track


@dataclass(frozen=True)
class Scene:
    """A chunk in local metres.

    ``track``: its sign lines, hazards on the left; ``edges``: those of all widened hazards;
    ``parts``: for each line a point (n, 2) of each part of the hazards in its cluster;
    ``stops``: where a sign must stand; ``sees`` looks over terrain, without it the ground is
    flat; ``kept``: signs that stand already; ``barred``: candidates where no new sign may stand.
    """

    rules: SignRules
    track: Track
    edges: Edges
    parts: list[Floats]
    stops: Stops
    sees: Optional[Sees]
    kept: Optional[Kept]
    barred: Ints
