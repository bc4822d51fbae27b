#!/usr/bin/env bash
# Drive the real QGIS on a screen of its own and write the pictures that the guide shows.
set -euo pipefail
cd "$(dirname "$0")/.."

export QGIS_PLUGINPATH=$PWD/build QT_QPA_PLATFORM=xcb LIBGL_ALWAYS_SOFTWARE=1
xvfb-run --auto-servernum --server-args "-screen 0 1600x1000x24" bash -c '
  openbox >/dev/null 2>&1 &
  "$@"
  status=$?
  kill %1
  exit $status
' bash "${QGIS_PYTHON:-/usr/bin/python3}" docs/screenshots.py "$@"
