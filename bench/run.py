"""The benchmarks: each row does the same work twice, ours and what a user would do otherwise.

    make bench                       every row
    make bench ROWS="open log_incident" RUNS=3

Prints a table and writes build/bench.json. Ratios are medians; nothing fails on time.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

from qgis.core import QgsApplication

BENCH = Path(__file__).resolve().parent
ROOT = BENCH.parent
RESULT = ROOT / "build" / "bench.json"


def main() -> int:
    """Run the rows asked for; exit status 2 where the country cannot be made."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QgsApplication([], True)
    QgsApplication.setApplicationName("mine-action-bench")
    application.initQgis()
    # Processing is itself a plugin of QGIS.
    processing_folder = Path(QgsApplication.pkgDataPath()) / "python" / "plugins"
    sys.path[:0] = [str(BENCH), str(ROOT / "build"), str(processing_folder)]
    from compare import Comparison
    from country import NoCountry
    from rows import ROWS

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", nargs="*", choices=sorted(ROWS), default=list(ROWS))
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    done: list[Comparison] = []
    print(f"{'row':18} {'ours s':>8} {'peer s':>8} {'ratio':>6}  peer; quality", flush=True)
    try:
        for name in options.rows or list(ROWS):
            done.append(ROWS[name](options.runs))
            print(done[-1].line(), flush=True)
    except NoCountry as problem:
        print(problem, file=sys.stderr)
        return 2
    RESULT.write_text(json.dumps([row.as_json() for row in done], indent=1), encoding="utf-8")
    print(f"written to {RESULT.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    status = main()
    sys.stdout.flush()
    # QGIS's own teardown order is none of a benchmark's business.
    os._exit(status)
