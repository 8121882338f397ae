#!/usr/bin/env bash
# matrix.sh [SUITE …]
# Runs the test suite inside each Debian suite whose QGIS is supported, each in a root file system of its own (root needed, about 2 GB
# each). They are kept in build/matrix, or where MATRIX_CACHE says, so that the second time only the tests are run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
checkout=$PWD
cache=${MATRIX_CACHE:-$checkout/build/matrix}
suites=("$@")
if [ ${#suites[@]} -eq 0 ]; then
    suites=(trixie forky)
fi
authorities=/etc/ssl/certs/ca-certificates.crt

if [ "$(id -u)" -ne 0 ]; then
    echo "The matrix makes root file systems: please run it as root." >&2
    exit 1
fi
command -v mmdebstrap >/dev/null || apt-get install -y -q --no-install-recommends mmdebstrap

make_root() { # SUITE DIRECTORY
    rm -rf --one-file-system "$2"
    mkdir -p "$(dirname "$2")"
    mmdebstrap --quiet --variant=apt --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Check-Valid-Until "false"' \
        --dpkgopt='path-exclude=/usr/share/doc/*' --include=ca-certificates,git,make,python3 "$1" "$2"
    # Only when it's whole: an interrupted download must not pass for a root file system.
    touch "$2/root/made"
}

copy_sources() { # DIRECTORY
    mkdir -p "$1"
    # The environment and the stamps stay, they are what takes time.
    find "$1" -mindepth 1 -maxdepth 1 ! -name .venv ! -name build -exec rm -rf {} +
    git ls-files --cached --others --exclude-standard -z | tar --create --null --files-from=- --ignore-failed-read 2>/dev/null |
        tar --extract --directory="$1"
}

run_tests() { # SUITE DIRECTORY
    local inside="cd /root/checkout && make setup && make test ARGUMENTS='${MATRIX_ARGUMENTS:--q}'"
    local shared=()
    if [ -d "$checkout/../shared/data" ]; then
        mkdir -p "$2/root/shared"
        shared=(mount --bind -o ro "$checkout/../shared" "$2/root/shared")
    fi
    # Mounts in a namespace of their own vanish with it, also when the run is interrupted.
    ROOT=$2 INSIDE=$inside unshare --mount --propagation private bash -c '
        set -e
        "$@"
        mount --bind /proc "$ROOT/proc"
        mount --rbind /dev "$ROOT/dev"
        mount -t tmpfs tmpfs "$ROOT/tmp"
        exec chroot "$ROOT" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
            OPENBLAS_CORETYPE="${OPENBLAS_CORETYPE:-}" PIP_CERT=/root/authorities.crt SSL_CERT_FILE=/root/authorities.crt \
            bash -c "$INSIDE"
    ' matrix "${shared[@]:-true}"
}

failed=()
for suite in "${suites[@]}"; do
    root=$cache/$suite
    echo "== $suite"
    [ -e "$root/root/made" ] || make_root "$suite" "$root"
    cp "$authorities" "$root/root/authorities.crt"
    copy_sources "$root/root/checkout"
    run_tests "$suite" "$root" || failed+=("$suite")
done
if [ ${#failed[@]} -gt 0 ]; then
    echo "Failed in: ${failed[*]}" >&2
    exit 1
fi
