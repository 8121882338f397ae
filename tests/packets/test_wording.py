from __future__ import annotations

from datetime import datetime, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.core.match.types import Window
from camera_requisition.packets.pack import load_pack
from camera_requisition.packets.wording import Wording
from tests.packets.made import PARIS, instant

FRENCH = Wording(load_pack("fr").dates, PARIS)
ENGLISH = Wording(load_pack("generic").dates, PARIS)


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-11-20 23:41", "nuit du vendredi 20 au samedi 21 novembre 2026"),
        ("2026-11-21 00:12", "nuit du vendredi 20 au samedi 21 novembre 2026"),
        ("2026-10-31 22:00", "nuit du samedi 31 octobre au dimanche 1er novembre 2026"),
        ("2027-01-01 02:00", "nuit du jeudi 31 décembre 2026 au vendredi 1er janvier 2027"),
        ("2026-11-21 12:00", "samedi 21 novembre 2026"),
    ],
    ids=["evening", "after midnight", "over the month", "over the year", "day"],
)
def test_the_night_is_written_out(moment, words):
    assert FRENCH.when(instant(moment)) == words


def test_another_pack_another_language():
    assert ENGLISH.when(instant("2026-11-20 23:41")) == "night of Friday 20 to Saturday 21 November 2026"


def test_the_hour_that_exists_twice_is_told_apart_by_its_offset():
    first = datetime(2026, 10, 25, 0, 30, tzinfo=timezone.utc).timestamp()
    words = FRENCH.window(Window(first, first + 3600))
    assert (words.start, words.end) == ("25/10/2026 02\u00a0h\u00a030\u00a0(UTC+2)", "25/10/2026 02\u00a0h\u00a030\u00a0(UTC+1)")
    assert words.when == "nuit du samedi 24 au dimanche 25 octobre 2026"


def test_an_offset_with_minutes_is_written_with_them():
    from zoneinfo import ZoneInfo

    moment = datetime(2026, 6, 1, tzinfo=timezone.utc).timestamp()
    assert Wording(load_pack("fr").dates, ZoneInfo("Asia/Kathmandu")).offset(moment) == "UTC+5:45"
    assert Wording(load_pack("fr").dates, ZoneInfo("America/St_Johns")).offset(moment) == "UTC−2:30"


def test_a_date_that_somebody_typed_otherwise_stays_as_it_is():
    assert FRENCH.day_text("2026-11-23") == "lundi 23 novembre 2026"
    assert FRENCH.day_text("fin novembre") == "fin novembre"
    assert FRENCH.day_text(None) is None


@pytest.mark.parametrize(("seconds", "words"), [(2 * 86_400 + 4 * 3600, "2 j 4 h"), (90 * 60, "1 h 30 min"), (-5, "0 h 00 min")])
def test_lengths_of_time(seconds, words):
    assert FRENCH.duration(seconds) == words


@given(st.floats(min_value=0, max_value=4e9))
def test_any_instant_can_be_written(seconds):
    assert "UTC+" in FRENCH.moment(seconds)
    assert FRENCH.when(seconds)
