from __future__ import annotations

import csv
import errno
import io
import json
import os
import shutil
import subprocess
import zipfile
from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from camera_requisition.core import errors
from camera_requisition.core.legal.types import Authorisation, CaseParticulars, Service, Signer
from camera_requisition.core.ports import SilentProgress
from camera_requisition.packets import bundle
from camera_requisition.packets.bundle import packet_steps, write_packet
from camera_requisition.packets.manifest import sha256
from camera_requisition.packets.pack import PACKS, load_pack
from camera_requisition.packets.request import KEEP
from tests.packets import made

LETTERS = tuple(f"{name}.{kind}" for name in ("keep-request", "requisition", "answer-sheet", "hand-over") for kind in ("pdf", "odt"))


PRACTICE = (
    "Sûreté départementale",
    "Brigade de recherches",
    "02 40 37 21 21",
    "Capitaine de police Claire Morvan",
    "officier de police judiciaire",
    "article 77-1-1 du code de procédure pénale",
    "autorisation individuelle donnée par Mme Rivière",
    "dimanche 22 novembre 2026",
    "2026/001234",
    "vol avec arme",
    "articles 311-1 et 311-8",
    "Ville de Nantes",
    "Madame la maire",
    "VOIE C1",
    "Nuit du vendredi 20 au samedi 21 novembre 2026",
    "23 h 41 (UTC+1)",
    "lieu des faits",
    "format natif",
    "lundi 30 novembre 2026",
    "3 750 euros",
    "frais de support",
    "exportée",
    "à valider par un magistrat ou un officier de police judiciaire",
    "INVENTED DEMONSTRATION DATA / DONNÉES INVENTÉES",
    "DIFFUSION RESTREINTE",
    "ne prouve ni ce qui a été filmé",
)


def pdf_text(path):
    return subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True).stdout.decode("utf-8")


def text_of(path):
    """Every word of a file, whatever its form."""
    if path.suffix == ".pdf":
        return pdf_text(path) + " ".join(subprocess.run(["pdfinfo", str(path)], capture_output=True, check=True).stdout.decode().split())
    if path.suffix == ".odt":
        with zipfile.ZipFile(path) as archive:
            return " ".join(archive.read(name).decode("utf-8") for name in archive.namelist())
    if path.suffix == ".eml":
        message = message_from_bytes(path.read_bytes(), policy=default)
        return f"{list(message.items())} {message.get_body().get_content()}"
    return path.read_bytes().decode("utf-8")


def plain(text):
    return " ".join(text.replace("\u00a0", " ").split())


def write(folder, request=None, **values):
    return write_packet(request or made.request(**values), folder, SilentProgress())


@pytest.fixture(scope="module")
def packet(qgis_app, tmp_path_factory):
    """The French packet, written once for those who only read it."""
    return write(tmp_path_factory.mktemp("packet"))


def test_the_folder_is_laid_out_as_the_contract_says(packet):
    files = {path.relative_to(packet.folder).as_posix() for path in packet.folder.rglob("*") if path.is_file()}
    expected = {"manifest.json", "print-all.pdf", "dispatch.pdf", "call-sheet.pdf"}
    expected |= {f"case-file/{name}" for name in ("overview.pdf", "cameras.csv", "cameras.geojson", "report.odt", "evidence.gpkg")}
    for owner in ("01-Ville-de-Nantes", "02-Transports-de-l'Estuaire"):
        expected |= {f"{owner}/{name}" for name in (*LETTERS, "annex.pdf", "cameras.csv", "message-keep.eml")}
    expected |= {f"00-owner-unknown/{name}" for name in (*LETTERS, "annex.pdf", "cameras.csv")}
    assert files == expected
    assert (packet.owners, packet.files, packet.folder.name) == (2, len(expected), "2026-001234")


def test_the_zip_beside_it_holds_the_same_files(packet):
    with zipfile.ZipFile(packet.archive) as archive:
        assert archive.testzip() is None
        inside = {name: archive.read(name) for name in archive.namelist()}
    outside = {
        f"2026-001234/{path.relative_to(packet.folder).as_posix()}": path.read_bytes() for path in packet.folder.rglob("*") if path.is_file()
    }
    assert inside == outside


def test_the_manifest_names_every_other_file_with_its_hash_and_nothing_secret(packet):
    text = packet.manifest.read_text(encoding="utf-8")
    data = json.loads(text)
    listed = {entry["path"]: entry["sha256"] for entry in data["files"]}
    assert listed == {
        path.relative_to(packet.folder).as_posix(): sha256(path)
        for path in packet.folder.rglob("*")
        if path != packet.manifest and path.is_file()
    }
    assert data["now"] == "2026-11-23T09:00:00+01:00"
    assert data["time_zone"] == "Europe/Paris"
    assert data["versions"]["pack"].startswith("fr ")
    assert data["evidence_sha256"] == listed["case-file/evidence.gpkg"]
    assert str(packet.folder.parent) not in text


@pytest.mark.parametrize("name", ["01-Ville-de-Nantes", "02-Transports-de-l'Estuaire", "00-owner-unknown"])
def test_an_owners_folder_tells_nothing_of_the_incident_or_of_others(packet, name):
    secrets = {
        "Ville de Nantes",
        "Transports de l'Estuaire",
        "videoprotection@ville.example",
        "pc@estuaire.example",
        "VOIE C1",
        "VOIE T1",
        "VOIE X1",
    }
    own = {
        "01-Ville-de-Nantes": {"Ville de Nantes", "videoprotection@ville.example", "VOIE C1"},
        "02-Transports-de-l'Estuaire": {"Transports de l'Estuaire", "pc@estuaire.example", "VOIE T1"},
        "00-owner-unknown": {"VOIE X1"},
    }[name]
    secrets = (secrets - own) | {
        made.SECRET_ZONE,
        made.SECRET_SOURCE,
        "Lefèvre",
        "heading_unknown",
        "peut voir",
        "may_see",
        "47.2",
        "-1.55",
        "VOIE N1",
        "hypoth",
    }
    for path in (packet.folder / name).iterdir():
        text = plain(text_of(path))
        assert [secret for secret in secrets if secret in text] == [], path.name


def test_an_owners_papers_do_not_depend_on_the_others(qgis_app, packet, tmp_path):
    whole = made.request()
    alone = replace(whole, requisitions=whole.requisitions[:1])
    report = write(tmp_path, alone)
    for name in (*LETTERS, "cameras.csv", "annex.pdf"):
        ours, theirs = packet.folder / "01-Ville-de-Nantes" / name, report.folder / "01-Ville-de-Nantes" / name
        assert pictures(ours, tmp_path / "a") == pictures(theirs, tmp_path / "b") if name.endswith(".pdf") else text_of(ours) == text_of(theirs)


def pictures(path, folder):
    folder.mkdir(exist_ok=True)
    subprocess.run(["pdftoppm", "-r", "40", "-png", str(path), str(folder / path.stem)], check=True)
    return [one.read_bytes() for one in sorted(folder.glob(f"{path.stem}-*.png"))]


def test_a_requisition_says_what_practitioners_put_in(packet):
    text = plain(pdf_text(packet.folder / "01-Ville-de-Nantes" / "requisition.pdf"))
    for words in (*PRACTICE, sha256(packet.folder / "case-file" / "evidence.gpkg")):
        assert words in text, words


def test_a_keep_request_fits_a_page_and_threatens_nobody(packet):
    text = pdf_text(packet.folder / "01-Ville-de-Nantes" / "keep-request.pdf")
    assert text.count("\f") == 1
    for words in ("2026/001234", "Sûreté départementale", "mercredi 23 décembre 2026", "standard public", "VOIE C1", "23 h 41 (UTC+1)"):
        assert words in plain(text)
    assert "3 750" not in text
    assert "puni" not in text


@pytest.mark.parametrize(
    ("frame", "authorisation", "words"),
    [
        ("flagrance", Authorisation(), ("article 60-1 du", "enquête de flagrance, ouverte le samedi 21 novembre 2026")),
        ("preliminary", Authorisation("oral", None, "M. Roche", "2026-11-22"), ("article 77-1-1 du", "donnée par téléphone par M. Roche")),
        (
            "preliminary",
            Authorisation("general", "IG 2026-4", "la procureure", None, "2026-12-31"),
            ("instructions générales IG 2026-4 de la procureure", "jeudi 31 décembre 2026"),
        ),
        (
            "rogatory",
            Authorisation("commission", "CR 12/26", "Mme Blin", "2026-11-02"),
            ("article 99-3 du", "délivrée le lundi 2 novembre 2026"),
        ),
    ],
    ids=["flagrance", "oral", "general", "rogatory"],
)
def test_each_frame_reads_as_it_must(qgis_app, tmp_path, frame, authorisation, words):
    report = write(tmp_path, particulars=made.case(frame=frame, authorisation=authorisation))
    text = plain(pdf_text(report.folder / "01-Ville-de-Nantes" / "requisition.pdf"))
    assert [one for one in words if one not in text] == []
    assert "PROJET" not in text


def test_a_draft_says_on_every_page_what_it_lacks(qgis_app, tmp_path):
    request = made.request()
    lacking = tuple(replace(one, missing=("signer.name", "authorisation.by")) for one in request.requisitions)
    report = write(tmp_path, replace(request, requisitions=lacking))
    for name in ("requisition.pdf", "annex.pdf"):
        for page in pdf_text(report.folder / "01-Ville-de-Nantes" / name).split("\f")[:-1]:
            assert "PROJET – ne vaut pas réquisition. À compléter : nom du signataire, magistrat ayant autorisé." in plain(page)
    assert "nom du signataire" in text_of(report.folder / "01-Ville-de-Nantes" / "requisition.odt")
    assert "PROJET" not in pdf_text(report.folder / "01-Ville-de-Nantes" / "keep-request.pdf")


def test_cameras_without_an_owner_are_drafts_without_a_message(packet):
    folder = packet.folder / "00-owner-unknown"
    for name in ("requisition.pdf", "keep-request.pdf", "annex.pdf"):
        assert all("À compléter : exploitant." in plain(page) for page in pdf_text(folder / name).split("\f")[:-1])
    assert not (folder / "message-keep.eml").exists()


def test_after_the_code_is_renumbered_a_requisition_is_a_draft_that_cites_nothing(qgis_app, tmp_path):
    report = write(tmp_path, now=made.instant("2029-01-02 09:00"))
    text = plain(pdf_text(report.folder / "01-Ville-de-Nantes" / "requisition.pdf"))
    assert "article applicable à cette date" in text
    assert "77-1-1" not in text
    assert "3 750" not in text


def test_an_authorisation_that_has_ended_makes_a_draft_and_a_warning(qgis_app, tmp_path):
    case = made.case(authorisation=Authorisation("general", "IG 1", "X", None, "2026-11-01"))
    report = write(tmp_path, particulars=case)
    assert any("expiré" in warning for warning in report.warnings)
    assert "autorisation en cours de validité" in plain(pdf_text(report.folder / "01-Ville-de-Nantes" / "requisition.pdf"))


@pytest.mark.parametrize(("opened", "warned"), [("2026-11-16", False), ("2026-11-15", True)], ids=["eighth day", "ninth day"])
def test_flagrance_that_lasts_beyond_eight_days_is_pointed_out(qgis_app, tmp_path, opened, warned):
    report = write(tmp_path, particulars=made.case(frame="flagrance", authorisation=Authorisation(), opened_on=opened))
    assert any("flagrance" in warning for warning in report.warnings) == warned


def test_a_protected_owner_is_asked_for_his_agreement_and_threatened_with_nothing(qgis_app, tmp_path):
    request = made.request()
    press = tuple(replace(one, owner=replace(one.owner, kind="press")) if one.owner else one for one in request.requisitions)
    report = write(tmp_path, replace(request, requisitions=press))
    text = plain(pdf_text(report.folder / "01-Ville-de-Nantes" / "requisition.pdf"))
    assert "56-1 à 56-5" in text
    assert "3 750" not in text


def test_the_call_sheet_goes_by_the_last_moment_at_which_somebody_answers(packet):
    text = plain(pdf_text(packet.folder / "call-sheet.pdf"))
    # the tramway's office closes on Friday 27 at 17:00, before the city's footage ends at 23:41, though its own lasts until Saturday
    assert text.index("Transports de l'Estuaire") < text.index("Ville de Nantes")
    assert "17 h 00 (UTC+1)" in text
    assert "02 40 11 22 33" in text


def test_print_all_holds_every_paper_each_on_a_sheet_of_its_own(packet):
    pages = pdf_text(packet.folder / "print-all.pdf").split("\f")[:-1]
    firsts = [number for number, page in enumerate(pages) if "Page 1 sur" in page]
    assert all(number % 2 == 0 for number in firsts)
    assert len(firsts) == 2 + 3 * 5 + 1
    order = [plain(pages[number]) for number in firsts]
    assert "Feuille d'appels" in order[0]
    assert "Bordereau d'envoi" in order[1]
    assert [[f"réquisition 2026/001234-1-{nn}" in page for page in order].index(True) for nn in ("01", "02", "03")] == [3, 8, 13]


def test_the_message_is_a_draft_with_the_keep_request_alone(packet):
    message = message_from_bytes((packet.folder / "01-Ville-de-Nantes" / "message-keep.eml").read_bytes(), policy=default)
    assert message["X-Unsent"] == "1"
    assert message["To"].addresses[0].addr_spec == "videoprotection@ville.example"
    attached = list(message.iter_attachments())
    assert [part.get_filename() for part in attached] == ["keep-request.pdf"]
    assert attached[0].get_content() == (packet.folder / "01-Ville-de-Nantes" / "keep-request.pdf").read_bytes()
    assert "DONNÉES INVENTÉES" in message.get_body().get_content()


def test_the_case_files_list_has_every_camera_that_was_considered(packet):
    rows = list(csv.DictReader(io.StringIO((packet.folder / "case-file" / "cameras.csv").read_bytes().decode("utf-8-sig"), newline="")))
    assert [(row["camera_id"], row["list"]) for row in rows] == [
        ("C1", "match"), ("C2", "match"), ("T1", "match"), ("X1", "match"), ("U1", "unplaced"), ("N1", "near_miss"),
    ]  # fmt: skip
    assert rows[0]["window_start"] == "2026-11-20T23:41:00+01:00"
    assert json.loads(rows[1]["windows"])[1] == ["2026-11-21T08:30:00+01:00", "2026-11-21T08:40:00+01:00"]
    data = json.loads((packet.folder / "case-file" / "cameras.geojson").read_bytes())
    assert [feature["geometry"] is None for feature in data["features"]] == [False, False, False, False, True, False]
    longitude, latitude = data["features"][0]["geometry"]["coordinates"]
    assert (longitude, latitude) == pytest.approx((-1.567, 47.206), abs=0.01)  # read off a map of Nantes


def test_the_report_says_what_was_searched_found_gone_and_left_out(packet):
    text = plain(text_of(packet.folder / "case-file" / "report.odt"))
    for words in (
        made.SECRET_ZONE,
        made.SECRET_SOURCE,
        "présumés effacés",
        "VOIE T1",
        "VOIE N1",
        "n&#x27;enregistre pas",
        "VOIE U1",
        "D. 15-5",
        "240",
    ):
        assert words in text, words


def test_what_is_kept_wide_may_be_requested_narrow(qgis_app, tmp_path):
    report = write(tmp_path, requested_ids=frozenset({"C1"}))
    folder = report.folder / "01-Ville-de-Nantes"
    assert "VOIE C2" in pdf_text(folder / "keep-request.pdf")
    assert "VOIE C2" not in pdf_text(folder / "requisition.pdf") + pdf_text(folder / "annex.pdf")
    assert not (report.folder / "02-Transports-de-l'Estuaire" / "requisition.pdf").exists()
    assert (report.folder / "02-Transports-de-l'Estuaire" / "keep-request.pdf").exists()


def test_freezing_writes_keep_requests_messages_and_the_call_sheet_only(qgis_app, tmp_path):
    report = write(
        tmp_path,
        kinds=frozenset({KEEP}),
        particulars=made.case(frame=None, offence=None, articles=None, signer=Signer(), authorisation=Authorisation()),
    )
    names = {path.relative_to(report.folder).as_posix() for path in report.folder.rglob("*") if path.is_file()}
    assert not [name for name in names if "requisition" in name or "annex" in name or "overview" in name]
    assert {"call-sheet.pdf", "01-Ville-de-Nantes/keep-request.pdf", "01-Ville-de-Nantes/message-keep.eml"} <= names
    assert "PROJET" not in pdf_text(report.folder / "01-Ville-de-Nantes" / "keep-request.pdf")
    assert report.folder.name == "2026-001234-keep"


def test_a_keep_request_without_a_number_to_call_back_is_a_draft(qgis_app, tmp_path):
    report = write(tmp_path, particulars=made.case(service=Service("Sûreté")))
    assert "numéro de rappel du service" in pdf_text(report.folder / "01-Ville-de-Nantes" / "keep-request.pdf")
    message = message_from_bytes((report.folder / "01-Ville-de-Nantes" / "message-keep.eml").read_bytes(), policy=default)
    assert message["Subject"].startswith("[PROJET]")


def test_a_case_with_nothing_but_number_and_zone_still_gets_its_papers(qgis_app, tmp_path):
    empty = CaseParticulars("2026/001234", "Europe/Paris")
    report = write(tmp_path, particulars=empty)
    text = plain(pdf_text(report.folder / "01-Ville-de-Nantes" / "requisition.pdf"))
    assert "cadre de l'enquête" in text
    assert "None" not in text
    assert "INVENTED" not in text


def test_a_search_without_times_makes_drafts_that_ask_for_the_interval(qgis_app, tmp_path):
    found = made.result()
    incident = replace(
        found.request.incident, zones=tuple(replace(zone, start=None, end=None) for zone in found.request.incident.zones), paths=()
    )
    matches = tuple(replace(match, windows=(), deadline=None, retention_state=None) for match in found.matches)
    timeless = replace(found, matches=matches, request=replace(found.request, incident=incident))
    report = write(tmp_path, found=timeless)
    assert "période demandée" in pdf_text(report.folder / "01-Ville-de-Nantes" / "requisition.pdf")


def test_a_search_that_found_nothing_is_recorded_all_the_same(qgis_app, tmp_path):
    found = replace(made.result(), matches=(), unplaced=(), near_misses=())
    report = write(tmp_path, found=found)
    assert report.owners == 0
    assert "Aucune caméra recensée dans ce secteur" in text_of(report.folder / "case-file" / "report.odt")


def test_another_pack_is_only_data(qgis_app, tmp_path):
    report = write(tmp_path, pack="generic")
    text = plain(pdf_text(report.folder / "01-Ville-de-Nantes" / "requisition.pdf"))
    assert "night of Friday 20 to Saturday 21 November 2026" in text
    assert "article" not in text.replace("articles 311-1", "")
    assert "proves neither what was filmed nor an absence" in text


HOSTILE = [
    "a/b",
    "..",
    "<b>gras</b>",
    '=HYPERLINK("http://x")',
    "CON",
    "شركة النقل \u202eevil",
    "Ж" * 200,
    "Société Générale d'Exploitation " * 7,
    "x\x00y\x1b[31m\nz",
]


@pytest.mark.parametrize(
    "name", HOSTILE, ids=["slash", "dots", "tags", "formula", "device", "right to left", "cyrillic", "200 letters", "controls"]
)
def test_no_owners_name_breaks_papers_or_folders(qgis_app, tmp_path, name):
    found = made.result()
    matches = tuple(
        replace(match, candidate=replace(match.candidate, owner=replace(match.candidate.owner, name=name)))
        if match.candidate.owner == made.CITY
        else match
        for match in found.matches
    )
    unplaced = tuple(replace(one, owner=replace(one.owner, name=name)) for one in found.unplaced)
    report = write(tmp_path, found=replace(found, matches=matches, unplaced=unplaced))
    (folder,) = report.folder.glob("01-*")
    assert folder.parent == report.folder
    assert max(len(str(path)) for path in report.folder.rglob("*")) <= 240
    text = plain(pdf_text(folder / "requisition.pdf"))
    if name == "<b>gras</b>":
        assert "<b>gras</b>" in text
    rows = (report.folder / "case-file" / "cameras.csv").read_bytes().decode("utf-8-sig")
    if name.startswith("="):
        assert "'=HYPERLINK" in rows
        assert json.loads((report.folder / "case-file" / "cameras.geojson").read_bytes())["features"][0]["properties"]["owner_name"] == name


def test_a_second_packet_of_a_case_gets_a_number_of_its_own(qgis_app, tmp_path):
    names = [write(tmp_path).folder.name for _ in range(3)]
    assert names == ["2026-001234", "2026-001234-2", "2026-001234-3"]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*names, *(f"{name}.zip" for name in names)])


def nothing_left(folder):
    return [path.name for path in folder.iterdir()] == []


def test_cancelling_leaves_nothing(qgis_app, tmp_path):
    class Impatient(SilentProgress):
        calls = 0

        def check(self):
            self.calls += 1
            if self.calls == 5:
                raise errors.Cancelled

    with pytest.raises(errors.Cancelled):
        write_packet(made.request(), tmp_path, Impatient())
    assert nothing_left(tmp_path)


def test_closing_the_steps_leaves_nothing_not_even_a_folder_that_was_made_for_it(qgis_app, tmp_path):
    steps = packet_steps(made.request(), tmp_path / "new" / "folder")
    shares = [next(steps) for _ in range(6)]
    assert shares == sorted(shares)
    steps.close()
    assert nothing_left(tmp_path)


def test_a_pack_can_make_the_keep_request_a_requisition(qgis_app, tmp_path):
    pack = tmp_path / "pack"
    shutil.copytree(PACKS / "fr", pack)
    file = pack / "pack.json"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"keep_request_days"', '"keep_request_is_requisition": true,\n  "keep_request_days"', 1), encoding="utf-8")
    only_kept = made.request(pack=load_pack(pack), kinds=frozenset({KEEP}))
    text = plain(pdf_text(write(tmp_path / "binding", only_kept).folder / "01-Ville-de-Nantes" / "keep-request.pdf"))
    assert "article 77-1-1 du code de procédure pénale" in text
    assert "amende de 3 750 euros" in text
    assert "PROJET" not in text
    with_gap = made.request(pack=load_pack(pack), kinds=frozenset({KEEP}), particulars=made.case(offence=None))
    text = plain(pdf_text(write(tmp_path / "gap", with_gap).folder / "01-Ville-de-Nantes" / "keep-request.pdf"))
    assert "PROJET – ne vaut pas réquisition. À compléter : infraction." in text


def test_steps_end_at_one(qgis_app, tmp_path):
    assert list(packet_steps(made.request(), tmp_path))[-1] == 1.0
    assert list(packet_steps(made.request(kinds=frozenset({KEEP})), tmp_path))[-1] == 1.0


def test_a_template_that_raises_leaves_nothing(qgis_app, tmp_path):
    pack = tmp_path / "pack"
    shutil.copytree(PACKS / "fr", pack)
    (pack / "report.html").write_text("\n{{ 1 // 0 }}", encoding="utf-8")
    output = tmp_path / "out"
    output.mkdir()
    with pytest.raises(errors.PackError, match=r"report.html, line 2"):
        write(output, made.request(pack=load_pack(pack)))
    assert nothing_left(output)


def test_an_output_that_is_no_folder_is_named(qgis_app, tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(errors.WriteError, match="file"):
        write(tmp_path / "file" / "below")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize(("number", "code"), [(errno.ENOSPC, "disk_full"), (errno.EACCES, "not_writable"), (errno.EIO, "write_failed")])
@pytest.mark.parametrize("at", [1, 9, 20])
def test_a_failure_while_writing_has_a_name_and_leaves_nothing(qgis_app, tmp_path, monkeypatch, number, code, at):
    calls = []
    real = Path.write_bytes

    def failing(path, data):
        calls.append(path)
        if len(calls) == at:
            raise OSError(number, os.strerror(number))
        return real(path, data)

    monkeypatch.setattr(Path, "write_bytes", failing)
    with pytest.raises(errors.WriteError) as caught:
        write(tmp_path)
    assert caught.value.code == code
    assert nothing_left(tmp_path)


def test_a_failure_to_move_into_place_leaves_nothing(qgis_app, tmp_path, monkeypatch):
    real = Path.replace

    def failing(path, target):
        if str(target).endswith(".zip"):
            raise OSError(errno.EIO, "no")
        return real(path, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(errors.WriteError):
        write(tmp_path)
    assert nothing_left(tmp_path)


def test_a_really_full_disk_has_a_name_and_leaves_nothing(qgis_app, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(disk)], capture_output=True).returncode:
        pytest.skip("needs the right to mount a small disk")
    try:
        with pytest.raises(errors.WriteError) as caught:
            write(disk)
        assert caught.value.code == "disk_full"
        assert nothing_left(disk)
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_folder_so_deep_that_windows_could_not_open_it_is_refused(qgis_app, tmp_path):
    deep = tmp_path / ("d" * 100) / ("e" * (130 - len(str(tmp_path)) % 100))
    with pytest.raises(errors.WriteError) as caught:
        write(deep)
    assert caught.value.code == "path_too_long"
    assert nothing_left(tmp_path)


def test_room_is_kept_for_the_longest_name_of_a_file():
    assert len(bundle.LONGEST_FILE) == max(
        len(name) for name in (*LETTERS, "annex.pdf", "cameras.csv", "message-keep.eml", "message-requisition.eml")
    )
