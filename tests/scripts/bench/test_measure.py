"""Ratios are taken round by round, differences by what was found, errors against the true area."""

from __future__ import annotations

import pytest

from scripts.bench.measure import Outcome, Spread, contest, differences, errors_of, memory_mib, ratios


def test_a_ratio_is_taken_between_neighbours_of_the_same_round():
    """A machine that was slow in the second round was slow for both."""
    found = ratios([1.0, 10.0, 1.0], [2.0, 20.0, 3.0])
    assert found == Spread(2.0, 2.0, 3.0)


def test_a_contest_keeps_ratios_of_all_that_have_figures_and_the_reasons_of_the_others():
    ours = Outcome("ours", [1.0, 1.0], {"matches": 3, "ids": ["a", "b", "c"]}, 50.0, 60.0)
    peer = Outcome("peer", [4.0, 6.0], {}, 50.0, 70.0)
    absent = Outcome("absent", missing="absent isn't there: no wheel")
    found = contest("zone", "search", "100", [ours, peer, absent])
    assert found["ratios"] == {"peer": {"median": 5.0, "min": 4.0, "max": 6.0}}
    assert found["contenders"]["absent"] == {"missing": "absent isn't there: no wheel"}
    assert found["contenders"]["ours"]["answer"] == {"matches": 3}, "lists of ids are compared, not kept"


def test_without_our_own_figures_there_are_no_ratios():
    failed = Outcome("ours", [1.0], missing="failed (without a word)")
    assert contest("zone", "search", "100", [failed, Outcome("peer", [1.0])])["ratios"] == {}


def test_differences_count_what_only_one_has_found():
    assert differences(["a", "b", "c"], ["b", "c", "d", "e"]) == {"found": 4, "only_ours": 1, "only_theirs": 2}


def test_errors_are_percent_of_the_true_area():
    found = errors_of([99.0, 100.0, 201.0], [100.0, 100.0, 200.0])
    assert found["mean_percent"] == pytest.approx(0.5)
    assert found["worst_percent"] == pytest.approx(1.0)
    assert found["beyond_0.1_percent"] == 2


def test_the_peak_is_no_less_than_what_is_used():
    assert memory_mib("VmHWM") >= memory_mib("VmRSS") > 1.0
