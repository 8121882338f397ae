"""Reminders, releases and signed requisitions, written from what the register holds."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from email import message_from_bytes
from email.policy import default

import pytest

from camera_requisition.core.errors import InputError
from camera_requisition.jobs.attach_signed import attach_signed
from camera_requisition.jobs.export_packets import export_packets, read_case
from camera_requisition.jobs.freeze_cameras import freeze_cameras
from camera_requisition.jobs.write_follow_up import write_follow_up
from camera_requisition.packets.manifest import sha256
from tests.jobs.test_packet_books import by_owner, desk
from tests.packets import made
from tests.packets.test_signed import digitally_signed, pdf

__all__ = ["desk"]
DAY = 86_400.0


def text(path):
    return " ".join(
        subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout.decode().replace("\u00a0", " ").split()
    )


def letters(desk, kind, numbers, now=made.NOW + 9 * DAY):
    case = read_case(desk.folder / "case.json")
    return write_follow_up(
        kind, numbers, case, register=desk.folder / "register.gpkg", pack="fr", output_folder=desk.folder / "out", now=now, log=desk.log
    )


def refusal(call, *arguments, **named):
    with pytest.raises(InputError) as error:
        call(*arguments, **named)
    return error.value.code


def test_a_reminder_names_what_was_sent_and_asks_again(desk):
    desk()
    city = by_owner(desk.register())["city"]
    desk.register().record(city.number, "sent", made.NOW)
    report = letters(desk, "reminder", [city.number])
    (folder,) = (path for path in report.folder.iterdir() if path.is_dir())
    assert report.folder.name == "2026-001234-reminder"
    assert {path.name for path in folder.iterdir()} == {"reminder.pdf", "reminder.odt", "message-reminder.eml"}
    letter = text(folder / "reminder.pdf")
    assert f"réquisition n° {city.number}, envoyée le lundi 23 novembre 2026" in letter
    assert "VOIE C1" in letter
    assert "Nuit du vendredi 20 au samedi 21 novembre 2026" in letter
    message = message_from_bytes((folder / "message-reminder.eml").read_bytes(), policy=default)
    assert message["X-Unsent"] == "1"
    assert [part.get_filename() for part in message.iter_attachments()] == ["reminder.pdf"]
    manifest = json.loads(report.manifest.read_text(encoding="utf-8"))
    assert all(sha256(report.folder / entry["path"]) == entry["sha256"] for entry in manifest["files"])
    desk.register().record(city.number, "reminded", made.NOW + 9 * DAY)
    assert "Rappel (2e)" in text(next(letters(desk, "reminder", [city.number], made.NOW + 20 * DAY).folder.glob("*/reminder.pdf")))


def test_only_what_was_sent_and_not_answered_is_reminded_of(desk):
    desk()
    city = by_owner(desk.register())["city"]
    assert refusal(letters, desk, "reminder", [city.number]) == "nothing_to_remind"
    assert refusal(letters, desk, "reminder", ["nobody's"]) == "requisition_unknown"
    assert refusal(letters, desk, "release", [city.number]) == "nothing_to_release"


def test_no_letter_goes_out_under_the_number_of_another_case(desk, tmp_path):
    desk()
    city = by_owner(desk.register())["city"]
    desk.register().record(city.number, "sent", made.NOW)
    other = replace(read_case(desk.folder / "case.json"), number="2026/9")
    given = {"register": desk.folder / "register.gpkg", "pack": "fr", "log": desk.log}
    before = sorted(desk.folder.rglob("*"))
    code = refusal(write_follow_up, "reminder", [city.number], other, output_folder=desk.folder / "out", now=made.NOW, **given)
    assert code == "requisition_of_other_case"
    assert refusal(attach_signed, city.number, tmp_path / "signed.pdf", case=other, **given) == "requisition_of_other_case"
    assert sorted(desk.folder.rglob("*")) == before


def test_what_was_only_kept_is_released(desk):
    desk(freeze_cameras, kept=["C1", "C2"])
    desk(export_packets, kept=["C1", "C2"], requested=["C1"])
    number = by_owner(desk.register())["city"].number
    desk.register().record(number, "sent", made.NOW)
    report = letters(desk, "release", [number])
    letter = text(next(report.folder.glob("*/release.pdf")))
    assert "n'est plus nécessaire à la procédure" in letter
    assert "demande de conservation du lundi 23 novembre 2026" in letter
    assert "VOIE C2" in letter
    assert "VOIE C1" not in letter, "what was asked for is still to be handed over"


def test_a_signed_requisition_goes_out_with_annex_and_answer_sheet(desk, tmp_path):
    report = desk()
    city = by_owner(desk.register())["city"]
    signed = tmp_path / "signed.pdf"
    folder = next(report.folder.glob("01-*"))
    signed.write_bytes(digitally_signed((folder / "requisition.pdf").read_bytes()))
    case = read_case(desk.folder / "case.json")
    given = {"register": desk.folder / "register.gpkg", "case": case, "pack": "fr", "log": desk.log}
    made_message = attach_signed(city.number, signed, **given)
    assert (made_message.message, made_message.sha256) == (folder / "message-requisition.eml", sha256(signed))
    message = message_from_bytes(made_message.message.read_bytes(), policy=default)
    assert message["X-Unsent"] == "1"
    assert message["To"].addresses[0].addr_spec == "videoprotection@ville.example"
    assert [part.get_filename() for part in message.iter_attachments()] == ["requisition.pdf", "annex.pdf", "answer-sheet.pdf"]
    assert next(iter(message.iter_attachments())).get_content() == signed.read_bytes()
    assert attach_signed(city.number, signed, **given).message.name == "message-requisition-2.eml"

    assert refusal(attach_signed, city.number, folder / "requisition.pdf", **given) == "signed_is_unsigned"
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(pdf(1, images=1))
    assert attach_signed(city.number, scan, **given).sha256 == sha256(scan)
    nobody = by_owner(desk.register())[None]
    assert refusal(attach_signed, nobody.number, signed, **given) == "signed_is_draft"
    assert refusal(attach_signed, city.number, tmp_path / "nowhere.pdf", **given) == "signed_unreadable"
    report.folder.rename(tmp_path / "elsewhere")
    assert refusal(attach_signed, city.number, signed, **given) == "packet_missing"
