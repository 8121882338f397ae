from __future__ import annotations

import pytest

from camera_requisition.core import errors
from camera_requisition.packets.fonts import choose_family


def test_the_first_wish_that_is_installed_is_taken():
    assert choose_family(("A", "B"), ["C", "b [foundry]", "D"]) == "B"


def test_any_font_is_better_than_none():
    assert choose_family(("A",), ["Z"]) == "Z"


def test_without_a_font_papers_would_be_blank_so_it_is_an_error():
    with pytest.raises(errors.WriteError, match="No font"):
        choose_family(("A",), [])
