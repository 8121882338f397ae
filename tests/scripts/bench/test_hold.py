"""Contenders run in turn; one that isn't there, or dies, is told of and stops nobody else."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
import shapely

from scripts.bench import hold, scene, views
from scripts.bench.hold import Entry
from scripts.bench.peers import Peers


@pytest.fixture
def given(tmp_path, monkeypatch):
    monkeypatch.setattr(hold, "FOLDER", tmp_path)
    path = tmp_path / "scene.npz"
    scene.Scene(np.array([shapely.box(-10.0, 20.0, 10.0, 30.0)], dtype=object), np.zeros(1), np.zeros(1), np.array([60.0])).save(path)
    return {"scene": str(path), "step_deg": 1.0, "one_core": True}


def test_those_that_cannot_run_are_told_of_and_the_others_run(given):
    python = Path(sys.executable)
    entries = [
        Entry("there", "views_here", "plain_sweep", given, python),
        Entry("not installed", "views_there", "pysovist", given, python, "pysovist isn't there: no wheel"),
        Entry("dies", "views_here", "ray_fan", {"scene": "nowhere.npz"}, python),
    ]
    there, absent, dead = hold.hold(entries, 2)
    assert len(there.seconds) == len(there.processor_s) == 2
    assert there.peak_mib > 10.0
    assert absent.missing == "pysovist isn't there: no wheel"
    assert not absent.measured
    assert "nowhere.npz" in dead.missing
    assert "exit code 1" in dead.missing


def test_a_peer_that_could_not_be_installed_says_why():
    peers = Peers({"numpy": "1.26"}, {"pyvispoly": "ERROR: no matching distribution"})
    assert peers.why_not("pyvispoly") == "pyvispoly isn't there: ERROR: no matching distribution"
    assert peers.why_not("pysovist") == ""


def test_without_the_real_buildings_that_part_is_told_as_left_out(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(views, "_contest", lambda *_, **__: {"part": "views"})
    monkeypatch.setattr(views, "scene_file", lambda city, *_: None if city == "real" else tmp_path)
    real, _invented = views.measure(Peers({}, {}), tmp_path / "nantes.gpkg", quick=True)
    assert real["contenders"]["ours"]["missing"] == "nantes.gpkg isn't there"
    assert "left out" in capsys.readouterr().out
