"""The rows of `camera_view`."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
import shapely

from camera_requisition.core.errors import CoordinateError
from camera_requisition.core.records import Camera
from camera_requisition.core.records.assumptions import DEFAULTS, Assumption, Assumptions
from camera_requisition.core.sight import geodesy
from camera_requisition.core.sight import views as views_module
from camera_requisition.core.sight.views import assumed_names, build_views, fingerprint

geodesic = pytest.importorskip("geographiclib.geodesic").Geodesic.WGS84

PLACE = (5.7245, 45.1885)
SYSTEMS = ["EPSG:2154", "EPSG:3857", "EPSG:4326", "EPSG:32631"]


def placed(crs="EPSG:4326", place=PLACE, **values) -> Camera:
    x, y = (float(value) for value in geodesy.from_lonlat(crs, *place))
    return Camera(**{"camera_id": "c", "kind": "fixed", "x": x, "y": y, **values})


def complete(crs="EPSG:4326", place=PLACE, **values) -> Camera:
    return placed(crs, place, **{"heading_deg": 350.0, "hfov_deg": 60.0, "range_m": 80.0, "near_m": 5.0, **values})


def in_lonlat(geometry, crs):
    return shapely.transform(geometry, lambda points: np.column_stack(geodesy.lonlat(crs, points[:, 0], points[:, 1])))


def seen_from(geometry, crs, place=PLACE):
    lines = [
        geodesic.Inverse(place[1], place[0], latitude, longitude) for longitude, latitude in shapely.get_coordinates(in_lonlat(geometry, crs))
    ]
    return np.array([line["s12"] for line in lines]), np.array([line["azi1"] for line in lines])


@pytest.mark.parametrize("crs", SYSTEMS)
@pytest.mark.parametrize(("heading", "hfov"), [(0.0, 60.0), (350.0, 60.0), (360.0, 110.0), (180.0, 20.0), (90.0, 360.0), (None, 360.0)])
@pytest.mark.parametrize("near", [None, 5.0])
def test_a_cone_is_right_in_every_reference_system(crs, heading, hfov, near):
    (view,) = build_views([complete(crs, heading_deg=heading, hfov_deg=hfov, near_m=near)], crs)
    assert view.geometry.geom_type == "MultiPolygon"
    assert view.geometry.is_valid
    distances, bearings = seen_from(view.geometry, crs)
    ends = [near or 0.0, 80.0]
    assert np.abs(distances[:, None] - np.array(ends)).min(axis=1).max() < 0.01
    if hfov < 360.0:
        off = np.abs((bearings[distances > 1.0] - heading + 180.0) % 360.0 - 180.0)
        assert off.max() == pytest.approx(hfov / 2.0, abs=0.01)
    area = hfov / 360.0 * np.pi * (80.0**2 - (near or 0.0) ** 2)
    assert geodesy.geodesic_area(in_lonlat(view.geometry, crs)) == pytest.approx(area, rel=0.001)


def test_a_complete_camera_has_only_a_sure_view():
    (view,) = build_views([complete()], "EPSG:4326")
    assert (view.extent, view.assumed, view.occlusion, view.stale) == ("sure", (), "none", False)


def test_a_camera_without_heading_has_only_a_possible_view():
    (view,) = build_views([placed()], "EPSG:4326")
    assert (view.extent, view.assumed) == ("possible", ("heading_deg", "hfov_deg", "range_m"))


def test_what_is_assumed_makes_two_views_the_sure_one_inside_the_possible_one():
    sure, possible = build_views([placed("EPSG:2154", heading_deg=10.0)], "EPSG:2154")
    assert (sure.extent, possible.extent) == ("sure", "possible")
    assert sure.assumed == possible.assumed == ("hfov_deg", "range_m")
    assert sure.fingerprint == possible.fingerprint
    assert possible.geometry.buffer(0.01).covers(sure.geometry)


def test_a_view_that_is_empty_has_its_row():
    (view,) = build_views([complete(near_m=100.0)], "EPSG:4326")
    assert view.extent == "sure"
    assert view.geometry.geom_type == "MultiPolygon"
    assert view.geometry.is_empty


def test_where_the_sure_view_is_empty_only_the_possible_one_is_left():
    (view,) = build_views([placed(heading_deg=10.0, near_m=30.0)], "EPSG:4326")
    assert view.extent == "possible"
    assert not view.geometry.is_empty


def test_unplaced_cameras_have_no_view():
    assert build_views([Camera("a"), Camera("b", x=1.0)], "EPSG:4326") == []
    assert build_views([], "EPSG:4326") == []


def test_rows_come_in_the_order_of_the_cameras():
    cameras = [
        placed(camera_id="b", heading_deg=0.0),
        Camera("nowhere"),
        complete(camera_id="a"),
        placed(camera_id="d", kind="ptz"),
    ]
    rows = [(view.camera_id, view.extent) for view in build_views(cameras, "EPSG:4326")]
    assert rows == [("b", "sure"), ("b", "possible"), ("a", "sure"), ("d", "possible")]


@pytest.mark.parametrize("longitude", [179.9999, -179.9999, 180.0])
@pytest.mark.parametrize(("crs", "parts"), [("EPSG:4326", 2), ("EPSG:3857", 2), ("EPSG:32701", 1), ("EPSG:3832", 1)])
def test_across_the_180th_meridian(longitude, crs, parts):
    place = (longitude, -17.0)
    (view,) = build_views([complete(crs, place, heading_deg=None, hfov_deg=360.0)], crs)
    assert len(view.geometry.geoms) == parts
    assert view.geometry.is_valid
    lonlat = in_lonlat(view.geometry, crs)
    distances, _ = seen_from(view.geometry, crs, place)
    assert distances.max() == pytest.approx(80.0, abs=0.01)
    if parts == 2:
        assert geodesy.geodesic_area(lonlat) == pytest.approx(np.pi * (80.0**2 - 5.0**2), rel=0.001)
        west, _, east, _ = lonlat.bounds
        assert (west, east) == pytest.approx((-180.0, 180.0))
    else:
        assert view.geometry.area == pytest.approx(np.pi * (80.0**2 - 5.0**2), rel=0.1)


def test_a_view_at_a_pole_is_right_in_a_polar_system_and_refused_elsewhere():
    at_pole = replace(complete(heading_deg=None, hfov_deg=360.0), x=0.0, y=0.0)
    (view,) = build_views([at_pole], "EPSG:3413")
    assert view.geometry.area == pytest.approx(np.pi * (80.0**2 - 5.0**2), rel=0.1)
    with pytest.raises(CoordinateError, match="pole"):
        build_views([replace(at_pole, x=0.0, y=90.0)], "EPSG:4326")


def test_a_camera_that_cannot_be_drawn_is_named_and_the_rest_goes_on(monkeypatch):
    bad = complete(camera_id="bad")
    bad = replace(bad, y=95.0)
    failures: dict[str, CoordinateError] = {}
    monkeypatch.setattr(views_module, "AT_ONCE", 1)
    views = build_views([complete(camera_id="a"), bad, complete(camera_id="b")], "EPSG:4326", failures=failures)
    assert [view.camera_id for view in views] == ["a", "b"]
    assert list(failures) == ["bad"]
    assert failures["bad"].code == "coordinates_outside_crs"
    assert "95.0" in str(failures["bad"])
    with pytest.raises(CoordinateError):
        build_views([bad], "EPSG:4326")


def test_many_cameras_give_what_each_gives_alone(monkeypatch):
    monkeypatch.setattr(views_module, "AT_ONCE", 7)
    generator = np.random.default_rng(7)
    kinds = ["fixed", "anpr", "fisheye", "ptz", "unknown", None]
    cameras = [
        placed(
            "EPSG:2154",
            (5.7 + generator.uniform(-0.1, 0.1), 45.2 + generator.uniform(-0.1, 0.1)),
            camera_id=str(number),
            kind=kinds[number % 6],
            heading_deg=None if number % 3 == 0 else float(generator.uniform(0, 360)),
            hfov_deg=None if number % 4 else float(generator.uniform(5, 360)),
            near_m=None if number % 5 else 3.0,
            range_m=None if number % 2 else 40.0,
        )
        for number in range(60)
    ]
    together = build_views(cameras, "EPSG:2154")
    alone = [view for camera in cameras for view in build_views([camera], "EPSG:2154")]
    assert [(view.camera_id, view.extent, view.assumed, view.fingerprint) for view in together] == [
        (view.camera_id, view.extent, view.assumed, view.fingerprint) for view in alone
    ]
    assert all(a.geometry.equals_exact(b.geometry, 1e-6) for a, b in zip(together, alone))
    assert all(view.geometry.is_valid for view in together)
    assert {view.camera_id: view.assumed for view in together} == {camera.camera_id: assumed_names(camera) for camera in cameras}


@pytest.mark.parametrize(
    "change",
    [
        {"x": 5.7246}, {"y": 45.1886}, {"kind": "anpr"}, {"heading_deg": 351.0}, {"heading_deg": None}, {"hfov_deg": 61.0},
        {"vfov_deg": 30.0}, {"range_m": 81.0}, {"near_m": None}, {"height_m": 4.0}, {"tilt_deg": 10.0},
        {"focal_mm": 4.0}, {"sensor_mm": 5.0},
    ],
)  # fmt: skip
def test_the_fingerprint_changes_with_everything_the_view_is_computed_from(change):
    assert fingerprint(replace(complete(), **change), "EPSG:4326") != fingerprint(complete(), "EPSG:4326")


def test_the_fingerprint_changes_with_reference_system_and_assumptions():
    table = Assumptions({**DEFAULTS, "fixed": Assumption((40.0, 110.0), (15.0, 61.0), "heading")})
    other = Assumptions({**DEFAULTS, "anpr": Assumption((40.0, 110.0), (15.0, 61.0), "heading")})
    usual = fingerprint(complete(), "EPSG:4326")
    assert fingerprint(complete(), "EPSG:4258") != usual
    assert fingerprint(complete(), "EPSG:4326", table) != usual
    assert fingerprint(complete(), "EPSG:4326", other) == usual


def test_the_fingerprint_does_not_change_with_what_the_view_ignores():
    usual = fingerprint(complete(), "EPSG:4326")
    assert fingerprint(replace(complete(), label="Place Grenette", notes="new"), "EPSG:4326") == usual
    assert fingerprint(replace(complete(), range_m=80), "EPSG:4326") == usual
    assert build_views([complete()], "EPSG:4326")[0].fingerprint == usual


def test_the_fingerprint_is_the_same_in_another_process(checkout):
    code = (
        "from camera_requisition.core.records import Camera; from camera_requisition.core.sight.views import fingerprint;"
        "print(fingerprint(Camera('c', kind='fixed', x=1.0, y=2.0, heading_deg=0.1), 'EPSG:4326'))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=checkout,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(checkout)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert printed == {fingerprint(Camera("c", kind="fixed", x=1.0, y=2.0, heading_deg=0.1), "EPSG:4326") + "\n"}
