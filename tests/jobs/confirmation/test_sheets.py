"""An owner is asked about its own cameras only, and counts as asked once its sheet lies in its place."""

from __future__ import annotations

import dataclasses
import email
import shutil
import zipfile
from datetime import date

import pytest
from shapely import MultiPolygon, box

from camera_requisition.core.errors import InputError, PackError, WriteError
from camera_requisition.core.records import Camera
from camera_requisition.core.records.building import Building
from camera_requisition.core.records.intake import Intake
from camera_requisition.jobs.build_views import build_views
from camera_requisition.jobs.confirmation_sheets import SheetsRequest, confirmation_sheets, owner_rounds, sheet_steps
from camera_requisition.packets.confirmation import SheetWriter
from camera_requisition.packets.pack import PACKS
from camera_requisition.store.inventory import Inventory
from tests.jobs.confirmation.made import NOW, RECORDERS, fill, rows_of, text_of


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


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ('"title":', '"tite":', '"title" is missing'),
        ('"fields": {', '"fields": [], "felder": {', '"fields" is missing'),
        ("référence {reference}", "référence {number}", "no other place than {reference}"),
        ("caméras de {owner}", "caméras de {owner", "no other place than {owner}"),
        ('"map_title"', "map_title", "Expecting property name"),
    ],
)
def test_a_broken_sheet_of_a_pack_is_refused_before_anything_is_written(path, tmp_path, qgis_app, before, after, problem):
    own = tmp_path / "own-pack"
    shutil.copytree(PACKS / "fr", own)
    words = (own / "confirmation.json").read_text(encoding="utf-8")
    assert before in words
    (own / "confirmation.json").write_text(words.replace(before, after), encoding="utf-8")
    with pytest.raises(PackError) as error:
        confirmation_sheets(SheetsRequest(path, tmp_path / "out", NOW, pack=str(own), log=tmp_path / "log.sqlite"))
    assert problem in str(error.value)
    assert not (tmp_path / "out").exists()


def test_what_is_recorded_of_a_recorder_is_shown_with_its_day_and_what_is_missing_is_asked_for(path, tmp_path, qgis_app):
    with Inventory.open(path, write=True) as inventory:
        known = {
            "retention_authorised_days": 30.0, "retention_authorised_on": "2023-04-05", "retention_observed_days": 12.5,
            "clock_offset_s": -75.0, "clock_checked_at": "2025-06-01T10:00:00+02:00", "verified_on": "2024-03-04",
        }  # fmt: skip
        inventory.write_intake(Intake("more", taken_at="2024-02-10T10:00:00+01:00"), (), [dataclasses.replace(RECORDERS[0], **known)])
    report = confirmation_sheets(SheetsRequest(path, tmp_path / "out", NOW, pack="generic", log=tmp_path / "log.sqlite"))
    text = " ".join(text_of(next(report.folder.glob("*Exemple/confirmation.pdf"))).split())
    for words in (
        "retention (days) 15 (2024-01-02)", "retention authorised (days) 30 (2023-04-05)", "retention found (days) 12.5",
        "clock error (s, recorder minus true time) -75 (2025-06-01)", "Last confirmed: 2024-03-04", "Last confirmed: never",
        "format of the recordings to fill in", "The place of 1 camera isn't known",
        "3 cameras are recorded, numbered in the table and on the map",
    ):  # fmt: skip
        assert words in text, words


def test_four_hundred_cameras_print_with_heads_repeated_on_every_page(path, tmp_path, qgis_app):
    many = [Camera(f"m-{number}", "shop-1", f"C{number}", x=913_000.0 + 20 * number, y=6_458_000.0) for number in range(400)]
    with Inventory.open(path, write=True) as inventory:
        inventory.write_intake(Intake("many", taken_at="2024-02-10T10:00:00+01:00"), cameras=many)
    request = SheetsRequest(path, tmp_path / "out", NOW, owners=["shop"], pack="generic", log=tmp_path / "log.sqlite")
    pages = text_of(next(confirmation_sheets(request).folder.glob("*/confirmation.pdf"))).split("\f")
    listed = [page for page in pages if "☐ yes" in page]
    assert len(listed) > 10
    assert all("Channel" in page and "Correction" in page for page in listed)
    assert sum(page.count("☐ yes") for page in listed) == 401
    assert f"Page 1 of {len(pages) - 1}" in pages[0]


def test_views_made_for_a_sheet_are_cut_by_the_inventorys_buildings_as_they_are_now(path, tmp_path, qgis_app, monkeypatch):
    """A wall stands in front of a camera, with and without a stored view, then higher than before, then no more."""
    drawn = []
    write = SheetWriter.steps

    def noted(writer, sheet, folder):
        drawn.append(sheet.views)
        return write(writer, sheet, folder)

    monkeypatch.setattr(SheetWriter, "steps", noted)
    with Inventory.open(path, write=True) as inventory:
        camera = next(one for one in inventory.cameras() if one.placed and one.recorder_id)
        seeing = dataclasses.replace(camera, kind="fixed", heading_deg=90.0, hfov_deg=60.0, range_m=50.0, height_m=4.0, indoor=False)
        inventory.write_intake(Intake("i-2", taken_at="2024-01-11T10:00:00+01:00"), cameras=[seeing])

    def wall(height_m=None):
        with Inventory.open(path, write=True) as inventory:
            corners = (camera.x + 10.0, camera.y - 100.0, camera.x + 11.0, camera.y + 100.0)
            inventory.write_buildings([] if height_m == 0.0 else [Building(MultiPolygon([box(*corners)]), height_m)])

    def occlusion_and_width():
        drawn.clear()
        confirmation_sheets(SheetsRequest(path, tmp_path / "out", NOW, log=tmp_path / "log.sqlite", sender=("Métropole",)))
        (views,) = (views[camera.camera_id] for views in drawn if camera.camera_id in views)
        min_x, _, max_x, _ = views[0].geometry.bounds
        return views[0].occlusion, pytest.approx(max_x - min_x, abs=0.1)

    wall()
    assert occlusion_and_width() == ("footprints", 10.0)
    build_views(path)
    assert occlusion_and_width() == ("footprints", 10.0)
    wall(0.0)
    assert occlusion_and_width() == ("none", 50.0)
