"""Do signs, planned or standing, keep the rules? Judged from the rules alone.

The check knows nothing of how a plan was made: it draws the sign lines of the hazards anew and
measures the signs against them, chunk by chunk.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Optional

import numpy as np
from qgis.core import QgsFeedback, QgsGeometry

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.domain.marks import QT_TRANSLATE_NOOP
from mine_action_plugin.planning.signs.checking.chords import (
    check_cut,
    check_enclosed,
    check_few,
    check_gap,
    chords_of,
)
from mine_action_plugin.planning.signs.checking.order import order_signs
from mine_action_plugin.planning.signs.checking.placed import PlacedSigns
from mine_action_plugin.planning.signs.checking.places import (
    check_facing,
    check_inside,
    check_on_line,
)
from mine_action_plugin.planning.signs.checking.sight import Terrain, check_sight, terrain_of
from mine_action_plugin.planning.signs.checking.stage import Stage, Stages
from mine_action_plugin.planning.signs.checking.violations import (
    MESSAGES,
    NAMED,
    Findings,
    Violation,
)
from mine_action_plugin.planning.signs.checking.warned import Warned, add_warned
from mine_action_plugin.planning.signs.checking.ways import check_access, crossings_of
from mine_action_plugin.planning.signs.corridors import Corridor
from mine_action_plugin.planning.signs.hazards import read_hazards
from mine_action_plugin.planning.signs.model import AccessLine, Ints
from mine_action_plugin.planning.signs.rules import ON_LINE_M, SignRules

__all__ = [
    "MESSAGES",
    "NAMED",
    "PlacedSigns",
    "SignCheck",
    "Terrain",
    "Violation",
    "Warned",
    "check_signs",
]


@dataclass
class SignCheck:
    """What a check found, and what it left aside.

    ``by_place`` counts the sign lines whose signs were put in order along the line: they have
    no line number and sequence, or those of several lines. ``far`` are the standing signs
    (positions) that are near no sign line, ``left_out`` counts those that are gone or declined,
    ``sight_unknown`` the ways between neighbours over ground that is not known. ``not_drawn``
    are hazards (positions) without a shape, which nothing could be checked for.
    """

    violations: list[Violation] = field(default_factory=list)
    warned: Warned = field(default_factory=Warned)
    by_place: int = 0
    far: list[int] = field(default_factory=list)
    left_out: int = 0
    sight_unknown: int = 0
    not_drawn: list[int] = field(default_factory=list)

    @property
    def warned_share(self) -> float:
        """Share of those who come that are warned, by length of the line; NaN without one."""
        return self.warned.share


def check_signs(
    hazards: Sequence[QgsGeometry],
    signs: PlacedSigns,
    rules: Optional[SignRules] = None,
    accuracy_m: object = 0.0,
    access: Sequence[AccessLine] = (),
    feedback: Optional[QgsFeedback] = None,
    terrain: Optional[Terrain] = None,
    corridors: Sequence[Corridor] = (),
) -> SignCheck:
    """Check signs against `few`, `gap`, `cut`, `enclosed`, `inside`, `on_line`, `access`, `facing`.

    With a ``terrain`` also `sight`, and WARNED_SHARE over that terrain. On the verified ground of
    ``corridors`` a sign may stand nearer to a hazard; it is then on no line. Hazards, access lines
    and corridors are in EPSG:4326. Raises MineActionError as ``plan_signs`` does, and when cancelled.
    """
    rules = rules or SignRules()
    ready = read_hazards(hazards, accuracy_m)
    check = SignCheck(not_drawn=ready.not_drawn)
    if signs.counted is not None:
        check.left_out = int(np.count_nonzero(~signs.counted))
    findings = Findings(signs, check.violations)
    alone = signs.judged.copy()
    done = 0
    _report(feedback, 0.0)
    for stage in Stages(ready, signs, rules, corridors):
        alone[stage.signs] = False
        _check_stage(stage, rules, access, terrain, findings, check)
        done += stage.own
        _report(feedback, 100.0 * done / len(ready.shapes))
    _check_alone(np.flatnonzero(alone), findings, check)
    return check


def _check_stage(
    stage: Stage,
    rules: SignRules,
    access: Sequence[AccessLine],
    terrain: Optional[Terrain],
    findings: Findings,
    check: SignCheck,
) -> None:
    order = order_signs(stage, findings.signs)
    check.by_place += int(np.count_nonzero(order.by_place))
    chords = chords_of(stage, order)
    crossings = crossings_of(stage, access)
    check_few(stage, order, findings)
    check_gap(stage, chords, rules, findings)
    check_cut(stage, chords, findings)
    check_enclosed(stage, chords, findings)
    check_inside(stage, rules, findings)
    check_on_line(stage, findings)
    check_access(stage, crossings, rules, findings)
    check_facing(stage, crossings, findings)
    ground = None if terrain is None else terrain_of(stage, terrain, rules)
    if ground is not None:
        check.sight_unknown += check_sight(stage, chords, ground, rules, findings)
    add_warned(stage, rules, ground, check.warned)
    far = (stage.line < 0) & ~findings.signs.is_planned[stage.signs] & ~stage.on_verge
    check.far += stage.signs[far].tolist()


def _check_alone(alone: Ints, findings: Findings, check: SignCheck) -> None:
    """Signs that no hazard is near to."""
    planned = findings.signs.is_planned[alone]
    lost = alone[planned]
    findings.at_signs("on_line", lost, np.full(len(lost), np.inf), ON_LINE_M)
    check.far += alone[~planned].tolist()


def _report(feedback: Optional[QgsFeedback], progress: float) -> None:
    if feedback is None:
        return
    if feedback.isCanceled():
        raise MineActionError(QT_TRANSLATE_NOOP("errors", "The check was cancelled."))
    feedback.setProgress(progress)
