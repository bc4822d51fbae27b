"""The algorithm checkworkspace: findings counted and written, nothing changed."""

import csv
import datetime as dt
import hashlib
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)

from mine_action_plugin.operations.hazards import create_hazard
from mine_action_plugin.processing.provider import MineActionProvider

SQUARE = "Polygon((46.5 40, 46.51 40, 46.51 40.01, 46.5 40.01, 46.5 40))"


class Feedback(QgsProcessingFeedback):
    """Keeps what was said and how far it got."""

    def __init__(self):
        super().__init__()
        self.said, self.steps = [], []
        self.progressChanged.connect(self.steps.append)

    def pushInfo(self, text):
        self.said.append(text)

    def pushWarning(self, text):
        self.said.append(f"! {text}")


@pytest.fixture
def run(qgis_app, workspace):
    registry = QgsApplication.processingRegistry()
    provider = MineActionProvider()
    registry.addProvider(provider)

    def run_check(feedback=None, **parameters):
        algorithm = registry.createAlgorithmById("mineaction:checkworkspace")
        parameters = {"WORKSPACE": str(workspace.path), **parameters}
        results, _ = algorithm.run(
            parameters,
            QgsProcessingContext(),
            feedback or QgsProcessingFeedback(),
            catchExceptions=False,
        )
        return results

    yield run_check
    registry.removeProvider(provider)


@pytest.fixture
def two_findings(workspace):
    """A hazard without evidence and beneficiaries whose review is overdue."""
    code = create_hazard(
        workspace,
        QgsGeometry.fromWkt(SQUARE),
        hazard_class="cha",
        devices=("ap_mine",),
        review_due=dt.date(2026, 2, 2),
    )
    with workspace.change("Rename") as change:
        change.update(workspace.find("hazard", code), code="=HZ")
    return "=HZ"


def rows(path):
    with Path(path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_report_has_a_line_for_each_finding(run, two_findings, tmp_path):
    feedback = Feedback()
    report = str(tmp_path / "report.csv")
    assert run(feedback, REPORT=report) == {"FINDINGS": 2, "REPORT": report}
    lines = rows(report)
    assert [(line["rule"], line["severity"], line["table"]) for line in lines] == [
        ("minimum_hazard", "warning", "hazard"),
        ("review_overdue", "warning", "hazard"),
    ]
    # A spreadsheet must not take a code for a formula.
    assert {line["code"] for line in lines} == {"'=HZ"}
    assert "2026-02-02" in lines[1]["message"]
    assert feedback.said == ["Hazard lacks data: 1", "Review overdue: 1"]
    assert feedback.steps == sorted(feedback.steps)
    assert len(feedback.steps) > 10


def test_nothing_is_written_into_the_workspace(run, two_findings, workspace, tmp_path):
    workspace.close()
    before = hashlib.sha256(workspace.path.read_bytes()).digest()
    run(REPORT=str(tmp_path / "report.csv"))
    assert hashlib.sha256(workspace.path.read_bytes()).digest() == before


def test_an_empty_workspace_gives_a_report_without_lines(run, tmp_path):
    report = str(tmp_path / "report.csv")
    assert run(REPORT=report)["FINDINGS"] == 0
    assert Path(report).read_text(encoding="utf-8").split() == ["rule,severity,table,code,message"]


def test_a_cancelled_run_says_so_and_writes_no_report(run, two_findings, tmp_path):
    feedback = Feedback()
    feedback.progressChanged.connect(lambda step: feedback.cancel())
    report = tmp_path / "report.csv"
    with pytest.raises(QgsProcessingException, match="cancelled"):
        run(feedback, REPORT=str(report))
    assert not report.exists()


def test_a_report_that_cannot_be_written_names_the_argument(run, two_findings, tmp_path):
    with pytest.raises(QgsProcessingException, match="REPORT"):
        run(REPORT=str(tmp_path / "nowhere" / "report.csv"))
