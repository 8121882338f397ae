"""The summary counts what the result layers say."""

from __future__ import annotations

from pathlib import Path

import pytest
from osgeo import ogr

from scripts.demo.folders import DemoFolders
from scripts.demo.steps import Intake, Search
from scripts.demo.summary import blind_stretches_m, data_summary, findings, papers_to_open, search_summary

ROWS = (
    ("sees", "bar", "2026-11-23T11:30:00+01:00", "urgent"),
    ("may_see", "bar", "2026-12-20T23:40:00+01:00", "safe"),
    ("may_see", None, "2026-11-22T23:40:00+01:00", "possibly_overwritten"),
)


def _layer(path: Path, name: str, kind: int, fields: dict[str, int], rows: list[tuple[object, ...]], geometry: str | None) -> None:
    driver = ogr.GetDriverByName("GPKG")
    source = ogr.Open(str(path), 1) if path.exists() else driver.CreateDataSource(str(path))
    layer = source.CreateLayer(name, None, kind)
    for field, field_type in fields.items():
        layer.CreateField(ogr.FieldDefn(field, field_type))
    for row in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for field, value in zip(fields, row):
            if value is not None:
                feature[field] = value
        if geometry:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(geometry))
        layer.CreateFeature(feature)


@pytest.fixture
def search(tmp_path: Path) -> Search:
    texts = dict.fromkeys(("certainty", "owner_id", "deadline", "retention_state"), ogr.OFTString)
    _layer(tmp_path / "cameras.gpkg", "cameras", ogr.wkbPoint, texts, list(ROWS), "POINT (0 0)")
    _layer(tmp_path / "blind.gpkg", "blind", ogr.wkbLineString, {"length_m": ogr.OFTReal}, [(40.0,), (160.0,)], "LINESTRING (0 0, 1 1)")
    return Search("path", {}, tmp_path / "cameras.gpkg", tmp_path / "blind.gpkg")


def test_cameras_owners_and_certainty_are_counted(search: Search) -> None:
    found = findings(search)
    assert (found.cameras, found.owners, found.without_owner, found.sees, found.may_see) == (3, 1, 1, 1, 2)
    assert found.states == {"urgent": 1, "safe": 1, "possibly_overwritten": 1}


def test_the_next_deadline_is_the_first_one_still_to_come(search: Search) -> None:
    text = "\n".join(search_summary(search, search, 1000.0))
    assert "overwritten on Monday 23 November 2026, 11:30, in 2 h 30 min" in text


def test_blind_stretches_are_told_by_share_and_longest(search: Search) -> None:
    assert blind_stretches_m(search) == [160.0, 40.0]
    assert "80% of the flight is seen or may be seen; the longest of 2 blind stretches is 160 m." in "\n".join(
        search_summary(search, search, 1000.0)
    )


def test_an_inventory_is_told_list_by_list(tmp_path: Path) -> None:
    folders = DemoFolders(tmp_path)
    _layer(folders.inventory, "camera", ogr.wkbPoint, {"camera_id": ogr.OFTString}, [("a",), ("b",)], "POINT (0 0)")
    _layer(folders.inventory, "owner", ogr.wkbNone, {"owner_id": ogr.OFTString}, [("bar",)], None)
    counts = {"READ": 3, "ADDED": 2, "REJECTED": 1, "FLAGGED": 0, "UNPLACED": 0}
    text = "\n".join(data_summary([Intake(tmp_path / "list.csv", "somebody", counts)], folders))
    assert "list.csv" in text
    assert "3 rows,    2 cameras added (1 rejected)" in text
    assert "2 cameras of 1 owners; 0 cameras have an address" in text


def test_papers_to_open_are_those_that_exist(tmp_path: Path) -> None:
    folders = DemoFolders(tmp_path)
    (folders.packets / "case").mkdir(parents=True)
    (folders.packets / "case" / "call-sheet.pdf").write_bytes(b"")
    assert len(papers_to_open(folders)) == 1
    assert "call-sheet.pdf" in papers_to_open(folders)[0]
