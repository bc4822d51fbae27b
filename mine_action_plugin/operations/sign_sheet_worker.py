"""The process that prints field sheets: ``python -m … job.json``.

Says lines of JSON on standard output: how far it is, then the pages, or the error.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsFeedback

from ..domain.errors import MineActionError
from .sign_sheet_process import SheetJob
from .sign_sheets import print_here


def _say(message: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def main(arguments: list[str]) -> int:
    """Read the job, start QGIS without a window, print."""
    values = json.loads(Path(arguments[1]).read_text(encoding="utf-8"))
    QgsApplication.setPrefixPath(values["prefix"], True)
    application = QgsApplication([], False)
    application.initQgis()
    feedback = QgsFeedback()
    feedback.progressChanged.connect(lambda percent: _say({"progress": percent}))
    try:
        pages, faults = print_here(
            SheetJob.from_json(values["job"]), Path(values["path"]), feedback
        )
    except MineActionError as error:
        _say({"error": error.template, "values": {k: str(v) for k, v in error.values.items()}})
        return 0
    _say(
        {
            "pages": [each.as_json() for each in pages],
            "faults": [each.as_json() for each in faults],
        }
    )
    return 0


if __name__ == "__main__":
    status = main(sys.argv)
    # QGIS taken down at the interpreter's end may crash and hide the status.
    os._exit(status)
