"""What other desks change on a server is shown here without being asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from camera_requisition.gui.server_watch import ServerWatch
from camera_requisition.gui.work import Work
from camera_requisition.store.inventory import Inventory
from scripts.cluster import Cluster
from tests.postgis import cluster, schema
from tests.store.conftest import CAMERAS, INTAKE, OWNERS, RECORDERS

__all__ = ["cluster", "schema"]


def fill(reference: str) -> str:
    with Inventory.create(reference, "EPSG:2154", "Europe/Paris") as made:
        made.write_intake(INTAKE, OWNERS, RECORDERS, CAMERAS)
    return reference


def written_by_another(reference: str, label: str) -> None:
    with Inventory.open(reference, write=True) as other:
        changed = replace(other.cameras()[0], label=label)
        other.write_intake(replace(INTAKE, intake_id=label, taken_at="2026-11-25T10:00:00+01:00"), cameras=[changed])


@pytest.fixture
def watch(qgis_app, monkeypatch):
    monkeypatch.setattr("camera_requisition.gui.server_watch.AGAIN_S", 0.2)
    work = Work()
    made = ServerWatch(work)
    made.work = work
    yield made
    made.close_down()


def test_a_change_of_another_desk_is_shown(watch, schema, qtbot):
    reference = fill(schema)
    assert watch.work.open_inventory(reference)
    qtbot.waitUntil(lambda: watch.listening)
    before = watch.work.inventory.taken_on
    with qtbot.waitSignal(watch.refreshed, timeout=10_000):
        written_by_another(reference, "Turned")
    assert watch.work.inventory.taken_on != before
    # two at once are shown once
    shown = []
    watch.refreshed.connect(lambda: shown.append(1))
    written_by_another(reference, "Once")
    written_by_another(reference, "Twice")
    qtbot.waitUntil(lambda: bool(shown), timeout=10_000)
    qtbot.wait(800)
    assert len(shown) == 1


def test_another_inventory_is_followed_no_more(watch, schema, tmp_path, qtbot):
    reference = fill(schema)
    watch.work.open_inventory(reference)
    qtbot.waitUntil(lambda: watch.listening)
    with Inventory.create(tmp_path / "file.gpkg", "EPSG:2154", "Europe/Paris"):
        pass
    watch.work.open_inventory(str(tmp_path / "file.gpkg"))
    assert not watch.listening
    written_by_another(reference, "Elsewhere")
    qtbot.wait(700)
    assert watch.work.inventory.reference == str(tmp_path / "file.gpkg")


def test_a_server_that_went_is_heard_again_when_it_is_back(watch, qtbot, cluster):
    with Cluster() as own:
        reference = fill(f"postgresql:host={own.host} port={own.port} dbname=base")
        watch.work.open_inventory(reference)
        qtbot.waitUntil(lambda: watch.listening)
        own.kill()
        qtbot.waitUntil(lambda: not watch.listening, timeout=10_000)
        own.start()
        qtbot.waitUntil(lambda: watch.listening, timeout=20_000)
        qtbot.wait(200)  # a kept connection is asked whether it is alive once it has rested for a moment
        with qtbot.waitSignal(watch.refreshed, timeout=10_000):
            written_by_another(reference, "Back")
