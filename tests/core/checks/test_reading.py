"""Values of records as a check may trust them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.core.checks.reading import day, months_before, number, text, unreadable_day


@pytest.mark.parametrize(
    ("today", "months", "expected"),
    [
        ("2026-11-23", 12, "2025-11-23"),
        ("2026-03-31", 1, "2026-02-28"),
        ("2024-02-29", 12, "2023-02-28"),
        ("2026-10-31", -4, "2027-02-28"),
        ("2023-10-31", -4, "2024-02-29"),
        ("2026-01-15", 1, "2025-12-15"),
    ],
)
def test_months_are_those_of_the_calendar(today, months, expected):
    assert months_before(date.fromisoformat(today), months).isoformat() == expected


@given(st.dates(), st.integers(-60, 60))
def test_months_never_leave_the_calendar(today, months):
    moved = months_before(today, months)
    if date.min + timedelta(days=2000) < today < date.max - timedelta(days=2000):
        assert abs((today - moved).days - months * 30.44) < 5


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026-11-23", "2026-11-23"),
        (" 2026-11-23 ", "2026-11-23"),
        ("2026-11-23T23:30:00+01:00", "2026-11-23"),
        ("2026-11-23 08:00", "2026-11-23"),
        ("2026-11-23bis", None),
        ("23/11/2026", None),
        ("2026-02-30", None),
        ("", None),
        (None, None),
        (20261123, None),
    ],
)
def test_a_day_is_that_of_a_date_or_of_an_instant(written, expected):
    found = day(written)
    assert (None if found is None else found.isoformat()) == expected
    assert unreadable_day(written) == (expected is None and written not in (None, ""))


def test_what_is_no_number_or_text_is_missing():
    assert [number(value) for value in (1, 2.5, True, "3", float("nan"), float("inf"), 10**400, None)] == [1.0, 2.5, *[None] * 6]
    assert [text(value) for value in (" a ", "", "  ", 1, b"a", None)] == ["a", *[None] * 5]
