"""What the plugin says in QGIS's message bar."""

from __future__ import annotations

import gc
import weakref

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
    messages.offer("A case was left open.", "Open it again", "reopen", lambda: done.append(1))
    bar.findChild(QPushButton, "reopen").click()
    assert done == [1]


def test_buttons_do_what_they_say_after_python_has_tidied_up(messages, bar):
    """QGIS makes its message bar: Python's own hold on it, and on what hangs from it, ends with each call."""
    done = []
    messages.offer("A case was left open.", "Open it again", "reopen", lambda: done.append(1))
    gc.collect()
    bar.findChild(QPushButton, "reopen").click()
    assert done == [1]


def test_nothing_holds_a_message_that_is_gone(messages, bar, qtbot):
    offered = messages.offer("A case was left open.", "Open it again", "reopen", lambda: None)
    working = messages.working("Views are built", lambda: None)
    messages.warning("The file is locked.", "details")
    held = [weakref.ref(item) for item in bar.items()]
    assert len(held) == 3
    bar.clearWidgets()
    qtbot.waitUntil(lambda: not [one for one in held if one() is not None])
    assert offered.item is None
    working.show_progress(50.0)
    working.end()
    messages.take_back(offered)
    messages.settle()
    assert told(bar) == []


def test_nothing_of_the_plugins_is_left_in_the_bar_when_it_goes(messages, bar):
    bar.pushMessage("Somebody else's")
    messages.offer("A case was left open.", "Open it again", "reopen", lambda: None)
    messages.warning("The file is locked.", "details")
    messages.note("Kept.")
    messages.close_down()
    messages.close_down()
    assert told(bar) == ["Somebody else's"]
