"""The checks in the real desktop: run, a problem shown on the map, set aside with a reason, taken back."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tests.desktop.test_inventory import from_inventory_menu
from tests.desktop.test_main_job import open_project

pytestmark = pytest.mark.desktop


def set_aside(path):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT code, reason FROM set_aside").fetchall()


def test_the_inventory_is_checked_and_a_problem_set_aside_and_taken_back(desktop, demonstration):
    inventory = demonstration.parent / "inventory.gpkg"
    screen = desktop(enabled=True)
    open_project(screen, demonstration)
    screen.key("ctrl+alt+k")
    screen.wait_for("the project's inventory", lambda: screen.says("inventory") == "inventory.gpkg")

    from_inventory_menu(screen, "check")
    screen.wait_for("the panel", lambda: screen.says("checksAbout") == "Not checked yet: press Check.")
    screen.click(name="check")
    screen.wait_for("the problems", lambda: (screen.says("checksAbout") or "").startswith("Checked on"), 60)
    screen.screenshot("checked")

    screen.click(item="Warnings (3)")
    screen.key("Down", "Right", "Down")
    screen.wait_for("what to do", lambda: "To do:" in (screen.says("checksMend") or ""))
    screen.click(name="setAside")
    screen.wait_for("the question why", lambda: screen.state()["window"] != "QgisApp")
    screen.type("seen on site")
    screen.key("Return")
    screen.wait_for("the problem set aside", lambda: [reason for _, reason in set_aside(inventory)] == ["seen on site"])
    screen.screenshot("set aside")

    screen.click(item="Set aside (1)")
    screen.click(name="takeBack")
    screen.wait_for("the problem taken back", lambda: set_aside(inventory) == [])

    screen.click(of="checksTabs", tab=1)
    screen.screenshot("queue")
    assert screen.state()["python_errors"] == []
