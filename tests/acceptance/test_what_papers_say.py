"""What a prosecutor reads in the case file: nothing claimed that isn't so, and times that mean one instant."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import pytest
from qgis.core import QgsGeometry, QgsPointXY

from tests.acceptance.product import circle_layer, inventory_of, layer, pdf_text, run

LONGITUDE, LATITUDE = 2.3500, 48.8500
LEGS = "leg:int speed_min:double speed_max:double wait_max_s:double"
EAST_300_M = LONGITUDE + 300 / 73_350


@pytest.fixture(scope="module")
def packet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A flight through the hour that exists twice, past four owners: one unknown, one a lawyer, one read by the service itself."""
    root = tmp_path_factory.mktemp("papers")
    owners = {
        "open": {"owner.name": "Parking", "recorder.name": "NVR", "recorder.retention_declared_days": 12},
        "unknown": {},
        "legal": {"owner.name": "Cabinet Durand", "owner.kind": "legal", "recorder.name": "NVR"},
        "own": {"owner.name": "Métropole", "recorder.name": "CSU", "recorder.access": "habilitation"},
    }
    rows = [
        {"camera.source_id": name, "camera.label": f"Voie {name}", "camera.kind": "fisheye", "camera.hfov_deg": 360, "camera.range_m": 20,
         "camera.x": LONGITUDE, "camera.y": LATITUDE, **owner}
        for name, owner in owners.items()
    ]  # fmt: skip
    inventory = inventory_of(root / "inventory", rows)
    case = root / "case.json"
    particulars = {
        "number": "2026-10", "time_zone": "Europe/Paris", "frame": "flagrance", "opened_on": "2026-10-25", "offence": "vol",
        "articles": "311-4",
        "service": {"name": "Commissariat", "phone": "17"}, "signer": {"rank": "Capitaine", "name": "Dupont", "capacity": "officier"},
    }  # fmt: skip
    case.write_text(json.dumps(particulars), encoding="utf-8")
    line = QgsGeometry.fromPolylineXY([QgsPointXY(LONGITUDE - 0.001, LATITUDE), QgsPointXY(EAST_300_M, LATITUDE)])
    legs = layer("LineString", "EPSG:4326", [(line, {"leg": 1, "speed_min": 3.5, "speed_max": 6.5, "wait_max_s": 90})], LEGS)
    seen = {"time_from": "2026-10-25T02:01:10+01:00", "time_to": "2026-10-25T02:01:40+01:00"}
    sighting = layer("Point", "EPSG:4326", [(f"POINT({EAST_300_M} {LATITUDE})", seen)], "time_from:string time_to:string")
    results = run(
        "exportpackets",
        INVENTORY=inventory,
        ZONE=circle_layer(LONGITUDE, LATITUDE, 15),
        PATH=legs,
        SIGHTINGS=sighting,
        PATH_START="2026-10-25T02:57:00+02:00",
        START="2026-10-25T02:50:00+02:00",
        END="2026-10-25T02:10:00+01:00",
        NOW="2026-10-26T09:00:00",
        CASE=case,
        OUTPUT_FOLDER=root / "packets",
    )
    return Path(results["FOLDER"])


@pytest.fixture(scope="module")
def report(packet: Path) -> str:
    with zipfile.ZipFile(packet / "case-file" / "report.odt") as archive:
        content = archive.read("content.xml").decode("utf-8")
    return " ".join(re.sub(r"<[^>]*>", " ", content).replace("\u00a0", " ").split())


def test_clock_times_on_the_map_are_told_apart_when_the_clocks_change(packet: Path) -> None:
    text = pdf_text(packet / "case-file" / "overview.pdf").replace("\u00a0", " ")
    assert "02 h 57 (UTC+2)" in text
    # At the end of 373 m after 207 s at 6.5 km/h; seen there until 02:01:40, and gone at most 90 s later.
    assert "02 h 00 (UTC+1)–02 h 03 (UTC+1)" in text


@pytest.mark.parametrize("paper", ["keep-request.pdf", "requisition.pdf", "annex.pdf"])
def test_windows_on_paper_carry_their_offset(packet: Path, paper: str) -> None:
    (folder,) = packet.glob("*-Parking")
    text = pdf_text(folder / paper).replace("\u00a0", " ")
    assert "02 h 48 (UTC+2)" in text
    assert "02 h 12 (UTC+1)" in text


def test_the_report_tells_what_was_assumed(report: str) -> None:
    assert "02 h 01 min 10 s (UTC+1)" in report
    assert "02 h 01 min 40 s (UTC+1)" in report
    assert "de 3,5 à 6,5 km/h" in report
    assert "90 s" in report


def test_a_draft_is_never_called_a_requisition_that_was_made(report: str) -> None:
    assert "requise 2026-10-1-0000" not in report
    made, _, drafts = report.partition("Restent à compléter")
    assert "Exploitant à identifier" in drafts
    assert "n° 2026-10-1-0000" not in made
    assert "projet à compléter 2026-10-1-0000" in report


def test_what_the_service_may_read_itself_is_not_requested(packet: Path, report: str) -> None:
    assert not list(packet.glob("*tropole*"))
    assert "Accès par habilitation" in report
    assert "CSU" in report


def test_nobody_is_threatened_who_may_refuse(packet: Path) -> None:
    (lawyer,) = packet.glob("*-Cabinet-Durand")
    (parking,) = packet.glob("*-Parking")
    assert "3 750" not in pdf_text(lawyer / "requisition.pdf")
    assert "accord" in pdf_text(lawyer / "requisition.pdf")
    assert "3 750" in pdf_text(parking / "requisition.pdf").replace("\u00a0", " ").replace("\u202f", " ")


def test_papers_without_an_owner_are_drafts(packet: Path) -> None:
    folder = packet / "00-owner-unknown"
    for name in ("keep-request.pdf", "requisition.pdf"):
        for page in pdf_text(folder / name).split("\f")[:-1]:
            assert "PROJET" in page
    assert not (folder / "message-keep.eml").exists()
