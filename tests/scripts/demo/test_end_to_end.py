"""The whole demonstration in a process of its own, on the town on a grid: no network needed."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.demo.folders import REPOSITORY, DemoFolders
from scripts.demo.incident import invented_case
from scripts.demo.nantes import write_base_map
from scripts.demo.summary import inventory_counts
from scripts.package.stage import stage
from tests.scripts.demo.grid_town import grid_town


class Demonstration:
    """A finished run: what it printed and where its files are."""

    def __init__(self, root: Path) -> None:
        self.folders = DemoFolders(root / "demo")
        self._arguments = ["--folder", str(self.folders.root), "--plugins", str(root / "plugins"), "--base-map", str(root / "town.gpkg")]
        write_base_map(grid_town(), root / "town.gpkg")
        stage(target=root / "plugins" / "camera_requisition")
        self.printed = self.run()

    def run(self, *more: str) -> str:
        done = subprocess.run(
            [sys.executable, str(REPOSITORY / "scripts" / "demo" / "run.py"), *self._arguments, *more],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=180,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Demonstration:
    return Demonstration(tmp_path_factory.mktemp("demonstration"))


def test_the_inventory_holds_every_camera_and_owner_of_the_lists(demonstration: Demonstration) -> None:
    cameras, owners, unplaced = inventory_counts(demonstration.folders.inventory)
    assert 285 <= cameras <= 340
    assert owners == 40
    assert unplaced >= 5


def test_no_delivered_row_vanishes(demonstration: Demonstration) -> None:
    rejected = 0
    for path in sorted(demonstration.folders.reports.glob("*.json")):
        report = json.loads(path.read_text(encoding="utf-8"))
        counts = {key.lower(): value for key, value in report.items()}
        rejects = path.with_name(f"{path.stem}-rejects.csv")
        reasons = list(csv.DictReader(rejects.read_text(encoding="utf-8-sig").splitlines())) if rejects.exists() else []
        assert counts["read"] == counts["rows_taken"] + counts["rejected"], path.name
        rejected += counts["rejected"]
        assert len(reasons) == counts["rejected"], path.name
    assert rejected >= 2


def test_the_summary_tells_what_was_found_and_where_it_is(demonstration: Demonstration) -> None:
    for words in ("invented", "cameras of", "see it", "may see it", "overwritten on", "blind stretch", "packets", "Open first"):
        assert words in demonstration.printed, words


def test_there_are_packets_for_at_least_five_owners(demonstration: Demonstration) -> None:
    (case,) = demonstration.folders.packets.glob("*/case-file")
    packets = [folder for folder in case.parent.iterdir() if (folder / "requisition.pdf").is_file()]
    assert len(packets) >= 5
    assert (case.parent / "print-all.pdf").read_bytes().startswith(b"%PDF")


def test_the_case_is_marked_as_invented(demonstration: Demonstration) -> None:
    assert json.loads(demonstration.folders.case.read_text(encoding="utf-8")) == invented_case()
    assert invented_case()["invented"] is True


def test_the_data_are_kept_while_nothing_changed(demonstration: Demonstration) -> None:
    before = demonstration.folders.inventory.stat().st_mtime_ns
    assert "up to date" in demonstration.run("--data-only")
    assert demonstration.folders.inventory.stat().st_mtime_ns == before
