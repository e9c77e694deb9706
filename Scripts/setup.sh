#!/usr/bin/env bash
# Installs what the build needs and is missing; with "print" also what printing needs, with "test"
# what the tests need. Says what it installs, does nothing the second time, and says what to do
# where it cannot install.
set -euo pipefail
cd "$(dirname "$0")/.."

goal=${1:-site}
site_packages=(libbrotli-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libdeflate-dev libqrencode-dev pkg-config zlib1g-dev)
print_packages=(chromium fonts-noto-core fonts-noto-cjk python3-venv)
test_packages=(apache2-utils brotli caddy default-jre-headless faketime hunspell hunspell-es libnginx-mod-http-brotli-static nginx-light nodejs opencc poppler-utils signify-openbsd unzip valgrind w3m zbar-tools)

say() { printf '%s\n' "setup: $*"; }
stop() { printf '%s\n' "setup: $*" >&2; exit 3; }

command -v swift >/dev/null \
  || stop "Swift is missing. Install Swift 6.2 or newer from swift.org and put it on the PATH."

wanted=("${site_packages[@]}")
[ "$goal" = print ] && wanted+=("${print_packages[@]}")
[ "$goal" = test ] && wanted+=("${print_packages[@]}" "${test_packages[@]}")

if command -v dpkg-query >/dev/null; then
  missing=()
  for package in "${wanted[@]}"; do
    state=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
    [ "$state" = "install ok installed" ] || missing+=("$package")
  done
  if [ ${#missing[@]} -gt 0 ]; then
    as_root=()
    if [ "$(id -u)" != 0 ]; then
      command -v sudo >/dev/null \
        || stop "these packages are missing and only root may install them: ${missing[*]}
       run as root: apt-get install ${missing[*]}"
      as_root=(sudo)
    fi
    say "installing from Debian: ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    "${as_root[@]}" apt-get update -q >/dev/null \
      || stop "the package list could not be fetched; check the network"
    "${as_root[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}" >/dev/null \
      || stop "installing failed; run by hand: apt-get install ${missing[*]}"
  fi
else
  pkg-config --exists libbrotlienc libcmark-gfm libdeflate libqrencode zlib 2>/dev/null \
    || stop "this system has no apt. Install Brotli, libcmark-gfm with its extensions, libdeflate, libqrencode, zlib and pkg-config."
fi

if [ "$goal" = print ] || [ "$goal" = test ]; then
  venv=.build-tools/venv
  if ! cmp -s Tests/Browser/requirements.txt "$venv/installed.txt"; then
    say "installing into $venv: $(grep -v '^#' Tests/Browser/requirements.txt | tr '\n' ' ')"
    python3 -m venv "$venv"
    "$venv/bin/pip" install -q --disable-pip-version-check -r Tests/Browser/requirements.txt \
      || stop "the Python packages could not be installed; check the network"
    cp Tests/Browser/requirements.txt "$venv/installed.txt"
  fi
fi
