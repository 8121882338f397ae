#!/usr/bin/env bash
# matrix.sh [SUITE …]
# Runs the test suite inside each Debian suite whose QGIS is supported, each in a root file system of its own (root needed, about 3 GB
# each), and says at the end what ran where, with which result, and what could not be built and why. The root file systems are kept in
# build/matrix, or where MATRIX_CACHE says, so that the second time only the tests are run. MATRIX_ARGUMENTS goes to pytest.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
checkout=$PWD
cache=${MATRIX_CACHE:-$checkout/build/matrix}
logs=$cache/logs
authorities=/etc/ssl/certs/ca-certificates.crt
suites=("$@")
if [ ${#suites[@]} -eq 0 ]; then
    suites=(bookworm trixie forky) # QGIS 3.22, 3.40 and 3.44
fi

if [ "$(id -u)" -ne 0 ]; then
    echo "The matrix makes root file systems: please run it as root." >&2
    exit 1
fi
if ! command -v mmdebstrap >/dev/null && ! { apt-get update -q && apt-get install -y -q --no-install-recommends mmdebstrap; }; then
    echo "mmdebstrap, which makes root file systems, is missing and could not be installed." >&2
    exit 1
fi

# Errors are passed on by hand (&&, ||): where a function is called in a condition, Bash takes no notice of `set -e`.

make_root() { # SUITE DIRECTORY
    rm -rf --one-file-system "$2" && mkdir -p "$(dirname "$2")" || return
    mmdebstrap --quiet --variant=apt --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Check-Valid-Until "false"' \
        --dpkgopt='path-exclude=/usr/share/doc/*' --include=ca-certificates,git,make,python3 "$1" "$2" || return
    # Only when it's whole: an interrupted download must not pass for a root file system.
    touch "$2/root/made"
}

copy_sources() { # DIRECTORY
    mkdir -p "$1" || return
    # The environment and the stamps stay, they are what takes time.
    find "$1" -mindepth 1 -maxdepth 1 ! -name .venv ! -name build -exec rm -rf {} + || return
    sources | tar --create --null --files-from=- --ignore-failed-read 2>/dev/null | tar --extract --directory="$1"
}

sources() { # the files of a working copy, or of an unpacked archive, in which there is no Git to ask
    if [ -e .git ]; then
        git ls-files --cached --others --exclude-standard -z
    else
        find . \( -path './.venv*' -o -path ./build -o -path ./dist -o -name __pycache__ \) -prune -o ! -type d -print0
    fi
}

inside() { # ROOT COMMAND
    local shared=()
    if [ -d "$checkout/../shared/data" ]; then
        mkdir -p "$1/root/shared" || return
        shared=(mount --bind -o ro "$checkout/../shared" "$1/root/shared")
    fi
    # Mounts in a namespace of their own vanish with it, also when the run is interrupted.
    ROOT=$1 INSIDE="cd /root/checkout && $2" unshare --mount --propagation private bash -c '
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

kept() { # FILE COMMAND …: the command's output on the screen and in the file; its own status
    "${@:2}" 2>&1 | tee "$1"
    return "${PIPESTATUS[0]}"
}

last_error() { # FILE: the line that says best why it went wrong
    { grep -E '^(E:|ERROR|error:|[A-Za-z.]*Error: )' "$1" || grep -E '^make: [*]{3}' "$1" || grep -v '^[[:space:]]*$' "$1"; } | tail -n 1
}

prepare() { # SUITE ROOT: nothing on success, else `reason` says what could not be made
    if [ ! -e "$2/root/made" ] && ! kept "$logs/$1-root.log" make_root "$1" "$2"; then
        reason="no root file system: $(last_error "$logs/$1-root.log")"
    elif ! { cp "$authorities" "$2/root/authorities.crt" && copy_sources "$2/root/checkout"; }; then
        reason="the sources could not be copied into $2"
    elif ! kept "$logs/$1-setup.log" inside "$2" "make setup"; then
        reason="no environment: $(last_error "$logs/$1-setup.log")"
    else
        return 0
    fi
    return 1
}

versions() { # ROOT: what the tests run with, as the programs themselves say
    inside "$1" "QT_QPA_PLATFORM=offscreen PYTHONNOUSERSITE=1 .venv/bin/python scripts/setup/versions.py" 2>/dev/null | tail -n 1
}

counts() { # FILE STATUS: pytest's last line without its frame
    local said
    said=$(sed 's/\x1b\[[0-9;]*m//g' "$1" | grep -E '(^|[ =])[0-9]+ (passed|failed|errors?|skipped)\b.* in [0-9.]+s' | tail -n 1 | sed -E 's/^=+ | =+$//g')
    echo "${said:-the run ended without a result (exit status $2)}"
}

# In braces, which Bash reads to their end before it begins: the file may change while this runs for an hour.
{
    summary=()
    failed=0
    mkdir -p "$logs"
    for suite in "${suites[@]}"; do
        root=$cache/$suite
        echo "== $suite"
        if ! prepare "$suite" "$root"; then
            summary+=("$suite: COULD NOT BE BUILT: $reason")
            failed=1
            continue
        fi
        with=$(versions "$root")
        status=0
        if kept "$logs/$suite-tests.log" inside "$root" "make test ARGUMENTS='${MATRIX_ARGUMENTS:--q}'"; then
            word=passed
        else
            status=$?
            word=FAILED
            failed=1
        fi
        summary+=("$suite: $word with ${with:-unknown versions}: $(counts "$logs/$suite-tests.log" "$status")")
    done

    echo
    echo "== matrix of $(date --utc +%F), pytest ${MATRIX_ARGUMENTS:--q}"
    printf '%s\n' "${summary[@]}"
    echo "What was printed is kept in $logs"
    exit "$failed"
}
