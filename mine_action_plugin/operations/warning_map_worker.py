"""The process that prints some pages of an export: ``python -m … job.json``.

Says one line of JSON for each page on standard output, or one with the error.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication

from ..domain.errors import MineActionError
from ..maps.export import PageTask, export_pages
from ..maps.preflight import prepare_style
from ..maps.request import MapRequest
from ..store import open_workspace
from .warning_map_content import read_content


def run_job(job: dict[str, Any]) -> None:
    """Print the pages of a job."""
    request = MapRequest(
        **{
            **job["request"],
            "languages": tuple(job["request"]["languages"]),
            "output_folder": Path(job["request"]["output_folder"]),
        }
    )
    style = prepare_style(request)
    with open_workspace(job["reference"]) as workspace:
        content = read_content(workspace, request, date.fromisoformat(job["today"]))
    coverage = {each.id: each for each in content.coverage}
    tasks = [
        PageTask(coverage[place], number, total, name)
        for place, number, total, name in job["pages"]
    ]
    for page in export_pages(content, tasks, style, Path(job["folder"])):
        _say({"page": page.as_json()})


def _say(message: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def main(arguments: list[str]) -> int:
    """Read the job, start QGIS without a window, print."""
    job = json.loads(Path(arguments[1]).read_text(encoding="utf-8"))
    QgsApplication.setPrefixPath(job["prefix"], True)
    application = QgsApplication([], False)
    application.initQgis()
    try:
        run_job(job)
    except MineActionError as error:
        values = {key: str(value) for key, value in error.values.items()}
        _say({"error": error.template, "values": values})
    return 0


if __name__ == "__main__":
    status = main(sys.argv)
    # QGIS taken down at the interpreter's end may crash and hide the status.
    os._exit(status)
