"""Collect the strings for people into mine_action_plugin/i18n/*.ts, without their line numbers."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from qt_tool import qt_tool

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "mine_action_plugin"
LANGUAGES = ("az", "ru")


def translation_file(language: str) -> Path:
    """The .ts of a language."""
    return PACKAGE / "i18n" / f"mine_action_{language}.ts"


def write_readable_sources(folder: Path) -> list[str]:
    """Write every module as pylupdate5 can read it; its paths relative to ``folder``.

    pylupdate5 says nothing and leaves a string out where a comma stands before the closing
    bracket, which is how long calls are formatted here.
    """
    names = []
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(ROOT)
        copy = folder / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        plain = ast.unparse(ast.parse(path.read_text(encoding="utf-8")))
        copy.write_text(plain + "\n", encoding="utf-8")
        names.append(str(name))
    return names


def refresh(language: str, target: Path) -> None:
    """Bring one .ts up to date; translated strings stay."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [
                qt_tool("pylupdate5"),
                "-noobsolete",
                *write_readable_sources(Path(folder)),
                "-ts",
                str(target.resolve()),
            ],
            capture_output=True,
            text=True,
            cwd=folder,
        )
    if done.returncode or "error" in done.stderr.lower():
        sys.exit(f"pylupdate5 failed: {done.stderr.strip()}")
    text = target.read_text(encoding="utf-8")
    # The number of plural forms depends on the language.
    text = re.sub(r'<TS version="2.1"[^>]*>', f'<TS version="2.1" language="{language}">', text)
    # Line numbers would make every edit of the code a change of every translation.
    target.write_text(re.sub(r"\n *<location [^>]*/>", "", text), encoding="utf-8")


def main() -> None:
    (PACKAGE / "i18n").mkdir(exist_ok=True)
    for language in LANGUAGES:
        target = translation_file(language)
        refresh(language, target)
        left = target.read_text(encoding="utf-8").count('type="unfinished"')
        if left:
            print(f"{target.relative_to(ROOT)}: {left} strings to translate")


if __name__ == "__main__":
    main()
