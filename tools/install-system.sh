#!/usr/bin/env bash
# Make sure that QGIS >= 3.40 and the programs around it are here; say one line when they cannot be.
#
#   install-system.sh              what building, the demo and the tests need
#   install-system.sh debootstrap  the named Debian packages as well
#
# On Debian everything missing is installed, without a question. Elsewhere an installed QGIS is used.
set -euo pipefail
cd "$(dirname "$0")/.."

python=${QGIS_PYTHON:-/usr/bin/python3}
log=build/install.log
packages=(
  qgis python3-qgis python3-gdal gdal-bin python3-venv sqlite3
  pyqt5-dev-tools qttools5-dev-tools
  xvfb xauth openbox xdotool imagemagick poppler-utils
  fonts-noto-core fonts-noto-ui-core fonts-dejavu-core
  "$@"
)

fail() { echo "$*" >&2; exit 1; }

qgis_is_new_enough() {
  QT_QPA_PLATFORM=offscreen "$python" - <<'PY' 2>/dev/null
from qgis.core import Qgis
raise SystemExit(Qgis.QGIS_VERSION_INT < 34000)
PY
}

use_installed_qgis() {
  qgis_is_new_enough || fail "Install QGIS 3.40 or newer, then name its Python: make ... QGIS_PYTHON=/path/to/python3 (tried $python)."
  local name
  for name in lrelease pyrcc5; do
    python3 tools/qt_tool.py "$name" >/dev/null || exit 1
  done
  exit 0
}

missing_packages() {
  local installed
  installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "${packages[@]}" 2>/dev/null | awk '$2 == "installed" {print $1}') || true
  comm -23 <(printf '%s\n' "${packages[@]}" | sort -u) <(sort -u <<<"$installed")
}

installed_qgis_is_old() {
  local version
  version=$(dpkg-query -W -f '${db:Status-Status} ${Version}' python3-qgis 2>/dev/null) || return 1
  [[ $version == installed\ * ]] && ! dpkg --compare-versions "${version#installed }" ge 3.40
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    sudo ${sudo_option:-} "$@"
  fi
}

check_rights() {
  [ "$(id -u)" = 0 ] && return
  command -v sudo >/dev/null || fail "Install as root: apt-get install$(printf ' %s' $missing)"
  # Without a terminal nobody can type a password.
  [ -t 0 ] || sudo_option=-n
  as_root true 2>/dev/null || fail "Install with sudo: apt-get install$(printf ' %s' $missing)"
}

apt() {
  as_root env DEBIAN_FRONTEND=noninteractive APT_LISTCHANGES_FRONTEND=none NEEDRESTART_MODE=l \
    apt-get -qq -y -o DPkg::Lock::Timeout=1800 -o Acquire::Retries=3 \
    -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold \
    "$@" </dev/null >>"$log" 2>&1
}

update_lists() {
  # The lock on the lists is not covered by DPkg::Lock::Timeout.
  local try
  for try in $(seq 60); do
    apt update && return
    tail -n 5 "$log" | grep -q 'lock' || break
    sleep 10
  done
  # A foreign source that is broken does not matter if what we need is found all the same.
  return 0
}

install() {
  apt install --no-install-recommends "$@" && return
  fail "Installing$(printf ' %s' "$@") failed: $(grep -E '^E:' "$log" | tail -n 1) (all of it in $log)"
}

add_backports() {
  apt-get indextargets --format '$(CODENAME)' 'Created-By: Packages' | grep -qx bookworm-backports && return
  # The machine's own mirror, and the same key.
  local mirror keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  mirror=$(apt-get indextargets --format '$(CODENAME) $(SITE) $(REPO_URI)' 'Created-By: Packages' | awk '$1 == "bookworm" {print $3; exit}')
  [ -n "$mirror" ] || fail "Debian 12 without its own package source: add bookworm and bookworm-backports to /etc/apt."
  printf 'Types: deb\nURIs: %s\nSuites: bookworm-backports\nComponents: main\nSigned-By: %s\n' "$mirror" "$keyring" |
    as_root tee /etc/apt/sources.list.d/mine-action-backports.sources >/dev/null
}

[ -r /etc/os-release ] && . /etc/os-release
[ "${ID:-}" = debian ] && [ "$python" = /usr/bin/python3 ] || use_installed_qgis

missing=$(missing_packages)
if installed_qgis_is_old; then
  missing=$(printf '%s\n' $missing qgis python3-qgis | sort -u)
fi
[ -n "$missing" ] || exit 0

mkdir -p build
: >"$log"
check_rights
echo "Installing $(wc -w <<<"$missing") Debian packages, once: $(tr '\n' ' ' <<<"$missing")"
suite=()
if [ "${VERSION_ID:-}" = 12 ] && grep -qx -e qgis -e python3-qgis <<<"$missing"; then
  add_backports
  suite=(-t bookworm-backports)
fi
update_lists
qgis=$(grep -x -e qgis -e python3-qgis <<<"$missing" || true)
[ -z "$qgis" ] || install "${suite[@]}" $qgis
rest=$(grep -vx -e qgis -e python3-qgis <<<"$missing" || true)
[ -z "$rest" ] || install $rest
qgis_is_new_enough || fail "This Debian has no QGIS 3.40 or newer: use Debian 12 or 13."
