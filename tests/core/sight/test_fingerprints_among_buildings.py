"""Fingerprints of views among buildings: they change with what stands in reach and with nothing else; and no work is done for what doesn't."""

from __future__ import annotations

import subprocess
import sys
import time

import numpy as np
import pytest
import shapely
from shapely.geometry import box

from camera_requisition.core.sight.footprints import Footprints
from camera_requisition.core.sight.views import build_views, camera_part, fingerprint, fingerprints
from tests.core.sight.among_buildings import ALL_ROUND, COMPLETE, FIJI, area, around, camera

HOUSE, OTHER, FAR = box(-10, 20, 10, 30), box(-30, -10, -20, 10), box(60, 60, 80, 80)
SYSTEMS = ["EPSG:2154", "EPSG:4326", "EPSG:3857"]


def of(shapes, heights=None, crs="EPSG:2154", place=None, **values):
    where = {} if place is None else {"place": place}
    buildings = Footprints([around(crs, shape, **where) for shape in shapes], heights)
    return fingerprints([camera(crs, **where, **{**COMPLETE, **values})], crs, buildings=buildings)[0]


@pytest.mark.parametrize("crs", SYSTEMS)
def test_a_building_in_reach_changes_it_by_its_form_and_its_height(crs):
    usual = of([HOUSE], [3.0], crs)
    assert of([], crs=crs) != usual
    assert of([HOUSE, OTHER], [3.0, 3.0], crs) != usual
    assert of([box(-10, 20, 10, 30.01)], [3.0], crs) != usual
    assert of([HOUSE], [3.01], crs) != usual
    assert of([HOUSE], [None], crs) != usual


@pytest.mark.parametrize("crs", SYSTEMS)
@pytest.mark.parametrize("outside", [FAR, box(-5, 51, 5, 60), box(38, 38, 60, 60)], ids=["far", "beyond the arc", "in the corner of a square"])
def test_a_building_out_of_reach_changes_nothing(crs, outside):
    assert of([HOUSE, outside], crs=crs) == of([HOUSE], crs=crs)
    assert of([HOUSE, outside], [None, 4.0], crs) == of([HOUSE], crs=crs)


def test_the_order_of_the_buildings_changes_nothing():
    assert of([HOUSE, OTHER], [3.0, 4.0]) == of([OTHER, HOUSE], [4.0, 3.0])
    assert of([HOUSE, OTHER], [4.0, 3.0]) != of([OTHER, HOUSE], [4.0, 3.0])


@pytest.mark.parametrize("place", FIJI)
def test_at_the_180th_meridian_it_changes_with_what_stands_in_reach_on_either_side(place):
    usual = of([], crs="EPSG:4326", place=place)
    changed = {of([box(x, 5, x + 1, 6)], crs="EPSG:4326", place=place) for x in (-40, -15, 15, 40)}
    assert len(changed | {usual}) == 5
    assert of([box(300, 0, 310, 10)], crs="EPSG:4326", place=place) == usual


def test_it_begins_with_the_cameras_own_and_tells_indoors_from_outdoors():
    found = of([HOUSE])
    assert camera_part(found) == fingerprint(camera(**COMPLETE), "EPSG:2154") == camera_part(camera_part(found))
    assert of([HOUSE], indoor=True) != found
    assert camera_part(of([HOUSE], heading_deg=1.0)) != camera_part(found)


def test_views_carry_it():
    buildings = Footprints([around("EPSG:2154", HOUSE)])
    cameras = [camera(**COMPLETE), camera(camera_id="d", kind="ptz")]
    found = {view.camera_id: view.fingerprint for view in build_views(cameras, "EPSG:2154", buildings=buildings)}
    assert list(found.values()) == fingerprints(cameras, "EPSG:2154", buildings=buildings)
    assert list(found.values()) != fingerprints(cameras, "EPSG:2154", buildings=buildings, target_m=1.7)


def test_views_with_the_same_fingerprint_are_the_same_whatever_stands_out_of_reach():
    # In a block larger than the reach the façade lies beyond it: only what is in reach may decide where that is.
    block = [box(x, y, x + 10, y + 10) for x in range(-105, 105, 10) for y in range(-105, 105, 10)]
    near = [house for house in block if house.distance(shapely.Point(0, 0)) < 40]
    seen = []
    for houses in (block, near):
        buildings = Footprints([around("EPSG:2154", house) for house in houses])
        (view,) = build_views([camera(**{**COMPLETE, "range_m": 30.0})], "EPSG:2154", buildings=buildings)
        seen.append((view.fingerprint, view.extent, view.assumed, view.geometry.wkt))
    assert seen[0] == seen[1]


def test_it_is_the_same_in_another_process(checkout):
    code = (
        "from tests.core.sight.test_fingerprints_among_buildings import HOUSE, OTHER, of;"
        "print(of([HOUSE, OTHER], [3.0, None]), of([HOUSE], crs='EPSG:4326'))"
    )
    environment = {"PYTHONHASHSEED": "7", "PYTHONPATH": str(checkout)}
    run = subprocess.run([sys.executable, "-c", code], cwd=checkout, env=environment, capture_output=True, text=True, check=True)
    assert run.stdout.split() == [of([HOUSE, OTHER], [3.0, None]), of([HOUSE], crs="EPSG:4326")]


def test_in_a_city_of_100_000_buildings_one_camera_costs_what_stands_around_it():
    here = camera(**ALL_ROUND)
    corners = np.random.default_rng(1).uniform(-15_000, 15_000, (100_000, 2)) + np.array([here.x, here.y])
    city = Footprints(list(shapely.box(*corners.T, *(corners + 10.0).T)))
    assert len(city.tree) == len(city.edges.first) - 1 == 100_000  # made once for all cameras
    started = time.process_time()
    (view,) = build_views([here], "EPSG:2154", buildings=city)
    assert time.process_time() - started < 0.5
    assert 0 < area(view.geometry) <= 7854
