"""The rows of `camera_view` among buildings: areas on the ellipsoid, what stays sure, and what that rests on."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
import shapely
from shapely.geometry import LineString, Point, Polygon, box

from camera_requisition.core.sight import geodesy
from camera_requisition.core.sight.footprints import Footprints
from camera_requisition.core.sight.views import build_views
from tests.core.sight.among_buildings import ALL_ROUND, COMPLETE, FIJI, area, around, camera, views

SYSTEMS = ["EPSG:2154", "EPSG:4326", "EPSG:3857", "EPSG:32631"]
HOUSE, LOW_M = box(-10, 20, 10, 30), 2.5
# A polygon holds sin(2.5°)/2.5° of its sector at least: see cones.py.
CHORDS = 1.0 - math.sin(math.radians(2.5)) / math.radians(2.5)


def rows(*shapes, heights=None, **values):
    """Extent, assumed names, occlusion and whole square metres of each row."""
    found = views(shapes, heights, **values)
    return [(view.extent, view.assumed, view.occlusion, round(area(view.geometry, values.get("crs", "EPSG:2154")))) for view in found]


@pytest.mark.parametrize("crs", SYSTEMS)
@pytest.mark.parametrize(
    ("shapes", "values", "square_metres", "arc"),
    [
        ([], {**COMPLETE, "hfov_deg": 109.0, "range_m": 80.0}, 6087.708, 6087.708),
        ([box(-5, -5, 5, 5).exterior, box(-1, -1, 1, 1)], {**ALL_ROUND, "at": (3.0, 0.0)}, 70.0, 0.1),
        ([HOUSE], COMPLETE, 1004.376, 1004.376),
        ([LineString([(-10, 20), (10, 30)])], COMPLETE, 1231.748, 1231.748),
        ([box(-10, -8, 10, 0)], COMPLETE, math.pi * 50**2 / 4, math.pi * 50**2 / 4),
    ],
    ids=["open", "a room with a pillar", "a house", "a bare wall", "on a façade"],
)
def test_areas_are_right_in_every_reference_system(crs, shapes, values, square_metres, arc):
    (view,) = views(shapes, crs=crs, **values)
    assert view.extent == "sure"
    # Between the chords and the arc, and what 5 cm in front of a façade and the ellipsoid's curvature make.
    assert -CHORDS * arc - 0.05 <= area(view.geometry, crs) - square_metres <= 0.05


def test_a_camera_on_a_facade_sees_the_street_and_not_its_own_house():
    house, street = box(-10, -8, 10, 0), box(-5, 20, 5, 40)
    (view,) = views([house], **COMPLETE)
    local = shapely.intersection(view.geometry, around("EPSG:2154", house))
    assert local.area < 1e-3
    assert view.geometry.covers(around("EPSG:2154", street))


def test_the_word_says_what_cut_the_view():
    (none,) = build_views([camera(**COMPLETE)], "EPSG:2154")
    assert none.occlusion == "none"
    assert rows(**COMPLETE)[0][2] == "footprints"
    assert rows(HOUSE, **COMPLETE)[0][2] == "footprints"
    assert rows(HOUSE, heights=[LOW_M], **COMPLETE)[0][2] == "heights"
    assert rows(HOUSE, box(15, 15, 20, 20), heights=[LOW_M, None], **COMPLETE)[0][2] == "heights"


def test_where_nothing_is_assumed_and_nothing_guessed_there_is_one_sure_row():
    assert rows(HOUSE, **COMPLETE) == [("sure", (), "footprints", 1004)]
    assert rows(HOUSE, heights=[LOW_M], height_m=4.0, **COMPLETE) == [("sure", (), "heights", 1140)]


def test_an_unknown_lens_height_makes_what_is_seen_over_houses_possible():
    # 30·(3.5 − 1.6)/(3.5 − 2.5) = 57 m: nothing behind; over a lower one to 30·1.9/1.5 = 38 m
    assert rows(HOUSE, heights=[LOW_M], **{**COMPLETE, "range_m": 56.0})[0][1] == ("height_m",)
    sure, possible = rows(HOUSE, heights=[2.0], **COMPLETE)
    assert sure == ("sure", ("height_m",), "heights", 1004)
    assert (possible[0], possible[1]) == ("possible", ("height_m",))
    (known,) = rows(HOUSE, heights=[2.0], height_m=3.5, **COMPLETE)
    assert known[3] == possible[3]


@pytest.mark.parametrize(
    ("house", "height"),
    [(box(25, 8, 29, 12), LOW_M), (box(-10, -30, 10, -20), LOW_M), (HOUSE, 9.0)],
    ids=["beside the sector", "behind the camera", "higher than 3.5 m"],
)  # fmt: skip
def test_the_lens_height_is_named_only_where_it_decides(house, height):
    complete = rows(house, heights=[height], **{**COMPLETE, "hfov_deg": 60.0})
    assert [row[:2] for row in complete] == [("sure", ())]
    assumed = rows(house, heights=[height], heading_deg=0.0, hfov_deg=60.0, near_m=0.0)
    assert [row[:2] for row in assumed] == [("sure", ("range_m",)), ("possible", ("range_m",))]


def test_further_than_10_m_from_its_facade_a_camera_only_possibly_sees():
    assert [row[:2] for row in rows(box(-10, -20, 10, 9.9), **COMPLETE)] == [("sure", ())]
    assert [row[:2] for row in rows(box(-10, -20, 10, 10.1), **COMPLETE)] == [("possible", ("mount",))]
    assert [row[:2] for row in rows(box(-10, -20, 10, 10.1), heading_deg=0.0)] == [("possible", ("hfov_deg", "range_m", "mount"))]


def test_deep_in_a_block_the_row_is_there_and_empty():
    block = [box(x, y, x + 10, y + 10) for x in range(-105, 105, 10) for y in range(-105, 105, 10)]
    assert rows(*block, **{**COMPLETE, "range_m": 30.0}) == [("possible", ("mount",), "footprints", 0)]


def test_an_indoor_camera_sees_the_part_of_its_sector_in_its_own_house():
    house = box(-10, -20, 10, 15)
    # 90° northwards: a triangle up to y = 10, then the whole width up to 15
    assert rows(house, indoor=True, **COMPLETE) == [("sure", (), "footprints", 200)]
    assert rows(house, box(10, -20, 40, 15), indoor=True, **COMPLETE) == [("sure", (), "footprints", 200)]


def test_an_indoor_camera_in_no_house_sees_its_whole_sector_but_only_possibly():
    whole = round(math.pi * 50**2 / 4 * (1 - CHORDS))
    for beside in ([], [HOUSE], [LineString([(-5, 0), (5, 0)])]):
        ((extent, assumed, _, square_metres),) = rows(*beside, indoor=True, **COMPLETE)
        assert (extent, assumed) == ("possible", ("footprint",))
        assert square_metres == pytest.approx(whole, abs=1)


def test_two_rows_that_a_wall_makes_equal_become_one_sure_row():
    yard = box(-30, -30, 30, 30).difference(box(-5, -5, 5, 5))
    assert rows(yard, kind="fisheye") == [("sure", ("hfov_deg", "range_m"), "footprints", 100)]


def test_where_a_house_leaves_nothing_sure_only_the_possible_row_remains():
    found = rows(box(-40, 10, 40, 11), heading_deg=0.0, near_m=12.0)
    assert [row[:2] for row in found] == [("possible", ("hfov_deg", "range_m"))]
    assert found[0][3] > 0


def test_a_view_that_is_hidden_wholly_has_an_empty_row():
    (view,) = views([box(-40, 10, 40, 60)], **{**COMPLETE, "near_m": 20.0})
    assert (view.extent, view.geometry.is_empty) == ("sure", True)


def test_a_camera_without_heading_or_a_dome_has_only_a_possible_row():
    for values in ({"heading_deg": None}, {"kind": "ptz", "heading_deg": 0.0}):
        (row,) = rows(HOUSE, **values)
        assert row[0] == "possible"


@pytest.mark.parametrize("place", FIJI)
@pytest.mark.parametrize(("crs", "cut"), [("EPSG:4326", True), ("EPSG:3857", True), ("EPSG:32701", False), ("EPSG:3832", False)])
def test_on_both_sides_of_the_180th_meridian_the_view_is_the_same(place, crs, cut):
    # A house on the meridian, split there, and one on either side
    shapes = [
        shapely.transform(
            around("EPSG:3832", shape, FIJI[2]), lambda points: np.column_stack(_eastward(*geodesy.lonlat("EPSG:3832", *points.T)))
        )
        for shape in (HOUSE, box(-40, -20, -25, 10), box(25, -30, 30, 20))
    ]
    buildings = Footprints([geodesy.geometry_from_lonlat(shape, crs) for shape in shapes])
    (view,) = build_views([camera(crs, place=place, **ALL_ROUND)], crs, buildings=buildings)
    assert view.geometry.is_valid
    assert len(view.geometry.geoms) >= (2 if cut else 1)
    plain = views([HOUSE, box(-40, -20, -25, 10), box(25, -30, 30, 20)], at=(math.copysign(*_off_meridian(place)), 0.0), **ALL_ROUND)
    assert area(view.geometry, crs) == pytest.approx(area(plain[0].geometry), abs=0.5)


def _off_meridian(place):
    """Metres from the 180th meridian, and a number with their sign: west of it is negative."""
    return geodesy.GEOD.inv(180.0, place[1], *place)[2], -place[0] if abs(place[0]) < 180.0 else 1.0


def _eastward(longitudes, latitudes):
    return longitudes % 360.0, latitudes


def test_a_camera_without_a_place_on_earth_is_named_and_the_views_of_others_are_cut():
    bad = replace(camera(camera_id="bad", **COMPLETE), y=1e12)
    failures = {}
    buildings = Footprints([around("EPSG:2154", HOUSE)])
    found = build_views([bad, camera(**COMPLETE)], "EPSG:2154", failures=failures, buildings=buildings)
    assert ([view.camera_id for view in found], list(failures)) == (["c"], ["bad"])
    assert area(found[0].geometry) == pytest.approx(1004.376, rel=0.001)


def test_broken_footprints_among_them_end_nothing():
    broken = [None, Polygon(), Point(0, 5), Polygon([(5, -5), (10, 5), (10, -5), (5, 5)])]
    buildings = Footprints(
        [around("EPSG:2154", HOUSE), *(shape if shape is None else around("EPSG:2154", shape, (5.8, 45.3)) for shape in broken)]
    )
    (view,) = build_views([camera(**COMPLETE)], "EPSG:2154", buildings=buildings)
    assert (buildings.left_out, buildings.repaired) == (3, 1)
    assert area(view.geometry) == pytest.approx(1004.376, rel=0.001)


def test_the_height_of_the_target_moves_the_end_of_a_shadow():
    # 30·(4 − h)/(4 − 2.5): 48 m for 1.6 m, 40 m for 2 m
    higher, lower = (area(views([HOUSE], [LOW_M], target_m=target_m, height_m=4.0, **COMPLETE)[0].geometry) for target_m in (2.0, 1.6))
    assert higher > lower + 100
