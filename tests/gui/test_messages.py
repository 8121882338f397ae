"""What the plugin says in QGIS's message bar."""

from __future__ import annotations

import pytest
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QPushButton

from camera_requisition.gui.messages import Messages


class Window:
    """As much of QGIS's window as messages need."""

    def __init__(self, bar) -> None:
        self._bar = bar

    def messageBar(self):
        return self._bar


@pytest.fixture
def bar(qgis_app, qtbot):
    widget = QgsMessageBar()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def messages(bar):
    return Messages(Window(bar))


def told(bar):
    return [item.text() for item in bar.items()]


def test_a_new_problem_takes_the_place_of_the_former_one(messages, bar):
    messages.warning("The file is locked.")
    messages.warning("The file is gone.")
    assert told(bar) == ["The file is gone."]


def test_a_problem_goes_when_it_is_settled_and_an_offer_stays(messages, bar):
    messages.offer("A case was left open.", "Open it again", "reopen", lambda: None)
    messages.warning("The file is locked.")
    messages.settle()
    messages.settle()
    assert told(bar) == ["A case was left open."]


def test_what_the_user_has_closed_is_not_taken_away_again(messages, bar):
    messages.warning("The file is locked.")
    bar.clearWidgets()
    messages.settle()
    assert told(bar) == []


def test_the_button_of_an_offer_does_what_is_offered(messages, bar):
    done = []
    item = messages.offer("A case was left open.", "Open it again", "reopen", lambda: done.append(1))
    item.findChild(QPushButton, "reopen").click()
    assert done == [1]
