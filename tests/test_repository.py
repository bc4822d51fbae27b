"""The checkout itself: what the contract names is there, and nothing that is made is kept in git."""

from __future__ import annotations

import re
import subprocess

import pytest

MADE = re.compile(
    r"(^|/)(build|dist|\.venv|__pycache__|\.\w+_cache)/|^demo/output/"
    r"|\.(qm|pyc|gpkg-(wal|shm|journal)|zip|orig|rej)$|(^|/)\w*_rc\.py$"
)


@pytest.fixture(scope="module")
def tracked():
    """Every file that git keeps."""
    done = subprocess.run(["git", "ls-files"], capture_output=True, text=True)
    if done.returncode:
        pytest.skip("not a checkout")
    return done.stdout.split("\n")[:-1]


def test_no_generated_file_is_kept_in_git(tracked):
    assert [name for name in tracked if MADE.search(name)] == []


def test_a_generated_file_would_be_seen():
    for name in ("build/x.py", "mine_action_plugin/i18n/a.qm", "demo/output/summary.txt"):
        assert MADE.search(name)


def test_every_target_of_the_contract_is_in_the_makefile(repository):
    text = (repository / "Makefile").read_text()
    for target in (
        "demo",
        "run",
        "test",
        "test-matrix",
        "test-fresh",
        "lint",
        "format",
        "build",
        "package",
        "install",
        "bench",
        "screenshots",
        "translations",
    ):
        assert re.search(rf"^{target}:", text, re.MULTILINE), target


def test_every_link_of_the_readme_leads_somewhere(repository):
    text = (repository / "README.md").read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!http)([^)]+)\)", text)
    assert links
    assert [link for link in links if not (repository / link).exists()] == []
