"""Taking lists into an inventory, whole or not at all."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import sqlite3
from contextlib import closing

import pytest
from shapely.geometry import box

from camera_requisition.core.errors import Cancelled, InventoryError, InventoryMissing, ListError, WriteError
from camera_requisition.jobs.create_inventory import create_inventory
from camera_requisition.jobs.import_cameras import ImportRequest, import_cameras
from camera_requisition.store.inventory import Inventory

NOW = "2026-11-23T10:00:00+01:00"
LIST = (
    "Numéro;Propriétaire;Implantation;Type;Orientation;Hauteur;Conservation;lon;lat\r\n"
    "C1;Ville;Mairie;fixe;90°;4,5 m;30 jours;5,7357;45,1885\r\n"
    "C2;Ville;Gare;dôme;N;;30 jours;5,7145;45,1915\r\n"
    "C3;Ville;Parc;PTZ;45;;30 jours;;\r\n"
    "C4;Tabac;Place;fixe;90;270;1 mois;5,7;45,1;surplus\r\n"
    "C5;Tabac;Quai;fixe;0;180;1 mois;5,7\r\n"
    "C6;Tabac;Pont;fixe;;;72 h;5,7;145,1\r\n"
)


@pytest.fixture
def inventory(tmp_path):
    path = tmp_path / "inventory.gpkg"
    create_inventory(str(path), "EPSG:2154", "Europe/Paris")
    return path


@pytest.fixture
def take(tmp_path, inventory):
    """Import a text, or a file, into the inventory."""

    def run(content, name="list.csv", progress=None, **parameters):
        path = content
        if isinstance(content, (str, bytes)):
            path = tmp_path / name
            path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        given = {"source": "Ville de X", "now": NOW, **parameters}
        return import_cameras(ImportRequest(str(path), str(inventory), **given), progress)

    return run


def held(inventory):
    with Inventory.open(str(inventory)) as opened:
        return {(camera.source_id, camera.head): camera for camera in opened.cameras()}


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_counts_add_up_and_no_row_vanishes(take, inventory):
    done = take(LIST)
    assert (done.read, done.rows_taken, done.rejected) == (6, 4, 2)
    assert (done.added, done.updated, done.unchanged, done.missing, done.unplaced) == (4, 0, 0, 0, 2)
    assert {key[0] for key in held(inventory)} == {"C1", "C2", "C3", "C5"}
    with Inventory.open(str(inventory)) as opened:
        assert {owner.name for owner in opened.owners()} == {"Ville", "Tabac"}
        assert {(recorder.recorder_id, recorder.assumed, recorder.retention_declared_days) for recorder in opened.recorders()} == {
            ("ville-1", True, 30.0), ("tabac-1", True, 30.0),
        }  # fmt: skip
        (intake,) = opened.intakes()
    assert (intake.rows_read, intake.added, intake.rejected, intake.flagged, intake.taken_at) == (6, 4, 2, done.flagged, NOW)
    assert intake.file_name == "list.csv"


def test_a_camera_carries_what_the_list_said_and_where_it_came_from(take, inventory):
    take(LIST, taken_by="Mme Songe")
    camera = held(inventory)["C1", 1]
    # By gdaltransform -s_srs EPSG:4326 -t_srs EPSG:2154.
    assert (camera.x, camera.y) == pytest.approx((914803.159052, 6458075.563251), abs=0.001)
    assert (camera.kind, camera.heading_deg, camera.height_m, camera.address, camera.recorder_id) == ("fixed", 90.0, 4.5, "Mairie", "ville-1")
    assert (camera.source, camera.source_id, camera.head, camera.position_source) == ("Ville de X", "C1", 1, "delivered")
    assert camera.intake_id
    assert camera.edited_by == "Mme Songe"


def test_the_same_list_again_changes_nothing(take, inventory):
    take(LIST)
    before = held(inventory)
    done = take(LIST)
    assert (done.added, done.updated, done.unchanged, done.missing) == (0, 0, 4, 0)
    assert held(inventory) == before


def test_a_changed_list_updates_and_counts_what_is_missing(take, inventory):
    take('id;lon;lat;Orientation;Libellé\nA;5.7;45.1;0;x\nB;5.7;45.2;"0;180";y\nC;5.8;45.2;90;z\nE;5.8;45.1;45;v\n')
    done = take("id;lon;lat;Orientation;Libellé\nA;5.7;45.1;10;x\nB;5.7;45.2;0;y\nD;5.9;45.2;;w\nE;5.8;45.1;45;v\n")
    assert (done.added, done.updated, done.unchanged, done.missing) == (1, 2, 1, 2), "head 2 of B and C are missing"
    assert held(inventory)["A", 1].heading_deg == 10.0
    assert held(inventory)["C", 1].status is None, "missing is counted, nothing else"


def test_two_sources_do_not_touch_each_other(take, inventory):
    take("id;rue\n1;a\n2;b\n", source="Nord")
    done = take("id;rue\n1;c\n3;d\n", source="Sud")
    assert (done.added, done.missing) == (2, 0)
    assert len({camera.camera_id for camera in _cameras(inventory)}) == 4


def _cameras(inventory):
    with Inventory.open(str(inventory)) as opened:
        return opened.cameras()


def test_report_and_rejects_say_everything(take, tmp_path):
    report, rejects = tmp_path / "out" / "report.json", tmp_path / "out" / "rejects.csv"
    done = take(LIST, report=report, rejects=rejects)
    said = json.loads(report.read_text(encoding="utf-8"))
    assert said["read"] == said["rows_taken"] + said["rejected"] == 6
    assert said["sha256"] == hashlib.sha256(LIST.encode()).hexdigest()
    assert (said["encoding"], said["delimiter"], said["crs"], said["form"]) == ("utf-8", ";", "EPSG:4326", "csv")
    assert said["mapping"]["owner.name"] == {"column": "Propriétaire", "from": "name"}
    assert [(row["row"], row["reason"]) for row in said["rejected_rows"]] == [(5, "row_too_long"), (7, "coordinates_outside_area")]
    assert said["flagged"] == done.flagged == len({entry["row"] for flag in said["flags"].values() for entry in flag["list"]})
    with rejects.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter=";"))
    assert [(row["row"], row["Numéro"], row["surplus"]) for row in rows] == [("5", "C4", "surplus"), ("7", "C6", "")]
    assert [path.name for path in sorted((tmp_path / "out").iterdir())] == ["rejects.csv", "report.json"]


def test_a_dry_run_writes_the_report_and_nothing_else(take, inventory, tmp_path):
    before = digest(inventory)
    done = take(LIST, dry_run=True, report=tmp_path / "report.json")
    assert (done.added, done.rejected, done.intake_id) == (4, 2, None)
    assert digest(inventory) == before
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["dry_run"] is True


def test_a_dry_run_needs_no_right_to_write(take, inventory, monkeypatch):
    monkeypatch.setattr("camera_requisition.store.inventory_file.obstacle_to_writing", lambda _: "file_read_only")
    assert take(LIST, dry_run=True).added == 4
    with pytest.raises(InventoryError):
        take(LIST)


class _Stop:
    """Progress whose user stops at the n-th look."""

    def __init__(self, looks):
        self.looks = looks

    def report(self, share, step=""):
        assert 0.0 <= share <= 1.0

    def check(self):
        self.looks -= 1
        if self.looks < 0:
            raise Cancelled


@pytest.mark.parametrize("looks", [0, 1])
def test_cancelling_leaves_everything_as_it_was(take, inventory, tmp_path, looks):
    before = digest(inventory)
    report = tmp_path / "report.json"
    report.write_text("the report of yesterday", encoding="utf-8")
    with pytest.raises(Cancelled):
        take(LIST, progress=_Stop(looks), report=report)
    assert digest(inventory) == before
    assert report.read_text(encoding="utf-8") == "the report of yesterday"


def test_a_refused_write_leaves_everything_as_it_was(take, inventory, tmp_path, monkeypatch):
    take(LIST)
    before, report = held(inventory), tmp_path / "report.json"
    report.write_text("the report of yesterday", encoding="utf-8")

    def refuse(*_):
        raise InventoryError("inventory_refused")

    monkeypatch.setattr(Inventory, "write_intake", refuse)
    with pytest.raises(InventoryError):
        take(LIST.replace("Mairie", "Hôtel de ville"), report=report)
    assert held(inventory) == before
    assert report.read_text(encoding="utf-8") == "the report of yesterday"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["inventory.gpkg", "list.csv", "report.json"]


def just_before_writing(monkeypatch, happens):
    write = Inventory.write_intake

    def meanwhile(opened, *given):
        monkeypatch.undo()
        happens()
        return write(opened, *given)

    monkeypatch.setattr(Inventory, "write_intake", meanwhile)


def test_what_a_technician_changes_while_a_list_is_read_stays(take, inventory, monkeypatch):
    take(LIST)

    def turn():
        with closing(sqlite3.connect(inventory)) as other, other:
            other.execute("UPDATE camera SET heading_deg = 271, label = 'turned' WHERE source_id = 'C1'")

    just_before_writing(monkeypatch, turn)
    take(LIST.replace("Mairie", "Hôtel de ville"))
    camera = held(inventory)["C1", 1]
    assert (camera.heading_deg, camera.label, camera.address) == (271.0, "turned", "Hôtel de ville")


def test_two_imports_at_once_never_give_one_id_to_two_cameras(take, inventory, monkeypatch):
    with_others = LIST.replace("\nC", "\nD")
    just_before_writing(monkeypatch, lambda: take(LIST, "first.csv"))
    with pytest.raises(InventoryError):
        take(with_others, "second.csv")
    assert {identity for identity, _ in held(inventory)} == {"C1", "C2", "C3", "C5"}, "the first list is there, whole"
    take(with_others, "second.csv")
    assert len({camera.camera_id for camera in held(inventory).values()}) == len(held(inventory)) == 8


def test_an_unwritable_report_stops_the_import_before_the_inventory_changes(take, inventory, tmp_path):
    before = digest(inventory)
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(WriteError, match=r"report\.json"):
        take(LIST, rejects=tmp_path / "rejects.csv", report=tmp_path / "file" / "report.json")
    assert digest(inventory) == before
    assert not (tmp_path / "rejects.csv").exists()


def test_the_folder_of_the_list_stays_as_it_was(take, inventory, tmp_path):
    folder = tmp_path / "delivered"
    folder.mkdir()
    (folder / "list.csv").write_text(LIST, encoding="utf-8")
    take(folder / "list.csv")
    assert [path.name for path in folder.iterdir()] == ["list.csv"]


def test_coordinates_without_a_known_system_ask_for_one(take):
    text = "id;x;y\n1;914811;6457304\n"
    with pytest.raises(ListError, match="INPUT_CRS"):
        take(text)
    assert take(text, input_crs="EPSG:2154").unplaced == 0


def test_the_given_system_wins_over_the_names_of_columns(take, inventory):
    take("id;lon;lat\n1;2600000;1200000\n", input_crs="EPSG:2056")
    assert held(inventory)["1", 1].placed


def test_a_mapping_file_says_what_no_name_says(take, inventory, tmp_path):
    mapping = tmp_path / "mapping.json"
    mapping.write_text(json.dumps({"camera.x": "a", "camera.y": "b", "owner.name": "c", "camera.label": None}), encoding="utf-8")
    take("a;b;c;nom\n5.7;45.1;Ville;x\n", mapping=mapping, input_crs="EPSG:4326")
    (camera,) = _cameras(inventory)
    assert (camera.placed, camera.recorder_id, camera.label) == (True, "ville-1", None)


@pytest.mark.parametrize("text", ["{", "[]", '{"camera.x": 3}'])
def test_a_broken_mapping_is_named(take, tmp_path, text):
    mapping = tmp_path / "mapping.json"
    mapping.write_text(text, encoding="utf-8")
    with pytest.raises(ListError, match=r"mapping\.json"):
        take(LIST, mapping=mapping)


def test_a_territory_rejects_what_lies_outside_and_names_the_municipality(take, inventory):
    grenoble = box(910000, 6455000, 917000, 6460000)
    done = take(LIST + "C7;Ville;Loin;fixe;;;;2,35;48,85\n", territory=[(grenoble, "38185", "Grenoble")])
    assert [(row["row"], row["reason"]) for row in done.details["rejected_rows"]][-1] == (8, "outside_territory")
    assert held(inventory)["C1", 1].municipality_code == "38185"
    assert held(inventory)["C3", 1].municipality_code is None


def test_the_inventorys_own_territory_counts_when_none_is_given(tmp_path):
    path = tmp_path / "own.gpkg"
    create_inventory(str(path), "EPSG:2154", "Europe/Paris", territory=[(box(910000, 6455000, 917000, 6460000), "38185", "Grenoble")])
    (tmp_path / "list.csv").write_text("id;lat;lon\n1;45.1885;5.7357\n2;5.7357;45.1885\n3;48.85;2.35\n", encoding="utf-8")
    done = import_cameras(ImportRequest(str(tmp_path / "list.csv"), str(path), "X"))
    assert [row["reason"] for row in done.details["rejected_rows"]] == ["outside_territory"]
    assert [entry["row"] for entry in done.details["flags"]["axes_repaired"]["list"]] == [3]
    with Inventory.open(path) as opened:
        (first, second) = opened.cameras()
    assert (second.x, second.y) == pytest.approx((first.x, first.y), abs=1e-3)


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "<b>gras</b>", '=HYPERLINK("http://example.org")', "CON", "متجر الزهور", "x" * 200, "a/b"]
)
def test_hostile_owner_names_go_in_as_text(take, inventory, name):
    quoted = '"' + name.replace('"', '""') + '"'
    take(f"id;Propriétaire\n1;{quoted}\n")
    with Inventory.open(str(inventory)) as opened:
        (owner,) = opened.owners()
    assert owner.name == name
    assert all(character.isalnum() or character == "-" for character in owner.owner_id)


def test_a_list_of_which_nothing_is_understood_is_refused(take):
    with pytest.raises(ListError, match="aaa, bbb"):
        take("aaa;bbb\n1;2\n")


@pytest.mark.parametrize("source", ["", "  "])
def test_a_list_has_a_source(take, source):
    with pytest.raises(ListError, match="SOURCE"):
        take(LIST, source=source)


@pytest.mark.parametrize(
    ("content", "name"),
    [(b"", "l.csv"), (b"id;rue\n", "l.csv"), (b"\0" + os.urandom(999), "l.csv"), (b"{", "l.json"), (b"PK", "l.xlsx")],
    ids=["empty", "header only", "no text", "half a JSON", "half a workbook"],
)
def test_what_is_no_list_leaves_the_inventory_as_it_was(take, inventory, content, name):
    before = digest(inventory)
    with pytest.raises(ListError):
        take(content, name)
    assert digest(inventory) == before


def test_a_missing_inventory_is_named(tmp_path):
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    with pytest.raises(InventoryMissing):
        import_cameras(ImportRequest(str(tmp_path / "list.csv"), str(tmp_path / "none.gpkg"), "X"))


@pytest.mark.parametrize("now", ["yesterday", "2026-11-23T10:00:00"])
def test_an_instant_that_is_none_or_lacks_its_offset_is_named(take, now):
    with pytest.raises(ListError, match=now):
        take(LIST, now=now)


def test_report_and_rejects_speak_the_language_of_the_reader(take, tmp_path):
    def say(code, values):
        return f"« {code} » {sorted(values)}"

    take(LIST, report=tmp_path / "report.json", rejects=tmp_path / "rejects.csv", say=say)
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert report["rejected_rows"][0]["sentence"].startswith("« ")
    assert all(flag["sentence"] == f"« {code} » []" for code, flag in report["flags"].items())
    with (tmp_path / "rejects.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter=";"))
    assert rows
    assert all(row["sentence"].startswith(f"« {row['reason']} »") for row in rows)


def test_who_has_changed_the_same_at_the_same_time_is_told(tmp_path, monkeypatch):
    """Between the moment in which a list is compared and that in which it is written."""
    import dataclasses

    from camera_requisition.core.messages import sentence
    from camera_requisition.core.records.intake import Intake

    path = tmp_path / "inventory.gpkg"
    Inventory.create(path, "EPSG:4326", "Europe/Paris").close()
    delivered = tmp_path / "list.csv"
    log = tmp_path / "events.sqlite"

    def take(heading):
        delivered.write_text(f"id;proprietaire;orientation;lon;lat\nC1;Ville;{heading};5.7;45.18\n", encoding="utf-8")
        return import_cameras(ImportRequest(str(delivered), str(path), "City", log=log, taken_by="Bob"))

    assert take(90).overlaps == ()
    write = Inventory.write_intake

    def meanwhile(inventory, *arguments, **more):
        monkeypatch.setattr(Inventory, "write_intake", write)
        with Inventory.open(path, write=True) as other:
            known = other.cameras()
            turned = dataclasses.replace(known[0], heading_deg=45.0)
            other.write_intake(Intake("hers", taken_at="2026-11-25T10:00:00+01:00", taken_by="Ann"), cameras=[turned], known=known)
        return write(inventory, *arguments, **more)

    monkeypatch.setattr(Inventory, "write_intake", meanwhile)
    (overlap,) = take(180).overlaps
    assert (overlap.columns, overlap.by, overlap.at) == (("heading_deg",), "Ann", "2026-11-25T10:00:00+01:00")
    assert sentence(*overlap.told).startswith(f"Camera {overlap.camera_id}: Ann had changed heading_deg")
    assert Inventory.open(path).cameras()[0].heading_deg == 180.0
