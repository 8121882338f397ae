"""Part (d): taking in a list, writing packets, loading the plugin."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scripts.bench import papers
from scripts.bench.contender import Task
from scripts.bench.hold import FOLDER, QGIS_PYTHON, Entry, hold
from scripts.bench.invented_city import CAMERAS_OF_AN_OWNER, write_list
from scripts.bench.measure import Outcome, contest
from scripts.demo.folders import PLUGINS, REPOSITORY
from scripts.demo.session import qgis_without_screen

LISTS = (1_000, 10_000, 100_000)
PLUGIN = "plugin"
_ABOUT_IMPORT = (
    "A delivered CSV of cameras with owners into a new inventory: columns guessed, rows understood, compared, written with their history."
)
_ABOUT_PLUGIN = (
    "From `import camera_requisition` to the dock, the actions and the algorithms in the main window, in a QGIS that runs already; a new "
    "process each time. The first start after an installation, in which Python compiles the plugin's files, is told apart."
)


def measure(*, quick: bool) -> list[dict[str, Any]]:
    """All contests of the part."""
    return [_plugin(12 if quick else 20), _imports(quick=quick), *papers.measure(quick=quick)]


def _plugin(repeats: int) -> dict[str, Any]:
    print("plugin", flush=True)
    outcome = Outcome(PLUGIN)
    command = [str(QGIS_PYTHON), "-m", "scripts.bench.plugin_load", str(FOLDER / "profile-load")]
    # QGIS keeps what Python compiled, whatever is usual on this machine; here it is kept apart, for the first start to find nothing.
    compiled = FOLDER / "compiled"
    shutil.rmtree(compiled, ignore_errors=True)
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    variables["PYTHONPYCACHEPREFIX"] = str(compiled)
    first_start_s = 0.0
    for turn in range(repeats + 1):
        done = subprocess.run(
            command, cwd=REPOSITORY, env=variables, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False
        )
        lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
        if not lines:
            outcome.missing = f"failed ({(done.stderr.strip().splitlines() or ['without a word'])[-1][:200]})"
            break
        said = json.loads(lines[-1])
        if turn == 0:
            first_start_s = said["seconds"]
        else:
            outcome.seconds.append(said["seconds"])
            outcome.processor_s.append(said["processor_s"])
        outcome.ready_mib, outcome.peak_mib = said["ready_mib"], said["peak_mib"]
        outcome.answer = {
            "modules": said["modules"],
            "libraries": ", ".join(said["loaded"]) or "none",
            "first_start_ms": round(1000.0 * first_start_s),
        }
    print(f"  {outcome.missing or sorted(outcome.seconds)[len(outcome.seconds) // 2]}", flush=True)
    return {**contest("loading the plugin", "loads", "", [outcome], _ABOUT_PLUGIN, ours=PLUGIN), "key": "plugin"}


def _imports(*, quick: bool) -> dict[str, Any]:
    print("import", flush=True)
    entries = [
        Entry(f"list of {size:,} rows", "loads", "taken_in", {"rows": size}, absent="left out by --quick" if quick and size > 10_000 else "")
        for size in LISTS
    ]
    return {**contest("taking in a list", "loads", "", hold(entries, 5), _ABOUT_IMPORT, ours=entries[0].name), "key": "import"}


def taken_in(given: dict[str, Any]) -> Iterator[Task]:
    """`jobs.import_cameras` of a list that nobody has seen before."""
    folder = FOLDER / f"import-{given['rows']}"
    folder.mkdir(parents=True, exist_ok=True)
    with qgis_without_screen(PLUGINS, folder / "profile"):
        from camera_requisition.jobs.import_cameras import ImportRequest, import_cameras
        from camera_requisition.store.inventory import Inventory

        delivered, empty, path = folder / "list.csv", folder / "empty.gpkg", folder / "work.gpkg"
        write_list(delivered, given["rows"] // CAMERAS_OF_AN_OWNER)
        empty.unlink(missing_ok=True)
        Inventory.create(empty, "EPSG:2154", "Europe/Paris")
        request = ImportRequest(str(delivered), str(path), "invented", log=folder / "events.sqlite")

        def before() -> None:
            _fresh(path)
            shutil.copy(empty, path)

        yield Task(lambda: import_cameras(request), lambda report: {"read": report.read, "added": report.added}, before)


def _fresh(path: Path) -> None:
    for old in path.parent.glob(path.name + "*"):
        old.unlink()


CONTENDERS = {"taken_in": taken_in}
