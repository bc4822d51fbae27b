#!/usr/bin/env bash
# Do a day's work in the real QGIS with mouse and keyboard, and look whether it arrived.
set -euo pipefail
cd "$(dirname "$0")/.."

tools/drive-qgis.sh tools/try_as_user.py build/trial
cat build/trial/done
