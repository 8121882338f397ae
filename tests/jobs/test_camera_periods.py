"""A search for a day finds a camera as it stood on that day, a new list leaves past periods alone."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime, timezone

import pytest
from pyproj import Geod, Transformer
from shapely.geometry import Point

from camera_requisition.core.incident.types import Incident, Zone
from camera_requisition.core.match.types import SearchRequest
from camera_requisition.core.records import Camera
from camera_requisition.core.records.intake import Intake
from camera_requisition.jobs.build_views import build_views
from camera_requisition.jobs.camera_periods import cameras_to_ask_about, periods_since
from camera_requisition.jobs.import_cameras import ImportRequest, import_cameras
from camera_requisition.jobs.match_cameras import match_cameras
from camera_requisition.store.inventory import Inventory

X, Y = 913_000.0, 6_458_000.0
SEES_NORTH = Camera("c-1", kind="fixed", heading_deg=2.0, hfov_deg=60.0, range_m=50.0, source="City", source_id="1", x=X, y=Y)


@pytest.fixture
def path(tmp_path):
    path = str(tmp_path / "inventory.gpkg")
    with Inventory.create(path, "EPSG:2154", "Europe/Paris") as inventory:
        inventory.write_intake(Intake("i-1", "City", taken_at="2026-01-10T10:00:00+01:00"), cameras=[SEES_NORTH])
        turned = dataclasses.replace(SEES_NORTH, heading_deg=182.0)
        ((_, now, then),) = periods_since(path, cameras_to_ask_about([(SEES_NORTH, turned)]), date(2026, 9, 1)).split
        inventory.write_intake(Intake("i-2", taken_at="2026-09-02T10:00:00+02:00"), cameras=[now, then])
    build_views(path)
    return path


def found(path, north, day):
    longitude, latitude = Transformer.from_crs("EPSG:2154", "EPSG:4326", always_xy=True).transform(X, Y)
    longitude, latitude, _ = Geod(ellps="WGS84").fwd(longitude, latitude, 2.0 if north else 182.0, 30.0)
    zone = Zone(Point(longitude, latitude).buffer(0.00003))
    as_of = datetime.fromisoformat(day).replace(tzinfo=timezone.utc).timestamp()
    result = match_cameras(path, SearchRequest(Incident(zones=(zone,)), now=as_of, zone_of_time=timezone.utc, as_of=as_of))
    return [match.candidate.camera.camera_id for match in result.matches]


@pytest.mark.parametrize(
    ("north", "day", "expected"),
    [
        (True, "2026-08-31", ["c-1-until-2026-09-01"]),
        (True, "2026-09-01", []),
        (False, "2026-08-31", []),
        (False, "2026-09-01", ["c-1"]),
    ],
)
def test_a_search_finds_the_camera_as_it_stood_on_the_day(path, north, day, expected):
    assert found(path, north, day) == expected


def test_a_new_list_leaves_past_periods_alone(path, tmp_path):
    listed = tmp_path / "list.csv"
    listed.write_text(f"id;x_l93;y_l93\n1;{X};{Y}\n", encoding="utf-8")
    report = import_cameras(ImportRequest(str(listed), path, "City", log=tmp_path / "log.sqlite"))
    assert (report.added, report.missing) == (0, 0)
    with Inventory.open(path) as inventory:
        then = next(camera for camera in inventory.cameras() if camera.succeeded_by)
    assert (then.missing_since, then.valid_to) == (None, "2026-09-01")
