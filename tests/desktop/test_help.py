"""Help in the real desktop, where QGIS has a use for F1 of its own."""

from __future__ import annotations

import pytest

from tests.desktop.test_main_job import open_project

pytestmark = pytest.mark.desktop


@pytest.mark.parametrize(("language", "titles"), [("en", ("Help: Drawing", "Help: Reading")), ("fr", ("Dessiner", "Lire la liste"))])
def test_f1_in_the_dock_opens_the_page_of_what_one_works_with(desktop, demonstration, language, titles):
    screen = desktop(enabled=True, language=language)
    open_project(screen, demonstration)
    screen.key("ctrl+alt+k")
    screen.wait_for("the inventory", lambda: screen.says("inventory") == "inventory.gpkg")
    for number, title in enumerate(titles):
        screen.click(tab=number, of="CameraRequisitionPages")
        screen.key("F1")
        screen.wait_for("the page", lambda title=title: title in screen.ask(title="CameraRequisitionHelp"))
        screen.screenshot(f"help {number}")
        screen.key("Escape")
        screen.wait_for("the end of it", lambda: not screen.ask(name="CameraRequisitionHelp"))
    assert screen.state()["python_errors"] == []
