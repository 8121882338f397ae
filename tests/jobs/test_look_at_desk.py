"""Looking whether a desk has all that the work needs."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections import namedtuple
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timezone

import pytest
from qgis.core import QgsSettings

from camera_requisition.core.errors import Cancelled
from camera_requisition.core.ports import SilentProgress
from camera_requisition.gis import desk_words
from camera_requisition.jobs import look_at_desk as job
from camera_requisition.jobs.create_inventory import create_inventory
from camera_requisition.jobs.look_at_desk import DeskQuestion, Verdict, look_at_desk
from camera_requisition.store.event_log import EventLog
from tests.gui import town

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=timezone.utc).timestamp()


@pytest.fixture(scope="module")
def town_file(tmp_path_factory):
    return town.make_town(tmp_path_factory.mktemp("town") / "town.gpkg")


@pytest.fixture
def question(tmp_path, town_file, qgis_app):
    return DeskQuestion(
        inventory=str(shutil.copy(town_file, tmp_path / "town.gpkg")),
        register=str(tmp_path / "register.gpkg"),
        case_folder=tmp_path / "cases",
        output_folder=tmp_path / "packets",
        event_log=tmp_path / "events.sqlite",
        fonts=["DejaVu Sans"],
        language="en",
        translated=False,
        has_translation=False,
        system_zone="Europe/Paris",
        now=NOW,
    )


def of(findings, subject):
    return [(one.verdict, one.code) for one in findings if one.subject == subject]


def test_a_desk_in_order_has_no_problem_and_every_part_has_its_words(question):
    found = look_at_desk(question)
    assert [one for one in found if one.verdict is Verdict.PROBLEM] == []
    assert {one.subject for one in found} <= set(desk_words.subject_words())
    assert of(found, "inventory") == [(Verdict.FINE, "desk_inventory")]
    assert of(found, "shapely") == [(Verdict.FINE, "desk_version")]
    assert not any("{" in desk_words.finding_text(one) for one in found)


def test_nothing_is_made_by_looking(question, tmp_path):
    look_at_desk(question)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["town.gpkg"]


def test_stale_views_are_counted(question):
    with closing(sqlite3.connect(question.inventory)) as connection, connection:
        placed = connection.execute("SELECT count(*) FROM camera WHERE geom IS NOT NULL").fetchone()[0]
        connection.execute("DELETE FROM camera_view")
    found = {one.subject: one for one in look_at_desk(question)}
    assert found["views"].code == "desk_views_wanted"
    assert found["views"].values["count"] == placed > 0


def test_a_new_inventory_says_to_take_a_list_in(question, tmp_path):
    path = create_inventory(tmp_path / "new.gpkg", "EPSG:2154", "Europe/Paris")
    found = look_at_desk(replace(question, inventory=str(path)))
    assert of(found, "inventory") == [(Verdict.WARNING, "desk_inventory_empty")]
    assert of(found, "views") == []


def test_an_inventory_in_a_synchronised_folder_is_named_so(question, tmp_path):
    folder = tmp_path / "OneDrive - Metropolis"
    folder.mkdir()
    path = shutil.copy(question.inventory, folder / "town.gpkg")
    assert of(look_at_desk(replace(question, inventory=str(path))), "inventory") == [(Verdict.WARNING, "synchronised_folder")]


def test_a_case_folder_that_leaves_the_computer_is_a_warning(question, tmp_path):
    found = look_at_desk(replace(question, case_folder=tmp_path / "Dropbox" / "cases"))
    assert of(found, "case_folder") == [(Verdict.WARNING, "desk_place_synchronised")]


@pytest.mark.parametrize(
    ("reference", "code"),
    [("", "desk_no_inventory"), ("gone.gpkg", "inventory_missing"), ("postgresql:host=/nowhere", "server_unreachable")],
)
def test_an_inventory_that_cannot_be_opened_is_said_and_the_rest_is_looked_at(question, reference, code):
    found = look_at_desk(replace(question, inventory=reference))
    assert [found_code for _verdict, found_code in of(found, "inventory")] == [code]
    assert of(found, "language") == [(Verdict.FINE, "desk_language_source")]


def test_a_broken_register_is_a_problem(question, tmp_path):
    broken = tmp_path / "register.gpkg"
    broken.write_text("no database", encoding="utf-8")
    verdicts = of(look_at_desk(replace(question, register=str(broken))), "register")
    assert (Verdict.PROBLEM, "register_not_database") in verdicts


def test_a_log_that_was_changed_outside_is_a_problem(question):
    log = EventLog(question.event_log)
    for _time in range(2):
        log.record("search", who="somebody", at="2026-11-23T10:00:00+00:00")
    assert of(look_at_desk(question), "event_log") == [(Verdict.FINE, "desk_place")]
    with closing(sqlite3.connect(question.event_log)) as connection, connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute("UPDATE event SET who = 'nobody' WHERE fid = 1")
    assert (Verdict.PROBLEM, "desk_event_log_wrong") in of(look_at_desk(question), "event_log")


@pytest.mark.parametrize(("at", "code"), [("2026-11-23T13:00:00+00:00", "desk_clock_behind"), ("2026-11-23T12:01:00+00:00", "desk_clock")])
def test_a_clock_behind_the_log_is_doubted(question, at, code):
    EventLog(question.event_log).record("search", who="somebody", at=at)
    assert [found_code for _verdict, found_code in of(look_at_desk(question), "clock")] == [code]


@pytest.mark.parametrize(
    ("system", "code"), [("Europe/Paris", "desk_zone"), ("America/Cayenne", "desk_zone_differs"), ("Europe/Atlantis", "desk_zone_no_data")]
)
def test_the_computer_s_zone_is_held_against_the_inventory_s(question, system, code):
    assert [found_code for _verdict, found_code in of(look_at_desk(replace(question, system_zone=system)), "time_zone")] == [code]


@pytest.mark.parametrize(("free", "verdict"), [(3_000_000_000, Verdict.FINE), (1_000_000_000, Verdict.WARNING), (100_000_000, Verdict.PROBLEM)])
def test_little_room_on_the_disk(question, monkeypatch, free, verdict):
    monkeypatch.setattr(job.shutil, "disk_usage", lambda _path: namedtuple("Usage", "free")(free))
    assert [found for found, _code in of(look_at_desk(question), "disk")] == [verdict]


@pytest.mark.parametrize(
    ("fonts", "expected"),
    [([], (Verdict.PROBLEM, "no_font")), (["Comic Neue"], (Verdict.WARNING, "desk_font_substitute")), (["Arial"], (Verdict.FINE, "desk_font"))],
)
def test_fonts(question, fonts, expected):
    assert of(look_at_desk(replace(question, fonts=fonts)), "fonts") == [expected]


@pytest.mark.parametrize(
    ("language", "translated", "there", "expected"),
    [
        ("fr", True, True, (Verdict.FINE, "desk_language")),
        ("fr", False, True, (Verdict.PROBLEM, "desk_language_lost")),
        ("pl", False, False, (Verdict.WARNING, "desk_language_none")),
        ("en_GB", False, False, (Verdict.FINE, "desk_language_source")),
    ],
)
def test_languages(question, language, translated, there, expected):
    asked = replace(question, language=language, translated=translated, has_translation=there)
    assert of(look_at_desk(asked), "language") == [expected]


def test_without_a_library_the_look_says_how_to_install_it_and_goes_on(question):
    found = look_at_desk(replace(question, missing=["shapely 2"]))
    assert of(found, "shapely") == [(Verdict.PROBLEM, "desk_library_missing")]
    assert of(found, "inventory") == [(Verdict.WARNING, "desk_waits_for_libraries")]
    assert of(found, "disk")[0][1].startswith("desk_disk")


def test_looking_can_be_begun_where_no_library_is_there():
    code = (
        "import sys; from qgis.core import QgsApplication; application = QgsApplication([], True); there = set(sys.modules);"
        "import camera_requisition.jobs.look_at_desk, camera_requisition.gui.dialogs.desk_check;"
        "print(sorted({'numpy', 'shapely', 'pyproj', 'jinja2'} & (set(sys.modules) - there)))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert found.stdout.strip().endswith("[]"), found.stdout + found.stderr


def test_it_can_be_stopped(question):
    class Stopped(SilentProgress):
        def check(self):
            raise Cancelled

    with pytest.raises(Cancelled):
        look_at_desk(question, Stopped())


def test_what_is_handed_to_others_names_no_place(question, tmp_path):
    broken = replace(question, register=str(tmp_path / "case 2026-17 Durand.gpkg"), case_folder=tmp_path / "Durand")
    (tmp_path / "case 2026-17 Durand.gpkg").write_text("no database", encoding="utf-8")
    report = desk_words.report_text(look_at_desk(broken))
    assert "Durand" not in report
    assert str(tmp_path) not in report
    assert "desk_inventory" in report
    assert "QGIS: 3" in report


@pytest.mark.parametrize(("locked", "code"), [("", None), ("inventory,register", "desk_fixed"), ("inventroy,register", "desk_fixed_unknown")])
def test_what_the_administrator_has_fixed_is_said_and_so_is_a_misspelt_name(tmp_path, nobodys_settings, locked, code):
    path = tmp_path / "global.ini"
    path.write_text(f"[camera_requisition]\nlocked={locked}\n", encoding="utf-8")
    QgsSettings.setGlobalSettingsPath(str(path))
    try:
        found = list(job._fixed())
    finally:
        QgsSettings.setGlobalSettingsPath(nobodys_settings)
    assert [one.code for one in found] == ([] if code is None else [code])
    if code == "desk_fixed_unknown":
        assert found[0].values["unknown"] == "inventroy"
        assert found[0].verdict == Verdict.WARNING
