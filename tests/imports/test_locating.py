"""Coordinates repaired where a territory makes the repair certain, and left alone where it doesn't."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import box

from camera_requisition.core.messages import MESSAGES
from camera_requisition.imports.columns import Columns
from camera_requisition.imports.coordinates import Territory
from camera_requisition.imports.delivered import DeliveredRow
from camera_requisition.imports.locating import AXES_REPAIRED, READING_CHOSEN, locate_rows
from camera_requisition.imports.normalise import Normaliser

# Around Grenoble, and around Dakar.
GRENOBLE = Territory([box(5.65, 45.12, 5.8, 45.25)], ["38185"])
GRENOBLE_L93 = Territory([box(908_000, 6_450_000, 920_000, 6_465_000)], ["38185"])
DAKAR = Territory([box(-17.55, 14.6, -17.3, 14.85)], ["SN-DK"])
# A territory in which a place and its exchange both lie.
DIAGONAL = Territory([box(5, 5, 6, 6)], [None])


def understood(*pairs):
    columns = Columns({"camera.x": "x", "camera.y": "y"}, {"camera.x": "name", "camera.y": "name"})
    normaliser = Normaliser(columns, date(2026, 11, 23), has_geometry=False, is_openstreetmap=False)
    return [normaliser.read(DeliveredRow(number, {"x": x, "y": y})) for number, (x, y) in enumerate(pairs, start=2)]


def located(x, y, territory=GRENOBLE, crs="EPSG:4326", inventory_crs="EPSG:4326"):
    """Place, codes of the flags, code of the rejection."""
    rows, rejections = locate_rows(understood((x, y)), crs, inventory_crs, territory)
    if rejections:
        assert rows == []
        return None, [], rejections[0].code
    (row,) = rows
    return (None if row.x is None else (row.x, row.y)), [flag.code for flag in row.row.flags], None


@pytest.mark.parametrize(
    ("x", "y", "place", "flags"),
    [("5.724.512", "45.188.512", (5.724512, 45.188512), [READING_CHOSEN] * 2),
     ("5,724512", "451.885.129", (5.724512, 45.1885129), [READING_CHOSEN]),
     ("5 724 512", "45\u202f188\u202f512", (5.724512, 45.188512), [READING_CHOSEN] * 2), ("5.724", "45.188", (5.724, 45.188), [])],
)  # fmt: skip
def test_digits_in_groups_are_read_so_that_they_lie_in_the_territory(x, y, place, flags):
    assert located(x, y) == (pytest.approx(place, abs=1e-9), flags, None)


@pytest.mark.parametrize(
    ("x", "y", "flags"),
    [("914.913", "6.457.930", [READING_CHOSEN] * 2), ("914913", "6 457 930", []), ("914,913.0", "6.457.930,0", []),
     ("914.913", "6457930", [READING_CHOSEN]), ("914.913.0", "6.457.930.00", [READING_CHOSEN] * 2)],
)  # fmt: skip
def test_separators_of_thousands_in_metres(x, y, flags):
    assert located(x, y, GRENOBLE_L93, "EPSG:2154", "EPSG:2154") == ((914913.0, 6457930.0), flags, None)


def test_what_was_repaired_has_a_place_and_no_longer_the_remark_that_it_hasnt():
    rows, _ = locate_rows(
        understood(("5.724.512", "45.188.512")), "EPSG:4326", "EPSG:2154", Territory([box(905_000, 6_450_000, 920_000, 6_465_000)], ["38185"])
    )
    (found,) = rows
    assert found.municipality_code == "38185"
    # By gdaltransform -s_srs OGC:CRS84 -t_srs EPSG:2154.
    assert (found.x, found.y) == (pytest.approx(913924.997, abs=0.01), pytest.approx(6458046.522, abs=0.01))
    assert "notes" not in found.row.camera
    assert found.row.camera["position_source"] == "delivered"
    assert [(flag.field, flag.text) for flag in found.row.flags] == [("x", "5.724.512"), ("y", "45.188.512")]
    assert (found.row.x, found.row.y) == (5.724512, 45.188512), "the row says from now on what it was read as"


@pytest.mark.parametrize(("x", "y"), [("5.724.512", "45.188.512"), ("461.993.881", "6.457")])
def test_without_a_territory_digits_in_groups_stay_unplaced_and_flagged(x, y):
    place, flags, code = located(x, y, None)
    assert (place, code) == (None, None)
    assert set(flags) == {"coordinates_unreadable"}


def test_digits_that_lie_in_the_territory_in_two_readings_are_not_repaired():
    wide = Territory([box(0, 40, 60, 50)], [None])
    assert located("5.724.512", "45.188.512", wide) == (None, ["coordinates_unreadable"] * 2, None)


def test_a_plain_number_in_the_territory_is_never_doubted():
    both = Territory([box(0, 0, 1_000_000, 1_000_000)], [None])
    assert located("913.456", "500.000", both, "EPSG:32631", "EPSG:32631")[1] == []


@pytest.mark.parametrize(("x", "y"), [("45.1885", "5.7245"), ("45,1885", "5,7245"), ("45.1885°", "5.7245°")])
def test_axes_are_exchanged_back_where_only_the_exchange_lies_in_the_territory(x, y):
    place, flags, code = located(x, y)
    assert (place, code) == (pytest.approx((5.7245, 45.1885)), None)
    assert flags[-1] == AXES_REPAIRED


def test_dakars_exchanged_axes_are_repaired_with_a_territory_only():
    assert located("14.69182379", "-17.47420119", DAKAR) == ((-17.47420119, 14.69182379), [AXES_REPAIRED], None)
    assert located("14.69182379", "-17.47420119", None)[:2] == ((14.69182379, -17.47420119), []), "a valid place, who knows"


def test_exchanged_metres_are_repaired_with_a_territory_and_rejected_without():
    assert located("6457930", "914913", GRENOBLE_L93, "EPSG:2154", "EPSG:2154") == ((914913.0, 6457930.0), [AXES_REPAIRED], None)
    assert located("6457930", "914913", None, "EPSG:2154", "EPSG:2154") == (None, [], "axes_exchanged")


def test_exchanged_digits_in_groups_get_both_repairs():
    place, flags, _ = located("45.188.512", "5.724.512")
    assert place == pytest.approx((5.724512, 45.188512))
    assert flags == [READING_CHOSEN, READING_CHOSEN, AXES_REPAIRED]


def test_where_both_ways_round_lie_in_the_territory_nothing_is_exchanged():
    assert located("5.2", "5.8", DIAGONAL) == ((5.2, 5.8), [], None)


def test_an_exchange_and_another_reading_that_both_fit_leave_the_row_rejected():
    # 5.123 / 45.678: as it stands outside; 5123 / 45678 and the exchange both inside.
    both = Territory([box(5_100, 45_600, 5_200, 45_700), box(45, 5, 46, 6)], [None, None])
    place, flags, code = located("5.123", "45.678", both, "EPSG:32631", "EPSG:32631")
    assert (place, flags) == (None, [])
    assert code in {"axes_exchanged", "coordinates_outside_area", "outside_territory"}


def test_what_lies_outside_in_every_reading_is_rejected_as_before():
    assert located("2.35", "48.85")[2] == "outside_territory"
    assert located("913.456", "48.85")[2] == "coordinates_outside_area"
    assert located("nan", "45.2")[2] == "coordinates_invalid"


def test_a_german_east_is_found_by_the_territory():
    assert located("5°43'30\"O", "45°11'20\"N") == (
        pytest.approx((5.725, 45.188888889)), ["degrees_minutes_seconds_read", "degrees_minutes_seconds_read", READING_CHOSEN], None,
    )  # fmt: skip
    assert located("5°43'30\"O", "45°11'20\"N", None)[0] == pytest.approx((-5.725, 45.188888889))


def test_rows_keep_their_order_and_unplaced_ones_stay():
    rows = understood(("5.7", "45.2"), ("", ""), ("2", "48"), ("45.2", "5.7"), ("5.724.512", "45.2"))
    found, rejections = locate_rows(rows, "EPSG:4326", "EPSG:4326", GRENOBLE)
    assert [row.row.number for row in found] == [2, 3, 5, 6]
    assert [row.x is None for row in found] == [False, True, False, False]
    assert [(rejection.number, rejection.code, rejection.values["x"]) for rejection in rejections] == [(4, "outside_territory", "2")]


def test_a_list_without_coordinates_has_no_places():
    found, rejections = locate_rows(understood(("", "")), None, "EPSG:2154", GRENOBLE)
    assert (found[0].x, rejections) == (None, [])


def test_every_repair_has_its_sentence():
    assert {AXES_REPAIRED, READING_CHOSEN, "degrees_minutes_seconds_read", "degree_sign_read", "unit_read", "heading_from_east"} <= set(
        MESSAGES
    )


@given(st.floats(5.66, 5.79), st.floats(45.13, 45.24))
def test_whatever_was_wrecked_by_a_spreadsheet_comes_back_or_is_left_alone(x, y):
    def wrecked(value):
        digits = f"{value:.7f}".replace(".", "")
        head = len(digits) % 3 or 3
        return ".".join([digits[:head], *(digits[place : place + 3] for place in range(head, len(digits), 3))])

    place, _, code = located(wrecked(x), wrecked(y))
    assert code is None
    assert place == pytest.approx((x, y), abs=1e-6)


@given(st.floats(5.66, 5.79), st.floats(45.13, 45.24), st.booleans())
def test_an_exchange_never_changes_a_place_that_is_right(x, y, exchanged):
    pair = (y, x) if exchanged else (x, y)
    place, flags, _ = located(*map(repr, pair))
    assert place == pytest.approx((x, y))
    assert (AXES_REPAIRED in flags) is exchanged
