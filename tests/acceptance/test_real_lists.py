"""The real lists, from the delivered file to a packet: no row vanishes, a second delivery changes nothing, a search finds cameras."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

import pytest
from qgis.core import QgsVectorLayer

from tests.acceptance.product import Heard, Refused, circle_layer, layer, pdf_words, refusal, run

NOW = "2026-11-23T08:00:00+01:00"
CASE = {"number": "2026/00815", "time_zone": "Europe/Paris"}


@dataclass(frozen=True)
class RealList:
    """A delivered list; `objects` counted by another program (Python's own parsers), `where` a place with cameras (lon, lat, metres)."""

    path: str
    crs: str
    time_zone: str
    objects: int
    placed: bool
    where: tuple[float, float, float]


LISTS = {
    "switzerland": RealList(
        "switzerland_osm/osm_surveillance_switzerland.json", "EPSG:2056", "Europe/Zurich", 2144, True, (7.4474, 46.9480, 1000)
    ),
    "paris": RealList("paris_pp_2019/data.csv", "EPSG:2154", "Europe/Paris", 707, True, (2.3475, 48.8588, 500)),
    "paris, without places": RealList("paris_pp_2019/annexe1.csv", "EPSG:2154", "Europe/Paris", 1391, False, (2.3475, 48.8588, 500)),
    # The 1,473 nodes and the 18 ways (squares and buildings) that are tagged man_made=surveillance.
    "france": RealList("france_osm_2011/cctv.osm", "EPSG:4326", "Europe/Paris", 1473 + 18, True, (5.7245, 45.1885, 1500)),
    "helsinki": RealList("helsinki_fi/Helsinki.osm.pbf", "EPSG:3067", "Europe/Helsinki", 221, True, (24.9414, 60.1700, 400)),
}


@dataclass
class Taken:
    """A list taken in once."""

    list: RealList
    file: Path
    inventory: Path
    counts: dict[str, Any]
    report: dict[str, Any]
    rejects: list[dict[str, str]]


@pytest.fixture(scope="module")
def take(shared_data: Path, tmp_path_factory: pytest.TempPathFactory):
    taken: dict[str, Taken] = {}

    def of(name: str) -> Taken:
        if name not in taken:
            one = LISTS[name]
            folder = tmp_path_factory.mktemp("real")
            inventory = folder / "inventory.gpkg"
            run("createinventory", CRS=one.crs, TIME_ZONE=one.time_zone, OUTPUT=inventory)
            counts = run(
                "importcameras",
                INPUT=shared_data / one.path,
                INVENTORY=inventory,
                SOURCE="a public list",
                REPORT=folder / "report.json",
                REJECTS=folder / "rejects.csv",
            )
            report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
            rejects = list(csv.DictReader((folder / "rejects.csv").read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
            taken[name] = Taken(one, shared_data / one.path, inventory, counts, report, rejects)
        return taken[name]

    return of


def cameras_in(inventory: Path) -> list[dict[str, Any]]:
    found = QgsVectorLayer(f"{inventory}|layername=camera", "camera", "ogr")
    assert found.isValid()
    return [{**feature.attributeMap(), "placed": not feature.geometry().isNull()} for feature in found.getFeatures()]


@pytest.fixture(params=list(LISTS))
def taken(request: pytest.FixtureRequest, take) -> Taken:
    return take(request.param)


def test_every_delivered_row_is_accounted_for(taken: Taken) -> None:
    counts = taken.counts
    assert counts["READ"] == taken.list.objects
    assert counts["READ"] == taken.report["rows_taken"] + counts["REJECTED"]
    assert len(taken.rejects) == counts["REJECTED"]
    assert counts["REJECTED"] <= 0.01 * taken.list.objects, Counter(json.dumps(row)[:200] for row in taken.rejects).most_common(5)
    # A row with several headings is several cameras, so there are at least as many as rows.
    assert counts["ADDED"] >= taken.report["rows_taken"]
    assert (counts["UPDATED"], counts["UNCHANGED"], counts["MISSING"]) == (0, 0, 0)


def test_the_inventory_holds_what_the_counts_say(taken: Taken) -> None:
    cameras = cameras_in(taken.inventory)
    assert len(cameras) == taken.counts["ADDED"]
    assert sum(not camera["placed"] for camera in cameras) == taken.counts["UNPLACED"]
    assert taken.counts["UNPLACED"] == (0 if taken.list.placed else taken.counts["ADDED"])
    rows = {(camera["source"], camera["source_id"]) for camera in cameras}
    assert len(rows) == taken.report["rows_taken"]
    assert len({camera["camera_id"] for camera in cameras}) == len(cameras)


def test_the_same_list_again_changes_nothing(taken: Taken) -> None:
    before = sorted(json.dumps({key: str(value) for key, value in camera.items()}) for camera in cameras_in(taken.inventory))
    again = run("importcameras", INPUT=taken.file, INVENTORY=taken.inventory, SOURCE="a public list")
    assert again["READ"] == taken.counts["READ"]
    assert (again["ADDED"], again["UPDATED"], again["MISSING"]) == (0, 0, 0)
    assert again["UNCHANGED"] == taken.counts["ADDED"]
    assert again["REJECTED"] == taken.counts["REJECTED"]
    after = sorted(json.dumps({key: str(value) for key, value in camera.items()}) for camera in cameras_in(taken.inventory))
    assert after == before


def test_views_are_built_once_and_a_search_writes_a_packet(taken: Taken, tmp_path: Path) -> None:
    placed = taken.counts["ADDED"] - taken.counts["UNPLACED"]
    built = run("buildviews", INVENTORY=taken.inventory)
    assert built == {"BUILT": placed, "UNCHANGED": 0, "FAILED": 0}
    assert run("buildviews", INVENTORY=taken.inventory) == {"BUILT": 0, "UNCHANGED": placed, "FAILED": 0}

    longitude, latitude, radius = taken.list.where
    times = {"START": "2026-11-21T22:00:00", "END": "2026-11-21T22:10:00", "NOW": NOW}
    zone = circle_layer(longitude, latitude, radius)
    found = run("matchcameras", INVENTORY=taken.inventory, ZONE=zone, OUTPUT="memory:", **times)
    assert found["MATCHED"] == found["SEES"] + found["MAY_SEE"] == found["OUTPUT"].featureCount()
    if taken.list.placed:
        assert found["MATCHED"] > 0
    else:
        assert found["MATCHED"] == 0
        assert found["UNPLACED"] > 0

    case = tmp_path / "case.json"
    case.write_text(json.dumps(CASE), encoding="utf-8")
    # Ids named one by one: some of a large town's cameras are enough papers, and of a list without places all are named by hand.
    ids = (
        [row["camera_id"] for row in cameras_in(taken.inventory)[:5]]
        if not taken.list.placed
        else [feature["camera_id"] for feature in found["OUTPUT"].getFeatures()][:5]
    )
    packet = run(
        "exportpackets", INVENTORY=taken.inventory, ZONE=zone, CAMERAS=",".join(ids), CASE=case, OUTPUT_FOLDER=tmp_path / "packets", **times
    )
    folder = Path(packet["FOLDER"])
    papers = sorted(path.parent.name for path in folder.rglob("requisition.pdf"))
    assert papers
    assert packet["OWNERS"] == len([name for name in papers if not name.startswith("00-")])
    words = "".join(pdf_words(path) for path in folder.rglob("requisition.pdf"))
    for camera_id in ids:
        assert camera_id in words


def test_one_kilometre_around_berne_some_see_and_some_may_see(take) -> None:
    bern = take("switzerland")
    longitude, latitude, radius = bern.list.where
    found = run("matchcameras", INVENTORY=bern.inventory, ZONE=circle_layer(longitude, latitude, radius), OUTPUT="memory:")
    assert found["SEES"] > 0
    assert found["MAY_SEE"] > 0
    # 134 of the list's positions lie in the circle; the possible extents reach at most 120 m beyond it.
    assert found["MATCHED"] >= 134 * 0.9
    # Without a time there are no windows, deadlines and states.
    for feature in found["OUTPUT"].getFeatures():
        for name in ("window_start", "window_end", "deadline", "retention_state"):
            assert not feature[name], name


def _dakar() -> QgsVectorLayer:
    # A rectangle around the peninsula, drawn by hand.
    return layer("Polygon", "EPSG:4326", [("POLYGON((-17.6 14.6,-17.3 14.6,-17.3 14.8,-17.6 14.8,-17.6 14.6))", {})])


@pytest.mark.parametrize("kept_at", ["the inventory", "the import"])
@pytest.mark.parametrize(("file", "repaired"), [("cameras_fixed_c9d48fb.geojson", 0), ("cameras_swapped_18334f3.geojson", 2)])
def test_exchanged_axes_are_repaired_where_only_the_exchange_falls_into_a_territory(
    shared_data: Path, tmp_path: Path, file: str, repaired: int, kept_at: str
) -> None:
    # The file called "fixed" has its axes right: Dakar lies at 17.5° W, 14.7° N.
    coordinates = json.loads((shared_data / "dakar_sn" / file).read_text(encoding="utf-8"))["features"][0]["geometry"]["coordinates"]
    assert (coordinates[0] < 0) == (repaired == 0)
    inventory = tmp_path / "inventory.gpkg"
    run(
        "createinventory",
        CRS="EPSG:4326",
        TIME_ZONE="Africa/Dakar",
        TERRITORY=_dakar() if kept_at == "the inventory" else None,
        OUTPUT=inventory,
    )
    counts = run(
        "importcameras",
        INPUT=shared_data / "dakar_sn" / file,
        INVENTORY=inventory,
        SOURCE="the town",
        TERRITORY=_dakar() if kept_at == "the import" else None,
        REJECTS=tmp_path / "rejects.csv",
    )
    assert (counts["READ"], counts["ADDED"], counts["REJECTED"], counts["FLAGGED"]) == (2, 2, 0, repaired)
    with sqlite3.connect(inventory) as connection:
        (box,) = connection.execute("SELECT min(minx), max(maxx), min(miny), max(maxy) FROM rtree_camera_geom").fetchall()
    assert -17.6 < box[0] <= box[1] < -17.3
    assert 14.6 < box[2] <= box[3] < 14.8


def test_exchanged_axes_are_noticed_by_a_reference_system_of_the_place(shared_data: Path, tmp_path: Path) -> None:
    inventory = tmp_path / "inventory.gpkg"
    run("createinventory", CRS="EPSG:32628", TIME_ZONE="Africa/Dakar", OUTPUT=inventory)
    counts: Optional[dict[str, Any]] = None
    try:
        counts = run(
            "importcameras",
            INPUT=shared_data / "dakar_sn" / "cameras_swapped_18334f3.geojson",
            INVENTORY=inventory,
            SOURCE="the town",
            REJECTS=tmp_path / "rejects.csv",
        )
    except Refused as refused:
        pytest.fail(f"the rows should be rejected, not the list: {refused}")
    assert (counts["READ"], counts["ADDED"], counts["REJECTED"]) == (2, 0, 2)
    assert "exchanged" in (tmp_path / "rejects.csv").read_text(encoding="utf-8-sig")


# Whether the file holds a track or a route; unicode.gpx has waypoints only.
GPX = {
    "Mojstrovka.gpx": True, "around-visnjan-with-car.gpx": True, "cerknicko-jezero.gpx": True, "cerknicko-without-times.gpx": True,
    "korita-zbevnica.gpx": True, "route.gpx": True, "track-with-empty-segment.gpx": True, "track-with-less-sec-time.gpx": True,
    "unicode.gpx": False,
}  # fmt: skip


@pytest.mark.parametrize("name", list(GPX))
def test_real_gpx_files_are_paths(shared_data: Path, tmp_path: Path, name: str) -> None:
    inventory = tmp_path / "inventory.gpkg"
    run("createinventory", CRS="EPSG:4326", TIME_ZONE="Europe/Ljubljana", OUTPUT=inventory)
    given = {"INVENTORY": inventory, "PATH": str(shared_data / "gpx_gpxpy" / name), "OUTPUT": "memory:", "BLIND_SPOTS": "memory:"}
    if not GPX[name]:
        assert name in refusal("matchcameras", **given)
        return
    heard = Heard()
    found = run("matchcameras", heard, **given)
    # An empty inventory sees nothing of it: the whole path is blind, and nobody says that there are no cameras.
    assert found["MATCHED"] == 0
    assert sum(feature["length_m"] for feature in found["BLIND_SPOTS"].getFeatures()) > 1
    told = " ".join(heard.infos)
    assert "None recorded" in told
    assert "no cameras" not in told.casefold()
