"""A replay finds the same in the evidence, always; and says what has changed in the inventory since."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from camera_requisition.core.errors import CaseError
from camera_requisition.core.incident.types import Incident, Sighting
from camera_requisition.core.incident.zones import polygon_zone
from camera_requisition.core.match.search import search
from camera_requisition.jobs.replay_case import replay_case
from camera_requisition.packets.manifest import sha256
from camera_requisition.store.evidence import write_evidence
from tests.core.match.memory_source import NIGHT, MemorySource, Site, listed, request

SITE = Site()
INVENTORY = {"time_zone": "Europe/Paris", "version": "1"}
INCIDENT = Incident(
    zones=(polygon_zone(SITE.square(0, 0, 40), NIGHT, NIGHT + 600, hypothesis="first"),),
    paths=(SITE.path((0, 0), (600, 0), start=NIGHT, hypothesis="second"),),
)


def written(result, path):
    write_evidence(path, result, INVENTORY, {"corridor_m": 5.0})
    return path


def some_cameras():
    cameras = [
        SITE.camera("near", 20, 0, kind="fisheye", range_m=30.0),
        SITE.camera("headed", 100, 10, kind="fixed", heading_deg=180.0),
        SITE.camera("dome", 300, 5, kind="ptz"),
        SITE.camera("away", 120, -8, kind="fixed", heading_deg=180.0, hfov_deg=60.0),
        SITE.camera("twin a", 200, 90, kind="fixed"),
        SITE.camera("twin b", 200, 90, kind="fixed"),
        SITE.camera("gone", 400, 0, kind="fisheye", status="removed"),
        SITE.camera("far", 100, 160, kind="fixed"),
        SITE.camera("broken date", 500, 0, kind="fisheye", valid_from="soon"),
    ]
    placed = listed(*cameras)
    nowhere = listed(replace(SITE.camera("nowhere", 0, 0), x=None, y=None))
    return [*placed, *nowhere]


@pytest.fixture
def result():
    return search(request(INCIDENT, corridor_m=5.0, margin_s=120.0), MemorySource(some_cameras(), overwritten=frozenset({"near"})))


def test_the_same_is_found_in_the_evidence(qgis_app, result, tmp_path):
    assert {match.candidate.camera.camera_id for match in result.matches} >= {"near", "headed", "dome"}
    assert result.warnings, "a camera with a broken date is among them"
    replay = replay_case(written(result, tmp_path / "evidence.gpkg"))
    assert (replay.same, replay.found, replay.vouched, replay.changes) == (True, len(result.matches), None, None)


places = st.tuples(st.floats(-200, 800), st.floats(-150, 150))
kinds = st.sampled_from(["fixed", "ptz", "fisheye", "anpr", "unknown", None])
optional = st.one_of(st.none(), st.floats(0, 359.9))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(places, kinds, optional, st.sampled_from([None, "removed", "unknown", "planned"])), max_size=12),
    st.booleans(),
    st.floats(0, 20),
)
def test_the_same_is_found_whatever_was_searched(qgis_app, tmp_path_factory, cameras, seen_on_the_way, corridor):
    made = [
        SITE.camera(f"c{number}", *place, kind=kind, heading_deg=heading, status=status)
        for number, (place, kind, heading, status) in enumerate(cameras)
    ]
    sightings = (Sighting(*SITE.lonlat(300, 0), NIGHT + 150, NIGHT + 300),) if seen_on_the_way else ()
    incident = replace(INCIDENT, sightings=sightings)
    found = search(request(incident, corridor_m=corridor, margin_s=60.0), MemorySource(listed(*made)))
    assert replay_case(written(found, tmp_path_factory.mktemp("e") / "evidence.gpkg")).same


def test_a_changed_record_shows(qgis_app, result, tmp_path):
    path = written(result, tmp_path / "evidence.gpkg")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE considered SET heading_deg = 0 WHERE camera_id = 'headed'")
        connection.commit()
    assert not replay_case(path).same


def test_a_folder_is_checked_against_its_manifest(qgis_app, result, tmp_path):
    (tmp_path / "17" / "case-file").mkdir(parents=True)
    path = written(result, tmp_path / "17" / "case-file" / "evidence.gpkg")
    manifest = tmp_path / "17" / "manifest.json"
    manifest.write_text(json.dumps({"case": "17", "evidence_sha256": sha256(path)}), encoding="utf-8")
    assert (replay_case(tmp_path / "17").vouched, replay_case(path).vouched, replay_case(path.parent).vouched) == (True, True, True)
    manifest.write_text(json.dumps({"case": "17", "evidence_sha256": "00" * 32}), encoding="utf-8")
    assert replay_case(tmp_path / "17").vouched is False


def test_the_evidence_has_the_same_bytes_whenever_it_is_written(qgis_app, result, tmp_path, checkout):
    first = sha256(written(result, tmp_path / "a.gpkg"))
    program = (
        "import sys, time; sys.path.insert(0, sys.argv[2]); from pathlib import Path\n"
        "from tests.jobs.test_replay_case import *\n"
        "found = search(request(INCIDENT, corridor_m=5.0, margin_s=120.0), MemorySource(some_cameras(), overwritten=frozenset({'near'})))\n"
        "written(found, Path(sys.argv[1]))"
    )
    for seed in ("1", "77"):
        path = tmp_path / f"{seed}.gpkg"
        # Which kernels OpenBLAS takes belongs to the machine: the last digit of a product hangs on it.
        machine = {name: os.environ[name] for name in ("OPENBLAS_CORETYPE",) if name in os.environ}
        environment = {"PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin", **machine}
        subprocess.run([sys.executable, "-c", program, str(path), str(checkout)], cwd=checkout, env=environment, check=True)
        assert sha256(path) == first


def test_what_is_no_evidence_has_a_name(qgis_app, tmp_path, result):
    with pytest.raises(CaseError) as error:
        replay_case(tmp_path / "nowhere.gpkg")
    assert error.value.code == "evidence_missing"
    with pytest.raises(CaseError) as error:
        replay_case(tmp_path)
    assert error.value.code == "evidence_is_folder"
    path = written(result, tmp_path / "evidence.gpkg")
    damaged = shutil.copy(path, tmp_path / "damaged.gpkg")
    with closing(sqlite3.connect(damaged)) as connection:
        connection.execute("UPDATE setting SET value = '{' WHERE key = 'result'")
        connection.commit()
    with pytest.raises(CaseError) as error:
        replay_case(damaged)
    assert error.value.code == "evidence_corrupt"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE setting SET value = '9' WHERE key = 'schema_version'")
        connection.commit()
    with pytest.raises(CaseError) as error:
        replay_case(path)
    assert error.value.code == "evidence_newer"
