"""The locator bar of the real desktop: a camera is found by its owner, and shown by Enter."""

from __future__ import annotations

import time

import pytest

from tests.desktop.test_main_job import open_project
from tests.gui import town

pytestmark = pytest.mark.desktop


def test_a_camera_found_in_the_locator_bar_comes_to_the_middle_of_the_map(desktop, demonstration):
    screen = desktop(enabled=True)
    open_project(screen, demonstration)
    screen.key("ctrl+k")
    screen.type("cam transports 3")
    # CAM-04, whose address is "31 rue de l'Essai", is the one of the transport operator's with a 3.
    screen.wait_for("the answer", lambda: screen.ask(item="Transports de l'Essai – Rue de l'Essai 4"))
    screen.screenshot("locator")
    screen.key("Down", "Down", "Return")
    time.sleep(0.5)
    screen.screenshot("flash")
    screen.wait_for("a map at rest", lambda: not screen.state()["drawing"], 60)
    left, top, width, height = screen.find(name="theMapCanvas")
    x, y = screen.map_place(town.X - 400 + 3 * 110, town.Y + 25)
    assert (x, y) == pytest.approx((left + width / 2, top + height / 2), abs=3)
    assert screen.state()["python_errors"] == []
