"""What a purge removes is really gone; what isn't its own, or isn't old, stays."""

from __future__ import annotations

import json
import os
from datetime import datetime, timezone

import pytest

from camera_requisition.core.errors import CaseError
from camera_requisition.gis import settings
from camera_requisition.jobs.cases import open_case
from camera_requisition.jobs.purge_cases import purge_cases
from camera_requisition.store.case_file import CaseFile
from camera_requisition.store.event_log import EventLog
from tests.jobs.test_packet_books import desk

__all__ = ["desk"]
DAY = 86_400.0
LATER = datetime.now(timezone.utc).timestamp() + 400 * DAY


@pytest.fixture
def exported(desk):
    desk.report = desk()
    return desk


def purge(desk, *, days=365, now=LATER, dry_run=False, **more):
    given = {"register": desk.folder / "register.gpkg", "log": desk.log, **more}
    return purge_cases(desk.folder, days, now=now, dry_run=dry_run, **given)


def test_a_dry_run_says_what_would_go_and_changes_nothing(exported):
    before = {path: path.stat().st_mtime_ns for path in exported.folder.rglob("*")}
    report = purge(exported, dry_run=True)
    (one,) = report.removed
    assert (one.path.name, one.number, one.packets) == ("case.gpkg", "2026/001234", (exported.report.folder,))
    assert {path: path.stat().st_mtime_ns for path in exported.folder.rglob("*")} == before


def test_an_old_case_is_really_gone_with_its_packets_and_register_rows(exported):
    report = purge(exported)
    assert (len(report.removed), report.requisitions) == (1, 3)
    assert not (exported.folder / "case.gpkg").exists()
    assert list((exported.folder / "out").iterdir()) == []
    assert exported.register().requisitions() == []
    assert b"2026/001234" not in (exported.folder / "register.gpkg").read_bytes()
    assert EventLog(exported.log).verify()[1] == []
    last = EventLog(exported.log).events()[-1]
    assert (last.action, last.case_number, dict(last.counts)) == ("purge", None, {"cases": 1}), "the purged number doesn't come back"


def test_a_register_that_is_away_keeps_the_case_too(exported):
    before = set(exported.folder.rglob("*"))
    with pytest.raises(CaseError):
        purge(exported, register="postgresql:host=/nowhere-at-all dbname=base")
    assert set(exported.folder.rglob("*")) == before
    assert len(purge(exported).removed) == 1


def test_a_case_that_keeps_what_its_register_does_not_know_stays(exported, monkeypatch):
    monkeypatch.setattr(CaseFile, "waiting", lambda case: ["a packet"])
    (one,) = purge(exported).cases
    assert one.left == "purge_waits"
    assert one.path.exists()
    assert len(exported.register().requisitions()) == 3


def test_what_is_not_old_or_not_ours_stays(exported):
    (exported.folder / "other.gpkg").write_bytes(b"not a case")
    (exported.folder / "nantes copy.gpkg").write_bytes((exported.folder / "nantes.gpkg").read_bytes())
    assert purge(exported, days=500).cases == []
    assert len(purge(exported).removed) == 1
    assert (exported.folder / "other.gpkg").exists()
    assert (exported.folder / "nantes copy.gpkg").exists(), "an inventory is no case"


def test_a_folder_that_is_no_longer_this_cases_packet_is_left(exported, tmp_path_factory):
    manifest = exported.report.manifest
    data = json.loads(manifest.read_text(encoding="utf-8"))
    manifest.write_text(json.dumps({**data, "case": "another"}), encoding="utf-8")
    purge(exported)
    assert exported.report.folder.is_dir()
    assert not (exported.folder / "case.gpkg").exists()


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_links_are_not_followed(exported, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "packet"
    exported.report.folder.rename(elsewhere)
    exported.report.folder.symlink_to(elsewhere)
    purge(exported)
    assert (elsewhere / "manifest.json").is_file()


def test_a_case_that_is_open_here_is_left_and_said(exported):
    settings.OPEN_CASE.set(str(exported.folder / "case.gpkg"))
    try:
        (one,) = purge(exported).cases
        assert one.left == "purge_open_here"
        assert open_case(exported.folder / "case.gpkg", log=exported.log).exports()
    finally:
        settings.OPEN_CASE.set("")


def test_old_lines_of_the_log_go_and_the_rest_can_still_be_verified(exported):
    lines = len(EventLog(exported.log).events())
    report = purge(exported, log_older_than_days=30)
    assert report.log_lines == lines + 1, "all of them are older than a month by then, the purge's own line too"
    log = EventLog(exported.log)
    assert log.events() == []
    assert b"2026/001234" not in exported.log.read_bytes()
    log.record("search", who="a", at="2028-01-01T00:00:00+00:00")
    assert log.verify() == (1, [])


def test_where_the_log_cannot_be_written_nothing_is_removed(exported):
    from camera_requisition.core.errors import WriteError

    (exported.folder / "file").write_text("", encoding="utf-8")
    with pytest.raises(WriteError):
        purge(exported, log=exported.folder / "file" / "log.sqlite")
    assert (exported.folder / "case.gpkg").exists()
    assert exported.report.folder.is_dir()
