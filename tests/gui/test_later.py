"""Attributes that are made when they are first wanted, and actions that wait for their first use."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QAction

from camera_requisition.gui.later import FirstUse, Later, made


class House:
    def __init__(self) -> None:
        self.built = []
        self.door = "always there"

    @Later
    def roof(self):
        """Stands on the walls."""
        self.built.append(f"roof on {self.walls}")
        return "roof"

    @Later
    def walls(self):
        self.built.append("walls")
        return "walls"

    @Later
    def ruin(self):
        raise ValueError("no ground")


def test_nothing_is_made_before_it_is_asked_for_and_nothing_twice():
    house, other = House(), House()
    assert house.built == []
    assert house.roof is house.roof
    assert house.built == ["walls", "roof on walls"]
    assert other.built == []
    assert House.roof.__doc__ == "Stands on the walls."


def test_what_has_been_made_is_told_the_newest_first_and_asking_makes_nothing():
    house = House()
    assert made(house) == []
    assert house.roof == "roof"
    assert made(house) == ["roof", "walls"], "not the door, which isn't made later"


def test_what_could_not_be_made_is_tried_again():
    house = House()
    for _time in range(2):
        with pytest.raises(ValueError, match="no ground"):
            _ruin = house.ruin
    assert made(house) == []


@pytest.fixture
def actions(qgis_app):
    made_ones = [QAction(name) for name in ("aim", "look")]
    made_ones[0].setCheckable(True)
    return made_ones


def test_an_action_that_is_first_used_makes_what_it_is_for_and_does_what_was_wanted_once(actions):
    told = []

    def make():
        told.append("made")
        for action in actions:
            action.triggered.connect(lambda checked, action=action: told.append((action.text(), checked)))

    FirstUse(actions, make)
    actions[0].trigger()
    assert told == ["made", ("aim", True)]
    actions[0].trigger()
    actions[1].trigger()
    assert told == ["made", ("aim", True), ("aim", False), ("look", False)]


def test_after_its_end_nothing_is_made(actions):
    told = []
    first_use = FirstUse(actions, lambda: told.append("made"))
    first_use.end()
    first_use.end()
    actions[0].trigger()
    assert told == []
