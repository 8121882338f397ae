#!/usr/bin/env bash
# environment.sh DIRECTORY REQUIREMENTS [--with-qgis]
# Makes or completes a virtual environment. With --with-qgis it sees Debian's QGIS, and NumPy stays the one that QGIS was built with.
set -euo pipefail
directory=$1
requirements=$2
# The python3 first on PATH need not be the one that Debian built QGIS for.
python=/usr/bin/python3

options=()
if [ "${3:-}" = --with-qgis ]; then
    options=(--system-site-packages)
fi
if ! "$directory/bin/python" -c 'import pip' 2>/dev/null; then
    "$python" -m venv --clear "${options[@]}" "$directory"
fi

constraints=$(mktemp)
trap 'rm -f "$constraints"' EXIT
if [ "${3:-}" = --with-qgis ]; then
    "$python" -c 'import numpy; print("numpy==" + numpy.__version__)' >"$constraints"
fi
# Added to a constraints file that the machine may already name, not in its place.
"$directory/bin/python" -m pip install --quiet --disable-pip-version-check --constraint "$constraints" --requirement "$requirements"
if [ "${3:-}" = --with-qgis ]; then
    "$directory/bin/python" "$(dirname "$0")/versions.py"
fi
