"""Collect the strings for people into mine_action_plugin/i18n/*.ts, without their line numbers."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from qt_tool import qt_tool

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "mine_action_plugin"
LANGUAGES = ("az", "ru")


def refresh(language: str, target: Path, sources: list[str]) -> None:
    """Bring one .ts up to date; translated strings stay."""
    done = subprocess.run(
        [qt_tool("pylupdate5"), "-noobsolete", *sources, "-ts", str(target)],
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    if done.returncode or "error" in done.stderr.lower():
        sys.exit(f"pylupdate5 failed: {done.stderr.strip()}")
    text = target.read_text(encoding="utf-8")
    # The number of plural forms depends on the language.
    text = re.sub(r'<TS version="2.1"[^>]*>', f'<TS version="2.1" language="{language}">', text)
    # Line numbers would make every edit of the code a change of every translation.
    target.write_text(re.sub(r"\n *<location [^>]*/>", "", text), encoding="utf-8")


def main() -> None:
    sources = sorted(str(path.relative_to(ROOT)) for path in PACKAGE.rglob("*.py"))
    (PACKAGE / "i18n").mkdir(exist_ok=True)
    for language in LANGUAGES:
        target = PACKAGE / "i18n" / f"mine_action_{language}.ts"
        refresh(language, target, sources)
        left = target.read_text(encoding="utf-8").count('type="unfinished"')
        if left:
            print(f"{target.relative_to(ROOT)}: {left} strings to translate")


if __name__ == "__main__":
    main()
