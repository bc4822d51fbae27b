"""Algorithm ``proposesigns``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..operations.sign_circumstances import unconfirmed_weights
from ..operations.signs import SignProposal, profile_rules, propose_signs
from .algorithm import OPTIONAL
from .signarguments import RULES, SignAlgorithm


class ProposeSigns(SignAlgorithm):
    """Plan signs round hazards of a workspace and write them as proposed."""

    ALGORITHM_ID = "proposesigns"
    ICON = "propose_signs"

    def displayName(self) -> str:
        return self.tr("Propose signs")

    def shortHelpString(self) -> str:
        return self.tr(
            "This algorithm plans warning signs round hazards of a workspace and writes them as"
            " proposed. The team leader on site decides where a sign is put up.\n\n"
            "Hazards are given by their codes (HZ-0001,HZ-0002); none means all open hazards."
            " Each is widened by its accuracy, or by ACCURACY where that is given. Hazards"
            " that share a sign line with them, or come near it, are planned with them.\n\n"
            "Spacing, offset, legibility and approach are in metres on the ground; what is left"
            " empty is taken from the profile of the workspace.\n\n"
            "Signs that were put up are never moved or deleted: the plan leads through those with"
            " which the fewest new ones are needed, and the log lists those that are missing,"
            " damaged, too near to a hazard, turned, or without a place on a line. A sign that is"
            " only proposed for these hazards is replaced. None is proposed where one was"
            " declined.\n\n"
            "MODE perimeter signs all of it. exposure signs where most people come, by the ways,"
            " places and barriers of the workspace and the weights of its profile: at most"
            " MAX_SIGNS signs on the lines, those that were put up among them. access_only signs"
            " where ways cross or run alongside. The log counts the stretches left unsigned by"
            " their reasons.\n\n"
            "Both verges of a way with a verified width are signed where it runs through a hazard,"
            " whatever the mode; these signs stand on the verified ground and come on top of"
            " MAX_SIGNS. A board within 1 m of an intact fence or wall is put up on it.\n\n"
            "Where ways in use or released land are recorded, no sign is proposed on ground that"
            " nobody can reach from there without entering a hazard or its margin; a verified"
            " corridor counts as a way. Else the output for it stays empty.\n\n"
            "With terrain heights (DEM) and vegetation the eye looks over banks, ditches and"
            " plants; without, the ground is flat."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_workspace_parameter()
        self.addParameter(
            QgsProcessingParameterString(
                "HAZARDS", self.tr("Codes of hazards (empty = all open)"), optional=True
            )
        )
        labels = {
            "MAX_SPACING": self.tr("Largest spacing (m)"),
            "OFFSET": self.tr("Distance from the hazard (m)"),
            "LEGIBILITY": self.tr("Distance at which a sign can be read (m)"),
            "APPROACH": self.tr("Distance of the viewer (m)"),
            "ACCURACY": self.tr("Accuracy of all hazards (m; empty = of each)"),
        }
        for name, label in labels.items():
            parameter = QgsProcessingParameterNumber(
                name, label, type=QgsProcessingParameterNumber.Type.Double, minValue=0
            )
            parameter.setFlags(parameter.flags() | OPTIONAL)
            self.addParameter(parameter)
        self.add_mode()
        self.add_terrain()
        outputs = {
            "SIGNS": self.tr("Signs proposed"),
            "KEPT": self.tr("Signs kept"),
            "REPLACED": self.tr("Proposed signs replaced"),
            "UNREACHABLE": self.tr("Places that cannot be reached"),
        }
        for name, label in outputs.items():
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def perform(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        codes = self.codes(parameters, "HAZARDS")
        accuracy_m = self.number(parameters, "ACCURACY", context)
        mode = self.mode(parameters, context)
        terrain = self.terrain(parameters, context, feedback)
        with self.workspace(parameters, context) as workspace:
            rules = profile_rules(workspace.profile)
            for name, field in RULES.items():
                value = self.number(parameters, name, context)
                if value is not None:
                    with self.argument(name):
                        rules = replace(rules, **{field: value})
            with self.argument("HAZARDS"):
                proposal = propose_signs(
                    workspace, codes, rules, feedback, terrain, accuracy_m, mode
                )
            unconfirmed = unconfirmed_weights(workspace.profile)
        self._say(proposal, feedback)
        self._say_exposure(proposal, unconfirmed, feedback)
        lost = proposal.unreachable
        return {
            "SIGNS": len(proposal.signs),
            "KEPT": len(proposal.kept),
            "REPLACED": len(proposal.replaced),
            "UNREACHABLE": None if lost is None else len(lost),
        }

    def _say_exposure(
        self,
        proposal: SignProposal,
        unconfirmed: Sequence[str],
        feedback: QgsProcessingFeedback,
    ) -> None:
        if proposal.curve is None:
            return
        if not proposal.curve.share.any():
            feedback.pushWarning(
                self.tr(
                    "Nobody is known to come to these hazards. Record the ways and places near"
                    " them, or choose the mode perimeter."
                )
            )
            return
        self.say_exposure(proposal.plan, feedback)
        if unconfirmed:
            feedback.pushInfo(
                self.tr("No authority has confirmed these values of the profile: {keys}.").format(
                    keys=", ".join(unconfirmed)
                )
            )

    def _say(self, proposal: SignProposal, feedback: QgsProcessingFeedback) -> None:
        if proposal.neighbours:
            feedback.pushInfo(
                self.tr("Planned with them, because they are near: {codes}").format(
                    codes=", ".join(proposal.neighbours)
                )
            )
        if proposal.not_drawn:
            feedback.pushWarning(
                self.tr("Without an outline and therefore without signs: {codes}").format(
                    codes=", ".join(proposal.not_drawn)
                )
            )
        if proposal.unwarned:
            feedback.pushWarning(
                self.tr("{count} stretches of sign line get no signs.").format(
                    count=len(proposal.unwarned)
                )
            )
            counts = Counter(stretch.reason for stretch in proposal.unwarned)
            feedback.pushInfo(
                self.tr("By their reasons: {reasons}.").format(
                    reasons=", ".join(f"{reason} {count}" for reason, count in counts.items())
                )
            )
        for wrong in proposal.wrong:
            feedback.pushWarning(wrong.sentence)
        for signs, sentence in (
            (proposal.declined, self.tr("A sign was declined here, none is proposed: {place}")),
            (proposal.unreachable or (), self.tr("Nobody can get to this place: {place}")),
        ):
            for x, y in proposal.places(signs):
                feedback.pushWarning(sentence.format(place=f"{y:.6f}, {x:.6f}"))
