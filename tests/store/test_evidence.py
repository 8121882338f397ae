"""Evidence holds everything that a search considered, as it was then."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import timezone

import pytest
from osgeo import ogr
from shapely.geometry import GeometryCollection, LineString, Point, box

from camera_requisition.core.errors import InventoryForeign, WriteError
from camera_requisition.core.incident.types import Incident, Zone
from camera_requisition.core.match.plain import from_plain
from camera_requisition.core.match.types import BlindStretch, Match, NearMiss, SearchRequest, SearchResult, Window
from camera_requisition.core.ports import Candidate
from camera_requisition.store.evidence import write_evidence
from camera_requisition.store.inventory import Inventory
from tests.store.conftest import CAMERAS, OWNERS, RECORDERS, VIEWS, plain_sqlite
from tests.store.test_other_programs import validator

NOW = 1_792_800_000.0


@pytest.fixture
def result():
    matched = Candidate(CAMERAS[0], RECORDERS[0], OWNERS[0], tuple(VIEWS[:2]))
    missed = Candidate(CAMERAS[1], RECORDERS[1], OWNERS[1], (VIEWS[2],))
    view = GeometryCollection([box(0, 0, 1, 1), LineString([(0, 0), (1, 1)])])
    match = Match(
        matched, "sees", ("range_assumed",), ("first",), 12.5, 100.0, 0.25, 0.0, view, windows=(Window(NOW, NOW + 600),),
        retention_days=15.0, deadline=NOW + 15 * 86400, retention_state="safe", at_scene=True,
    )  # fmt: skip
    blind = BlindStretch(0, 0.0, 120.0, ((5.7, 45.1), (5.71, 45.1)), NOW, NOW + 60, "first")
    request = SearchRequest(Incident(zones=(Zone(box(5.7, 45.1, 5.71, 45.11), NOW, NOW + 600),)), NOW, timezone.utc)
    return SearchResult(
        request, "EPSG:2154", NOW, (match,), (NearMiss(missed, "looks_away", 33.0),), (Candidate(CAMERAS[3]),), (blind,)
    )  # fmt: skip


@pytest.fixture
def evidence(tmp_path, result):
    place = tmp_path / "evidence.gpkg"
    write_evidence(place, result, {"version": "abc", "taken_on": "2026-11-20"}, {"corridor_m": 5.0})
    return place


def test_every_camera_considered_is_there_with_its_outcome(evidence):
    with plain_sqlite(evidence) as connection:
        rows = connection.execute(
            "SELECT camera_id, outcome, outcome_reason, certainty, owner_id, distance_m, heading_deg FROM considered ORDER BY fid"
        ).fetchall()
    assert rows == [
        ("c1", "match", None, "sees", "o1", 12.5, 30.0),
        ("c2", "near_miss", "looks_away", None, "o2", 33.0, None),
        ("c4", "unplaced", None, None, None, None, None),
    ]


def test_windows_and_deadlines_are_texts_with_offset(evidence):
    with plain_sqlite(evidence) as connection:
        windows, deadline = connection.execute("SELECT windows, deadline FROM considered WHERE outcome = 'match'").fetchone()
    assert json.loads(windows) == [["2026-10-24T00:00:00+00:00", "2026-10-24T00:10:00+00:00"]]
    assert deadline == "2026-11-08T00:00:00+00:00"


def test_owners_recorders_and_views_are_there_as_used(evidence):
    with plain_sqlite(evidence) as connection:
        assert connection.execute("SELECT owner_id, name FROM owner").fetchall() == [(owner.owner_id, owner.name) for owner in OWNERS]
        assert connection.execute("SELECT recorder_id, retention_declared_days FROM recorder").fetchall() == [("o1-1", 15.0), ("o2-1", None)]
        assert connection.execute("SELECT camera_id, extent, fingerprint FROM camera_view").fetchall() == [
            ("c1", "sure", "f1"), ("c1", "possible", "f1"), ("c2", "possible", "f2"),
        ]  # fmt: skip


def test_the_result_can_be_replayed(evidence, result):
    with plain_sqlite(evidence) as connection:
        settings = dict(connection.execute("SELECT key, value FROM setting").fetchall())
    assert from_plain(json.loads(settings["result"]), timezone.utc) == result
    assert json.loads(settings["inventory"]) == {"version": "abc", "taken_on": "2026-11-20"}
    assert json.loads(settings["parameters"]) == {"corridor_m": 5.0}


def test_its_layers_open_in_any_gis(evidence):
    source = ogr.Open(str(evidence))
    assert source.GetLayerByName("considered").GetSpatialRef().GetAuthorityCode(None) == "2154"
    assert source.GetLayerByName("zone").GetSpatialRef().GetAuthorityCode(None) == "4326"
    assert source.GetLayerByName("blind_stretch").GetFeatureCount() == 1
    (feature,) = source.GetLayerByName("matched_view")
    assert feature.GetGeometryRef().ExportToWkt() == "MULTIPOLYGON (((1 0,1 1,0 1,0 0,1 0)))"


def test_gdal_calls_it_a_valid_geopackage(evidence):
    done = subprocess.run([sys.executable, validator(), str(evidence)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_reading_it_in_another_program_leaves_its_hash(evidence):
    before = evidence.read_bytes()
    source = ogr.Open(str(evidence))
    for number in range(source.GetLayerCount()):
        layer = source.GetLayer(number)
        layer.GetExtent() if layer.GetGeomType() != ogr.wkbNone else None
        list(layer)
    source = layer = None
    assert evidence.read_bytes() == before


def test_it_is_no_inventory(evidence):
    with pytest.raises(InventoryForeign):
        Inventory.open(evidence)


def test_an_existing_file_is_refused(evidence, result):
    before = evidence.read_bytes()
    with pytest.raises(WriteError):
        write_evidence(evidence, result, {}, {})
    assert evidence.read_bytes() == before


def test_a_result_that_cannot_be_written_leaves_no_file(tmp_path, result):
    with pytest.raises(AttributeError):
        write_evidence(tmp_path / "e.gpkg", result.__class__(result.request, result.crs, None, unplaced=(None,)), {}, {})
    assert list(tmp_path.iterdir()) == []


def test_a_search_that_found_nothing_is_evidence_too(tmp_path, result):
    write_evidence(tmp_path / "e.gpkg", SearchResult(result.request, result.crs, None), {}, {})
    with plain_sqlite(tmp_path / "e.gpkg") as connection:
        assert connection.execute("SELECT count(*) FROM considered").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM zone").fetchone() == (1,)


def test_the_point_of_a_match_lies_where_its_camera_is(evidence):
    source = ogr.Open(str(evidence))
    layer = source.GetLayerByName("considered")
    feature = layer.GetFeature(1)
    assert Point(feature.GetGeometryRef().GetPoint_2D()) == Point(CAMERAS[0].x, CAMERAS[0].y)
