#!/usr/bin/env bash
# Installs the Debian packages of apt-packages.txt that are missing; asks for nothing where none is.
set -euo pipefail
cd "$(dirname "$0")"

mapfile -t wanted < <(grep -v '^#' apt-packages.txt)
missing=()
for package in "${wanted[@]}"; do
    state=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
    exit 0
fi

if ! command -v apt-get >/dev/null; then
    echo "This set-up knows Debian only. Please install what corresponds to: ${missing[*]}" >&2
    exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "Not root, and there is no sudo. Please have installed: ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi
echo "Installing from Debian: ${missing[*]}"

# Debian makes and starts a database server when PostgreSQL is installed; here it is wanted for private ones of the tests alone.
no_server=/etc/postgresql-common/createcluster.d/camera-requisition.conf
if [[ " ${missing[*]} " == *" postgresql-postgis "* ]]; then
    "${as_root[@]}" mkdir -p "$(dirname "$no_server")"
    echo 'create_main_cluster = false' | "${as_root[@]}" tee "$no_server" >/dev/null
    trap '"${as_root[@]}" rm -f "$no_server"' EXIT
fi
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
