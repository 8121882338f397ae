"""Whatever a spreadsheet does to a file, the answer is the same, or what was lost is named."""

from __future__ import annotations

import csv
import dataclasses
import io
from datetime import date, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from camera_requisition.core.errors import ListError
from camera_requisition.core.records import Camera
from camera_requisition.core.records.confirmation import CAMERA_FIELDS, PLACE_FIELDS, Confirmation
from camera_requisition.core.records.intake import Intake
from camera_requisition.jobs.confirmation_sheets import SheetsRequest, confirmation_sheets
from camera_requisition.jobs.take_confirmation import AnswerRequest, take_confirmation
from camera_requisition.packets.confirmation import OwnerSheet, SheetRequest, SheetWriter
from camera_requisition.packets.pack import load_pack
from camera_requisition.store.inventory import Inventory
from tests.jobs.confirmation.made import DAY, NOW, OWNERS, RECORDERS, TAKEN_AT, cameras, fill, rows_of

EDITS = [("c-1", "correct", "oui"), ("c-2", "heading_deg", "45"), ("c-2", "label", "Gare, parvis"), ("c-3", "correct", "oui")]
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), max_size=25).map(
    lambda text: " ".join(text.split())
) | st.sampled_from(["0012", "=1+1", "'=x", "-5", "8-12", "NR", "3E5", "“a”;b", 'say "x"', "1,5", "@home", "+33 4 76", "Łódź", "?", "-"])


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


@given(kept=st.sets(st.integers(0, 16), min_size=1))
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(kept=set(range(17)) - {0, 6, 14})
def test_columns_that_are_gone_are_named_and_the_others_say_what_they_said(asked, answer, tmp_path, kept):
    whole = fill(asked["city"] / "confirmation.csv", *EDITS)
    filled = rows_of(whole)
    expected = {row.record: row.changes for row in answer(whole, dry_run=True).rows}
    present = {name[name.rindex("[") + 1 : -1] for index, name in enumerate(filled[0]) if index in kept}
    file = tmp_path / "narrow.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows([row[index] for index in sorted(kept)] for row in filled)
    if not {"camera_id", "round"} <= present:
        with pytest.raises(ListError):
            answer(file, dry_run=True)
        return
    report = answer(file, dry_run=True)
    assert set(report.lacking) == {*CAMERA_FIELDS, *PLACE_FIELDS, "correct", "remark"} - present
    assert {row.record: row.changes for row in report.rows} == {
        record: tuple(change for change in changes if change[0] in present) for record, changes in expected.items()
    }


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_rows_that_were_cut_short_are_rejected_and_change_nothing(path, asked, answer, tmp_path, cut):
    head, *rows = rows_of(fill(asked["city"] / "confirmation.csv", *EDITS))
    before = cameras(path)
    file = tmp_path / "cut.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows([head, *(row[:-cut] for row in rows)])
    report = answer(file)
    assert {(row.what, row.notes[0][0]) for row in report.rows} == {("rejected", "confirmation_round_unknown")}
    assert (report.intake_id, cameras(path)) == (None, before)
