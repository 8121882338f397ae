"""How long a frame lasts: eight days, and eight more, counted on a calendar."""

from __future__ import annotations

from datetime import date

import pytest

from camera_requisition.core.legal.time_limits import time_limit


@pytest.mark.parametrize(
    ("on", "state"),
    [
        ("2026-11-20", "running"),
        ("2026-11-27", "running"),
        ("2026-11-28", "extension_needed"),
        ("2026-12-05", "extension_needed"),
        ("2026-12-06", "period_over"),
    ],
)
def test_flagrance_opened_on_the_20th_lasts_to_the_27th_and_with_its_extension_to_the_5th(on, state):
    found = time_limit(date(2026, 11, 20), date.fromisoformat(on), 8, 16)
    assert (found.state, found.last_day, found.extended_last_day) == (state, date(2026, 11, 27), date(2026, 12, 5))


def test_what_cannot_be_extended_is_over_at_once():
    found = time_limit(date(2026, 2, 25), date(2026, 3, 5), 8)
    assert (found.state, found.last_day, found.extended_last_day) == ("period_over", date(2026, 3, 4), None)
