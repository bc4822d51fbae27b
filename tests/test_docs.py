"""What the documents point at exists."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QUrl

from mine_action_plugin.gui.dock import PAGES
from mine_action_plugin.gui.guide import guide_url

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
GUIDE = ROOT / "docs" / "user-guide.md"
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
    assert section in anchors(GUIDE)
    url = guide_url(section)
    assert url == QUrl(f"{QUrl.fromLocalFile(str(GUIDE)).toString()}#{section}")


def test_the_built_plugin_brings_the_guide_with_its_anchors_and_pictures(tmp_path):
    subprocess.run(
        [sys.executable, str(ROOT / "tools" / "guide.py"), str(tmp_path / "help")], check=True
    )
    page = (tmp_path / "help" / "user-guide.html").read_text(encoding="utf-8")
    assert set(re.findall(r'<h\d id="([^"]*)"', page)) == anchors(GUIDE)
    pictures = re.findall(r'<img src="([^"]*)"', page)
    assert pictures
    assert all((tmp_path / "help" / picture).is_file() for picture in pictures)


def test_the_guide_never_promises_what_nobody_knows():
    for document in DOCUMENTS:
        if document != GENERATED:
            assert not re.search(r"\bsafe\b", document.read_text(encoding="utf-8"), re.IGNORECASE)


def test_the_page_of_the_checks_is_the_one_that_the_rules_give(tmp_path):
    made = tmp_path / "checks.md"
    tool = ROOT / "tools" / "checks_page.py"
    subprocess.run([sys.executable, str(tool), str(made)], check=True)
    written = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    assert made.read_text(encoding="utf-8") == written, "run tools/checks_page.py"
