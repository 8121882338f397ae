from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest

from camera_requisition.core import errors
from camera_requisition.gis.plugin_version import plugin_version
from camera_requisition.jobs.cases import create_case
from camera_requisition.jobs.create_inventory import create_inventory
from camera_requisition.jobs.export_packets import ExportOptions, export_packets, export_steps, read_case
from camera_requisition.jobs.freeze_cameras import freeze_cameras
from camera_requisition.packets.manifest import sha256
from camera_requisition.store.event_log import EventLog
from tests.packets import made

CASE = {
    "number": "2026/001234",
    "time_zone": "Europe/Paris",
    "frame": "flagrance",
    "opened_on": "2026-11-21",
    "offence": "vol",
    "articles": ["311-1", "311-8"],
    "service": {"name": "Sûreté départementale", "phone": "02 40 37 21 21"},
    "signer": {"rank": "Capitaine", "name": "Claire Morvan", "capacity": "OPJ"},
    "invented": True,
}


@pytest.fixture
def inventory(tmp_path):
    path = tmp_path / "secret place" / "nantes.gpkg"
    path.parent.mkdir()
    create_inventory(str(path), "EPSG:2154", "Europe/Paris")
    return str(path)


@pytest.fixture
def case(tmp_path):
    path = tmp_path / "case.json"
    path.write_text(json.dumps(CASE), encoding="utf-8")
    return read_case(path)


def export(inventory, case, tmp_path, *, kept=None, job=export_packets, **options):
    given = {"log": tmp_path / "events.sqlite", **options}
    return job(made.result(), case, pack="fr", inventory=inventory, output_folder=tmp_path / "out", kept=kept, options=ExportOptions(**given))


def test_a_packet_is_written_and_can_be_checked_against_its_manifest(qgis_app, inventory, case, tmp_path):
    report = export(inventory, case, tmp_path, parameters={"inventory": inventory, "corridor_m": 5.0})
    text = report.manifest.read_text(encoding="utf-8")
    for entry in json.loads(text)["files"]:
        assert sha256(report.folder / entry["path"]) == entry["sha256"]
    assert "secret place" not in text
    assert json.loads(text)["versions"]["plugin"] == plugin_version() != ""
    # unplaced cameras and those whose owner is unknown: the first are asked for only when they are named
    assert report.camera_ids == ("C1", "C2", "T1", "X1")


def test_the_evidence_holds_the_rejected_too(qgis_app, inventory, case, tmp_path):
    report = export(inventory, case, tmp_path)
    with closing(sqlite3.connect(report.folder / "case-file" / "evidence.gpkg")) as connection:
        found = dict(connection.execute("SELECT camera_id, outcome FROM considered"))
    assert found == {"C1": "match", "C2": "match", "T1": "match", "X1": "match", "U1": "unplaced", "N1": "near_miss"}


def test_only_what_is_kept_is_asked_for(qgis_app, inventory, case, tmp_path):
    report = export(inventory, case, tmp_path, kept=["C1", "U1"], requested=["C1"])
    assert report.camera_ids == ("C1", "U1")
    assert report.owners == 1


def test_freeze_and_export_are_kept_in_the_case(qgis_app, inventory, case, tmp_path):
    log = tmp_path / "events.sqlite"
    file = create_case(tmp_path / "case.gpkg", CASE, "EPSG:2154", log=log)
    frozen = export(inventory, case, tmp_path, job=freeze_cameras, kept=["C1", "T1"], case_file=file)
    exported = export(inventory, case, tmp_path, kept=["C1"], case_file=file)
    (freeze,), (packet,) = file.freezes(), file.exports()
    assert (freeze.wave, freeze.camera_ids, freeze.folder) == (1, ("C1", "T1"), str(frozen.folder))
    assert (packet.wave, packet.camera_ids, packet.manifest_sha256) == (1, ("C1",), sha256(exported.manifest))
    import subprocess

    letter = subprocess.run(
        ["pdftotext", str(exported.folder / "01-Ville-de-Nantes" / "requisition.pdf"), "-"], capture_output=True, check=True
    )
    assert "demande de conservation du lundi 23 novembre 2026" in " ".join(letter.stdout.decode().replace("\u00a0", " ").split())
    assert [event.action for event in EventLog(log).events()] == ["create_case", "freeze", "export"]


def test_without_a_log_nothing_is_written(qgis_app, inventory, case, tmp_path):
    (tmp_path / "events").write_text("no folder", encoding="utf-8")
    with pytest.raises(errors.WriteError):
        export(inventory, case, tmp_path, log=tmp_path / "events" / "log.sqlite")
    assert not (tmp_path / "out").exists()


def test_steps_that_are_closed_leave_nothing_in_folder_and_case(qgis_app, inventory, case, tmp_path):
    file = create_case(tmp_path / "case.gpkg", CASE, "EPSG:2154", log=tmp_path / "events.sqlite")
    steps = export(inventory, case, tmp_path, job=export_steps, case_file=file)
    next(steps)
    steps.close()
    assert not (tmp_path / "out").exists()
    assert file.exports() == []


@pytest.mark.parametrize("text", ["{", "[]", '{"number": 1}'])
def test_a_case_that_cannot_be_read_has_a_name(tmp_path, text):
    path = tmp_path / "case.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(errors.CaseError):
        read_case(path)


def test_a_missing_case_has_a_name(tmp_path):
    with pytest.raises(errors.CaseError, match="nowhere"):
        read_case(tmp_path / "nowhere.json")
