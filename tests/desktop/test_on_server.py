"""An inventory on a PostgreSQL server at the desktop: opened with mouse and keyboard, shown on the map, searched."""

from __future__ import annotations

from dataclasses import replace

import pytest

from camera_requisition.jobs.copy_inventory import copy_inventory
from camera_requisition.jobs.open_demonstration import make_demonstration
from camera_requisition.store.inventory import Inventory
from scripts.cluster import Cluster, ClusterMissingError, check_installed

pytestmark = pytest.mark.desktop


@pytest.fixture
def served(tmp_path, qgis_app):
    """The demonstration's inventory on a server of its own: the server, and the text that names it."""
    try:
        check_installed()
    except ClusterMissingError as missing:
        pytest.skip(str(missing))
    with Cluster() as cluster:
        named = f"postgresql:host={cluster.host} port={cluster.port} dbname=base"
        copy_inventory(str(make_demonstration(tmp_path / "demonstration").inventory), named)
        yield cluster, named


def test_an_inventory_on_a_server_is_opened_shown_searched_and_done_without(desktop, served):
    server, reference = served
    screen = desktop(enabled=True)
    screen.key("ctrl+alt+k")
    screen.screenshot("1-welcome")
    screen.click(name="welcomeServer")
    screen.enter("serverText", "postgresql:dbname=base user=me")
    screen.key("Return")
    screen.wait_for("a word about the user", lambda: "user" in (screen.says("serverProblem") or ""))
    screen.screenshot("2-refused")
    screen.enter("serverText", reference)
    screen.screenshot("3-text")
    screen.key("Return")
    screen.wait_for("the inventory", lambda: screen.says("inventory") == "base")
    screen.wait_for("a map at rest", lambda: not screen.state()["drawing"], 60)
    screen.screenshot("4-map")
    x, y = screen.map_place(355_195, 6_689_310)  # the square around the fountain
    screen.click(name="CameraRequisition_circle_button")
    screen.drag((x, y), (x + 40, y))
    screen.wait_for("the circle in the list", lambda: len(screen.says("CameraRequisitionParts")) == 1)
    screen.click(name="CameraRequisition_search_button")
    screen.wait_for("cameras found", lambda: screen.says("CameraRequisitionResult"), 60)
    screen.screenshot("5-cameras")
    matches = screen.says("CameraRequisitionResult")

    # What another desk changes is seen here.
    with Inventory.open(reference, write=True) as other:
        camera = replace(other.cameras()[0], label="Changed elsewhere")
        other.write_intake(replace(other.intakes()[0], intake_id="elsewhere"), cameras=[camera])
    screen.wait_for("a word about the change", lambda: "Search again" in str(screen.says("outdated")))

    # A copy is kept, the server goes, and the copy is searched.
    screen.click(name="inventoryMenu")
    screen.click(menu="localCopy")
    screen.wait_for("the copy", lambda: any("copy of the inventory is kept" in one for one in screen.state()["messages"]), 60)
    server.stop("immediate")
    screen.click(name="CameraRequisition_search_button")
    screen.click(name="cameraRequisitionLocalCopy")
    screen.wait_for("the copy's name", lambda: screen.says("inventory").startswith("base-camera_requisition-"))
    screen.screenshot("6-copy")
    assert "Copy of" in screen.says("inventoryAge")
    screen.click(name="CameraRequisition_search_button")
    screen.wait_for("the same cameras", lambda: screen.says("CameraRequisitionResult") == matches, 60)
    screen.screenshot("7-searched")
    assert screen.state()["python_errors"] == []
