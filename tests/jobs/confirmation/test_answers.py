"""What an owner says is taken in once, and no more than it says."""

from __future__ import annotations

import dataclasses
import shutil

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject

from camera_requisition.core.errors import ListError
from camera_requisition.core.records import Recorder
from camera_requisition.core.records.intake import Intake
from camera_requisition.jobs.confirmation_sheets import SheetsRequest, confirmation_sheets, owner_rounds
from camera_requisition.jobs.decide_reviews import open_reviews
from camera_requisition.jobs.import_cameras import ImportRequest, import_cameras
from camera_requisition.jobs.undo_intake import UndoRequest, undo_intake
from camera_requisition.packets.pack import PACKS
from camera_requisition.store.inventory import Inventory
from tests.jobs.confirmation.made import DAY, NOW, TAKEN_AT, cameras, fill, owner_file, records, text_of


def test_what_is_right_is_confirmed_what_is_wrong_corrected(path, asked, answer):
    before = cameras(path)
    file = fill(
        asked["city"] / "confirmation.csv",
        ("c-1", "correct", "oui"),
        ("c-2", "heading_deg", "NE"),
        ("c-2", "range_m", "12,5"),
        ("c-2", "status", "hors service"),
        ("c-2", "status_since", "05/11/2026"),
    )
    looked = answer(file, dry_run=True)
    assert cameras(path) == before, "looking writes nothing"
    report = answer(file)
    assert [dataclasses.replace(row) for row in report.rows] == list(looked.rows)
    assert {row.record: row.what for row in report.rows} == {"c-1": "confirmed", "c-2": "corrected", "c-3": "unsaid"}
    found = cameras(path)
    assert found["c-1"] == dataclasses.replace(
        before["c-1"], verified_on=DAY, edited_by="M. Clerk", edited_at=TAKEN_AT, edited_with="confirmation",
        intake_id=report.intake_id,
    )  # fmt: skip
    second = found["c-2"]
    assert (second.heading_deg, second.range_m, second.status, second.status_since) == (45.0, 12.5, "out_of_service", "2026-11-05")
    assert (second.view_source, second.verified_on) == ("declared", DAY)
    assert found["c-3"].verified_on == before["c-3"].verified_on
    assert {one.owner.owner_id: one.asked.answered_at is not None for one in owner_rounds(path, NOW)} == {"city": True, "shop": False}


def test_the_same_answer_again_changes_nothing_and_undo_asks_again(path, asked, answer, tmp_path):
    before = cameras(path)
    file = fill(asked["city"] / "confirmation.csv", ("c-1", "correct", "x"), ("c-2", "channel", "2b"), ("", "label", "New one"))
    first = answer(file)
    after = cameras(path)
    assert (first.count("added"), len(after)) == (1, len(before) + 1)
    again = answer(file)
    assert (again.intake_id, cameras(path)) == (None, after)
    undo_intake(UndoRequest(path, first.intake_id, "U", log=tmp_path / "log.sqlite"))
    back = cameras(path)
    assert {key: (one.channel, one.verified_on) for key, one in back.items()} == {
        key: (one.channel, one.verified_on) for key, one in before.items()
    }
    assert not any(one.asked.answered_at for one in owner_rounds(path, NOW) if one.asked)


def test_a_cell_that_nobody_touched_does_not_undo_what_has_changed_since(path, asked, answer):
    with Inventory.open(path, write=True) as inventory:
        known = [one for one in inventory.cameras() if one.camera_id == "c-1"]
        turned = dataclasses.replace(known[0], heading_deg=200.0)
        inventory.write_intake(Intake("turned", taken_at="2026-12-01T10:00:00+01:00", taken_by="S"), cameras=[turned], known=known)
    answer(fill(asked["city"] / "confirmation.csv", ("c-1", "correct", "oui")))
    found = cameras(path)["c-1"]
    assert (found.heading_deg, found.verified_on) == (200.0, DAY)


def test_what_was_surveyed_stays_and_the_difference_is_to_be_decided(path, asked, answer):
    report = answer(fill(asked["city"] / "confirmation.csv", ("c-3", "heading_deg", "100")))
    assert cameras(path)["c-3"].heading_deg == 10.0
    assert next(row for row in report.rows if row.record == "c-3").kept == (("heading_deg", 10.0, 100.0),)
    assert [(one.review.kind, one.review.record_id) for one in open_reviews(path)] == [("surveyed_differs", "c-3")]


def test_owner_and_recorder_are_corrected_by_their_own_file(path, asked, answer):
    file = asked["city"] / "confirmation-owner.csv"
    text = file.read_text(encoding="utf-8-sig").replace("csu@exemple.fr", "csu@ville-exemple.fr").replace(";15;", ";7;")
    (file.with_name("answer.csv")).write_text(text, encoding="utf-8")
    answer(file.with_name("answer.csv"))
    with Inventory.open(path) as inventory:
        owner, recorder = inventory.owners()[0], inventory.recorders()[0]
    assert (owner.email, owner.verified_on, owner.name) == ("csu@ville-exemple.fr", DAY, "Ville d'Exemple")
    assert (recorder.retention_declared_days, recorder.retention_declared_on, recorder.verified_on) == (7.0, DAY, DAY)


@pytest.mark.parametrize(
    ("edits", "code"),
    [
        ([("c-1", "camera_id", "s-1")], "confirmation_camera_of_other"),
        ([("c-1", "camera_id", "nobody's")], "confirmation_camera_unknown"),
        ([("c-1", "round", "2020-ABC-001")], "confirmation_round_unknown"),
        ([("c-2", "heading_deg", "north-ish"), ("c-2", "correct", "oui")], "confirmation_cell_unclear"),
        ([("c-2", "correct", "non")], "confirmation_wrong_without_correction"),
        ([("c-2", "status", "retirée")], "confirmation_removed_undated"),
    ],
)
def test_what_cannot_be_taken_is_named_and_the_rest_goes_on(path, asked, answer, edits, code):
    report = answer(fill(asked["city"] / "confirmation.csv", ("c-3", "correct", "oui"), *edits))
    assert code in {note for row in report.rows for note, _ in row.notes}
    assert cameras(path)["c-3"].verified_on == DAY
    assert cameras(path)["s-1"].verified_on is None


def test_a_file_that_is_no_sheet_is_refused(path, answer, tmp_path):
    file = tmp_path / "list.csv"
    file.write_text("id;name\n1;Market\n", encoding="utf-8")
    with pytest.raises(ListError) as error:
        answer(file)
    assert error.value.code == "confirmation_not_a_sheet"


def test_a_camera_that_looks_north_is_corrected_to_north(path, asked, answer):
    report = answer(fill(asked["city"] / "confirmation.csv", ("c-2", "heading_deg", "0")))
    assert next(row for row in report.rows if row.record == "c-2").changes == (("heading_deg", None, 0.0),)
    assert cameras(path)["c-2"].heading_deg == 0.0


def test_a_correction_that_begins_like_what_was_recorded_is_one(path, tmp_path, answer, qgis_app):
    with Inventory.open(path, write=True) as inventory:
        known = [one for one in inventory.cameras() if one.camera_id == "c-1"]
        longer = dataclasses.replace(known[0], label="0123456789 and more")
        inventory.write_intake(Intake("more", taken_at="2024-02-10T10:00:00+01:00"), cameras=[longer])
    report = confirmation_sheets(SheetsRequest(path, tmp_path / "out", NOW, log=tmp_path / "log.sqlite"))
    answer(fill(next(report.folder.glob("*Exemple/confirmation.csv")), ("c-1", "label", "0123456789")))
    assert cameras(path)["c-1"].label == "0123456789"


def test_an_unclear_correction_confirms_nothing_and_a_mark_that_is_no_yes_is_said(path, asked, answer):
    report = answer(
        fill(asked["city"] / "confirmation.csv", ("c-1", "correct", "oui"), ("c-1", "range_m", "far"), ("c-2", "correct", "plus ou moins"))
    )
    assert {row.record: row.what for row in report.rows} == {"c-1": "rejected", "c-2": "rejected", "c-3": "unsaid"}
    assert cameras(path)["c-1"].verified_on is None
    assert not owner_rounds(path, NOW)[1].asked.answered_at, "nothing was said that could be taken"


@pytest.mark.parametrize("yes", ["oui", "OK", "x", "✓", "Conforme", "1", "vrai", "yes"])
def test_there_are_many_ways_to_say_yes(asked, answer, yes):
    report = answer(fill(asked["city"] / "confirmation.csv", ("c-1", "correct", yes)), dry_run=True)
    assert {row.record: row.what for row in report.rows}["c-1"] == "confirmed"


def test_a_copied_row_is_rejected_and_the_first_one_counts(path, asked, answer):
    file = fill(asked["city"] / "confirmation.csv", ("c-2", "channel", "2a"))
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    copied = next(line for line in lines if ";c-2;" in line).replace(";2a;", ";2b;")
    file.write_text("\n".join([*lines, copied]), encoding="utf-8")
    report = answer(file)
    assert [code for row in report.rows for code, _ in row.notes if row.what == "rejected"] == ["confirmation_camera_twice"]
    assert cameras(path)["c-2"].channel == "2a"


def test_a_remark_is_kept_whatever_else_is_said(path, asked, answer):
    file = fill(
        asked["city"] / "confirmation.csv", ("c-1", "correct", "non"), ("c-1", "remark", "déplacée rue Haute"), ("c-2", "remark", "à voir")
    )
    answer(file)
    found = cameras(path)
    assert (found["c-1"].notes, found["c-1"].verified_on) == ("déplacée rue Haute", None)
    assert (found["c-2"].notes, found["c-2"].verified_on) == ("à voir", "2023-05-01")
    assert answer(file).intake_id is None


def test_a_value_that_nobody_had_surveyed_leaves_the_surveyed_ones_to_staff(path, asked, answer):
    answer(fill(asked["city"] / "confirmation.csv", ("c-3", "range_m", "30")))
    found = cameras(path)["c-3"]
    assert (found.range_m, found.heading_deg, found.view_source) == (30.0, 10.0, "surveyed")


def test_a_heading_keeps_the_words_in_which_it_was_said(path, asked, answer):
    answer(fill(asked["city"] / "confirmation.csv", ("c-2", "heading_deg", "nord-est")))
    assert (cameras(path)["c-2"].heading_deg, cameras(path)["c-2"].heading_text) == (45.0, "nord-est")


def test_a_place_is_corrected_in_degrees(path, asked, answer):
    to_lambert = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateReferenceSystem("EPSG:2154"), QgsProject.instance()
    )
    expected = to_lambert.transform(QgsPointXY(5.72, 45.18))
    report = answer(fill(asked["city"] / "confirmation.csv", ("c-1", "latitude", "45,18"), ("c-1", "longitude", "5.72°")))
    found = cameras(path)["c-1"]
    assert (found.x, found.y) == (pytest.approx(expected.x(), abs=0.01), pytest.approx(expected.y(), abs=0.01))
    assert found.position_source == "delivered"
    assert [row.what for row in report.rows if row.record == "c-1"] == ["corrected"]
    assert next(row for row in report.rows if row.record == "c-3").what == "unsaid", "an unplaced one stays so"


@pytest.mark.parametrize(("latitude", "longitude"), [("45.18", ""), ("145", "5.7"), ("45,188,529", "5.7"), ("north", "5.7")])
def test_half_a_place_and_an_impossible_one_are_named(path, asked, answer, latitude, longitude):
    report = answer(fill(asked["city"] / "confirmation.csv", ("c-3", "latitude", latitude), ("c-3", "longitude", longitude)))
    assert {code for row in report.rows for code, _ in row.notes} == {"confirmation_cell_unclear"}
    assert not cameras(path)["c-3"].placed


def test_a_new_camera_needs_no_reference_and_may_bring_its_place(path, asked, answer):
    file = fill(asked["city"] / "confirmation.csv", ("", "label", "Halle"), ("", "latitude", "45.18"), ("", "longitude", "5.72"))
    file.write_text(file.read_text(encoding="utf-8-sig").replace(";Halle;", ";Halle;"), encoding="utf-8")
    lines = file.read_text(encoding="utf-8").splitlines()
    lines[-1] = lines[-1].rpartition(";")[0] + ";"  # an owner doesn't copy what mustn't be changed
    file.write_text("\n".join(lines), encoding="utf-8")
    report = answer(file)
    (new,) = [row.record for row in report.rows if row.what == "added"]
    found = cameras(path)[new]
    assert (found.label, found.recorder_id, found.placed, found.verified_on) == ("Halle", "city-1", True, DAY)


def test_a_new_camera_of_an_owner_with_several_recorders_stays_its_owners(path, tmp_path, answer, qgis_app):
    with Inventory.open(path, write=True) as inventory:
        moved = dataclasses.replace(next(one for one in inventory.cameras() if one.camera_id == "c-2"), recorder_id="city-2")
        inventory.write_intake(Intake("two", taken_at="2024-02-10T10:00:00+01:00"), (), [Recorder("city-2", "city", "Annexe")], [moved])
    report = confirmation_sheets(SheetsRequest(path, tmp_path / "out", NOW, log=tmp_path / "log.sqlite"))
    sheet = next(report.folder.glob("*Exemple/confirmation.csv"))
    named = fill(sheet, ("", "label", "Halle"), ("", "recorder", "annexe"), ("c-1", "recorder", "city-2"), ("c-3", "recorder", "Nowhere"))
    report = answer(named)
    found = {camera.label: camera.recorder_id for camera in cameras(path).values()}
    assert (found["Halle"], found["=Market"], found["Pont"]) == ("city-2", "city-2", "city-1")
    assert [code for row in report.rows for code, _ in row.notes] == ["confirmation_cell_unclear"]
    unnamed = fill(sheet, ("", "label", "Kiosque"))
    answer(unnamed)
    (new,) = [camera for camera in cameras(path).values() if camera.label == "Kiosque"]
    with Inventory.open(path) as inventory:
        owners = {one.recorder_id: one.owner_id for one in inventory.recorders()}
    assert owners[new.recorder_id] == "city"
    again = answer(unnamed)
    assert (again.intake_id, again.count("added")) == (None, 0)
    assert [code for row in again.rows for code, _ in row.notes] == ["confirmation_camera_known"]


def test_a_file_that_nobody_has_filled_in_confirms_nothing(path, asked, answer):
    for file in (asked["city"] / "confirmation.csv", asked["city"] / "confirmation-owner.csv"):
        report = answer(file)
        assert (report.intake_id, {row.what for row in report.rows}) == (None, {"unsaid"})
    assert not any(one.asked.answered_at for one in owner_rounds(path, NOW))


def test_owner_and_recorder_are_confirmed_by_their_own_line(path, asked, answer):
    answer(owner_file(asked["city"], ("owner:city", "all_correct", "oui")))
    found = records(path)
    assert (found["city"].verified_on, found["city-1"].verified_on) == (DAY, None)


def test_what_a_recorder_is_said_to_be_is_kept_with_its_day(path, asked, answer):
    edits = [("recorder:city-1", "retention_authorised_days", "30 jours"), ("recorder:city-1", "clock_offset_s", "-75")]
    answer(owner_file(asked["city"], *edits, ("recorder:city-1", "duty_phone", "à demander")))
    found = records(path)["city-1"]
    assert (found.retention_authorised_days, found.retention_authorised_on) == (30.0, DAY)
    assert (found.clock_offset_s, found.clock_checked_at, found.retention_declared_on) == (-75.0, DAY, "2024-01-02")


def test_an_unclear_value_keeps_a_record_from_counting_as_confirmed(path, asked, answer):
    file = owner_file(asked["city"], ("recorder:city-1", "all_correct", "oui"), ("recorder:city-1", "retention_declared_days", "a few"))
    report = answer(file)
    assert [code for row in report.rows for code, _ in row.notes] == ["confirmation_cell_unclear"]
    assert records(path)["city-1"].verified_on is None


# what has become of records since they were asked about


def test_an_answer_about_a_camera_that_goes_on_as_another_record_is_for_that_one(path, asked, answer):
    with Inventory.open(path, write=True) as inventory:
        held = {one.camera_id: one for one in inventory.cameras()}
        turned = dataclasses.replace(held["c-1"], camera_id="c-1b", heading_deg=200.0, valid_from="2026-12-01")
        past = dataclasses.replace(held["c-1"], valid_to="2026-12-01", succeeded_by="c-1b")
        merged = dataclasses.replace(held["c-2"], merged_into="c-3")
        inventory.write_intake(Intake("turned", taken_at="2026-12-01T10:00:00+01:00"), cameras=[turned, past, merged])
    file = fill(asked["city"] / "confirmation.csv", ("c-1", "correct", "oui"), ("c-1", "channel", "12b"), ("c-2", "correct", "oui"))
    report = answer(file)
    found = cameras(path)
    assert [row.record for row in report.rows] == ["c-3", "", "c-1b"], "in the order of the sheet: 2, 3, 12"
    assert [code for row in report.rows for code, _ in row.notes] == ["confirmation_camera_twice"]
    assert (found["c-1b"].channel, found["c-1b"].heading_deg, found["c-1b"].verified_on) == ("12b", 200.0, DAY)
    assert (found["c-1"].channel, found["c-1"].verified_on, found["c-3"].verified_on) == ("12", None, DAY)


def test_a_surveyed_place_stays_and_the_difference_is_to_be_decided(path, tmp_path, answer, qgis_app):
    with Inventory.open(path, write=True) as inventory:
        surveyed = dataclasses.replace(next(one for one in inventory.cameras() if one.camera_id == "c-1"), position_source="surveyed")
        inventory.write_intake(Intake("walk", taken_at="2024-02-10T10:00:00+01:00"), cameras=[surveyed])
    report = confirmation_sheets(SheetsRequest(path, tmp_path / "out", NOW, log=tmp_path / "log.sqlite"))
    report = answer(fill(next(report.folder.glob("*Exemple/confirmation.csv")), ("c-1", "latitude", "45.18"), ("c-1", "longitude", "5.72")))
    found = cameras(path)["c-1"]
    assert (found.x, found.y, found.position_source) == (913_000.0, 6_458_000.0, "surveyed")
    assert [name for name, _, _ in next(row for row in report.rows if row.record == "c-1").kept] == ["x", "y"]
    assert [one.review.kind for one in open_reviews(path)] == ["surveyed_differs"]


def test_a_camera_that_has_another_owner_now_is_not_this_ones_to_confirm(path, asked, answer):
    with Inventory.open(path, write=True) as inventory:
        sold = dataclasses.replace(next(one for one in inventory.cameras() if one.camera_id == "c-1"), recorder_id="shop-1")
        inventory.write_intake(Intake("sold", taken_at="2026-12-01T10:00:00+01:00"), cameras=[sold])
    report = answer(fill(asked["city"] / "confirmation.csv", ("c-1", "correct", "oui")))
    assert [code for row in report.rows for code, _ in row.notes] == ["confirmation_camera_of_other"]
    assert cameras(path)["c-1"].verified_on is None


# packs of a service


def test_the_words_of_a_services_own_pack_are_understood(path, tmp_path, answer, qgis_app):
    own = tmp_path / "own-pack"
    shutil.copytree(PACKS / "fr", own)
    words = (own / "confirmation.json").read_text(encoding="utf-8")
    (own / "confirmation.json").write_text(words.replace('"fixed": "fixe"', '"fixed": "posée au mur"'), encoding="utf-8")
    report = confirmation_sheets(SheetsRequest(path, tmp_path / "out", NOW, pack=str(own), log=tmp_path / "log.sqlite"))
    file = fill(next(report.folder.glob("*Exemple/confirmation.csv")), ("c-1", "correct", "oui"), ("c-2", "kind", "posée au mur"))
    assert "posée au mur" in file.read_text(encoding="utf-8-sig")
    assert next(row for row in answer(file, dry_run=True).rows if row.record == "c-1").what == "rejected", "the word is that pack's alone"
    assert {row.record: row.what for row in answer(file, pack=str(own)).rows} == {"c-1": "confirmed", "c-2": "corrected", "c-3": "unsaid"}
    assert cameras(path)["c-2"].kind == "fixed"


def test_a_pack_from_before_this_version_borrows_the_sheet_of_its_language(path, tmp_path, qgis_app):
    own = tmp_path / "old-pack"
    shutil.copytree(PACKS / "fr", own)
    for file in own.glob("*confirmation*"):
        file.unlink()
    report = confirmation_sheets(SheetsRequest(path, tmp_path / "out", NOW, pack=str(own), log=tmp_path / "log.sqlite"))
    assert "Madame, Monsieur" in text_of(next(report.folder.glob("*Exemple/confirmation.pdf")))


def test_the_old_list_again_does_not_undo_what_the_owner_has_corrected(path, asked, answer, tmp_path):
    listed = tmp_path / "list.csv"
    log = tmp_path / "log.sqlite"
    with Inventory.open(path, write=True) as inventory:
        known = [one for one in inventory.cameras() if one.camera_id == "c-2"]
        keyed = dataclasses.replace(known[0], source="City", source_id="2", heading_deg=10.0)
        inventory.write_intake(Intake("keyed", taken_at="2025-11-01T10:00:00+01:00"), cameras=[keyed], known=known)

    def take(heading, now):
        listed.write_text(f"id;orientation\n2;{heading}\n", encoding="utf-8")
        return import_cameras(ImportRequest(str(listed), path, "City", now=now, log=log))

    take("10", "2025-11-02T10:00:00+01:00")
    report = confirmation_sheets(SheetsRequest(path, tmp_path / "again", NOW, owners=["city"], log=log))
    answer(fill(next(report.folder.glob("*Exemple")) / "confirmation.csv", ("c-2", "heading_deg", "45")))
    again = take("10", "2026-12-10T10:00:00+01:00")
    assert (again.updated, again.unchanged, cameras(path)["c-2"].heading_deg) == (0, 1, 45.0)
    assert "settled_kept" in again.details["flags"]
    take("270", "2026-12-11T10:00:00+01:00")
    assert cameras(path)["c-2"].heading_deg == 270.0, "what the list never said before is news"
