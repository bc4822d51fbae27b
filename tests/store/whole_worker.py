"""Work on a whole workspace until somebody kills this process: whole_worker.py MODE REFERENCE …"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from qgis.core import QgsApplication

application = QgsApplication([], False)
QgsApplication.initQgis()

from mine_action_plugin.domain import schema  # noqa: E402
from mine_action_plugin.store import migrations  # noqa: E402
from mine_action_plugin.store.copy import copy_workspace  # noqa: E402
from mine_action_plugin.store.restore import restore_in_place  # noqa: E402


def migrate_as_far_as(reference: str, step: int) -> None:
    """Migrate to a version that is yet to come, and wait for the kill before a step."""

    def wait(_migration: object) -> None:
        print(f"at {step}", flush=True)
        time.sleep(60)

    schema.SCHEMA_VERSION += 1
    steps = migrations.steps_from(schema.SCHEMA_VERSION - 1)
    migrations.steps_from = lambda version: [*steps[:step], wait, *steps[step:]]
    migrations.migrate(reference)


def main() -> None:
    mode, *arguments = sys.argv[1:]
    print("ready", flush=True)
    if mode == "copy":
        copy_workspace(*arguments)
    elif mode == "restore":
        restore_in_place(Path(arguments[0]), arguments[1], Path(arguments[0]).parent)
    elif mode == "migrate":
        migrate_as_far_as(arguments[0], int(arguments[1]))
    print("done", flush=True)


main()
