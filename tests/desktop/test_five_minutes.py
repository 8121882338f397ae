"""A new profile, the zip, and what docs/tour.md says: from installing to a printed packet with mouse and keyboard, by the clock."""

from __future__ import annotations

import time
from datetime import datetime, timedelta

import pytest

from tests.desktop.test_installing import install_from_zip, package  # noqa: F401 (a fixture)
from tests.desktop.test_main_job import enter_time, fill_in_what_freezing_needs

pytestmark = pytest.mark.desktop


def open_demonstration(screen) -> None:
    """From the dock's menu of the inventory."""
    screen.click(name="inventoryMenu")
    screen.click(menu="demonstration")


def test_from_installing_to_a_printed_packet_in_five_minutes(desktop, package, tmp_path):  # noqa: F811
    screen = desktop(installed=False)
    assert not screen.ask(name="CameraRequisitionToolbar")
    began = time.monotonic()
    install_from_zip(screen, package)
    assert (screen.profile / "python" / "plugins" / "camera_requisition" / "metadata.txt").is_file()
    screen.key("ctrl+alt+k")
    screen.wait_for("the dock", lambda: screen.ask(name="inventoryMenu"))
    screen.screenshot("1-installed")
    open_demonstration(screen)
    screen.wait_for("the demonstration's inventory", lambda: screen.says("inventory") == "inventory.gpkg", 90)
    screen.wait_for("a map at rest", lambda: not screen.state()["drawing"], 60)
    assert screen.state()["project"].endswith("Camera Requisition/demonstration/demonstration.qgz")
    assert any("invented" in message for message in screen.state()["messages"])
    screen.screenshot("2-demonstration")

    x, y = screen.map_place(355_195, 6_689_310)  # the square around the fountain
    screen.click(name="CameraRequisition_circle_button")
    screen.drag((x, y), (x + 25, y))
    screen.wait_for("the circle in the list", lambda: len(screen.says("CameraRequisitionParts")) == 1)
    evening = (datetime.now() - timedelta(days=2)).replace(hour=22, minute=10)
    enter_time(screen, "start", evening)
    enter_time(screen, "end", evening + timedelta(minutes=20))
    screen.screenshot("3-place-and-time")
    screen.click(name="CameraRequisition_search_button")
    screen.wait_for("cameras found", lambda: screen.says("CameraRequisitionResult"), 60)
    screen.screenshot("4-cameras")

    screen.click(name="CameraRequisition_freeze_button")
    fill_in_what_freezing_needs(screen)
    packets = tmp_path / "packets"
    screen.wait_for("the keep-requests", lambda: list(packets.glob("*-keep/*/keep-request.pdf")), 180)
    screen.wait_for("the freeze in the history", lambda: len(screen.says("history") or []) == 1)
    screen.screenshot("5-frozen")
    screen.click(name="CameraRequisition_export_button")
    printed = packets / "2026-000123" / "print-all.pdf"
    screen.wait_for("what is printed", lambda: printed.is_file() and len(screen.says("history") or []) == 2, 180)
    taken = time.monotonic() - began
    screen.screenshot("6-packet")

    assert printed.read_bytes()[:5] == b"%PDF-"
    assert list((packets / "2026-000123").glob("*/requisition.pdf"))
    assert screen.state()["python_errors"] == []
    # Told, not asserted: a machine that does ten things at once may be slower than a person is.
    (tmp_path / "seconds.txt").write_text(f"{taken:.0f}\n", encoding="utf-8")
