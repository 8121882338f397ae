"""Views are built where they are missing or outdated, and nowhere else."""

from __future__ import annotations

import dataclasses
import math

import pytest

from camera_requisition.core import errors
from camera_requisition.core.ports import SilentProgress
from camera_requisition.core.records import Camera
from camera_requisition.core.records.assumptions import DEFAULTS, Assumption, Assumptions
from camera_requisition.core.records.intake import Intake
from camera_requisition.jobs import build_views as job
from camera_requisition.jobs.build_views import build_views
from camera_requisition.store.inventory import Inventory

CAMERAS = [
    Camera("fixed", kind="fixed", heading_deg=90.0, hfov_deg=60.0, range_m=100.0, x=913000.0, y=6458000.0),
    Camera("half", kind="fixed", heading_deg=90.0, x=913500.0, y=6458000.0),
    Camera("ptz", kind="ptz", x=914000.0, y=6458000.0),
    Camera("unplaced", kind="fixed"),
]


@pytest.fixture
def inventory(tmp_path):
    inventory = Inventory.create(tmp_path / "i.gpkg", "EPSG:2154", "Europe/Paris")
    inventory.write_intake(Intake("i"), cameras=CAMERAS)
    return inventory


def counts(report):
    return report.built, report.unchanged, report.failed


def change(inventory, camera, **values):
    number = len(inventory.intakes())
    inventory.write_intake(Intake(f"change {number}"), cameras=[dataclasses.replace(camera, **values)])


def test_every_placed_camera_gets_its_views(inventory):
    assert counts(build_views(str(inventory.path))) == (3, 0, 0)
    assert [(view.camera_id, view.extent) for view in inventory.views()] == [
        ("fixed", "sure"), ("half", "sure"), ("half", "possible"), ("ptz", "possible"),
    ]  # fmt: skip
    assert all(view.computed_at and view.fingerprint and not view.stale for view in inventory.views())


def test_a_view_has_the_area_of_its_sector(inventory):
    """60/360 of a disc of 100 m; Lambert-93 stretches lengths by 1.0003 at most here."""
    build_views(str(inventory.path))
    (view,) = inventory.views(["fixed"])
    assert view.geometry.area == pytest.approx(math.pi * 100**2 / 6, rel=0.002)


def test_the_second_time_nothing_is_built(inventory):
    build_views(str(inventory.path))
    before = inventory.views()
    assert counts(build_views(str(inventory.path))) == (0, 3, 0)
    assert inventory.views() == before


def test_only_a_changed_camera_is_built_again(inventory):
    build_views(str(inventory.path))
    change(inventory, CAMERAS[0], heading_deg=180.0)
    change(inventory, CAMERAS[1], label="renamed")
    assert counts(build_views(str(inventory.path))) == (1, 2, 0)
    assert not any(view.stale for view in inventory.views())


def test_other_assumptions_build_what_they_touch(inventory):
    build_views(str(inventory.path))
    inventory.write_assumptions(Assumptions({**DEFAULTS, "ptz": Assumption((360.0, 360.0), (20.0, 200.0), "never")}))
    assert counts(build_views(str(inventory.path))) == (1, 2, 0)


def test_a_camera_that_lost_its_place_loses_its_views(inventory):
    build_views(str(inventory.path))
    change(inventory, CAMERAS[2], x=None, y=None)
    assert counts(build_views(str(inventory.path))) == (0, 2, 0)
    assert inventory.views(["ptz"]) == []


def test_a_place_outside_the_reference_system_fails_alone_and_is_named(inventory):
    build_views(str(inventory.path))
    change(inventory, CAMERAS[0], x=1e30)
    report = build_views(str(inventory.path))
    assert counts(report) == (0, 2, 1)
    assert list(report.failures) == ["fixed"]
    assert inventory.views(["fixed"]) == []
    assert counts(build_views(str(inventory.path))) == (0, 2, 1)


def test_what_was_built_before_it_was_cancelled_is_not_built_again(inventory, monkeypatch):
    monkeypatch.setattr(job, "_OPEN_BATCH", 1)

    class StoppedAtTheFourth(SilentProgress):
        seen = 0

        def check(self):
            self.seen += 1
            if self.seen == 4:
                raise errors.Cancelled

    with pytest.raises(errors.Cancelled):
        build_views(str(inventory.path), StoppedAtTheFourth())
    assert len({view.camera_id for view in inventory.views()}) == 2
    assert counts(build_views(str(inventory.path))) == (1, 2, 0)


def test_progress_grows_to_the_end(inventory, monkeypatch):
    monkeypatch.setattr(job, "_OPEN_BATCH", 2)
    shares = []

    class Watched(SilentProgress):
        def report(self, share, step=""):
            shares.append(share)

    build_views(str(inventory.path), Watched())
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_an_empty_inventory_has_nothing_to_build(tmp_path):
    Inventory.create(tmp_path / "e.gpkg", "EPSG:4326", "UTC")
    assert counts(build_views(str(tmp_path / "e.gpkg"))) == (0, 0, 0)


def test_a_missing_inventory_is_named(tmp_path):
    with pytest.raises(errors.InventoryMissing):
        build_views(str(tmp_path / "none.gpkg"))


def test_a_camera_turned_while_views_are_built_gets_the_view_of_how_it_stands_now(inventory, monkeypatch):
    write = Inventory.write_views
    turned = []

    def turned_just_before(opened, views, removed_ids=(), made_of=None):
        if not turned:
            turned.append(change(inventory, CAMERAS[0], heading_deg=270.0))
        return write(opened, views, removed_ids, made_of)

    monkeypatch.setattr(Inventory, "write_views", turned_just_before)
    assert counts(build_views(str(inventory.path))) == (3, 0, 0)
    (view,) = inventory.views(["fixed"])
    assert not view.stale
    assert view.geometry.bounds[2] == pytest.approx(913000.0, abs=0.01), "it looks west"


def test_a_second_record_of_a_camera_has_no_view(inventory):
    build_views(str(inventory.path))
    change(inventory, CAMERAS[1], merged_into="fixed")
    assert counts(build_views(str(inventory.path))) == (0, 2, 0)
    assert inventory.views(["half"]) == []


def test_other_assumptions_make_stored_views_stale(inventory):
    build_views(str(inventory.path))
    inventory.write_assumptions(inventory.assumptions)
    assert not any(view.stale for view in inventory.views()), "the same table changes nothing"
    inventory.write_assumptions(Assumptions({**DEFAULTS, "fixed": Assumption((10.0, 20.0), (5.0, 10.0), "heading")}))
    assert {view.camera_id: view.stale for view in inventory.views()} == {"fixed": True, "half": True, "ptz": False}
