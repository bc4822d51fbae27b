"""The fewest extra signs that warn those whom the signs of the base plan leave unwarned.

Along a line the viewers of one point are warned from a window of places on the line. Walking
the line, the sign that warns the viewer whose window closes first stands best at the end of that
window: this is exact where windows are single intervals of one line. Where they are not (bends,
bays, a neighbour's line) it remains a good guess; signs that others made needless go at the end.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from mine_action_plugin.planning.signs.coverage import Coverage
from mine_action_plugin.planning.signs.edges import Edges
from mine_action_plugin.planning.signs.lookout import Lookout, Sees, unseen_parts
from mine_action_plugin.planning.signs.model import Ints
from mine_action_plugin.planning.signs.needless import thinned
from mine_action_plugin.planning.signs.places import Places
from mine_action_plugin.planning.signs.rules import OFF_LINE_M, SignRules
from mine_action_plugin.planning.signs.track import Ruler
from mine_action_plugin.planning.signs.turned import turned_signs
from mine_action_plugin.planning.signs.viewers import Boards, Runs
from mine_action_plugin.planning.signs.walk import walk


@dataclass(frozen=True)
class Extra:
    """Extra signs, and who is unwarned all the same, and why."""

    boards: Boards
    unwarned: Runs
    reason: Ints


def extra_signs(
    covered: Coverage,
    ruler: Ruler,
    edges: Edges,
    rules: SignRules,
    sees: Optional[Sees] = None,
) -> Extra:
    """As few signs as can be found, at samples of the lines; over terrain a little outside them.

    Those that face outward warn every viewer of ``covered.unwarned`` whom one near him on his
    own line can warn; for the others there are signs elsewhere or turned a little. Who is left
    stays unwarned: with the reason NO_BOARD no place would do.
    """
    places = Places(ruler, edges, rules, 0.0 if sees is None else OFF_LINE_M)
    picked, left, reason = walk(covered.unwarned, covered.reason, places, ruler, sees)
    picked = thinned(picked, covered.unwarned, places, sees)
    turned = turned_signs(left, places, ruler, sees)
    lookout = Lookout.over(left, turned, rules)
    index, begin, end, fresh = unseen_parts(left, lookout, sees)
    boards = places.boards.some(picked).plus(turned)
    return Extra(boards, left.parts(index, begin, end), np.maximum(reason[index], fresh))
