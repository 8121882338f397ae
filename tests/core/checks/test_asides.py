"""What was set aside stays aside as long as it is still so."""

from __future__ import annotations

from camera_requisition.core.checks.asides import sort_out
from camera_requisition.core.checks.registry import check
from camera_requisition.core.records.set_aside import SetAside
from tests.core.checks.made import camera, codes, facts


def judged(problem, reason="a dome that looks down"):
    return SetAside(problem.code, problem.table, problem.record_id, problem.detail, reason, "me", "2026-11-01T10:00:00+01:00")


def test_a_problem_set_aside_stands_no_more_and_keeps_its_reason():
    first, second = check(facts(camera(hfov_deg=361.0, range_m=-1.0)))
    found = sort_out([first, second], [judged(first)])
    assert found.standing == (second,)
    ((problem, aside),) = found.aside
    assert (problem, aside.reason) == (first, "a dome that looks down")
    assert found.outdated == ()


def test_a_changed_value_raises_it_again():
    (before,) = check(facts(camera(range_m=-1.0)))
    (after,) = check(facts(camera(range_m=-2.0)))
    found = sort_out([after], [judged(before)])
    assert codes(found.standing) == ["range_impossible"]
    assert found.aside == ()
    assert found.outdated == (judged(before),)


def test_the_same_problem_of_another_record_stands():
    (one,) = check(facts(camera(range_m=-1.0)))
    (other,) = check(facts(camera(camera_id="d", range_m=-1.0)))
    assert sort_out([one, other], [judged(one)]).standing == (other,)


def test_what_is_mended_is_told_as_outdated():
    (one,) = check(facts(camera(range_m=-1.0)))
    assert sort_out([], [judged(one)]).outdated == (judged(one),)
