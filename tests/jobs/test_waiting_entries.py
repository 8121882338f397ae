"""The register's server goes while papers are written: they are written all the same, the case keeps what the register is to know, and it is
entered once the server is back."""

from __future__ import annotations

import json

import pytest

from camera_requisition.core import errors
from camera_requisition.jobs.cases import create_case, open_case
from camera_requisition.jobs.create_inventory import create_inventory
from camera_requisition.jobs.export_packets import ExportOptions, export_packets, read_case
from camera_requisition.jobs.freeze_cameras import freeze_cameras
from camera_requisition.jobs.packet_books import PacketBooks
from camera_requisition.jobs.registers import open_register
from camera_requisition.jobs.waiting_entries import enter_waiting, remember_asked
from camera_requisition.packets.staging import Staging
from camera_requisition.store.case_file import CaseFile
from camera_requisition.store.postgis.connection import close_kept
from camera_requisition.store.register import Register
from tests.jobs.test_export_packets import CASE
from tests.packets import made
from tests.store.registers import made_register, server

__all__ = ["server"]


class Desk:
    """A desk with a case file, whose register lies on a server that comes and goes."""

    def __init__(self, folder, server):
        self.folder, self.server, self.up = folder, server, True
        self.register_reference = made_register(server)
        self.inventory = str(folder / "nantes.gpkg")
        create_inventory(self.inventory, "EPSG:2154", "Europe/Paris")
        (folder / "case.json").write_text(json.dumps({**CASE, "invented": False}), encoding="utf-8")
        self.particulars = read_case(folder / "case.json")
        self.log = folder / "events.sqlite"
        self.case = create_case(folder / "case.gpkg", CASE, "EPSG:2154", log=self.log)

    def stop(self):
        if self.up:
            self.server.stop("immediate")
            self.up = False

    def start(self):
        if not self.up:
            self.server.start()
            close_kept()  # those of before, which otherwise would be found broken one after the other
            self.up = True

    def write(self, job=export_packets, *, kept=None, with_case=True, **options):
        given = {"log": self.log, "register": self.register_reference, "case_file": self.case if with_case else None, **options}
        return job(
            made.result(),
            self.particulars,
            pack="fr",
            inventory=self.inventory,
            output_folder=self.folder / "out",
            kept=kept,
            options=ExportOptions(**given),
        )

    def reopened(self):
        return open_case(self.folder / "case.gpkg", log=self.log)

    def register(self):
        return open_register(self.register_reference)

    def rows(self, table):
        schema = self.register_reference.rpartition("schema=")[2]
        return self.server.run(f"SELECT count(*) FROM {schema}.{table}")[0][0]

    def packets(self):
        """The folders there are, whole ones and others."""
        out = self.folder / "out"
        return sorted(path.name for path in out.iterdir()) if out.exists() else []


@pytest.fixture
def desk(tmp_path, qgis_app, server, monkeypatch):
    monkeypatch.setenv("PGUSER", "jane")
    one = Desk(tmp_path, server)
    yield one
    one.start()


def stopping_before(desk, monkeypatch, owner, name):
    """The server stops just before `owner.name` is carried out."""
    as_it_is = getattr(owner, name)

    def stopped(*given):
        desk.stop()
        return as_it_is(*given)

    monkeypatch.setattr(owner, name, stopped)


def stops(moment, desk, monkeypatch):
    if moment == "before":
        desk.stop()
    elif moment == "while it is written":
        stopping_before(desk, monkeypatch, PacketBooks, "announce")
    else:
        stopping_before(desk, monkeypatch, Staging, "move_to")


MOMENTS = ("before", "while it is written", "while it is moved")


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("job", [export_packets, freeze_cameras])
def test_papers_written_without_the_register_are_entered_once(desk, monkeypatch, job, moment):
    stops(moment, desk, monkeypatch)
    report = desk.write(job)
    assert report.manifest.is_file()
    assert any("not in the register yet" in line for line in report.warnings)
    case = desk.reopened()
    assert len(case.exports()) + len(case.freezes()) == 1
    (waiting,) = case.waiting()
    assert (waiting.register, waiting.packet.folder) == (desk.register_reference, str(report.folder))

    away = enter_waiting(case)
    assert (away.entered, away.left, type(away.error)) == (0, 1, errors.RegisterUnreachable)
    assert len(case.waiting()) == 1

    desk.start()
    assert (enter_waiting(case).entered, case.waiting()) == (1, [])
    (packet,) = desk.register().packets()
    assert (packet.folder, packet.manifest_sha256) == (str(report.folder), report.manifest_sha256)
    assert {one.owner_id for one in desk.register().requisitions()} == {"city", "tram", None}
    before = {table: desk.rows(table) for table in ("packet", "requisition", "asked_camera", "paper", "movement")}

    # a client that was killed before it could note that it was done tries again
    assert desk.register().enter_packet(waiting.packet) == ()
    assert enter_waiting(desk.reopened()).entered == 0
    assert {table: desk.rows(table) for table in before} == before
    desk.stop()


def test_what_waits_comes_back_whole(desk):
    written = desk.write()
    noted = desk.register().requisitions()
    (packet,) = desk.register().packets()
    assert desk.case.waiting() == [], "with the server there nothing waits"
    desk.register().remove_case(CASE["number"])
    desk.stop()
    again = desk.write()
    desk.start()
    enter_waiting(desk.case)
    (found,) = desk.register().packets()
    assert (found.at, found.kind, found.who) == (packet.at, packet.kind, packet.who)
    assert found.folder == str(again.folder) != str(written.folder)

    def but_for_the_place(entries):
        return [(one.number, one.state, one.cameras, one.content, one.deadline, one.missing, one.camera_hours) for one in entries]

    assert but_for_the_place(desk.register().requisitions()) == but_for_the_place(noted)


def test_another_computer_that_drops_the_pending_packet_loses_nothing(desk, monkeypatch):
    stopping_before(desk, monkeypatch, Staging, "move_to")
    report = desk.write()
    desk.start()
    elsewhere = Register.open(desk.register_reference, "another desk")
    assert len(elsewhere.pending_packets()) == 1
    elsewhere.settle(lambda _folder, _sha256: False)
    assert (elsewhere.packets(), elsewhere.pending_packets()) == ([], [])
    enter_waiting(desk.reopened())
    assert [one.folder for one in elsewhere.packets()] == [str(report.folder)]
    assert len(elsewhere.requisitions()) == 3


class Killed(BaseException):
    """Stands for a kill: nothing after it is done."""


@pytest.mark.parametrize("moved", [True, False])
@pytest.mark.parametrize("away", [True, False])
def test_killed_with_the_server_or_without_it_the_books_follow_the_folder(desk, monkeypatch, moved, away):
    move_to = Staging.move_to

    def killed(self, target, zipped):
        if moved:
            move_to(self, target, zipped)
        raise Killed

    monkeypatch.setattr(Staging, "move_to", killed)
    monkeypatch.setattr(PacketBooks, "drop", lambda self: None)
    if away:
        desk.stop()
    with pytest.raises(Killed):
        desk.write()
    desk.start()
    case = desk.reopened()
    enter_waiting(case)
    there = [str(path) for path in (desk.folder / "out").glob("*") if path.is_dir()] if moved else []
    assert [one.folder for one in desk.register().packets()] == [one.folder for one in case.exports()] == there
    assert bool(desk.register().requisitions()) == moved
    assert (desk.register().pending_packets(), case.waiting(), case.pending_packet()) == ([], [], None)


def test_what_was_sent_before_the_server_went_is_not_asked_again(desk):
    desk.write(kept=["C1", "T1"])
    sent = next(one for one in desk.register().requisitions() if one.owner_id == "city")
    desk.register().record(sent.number, "sent", made.NOW)
    remember_asked(desk.register_reference, CASE["number"], desk.case)  # as the dock does when the register is looked at
    desk.stop()
    desk.write()
    (waiting,) = desk.case.waiting()
    city = next(one for one in waiting.packet.requisitions if one.owner_id == "city")
    assert city.number != sent.number
    assert (city.wave, [camera.camera_id for camera in city.cameras]) == (2, ["C2"])
    desk.start()
    assert enter_waiting(desk.case).refused == []
    assert desk.register().requisition(sent.number).state == "sent"
    assert desk.register().requisition(city.number).wave == 2


def test_what_another_desk_has_sent_meanwhile_stays_and_is_told(desk):
    desk.write()
    city = next(one for one in desk.register().requisitions() if one.owner_id == "city")
    desk.stop()
    desk.write()
    desk.start()
    sent = desk.register().record(city.number, "sent", made.NOW)
    report = desk.write()  # enters what waits first
    assert any(city.number in line and "left the house" in line for line in report.warnings)
    assert desk.case.waiting() == []
    assert desk.register().requisition(city.number) == sent
    assert len(desk.register().packets()) == 3


@pytest.mark.parametrize("moment", MOMENTS[:2])
def test_without_a_case_nothing_is_written_that_nobody_would_know_of(desk, monkeypatch, moment):
    stops(moment, desk, monkeypatch)
    with pytest.raises(errors.RegisterUnreachable):
        desk.write(with_case=False)
    assert desk.packets() == []


def test_without_a_case_a_packet_that_lies_there_is_found_by_who_opens_the_register(desk, monkeypatch):
    stopping_before(desk, monkeypatch, Staging, "move_to")
    with pytest.raises(errors.RegisterUnreachable):
        desk.write(with_case=False)
    desk.start()
    assert [one.kind for one in desk.register().packets()] == ["export"]


def test_a_full_disk_is_told_as_such_although_the_server_has_gone_too(desk, monkeypatch):
    def full(*_):
        desk.stop()
        raise errors.WriteError("disk_full", path="/out")

    monkeypatch.setattr(Staging, "move_to", full)
    with pytest.raises(errors.WriteError):
        desk.write()
    desk.start()
    assert (desk.register().packets(), desk.register().pending_packets()) == ([], [])
    case = desk.reopened()
    assert (case.exports(), case.waiting(), case.pending_packet()) == ([], [], None)


def test_what_waits_is_entered_beside_another_desk_that_works_on_the_case(desk):
    desk.stop()
    desk.write()
    desk.start()
    other = CaseFile.open(desk.folder / "case.gpkg", "another desk")
    assert enter_waiting(desk.case).entered == 1
    other.save_particulars({**CASE, "offence": "vol aggravé"})
    assert other.waiting() == []
    assert enter_waiting(other).entered == 0


def test_who_may_no_longer_sign_in_is_told_and_loses_nothing(desk, monkeypatch):
    desk.stop()
    desk.write()
    desk.start()
    monkeypatch.setenv("PGUSER", "nobody_here")
    report = enter_waiting(desk.case)
    assert (report.entered, report.left, report.error is not None) == (0, 1, True)
    monkeypatch.setenv("PGUSER", "jane")
    assert enter_waiting(desk.case).entered == 1
