"""The demonstration in the real desktop: made on first opening from the dock's menu, searched, and opened again."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.desktop


def open_from_menu(screen) -> None:
    """The last entry of the dock's menu of the inventory."""
    screen.click(name="inventoryMenu")
    screen.key("Up", "Return")


def test_a_new_user_opens_the_demonstration_and_searches_it(desktop):
    screen = desktop(enabled=True, language="en")
    screen.key("ctrl+alt+k")
    screen.wait_for("the dock", lambda: screen.ask(name="inventoryMenu"))
    open_from_menu(screen)
    screen.wait_for("the demonstration", lambda: screen.state()["layers"] >= 8, 90)
    screen.wait_for("its inventory", lambda: screen.says("inventory") == "inventory.gpkg")
    screen.wait_for("a map at rest", lambda: not screen.state()["drawing"], 60)
    assert screen.state()["project"].endswith("Camera Requisition/demonstration/demonstration.qgz")
    assert any("invented" in message for message in screen.state()["messages"])
    screen.screenshot("opened")

    # The square around the fountain.
    x, y = screen.map_place(355_195, 6_689_310)
    screen.click(name="CameraRequisition_circle_button")
    screen.drag((x, y), (x + 25, y))
    screen.wait_for("the circle in the list", lambda: len(screen.says("CameraRequisitionParts")) == 1)
    screen.key("ctrl+alt+f")
    screen.wait_for("cameras found", lambda: screen.says("CameraRequisitionResult"), 60)
    screen.screenshot("searched")
    assert screen.state()["python_errors"] == []
