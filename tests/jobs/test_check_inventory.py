"""An inventory checked as a whole: problems, what was set aside, the queue, and the page."""

from __future__ import annotations

import re
import time
from html.parser import HTMLParser

import pytest
from shapely.geometry import box

from camera_requisition.core.checks.types import Severity
from camera_requisition.core.errors import Cancelled, InputError, InventoryLocked, InventoryMissing, PackError, WriteError
from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.building import BuildingLayer
from camera_requisition.core.records.intake import Intake
from camera_requisition.core.register.types import CameraEntry, PacketEntry, RequisitionEntry
from camera_requisition.gis.check_words import mend_text, problem_text
from camera_requisition.jobs.build_views import build_views
from camera_requisition.jobs.check_inventory import CheckRequest, check_inventory, of_commune, place_of_record, set_aside, take_back
from camera_requisition.jobs.check_report import communes, problem_rows, report_page, write_report
from camera_requisition.store.event_log import EventLog
from camera_requisition.store.inventory import Inventory
from camera_requisition.store.register import Register
from tests.store.conftest import plain_sqlite

NOW = 1_795_428_000.0
"""2026-11-23T10:00:00Z, a Monday."""
X, Y = 913_000.0, 6_458_000.0
HOSTILE = '<script>alert(1)</script> {{ 7*7 }} & "x" \''


@pytest.fixture(autouse=True)
def own_app(qgis_app):
    """The job reads its time zone and its words from Qt."""


@pytest.fixture
def path(tmp_path):
    """Four cameras in two communes: complete, usable, without a recorder, and without a place."""
    place = tmp_path / "inventory.gpkg"
    whole = {"kind": "fixed", "heading_deg": 90.0, "hfov_deg": 70.0, "range_m": 40.0, "regime": "public_road", "verified_on": "2026-11-01"}
    cameras = [
        Camera("c1", "r1", label="Mairie", channel="1", source="s", source_id="1", x=X, y=Y, **whole),
        Camera("c2", "r2", label=HOSTILE, channel="2", source="s", source_id="2", x=X + 10, y=Y, **{**whole, "range_m": None}),
        Camera("c3", None, label="Sans", channel="3", source="s", source_id="3", x=X + 600, y=Y, **whole),
        Camera("c4", "r1", label="Nulle part", channel="4", source="s", source_id="4", municipality_code="38421", **whole),
    ]
    owners = [Owner("o1", "Ville d'Exemple", kind="commune", email="csu@exemple.fr"), Owner("o2", HOSTILE, email="a@b.fr")]
    recorders = [Recorder("r1", "o1", retention_declared_days=15.0), Recorder("r2", "o2", retention_declared_days=31.0)]
    territory = [(box(X - 500, Y - 500, X + 500, Y + 500), "38185", "Exemple"), (box(X + 500, Y - 500, X + 900, Y + 500), "38421", HOSTILE)]
    with Inventory.create(place, "EPSG:2154", "Europe/Paris", territory) as inventory:
        inventory.write_intake(Intake("i", "s", "l.csv", None, "2026-11-20T10:00:00+01:00", "t", 4, 4), owners, recorders, cameras)
    build_views(str(place))
    return place


@pytest.fixture
def request_of(path, tmp_path):
    def made(**more):
        return CheckRequest(str(path), **{"now": NOW, "log": tmp_path / "events.sqlite", **more})

    return made


def found(report):
    return {(problem.code, problem.record_id) for problem in report.standing}


EXPECTED = {
    ("view_values_missing", "c2"),
    ("retention_above_maximum", "r2"),
    ("no_recorder", "c3"),
    ("unplaced", "c4"),
}


def test_what_is_wrong_is_found_and_logged_and_nothing_is_changed(request_of, path, tmp_path):
    before = Inventory.open(path).version
    report = check_inventory(request_of())
    assert found(report) == EXPECTED
    assert report.count == 4
    assert [report.count_of(severity) for severity in Severity] == [0, 3, 1]
    assert Inventory.open(path).version == before
    (event,) = EventLog(tmp_path / "events.sqlite").events()
    assert (event.action, event.counts) == ("check", {"cameras": 4, "problems": 4, "set_aside": 0})


def test_completeness_is_told_by_commune_and_owner(request_of):
    report = check_inventory(request_of())
    assert (report.whole.known, report.whole.usable, report.whole.complete) == (4, 2, 1)
    assert [(row.key, row.known, row.usable, row.complete) for row in report.by_commune] == [("38421", 2, 0, 0), ("38185", 2, 2, 1)]
    assert [(row.key, row.known, row.usable, row.complete) for row in report.by_owner] == [("o2", 1, 1, 0), ("o1", 2, 1, 1), ("", 1, 0, 0)]


def test_the_maximum_is_that_of_the_pack_on_the_day(request_of):
    assert ("retention_above_maximum", "r2") not in found(check_inventory(request_of(pack="generic")))
    # The French limit of one month stands in the pack from 1 May 2012 on.
    assert ("retention_above_maximum", "r2") not in found(check_inventory(request_of(now=1_325_376_000.0)))


def test_a_given_territory_counts_instead_of_the_inventorys_own(request_of):
    report = check_inventory(request_of(territory=[(box(X - 5, Y - 5, X + 5, Y + 5), None, None)]))
    assert {one for one in found(report) if one[0] == "outside_territory"} == {("outside_territory", "c2"), ("outside_territory", "c3")}


def test_an_edit_by_another_program_makes_its_view_stale(request_of, path):
    with plain_sqlite(path, spatial=True) as connection:
        connection.execute("UPDATE camera SET heading_deg = 10 WHERE camera_id = 'c1'")
    assert ("view_stale", "c1") in found(check_inventory(request_of()))


def test_set_aside_counts_no_more_until_its_value_changes(request_of, path):
    report = check_inventory(request_of())
    problem = next(one for one in report.standing if one.code == "retention_above_maximum")
    judged = set_aside(report, [problem], " authorised for 31 days ")
    assert found(judged) == EXPECTED - {("retention_above_maximum", "r2")}
    ((aside, why),) = judged.aside
    assert (aside, why.reason) == (problem, "authorised for 31 days")
    again = check_inventory(request_of())
    assert found(again) == found(judged)
    assert "authorised for 31 days" in report_page(again)
    with plain_sqlite(path) as connection:
        connection.execute("UPDATE recorder SET retention_declared_days = 45 WHERE recorder_id = 'r2'")
    changed = check_inventory(request_of())
    assert found(changed) == EXPECTED
    assert changed.aside == ()


def test_taken_back_it_stands_again(request_of):
    report = check_inventory(request_of())
    judged = set_aside(report, report.standing, "all is well")
    assert judged.count == 0
    assert judged.queue == ()
    back = take_back(judged, [problem for problem, _ in judged.aside])
    assert found(back) == EXPECTED
    assert found(check_inventory(request_of())) == EXPECTED


def test_without_a_reason_nothing_is_set_aside(request_of):
    report = check_inventory(request_of())
    with pytest.raises(InputError) as raised:
        set_aside(report, report.standing, "  ")
    assert raised.value.code == "check_reason_missing"
    assert check_inventory(request_of()).aside == ()


def test_while_another_program_writes_nothing_is_set_aside(request_of, path):
    report = check_inventory(request_of())
    with plain_sqlite(path) as connection:
        connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(InventoryLocked):
            set_aside(report, report.standing, "why not")


def test_how_often_footage_was_asked_for_comes_from_the_register(request_of, tmp_path):
    register = Register.create(tmp_path / "register.gpkg")
    states = {"1": "sent", "2": "draft", "3": "cancelled"}
    entries = [
        RequisitionEntry(number, "case", owner_id="o2", state=state, cameras=(CameraEntry("c3"),), made_at=NOW)
        for number, state in states.items()
    ]
    entries.append(RequisitionEntry("4", "exercise", state="sent", cameras=(CameraEntry("c3"),), made_at=NOW, invented=True))
    key = register.begin_packet(PacketEntry("case", NOW, "folder", "0" * 64, "export", requisitions=tuple(entries)))
    register.confirm_packet(key)
    without, with_register = check_inventory(request_of()), check_inventory(request_of(register=str(tmp_path / "register.gpkg")))
    assert {entry.camera_id: entry.requested for entry in with_register.queue} == {"c3": 1, "c2": 0, "c4": 0}
    assert {entry.requested for entry in without.queue} == {0}


def test_a_register_that_cant_be_read_is_a_warning(request_of, tmp_path):
    (tmp_path / "register.gpkg").write_text("no database", encoding="utf-8")
    report = check_inventory(request_of(register=str(tmp_path / "register.gpkg")))
    assert found(report) == EXPECTED
    assert report.warnings == (("check_requests_not_counted", {}),)


def test_errors_are_those_of_the_inventory_and_the_pack(request_of, tmp_path):
    with pytest.raises(InventoryMissing):
        check_inventory(CheckRequest(str(tmp_path / "none.gpkg")))
    with pytest.raises(PackError):
        check_inventory(request_of(pack="atlantis"))


class Stopping:
    """A user who stops the work at the n-th question."""

    def __init__(self, at):
        self.left, self.shares = at, []

    def report(self, share, step=""):
        self.shares.append(share)

    def check(self):
        self.left -= 1
        if self.left < 0:
            raise Cancelled


def test_progress_goes_on_and_the_work_can_be_stopped(request_of, tmp_path):
    watched = Stopping(10_000)
    check_inventory(request_of(), watched)
    assert watched.shares == sorted(watched.shares)
    assert watched.shares[-1] == 1.0
    for at in range(3):
        with pytest.raises(Cancelled):
            check_inventory(request_of(log=tmp_path / "none.sqlite"), Stopping(at))
    assert not (tmp_path / "none.sqlite").exists()


# The page


class Seen(HTMLParser):
    """Elements and text of a page, as a browser would see them."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.text = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)

    def handle_data(self, data):
        self.text.append(data)


def test_the_page_says_all_and_runs_nothing_that_a_list_has_brought(request_of, path):
    page = report_page(set_aside(check_inventory(request_of()), [], "x"))
    seen = Seen(page)
    text = " ".join("".join(seen.text).split())
    assert "script" not in seen.tags
    assert " ".join(HOSTILE.split()) in text
    assert "49" not in re.sub(r"#\w+", "", text)
    for words in (
        "State of the camera inventory",
        "2 (50 %)",
        "1 (25 %)",
        "No recorder (1)",
        "31 days are more than the 30",
        "Exemple (38185)",
    ):
        assert words in text, words
    assert not re.search(r"(src|href)=", page)
    assert str(path.parent) not in page


def test_the_page_of_one_commune_holds_nothing_of_the_others(request_of):
    report = check_inventory(request_of())
    assert communes(report)[1] == ("38185", "Exemple (38185)")
    page = "".join(Seen(report_page(report, "38185")).text)
    assert "Commune: Exemple (38185)" in page
    for other in ("c3", "c4", "Nulle part", "Sans"):
        assert other not in page.split()
    part = of_commune(report, "38185")
    assert found(part) == {("view_values_missing", "c2"), ("retention_above_maximum", "r2")}
    assert (part.whole.known, part.whole.usable, part.whole.complete) == (2, 2, 1)
    with pytest.raises(InputError):
        of_commune(report, "00000")


def test_long_lists_are_cut_and_say_so(request_of, path):
    with Inventory.open(path, write=True) as inventory:
        many = [Camera(f"d{number}", "r1", channel=f"d{number}", source="t", source_id=str(number)) for number in range(50)]
        inventory.write_intake(Intake("j", "t", taken_at="2026-11-20T10:00:00+01:00"), cameras=many)
    page = " ".join("".join(Seen(report_page(check_inventory(request_of()))).text).split())
    assert "Without coordinates (51)" in page
    assert "and 31 more" in page


def test_an_empty_inventory_has_a_page_too(tmp_path):
    Inventory.create(tmp_path / "empty.gpkg", "EPSG:2154", "Europe/Paris")
    report = check_inventory(CheckRequest(str(tmp_path / "empty.gpkg"), now=NOW, log=tmp_path / "events.sqlite"))
    assert report.count == 0
    assert "holds no camera" in report_page(report)


def test_a_page_that_cant_be_written_leaves_the_one_before(request_of, tmp_path):
    report = check_inventory(request_of())
    write_report(report, tmp_path / "page.html")
    assert (tmp_path / "page.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    (tmp_path / "folder.html").mkdir()
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(WriteError):
        write_report(report, tmp_path / "file" / "page.html")


def test_rows_of_the_layer_name_place_record_and_what_to_do(request_of):
    report = check_inventory(request_of())
    rows = {row.code: (place, row) for place, row in problem_rows(report)}
    assert len(rows) == 4
    place, row = rows["retention_above_maximum"]
    assert place == (X + 10, Y)
    assert (row.table_name, row.record_id, row.camera_id, row.cameras, row.owner_id) == ("recorder", "r2", "c2", 1, "o2")
    assert "31 days" in row.problem
    assert row.mend
    assert rows["unplaced"][0] is None
    assert (rows["unplaced"][1].camera_id, rows["unplaced"][1].owner_name) == ("c4", "Ville d'Exemple")


def test_records_are_found_on_the_map_by_their_cameras(request_of):
    report = check_inventory(request_of())
    assert place_of_record(report, "camera", "c3") == (X + 600, Y)
    assert place_of_record(report, "recorder", "r2") == (X + 10, Y)
    assert place_of_record(report, "owner", "o2") == (X + 10, Y)
    assert place_of_record(report, "camera", "c4") is None
    assert place_of_record(report, "camera", "gone") is None


@pytest.mark.slow
def test_sixty_thousand_cameras_are_checked_in_seconds(tmp_path):
    place = tmp_path / "big.gpkg"
    cameras = [
        Camera(
            f"c{number}", f"r{number // 30}", label=f"Place {number // 30}", channel=str(number % 30), device_id=f"SN{number:06d}",
            kind="fixed", heading_deg=float(number % 360), source="s", source_id=str(number),
            x=X + (number % 245) * 20.0, y=Y + (number // 245) * 20.0,
        )
        for number in range(60_000)
    ]  # fmt: skip
    owners = [Owner(f"o{number}", f"Owner {number}", email="a@b.fr") for number in range(2000)]
    recorders = [Recorder(f"r{number}", f"o{number}", retention_declared_days=7.0) for number in range(2000)]
    with Inventory.create(place, "EPSG:2154", "Europe/Paris") as inventory:
        inventory.write_intake(Intake("i", "s", taken_at="2026-11-20T10:00:00+01:00"), owners, recorders, cameras)
    started = time.monotonic()
    report = check_inventory(CheckRequest(str(place), now=NOW, log=tmp_path / "events.sqlite"))
    assert time.monotonic() - started < 30.0
    assert {problem.code for problem in report.standing} == {"view_values_missing", "view_missing"}
    assert report.count == 120_000


def test_among_buildings_views_are_up_to_date_until_one_changes_near_by(request_of, path):
    """c1 and c2 hang in the street, c3 600 m away; the sentences of the guesses are those of the building."""
    before = found(check_inventory(request_of()))
    layer = BuildingLayer("buildings", "EPSG:2154", [box(X + 20, Y - 5, X + 30, Y + 5), box(X + 580, Y - 20, X + 620, Y + 20)])
    build_views(str(path), buildings=layer)
    report = check_inventory(request_of())
    assert found(report) - before == {("facade_uncertain", "c3")}
    (uncertain,) = (problem for problem in report.standing if problem.code == "facade_uncertain")
    assert "10" in problem_text(uncertain)
    assert mend_text("facade_uncertain")
    with plain_sqlite(path) as connection:
        connection.execute("UPDATE building SET height_m = 7 WHERE fid = 1")
    assert {("view_stale", "c1"), ("view_stale", "c2")} <= found(check_inventory(request_of()))
    assert ("view_stale", "c3") not in found(check_inventory(request_of()))


def test_an_indoor_camera_in_no_building_is_named(request_of, path):
    with plain_sqlite(path) as connection:
        connection.execute("UPDATE camera SET indoor = 1 WHERE camera_id IN ('c1', 'c3')")
    build_views(str(path), buildings=BuildingLayer("buildings", "EPSG:2154", [box(X + 580, Y - 20, X + 620, Y + 20)]))
    told = found(check_inventory(request_of()))
    assert ("indoors_without_building", "c1") in told
    assert not {("indoors_without_building", "c3"), ("facade_uncertain", "c3")} & told


def test_another_height_of_what_is_to_be_seen_leaves_no_view_stale(request_of, path):
    build_views(str(path), target_height_m=2.5)
    assert not {code for code, _ in found(check_inventory(request_of()))} & {"view_stale", "view_missing"}
