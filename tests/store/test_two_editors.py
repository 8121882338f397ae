"""Two people at one camera: neither loses anything unseen, and the second is told who has changed what."""

from __future__ import annotations

import dataclasses
import threading

from camera_requisition.core.records.intake import Intake
from camera_requisition.core.records.overlap import Overlap
from camera_requisition.jobs.watch_inventory import changed_under_hand, listener, mark_of
from camera_requisition.store.inventory import Inventory
from tests.postgis import client
from tests.store.conftest import CAMERAS, INTAKE, kept_in, plain_sqlite

BACKENDS = ("geopackage", "postgis")


def step(number: int, by: str) -> Intake:
    return Intake(f"i{number}", "list", taken_at=f"2026-11-2{number}T10:00:00+01:00", taken_by=by)


def test_the_second_is_told_who_has_changed_what(inventory):
    known = inventory.cameras()
    first = dataclasses.replace(known[0], heading_deg=31.0, label="Market")
    second = dataclasses.replace(known[0], heading_deg=33.0, notes="seen")
    assert inventory.write_intake(step(2, "Ann"), cameras=[first], known=known).overlaps == ()
    written = inventory.write_intake(step(3, "Bob"), cameras=[second], known=known)
    assert written.overlaps == (Overlap("c1", ("heading_deg",), "Ann", "2026-11-22T10:00:00+01:00", "import"),)
    now = inventory.cameras()[0]
    assert (now.heading_deg, now.label, now.notes) == (33.0, "Market", "seen")


def test_who_says_the_same_is_told_nothing(inventory):
    known = inventory.cameras()
    turned = dataclasses.replace(known[0], heading_deg=31.0)
    inventory.write_intake(step(2, "Ann"), cameras=[turned], known=known)
    assert inventory.write_intake(step(3, "Bob"), cameras=[turned], known=known).overlaps == ()


def test_what_others_change_while_somebody_edits_is_told_before_he_saves(path):
    mark = mark_of(str(path))
    edited = {"c1": frozenset({"label", "x", "y"}), "c2": frozenset({"label"})}
    assert changed_under_hand(str(path), mark, edited) == []
    with plain_sqlite(path) as other:
        other.execute(
            "UPDATE camera SET label = 'Market', heading_deg = 5, edited_by = 'Ann', edited_at = '2026-11-25T00:00:00+01:00', "
            "edited_with = 'QGIS' WHERE camera_id = 'c1'"
        )
        other.execute("UPDATE camera SET label = 'elsewhere' WHERE camera_id = 'c3'")
    (found,) = changed_under_hand(str(path), mark, edited)
    assert (found.edit.camera_id, found.edit.by, found.edit.at, found.edit.used) == ("c1", "Ann", "2026-11-25T00:00:00+01:00", "QGIS")
    assert found.edit.columns == ("label", "heading_deg")
    assert found.both == ("label",)
    assert changed_under_hand(str(path), mark_of(str(path)), edited) == []


def test_a_camera_deleted_meanwhile_is_told(path):
    mark = mark_of(str(path))
    with plain_sqlite(path, spatial=True) as other:
        other.execute("DELETE FROM camera WHERE camera_id = 'c4'")
    (found,) = changed_under_hand(str(path), mark, {"c4": frozenset({"label"})})
    assert (found.edit.columns, found.both) == ((), ())


@kept_in("postgis")
def test_an_edit_that_was_begun_before_the_mark_and_saved_after_it_is_told(path):
    """The number of a row of history says nothing of when it is seen."""
    with client(path) as slow:
        slow.execute("UPDATE camera SET label = 'slow' WHERE camera_id = 'c1'")
        with client(path) as quick:
            quick.execute("UPDATE camera SET label = 'quick' WHERE camera_id = 'c2'")
        mark = mark_of(path)
        assert changed_under_hand(path, mark, {"c1": frozenset({"label"})}) == []
    assert [one.edit.camera_id for one in changed_under_hand(path, mark, {"c1": frozenset({"label"})})] == ["c1"]


@kept_in("postgis")
def test_a_write_waits_for_the_other_desk_and_keeps_what_it_has_said(path):
    known = Inventory.open(path).cameras()
    with client(path) as other:
        other.execute("UPDATE camera SET label = 'theirs' WHERE camera_id = 'c1'")
        done = []

        def write():
            with Inventory.open(path, write=True) as inventory:
                done.append(inventory.write_intake(step(2, "Ann"), cameras=[dataclasses.replace(known[0], notes="ours")], known=known))

        thread = threading.Thread(target=write)
        thread.start()
        thread.join(0.5)
        assert done == []
    thread.join()
    assert done[0].updated == 1
    now = Inventory.open(path).cameras()[0]
    assert (now.label, now.notes) == ("theirs", "ours")


@kept_in("postgis")
def test_who_listens_is_told_that_something_has_changed_and_not_what(path, cluster):
    other_schema = f"{path}_other"
    Inventory.create(other_schema, "EPSG:2154", "UTC").write_intake(INTAKE, cameras=[CAMERAS[3]])
    with listener(path) as told:
        assert told.changed() == set()
        Inventory.open(other_schema, write=True).write_target_height(2.0)
        assert told.changed() == set()
        Inventory.open(path, write=True).write_target_height(2.0)
        assert told.changed(10.0) == {"setting"}
        with plain_sqlite(path) as other:
            other.execute("UPDATE camera SET label = 'secret' WHERE camera_id = 'c1'")
        assert told.changed(10.0) == {"camera"}
        assert told.changed(0.1) == set()


@kept_in("geopackage")
def test_of_a_file_nobody_is_told(path):
    assert listener(str(path)) is None


def test_views_are_built_anew_of_a_camera_that_was_edited_while_they_were_computed(inventory, path):
    from tests.store.conftest import VIEWS

    mark, cameras = inventory.lookouts()
    with plain_sqlite(path) as other:
        other.execute("UPDATE camera SET heading_deg = 99 WHERE camera_id = 'c1'")
    assert not inventory.is_still(mark)
    left = inventory.write_views(VIEWS, [], (mark, cameras))
    assert set(left) == {"c1"}
    assert inventory.is_still(inventory.state_mark())


def test_a_moved_camera_is_told_by_its_coordinates(inventory, path):
    mark = inventory.state_mark()
    inventory.write_intake(step(2, "Ann"), cameras=[dataclasses.replace(inventory.cameras()[0], x=913005.0)])
    (found,) = changed_under_hand(str(path), mark, {"c1": frozenset({"x", "y"})})
    assert found.both == ("x",)


@kept_in("postgis")
def test_a_list_of_one_owner_keeps_nobody_from_editing_another(path):
    from camera_requisition.core.records import Owner

    def write(inventory):
        inventory.write_intake(step(2, "Ann"), owners=[Owner("o1", "Ville", phone="1")])

    with client(path) as other:
        other.execute("UPDATE owner SET phone = '2' WHERE owner_id = 'o2'")
        with Inventory.open(path, write=True) as inventory:
            write(inventory)
    assert [owner.phone for owner in Inventory.open(path).owners()] == ["1", "2"]
