"""`scripts/process` with the real plugin, from another folder, as a person calls it."""

from __future__ import annotations

import json
import subprocess

import pytest


@pytest.fixture
def process(checkout, tmp_path):
    """Call `scripts/process` in a folder of its own."""

    def call(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [str(checkout / "scripts" / "process"), *arguments]
        return subprocess.run(command, cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", check=False)

    return call


def test_results_are_the_last_line_and_relative_paths_count_from_where_one_is(process, tmp_path):
    name = "l'inventaire = été.gpkg"
    run = process("createinventory", f"OUTPUT={name}", "CRS=EPSG:2154", "TIME_ZONE=Europe/Paris")
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout.splitlines()[-1])["OUTPUT"].endswith(name)
    assert (tmp_path / name).is_file()


def test_error_is_the_sentence_alone(process):
    run = process("buildviews", "INVENTORY=nowhere.gpkg")
    assert run.returncode == 1
    assert run.stdout == ""
    assert len(run.stderr.splitlines()) == 1
    assert "nowhere.gpkg" in run.stderr
