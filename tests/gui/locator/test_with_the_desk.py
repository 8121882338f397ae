"""The locator bar and the desk: searching around a camera that was found there."""

from __future__ import annotations

from types import SimpleNamespace

from camera_requisition.gui.locator.locator import Locator
from tests.gui.locator.test_camera_filter import Iface
from tests.gui.test_desk import make_desk  # noqa: F401 (a fixture)


def test_searching_around_a_camera_finds_it_and_its_neighbours(make_desk, town_file, canvas, qtbot, monkeypatch):  # noqa: F811
    monkeypatch.setattr(canvas, "flashGeometries", lambda *_: None)  # it would go on, on the map of the next test
    desk, iface = make_desk(), Iface(canvas)
    entrance = SimpleNamespace(desk=desk, opened_inventory=lambda: "", show_dock=desk.dock.show)
    locator = Locator(iface, entrance, desk._messages)
    answer = {"inventory": str(town_file), "camera_id": "CAM-02", "name": "Tram"}
    with qtbot.waitSignal(desk.work.searched, timeout=30_000):
        locator.show_camera(answer, True)
    (zone,) = desk.work.incident.zones
    assert zone is not None
    assert "CAM-02" in {match.candidate.camera.camera_id for match in desk.work.result.matches}
    assert desk.work.inventory.reference == str(town_file)
    locator.close_down()
    assert iface.filters == []
