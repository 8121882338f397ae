"""An owner is asked about its own cameras only; its answer is taken in once, whatever a spreadsheet has done to the file."""

from __future__ import annotations

import csv
import dataclasses
import email
import io
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from camera_requisition.core.errors import InputError, ListError
from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.intake import Intake
from camera_requisition.jobs.confirm_on_paper import PaperRequest, confirm_on_paper
from camera_requisition.jobs.confirmation_sheets import SheetsRequest, confirmation_sheets, owner_rounds
from camera_requisition.jobs.decide_reviews import open_reviews
from camera_requisition.jobs.take_confirmation import AnswerRequest, take_confirmation
from camera_requisition.jobs.undo_intake import UndoRequest, undo_intake
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
    assert "91° E" in city or "90° E" in city
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
