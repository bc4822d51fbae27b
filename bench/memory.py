"""One side of a sign plan in a process of its own; prints the peak of its memory."""

from __future__ import annotations

import json
import os
import resource
import sys
from pathlib import Path

from qgis.core import QgsApplication

BENCH = Path(__file__).resolve().parent


def main() -> None:
    """Do the work named by the argument: ours or peer."""
    application = QgsApplication([], True)
    application.initQgis()
    plugins = Path(QgsApplication.pkgDataPath()) / "python" / "plugins"
    sys.path[:0] = [str(BENCH), str(BENCH.parent / "build"), str(plugins)]
    from country import COUNTRY
    from rows import signs

    signs.initialize()
    (signs.plan if sys.argv[1] == "ours" else signs.points)(COUNTRY)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"peak_kib": peak}), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
