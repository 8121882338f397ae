"""Instants are read with their offset or zone, and refused where a local time is none or two."""

from __future__ import annotations

from datetime import date, datetime, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.core.errors import InstantError
from camera_requisition.core.time.instants import (
    format_instant,
    local,
    parse_date,
    parse_date_or_instant,
    parse_instant,
    start_of_day,
)

PARIS = ZoneInfo("Europe/Paris")
UTC = timezone.utc


def seconds(*parts: int) -> float:
    return datetime(*parts, tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-23T22:15:00+01:00", (2026, 11, 23, 21, 15)),
        ("2026-11-23T22:15:00Z", (2026, 11, 23, 22, 15)),
        ("2026-11-23T22:15Z", (2026, 11, 23, 22, 15)),
        ("2026-11-23 22:15", (2026, 11, 23, 21, 15)),  # Paris in winter is an hour ahead
        (" 2026-07-14T22:15:30 ", (2026, 7, 14, 20, 15, 30)),  # and two in summer
        ("2026-11-23T22:15:00-0330", (2026, 11, 24, 1, 45)),
        ("2026-10-25T02:30:00+02:00", (2026, 10, 25, 0, 30)),  # an offset decides the hour that exists twice
        ("2026-10-25T02:30:00+01:00", (2026, 10, 25, 1, 30)),
    ],
)
def test_reads_instants_with_and_without_offset(text, expected):
    assert parse_instant(text, PARIS) == seconds(*expected)


def test_keeps_fractions_of_a_second():
    assert parse_instant("1970-01-01T00:00:01.25Z", PARIS) == 1.25


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2026-11-23",
        "23/11/2026 22:15",
        "2026-13-01T00:00:00Z",
        "2026-02-29T12:00",
        "2026-01-01T24:00",
        "2026-01-01T10:00:61",
        "2026-01-01T10:00+25:00",
        "2026-01-01T10:00+01:75",
        "٢٠٢٦-01-01T10:00x",
    ],
)
def test_refuses_what_is_no_instant(text):
    with pytest.raises(InstantError) as caught:
        parse_instant(text, PARIS)
    assert caught.value.code == "instant_unreadable"
    assert caught.value.values["text"] == text


def test_the_hour_that_exists_twice_in_october_names_both_readings():
    with pytest.raises(InstantError) as caught:
        parse_instant("2026-10-25T02:30", PARIS)
    assert caught.value.code == "instant_twice"
    assert caught.value.values["first"] == "2026-10-25T02:30:00+02:00"
    assert caught.value.values["second"] == "2026-10-25T02:30:00+01:00"
    assert "+02:00" in str(caught.value)
    assert "+01:00" in str(caught.value)


def test_the_hour_that_is_skipped_in_march_names_both_neighbours():
    with pytest.raises(InstantError) as caught:
        parse_instant("2026-03-29T02:30", PARIS)
    assert caught.value.code == "instant_skipped"
    assert caught.value.values["first"] == "2026-03-29T01:30:00+01:00"
    assert caught.value.values["second"] == "2026-03-29T03:30:00+02:00"


def test_the_edges_of_the_changed_hours_are_single():
    assert parse_instant("2026-10-25T03:00", PARIS) == seconds(2026, 10, 25, 2)
    assert parse_instant("2026-10-25T01:59:59", PARIS) == seconds(2026, 10, 24, 23, 59, 59)
    assert parse_instant("2026-03-29T03:00", PARIS) == seconds(2026, 3, 29, 1)
    assert parse_instant("2026-03-29T01:59:59", PARIS) == seconds(2026, 3, 29, 0, 59, 59)


def test_writes_both_hours_of_october_apart():
    assert format_instant(seconds(2026, 10, 25, 0, 30), PARIS) == "2026-10-25T02:30:00+02:00"
    assert format_instant(seconds(2026, 10, 25, 1, 30), PARIS) == "2026-10-25T02:30:00+01:00"


@given(st.integers(min_value=0, max_value=4_000_000_000), st.sampled_from(["Europe/Paris", "Asia/Kathmandu", "America/Sao_Paulo", "UTC"]))
def test_what_is_written_is_read_again(instant, name):
    zone = ZoneInfo(name)
    assert parse_instant(format_instant(instant, zone), UTC) == instant


def test_an_instant_outside_the_calendar_is_named():
    with pytest.raises(InstantError) as caught:
        local(1e15, PARIS)
    assert caught.value.code == "instant_out_of_calendar"


def test_dates_are_days_of_the_calendar():
    assert parse_date(" 2024-02-29 ") == date(2024, 2, 29)
    for text in ("2026-02-29", "2026-2-1", "20260201", ""):
        with pytest.raises(InstantError):
            parse_date(text)


def test_a_day_begins_at_local_midnight():
    assert start_of_day(date(2026, 11, 23), PARIS) == seconds(2026, 11, 22, 23)
    assert start_of_day(date(2026, 7, 1), PARIS) == seconds(2026, 6, 30, 22)


def test_where_midnight_is_skipped_or_doubled_the_day_begins_at_its_first_moment():
    # São Paulo, 4 November 2018: 00:00 became 01:00 at 03:00 UTC. Havana, 1 November 2026: 01:00 (UTC-4) becomes 00:00 (UTC-5).
    assert start_of_day(date(2018, 11, 4), ZoneInfo("America/Sao_Paulo")) == seconds(2018, 11, 4, 3)
    assert start_of_day(date(2026, 11, 1), ZoneInfo("America/Havana")) == seconds(2026, 11, 1, 4)


def test_a_date_or_an_instant():
    assert parse_date_or_instant("2026-11-23", PARIS) == seconds(2026, 11, 22, 23)
    assert parse_date_or_instant("2026-11-23T12:00", PARIS) == seconds(2026, 11, 23, 11)
