"""What the documents point at exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QUrl

from mine_action_plugin.gui.dock import PAGES
from mine_action_plugin.gui.guide import GUIDE, guide_url

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
# Made by the build, so not there in a fresh clone.
GENERATED = ROOT / "docs" / "data-dictionary.md"
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


def anchors(document):
    """The anchors of a document's headings, as the usual hosts make them."""
    text = re.sub(r"```.*?```", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    headings = re.findall(r"^#+ (.+)$", text, flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_and_pictures_lead_to_something(document):
    broken = []
    for target in LINK.findall(document.read_text(encoding="utf-8")):
        if "://" in target or document == GENERATED:
            continue
        path, _, anchor = target.partition("#")
        file = (document.parent / path).resolve() if path else document
        if file == GENERATED:
            continue
        if not file.exists() or (anchor and anchor not in anchors(file)):
            broken.append(target)
    assert broken == []


def test_every_picture_is_shown_and_small():
    shown = "".join(path.read_text(encoding="utf-8") for path in DOCUMENTS)
    pictures = sorted((ROOT / "docs" / "images").glob("*.png"))
    assert pictures
    for picture in pictures:
        assert f"images/{picture.name}" in shown
        assert picture.stat().st_size <= 300_000


@pytest.mark.parametrize("section", [*(page.NAME for page in PAGES), "the-workspace"])
def test_help_opens_a_section_of_the_guide(section):
    assert section in anchors(ROOT / GUIDE)
    url = guide_url(section)
    assert url == QUrl(f"{QUrl.fromLocalFile(str(ROOT / GUIDE)).toString()}#{section}")


def test_the_guide_never_promises_what_nobody_knows():
    for document in DOCUMENTS:
        if document != GENERATED:
            assert not re.search(r"\bsafe\b", document.read_text(encoding="utf-8"), re.IGNORECASE)
