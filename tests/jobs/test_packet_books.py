"""Register and case file beside a packet: what was sent isn't asked again, and all agree after a kill."""

from __future__ import annotations

import json

import pytest

from camera_requisition.core import errors
from camera_requisition.core.legal.plain import requisition_from_plain
from camera_requisition.jobs.cases import create_case, open_case
from camera_requisition.jobs.create_inventory import create_inventory
from camera_requisition.jobs.export_packets import ExportOptions, export_packets, read_case
from camera_requisition.jobs.freeze_cameras import freeze_cameras
from camera_requisition.jobs.registers import open_register
from camera_requisition.packets.manifest import sha256
from camera_requisition.packets.staging import Staging
from camera_requisition.store.event_log import EventLog
from tests.jobs.test_export_packets import CASE
from tests.packets import made


@pytest.fixture
def desk(tmp_path, qgis_app):
    """`desk(job, …)` runs an export or a freeze with register, case file and log."""
    inventory = tmp_path / "nantes.gpkg"
    create_inventory(str(inventory), "EPSG:2154", "Europe/Paris")
    (tmp_path / "case.json").write_text(json.dumps({**CASE, "invented": False}), encoding="utf-8")
    case, log = read_case(tmp_path / "case.json"), tmp_path / "events.sqlite"
    file = create_case(tmp_path / "case.gpkg", CASE, "EPSG:2154", log=log)

    def run(job=export_packets, *, kept=None, case_file=file, **options):
        given = {"log": log, "register": str(tmp_path / "register.gpkg"), "case_file": case_file, **options}
        return job(
            made.result(),
            case,
            pack="fr",
            inventory=str(inventory),
            output_folder=tmp_path / "out",
            kept=kept,
            options=ExportOptions(**given),
        )

    run.register = lambda: open_register(tmp_path / "register.gpkg")
    run.log = log
    run.folder = tmp_path
    return run


def by_owner(register):
    return {one.owner_id: one for one in register.requisitions()}


def test_an_export_is_noted_with_its_papers_and_their_hashes(desk):
    report = desk()
    (packet,) = desk.register().packets()
    assert (packet.folder, packet.manifest_sha256) == (str(report.folder), sha256(report.manifest))
    entries = by_owner(desk.register())
    assert set(entries) == {"city", "tram", None}
    city = entries["city"]
    assert (city.state, city.owner_name, city.city, city.missing) == ("draft", "Ville de Nantes", "Nantes", ())
    assert entries[None].missing == ("owner",)
    for paper in city.papers:
        assert sha256(report.folder / paper.file) == paper.sha256
    assert {paper.kind for paper in city.papers} >= {"requisition", "keep-request", "annex"}
    # C1 is asked for from 23:41 to 00:12, C2 for 15 and 10 minutes
    assert city.camera_hours == pytest.approx((31 + 15 + 10) / 60)
    assert requisition_from_plain(json.loads(city.content)).owner.name == "Ville de Nantes"


def test_the_manifest_holds_the_head_of_the_log(desk):
    report = desk()
    head = json.loads(report.manifest.read_text(encoding="utf-8"))["event_log"]
    log = EventLog(desk.log)
    assert (head["sequence"], head["sha256"]) == (log.head().sequence, log.head().sha256)
    assert log.verify([log.head()])[1] == []


def test_exported_again_before_it_is_sent_it_has_the_same_numbers(desk):
    desk()
    first = {one.number for one in desk.register().requisitions()}
    desk()
    assert {one.number for one in desk.register().requisitions()} == first
    assert len(desk.register().packets()) == 2


def test_a_later_wave_asks_only_for_the_difference(desk):
    desk(kept=["C1", "T1"])
    sent = by_owner(desk.register())["city"]
    desk.register().record(sent.number, "sent", made.NOW)
    desk()
    second = [one for one in desk.register().requisitions() if one.owner_id == "city" and one.number != sent.number]
    assert [(one.wave, [camera.camera_id for camera in one.cameras]) for one in second] == [(2, ["C2"])]
    assert by_owner(desk.register())["tram"].wave == 1
    assert desk.register().requisition(sent.number).state == "sent"


def test_when_all_was_asked_for_nothing_is_written(desk):
    desk(kept=["C1"])
    (only,) = desk.register().requisitions()
    desk.register().record(only.number, "sent", made.NOW)
    before = sorted(path.name for path in (desk.folder / "out").iterdir())
    with pytest.raises(errors.CaseError) as error:
        desk(kept=["C1"])
    assert error.value.code == "all_asked_before"
    assert sorted(path.name for path in (desk.folder / "out").iterdir()) == before


def test_frozen_first_then_requisitioned_under_one_number(desk):
    desk(freeze_cameras, kept=["C1", "C2"])
    frozen = by_owner(desk.register())["city"]
    assert (frozen.state, frozen.frozen_at, frozen.keep_until) == ("frozen", made.NOW, "2026-12-23")
    desk(kept=["C1", "C2"], requested=["C1"])
    requested = by_owner(desk.register())["city"]
    assert (requested.number, requested.state) == (frozen.number, "frozen")
    assert [(camera.camera_id, camera.state) for camera in requested.cameras] == [("C1", "draft"), ("C2", "frozen")]


def test_a_cancelled_export_leaves_nothing_in_the_books(desk, monkeypatch):
    def full(*_):
        raise errors.WriteError("disk_full", path="/out")

    monkeypatch.setattr(Staging, "move_to", full)
    with pytest.raises(errors.WriteError):
        desk()
    assert desk.register().packets() == desk.register().pending_packets() == desk.register().requisitions() == []
    case = open_case(desk.folder / "case.gpkg", log=desk.log)
    assert case.exports() == []
    assert case.pending_packet() is None


class Killed(BaseException):
    """Stands for a kill: nothing after it is done."""


@pytest.mark.parametrize("moved", [True, False])
def test_killed_around_the_move_the_books_follow_the_folder(desk, monkeypatch, moved):
    move_to = Staging.move_to

    def killed(self, target, zipped):
        if moved:
            move_to(self, target, zipped)
        raise Killed

    monkeypatch.setattr(Staging, "move_to", killed)
    monkeypatch.setattr("camera_requisition.jobs.packet_books.PacketBooks.drop", lambda self: None)
    with pytest.raises(Killed):
        desk()
    register, case = desk.register(), open_case(desk.folder / "case.gpkg", log=desk.log)
    there = [str(path) for path in (desk.folder / "out").glob("*") if path.is_dir()] if moved else []
    assert [one.folder for one in register.packets()] == [one.folder for one in case.exports()] == there
    assert bool(register.requisitions()) == moved
    assert case.pending_packet() is None
