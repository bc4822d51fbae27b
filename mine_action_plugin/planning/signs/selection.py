"""Which signs warn the most exposure: the greedy order, found for all lines of a chunk at once.

What a sign adds depends only on signs read from the same cells. So in each round every sign
that adds more than all that share a cell with it is picked, all over the chunk together; in the
order of what they added, the picks are those of the one-by-one greedy choice. That choice warns
at least 63 % of the best possible (Nemhauser, Wolsey and Fisher 1978), and each sign adds no
more than the one before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mine_action_plugin.planning.signs.model import Bools, Curve, Floats, Ints
from mine_action_plugin.planning.signs.track import Ruler


@dataclass(frozen=True)
class Picks:
    """Choices of a chunk: for each sign its choice, for each choice its signs and what it adds.

    A choice is one sign, or the signs of one crossing. ``added`` is the exposure that a choice
    adds when its turn comes, NaN for one that warns of nothing, and 0 for one whose exposure
    others warn of already.
    """

    choice: Ints
    size: Ints
    added: Floats


@dataclass(frozen=True)
class Selection:
    """``kept`` says for each chunk which of its signs are chosen."""

    kept: list[Bools]
    curve: Curve
    share: float

    @property
    def signs(self) -> int:
        """How many signs are chosen."""
        return int(sum(np.count_nonzero(part) for part in self.kept))


def group_signs(ruler: Ruler, place: Floats, crossing: Bools, apart_m: float) -> Ints:
    """A number per sign (in order along lines): signs of one crossing share theirs.

    Signs at crossings belong together when the next such sign along the line, round its start
    too, stands at most ``apart_m`` metres on.
    """
    group = np.arange(len(place))
    at = np.flatnonzero(crossing)
    line, along = ruler.line(place[at]), place[at]
    joined = np.zeros(len(at), dtype=bool)
    joined[1:] = (np.diff(line) == 0) & (np.diff(along) <= apart_m)
    heads = np.flatnonzero(~joined)
    group[at] = at[heads[np.cumsum(~joined) - 1]]
    first = np.flatnonzero(np.diff(line, prepend=-1) != 0)
    last = np.flatnonzero(np.diff(line, append=-1) != 0)
    around = ruler.end(line[first]) - ruler.base[line[first]]
    over = along[first] + around - along[last] <= apart_m
    same = np.arange(len(place))
    same[group[at[last[over]]]] = group[at[first[over]]]
    numbers: Ints = np.unique(same[group], return_inverse=True)[1].astype(np.int64)
    return numbers


def pick_all(choice: Ints, sign: Ints, element: Ints, weight: Floats) -> Picks:
    """Pick until nothing is left to warn of.

    ``choice`` numbers the choice of each sign from 0; each pair (``sign``, ``element``) says
    that the sign warns of an element, which counts ``weight[element]``.
    """
    size = np.bincount(choice)
    some = weight[element] > 0
    # In order of elements, then of choices, each pair once.
    pairs = np.unique(element[some] * len(size) + choice[sign[some]])
    element, mine = np.divmod(pairs, max(len(size), 1))
    added = np.full(len(size), np.nan)
    added[mine] = 0.0
    while len(mine):
        won, worth = _round(mine, element, weight, size)
        added[won] = worth[won]
        gone = np.zeros(len(weight), dtype=bool)
        gone[element[won[mine]]] = True
        left = ~gone[element]
        mine, element = mine[left], element[left]
    return Picks(choice, size, added)


def _round(mine: Ints, element: Ints, weight: Floats, size: Ints) -> tuple[Bools, Floats]:
    """The choices that add more a sign than every other that shares an element, and what each adds.

    Pairs are in order of their elements, then of their choices, which breaks ties.
    """
    worth: Floats = np.bincount(mine, weights=weight[element], minlength=len(size)).astype(float)
    ratio = worth / np.maximum(size, 1)
    head = np.flatnonzero(np.diff(element, prepend=-1) != 0)
    counts = np.diff(np.append(head, len(element)))
    best = np.repeat(np.maximum.reduceat(ratio[mine], head), counts)
    rival = np.where(ratio[mine] == best, mine, len(size))
    winner = np.repeat(np.minimum.reduceat(rival, head), counts)
    beaten = np.bincount(mine, weights=mine != winner, minlength=len(size))
    won: Bools = (beaten == 0) & (worth > 0)
    return won, worth


def select_signs(parts: Sequence[Picks], exposure: float, max_signs: int = 0) -> Selection:
    """The best signs of all chunks together; 0 takes every sign that warns of any exposure.

    ``exposure`` is the whole, warned or not. A crossing's signs are taken together; when the
    next choice has more signs than are left, single signs take what is left.
    """
    size = np.concatenate([np.zeros(0, np.int64), *(part.size for part in parts)])
    added = np.concatenate([np.zeros(0), *(part.added for part in parts)])
    ratio = np.where(np.isnan(added), -1.0, added / np.maximum(size, 1))
    order = np.argsort(-ratio, kind="stable")
    order = order[ratio[order] >= 0]
    taken = order[_affordable(size[order], max_signs)] if max_signs > 0 else order
    chosen = np.zeros(len(size), dtype=bool)
    chosen[taken] = True
    cuts = np.cumsum([0, *(len(part.size) for part in parts)])
    kept = [chosen[start:][part.choice] for part, start in zip(parts, cuts.tolist())]
    whole = exposure if exposure > 0 else 1.0
    signs = np.concatenate(([0], np.cumsum(size[order]))).astype(np.int64)
    share = np.concatenate(([0.0], np.cumsum(added[order]))) / whole
    return Selection(kept, Curve(signs, share), float(added[taken].sum()) / whole)


def _affordable(size: Ints, max_signs: int) -> Bools:
    """All choices in order up to the first that is too large, then single signs."""
    fits = np.cumsum(size) <= max_signs
    left = max_signs - int(size[fits].sum())
    singles = np.flatnonzero(~fits & (size == 1))[:left]
    fits[singles] = True
    return fits
