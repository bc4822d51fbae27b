#!/usr/bin/env bash
# Open QGIS with the built plugin and a project, in a profile of its own under build/.
#
#   run-qgis.sh [PROJECT]
set -euo pipefail
cd "$(dirname "$0")/.."

qgis=${QGIS:-qgis}
command -v "$qgis" >/dev/null || { echo "QGIS is not on the PATH: make run QGIS=/path/to/qgis" >&2; exit 2; }

settings=build/profile/profiles/default/QGIS/QGIS3.ini
if [ ! -f "$settings" ]; then
  mkdir -p "$(dirname "$settings")"
  printf '[PythonPlugins]\nmine_action_plugin=true\n\n[qgis]\ncheckVersion=false\n' >"$settings"
fi
# QGIS switches a plugin off after a crash; here it is what one came to see.
sed -i.old -e '/watchDogTimestamp/d' -e 's/^mine_action_plugin=false/mine_action_plugin=true/' "$settings"
QGIS_PLUGINPATH=$PWD/build exec "$qgis" --nologo --profiles-path "$PWD/build/profile" "$@"
