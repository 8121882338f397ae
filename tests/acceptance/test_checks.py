"""checkinventory as its users reach it: the layer of problems, the page, the counts, and its errors."""

from __future__ import annotations

import pytest

from tests.acceptance import product

NOW = "2026-11-23T10:00:00+01:00"
GOOD = {
    "owner.name": "Ville d'Exemple",
    "owner.kind": "commune",
    "owner.email": "csu@exemple.fr",
    "owner.city": "Exemple",
    "recorder.retention_declared_days": 15,
    "recorder.recording": "continuous",
    "camera.kind": "fixed",
    "camera.heading_deg": 90,
    "camera.hfov_deg": 70,
    "camera.range_m": 40,
    "camera.regime": "public_road",
    "camera.municipality_code": "38185",
}
SHOP = {"owner.name": "Tabac", "owner.kind": "shop", "owner.email": None, "recorder.retention_declared_days": 45}


def row(number, **values):
    place = {"camera.source_id": str(number), "camera.label": f"place {number}", "camera.x": 5.70 + number * 0.001, "camera.y": 45.18}
    return {**GOOD, **place, **{name.replace("__", "."): value for name, value in values.items()}}


@pytest.fixture(scope="module")
def inventory(tmp_path_factory, provider):
    rows = [
        row(0),
        row(1, camera__heading_deg="NB"),
        {**row(2), **SHOP},
        row(3, camera__near_m=80),
        row(4, camera__x=None, camera__y=None),
        row(5, camera__label="place 0", camera__x=5.70),
    ]
    return product.inventory_of(tmp_path_factory.mktemp("checks"), rows)


def checked(inventory, **more):
    return product.run("checkinventory", INVENTORY=inventory, NOW=NOW, **more)


def test_each_problem_is_a_point_with_what_is_wrong_and_what_to_do(inventory):
    results = checked(inventory, PROBLEMS="memory:")
    layer = results["PROBLEMS"]
    rows = product.rows_of(layer)
    ids = {camera_id: source_id for source_id, camera_id in product.camera_ids(inventory).items()}
    assert results["COUNT"] == len(rows) == 6
    assert {(one["code"], one["severity"], ids.get(one["camera_id"])) for one in rows} == {
        ("near_beyond_range", "error", "3"),
        ("contact_missing", "error", "2"),
        ("heading_not_understood", "warning", "1"),
        ("unplaced", "warning", "4"),
        ("retention_above_maximum", "warning", "2"),
        ("duplicate", "warning", "5"),
    }
    assert (results["ERRORS"], results["WARNINGS"], results["NOTICES"], results["SET_ASIDE"]) == (2, 4, 0, 0)
    assert all(one["problem"] and one["mend"] and one["record"] for one in rows)
    assert {one["cameras"] for one in rows} == {1}
    places = {feature["code"]: feature.geometry() for feature in layer.getFeatures()}
    assert places["unplaced"].isNull()
    assert places["contact_missing"].asPoint().x() == pytest.approx(5.702)
    assert layer.crs().authid() == "EPSG:4326"


def test_the_page_is_written_and_nothing_else(inventory, outputs):
    results = checked(inventory, REPORT=outputs / "page.html")
    assert "PROBLEMS" not in results
    assert list(product.everything_in(outputs)) == ["page.html"]
    page = (outputs / "page.html").read_text(encoding="utf-8")
    for words in ("State of the camera inventory", "38185", "Tabac", "The same camera twice"):
        assert words in page


def test_without_outputs_it_counts(inventory):
    results = checked(inventory)
    assert (results["COUNT"], results["KNOWN"], results["USABLE"], results["COMPLETE"]) == (6, 6, 4, 3)


def test_a_territory_of_polygons_in_any_reference_system_finds_what_lies_outside(inventory):
    # EPSG:3857 of 5.6995 to 5.7035, 45.17 to 45.19: cameras 0 to 3 and 5 lie inside it, to 5.7005 only 0 and 5.
    def strip(east):
        points = ((5.6995, 45.17), (east, 45.17), (east, 45.19), (5.6995, 45.19), (5.6995, 45.17))
        from pyproj import Transformer

        moved = [Transformer.from_crs(4326, 3857, always_xy=True).transform(*point) for point in points]
        return product.layer("Polygon", "EPSG:3857", [("POLYGON((" + ", ".join(f"{x} {y}" for x, y in moved) + "))", {})])

    assert checked(inventory, TERRITORY=strip(5.7035))["COUNT"] == 6
    assert checked(inventory, TERRITORY=strip(5.7005))["COUNT"] == 6 + 3


def test_another_pack_sets_another_maximum(inventory):
    assert checked(inventory, PACK="generic")["COUNT"] == 5


def test_one_municipality_alone(inventory):
    assert checked(inventory, MUNICIPALITY="38185")["COUNT"] == 6
    assert "38999" in product.refusal("checkinventory", INVENTORY=inventory, MUNICIPALITY="38999")


@pytest.mark.parametrize(
    "more", [{"NOW": "yesterday"}, {"PACK": "atlantis"}, {"INVENTORY": "/nowhere/none.gpkg"}, {"INVENTORY": "postgresql:dbname=x"}]
)
def test_what_is_wrong_with_the_call_is_told(inventory, more):
    product.refusal("checkinventory", **{"INVENTORY": inventory, **more})


def test_a_page_where_none_can_be_is_told(inventory, outputs):
    (outputs / "file").write_text("", encoding="utf-8")
    product.refusal("checkinventory", INVENTORY=inventory, REPORT=outputs / "file" / "page.html")


def test_every_row_of_paris_is_checked(tmp_path, shared_data, provider):
    """The list of Paris has neither fields of view nor ranges: its problems are those that everybody knows, and no other errors."""
    inventory = tmp_path / "paris.gpkg"
    product.run("createinventory", CRS="EPSG:2154", TIME_ZONE="Europe/Paris", OUTPUT=inventory)
    counts = product.run(
        "importcameras", INPUT=shared_data / "paris_pp_2019" / "data.csv", INVENTORY=inventory, SOURCE="pp", INPUT_CRS="EPSG:4326"
    )
    results = checked(inventory, PROBLEMS="memory:")
    rows = product.rows_of(results["PROBLEMS"])
    assert results["KNOWN"] == counts["ADDED"] > 500
    assert results["ERRORS"] == sum(one["severity"] == "error" for one in rows)
    per_camera = {one["camera_id"] for one in rows if one["code"] == "view_values_missing"}
    assert len(per_camera) == counts["ADDED"]
    assert not {one["code"] for one in rows} & {"range_impossible", "position_impossible", "dates_unreadable", "word_unknown"}
