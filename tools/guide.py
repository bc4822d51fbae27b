"""The user guide as a page that a browser shows, for the built plugin: guide.py FOLDER."""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path

from PyQt5.QtGui import QGuiApplication, QTextDocument

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "docs" / "user-guide.md"
LOOK = (
    "body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 sans-serif;color:#222}"
    "img{max-width:100%;height:auto;border:1px solid #ccc}"
    "table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2rem .5rem}"
    "pre{background:#f4f4f4;padding:.5rem;overflow:auto}"
)


def slug(heading: str) -> str:
    """The anchor of a heading, as the usual hosts of Markdown make it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def guide_html(markdown: str) -> str:
    """Markdown as an HTML page whose headings can be linked to."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Qt remarks on a machine without a session; a build has nothing to do with that.
    os.environ.setdefault("QT_LOGGING_RULES", "*.warning=false")
    application = QGuiApplication.instance() or QGuiApplication(["guide"])
    document = QTextDocument()
    document.setMarkdown(markdown)
    body = document.toHtml().partition("<body")[2].partition(">")[2].partition("</body>")[0]
    del application
    body = re.sub(r' style="([^"]*)"', _kept_style, body)
    body = re.sub(r"<(h[1-6])>(.*?)</\1>", _with_anchor, body, flags=re.DOTALL)
    # What the build leaves out is read in the repository.
    body = re.sub(r'<a href="(?!http|#)[^"]*">(.*?)</a>', r"\1", body, flags=re.DOTALL)
    head = f'<meta charset="utf-8"><title>User guide</title><style>{LOOK}</style>'
    return f'<!DOCTYPE html><html lang="en"><head>{head}</head><body>{body}</body></html>\n'


def write_guide(folder: Path) -> None:
    """Write the guide and its pictures into ``folder``."""
    folder.mkdir(parents=True)
    text = GUIDE.read_text(encoding="utf-8")
    (folder / "user-guide.html").write_text(guide_html(text), encoding="utf-8")
    (folder / "images").mkdir()
    for name in sorted(set(re.findall(r"\]\(images/([^)\s]+)\)", text))):
        shutil.copyfile(GUIDE.parent / "images" / name, folder / "images" / name)


def _kept_style(found: re.Match[str]) -> str:
    # Qt writes every margin and size; what is bold or typed like code is all that matters here.
    kept = [part for part in found[1].split(";") if re.match(r" ?font-(weight|family):", part)]
    return f' style="{";".join(kept)}"' if kept else ""


def _with_anchor(found: re.Match[str]) -> str:
    tag, inner = found.groups()
    return f'<{tag} id="{slug(re.sub("<[^>]+>", "", inner))}">{inner}</{tag}>'


if __name__ == "__main__":
    write_guide(Path(sys.argv[1]))
