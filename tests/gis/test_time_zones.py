"""Qt's time zones behave as Python's own."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.core.errors import InstantError
from camera_requisition.core.time.instants import parse_date_or_instant
from camera_requisition.gis.time_zones import names, zone

NAMES = ["Europe/Paris", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "UTC"]


@given(st.sampled_from(NAMES), st.integers(min_value=1_200_000_000, max_value=1_900_000_000))
def test_an_instant_has_the_local_time_of_the_zone_database(name: str, seconds: int) -> None:
    expected = datetime.fromtimestamp(seconds, ZoneInfo(name))
    found = datetime.fromtimestamp(seconds, zone(name))
    assert found.replace(tzinfo=None) == expected.replace(tzinfo=None)
    assert (found.utcoffset(), found.fold) == (expected.utcoffset(), expected.fold)
    assert found.timestamp() == seconds


@pytest.mark.parametrize("fold", [0, 1])
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "local",
    [datetime(2026, 10, 25, 2, 30), datetime(2026, 3, 29, 2, 30), datetime(2026, 11, 1, 1, 30), datetime(2026, 4, 5, 1, 45)],
    ids=["twice in Paris", "never in Paris", "twice in New York", "half an hour twice on Lord Howe"],
)
def test_hours_that_exist_twice_or_never_follow_pep_495(name: str, local: datetime, fold: int) -> None:
    expected = local.replace(tzinfo=ZoneInfo(name), fold=fold).utcoffset()
    assert local.replace(tzinfo=zone(name), fold=fold).utcoffset() == expected


def test_summer_time_is_an_hour_in_paris() -> None:
    assert datetime(2026, 7, 1, tzinfo=zone("Europe/Paris")).dst() == timedelta(hours=1)
    assert datetime(2026, 1, 1, tzinfo=zone("Europe/Paris")).dst() == timedelta(0)


@pytest.mark.parametrize("name", ["", "Europe/Grenoble", "é", "2154"])
def test_an_unknown_zone_is_refused_by_its_name(name: str) -> None:
    with pytest.raises(InstantError) as caught:
        zone(name)
    assert caught.value.code == "time_zone_unknown"
    assert caught.value.values["name"] == name


def test_the_names_offered_are_usable() -> None:
    assert "Europe/Paris" in names()
    assert datetime(2026, 1, 1, tzinfo=timezone.utc).astimezone(zone(names()[0])).tzinfo is not None


@pytest.mark.parametrize("text", ["9999-12-31", "9999-12-31T23:59:59", "0001-01-01", "0001-01-01T00:00:00"])
@pytest.mark.parametrize("name", ["Europe/Paris", "Pacific/Auckland", "America/Los_Angeles"])
def test_the_ends_of_the_calendar_are_dates_like_others(name: str, text: str) -> None:
    """Databases write 9999-12-31 where something holds until further notice."""
    seconds = parse_date_or_instant(text, zone(name))
    named = (datetime.fromisoformat(text).replace(tzinfo=timezone.utc) - datetime(1970, 1, 1, tzinfo=timezone.utc)).total_seconds()
    assert abs(seconds - named) < 24 * 3600
