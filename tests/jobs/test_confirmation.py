"""An owner is asked about its own cameras only; its answer is taken in once, whatever a spreadsheet has done to the file."""

from __future__ import annotations

import csv
import dataclasses
import email
import io
import subprocess
import zipfile
from datetime import date, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject

from camera_requisition.core.errors import InputError, ListError, WriteError
from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.confirmation import Confirmation
from camera_requisition.core.records.intake import Intake
from camera_requisition.jobs.confirm_on_paper import PaperRequest, confirm_on_paper
from camera_requisition.jobs.confirmation_sheets import SheetsRequest, confirmation_sheets, owner_rounds, sheet_steps
from camera_requisition.jobs.decide_reviews import open_reviews
from camera_requisition.jobs.take_confirmation import AnswerRequest, take_confirmation
from camera_requisition.jobs.undo_intake import UndoRequest, undo_intake
from camera_requisition.packets.confirmation import OwnerSheet, SheetRequest, SheetWriter
from camera_requisition.packets.pack import load_pack
from camera_requisition.store.inventory import Inventory

NOW = 1795680000.0  # 2026-11-26T08:00:00Z by `date -u -d @1795680000`
DAY = "2026-12-05"
TAKEN_AT = "2026-12-06T09:30:00+01:00"
OWNERS = [
    Owner("city", "Ville d'Exemple", addressee="CSU", email="csu@exemple.fr", city="Exemple", delivery_channel="email"),
    Owner("shop", "Tabac <b>& Cie", phone="0476000000"),
]
RECORDERS = [
    Recorder("city-1", "city", "CSU", retention_declared_days=15.0, retention_declared_on="2024-01-02", recording="continuous"),
    Recorder("shop-1", "shop", assumed=True),
]
CAMERAS = [
    Camera("c-1", "city-1", "12", label="=Market", address="1 place de la Mairie", kind="fixed", heading_deg=90.5, hfov_deg=80.0, range_m=40.0,
           height_m=4.5, status="in_service", x=913_000.0, y=6_458_000.0),
    Camera("c-2", "city-1", "2", label="Gare", kind="ptz", verified_on="2023-05-01", x=913_100.0, y=6_458_000.0),
    Camera("c-3", "city-1", "3", label="Pont", heading_deg=10.0, view_source="surveyed", verified_on="2026-10-01"),
    Camera("c-9", "city-1", "9", label="Gone", status="removed"),
    Camera("s-1", "shop-1", "entry", label="Counter", indoor=True, x=913_050.0, y=6_458_050.0),
]  # fmt: skip


@pytest.fixture
def path(tmp_path) -> str:
    path = tmp_path / "inventory.gpkg"
    with Inventory.create(path, "EPSG:2154", "Europe/Paris") as inventory:
        inventory.write_intake(Intake("i-1", taken_at="2024-01-10T10:00:00+01:00"), OWNERS, RECORDERS, CAMERAS)
    return str(path)


@pytest.fixture
def asked(path, tmp_path, qgis_app):
    """The folders of the owners that were asked, by owner."""
    request = SheetsRequest(path, tmp_path / "out", NOW, reply_by="2026-12-31", sender=("Métropole",), log=tmp_path / "log.sqlite")
    report = confirmation_sheets(request)
    return {("city" if "Exemple" in folder.name else "shop"): folder for folder in report.folder.iterdir() if folder.is_dir()}


@pytest.fixture
def answer(path, tmp_path):
    def answered(file, **more):
        told = {"answered_on": DAY, "now": TAKEN_AT, "by": "M. Clerk", "log": tmp_path / "log.sqlite", **more}
        return take_confirmation(AnswerRequest(str(file), path, **told))

    return answered


def text_of(pdf):
    return subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True, text=True).stdout


def rows_of(file, delimiter=";"):
    return list(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig")), delimiter=delimiter))


def fill(file, *edits, out=None, delimiter=";", encoding="utf-8-sig"):
    """Fill cells in as (first cell of the row, name of the column, text); a row that isn't there is added."""
    head, *rows = rows_of(file)
    columns = {name[name.rindex("[") + 1 : -1]: index for index, name in enumerate(head)}
    for first, column, text in edits:
        row = next((one for one in rows if one[columns.get("camera_id", 0)] == first), None)
        if row is None:
            row = ["", *[""] * (len(head) - 1)]
            row[columns["round"]] = rows[0][columns["round"]]
            rows.append(row)
        row[columns[column]] = text
    target = out or file.with_name("answer.csv")
    with target.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=delimiter).writerows([head, *rows])
    return target


def cameras(path):
    with Inventory.open(path) as inventory:
        return {camera.camera_id: camera for camera in inventory.cameras()}


# the sheets


def test_an_owner_is_asked_about_its_own_and_nobody_elses(asked):
    assert set(asked) == {"city", "shop"}
    city, shop = (text_of(asked[owner] / "confirmation.pdf") for owner in ("city", "shop"))
    for own, others, text in ((("Gare", "c-2", "CSU"), ("Counter", "s-1", "Tabac"), city), (("Counter", "s-1"), ("Gare", "c-2"), shop)):
        assert all(word in text for word in own)
        assert not any(word in text for word in others)
    assert "c-9" not in city, "what was removed isn't asked about"
    assert "90,5° E" in city
    assert "orientation à" in city
    assert "jeudi 31 décembre 2026" in city
    assert "Tabac <b>& Cie" in shop


def test_the_text_to_be_changed_and_the_message_say_the_same(asked):
    with zipfile.ZipFile(asked["city"] / "confirmation.odt") as odt:
        content = odt.read("content.xml").decode()
    assert "Ville d" in content
    assert "c-2" in content
    message = email.message_from_bytes((asked["city"] / "message.eml").read_bytes())
    assert (message["X-Unsent"], message["To"]) == ("1", "Ville d'Exemple <csu@exemple.fr>")
    attached = {part.get_filename(): part.get_content_type() for part in message.walk() if part.get_filename()}
    assert attached == {
        "confirmation.pdf": "application/pdf", "confirmation.odt": "application/vnd.oasis.opendocument.text",
        "confirmation.csv": "text/csv", "confirmation-owner.csv": "text/csv",
    }  # fmt: skip


def test_no_cell_is_run_by_a_spreadsheet(asked):
    for file in asked["city"].glob("*.csv"):
        assert not [cell for row in rows_of(file) for cell in row if cell.startswith(("=", "+", "-", "@"))]
    assert any("'=Market" in row for row in rows_of(asked["city"] / "confirmation.csv"))


def test_who_was_asked_is_noted_and_who_cannot_be_reached_is_named(path, asked, tmp_path):
    rounds = {one.owner.owner_id: one for one in owner_rounds(path, NOW)}
    assert (rounds["city"].cameras, rounds["city"].unconfirmed, rounds["city"].oldest) == (3, 2, "2023-05-01")
    assert rounds["city"].asked.reply_by == "2026-12-31"
    assert not rounds["city"].overdue(date(2026, 12, 31))
    assert rounds["city"].overdue(date(2027, 1, 1))
    (dispatch,) = (tmp_path / "out").glob("*/dispatch.csv")
    assert [row[0] for row in rows_of(dispatch)[1:]] == ["Tabac <b>& Cie", "Ville d'Exemple"]


def test_only_who_has_something_to_confirm_is_asked(path, tmp_path, qgis_app):
    with Inventory.open(path, write=True) as inventory:
        known = inventory.cameras()
        fresh = [dataclasses.replace(one, verified_on="2026-11-01") for one in known]
        inventory.write_intake(Intake("fresh", taken_at="2026-11-01T10:00:00+01:00"), cameras=fresh, known=known)
    request = SheetsRequest(path, tmp_path / "out", NOW, log=tmp_path / "log.sqlite")
    with pytest.raises(InputError) as error:
        confirmation_sheets(request)
    assert error.value.code == "confirmation_nobody"
    assert not (tmp_path / "out").exists()
    assert confirmation_sheets(dataclasses.replace(request, only_unconfirmed=False, owners=["shop"])).owners == 1


@pytest.mark.parametrize("pack", ["fr", "generic"])
def test_every_pack_has_the_words_of_the_sheet(path, tmp_path, qgis_app, pack):
    report = confirmation_sheets(SheetsRequest(path, tmp_path / "out", NOW, pack=pack, log=tmp_path / "log.sqlite"))
    text = text_of(next(report.folder.glob("*Exemple/confirmation.pdf")))
    assert ("Dear Sir or Madam" if pack == "generic" else "Madame, Monsieur") in text


# the answers


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


def test_a_paper_answer_confirms_all_or_some(path, asked, tmp_path):
    log = tmp_path / "log.sqlite"
    assert confirm_on_paper(PaperRequest(path, "city", DAY, ["c-1"], now=TAKEN_AT, log=log)) == 1
    assert cameras(path)["c-2"].verified_on == "2023-05-01"
    assert confirm_on_paper(PaperRequest(path, "city", DAY, now=TAKEN_AT, log=log)) == 3
    assert cameras(path)["c-9"].verified_on is None, "what was removed isn't asked about"
    found = cameras(path)
    assert [found[one].verified_on for one in ("c-1", "c-2", "c-3", "s-1")] == [DAY, DAY, DAY, None]


EDITS = [("c-1", "correct", "oui"), ("c-2", "heading_deg", "45"), ("c-2", "label", "Gare, parvis"), ("c-3", "correct", "oui")]


@given(
    order=st.permutations(range(17)),
    delimiter=st.sampled_from([";", ",", "\t"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]),
    blanks=st.integers(0, 3),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    spaces=st.booleans(),
)
@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_spreadsheet_does_to_the_file_the_answer_is_the_same(
    asked, answer, tmp_path, order, delimiter, encoding, blanks, quoting, spaces
):
    filled = rows_of(fill(asked["city"] / "confirmation.csv", *EDITS))
    expected = answer(fill(asked["city"] / "confirmation.csv", *EDITS), dry_run=True)
    rows = [[row[index] for index in order if index < len(row)] for row in filled]
    if spaces:
        rows = [rows[0], *([f" {cell} " if cell else cell for cell in row] for row in rows[1:])]
    rows += [[""] * len(rows[0])] * blanks
    file = Path(tmp_path) / "edited.csv"
    with file.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=delimiter, quoting=quoting).writerows(rows)
    found = answer(file, dry_run=True)
    assert {row.record: (row.what, row.changes) for row in found.rows} == {row.record: (row.what, row.changes) for row in expected.rows}


def test_the_old_list_again_does_not_undo_what_the_owner_has_corrected(path, asked, answer, tmp_path):
    from camera_requisition.jobs.import_cameras import ImportRequest, import_cameras

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


# what a clerk and a spreadsheet do to a file


def test_a_camera_that_looks_north_is_corrected_to_north(path, asked, answer):
    report = answer(fill(asked["city"] / "confirmation.csv", ("c-2", "heading_deg", "0")))
    assert next(row for row in report.rows if row.record == "c-2").changes == (("heading_deg", None, 0.0),)
    assert cameras(path)["c-2"].heading_deg == 0.0


def test_zeros_that_a_spreadsheet_has_taken_are_no_correction(path, asked, answer):
    file = asked["shop"] / "confirmation-owner.csv"
    text = file.read_text(encoding="utf-8-sig")
    assert ";0476000000;" in text
    spoilt, typed = file.with_name("spoilt.csv"), file.with_name("typed.csv")
    spoilt.write_text(text.replace("0476000000", "476000000"), encoding="utf-8")
    assert answer(spoilt).count("corrected") == 0
    typed.write_text(text.replace("0476000000", "612345678"), encoding="utf-8")
    notes = [code for row in answer(typed).rows for code, _ in row.notes]
    with Inventory.open(path) as inventory:
        assert inventory.owners()[1].phone == "0612345678"
    assert notes == ["confirmation_zero_restored"]


@pytest.mark.parametrize(
    ("recorded", "made_of_it"),
    [
        ({"channel": "8-12"}, "08-déc"),
        ({"channel": "1/2"}, "01/02/2026"),
        ({"channel": "MAR1"}, "1-mars"),
        ({"channel": "2:30"}, "02:30:00"),
        ({"channel": "123456789012345"}, "1,23457E+14"),
        ({"channel": "3E5"}, "3,00E+05"),
        ({"range_m": 12.5}, "125"),
        ({"range_m": 12.5}, "12.05.2026"),
        ({"status_since": "2026-11-05"}, "11/5/2026"),
    ],
)
def test_what_a_spreadsheet_has_spoilt_is_said_and_changes_nothing(path, tmp_path, qgis_app, recorded, made_of_it):
    with Inventory.open(path, write=True) as inventory:
        known = [one for one in inventory.cameras() if one.camera_id == "c-1"]
        inventory.write_intake(Intake("more", taken_at="2024-02-10T10:00:00+01:00"), cameras=[dataclasses.replace(known[0], **recorded)])
    report = confirmation_sheets(SheetsRequest(path, tmp_path / "out", NOW, log=tmp_path / "log.sqlite"))
    file = next(report.folder.glob("*Exemple/confirmation.csv"))
    (name,) = recorded
    request = AnswerRequest(str(fill(file, ("c-1", name, made_of_it))), path, DAY, now=TAKEN_AT, log=tmp_path / "log.sqlite")
    row = next(row for row in take_confirmation(request).rows if row.record == "c-1")
    assert (row.what, row.changes, [code for code, _ in row.notes]) == ("unsaid", (), ["confirmation_cell_spoilt"])
    assert getattr(cameras(path)["c-1"], name) == recorded[name]


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


def test_a_row_that_an_unquoted_delimiter_has_shifted_is_rejected(path, asked, answer):
    file = fill(asked["city"] / "confirmation.csv", ("c-1", "correct", "oui"), ("c-2", "correct", "oui"))
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    at = next(index for index, line in enumerate(lines) if ";c-2;" in line)
    lines[at] += ";more;and more"
    file.write_text("\n".join(lines), encoding="utf-8")
    assert {row.what for row in answer(file).rows} == {"confirmed", "rejected", "unsaid"}
    assert (cameras(path)["c-1"].verified_on, cameras(path)["c-2"].verified_on) == (DAY, "2023-05-01")


def test_columns_that_cannot_be_read_any_more_are_named(asked, answer):
    file = fill(asked["city"] / "confirmation.csv", ("c-1", "kind", "dôme"), ("c-1", "correct", "oui"))
    file.write_text(
        file.read_text(encoding="utf-8-sig").replace("type [kind]", "type").replace("remarque [remark]", "mes notes"), encoding="utf-8"
    )
    report = answer(file, dry_run=True)
    assert (report.unread, report.lacking) == (("type",), ("kind", "remark"))


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


# places and new cameras


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


# owner and recorders


def owner_file(asked, *edits):
    """Fill values in as (record, field, text)."""
    file = asked / "confirmation-owner.csv"
    head, *rows = rows_of(file)
    for record, name, text in edits:
        row = next(row for row in rows if row[3] == record and f"[{name}]" in row[0])
        row[1] = text
    out = file.with_name("owner-answer.csv")
    with out.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows([head, *rows])
    return out


def records(path):
    with Inventory.open(path) as inventory:
        return {**{one.owner_id: one for one in inventory.owners()}, **{one.recorder_id: one for one in inventory.recorders()}}


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


# rounds


def test_nobody_counts_as_asked_when_the_files_cannot_be_put_in_their_place(path, tmp_path, qgis_app, monkeypatch):
    def full(*_places):
        raise WriteError("disk_full", path="out")

    monkeypatch.setattr("camera_requisition.packets.staging.Staging.move_to", full)
    with pytest.raises(WriteError):
        confirmation_sheets(SheetsRequest(path, tmp_path / "out", NOW, log=tmp_path / "log.sqlite"))
    assert not any(one.asked for one in owner_rounds(path, NOW))
    assert not (tmp_path / "out").exists()


def test_a_round_that_is_stopped_leaves_nothing(path, tmp_path, qgis_app):
    steps = sheet_steps(SheetsRequest(path, tmp_path / "out", NOW, log=tmp_path / "log.sqlite"))
    for _ in range(4):
        next(steps)
    steps.close()
    assert not any(one.asked for one in owner_rounds(path, NOW))
    assert not (tmp_path / "out").exists()


def test_who_has_not_answered_in_time_is_reminded_and_one_answer_is_enough(path, asked, answer, tmp_path):
    request = SheetsRequest(path, tmp_path / "late", NOW + 40 * 86400, reminder=True, log=tmp_path / "log.sqlite")
    with pytest.raises(InputError) as early:
        confirmation_sheets(dataclasses.replace(request, now=NOW + 86400))
    assert early.value.code == "confirmation_nobody_to_remind"
    answer(fill(asked["shop"] / "confirmation.csv", ("s-1", "correct", "oui")))
    report = confirmation_sheets(request)
    (folder,) = [one for one in report.folder.iterdir() if one.is_dir()]
    assert "Exemple" in folder.name
    text = text_of(folder / "confirmation.pdf")
    assert "Rappel – Confirmation" in text
    assert "jeudi 26 novembre 2026" in text, "the day of the letter before"
    answer(fill(asked["city"] / "confirmation.csv", ("c-1", "correct", "oui")))
    assert not any(one.waiting for one in owner_rounds(path, NOW)), "the answer to the first letter answers the reminder too"


@pytest.mark.parametrize(("reply_by", "code"), [("2026-11-25", "confirmation_reply_by_past"), ("31/12/2026", "date_unreadable")])
def test_a_last_day_that_cannot_be_kept_is_refused(path, tmp_path, qgis_app, reply_by, code):
    with pytest.raises(InputError) as error:
        confirmation_sheets(SheetsRequest(path, tmp_path / "out", NOW, reply_by=reply_by, log=tmp_path / "log.sqlite"))
    assert error.value.code == code


@pytest.mark.parametrize(("day", "code"), [("05/12/2026", "date_unreadable"), ("2026-12-07", "confirmation_day_ahead")])
def test_an_answer_has_a_day_that_has_been(path, asked, answer, tmp_path, day, code):
    with pytest.raises(InputError) as error:
        answer(asked["city"] / "confirmation.csv", answered_on=day)
    assert error.value.code == code
    with pytest.raises(InputError) as error:
        confirm_on_paper(PaperRequest(path, "city", day, now=TAKEN_AT, log=tmp_path / "log.sqlite"))
    assert error.value.code == code


def test_on_paper_nothing_is_confirmed_twice_or_for_others(path, asked, tmp_path):
    paper = PaperRequest(path, "city", DAY, now=TAKEN_AT, log=tmp_path / "log.sqlite")
    confirm_on_paper(paper)
    with Inventory.open(path) as inventory:
        steps = len(inventory.intakes())
    confirm_on_paper(paper)
    confirm_on_paper(dataclasses.replace(paper, day="2026-11-30"))
    with Inventory.open(path) as inventory:
        assert len(inventory.intakes()) == steps
    assert cameras(path)["c-1"].verified_on == DAY
    with pytest.raises(InputError) as error:
        confirm_on_paper(dataclasses.replace(paper, cameras=["s-1"]))
    assert error.value.code == "confirmation_camera_not_asked"


# untouched, whatever is recorded

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), max_size=25).map(
    lambda text: " ".join(text.split())
) | st.sampled_from(["0012", "=1+1", "'=x", "-5", "8-12", "NR", "3E5", "“a”;b", 'say "x"', "1,5", "@home", "+33 4 76", "Łódź", "?", "-"])


@given(
    channel=TEXTS, label=TEXTS, address=TEXTS,
    heading=st.none() | st.floats(0, 360, exclude_max=True), reach=st.none() | st.floats(0, 400),
    kind=st.sampled_from([None, "fixed", "ptz", "fisheye", "anpr", "unknown"]),
    status=st.sampled_from([None, "in_service", "out_of_service", "planned", "unknown"]), since=st.none() | st.dates(date(1990, 1, 1)),
    pack=st.sampled_from(["fr", "generic"]), encoding=st.sampled_from(["utf-8-sig", "cp1252"]), delimiter=st.sampled_from([";", ",", "\t"]),
)  # fmt: skip
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_sheet_that_nobody_touched_says_nothing(
    tmp_path, qgis_app, channel, label, address, heading, reach, kind, status, since, pack, encoding, delimiter
):
    folder = tmp_path / f"{len(list(tmp_path.iterdir()))}"
    folder.mkdir()
    texts = {"channel": channel or None, "label": label or None, "address": address or None, "kind": kind, "status": status}
    held = Camera(
        "007", "city-1", heading_deg=heading, range_m=reach, status_since=since.isoformat() if since else None, x=913e3, y=6458e3, **texts
    )
    with Inventory.create(folder / "i.gpkg", "EPSG:2154", "Europe/Paris") as inventory:
        inventory.write_intake(Intake("i-1", taken_at="2024-01-10T10:00:00+01:00"), OWNERS[:1], RECORDERS[:1], [held])
    writer = SheetWriter(SheetRequest(load_pack(pack), "EPSG:2154", timezone.utc, NOW))
    with Inventory.open(folder / "i.gpkg", write=True) as inventory:
        sheet = OwnerSheet("2026-A-001", OWNERS[0], tuple(inventory.recorders()), tuple(inventory.cameras()))
        inventory.write_confirmations([Confirmation("2026-A-001", "city", "2026-11-26T09:00:00+01:00", cameras=1)])
    rows = list(csv.reader(io.StringIO(writer.cameras_csv(sheet).decode("utf-8-sig")), delimiter=";"))
    file = folder / "answer.csv"
    with file.open("w", encoding=encoding, errors="replace", newline="") as stream:
        csv.writer(stream, delimiter=delimiter).writerows([[cell[1:] if cell == "007" else cell for cell in row] for row in rows])
    request = AnswerRequest(str(file), str(folder / "i.gpkg"), DAY, dry_run=True, now=TAKEN_AT, log=folder / "log.sqlite")
    rows = take_confirmation(request).rows
    assert [(row.record, row.what, row.changes, row.notes) for row in rows] == [("007", "unsaid", (), ())]
