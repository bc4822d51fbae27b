"""The main job, end to end: from an agency's files to a workspace, a sign plan, tasks and maps.

    /usr/bin/python3 demo/run.py [--today 2026-11-02] [--seed 7] [--output FOLDER]

Runs without a screen on the built plugin (``make demo`` builds it). Everything is made beside
the output folder and put in its place at the end: a run that fails leaves the old one.
"""

from __future__ import annotations

import argparse
import datetime
import gc
import os
import shutil
import sys
import tempfile
import traceback
from pathlib import Path

DEMO = Path(__file__).resolve().parent
ROOT = DEMO.parent


def main() -> int:
    """Run from the command line; 1 and one sentence on standard error where it failed."""
    arguments = _arguments()
    work = Path(tempfile.mkdtemp(prefix="demo-", dir=_made(ROOT / "build")))
    application = _start_qgis(work / "settings")
    try:
        summary = _build(arguments, _made(work / "output"))
        _replace(work / "output", arguments.output)
        print(summary)
        return 0
    except Exception as error:  # one sentence for whoever typed `make demo`
        if os.environ.get("MINE_ACTION_DEMO_TRACE"):
            traceback.print_exc()
        print(f"The demo failed: {_sentence(error)}", file=sys.stderr)
        # Layers that the traceback holds must go before QGIS does.
        error.__traceback__ = error.__cause__ = error.__context__ = None
        return 1
    finally:
        gc.collect()
        application.exitQgis()
        shutil.rmtree(work, ignore_errors=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", type=Path, default=DEMO / "output")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--today", type=datetime.date.fromisoformat, default=datetime.date.today())
    return parser.parse_args()


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _start_qgis(settings: Path) -> object:
    """A QGIS of its own: no settings of the user are read or written."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if "XDG_RUNTIME_DIR" not in os.environ:
        runtime = _made(settings / "runtime")
        runtime.chmod(0o700)
        os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    built = ROOT / "build"
    sys.path[:0] = [
        str(built if (built / "mine_action_plugin").is_dir() else ROOT),
        str(DEMO),
    ]
    from qgis.core import QgsApplication

    # The platform decides whether a window could open; none is opened here.
    application = QgsApplication([], True, str(_made(settings)))
    application.initQgis()
    return application


def _build(arguments: argparse.Namespace, output: Path) -> str:
    from make_training_area import make_training_area
    from pipeline import run_pipeline

    sources = _made(output / "source")
    make_training_area(sources, arguments.seed, arguments.today)
    text = run_pipeline(sources, output, arguments.today, shown_as=arguments.output)
    (output / "summary.txt").write_text(text + "\n", encoding="utf-8")
    return text


def _replace(made: Path, target: Path) -> None:
    """Put the new output where the old one was; both are whole at every moment."""
    target.parent.mkdir(parents=True, exist_ok=True)
    old = made.with_name("old")
    if target.exists():
        shutil.move(target, old)
    shutil.move(made, target)


def _sentence(error: Exception) -> str:
    text = " ".join(str(error).split())
    return text if type(error).__name__ == "MineActionError" else f"{type(error).__name__}: {text}"


if __name__ == "__main__":
    sys.exit(main())
