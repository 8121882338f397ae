"""Records go in and come out as they were, in one transaction or not at all."""

from __future__ import annotations

import dataclasses
import math
import sqlite3
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from camera_requisition.core.errors import InventoryError, InventoryReadOnly
from camera_requisition.core.records import Camera, CameraView, Owner, Recorder, vocabulary
from camera_requisition.core.records.assumptions import DEFAULTS, Assumption, Assumptions
from camera_requisition.core.records.intake import Intake
from camera_requisition.store.inventory import Inventory
from tests.store.conftest import CAMERAS, INTAKE, OWNERS, RECORDERS, VIEWS, kept_in, plain_sqlite

BACKENDS = ("geopackage", "postgis")

SIGNED = {"edited_by", "edited_at", "edited_with"}


def unsigned(record):
    return dataclasses.replace(record, **dict.fromkeys(SIGNED | ({"intake_id"} if isinstance(record, Camera) else set())))


def test_what_was_written_is_read_again(inventory):
    assert [unsigned(owner) for owner in inventory.owners()] == OWNERS
    assert [unsigned(recorder) for recorder in inventory.recorders()] == RECORDERS
    assert [unsigned(camera) for camera in inventory.cameras()] == CAMERAS
    assert inventory.intakes() == [INTAKE]


def test_an_intake_signs_what_it_writes(inventory):
    for record in (*inventory.cameras(), *inventory.owners(), *inventory.recorders()):
        assert (record.edited_by, record.edited_at, record.edited_with) == ("a technician", "2026-11-20T10:00:00+01:00", "import")
    assert {camera.intake_id for camera in inventory.cameras()} == {"i1"}


def test_the_same_list_again_changes_nothing(inventory, path):
    before = inventory.cameras()
    later = dataclasses.replace(INTAKE, intake_id="i2", taken_at="2026-11-21T10:00:00+01:00")
    written = inventory.write_intake(later, OWNERS, RECORDERS, CAMERAS)
    assert (written.added, written.updated, written.unchanged) == (0, 0, 4)
    assert inventory.cameras() == before
    with plain_sqlite(path) as connection:
        assert connection.execute("SELECT count(*) FROM camera_history").fetchone() == (0,)


def test_an_updated_camera_leaves_its_earlier_state_with_who_and_when(inventory, path):
    turned = dataclasses.replace(CAMERAS[0], heading_deg=31.0)
    intake = Intake("i2", "list", taken_at="2026-11-21T10:00:00+01:00", taken_by="another")
    written = inventory.write_intake(intake, cameras=[turned])
    assert (written.added, written.updated, written.unchanged) == (0, 1, 0)
    with plain_sqlite(path) as connection:
        history = connection.execute(
            "SELECT camera_id, heading_deg, change, changed_at, changed_by, changed_with, edited_by FROM camera_history"
        ).fetchall()
    assert history == [("c1", 30.0, "updated", "2026-11-21T10:00:00+01:00", "another", "import", "a technician")]


def test_two_edits_within_a_second_are_both_signed(inventory, path):
    for number, heading in enumerate((31.0, 32.0, 33.0)):
        intake = dataclasses.replace(INTAKE, intake_id=f"again{number}", taken_by="quick")
        inventory.write_intake(intake, cameras=[dataclasses.replace(CAMERAS[0], heading_deg=heading)])
    with plain_sqlite(path) as connection:
        assert connection.execute("SELECT changed_by FROM camera_history").fetchall() == [("quick",)] * 3


def test_a_moved_camera_has_stale_views(inventory):
    inventory.write_intake(Intake("i2"), cameras=[dataclasses.replace(CAMERAS[0], x=913001.0)])
    assert [(view.camera_id, view.stale) for view in inventory.views()] == [("c1", True), ("c1", True), ("c2", False)]
    assert inventory.stored_fingerprints() == {"c1": "", "c2": "f2"}


def test_a_new_label_leaves_views_fresh(inventory):
    inventory.write_intake(Intake("i2"), cameras=[dataclasses.replace(CAMERAS[0], label="Place")])
    assert not any(view.stale for view in inventory.views())


def test_an_intake_that_fails_leaves_nothing(inventory):
    double = dataclasses.replace(CAMERAS[0], camera_id="c9")
    with pytest.raises(InventoryError) as caught:
        inventory.write_intake(Intake("i2"), [Owner("o9", "New")], [], [dataclasses.replace(CAMERAS[0], label="changed"), double])
    assert caught.value.code == "inventory_refused"
    assert [owner.owner_id for owner in inventory.owners()] == ["o1", "o2"]
    assert inventory.cameras()[0].label == "Square"
    assert len(inventory.intakes()) == 1


def test_a_source_id_without_head_number_is_unique_too(inventory):
    with pytest.raises(InventoryError):
        inventory.write_intake(Intake("i2"), cameras=[Camera("c9", source="list", source_id="4")])


def test_a_recorder_must_have_its_owner(inventory):
    with pytest.raises(InventoryError) as caught:
        inventory.write_intake(Intake("i2"), recorders=[Recorder("r9", "nobody")])
    assert "FOREIGN KEY" in caught.value.values["reason"].upper()


def test_views_are_replaced_camera_by_camera(inventory):
    new = CameraView("c1", "possible", VIEWS[2].geometry, fingerprint="f3")
    inventory.write_views([new], removed_ids=["c2"])
    assert inventory.views() == [new]
    assert inventory.views(["c2"]) == []


def test_views_come_back_sure_before_possible_with_what_was_assumed(inventory):
    assert inventory.views(["c1"]) == VIEWS[:2]


def test_an_empty_view_is_a_row_too(inventory):
    from shapely.geometry import MultiPolygon

    inventory.write_views([CameraView("c2", "possible", MultiPolygon(), fingerprint="f")])
    (view,) = inventory.views(["c2"])
    assert view.geometry.is_empty
    assert not view.stale


def test_views_that_are_refused_leave_all_as_it_was(inventory):
    from shapely.geometry import MultiPolygon

    from camera_requisition.core.errors import InventoryError

    with pytest.raises(InventoryError):
        inventory.write_views([CameraView("nobody's", "sure", MultiPolygon())], ["c1"])
    assert len(inventory.views()) == 3


def test_used_ids_include_those_of_deleted_cameras(inventory, path):
    with plain_sqlite(path) as connection:
        connection.execute("DELETE FROM camera WHERE camera_id = 'c4'")
    assert inventory.camera_ids_used() == {"c1", "c2", "c3", "c4"}
    with pytest.raises(InventoryError) as caught:
        inventory.write_intake(Intake("i2"), cameras=[CAMERAS[3]])
    assert "never used again" in str(caught.value)


def test_its_age_is_that_of_the_newest_intake_or_confirmation(inventory):
    assert inventory.taken_on == "2026-11-20"
    confirmed = dataclasses.replace(CAMERAS[0], verified_on="2026-11-22")
    inventory.write_intake(Intake("i2", taken_at="2026-10-01T00:00:00+02:00"), cameras=[confirmed])
    assert inventory.taken_on == "2026-11-22"


def test_an_empty_inventory_has_no_age(tmp_path):
    assert Inventory.create(tmp_path / "new.gpkg", "EPSG:4326", "UTC").taken_on is None


def test_the_version_follows_the_content_and_nothing_else(inventory, path):
    before = inventory.version
    with plain_sqlite(path) as connection:
        connection.execute("CREATE TABLE elsewhere (a INTEGER)")
        connection.execute("UPDATE camera SET label = label")
    assert inventory.version == before
    if isinstance(path, Path):
        with plain_sqlite(path) as connection:
            connection.execute("VACUUM")
    assert inventory.version == before
    inventory.write_intake(Intake("i2"), cameras=[dataclasses.replace(CAMERAS[0], notes="changed")])
    assert inventory.version != before


def test_it_keeps_its_own_assumptions(inventory, path):
    own = Assumptions({**DEFAULTS, "fixed": Assumption((50.0, 90.0), (10.0, 200.0), "heading")})
    inventory.write_assumptions(own)
    assert Inventory.open(path).assumptions == own
    assert inventory.assumptions.largest_range_m == 200.0


@pytest.mark.parametrize("text", ["nonsense", "[]", '{"fixed": {}}', '{"fixed": {"hfov_deg": [90, 40], "range_m": [1, 2], "sure": "heading"}}'])
def test_broken_assumptions_are_named(path, text):
    with plain_sqlite(path) as connection:
        connection.execute("UPDATE setting SET value = ? WHERE key = 'assumptions'", (text,))
    with pytest.raises(InventoryError) as caught:
        Inventory.open(path)
    assert caught.value.code == "inventory_assumptions_unreadable"


def test_opened_for_reading_it_refuses_to_write(path):
    with pytest.raises(InventoryReadOnly):
        Inventory.open(path).write_views([])


def test_closed_it_refuses_to_write(path):
    with Inventory.open(path, write=True) as inventory:
        pass
    with pytest.raises(InventoryReadOnly):
        inventory.write_views([])


def test_candidates_by_id_come_with_owner_and_views(inventory):
    (placed, unplaced) = inventory.candidates_by_id(["c3", "nowhere", "c1"])
    assert (placed.camera.camera_id, placed.owner.owner_id, len(placed.views)) == ("c1", "o1", 2)
    assert (unplaced.camera.camera_id, unplaced.recorder.assumed) == ("c3", True)


@kept_in("geopackage")
def test_what_another_program_wrote_wrongly_reads_as_missing(inventory, path):
    with plain_sqlite(path) as connection:
        connection.execute("UPDATE camera SET heading_deg = 'north', label = '', resolution_px = 1920.0, notes = 5 WHERE camera_id = 'c2'")
    camera = inventory.cameras()[1]
    assert (camera.heading_deg, camera.label, camera.resolution_px, camera.notes) == (None, None, 1920, "5")


texts = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\x00"), min_size=1, max_size=30)
numbers = st.floats(allow_nan=False, allow_infinity=False)


def words(vocabulary_type):
    return st.none() | st.sampled_from([str(word) for word in vocabulary_type])


cameras = st.builds(
    Camera, camera_id=texts, channel=st.none() | texts, label=st.none() | texts, kind=words(vocabulary.CameraKind),
    heading_deg=st.none() | numbers, range_m=st.none() | numbers, resolution_px=st.none() | st.integers(-(2**31), 2**31),
    indoor=st.none() | st.booleans(), regime=words(vocabulary.Regime), status=words(vocabulary.Status),
    view_source=words(vocabulary.ViewSource), position_source=words(vocabulary.PositionSource), notes=st.none() | texts,
)  # fmt: skip
places = st.none() | st.tuples(numbers, numbers)
owners = st.builds(Owner, owner_id=texts, name=texts, kind=words(vocabulary.OwnerKind), address=st.none() | texts)
recorders = st.builds(
    Recorder, recorder_id=texts, recording=words(vocabulary.Recording), retention_observed_days=st.none() | numbers,
    access=words(vocabulary.Access), assumed=st.booleans(), clock_offset_s=st.none() | numbers,
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(camera=cameras, place=places, owner=owners, recorder=recorders)
def test_any_record_comes_back_as_it_was(camera, place, owner, recorder):
    placed = dataclasses.replace(camera, x=place[0], y=place[1]) if place else camera
    with tempfile.TemporaryDirectory() as folder:
        inventory = Inventory.create(Path(folder) / "i.gpkg", "EPSG:2154", "UTC")
        inventory.write_intake(Intake("i"), [owner], [recorder], [placed])
        assert [unsigned(found) for found in inventory.owners()] == [unsigned(owner)]
        assert [unsigned(found) for found in inventory.recorders()] == [unsigned(recorder)]
        assert [unsigned(found) for found in inventory.cameras()] == [placed]


def test_numbers_that_are_none_are_stored_as_missing(inventory):
    inventory.write_intake(Intake("i2"), cameras=[Camera("c9", heading_deg=math.nan, range_m=math.inf)])
    assert (inventory.cameras()[-1].heading_deg, inventory.cameras()[-1].range_m) == (None, None)


@kept_in("geopackage")
def test_another_program_can_write_between_two_calls(inventory, path):
    inventory.cameras()
    other = sqlite3.connect(path, timeout=0)
    other.execute("BEGIN EXCLUSIVE")
    other.execute("ROLLBACK")
    other.close()


ODD = [
    "'; DROP TABLE camera; --",
    "%s %(x)s %%",
    "? $1 :x",
    "\\",
    "\\'",
    '"',
    "$$ $a$",
    "\t\n\r",
    "\\N",
    "\\.",
    "日本 é 😀",
    "--",
    "/*",
    "NULL",
    "0101000020",
]


@pytest.mark.parametrize("text", ODD)
def test_a_text_is_a_text_whatever_it_says(inventory, text):
    """In every field of every record, by every way in which it is written, and as what is looked for."""
    fields = {field.name for field in dataclasses.fields(Camera) if field.type == "Optional[str]" or field.name == "camera_id"}
    free = fields - {
        "kind",
        "regime",
        "status",
        "view_source",
        "position_source",
        "recorder_id",
        "merged_into",
        "edited_by",
        "edited_at",
        "edited_with",
        "intake_id",
    }
    camera = dataclasses.replace(CAMERAS[0], **dict.fromkeys(free, text))
    owner = dataclasses.replace(OWNERS[0], owner_id=text, name=text, notes=text, email=text)
    inventory.write_intake(Intake(text, text, text, taken_by=text), owners=[owner], recorders=[Recorder(text, text, text)], cameras=[camera])
    inventory.write_views([dataclasses.replace(VIEWS[0], camera_id=text, fingerprint=text, assumed=(text,))])
    assert [unsigned(one) for one in inventory.cameras() if one.camera_id == text] == [unsigned(camera)]
    assert [one.camera.camera_id for one in inventory.candidates_by_id([text])] == [text]
    assert [unsigned(one) for one in inventory.owners() if one.owner_id == text] == [unsigned(owner)]
    assert inventory.views([text])[0].fingerprint == text
    assert inventory.intakes()[-1].taken_by == text
    assert inventory.unplaced([text]) == inventory.unplaced([])
    assert len(inventory.cameras()) == 5
    assert inventory.earlier_states("camera", text)[1].label == text
    assert inventory.undo_intake(text, text, "2026-12-01T00:00:00+00:00").removed == 3


@kept_in("postgis")
def test_a_character_that_postgresql_has_not_is_left_out_of_a_text(inventory):
    inventory.write_intake(Intake("i2"), cameras=[dataclasses.replace(CAMERAS[0], label="a\0b")])
    assert inventory.cameras()[0].label == "ab"


def test_an_intake_is_taken_back_but_for_what_was_edited_since(inventory):
    known = inventory.cameras()
    given = [
        dataclasses.replace(known[0], label="new", heading_deg=77.0),
        dataclasses.replace(known[1], label="new"),
        Camera("c8", "o1-1", source="list", source_id="8", x=913000.0, y=6458000.0),
        Camera("c9", "o1-1", source="list", source_id="9"),
        Camera("c9", "o1-1", source="list", source_id="9", label="said twice"),
    ]
    inventory.write_intake(Intake("i2", taken_at="2026-11-25T10:00:00+01:00"), cameras=given)
    now = {camera.camera_id: camera for camera in inventory.cameras()}
    edits = [dataclasses.replace(now["c1"], label="mine"), dataclasses.replace(now["c8"], label="mine")]
    inventory.write_intake(Intake("i3", taken_at="2026-11-26T10:00:00+01:00"), cameras=edits, known=list(now.values()))
    undone = inventory.undo_intake("i2", "me", "2026-11-27T10:00:00+01:00")
    assert (undone.removed, undone.restored) == (1, 3)  # c9 goes back to what it was first, then goes
    assert set(undone.kept) == {("camera", "c1", ("label", "intake_id")), ("camera", "c8", ())}
    left = {camera.camera_id: (camera.label, camera.heading_deg) for camera in inventory.cameras()}
    assert left == {"c1": ("mine", 30.0), "c2": (None, None), "c3": (None, None), "c4": (None, None), "c8": ("mine", None)}
    states, last = inventory.earlier_states("camera", "c9")
    assert last is None
    assert [(state.change, state.by) for state in states][-1] == ("deleted", "me")
