"""Values as people write them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.imports import values

TODAY = date(2026, 11, 23)
UNCERTAIN = values.NOT_UNDERSTOOD


@pytest.mark.parametrize(
    ("text", "expected"),
    [("12,5", 12.5), ("1 234,5", 1234.5), ("1\u202f234", 1234.0), ("1.234,5", 1234.5), ("1,234.5", 1234.5), ("-0.5", -0.5), ("−3", -3.0),
     ("1e3", 1000.0), ("461.993.881", None), ("1,2,3", None), ("abc", None), ("", None), ("nan", None), ("inf", None), ("1e999", None),
     ("١٢", 12.0), ("12 13 14 m", None), ("7 15", None), ("12 5", None), ("1 2345", None), ("1 234 56", None), ("2'3", None),
     ("2'300", 2300.0), ("913 924", 913924.0), ("6 458 045,158", 6458045.158), (" 12 , 5 ", 12.5), ("- 5", -5.0)],
)  # fmt: skip
def test_a_number_is_read_only_where_it_is_certain(text, expected):
    assert values.number(text) == expected


@given(st.floats(min_value=-1e9, max_value=1e9, allow_nan=False))
def test_every_number_comes_back_with_a_point_and_with_a_comma(value):
    assert values.number(repr(value)) == value
    assert values.number(repr(value).replace(".", ",")) == value


@given(st.text(max_size=30))
def test_no_text_makes_a_reader_fail(text):
    values.number(text)
    values.length_m(text)
    values.angle_deg(text, 0.0, 360.0)
    values.retention_days(text)
    values.day(text, TODAY)
    values.resolution_px(text)
    values.boolean(text)
    values.seconds(text)


@pytest.mark.parametrize(
    ("text", "metres", "flag"),
    [("5", 5.0, None), ("4,5", 4.5, None), ("5 m", 5.0, "unit_read"), ("5m", 5.0, "unit_read"), ("350 cm", 3.5, "unit_read"),
     ("4,5 mètres", 4.5, "unit_read"), ("10 ft", 3.048, "unit_read"),
     ("-3 m", None, values.OUT_OF_RANGE), ("99999 m", None, values.OUT_OF_RANGE), ("3 étages", None, UNCERTAIN), ("2-3 m", None, UNCERTAIN)],
)  # fmt: skip
def test_lengths_are_metres(text, metres, flag):
    value, found = values.length_m(text)
    assert found == flag
    assert value == (None if metres is None else pytest.approx(metres))


@pytest.mark.parametrize(
    ("text", "degrees", "flag"),
    [("12°", 12.0, "degree_sign_read"), ("12,5 °", 12.5, "degree_sign_read"), ("15 deg", 15.0, "degree_sign_read"),
     ("12˚", 12.0, "degree_sign_read"), ("-90", -90.0, None), ("360", None, values.OUT_OF_RANGE),
     ("douze", None, UNCERTAIN)],
)  # fmt: skip
def test_a_tilt_is_an_angle_between_the_zenith_and_the_ground(text, degrees, flag):
    assert values.angle_deg(text, -90.0, 90.0) == (degrees, flag)


@pytest.mark.parametrize(
    ("text", "days", "flag"),
    [("30 jours", 30.0, None), ("30 j", 30.0, None), ("72 h", 3.0, None), ("72h", 3.0, None), ("2 semaines", 14.0, None), ("15", 15.0, None),
     ("1 mois", 30.0, "month_as_30_days"), ("un mois", 30.0, "month_as_30_days"), ("7,5 jours", 7.5, None), ("30 days", 30.0, None),
     ("0", None, values.OUT_OF_RANGE), ("-3 j", None, values.OUT_OF_RANGE), ("99999", None, values.OUT_OF_RANGE),
     ("selon arrêté", None, UNCERTAIN), ("7 à 30 jours", None, UNCERTAIN)],
)  # fmt: skip
def test_retention_is_days(text, days, flag):
    value, found = values.retention_days(text)
    assert (value, found) == (days if days is None else pytest.approx(days), flag)


@pytest.mark.parametrize(
    ("text", "expected", "flag"),
    [("2016-07-08", "2016-07-08", None), ("2016-07-08T10:00:00", "2016-07-08", None), ("2016/07/08", "2016-07-08", None),
     ("08/07/16", "2016-07-08", None), ("8.7.2016", "2016-07-08", None), ("20160708", "2016-07-08", None), ("08/07/98", "1998-07-08", None),
     ("08/07/36", "2036-07-08", None), ("08/07/37", "1937-07-08", None), ("03/25/2020", "2020-03-25", "date_month_first"),
     # LibreOffice and Excel both show day 40898 as 21 December 2011.
     ("40898", "2011-12-21", "date_from_serial"), ("40898,5", "2011-12-21", "date_from_serial"),
     ("31/02/2020", None, UNCERTAIN), ("99999", None, UNCERTAIN), ("12345", None, UNCERTAIN), ("Début 2019", None, UNCERTAIN),
     ("2019", None, UNCERTAIN)],
)  # fmt: skip
def test_dates_are_read_day_first(text, expected, flag):
    assert values.day(text, TODAY) == (expected, flag)


@given(st.dates(date(1990, 1, 1), date(2036, 12, 31)))
def test_a_date_comes_back_from_every_way_of_writing_it(moment):
    assert values.day(moment.isoformat(), TODAY) == (moment.isoformat(), None)
    assert values.day(moment.strftime("%d/%m/%Y"), TODAY) == (moment.isoformat(), None)
    assert values.day(moment.strftime("%d/%m/%y"), TODAY)[0] == moment.isoformat()
    # Day 1 of a spreadsheet is 1900-01-01, and it believes in a 29 February 1900.
    serial = (moment - date(1900, 1, 1)) // timedelta(days=1) + 2
    assert values.day(str(serial), TODAY) == (moment.isoformat(), "date_from_serial")


@pytest.mark.parametrize(
    ("text", "expected", "flag"),
    [("1920", 1920, None), ("1920x1080", 1920, None), ("1920 × 1080 px", 1920, None), ("1080p", 1920, "resolution_from_name"),
     ("4K", 3840, "resolution_from_name"), ("2 MP", None, UNCERTAIN), ("99", None, UNCERTAIN), ("99999", None, values.OUT_OF_RANGE)],
)  # fmt: skip
def test_a_resolution_is_its_width(text, expected, flag):
    assert values.resolution_px(text) == (expected, flag)


@pytest.mark.parametrize(
    ("text", "expected"), [("oui", True), ("NON", False), ("x", True), ("Intérieur", True), ("Extérieur", False), ("2", None)]
)
def test_yes_and_no(text, expected):
    assert values.boolean(text)[0] is expected


def test_a_unit_of_a_width_is_a_repair():
    assert values.width_mm("4 mm") == (4.0, "unit_read")
    assert values.width_mm("2,8") == (2.8, None)


@pytest.mark.parametrize(("text", "expected"), [("4 mm", 4.0), ("2,8", 2.8), ("2,8-12 mm", None), ("0", None), ('1/2.8"', None)])
def test_a_zoom_lens_is_no_single_width(text, expected):
    assert values.width_mm(text)[0] == expected


@pytest.mark.parametrize(("text", "expected"), [("-75", -75.0), ("2 min", 120.0), ("45 s", 45.0), ("deux", None)])
def test_a_clock_error_is_seconds(text, expected):
    assert values.seconds(text)[0] == expected


@pytest.mark.parametrize("text", ["7 15 jours", "15 30", "3 0 j"])
def test_two_retentions_in_a_cell_are_not_run_together(text):
    assert values.retention_days(text) == (None, values.NOT_UNDERSTOOD)
