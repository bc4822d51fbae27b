"""Algorithm ``proposesigns``."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..operations.signs import SignProposal, profile_rules, propose_signs
from .algorithm import OPTIONAL, MineActionAlgorithm

_RULES = {
    "MAX_SPACING": "max_spacing_m",
    "OFFSET": "offset_m",
    "LEGIBILITY": "legibility_m",
    "APPROACH": "approach_m",
}


class ProposeSigns(MineActionAlgorithm):
    """Plan signs round hazards of a workspace and write them as proposed."""

    ALGORITHM_ID = "proposesigns"
    GROUP = "signs"
    ICON = "propose_signs"

    def displayName(self) -> str:
        return self.tr("Propose signs")

    def shortHelpString(self) -> str:
        return self.tr(
            "This algorithm plans warning signs round hazards of a workspace and writes them as"
            " proposed. The team leader on site decides where a sign is put up.\n\n"
            "Hazards are given by their codes (HZ-0001,HZ-0002); none means all open hazards."
            " Each is widened by its accuracy. Hazards that share a sign line with them, or come"
            " near it, are planned with them.\n\n"
            "Spacing, offset, legibility and approach are in metres on the ground; what is left"
            " empty is taken from the profile of the workspace.\n\n"
            "Signs that were put up are kept and never moved; a sign that is only proposed for"
            " these hazards is replaced. Whether a place can be reached is not examined: the"
            " output for it stays empty."
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
        }
        for name, label in labels.items():
            parameter = QgsProcessingParameterNumber(
                name, label, type=QgsProcessingParameterNumber.Type.Double, minValue=0
            )
            parameter.setFlags(parameter.flags() | OPTIONAL)
            self.addParameter(parameter)
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
        with self.workspace(parameters, context) as workspace:
            rules = profile_rules(workspace.profile)
            for name, field in _RULES.items():
                value = self.number(parameters, name, context)
                if value is not None:
                    with self.argument(name):
                        rules = replace(rules, **{field: value})
            with self.argument("HAZARDS"):
                proposal = propose_signs(workspace, codes, rules, feedback)
        self._say(proposal, feedback)
        return {
            "SIGNS": len(proposal.signs),
            "KEPT": len(proposal.kept),
            "REPLACED": len(proposal.replaced),
            "UNREACHABLE": None,
        }

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
