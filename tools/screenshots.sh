#!/usr/bin/env bash
# Write the pictures that the guide shows, from the real QGIS.
set -euo pipefail
cd "$(dirname "$0")/.."

work=build/screenshots
tools/drive-qgis.sh tools/take_screenshots.py "$work"

# One page of an exported map; the first in the order of the codes.
page=$(find "$work/training-area/maps" -name '*.pdf' | sort | head -n 1)
pdftoppm -r 100 -f 1 -l 1 -singlefile -png "$page" "$work/pictures/warning-map"

mkdir -p docs/images
for picture in "$work"/pictures/*.png; do
  convert "$picture" -strip +dither -colors 256 -define png:compression-level=9 \
    "PNG8:docs/images/$(basename "$picture")"
done
