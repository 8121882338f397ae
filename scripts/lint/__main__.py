"""`make lint`: every checker in turn; all are run, so that one call shows everything there is to mend."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from scripts.lint import dead_code, links, portal_rules, qt6, rooms, untranslated, windows_rules
from scripts.lint.finding import CHECKOUT, Finding, shipped_sources
from scripts.lint.translatable import check as untranslatable

PACKAGE = "camera_requisition"
AT_ONCE = 2
"""Programs of others at a time, beside our own rules: most of them use one core, and say what they found in their turn."""
PYTHON_WITH_QGIS = ".venv/bin/python"

# NumPy's declarations call a cast redundant in one version that another needs. A cache of its own: the other run, with other rules, would
# throw it away each time.
STRICT = ("mypy", "--strict", "--no-warn-redundant-casts", "--follow-imports=silent", "--cache-dir=build/mypy-strict", f"{PACKAGE}/core")

COMMANDS: tuple[tuple[str, Sequence[str]], ...] = (
    ("style (ruff)", ("ruff", "check", "--quiet", "--output-format=concise", PACKAGE, "scripts", "tests")),
    ("layout (ruff format)", ("ruff", "format", "--check", "--output-format=concise", PACKAGE, "scripts", "tests")),
    ("types of the core (mypy --strict)", STRICT),
    ("types (mypy)", ("mypy", PACKAGE, "scripts")),
    ("security (bandit)", ("bandit", "--quiet", "--recursive", "--configfile", "pyproject.toml", PACKAGE)),
    (
        "PyQGIS (flake8-qgis)",
        ("flake8", "--isolated", "--select=QGS", "--extend-ignore=QGS105,QGS202", "--per-file-ignores=*/gis/compat.py:QGS402", PACKAGE),
    ),
    ("Python 3.9 (vermin)", ("vermin", "--quiet", "--no-tips", "--violations", "--target=3.9-", "--backport=dataclasses", PACKAGE)),
    ("translations complete", (PYTHON_WITH_QGIS, "-m", "scripts.i18n", "--check")),
    ("Qt 6, by types (mypy)", (sys.executable, "-m", "scripts.lint.qt6_types")),
    ("names of PyQGIS", (PYTHON_WITH_QGIS, "-m", "scripts.lint.qgis_enums")),
)


def own_rules() -> list[tuple[str, Callable[[], list[Finding]]]]:
    """The project's own rules, each over all shipped files."""
    sources = shipped_sources()
    declarations = qt6.Declarations.installed()
    return [
        ("rooms", lambda: [finding for source in sources for finding in rooms.check(source)]),
        ("plugin portal", lambda: [finding for source in sources for finding in portal_rules.check(source)]),
        ("Windows", lambda: [finding for source in sources for finding in windows_rules.check(source)]),
        ("Qt 6", lambda: [finding for source in sources for finding in qt6.check(source, declarations)]),
        ("translatable", lambda: untranslatable(sources)),
        ("untranslated", lambda: [finding for source in sources for finding in untranslated.check(source)]),
        ("dead code", lambda: dead_code.check(sources, *dead_code.scripts_and_templates())),
        ("links of the documentation", links.check),
    ]


def main() -> int:
    """Run everything; 1 where anything was found."""
    failed = []
    with ThreadPoolExecutor(max_workers=AT_ONCE) as pool:
        running = [(title, pool.submit(_run, command)) for title, command in COMMANDS]
        for title, check in own_rules():
            findings = check()
            for finding in findings:
                print(finding)
            _tell(title, found=bool(findings))
            if findings:
                failed.append(title)
        for title, run in running:
            status, said, seconds = run.result()
            print(said, end="")
            _tell(title, found=status != 0, seconds=seconds)
            if status:
                failed.append(title)
    if failed:
        print(f"\nTo mend: {', '.join(failed)}")
        return 1
    return 0


def _run(command: Sequence[str]) -> tuple[int, str, float]:
    """Exit status, what was said, and seconds."""
    started = time.monotonic()
    finished = subprocess.run(
        command, cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace", check=False
    )
    return finished.returncode, finished.stdout, time.monotonic() - started


def _tell(title: str, *, found: bool, seconds: float = 0.0) -> None:
    print(f"{'FOUND' if found else 'ok':5}  {title}{f'  ({seconds:.1f} s)' if seconds else ''}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
