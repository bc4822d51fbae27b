#!/usr/bin/env bash
# Run a command in a clone of this repository's last commit, in a Debian root made for it and
# removed afterwards. The root has git, make and ca-certificates: what a newcomer has.
#
#   in-fresh-root.sh SUITE COMMAND
set -euo pipefail
cd "$(dirname "$0")/.."

suite=$1
command=$2
log=$PWD/build/root-$suite.log

fail() { echo "$*" >&2; exit 1; }

[ "$(id -u)" = 0 ] || fail "A throw-away Debian root needs the rights of root: run this target as root."
command -v debootstrap >/dev/null || fail "debootstrap is missing: install it."
unshare --mount true 2>/dev/null || fail "This machine does not let root mount: a throw-away Debian root is not possible here."

mkdir -p build
root=$(mktemp -d "${TMPDIR:-/var/tmp}/mine-action-$suite-XXXXXX")
chmod 755 "$root"

remove_root() {
  # Mounts live in a namespace of their own and end with it; look all the same before removing.
  if grep -q " $root" /proc/mounts; then
    echo "Left in place, something is still mounted there: $root" >&2
  else
    rm -rf --one-file-system "$root"
  fi
}
trap remove_root EXIT
trap 'exit 130' INT TERM HUP

mirror() {
  # The machine's own mirror, else the one that debootstrap knows.
  apt-get indextargets --format '$(COMPONENT) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    awk '$1 == "main" && $2 ~ /\/debian\/?$/ {print $2; exit}'
}

make_root() {
  unshare --mount --pid --fork --kill-child debootstrap --variant=minbase \
    --include=ca-certificates,git,make "$suite" "$root" $(mirror) >"$log" 2>&1 ||
    fail "debootstrap $suite failed: $(tail -n 1 "$log") (all of it in $log)"
}

let_root_reach_the_network() {
  local file
  cp -L /etc/resolv.conf "$root/etc/resolv.conf"
  # Behind an inspecting proxy the machine's own certificates are the only ones that work.
  cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
  for file in etc/pip.conf .pip/pip.conf .config/pip/pip.conf; do
    case $file in
      etc/*) [ ! -f "/$file" ] || install -D -m 644 "/$file" "$root/$file" ;;
      *) [ ! -f "$HOME/$file" ] || install -D -m 644 "$HOME/$file" "$root/root/$file" ;;
    esac
  done
  apt-config dump | grep -E '^Acquire::(Check-|https?::Proxy)' >"$root/etc/apt/apt.conf.d/50machine" || true
}

make_root_quick_and_quiet() {
  printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"  # no services in here
  chmod 755 "$root/usr/sbin/policy-rc.d"
  echo force-unsafe-io >"$root/etc/dpkg/dpkg.cfg.d/unsafe-io"
  echo 'Acquire::Languages "none";' >"$root/etc/apt/apt.conf.d/50quick"
}

passed_on() {
  # Settings of pip, certificates and proxies; a path that is not in the root would only warn.
  local name value
  while IFS='=' read -r -d '' name value; do
    case $name in
      PIP_* | *_proxy | *_PROXY | SSL_CERT_FILE | SSL_CERT_DIR | REQUESTS_CA_BUNDLE | CURL_CA_BUNDLE | CI | HYPOTHESIS_PROFILE)
        case $value in
          /*) [ -e "$root$value" ] || continue ;;
        esac
        printf '%s=%s\0' "$name" "$value"
        ;;
    esac
  done < <(env -0)
}

run_in_root() {
  local variables
  mapfile -d '' -t variables < <(passed_on)
  unshare --mount --pid --fork --kill-child bash -c '
    set -e
    root=$1; shift
    mount -t proc proc "$root/proc"
    mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
    mkdir -p "$root/dev/shm" && mount -t tmpfs tmpfs "$root/dev/shm"
    exec chroot "$root" "$@"
  ' bash "$root" env -i HOME=/root LANG=C.UTF-8 TERM=dumb \
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    "${variables[@]}" bash -c "$1" </dev/null
}

echo "Making a Debian $suite root"
make_root
let_root_reach_the_network
make_root_quick_and_quiet
git clone --quiet --bare . "$root/srv/mine-action.git"
run_in_root "cd /root && git clone --quiet /srv/mine-action.git && cd mine-action && $command"
