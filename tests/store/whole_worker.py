"""Work on a whole workspace until somebody kills this process: whole_worker.py MODE REFERENCE …"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from qgis.core import QgsApplication

application = QgsApplication([], False)
QgsApplication.initQgis()

from mine_action_plugin.store.copy import copy_workspace  # noqa: E402


def main() -> None:
    mode, *arguments = sys.argv[1:]
    print("ready", flush=True)
    if mode == "copy":
        copy_workspace(*arguments)
    print("done", flush=True)


main()
