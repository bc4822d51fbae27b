#!/usr/bin/env bash
# Make .venv on the Python of QGIS, with the tools that check and test; seconds when it is up to date.
set -euo pipefail
cd "$(dirname "$0")/.."

python=${QGIS_PYTHON:-/usr/bin/python3}
log=build/install.log
stamp=.venv/.installed

# GDAL and Matplotlib are compiled against the NumPy of the system: it must stay.
numpy=$("$python" -c 'import sys, numpy; print(f"numpy=={numpy.__version__}")')
wanted=$(cat tools/requirements-dev.txt tools/requirements-types.txt | sha256sum | cut -d' ' -f1)-$numpy-$("$python" -c 'import sys; print(sys.version_info[:2], sys.executable)')
[ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && exit 0

fail() { echo "$*" >&2; exit 1; }

mkdir -p build
echo "Installing the test tools into .venv, once"
.venv/bin/python -c 'import osgeo' 2>/dev/null ||
  "$python" -m venv --clear --system-site-packages .venv >>"$log" 2>&1 ||
  fail "Making .venv failed: $(tail -n 1 "$log") (all of it in $log)"
echo "$numpy" >build/constraints.txt
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input \
  -r tools/requirements-dev.txt -c build/constraints.txt >>"$log" 2>&1 ||
  fail "Installing tools/requirements-dev.txt failed: $(grep -E "ERROR|could not" "$log" | tail -n 1) (all of it in $log)"
# Types are checked against one NumPy everywhere: its annotations differ from release to release.
rm -rf .venv/types
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input --no-deps \
  --target .venv/types --only-binary=:all: --python-version 3.11 --implementation cp \
  --platform manylinux2014_x86_64 -r tools/requirements-types.txt >>"$log" 2>&1 ||
  fail "Installing tools/requirements-types.txt failed: $(grep -E "ERROR|could not" "$log" | tail -n 1) (all of it in $log)"
echo "$wanted" >"$stamp"
