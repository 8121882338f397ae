"""The register as its users reach it: papers noted, states, answers, figures, and the log that can be verified."""

from __future__ import annotations

import csv
import json

import pytest

from tests.acceptance import product
from tests.postgis import cluster
from tests.store.registers import made_register

__all__ = ["cluster"]
REFERENCE = "register.txt"


@pytest.fixture(scope="module", params=["in a file", "on a server"])
def town(request, tmp_path_factory, provider):
    """A folder with an inventory, a zone and a case. The register (`register_of`) lies in it, or on a server where jane signs in."""
    folder = tmp_path_factory.mktemp("register")
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "on a server":
            (folder / REFERENCE).write_text(made_register(request.getfixturevalue("cluster")), encoding="utf-8")
            patch.setenv("PGUSER", "jane")
        yield _furnished(folder)


def register_of(town):
    """What names the register of this run."""
    named = town / REFERENCE
    return named.read_text(encoding="utf-8") if named.exists() else town / "register.gpkg"


def _furnished(folder):
    inventory = folder / "town.gpkg"
    product.run("createinventory", OUTPUT=inventory, CRS="EPSG:2154", TIME_ZONE="Europe/Paris")
    listed = folder / "list.csv"
    lines = ["id;nom;longitude;latitude;exploitant;commune;type"]
    lines += [f"c{number};Voie {number};{5.7245 + number * 0.0002:.5f};45.1885;{owner};Grenoble;fixed" for number, owner in enumerate("AABBC")]
    listed.write_text("\n".join(lines), encoding="utf-8")
    product.run("importcameras", INVENTORY=inventory, INPUT=listed, SOURCE="town")
    square = [[5.724, 45.188], [5.7256, 45.188], [5.7256, 45.189], [5.724, 45.189], [5.724, 45.188]]
    zone = {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [square]}}
    (folder / "zone.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": [zone]}), encoding="utf-8")
    particulars = {
        "number": "2026/17",
        "time_zone": "Europe/Paris",
        "frame": "flagrance",
        "opened_on": "2026-11-21",
        "offence": "vol",
        "articles": "311-1",
        "service": {"name": "Commissariat", "phone": "04 00 00 00 00"},
        "signer": {"rank": "Capitaine", "name": "Morvan", "capacity": "OPJ"},
    }
    (folder / "case.json").write_text(json.dumps(particulars), encoding="utf-8")
    return folder


def export(town, **more):
    given = {
        "INVENTORY": town / "town.gpkg",
        "ZONE": town / "zone.geojson",
        "START": "2026-11-20T22:00:00+01:00",
        "END": "2026-11-20T22:30:00+01:00",
        "NOW": "2026-11-23T09:00:00+01:00",
        "CASE": town / "case.json",
        "REGISTER": register_of(town),
        "OUTPUT_FOLDER": town / "out",
    }
    return product.run("exportpackets", **{**given, **more})


def figures(town, **more):
    return product.run("registerstatistics", REGISTER=register_of(town), **more)


def numbers(folder):
    from pathlib import Path

    manifest = json.loads((Path(folder) / "manifest.json").read_text(encoding="utf-8"))
    found = {}
    for entry in manifest["files"]:
        if entry["path"].endswith("cameras.csv") and not entry["path"].startswith("case-file"):
            with (Path(folder) / entry["path"]).open(encoding="utf-8-sig", newline="") as stream:
                for row in csv.DictReader(stream):
                    found.setdefault(row["requisition"], set()).add(row["camera_id"])
    return found


def test_the_whole_way(town):
    first = export(town, CAMERAS="town-000001,town-000003,town-000005")
    asked = numbers(first["FOLDER"])
    assert first["OWNERS"] == len(asked) == 3
    assert figures(town)["COUNT"] == 3
    again = export(town, CAMERAS="town-000001,town-000003,town-000005")
    assert numbers(again["FOLDER"]) == asked, "what has not been sent has the same numbers"
    assert figures(town)["COUNT"] == 3

    product.run("recordentry", REGISTER=register_of(town), NUMBER=",".join(asked), STATE="sent", AT="2026-11-23T10:00:00+01:00")
    second = export(town)
    further = numbers(second["FOLDER"])
    assert not set(further) & set(asked)
    assert {camera for cameras in further.values() for camera in cameras} == {"town-000002", "town-000004"}

    by_camera = {camera: number for number, cameras in asked.items() for camera in cameras}
    at = "2026-11-25T10:00:00+01:00"
    register = register_of(town)
    product.run(
        "recordentry", REGISTER=register, NUMBER=by_camera["town-000001"], STATE="received", AT=at, RETENTION_DAYS=5, CLOCK_OFFSET_S=-40
    )
    product.run("recordentry", REGISTER=register, NUMBER=by_camera["town-000003"], STATE="overwritten", AT=at)
    product.run("recordentry", REGISTER=register, NUMBER=by_camera["town-000005"], STATE="negative", REASON="failure", AT=at)
    found = figures(town, FROM="2026-11-01", TO="2026-11-30", REPORT=town / "report.html", CSV=town / "report.csv")
    assert (found["COUNT"], found["SENT"], found["ANSWERED"], found["NEGATIVE"], found["OVERWRITTEN"]) == (5, 3, 3, 1, 1)
    page = (town / "report.html").read_text(encoding="utf-8")
    assert "<svg" in page
    assert "http" not in page.replace("http://www.w3.org/2000/svg", ""), "the page needs nothing from outside"
    with (town / "report.csv").open(encoding="utf-8-sig", newline="") as stream:
        whole = next(row for row in csv.DictReader(stream) if row["by"] == "whole")
    assert (whole["count"], whole["too_late"], whole["waiting"]) == ("5", "1", "0")
    assert figures(town, FROM="2027-01-01", TO="2027-12-31")["COUNT"] == 0


def test_the_log_holds_and_so_does_the_evidence(town):
    packet = next(path for path in sorted((town / "out").iterdir()) if path.is_dir())
    found = product.run("verifylog", MANIFESTS=town / "out")
    assert (found["VALID"], found["PROBLEMS"]) == (1, 0)
    assert found["COUNT"] > 0
    replay = product.run("replaycase", EVIDENCE=packet, INVENTORY=town / "town.gpkg")
    assert (replay["SAME"], replay["ADDED"], replay["GONE"], replay["CHANGED"]) == (1, 0, 0, 0)
    assert replay["COUNT"] == 5


@pytest.mark.parametrize(
    ("algorithm", "parameters", "says"),
    [
        ("recordentry", {"NUMBER": "nobody's", "STATE": "sent"}, "nobody's"),
        ("registerstatistics", {"FROM": "yesterday"}, "yesterday"),
        ("registerstatistics", {"FROM": "2026-12-01", "TO": "2026-11-30"}, "2026-12-01"),
        ("registerstatistics", {"REGISTER": "/nowhere/r.gpkg"}, "/nowhere/r.gpkg"),
        ("registerstatistics", {"REGISTER": "postgresql:host=/nowhere"}, "cannot be reached"),
        ("registerstatistics", {"REGISTER": "postgresql:dbname=x password=hunter2"}, "authcfg"),
    ],
)
def test_what_cannot_be_done_is_said(town, algorithm, parameters, says):
    assert says in product.refusal(algorithm, **{"REGISTER": register_of(town), **parameters})


@pytest.mark.parametrize("days", [3650.5, 86_400.0, 1e300])
def test_a_retention_that_cannot_be_is_not_taught(town, days):
    number = next(iter(numbers(next(path for path in sorted((town / "out").iterdir()) if path.is_dir()))))
    given = {"REGISTER": register_of(town), "NUMBER": number, "STATE": "received", "RETENTION_DAYS": days}
    assert "retention_observed_days" in product.refusal("recordentry", **given)
