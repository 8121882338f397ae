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


def test_an_unreadable_reference_system_is_named():
    with pytest.raises(ListError, match="EPSG:999999"):
        coordinates.readable_crs("EPSG:999999")
