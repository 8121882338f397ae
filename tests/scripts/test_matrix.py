"""`make matrix` says at the end what ran where and what could not be built, and goes on with the others."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

# What needs root and minutes is played by these: the maker of root file systems and the run inside one, which get the real arguments.
PLAYED = {
    "id": "echo 0",
    "mmdebstrap": """
        for last; do :; done
        case "$last" in
            */gone) echo "I: trying"; echo "E: Failed to fetch: no such suite" >&2; exit 25 ;;
            *) mkdir -p "$last/root" ;;
        esac""",
    "unshare": """
        case "$ROOT $INSIDE" in
            */bare*"make setup") echo "ERROR: No matching distribution found"; echo "make: *** [environment] Error 1"; exit 2 ;;
            *"make setup") echo "all there" ;;
            *versions.py) echo "a word of Qt's"; echo "QGIS 3.40.6, Python 3.13.5" ;;
            */crashing*"make test"*) echo "..."; echo "Aborted"; exit 134 ;;
            */failing*"make test"*) echo "== 2 failed, 5 passed, 1 skipped in 3.20s =="; exit 2 ;;
            *"make test ARGUMENTS='tests/core -q'") echo "8 passed in 12.07s (0:00:12)" ;;
            *) exit 99 ;;
        esac""",
}


@pytest.fixture
def matrix(tmp_path, checkout):
    """Runs the matrix over suites, with the programs that take root and minutes played; its status and what it said."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name, text in PLAYED.items():
        (programs / name).write_text(f"#!/bin/bash\n{text}\n", encoding="utf-8")
        (programs / name).chmod(0o755)

    def run(*suites: str, of: Path = checkout) -> tuple[int, list[str]]:
        variables = {"PATH": f"{programs}:{os.environ['PATH']}", "MATRIX_CACHE": str(tmp_path / "cache"), "MATRIX_ARGUMENTS": "tests/core -q"}
        call = ["bash", str(of / "scripts" / "matrix.sh"), *suites]
        ran = subprocess.run(call, env={**os.environ, **variables}, capture_output=True, text=True, timeout=300, check=False)
        lines = ran.stdout.splitlines()
        (start,) = (number for number, line in enumerate(lines) if line.startswith("== matrix of"))
        return ran.returncode, lines[start + 1 : -1]

    return run


def test_each_suite_is_told_of_with_its_version_and_counts_or_with_the_reason(matrix):
    status, said = matrix("gone", "bare", "good", "failing", "crashing")
    assert status == 1
    assert said == [
        "gone: COULD NOT BE BUILT: no root file system: E: Failed to fetch: no such suite",
        "bare: COULD NOT BE BUILT: no environment: ERROR: No matching distribution found",
        "good: passed with QGIS 3.40.6, Python 3.13.5: 8 passed in 12.07s (0:00:12)",
        "failing: FAILED with QGIS 3.40.6, Python 3.13.5: 2 failed, 5 passed, 1 skipped in 3.20s",
        "crashing: FAILED with QGIS 3.40.6, Python 3.13.5: the run ended without a result (exit status 134)",
    ]


def test_without_names_all_three_are_run_and_a_root_is_made_once(matrix, tmp_path):
    status, said = matrix()
    assert status == 0
    assert [line.partition(":")[0] for line in said] == ["bookworm", "trixie", "forky"]
    (tmp_path / "bin" / "mmdebstrap").write_text("#!/bin/bash\nexit 1\n", encoding="utf-8")
    assert matrix("trixie")[0] == 0, "kept from the first time"
    assert (tmp_path / "cache" / "trixie" / "root" / "checkout" / "Makefile").is_file()


def test_an_unpacked_archive_without_git_is_run_too(matrix, tmp_path, checkout):
    archive = tmp_path / "archive"
    for name in ("scripts/matrix.sh", "tests/conftest.py", "build/left.txt", ".venv-lint/left.txt"):
        (archive / name).parent.mkdir(parents=True)
        (archive / name).write_text("left behind", encoding="utf-8")
    shutil.copy(checkout / "scripts" / "matrix.sh", archive / "scripts" / "matrix.sh")
    assert matrix("good", of=archive)[0] == 0
    copied = tmp_path / "cache" / "good" / "root" / "checkout"
    assert sorted(path.relative_to(copied).as_posix() for path in copied.rglob("*") if path.is_file()) == [
        "scripts/matrix.sh",
        "tests/conftest.py",
    ]
