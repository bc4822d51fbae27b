"""Mend what checks have found, as one change that can be undone as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from ...store import Workspace
from ...translation import translate
from .check import Finding, Repair
from .registry import CHECKS


def repair_of(finding: Finding) -> Repair:
    """Return what mends a finding; KeyError for one that needs a person."""
    repair = CHECKS[finding.rule].repair
    if repair is None or not finding.can_repair:
        raise KeyError(finding.rule)
    return repair


def explain_repairs(findings: Sequence[Finding]) -> list[str]:
    """Return what repairing these findings will do, each sentence once, in the user's language."""
    texts = [translate("checks", repair_of(finding).explanation) for finding in findings]
    return list(dict.fromkeys(texts))


def repair(workspace: Workspace, findings: Sequence[Finding]) -> None:
    """Mend findings in one change; one that is mended already writes nothing.

    Errors: MineActionError where a record cannot be mended without a person, or was changed by
    somebody else meanwhile; then nothing is written.
    """
    titles = {translate("checks", CHECKS[finding.rule].title) for finding in findings}
    title = translate("changes", "Repair: {what}").format(what=", ".join(sorted(titles)))
    with workspace.change(title, "; ".join(explain_repairs(findings))) as change:
        for finding in findings:
            repair_of(finding).apply(workspace, change, finding)
