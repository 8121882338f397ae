from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.packets.duty_hours import last_reachable, parse
from tests.packets.made import PARIS, instant

OFFICE = ((480, 1020),)


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("24/7", (((0, 1440),),) * 7),
        ("24h/24", (((0, 1440),),) * 7),
        ("24h/24 7j/7", (((0, 1440),),) * 7),
        ("7j/7 24h/24", (((0, 1440),),) * 7),
        ("Mo-Fr 08:00-17:00", (OFFICE,) * 5 + ((), ())),
        ("lun-ven 8h-17h", (OFFICE,) * 5 + ((), ())),
        ("du lundi au vendredi de 8h à 17h", (OFFICE,) * 5 + ((), ())),
        ("8h-12h30, 14h-17h", (((480, 750), (840, 1020)),) * 7),
        ("lun-ven 8h-17h; sam 9h-12h", (OFFICE,) * 5 + (((540, 720),), ())),
        ("Sa-Mo 22:00-06:00", (((1320, 1800),), (), (), (), (), ((1320, 1800),), ((1320, 1800),))),
    ],
)
def test_hours_as_people_write_them(text, week):
    assert parse(text) == week


@pytest.mark.parametrize("text", [None, "", "sur rendez-vous", "appeler Mme Petit", "25h-99h", "lun-ven"])
def test_hours_that_cannot_be_understood_are_not_guessed(text):
    assert parse(text) is None


@pytest.mark.parametrize(
    ("hours", "deadline", "last"),
    [
        ("lun-ven 8h-17h", "2026-11-24 12:00", "2026-11-24 12:00"),
        ("lun-ven 8h-17h", "2026-11-24 03:00", "2026-11-23 17:00"),
        ("lun-ven 8h-17h", "2026-11-22 12:00", "2026-11-20 17:00"),
        ("22:00-06:00", "2026-11-24 03:00", "2026-11-24 03:00"),
        ("22:00-06:00", "2026-11-24 15:00", "2026-11-24 06:00"),
        ("0h-1h, 22h-6h", "2026-11-24 05:00", "2026-11-24 05:00"),
        ("sur rendez-vous", "2026-11-24 03:00", "2026-11-24 03:00"),
    ],
    ids=["on duty", "before the day begins", "Sunday", "inside the night", "after the night", "yesterday's night", "unknown"],
)
def test_the_last_moment_at_which_somebody_answers(hours, deadline, last):
    assert last_reachable(parse(hours), instant(deadline), PARIS) == instant(last)


@given(st.text(max_size=60))
def test_no_text_breaks_it(text):
    assert last_reachable(parse(text), instant("2026-11-24 12:00"), PARIS) <= instant("2026-11-24 12:00")
