#!/usr/bin/env bash
# Start the real QGIS on a screen of its own, with a copy of the demo project, and let a script drive it.
#
#   drive-qgis.sh SCRIPT.py WORK     WORK/done or WORK/failed says how it went; see driving.py
#
# WORK is under build/, for QGIS marks layers in /tmp as temporary.
set -euo pipefail
cd "$(dirname "$0")/.."

script=$1
export WORK=$PWD/$2
test -f demo/output/project.qgz || make --no-print-directory demo
rm -rf "$WORK"
mkdir -p "$WORK/pictures" "$WORK/profile/profiles/default/QGIS"
cp -r demo/output "$WORK/training-area"
cat >"$WORK/profile/profiles/default/QGIS/QGIS3.ini" <<'INI'
[PythonPlugins]
mine_action_plugin=true

[qgis]
checkVersion=false

[locale]
overrideFlag=true
userLocale=en_US
globalLocale=en_US
INI

export QGIS_PLUGINPATH=$PWD/build PYTHONPATH=$PWD/tools PYTHONDONTWRITEBYTECODE=1
export QT_QPA_PLATFORM=xcb LIBGL_ALWAYS_SOFTWARE=1
if ! xvfb-run --auto-servernum --server-args "-screen 0 1600x1000x24 -dpi 96 -noreset -nolisten tcp" bash -c '
  openbox >/dev/null 2>&1 &
  manager=$!
  status=0
  timeout --kill-after=10 "${LIMIT_S:-420}" "${QGIS:-qgis}" --nologo --noversioncheck \
    --profiles-path "$WORK/profile" --code "$1" \
    "$WORK/training-area/project.qgz" >"$WORK/qgis.log" 2>&1 || status=$?
  kill "$manager"
  exit "$status"
' bash "$script" || [ ! -f "$WORK/done" ]; then
  echo "$script: $(tail -n 1 "$WORK/failed" 2>/dev/null || echo "QGIS did not finish"); see $WORK/qgis.log" >&2
  exit 1
fi
