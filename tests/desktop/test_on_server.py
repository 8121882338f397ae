"""An inventory on a PostgreSQL server at the desktop: opened with mouse and keyboard, shown on the map, searched."""

from __future__ import annotations

import pytest

from camera_requisition.jobs.build_views import build_views
from camera_requisition.jobs.open_demonstration import make_demonstration
from camera_requisition.store.inventory import Inventory
from scripts.cluster import Cluster, ClusterMissingError, check_installed

pytestmark = pytest.mark.desktop


@pytest.fixture
def reference(tmp_path, qgis_app):
    """The demonstration's inventory, on a server."""
    try:
        check_installed()
    except ClusterMissingError as missing:
        pytest.skip(str(missing))
    with Cluster() as cluster:
        named = f"postgresql:host={cluster.host} port={cluster.port} dbname=base"
        with Inventory.open(make_demonstration(tmp_path / "demonstration").inventory) as file:
            with Inventory.create(named, file.crs, file.time_zone) as server:
                server.write_intake(file.intakes()[0], file.owners(), file.recorders(), file.cameras(), known=())
                server.write_buildings([])
        build_views(named)
        yield named


def test_an_inventory_on_a_server_is_opened_shown_and_searched(desktop, reference):
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
    assert screen.state()["python_errors"] == []
