"""The overview shows everything that was searched and found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pyproj import Geod
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtGui import QColor

from camera_requisition.core.match.types import SearchResult
from camera_requisition.packets.maps import overview_parts
from camera_requisition.packets.maps.measure import title_size
from camera_requisition.packets.maps.overview import detail_tiles, ranges
from camera_requisition.packets.maps.part import MapPart
from tests.packets.maps.conftest import FAMILY, TEXTS, camera, match, picture, words

NUMBERS = {"a": 1, "b": 2, "c": 3}


def overview(result: SearchResult) -> list[MapPart]:
    return overview_parts(
        result,
        numbers=NUMBERS,
        texts=TEXTS,
        base_map=[],
        clock=lambda earliest, latest: "" if earliest is None else f"t{earliest:.0f}-{latest:.0f}",
        family=FAMILY,
    )


def test_its_text_can_be_searched(qgis_app: Any, result: SearchResult, printed: Callable[..., Path]) -> None:
    text = words(printed(overview(result)))
    for word in ("Overview", "Scale 1:", "True north", "Legend", "Sees", "May see", "Flight path", "Seen by no camera", "Left out"):
        assert word in text
    for label in ("t0-0", "t60-90", "t120-240", "1", "2", "3"):
        assert label in text


def test_the_map_has_the_colours_of_zone_path_and_views(qgis_app: Any, result: SearchResult, printed: Callable[..., Path]) -> None:
    image = picture(printed(overview(result)))
    colours = [image.pixelColor(x, y) for x in range(100, 780, 2) for y in range(120, 740, 2)]
    red = sum(colour.red() > 150 and colour.green() < 90 for colour in colours)
    blue = sum(colour.blue() > 150 and colour.red() < 210 and colour.blue() - colour.red() > 30 for colour in colours)
    black = sum(max(colour.red(), colour.green(), colour.blue()) < 60 for colour in colours)
    assert min(red, blue, black) > 50


def test_a_search_without_cameras_still_has_its_map(qgis_app: Any, result: SearchResult, printed: Callable[..., Path]) -> None:
    text = words(printed(overview(replace(result, matches=(), near_misses=()))))
    assert "Zone of the incident" in text
    assert "Sees" not in text


def test_a_base_map_is_drawn_under_it_and_its_rights_are_named(qgis_app: Any, result: SearchResult, printed: Callable[..., Path]) -> None:
    ground = QgsVectorLayer("Polygon?crs=EPSG:2154", "ground", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((350000 6680000, 360000 6680000, 360000 6700000, 350000 6700000, 350000 6680000))"))
    ground.dataProvider().addFeatures([feature])
    ground.renderer().symbol().setColor(QColor(0, 200, 0))
    metadata = ground.metadata()
    metadata.setRights(["Someone's ground"])
    ground.setMetadata(metadata)
    parts = overview_parts(result, numbers=NUMBERS, texts=TEXTS, base_map=[ground], clock=lambda *_: "", family=FAMILY)
    path = printed(parts)
    assert "Base map: Someone's ground" in words(path)
    image = picture(path)
    green = sum(
        image.pixelColor(x, y).green() > 180 and image.pixelColor(x, y).red() < 60 for x in range(100, 780, 5) for y in range(120, 740, 5)
    )
    assert green > 1000


def test_its_scale_is_what_it_says(qgis_app: Any, result: SearchResult) -> None:
    (part,) = overview(result)
    part.lay_out(QSizeF(264 * 300 / 25.4, 160 * 300 / 25.4))
    filled = part.layout()
    item = filled.item("map")
    # the true length of the frame's middle line, on the ellipsoid, against its length on paper times the scale
    to_wgs84 = QgsCoordinateTransform(item.crs(), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())
    extent = item.extent()
    middle = (extent.yMinimum() + extent.yMaximum()) / 2
    west, east = (to_wgs84.transform(QgsPointXY(x, middle)) for x in (extent.xMinimum(), extent.xMaximum()))
    metres = Geod(ellps="WGS84").inv(west.x(), west.y(), east.x(), east.y())[2]
    assert metres == pytest.approx(item.rect().width() / 1000.0 * part.scale, rel=1e-4)


def test_numbers_that_would_crowd_get_detailed_maps_which_hold_every_camera(
    qgis_app: Any, result: SearchResult, printed: Callable[..., Path]
) -> None:
    crowd = [match(camera(f"x{number}", 8 * (number % 6), 9 * (number // 6), 90.0), "sees") for number in range(30)]
    far = [match(camera("far", 900, 700, 0.0), "sees")]
    whole = replace(result, matches=(*crowd, *far))
    numbers = {one.candidate.camera.camera_id: number for number, one in enumerate(whole.matches, start=101)}
    parts = overview_parts(whole, numbers=numbers, texts=TEXTS, base_map=[], clock=lambda *_: "", family=FAMILY)
    assert len(parts) > 2
    text = words(printed(parts))
    assert all(str(number) in text for number in numbers.values())
    assert f"Overview, map {len(parts) - 1} of {len(parts) - 1}" in text
    titles = [line.rpartition("cameras ")[2] for line in text.splitlines() if " – cameras " in line]
    assert len(titles) == len(parts) - 1
    named = [number for title in titles for number in spelt(title)]
    assert sorted(named) == list(range(101, 132))


def spelt(title: str) -> list[int]:
    """The numbers of "1, 2, 5–8"."""
    ends = [piece.split("–") for piece in title.strip().split(", ")]
    return [number for end in ends for number in range(int(end[0]), int(end[-1]) + 1)]


def test_neighbouring_numbers_are_joined_from_three_on() -> None:
    assert ranges(["8", "1", "2", "", "5", "6", "7", "11"]) == "1, 2, 5–8, 11"


def test_a_title_stays_on_its_line() -> None:
    assert title_size("Overview", 264.0) == 11.0
    long = "Overview – cameras " + ", ".join(str(number) for number in range(100, 140, 2))
    # DejaVu Sans Bold, the widest font that we prefer: 0.69 of its size a letter on average
    assert title_size(long, 264.0) * 0.69 * len(long) * 25.4 / 72 <= 264.0


def test_cameras_with_room_between_them_stay_on_one_map() -> None:
    points = [(200.0 * column, 200.0 * row) for column in range(5) for row in range(4)]
    assert detail_tiles(points, (0.0, 0.0, 800.0, 600.0)) == []


def test_cameras_of_one_pole_end_the_division() -> None:
    tiles = detail_tiles([(0.0, 0.0)] * 40 + [(500.0, 500.0)] * 40, (0.0, 0.0, 500.0, 500.0))
    assert len(tiles) == 2
