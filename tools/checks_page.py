"""Write docs/checks.md from the registry of the checks: every rule, what it means, what mends it.

/usr/bin/python3 tools/checks_page.py [FILE]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from mine_action_plugin.operations.checks import CHECKS, Check, Severity  # noqa: E402
from mine_action_plugin.operations.checks.registry import FAMILIES  # noqa: E402

PAGE = ROOT / "docs" / "checks.md"
HEAD = """# Checks of a workspace

`checkworkspace` and the list *Data checks* of the dock look for the same things. This page is made from
the list of rules by `tools/checks_page.py`; rule ids do not change.

* **error**: records contradict each other, or something is lost. Somebody has to put it right.
* **warning**: likely wrong, or overdue.
* **information**: worth a look.

A repair is one change, undone as a whole. It never takes area out of a hazard, never moves one and never
deletes one. Released land and visited ground are never made larger by a repair: that would claim more than
was done. No message repeats restricted data.

After each save the records that were changed, and what they belong to, are checked again in the
background. After an import, or where more than 2,000 records are concerned, use *Check again*.
"""


def page() -> str:
    """Return the whole document."""
    parts = [HEAD]
    for family in FAMILIES:
        parts.append(f"## {family.__doc__.splitlines()[0].rstrip('.')}\n")
        parts += [_rule(check) for check in family.CHECKS]
    return "\n".join([*parts, *_summary()]) + "\n"


def _rule(check: Check) -> str:
    lines = [f"### `{check.id}`", "", f"**{check.title}** ({check.severity}). {check.meaning}", ""]
    if check.repair is not None:
        lines += [f"*Repair:* {check.repair.explanation}", ""]
    return "\n".join(lines)


def _summary() -> Iterator[str]:
    yield "## All rules\n"
    yield "| rule | severity | repair |\n|---|---|---|"
    for severity in Severity:
        for check in CHECKS.values():
            if check.severity is severity:
                repair = "yes" if check.repair else ""
                yield f"| [`{check.id}`](#{check.id}) | {severity} | {repair} |"


def main() -> None:
    """Write the document where the first argument says, else into docs/."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else PAGE
    target.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
