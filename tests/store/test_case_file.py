"""A case is saved while one works, survives the end of the process, and tells two desks of each other."""

from __future__ import annotations

import dataclasses
import json
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import timezone

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import ogr
from shapely.geometry import MultiPolygon, Point, box

from camera_requisition.core import errors
from camera_requisition.core.incident.types import Incident, Leg, Path, Sighting, Track, TrackSegment, Zone
from camera_requisition.core.match.types import Match, NearMiss, SearchRequest, SearchResult, Window
from camera_requisition.core.messages import MESSAGES
from camera_requisition.core.ports import Candidate
from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.case import Export, Freeze, Marks
from camera_requisition.store import connection as connections
from camera_requisition.store.case_file import CaseFile
from camera_requisition.store.inventory import Inventory
from tests.store.conftest import plain_sqlite

NIGHT = 1_792_800_000.0
PARTICULARS = {"number": "2026/0412", "time_zone": "Europe/Paris", "service": {"name": "Commissariat d'Exemple"}, "invented": True}


def segment(*points):
    table = np.array(points, dtype=float)
    return TrackSegment(table[:, 0], table[:, 1], table[:, 2])


INCIDENT = Incident(
    zones=(
        Zone(box(5.7, 45.1, 5.71, 45.11), NIGHT, NIGHT + 600, "first", "witness A"),
        Zone(MultiPolygon([box(5.8, 45.1, 5.81, 45.11), box(5.9, 45.1, 5.91, 45.11)]), shape="circle"),
    ),
    paths=(
        Path(
            (
                Leg(((5.7, 45.1), (5.701, 45.101)), 5 / 3.6, 15 / 3.6, 180.0, NIGHT, NIGHT + 30.5, "foot", "camera"),
                Leg(((5.701, 45.101), (5.702, 45.1), (5.71, 45.2)), 4.0, 12.5, mode="scooter"),
            ),
            "first",
            "witness A",
        ),
        Path((Leg(((5.6, 45.1), (5.7, 45.0)), 0.0, 1.0),)),
    ),
    tracks=(Track((segment((5.7, 45.1, NIGHT), (5.7001, 45.1001, NIGHT + 0.25)), segment((5.8, 45.2, NIGHT + 90))), "second", "GPX"),),
    sightings=(Sighting(5.7, 45.1, NIGHT, NIGHT + 60, "first", "witness B"),),
)


def same_tracks(one, other):
    return [
        (track.hypothesis, track.source, [[array.tolist() for array in dataclasses.astuple(part)] for part in track.segments]) for track in one
    ] == [
        (track.hypothesis, track.source, [[array.tolist() for array in dataclasses.astuple(part)] for part in track.segments])
        for track in other
    ]


@pytest.fixture
def case(tmp_path):
    return CaseFile.create(tmp_path / "case.gpkg", PARTICULARS, "EPSG:2154", who="analyst")


def test_a_new_case_holds_its_particulars_and_nothing_else(case):
    assert case.particulars == PARTICULARS
    assert case.crs == "EPSG:2154"
    assert case.parameters == {}
    assert case.incident() == Incident()
    assert case.result(timezone.utc) is None
    assert (case.marks(), case.freezes(), case.exports(), case.pending_packet()) == ({}, [], [], None)
    assert case.last_writer[0] == "analyst"


def test_an_incident_comes_back_as_it_was(case):
    case.save_incident(INCIDENT)
    found = CaseFile.open(case.path).incident()
    assert found.zones == INCIDENT.zones
    assert found.paths == INCIDENT.paths
    assert found.sightings == INCIDENT.sightings
    assert same_tracks(found.tracks, INCIDENT.tracks)


def test_a_saved_incident_replaces_the_one_before(case):
    case.save_incident(INCIDENT)
    case.save_incident(Incident(zones=INCIDENT.zones[:1]))
    assert case.incident() == Incident(zones=INCIDENT.zones[:1])


coordinates = st.tuples(st.floats(-180, 180), st.floats(-90, 90))
instants = st.none() | st.integers(0, 4 * 10**9).map(float)
legs = st.builds(
    Leg, st.lists(coordinates, min_size=2, max_size=4).map(tuple), st.floats(0, 3), st.floats(3, 60), st.floats(0, 1e4), instants, instants,
    st.none() | st.sampled_from(["foot", "car"]), st.none() | st.text("abé'\"<", min_size=1),
)  # fmt: skip
paths = st.lists(st.builds(Path, st.lists(legs, min_size=1, max_size=3).map(tuple), st.none() | st.text("h1", min_size=1)), max_size=3)


@settings(max_examples=25, deadline=None)
@given(found=paths.map(tuple))
def test_any_path_comes_back_to_the_last_bit(found, tmp_path_factory):
    case = CaseFile.create(tmp_path_factory.mktemp("case") / "c.gpkg", PARTICULARS, "EPSG:2154")
    case.save_incident(Incident(paths=found))
    assert case.incident().paths == found


def test_the_incident_can_be_seen_in_any_gis(case):
    case.save_incident(INCIDENT)
    source = ogr.Open(str(case.path))
    counts = {name: source.GetLayerByName(name).GetFeatureCount() for name in ("zone", "path", "sighting", "track")}
    assert counts == {"zone": 2, "path": 3, "sighting": 1, "track": 2}
    zone = source.GetLayerByName("zone")
    assert zone.GetSpatialRef().GetAuthorityCode(None) == "4326"
    assert zone.GetExtent() == pytest.approx((5.7, 5.91, 45.1, 45.11), abs=1e-5)
    assert zone.GetFeature(1)["start"] == "2026-10-24T00:00:00+00:00"


def test_a_zone_moved_in_qgis_is_the_zone_searched(case):
    case.save_incident(INCIDENT)
    source = ogr.Open(str(case.path), 1)
    layer = source.GetLayerByName("zone")
    feature = layer.GetFeature(1)
    feature.SetGeometry(ogr.CreateGeometryFromWkt("MULTIPOLYGON (((6 45, 6.1 45, 6.1 45.1, 6 45)))"))
    assert layer.SetFeature(feature) == 0
    source = layer = feature = None
    assert case.incident().zones[0].geometry.bounds == (6, 45, 6.1, 45.1)


def result():
    owner, recorder = Owner("o1", "Ville"), Recorder("r1", "o1", retention_declared_days=15.0)
    seen, missed = Camera("c1", "r1", x=1.0, y=2.0), Camera("c2", x=3.0, y=4.0)
    match = Match(
        Candidate(seen, recorder, owner), "sees", ("heading_unknown",), ("first",), 12.5, 3.25, 0.5, 0.0, Point(1, 2).buffer(3),
        windows=(Window(NIGHT, NIGHT + 60),), retention_days=15.0, deadline=NIGHT + 15 * 86400, retention_state="safe",
    )  # fmt: skip
    request = SearchRequest(Incident(zones=INCIDENT.zones), NIGHT, timezone.utc)
    return SearchResult(request, "EPSG:2154", NIGHT, (match,), (NearMiss(Candidate(missed), "planned", 3.0),), (Candidate(Camera("c3")),))


def test_a_result_comes_back_whole(case):
    case.save_result(result())
    assert CaseFile.open(case.path).result(timezone.utc) == result()


def test_marks_freezes_and_exports_come_back(case):
    case.save_marks({"c1": Marks(keep=True, request=False), "c2": Marks(keep=False, request=True)})
    case.save_marks({"c1": Marks(keep=True, request=True)})
    case.add_freeze(Freeze(1, "2026-11-23T01:00:00+01:00", ("c1", "c2"), folder="/x"))
    case.add_export(Export("2026-11-23T02:00:00+01:00", "/y", "ab" * 32, wave=2, camera_ids=("c1",)))
    again = CaseFile.open(case.path)
    assert again.marks() == {"c1": Marks(keep=True, request=True)}
    assert again.freezes() == [Freeze(1, "2026-11-23T01:00:00+01:00", ("c1", "c2"), "analyst", "/x")]
    assert again.exports() == [Export("2026-11-23T02:00:00+01:00", "/y", "ab" * 32, 2, "analyst", ("c1",))]


def test_particulars_and_parameters_are_saved_as_they_are(case):
    case.save_particulars({**PARTICULARS, "offence": "vol à l'arraché"})
    case.save_parameters({"inventory": "/srv/i.gpkg", "corridor_m": 5.0, "start": None})
    again = CaseFile.open(case.path)
    assert again.particulars["offence"] == "vol à l'arraché"
    assert again.parameters == {"inventory": "/srv/i.gpkg", "corridor_m": 5.0, "start": None}


def test_the_second_of_two_desks_is_told_who_was_first(case):
    other = CaseFile.open(case.path, who="colleague")
    other.save_parameters({"by": "colleague"})
    with pytest.raises(errors.CaseError) as caught:
        case.save_parameters({"by": "analyst"})
    assert caught.value.code == "case_file_changed_elsewhere"
    assert "colleague" in str(caught.value)
    assert case.parameters == {"by": "colleague"}, "what the other saved is unchanged"
    case.reload()
    case.save_parameters({"by": "analyst"})
    with pytest.raises(errors.CaseError):
        other.save_marks({})


def test_a_case_being_written_is_waited_for_and_named(case, monkeypatch):
    monkeypatch.setattr(connections, "WAIT_S", 0.05)
    other = sqlite3.connect(case.path)
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(errors.CaseError) as caught:
            case.save_parameters({})
    finally:
        other.close()
    assert caught.value.code == "case_file_locked"
    case.save_parameters({"later": True})


def test_a_save_that_fails_leaves_what_was_saved(case):
    case.save_incident(INCIDENT)
    with pytest.raises(AttributeError):
        case.save_incident(Incident(zones=INCIDENT.zones, paths=("no path",)))
    assert case.incident().zones == INCIDENT.zones
    case.save_parameters({"still": "ours"})


def test_no_write_ahead_log_stays_beside_the_case(case):
    case.save_incident(INCIDENT)
    assert [entry.name for entry in case.path.parent.iterdir()] == ["case.gpkg"]
    assert case.path.read_bytes()[18:20] == b"\x01\x01"


def test_a_killed_process_leaves_a_readable_case(case):
    """The process saves without end and is killed in the middle, several times."""
    program = (
        "import sys\n"
        "from camera_requisition.store.case_file import CaseFile\n"
        "from camera_requisition.core.records.case import Marks\n"
        "case = CaseFile.open(sys.argv[1])\n"
        "print('ready', flush=True)\n"
        "number = 0\n"
        "while True:\n"
        "    number += 1\n"
        "    case.save_marks({f'c{i}': Marks(True, bool(number % 2)) for i in range(300)})\n"
    )
    for pause in (0.05, 0.11, 0.17):
        process = subprocess.Popen([sys.executable, "-c", program, str(case.path)], stdout=subprocess.PIPE)
        process.stdout.readline()
        time.sleep(pause)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        again = CaseFile.open(case.path)
        marks = again.marks()
        assert len(marks) in {0, 300}
        assert len({mark.request for mark in marks.values()}) <= 1, "half of one save and half of another"
        again.save_parameters({"after": pause})


@pytest.mark.parametrize("make", ["missing", "folder", "empty", "text", "inventory", "newer", "foreign"])
def test_what_is_no_case_gets_a_named_error(tmp_path, make):
    place = tmp_path / "x.gpkg"
    if make == "folder":
        place.mkdir()
    elif make == "empty":
        place.touch()
    elif make == "text":
        place.write_text("hello", encoding="utf-8")
    elif make == "inventory":
        Inventory.create(place, "EPSG:2154", "UTC")
    elif make == "newer":
        CaseFile.create(place, PARTICULARS, "EPSG:2154")
        with plain_sqlite(place) as connection:
            connection.execute("UPDATE setting SET value = '7' WHERE key = 'schema_version'")
    elif make == "foreign":
        ogr.GetDriverByName("GPKG").CreateDataSource(str(place)).CreateLayer("roads")
    with pytest.raises(errors.CaseError) as caught:
        CaseFile.open(place)
    assert caught.value.code in MESSAGES
    assert "x.gpkg" in str(caught.value)


def test_a_case_is_no_inventory(case):
    with pytest.raises(errors.InventoryForeign):
        Inventory.open(case.path)


def test_creating_refuses_an_existing_file(case):
    with pytest.raises(errors.WriteError):
        CaseFile.create(case.path, PARTICULARS, "EPSG:2154")
    assert case.particulars == PARTICULARS


@pytest.mark.parametrize("key", ["particulars", "parameters"])
def test_a_damaged_setting_is_named(case, key):
    with plain_sqlite(case.path) as connection:
        connection.execute("UPDATE setting SET value = '{' WHERE key = ?", (key,))
    with pytest.raises(errors.CaseError) as caught:
        getattr(case, key)
    assert key in str(caught.value)


def test_a_result_of_another_format_is_named(case):
    with plain_sqlite(case.path) as connection:
        connection.execute("INSERT INTO result (content) VALUES (?)", (json.dumps({"format": 0}),))
    with pytest.raises(errors.CaseError):
        case.result(timezone.utc)


def test_an_instant_without_offset_is_named(case):
    case.save_incident(INCIDENT)
    with plain_sqlite(case.path) as connection:
        connection.execute("UPDATE zone SET start = '2026-10-24T00:00:00'")
    with pytest.raises(errors.CaseError) as caught:
        case.incident()
    assert "2026-10-24T00:00:00" in str(caught.value)


@pytest.mark.parametrize(
    "packet",
    [Export("2026-11-23T02:00:00+01:00", "/y", "ab" * 32, 2, "me", ("c1",)), Freeze(1, "2026-11-23T01:00:00+01:00", ("c1",), "me", "/x")],
)
@pytest.mark.parametrize("written", [True, False])
def test_a_packet_counts_once_it_lies_in_its_place(tmp_path, packet, written):
    case = CaseFile.create(tmp_path / "case.gpkg", PARTICULARS, "EPSG:2154")
    case.begin_packet(packet, "ab" * 32)
    assert CaseFile.open(tmp_path / "case.gpkg").pending_packet() == (packet, "ab" * 32)
    assert case.freezes() == case.exports() == []
    again = CaseFile.open(tmp_path / "case.gpkg")
    again.end_packet(written=written)
    assert again.freezes() + again.exports() == ([packet] if written else [])
    again.end_packet(written=True)
    assert len(again.freezes() + again.exports()) == written, "an end that comes twice counts once"
