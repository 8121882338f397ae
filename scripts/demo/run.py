"""`make demo`: the main job on an invented inventory of central Nantes, without a screen.

The base map is the one that the plugin carries; no network is asked. Exit code 0 when all is built, 1 when something fails.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import time
from collections.abc import Iterator
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
if str(REPOSITORY) not in sys.path:
    # Run as a file, Python knows only the folder that the file lies in.
    sys.path.insert(0, str(REPOSITORY))

from scripts.demo import nantes, steps, summary  # noqa: E402
from scripts.demo.bundle import BUNDLE, bundled_base_map  # noqa: E402
from scripts.demo.folders import DEFAULT, PLUGINS, DemoFolders  # noqa: E402
from scripts.demo.problem import DemoProblem  # noqa: E402
from scripts.demo.project import write_project  # noqa: E402
from scripts.demo.session import PLUGIN, qgis_without_screen  # noqa: E402


def main(arguments: list[str] | None = None) -> int:
    """Runs the demonstration; the exit code of the command."""
    asked = _arguments(arguments)
    began = time.monotonic()
    try:
        for line in _run(asked):
            print(line, flush=True)
    except DemoProblem as problem:
        print(f"\n{problem}", file=sys.stderr)
        return problem.exit_code
    print(f"\nDone in {time.monotonic() - began:.0f} s.")
    return 0


def _arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Build the demonstration, search, and write the packets.")
    parser.add_argument("--data-only", action="store_true", help="stop after inventory and project, and keep them where they are current")
    parser.add_argument("--folder", type=Path, default=DEFAULT.root, help="where everything is written (default: build/demo)")
    parser.add_argument("--plugins", type=Path, default=PLUGINS, help="folder with the staged plugin (default: build/plugins)")
    parser.add_argument("--base-map", type=Path, help="a GeoPackage with layers buildings and streets, in place of Nantes")
    return parser.parse_args(arguments)


def _run(asked: argparse.Namespace) -> Iterator[str]:
    """What the person at the screen reads, as it happens."""
    folders = DemoFolders(asked.folder.resolve())
    folders.root.mkdir(parents=True, exist_ok=True)
    plugins = asked.plugins.resolve()
    base_digest = steps.fingerprint_of([BUNDLE], hashlib.sha256(asked.base_map.read_bytes()).hexdigest() if asked.base_map else "")
    fingerprint = steps.fingerprint_of([Path(__file__).parent, plugins / PLUGIN], base_digest)
    yield from summary.heading()
    if asked.data_only and steps.data_are_current(folders, fingerprint):
        yield from ("", "Inventory and project are up to date:", *summary.opening_summary(folders))
        return
    base = _base_map(asked, folders)
    with qgis_without_screen(plugins, folders.root / "profile") as algorithms:
        folders.stamp.unlink(missing_ok=True)
        lists = steps.write_inputs(base, folders)
        yield from summary.data_summary(steps.build_inventory(algorithms, lists, folders), folders)
        write_project(folders)
        folders.stamp.write_text(fingerprint + "\n", encoding="utf-8")
        if not asked.data_only:
            zone, path = steps.search_zone(algorithms, folders), steps.search_path(algorithms, folders)
            yield from summary.search_summary(zone, path, steps.path_length_m(folders))
            yield from summary.packets_summary(steps.export(algorithms, folders))
    yield from ("", "Open first:", *summary.opening_summary(folders))
    if not asked.data_only:
        yield from summary.papers_to_open(folders)


def _base_map(asked: argparse.Namespace, folders: DemoFolders) -> nantes.BaseMap:
    base = nantes.read_base_map(asked.base_map) if asked.base_map else bundled_base_map()
    nantes.write_base_map(base, folders.base_map)
    return base


if __name__ == "__main__":
    sys.exit(main())
