"""An instant after 18:00 or before 08:00 belongs to a night with two dates."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from camera_requisition.core.time.instants import parse_instant
from camera_requisition.core.time.nights import night_of

PARIS = ZoneInfo("Europe/Paris")
MONDAY_TO_TUESDAY = (date(2026, 11, 23), date(2026, 11, 24))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-23T17:59:59", None),
        ("2026-11-23T18:00:00", MONDAY_TO_TUESDAY),
        ("2026-11-23T23:59:59", MONDAY_TO_TUESDAY),
        ("2026-11-24T00:00:00", MONDAY_TO_TUESDAY),
        ("2026-11-24T07:59:59", MONDAY_TO_TUESDAY),
        ("2026-11-24T08:00:00", None),
        ("2026-10-25T02:30:00+02:00", (date(2026, 10, 24), date(2026, 10, 25))),
        ("2026-10-25T02:30:00+01:00", (date(2026, 10, 24), date(2026, 10, 25))),
        ("2027-01-01T00:30:00", (date(2026, 12, 31), date(2027, 1, 1))),
    ],
)
def test_night_of(text, expected):
    assert night_of(parse_instant(text, PARIS), PARIS) == expected
