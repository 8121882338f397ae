"""Places checked against reference systems and the territory."""

from __future__ import annotations

import math

import pytest
from shapely.geometry import box

from camera_requisition.core.errors import ListError
from camera_requisition.imports import coordinates

DAKAR = coordinates.Territory([box(-17.55, 14.6, -17.3, 14.85)], ["SN-DK"])


def faults(x, y, crs, inventory_crs="EPSG:4326", territory=None):
    return coordinates.locate(x, y, crs, inventory_crs, territory).faults


def test_lambert_93_becomes_longitude_and_latitude():
    # By gdaltransform -s_srs EPSG:2154 -t_srs EPSG:4326, near Grenoble's town hall.
    places = coordinates.locate([914913.0], [6457930.0], "EPSG:2154", "EPSG:4326", None)
    assert places.faults == [None]
    assert places.x[0] == pytest.approx(5.73703356341909, abs=1e-8)
    assert places.y[0] == pytest.approx(45.1871558435802, abs=1e-8)


@pytest.mark.parametrize(("x", "y"), [(math.nan, 45.0), (math.inf, 45.0), (5.0, -math.inf)])
def test_what_is_no_number_is_invalid(x, y):
    assert faults([x], [y], "EPSG:4326") == [coordinates.INVALID]


@pytest.mark.parametrize(("x", "y"), [(1e30, 1e30), (99999999.0, 6689300.0), (2.0, 48.0)])
def test_what_lies_outside_the_systems_area_is_rejected(x, y):
    assert faults([x], [y], "EPSG:2154", "EPSG:2154") == [coordinates.OUTSIDE_CRS]


def test_exchanged_metres_are_noticed_without_a_territory():
    assert faults([6457930.0], [914913.0], "EPSG:2154", "EPSG:2154") == [coordinates.EXCHANGED]


def test_a_latitude_beyond_the_pole_that_is_a_longitude_is_exchanged():
    assert faults([45.0, 45.0], [147.0, 200.0], "EPSG:4326") == [coordinates.EXCHANGED, coordinates.OUTSIDE_CRS]


def test_dakars_exchanged_axes_are_known_only_with_a_territory():
    assert faults([14.69182379], [-17.47420119], "EPSG:4326") == [None], "a valid place near Angola"
    assert faults([14.69182379], [-17.47420119], "EPSG:4326", territory=DAKAR) == [coordinates.EXCHANGED]
    assert faults([-17.47420119], [14.69182379], "EPSG:4326", territory=DAKAR) == [None]


def test_outside_the_territory_both_ways_round_is_outside():
    assert faults([2.0], [48.0], "EPSG:4326", territory=DAKAR) == [coordinates.OUTSIDE_TERRITORY]


def test_the_territory_names_the_municipality():
    assert coordinates.locate([-17.4742], [14.6918], "EPSG:4326", "EPSG:4326", DAKAR).municipalities == ["SN-DK"]


def test_a_place_that_the_inventorys_system_cannot_hold_is_rejected():
    assert faults([-70.0], [-33.0], "EPSG:4326", "EPSG:2154") == [coordinates.OUTSIDE_INVENTORY]


def test_one_bad_row_leaves_the_others_alone():
    assert faults([5.7, math.nan, 5.8], [45.2, 45.2, 45.1], "EPSG:4326", "EPSG:2154") == [None, coordinates.INVALID, None]


GRENOBLE = coordinates.Territory([box(905_000, 6_450_000, 922_000, 6_465_000)], ["38185"])
# One place near Grenoble's town hall, by gdaltransform from 914913 6457930 in EPSG:2154.
WRITTEN = {
    "EPSG:2154": (914913.0, 6457930.0), "EPSG:4326": (5.73703356341909, 45.1871558435802), "EPSG:3857": (638643.655, 5651033.623),
    "EPSG:3945": (1915044.571, 4224429.974), "EPSG:32631": (715016.247, 5007386.098),
}  # fmt: skip


@pytest.mark.parametrize("crs", WRITTEN)
def test_a_reference_system_that_nobody_named_is_recognised_by_the_territory(crs):
    x, y = WRITTEN[crs]
    assert coordinates.recognise_crs([x] * 9 + [math.nan], [y] * 10, "EPSG:2154", GRENOBLE) == crs


def test_without_a_territory_or_with_doubt_no_reference_system_is_recognised():
    x, y = WRITTEN["EPSG:2154"]
    assert coordinates.recognise_crs([x], [y], "EPSG:2154", None) is None
    assert coordinates.recognise_crs([x, 5.737], [y, 45.187], "EPSG:2154", GRENOBLE) is None, "half in one system, half in another"
    assert coordinates.recognise_crs([1.0], [1.0], "EPSG:2154", GRENOBLE) is None
    assert coordinates.recognise_crs([], [], "EPSG:2154", GRENOBLE) is None
    everywhere = coordinates.Territory([box(-180, -90, 180, 90)], [None])
    assert coordinates.recognise_crs([x], [y], "EPSG:4326", everywhere) is None, "several fit"


def test_an_unreadable_reference_system_is_named():
    with pytest.raises(ListError, match="EPSG:999999"):
        coordinates.readable_crs("EPSG:999999")
