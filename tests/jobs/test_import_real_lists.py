"""The real lists go in whole: counts from other programs, the second time without a change."""

from __future__ import annotations

import pytest
from shapely.geometry import box

from camera_requisition.jobs.create_inventory import create_inventory
from camera_requisition.jobs.import_cameras import ImportRequest, import_cameras
from camera_requisition.store.inventory import Inventory

# Rows counted by jq length, Python's csv, grep -c, and ogrinfo -sql; guards by jq '[.[].tags["surveillance:type"]=="guard"]'.
# The Swiss list has two lists of headings ("180, 270", "90;160;270"), the French file 1,473 nodes and 18 ways.
LISTS = [
    ("switzerland_osm/osm_surveillance_switzerland.json", "EPSG:2056", 2144, 2, 2145, 0),
    ("paris_pp_2019/data.csv", "EPSG:2154", 707, 0, 707, 0),
    ("paris_pp_2019/annexe1.csv", "EPSG:2154", 1391, 0, 1391, 1391),
    ("france_osm_2011/cctv.osm", "EPSG:4326", 1491, 0, 1491, 0),
    ("france_osm_2011/grenoble_23_cameras_2011.geojson", "EPSG:2154", 23, 0, 23, 0),
    ("helsinki_fi/Helsinki.osm.pbf", "EPSG:3067", 221, 0, 221, 0),
    ("helsinki_fi/helsinki_derived.gpkg", "EPSG:3067", 221, 0, 221, 0),
    ("dakar_sn/cameras_fixed_c9d48fb.geojson", "EPSG:32628", 2, 0, 2, 0),
]


@pytest.fixture
def taken(shared_data, tmp_path):
    """Import a real list into a fresh inventory, or into the one that is there."""

    def run(name, crs, **parameters):
        path = tmp_path / "inventory.gpkg"
        if not path.exists():
            create_inventory(str(path), crs, "UTC")
        return import_cameras(ImportRequest(str(shared_data / name), str(path), "list", **parameters)), path

    return run


@pytest.mark.parametrize(("name", "crs", "read", "rejected", "cameras", "unplaced"), LISTS, ids=[entry[0] for entry in LISTS])
def test_every_row_is_taken_or_rejected_and_the_second_time_changes_nothing(taken, name, crs, read, rejected, cameras, unplaced):
    first, path = taken(name, crs)
    assert (first.read, first.rejected, first.rows_taken) == (read, rejected, read - rejected)
    assert (first.added, first.updated, first.unchanged, first.missing, first.unplaced) == (cameras, 0, 0, 0, unplaced)
    with Inventory.open(str(path)) as inventory:
        held = inventory.cameras()
    assert len(held) == cameras
    assert sum(not camera.placed for camera in held) == unplaced
    again, _ = taken(name, crs)
    assert (again.added, again.updated, again.unchanged, again.missing) == (0, 0, cameras, 0)
    with Inventory.open(str(path)) as inventory:
        assert inventory.cameras() == held


def test_paris_is_read_with_its_dates_and_crossings(taken):
    done, path = taken("paris_pp_2019/data.csv", "EPSG:4326")
    with Inventory.open(str(path)) as inventory:
        first = next(camera for camera in inventory.cameras() if camera.source_id == "1051")
    assert (first.x, first.y) == (2.34750188, 48.85875016)
    assert (first.address, first.valid_from, first.position_source) == ("Rue Saint-Denis, rue de Rivoli, 75001", "2016-07-08", "crossing")
    # grep -cE ';[0-9]{5};[0-9.]+;[0-9.]+$' data.csv
    assert done.details["flags"]["date_from_serial"]["rows"] == 259


def test_swiss_kinds_and_operators(taken):
    _, path = taken("switzerland_osm/osm_surveillance_switzerland.json", "EPSG:2056")
    with Inventory.open(str(path)) as inventory:
        cameras, owners = {camera.source_id: camera for camera in inventory.cameras()}, inventory.owners()
    assert cameras["node/112376207"].heading_deg == 330.0
    assert (cameras["node/112376207"].kind, cameras["node/112376207"].regime) == ("fixed", "public_road")
    assert cameras["node/240970435"].kind == "unknown", "a dome"
    assert "MeteoSchweiz" in {owner.name for owner in owners}


def test_dakars_exchanged_axes_need_a_territory_to_be_repaired(taken):
    dakar = [(box(-17.55, 14.6, -17.3, 14.85), "SN-DK", "Dakar")]
    swapped, _ = taken("dakar_sn/cameras_swapped_18334f3.geojson", "EPSG:4326", territory=dakar, dry_run=True)
    right, _ = taken("dakar_sn/cameras_fixed_c9d48fb.geojson", "EPSG:4326", territory=dakar, dry_run=True)
    unknown, _ = taken("dakar_sn/cameras_swapped_18334f3.geojson", "EPSG:4326", dry_run=True)
    assert (swapped.rows_taken, swapped.details["flags"]["axes_repaired"]["rows"]) == (2, 2)
    assert (right.rows_taken, right.rejected) == (2, 0)
    assert (unknown.rows_taken, unknown.rejected) == (2, 0)
