"""A whole intake taken back, and what somebody has edited since."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from camera_requisition.core.errors import InventoryError
from camera_requisition.jobs.create_inventory import create_inventory
from camera_requisition.jobs.import_cameras import ImportRequest, import_cameras
from camera_requisition.jobs.undo_intake import UndoRequest, undo_intake
from camera_requisition.store.geometry import register_functions
from camera_requisition.store.inventory import Inventory

FIRST = (
    "id;proprietaire;libelle;orientation;x;y;commune;conservation\n"
    "A;Ville de X;un;90;913000;6458000;X;30 j\nB;Ville de X;deux;0;913100;6458000;X;\n"
)
SECOND = (
    "id;proprietaire;libelle;orientation;x;y;commune;conservation\n"
    "A;Ville de X;un bis;180;913000;6458000;X;7 j\nC;Tabac;trois;0;913200;6458000;X;72 h\n"
)
CONTENT = {
    "owner": "SELECT owner_id, name, city, email FROM owner ORDER BY owner_id",
    "recorder": "SELECT recorder_id, owner_id, retention_declared_days FROM recorder ORDER BY recorder_id",
    "camera": "SELECT camera_id, recorder_id, label, heading_deg, source_id, missing_since, hex(geom) FROM camera ORDER BY camera_id",
}


@pytest.fixture
def inventory(tmp_path):
    path = tmp_path / "inventory.gpkg"
    create_inventory(str(path), "EPSG:2154", "Europe/Paris")
    return path


@pytest.fixture
def take(tmp_path, inventory):
    def run(text, day):
        (tmp_path / "list.csv").write_text(text, encoding="utf-8")
        request = ImportRequest(str(tmp_path / "list.csv"), str(inventory), "Ville de X", input_crs="EPSG:2154", now=f"{day}T10:00:00+01:00")
        return import_cameras(request)

    return run


def content(path):
    with closing(sqlite3.connect(path)) as connection:
        return {table: connection.execute(query).fetchall() for table, query in CONTENT.items()}


def edit(path, statement):
    with closing(sqlite3.connect(path)) as connection:
        register_functions(connection)
        connection.execute(statement)
        connection.commit()


def undo(path, intake_id=""):
    return undo_intake(UndoRequest(str(path), intake_id, "Ada", "2026-11-26T10:00:00+01:00"))


def test_what_it_added_goes_and_what_it_changed_is_as_it_was(inventory, take):
    take(FIRST, "2025-11-23")
    before = content(inventory)
    second = take(SECOND, "2026-11-23")
    assert (second.added, second.updated, second.missing) == (1, 1, 1)
    assert content(inventory) != before
    undone = undo(inventory)
    assert content(inventory) == before
    # the camera, recorder and owner that were added; the camera and recorder that changed, and the camera marked as missing
    assert (undone.removed, undone.restored, undone.kept) == (3, 3, ())
    with Inventory.open(inventory) as opened:
        assert [(one.undone_by, one.undone_at) for one in opened.intakes()] == [(None, None), ("Ada", "2026-11-26T10:00:00+01:00")]


def test_the_first_intake_can_be_taken_back_too_and_its_ids_are_never_used_again(inventory, take):
    empty = content(inventory)
    take(FIRST, "2025-11-23")
    undo(inventory)
    assert content(inventory) == empty
    again = take(FIRST, "2025-11-24")
    assert again.added == 2
    assert [row[0] for row in content(inventory)["camera"]] == ["ville-de-x-000003", "ville-de-x-000004"]


def test_the_history_says_who_took_it_back(inventory, take):
    take(FIRST, "2025-11-23")
    undo(inventory)
    with closing(sqlite3.connect(inventory)) as connection:
        query = "SELECT camera_id, changed_by, changed_with FROM camera_history WHERE change = 'deleted' ORDER BY fid"
        found = connection.execute(query).fetchall()
    assert found == [(f"ville-de-x-00000{number}", "Ada", "undo of an intake") for number in (2, 1)]


def test_what_somebody_has_edited_since_stays_and_is_named(inventory, take):
    take(FIRST, "2025-11-23")
    take(SECOND, "2026-11-23")
    edit(inventory, "UPDATE camera SET heading_deg = 200 WHERE source_id = 'A'")
    edit(inventory, "UPDATE camera SET notes = 'seen' WHERE source_id = 'C'")
    edit(inventory, "UPDATE owner SET email = 'tabac@example.org' WHERE name = 'Tabac'")
    undone = undo(inventory)
    held = {row[4]: row for row in content(inventory)["camera"]}
    assert held["A"][2:4] == ("un", 200.0), "the label goes back, the heading stays"
    assert held["C"][2] == "trois"
    assert sorted(undone.kept) == [
        ("camera", "ville-de-x-000001", ("heading_deg",)),
        ("camera", "ville-de-x-000003", ()),
        ("owner", "tabac", ()),
        ("recorder", "tabac-1", ()),
    ]


def test_intakes_are_taken_back_one_after_another_the_newest_first(inventory, take):
    take(FIRST, "2025-11-23")
    take(SECOND, "2026-11-23")
    undo(inventory)
    undo(inventory)
    assert content(inventory) == {"owner": [], "recorder": [], "camera": []}
    with pytest.raises(InventoryError) as error:
        undo(inventory)
    assert error.value.code == "intake_none"


def test_unknown_and_taken_back_before_are_named(inventory, take):
    report = take(FIRST, "2025-11-23")
    with pytest.raises(InventoryError) as error:
        undo(inventory, "intake-of-nobody")
    assert (error.value.code, error.value.values["known"]) == ("intake_unknown", report.intake_id)
    undo(inventory, report.intake_id)
    with pytest.raises(InventoryError) as error:
        undo(inventory, report.intake_id)
    assert error.value.code == "intake_undone_before"


def test_an_intake_of_an_older_version_is_refused(inventory, take):
    report = take(FIRST, "2025-11-23")
    edit(inventory, "DELETE FROM intake_change")
    before = content(inventory)
    with pytest.raises(InventoryError) as error:
        undo(inventory, report.intake_id)
    assert error.value.code == "intake_without_changes"
    assert content(inventory) == before
