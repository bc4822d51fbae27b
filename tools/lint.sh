#!/usr/bin/env bash
# The static checks; silent when there is nothing to say.
set -euo pipefail
cd "$(dirname "$0")/.."

bin=.venv/bin
$bin/ruff check --quiet --output-format concise .
$bin/ruff format --quiet --check . || { echo "Not formatted (make format): $($bin/ruff format --check . 2>/dev/null | grep -o 'Would reformat: .*' | cut -d' ' -f3 | tr '\n' ' ')" >&2; exit 1; }
$bin/mypy --no-error-summary --cache-dir build/mypy
$bin/flake8 --isolated --max-line-length 100 --select QGS4 --extend-exclude build mine_action_plugin
