"""Shares in whole per cents."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from camera_requisition.gis.per_cents import per_cent, per_cents


@pytest.mark.parametrize(
    ("share", "said"), [(0.0, 0), (1e-9, 1), (0.004, 1), (0.344, 34), (0.966, 97), (0.996, 99), (1 - 1e-9, 99), (1.0, 100), (1.2, 100)]
)
def test_nothing_and_all_are_said_of_nothing_and_all_only(share, said):
    assert per_cent(share) == said


def test_the_parts_of_a_path_come_to_a_hundred_and_agree_with_what_is_said_of_the_whole():
    # 3.4 % unseen: 97 % seen, whatever the remainders of its parts are
    assert per_cents((0.034, 0.483, 0.483)) == (3, 49, 48)
    assert per_cents((0.0, 0.25, 0.75)) == (0, 25, 75)
    assert per_cents((1.0, 0.0, 0.0)) == (100, 0, 0)
    assert per_cents((1.0,)) == (100,)


@given(st.lists(st.floats(0, 1), min_size=2, max_size=5))
def test_they_always_come_to_a_hundred(parts):
    assume(sum(parts) > 1e-6)
    shares = [part / sum(parts) for part in parts]
    said = per_cents(shares)
    assert sum(said) == 100
    assert said[0] == per_cent(shares[0])
    assert all(abs(one - 100 * share) < 2 for one, share in zip(said, shares))
