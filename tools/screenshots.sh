#!/usr/bin/env bash
# Drive the real QGIS on a screen of its own and write the pictures that the guide shows.
#
# The work folder is under build/: QGIS marks layers in /tmp as temporary.
set -euo pipefail
cd "$(dirname "$0")/.."

test -f demo/output/project.qgz || make --no-print-directory demo
work=$PWD/build/screenshots
rm -rf "$work"
mkdir -p "$work/pictures" "$work/profile/profiles/default/QGIS"
cp -r demo/output "$work/training-area"
cat >"$work/profile/profiles/default/QGIS/QGIS3.ini" <<'INI'
[PythonPlugins]
mine_action_plugin=true

[qgis]
checkVersion=false

[locale]
overrideFlag=true
userLocale=en_US
globalLocale=en_US
INI

export WORK=$work QGIS_PLUGINPATH=$PWD/build QT_QPA_PLATFORM=xcb LIBGL_ALWAYS_SOFTWARE=1
if ! xvfb-run --auto-servernum --server-args "-screen 0 1600x1000x24 -noreset -nolisten tcp" bash -c '
  openbox >/dev/null 2>&1 &
  manager=$!
  status=0
  timeout --kill-after=10 "${LIMIT_S:-420}" "${QGIS:-qgis}" --nologo --noversioncheck \
    --profiles-path "$WORK/profile" --code tools/take_screenshots.py \
    "$WORK/training-area/project.qgz" >"$WORK/qgis.log" 2>&1 || status=$?
  kill "$manager"
  exit "$status"
' || [ ! -f "$work/done" ]; then
  echo "No screenshots: $(tail -n 1 "$work/failed" 2>/dev/null || echo "QGIS did not finish"); see $work/qgis.log" >&2
  exit 1
fi

# One page of an exported map; the first in the order of the codes.
page=$(find "$work/training-area/maps" -name '*.pdf' | sort | head -n 1)
pdftoppm -r 100 -f 1 -l 1 -singlefile -png "$page" "$work/pictures/warning-map"

mkdir -p docs/images
for picture in "$work"/pictures/*.png; do
  convert "$picture" -strip +dither -colors 256 -define png:compression-level=9 \
    "PNG8:docs/images/$(basename "$picture")"
done
ls docs/images | sed 's|^|docs/images/|'
