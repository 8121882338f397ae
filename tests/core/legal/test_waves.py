"""What of a window is left when others are taken away: checked minute by minute."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.core.legal.waves import Asked, Ledger, without
from camera_requisition.core.match.types import Window

minutes = st.integers(0, 40)
windows = st.lists(st.tuples(minutes, minutes).map(sorted).map(lambda pair: Window(60.0 * pair[0], 60.0 * pair[1] + 60.0)), max_size=5).map(
    tuple
)


def covered(some):
    """The minutes inside windows, one by one: another way to reckon than by cutting intervals."""
    return {minute for window in some for minute in range(int(window.start // 60), int(window.end // 60))}


@given(windows, windows)
def test_what_is_left_is_what_was_wanted_and_not_taken(wanted, taken):
    left = without(wanted, taken)
    assert covered(left) == covered(wanted) - covered(taken)
    assert list(left) == sorted(left)
    assert all(window.start < window.end for window in left)


@given(windows)
def test_nothing_is_left_of_what_was_asked_for_as_a_whole(wanted):
    assert without(wanted, wanted) == ()


@given(windows, windows, windows)
def test_waves_one_after_the_other_ask_for_each_minute_once(first, second, third):
    ledger, total = [], []
    for wave, wanted in enumerate((first, second, third), start=1):
        left = Ledger(ledger).remaining("town", "c1", wanted) if wanted else None
        if left:
            ledger.append(Asked(f"1-{wave}", "town", wave, True, {"c1": left}))
            total += list(covered(left)) if {*covered(left)} else []
    assert len(total) == len(set(total))
    assert set(total) == covered((*first, *second, *third))


def test_a_camera_without_known_times_is_asked_for_once():
    book = Ledger([Asked("1-1", "town", 1, True, {"c1": ()})])
    assert book.remaining("town", "c1", ()) is None
    assert book.remaining("town", "c2", ()) == ()


def test_another_owner_of_the_same_camera_is_asked_for_all():
    book = Ledger([Asked("1-1", "town", 1, True, {"c1": (Window(0, 60),)})])
    assert book.remaining("shop", "c1", (Window(0, 60),)) == (Window(0, 60),)


def test_waves_are_counted_owner_by_owner_and_from_one():
    book = Ledger([Asked("1-1", "town", 1, True), Asked("1-2", "town", 2, True), Asked("1-3", "shop", 1, False)])
    assert (book.wave_of("town"), book.wave_of("shop"), book.wave_of(None)) == (3, 1, 1)
    with pytest.raises(ValueError, match="from 1"):
        Ledger(wave=0)
