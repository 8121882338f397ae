"""An owner's map shows his cameras and nothing of the incident or of anybody else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from camera_requisition.core.incident.types import Incident
from camera_requisition.core.legal.types import CameraRequest, RecorderRequest, Requisition
from camera_requisition.core.match.types import SearchResult
from camera_requisition.packets.maps import annex_parts
from camera_requisition.packets.maps.part import MapPart
from tests.packets.maps.conftest import CRS, FAMILY, TEXTS, camera, match, picture, words


def annex(requisition: Requisition) -> list[MapPart]:
    numbers = {name: number for number, name in enumerate(requisition.camera_ids, start=1)}
    return annex_parts(requisition, CRS, numbers=numbers, texts=replace(TEXTS, title="Annex"), base_map=[], family=FAMILY)


def test_it_shows_views_but_neither_zone_path_nor_certainty(qgis_app: Any, requisition: Requisition, printed: Callable[..., Path]) -> None:
    path = printed(annex(requisition))
    text = words(path)
    assert "Sure view" in text
    for word in (TEXTS.zone, TEXTS.path, TEXTS.sees, TEXTS.may_see, TEXTS.blind, TEXTS.left_out, TEXTS.passing_time):
        assert word not in text.splitlines()
    image = picture(path)
    red = sum(
        image.pixelColor(x, y).red() > 150 and image.pixelColor(x, y).green() < 90
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )
    assert red == 0


def test_nothing_else_in_the_search_changes_a_pixel(
    qgis_app: Any, result: SearchResult, requisition: Requisition, printed: Callable[..., Path]
) -> None:
    whole = picture(printed(annex(requisition), "whole"))
    bare = []
    for request in requisition.recorders[0].cameras:
        assert request.match is not None
        other = replace(request.match, certainty="may_see" if request.match.certainty == "sees" else "sees", stretches=(), windows=())
        bare.append(replace(request, match=other))
    alone = replace(requisition, recorders=(RecorderRequest(None, tuple(bare)),))
    assert picture(printed(annex(alone), "alone")) == whole
    assert result.request.incident != Incident()


def test_cameras_far_apart_get_maps_of_their_own(qgis_app: Any, printed: Callable[..., Path]) -> None:
    near, far = camera("n", 0, 0, 0.0), camera("f", 5000, 0, 90.0)
    requests = tuple(CameraRequest(one, (), "route", match(one, "sees")) for one in (near, far))
    parts = annex(Requisition("X", 1, None, (RecorderRequest(None, requests),)))
    text = words(printed(parts))
    assert len(parts) == 3
    assert "Annex, all" in text
    assert "Annex, map 2 of 2" in text
    assert max(part.scale for part in parts[1:]) <= 1000 < parts[0].scale


def test_on_a_map_of_its_own_a_camera_is_never_too_small_to_be_found(qgis_app: Any, printed: Callable[..., Path]) -> None:
    places = [(0, 0), (30, 10), (350, 0), (380, 20), (700, 40), (720, 300)]
    cameras = [camera(f"c{number}", east, north, 0.0) for number, (east, north) in enumerate(places)]
    requests = tuple(CameraRequest(one, (), "route", match(one, "sees")) for one in cameras)
    parts = annex(Requisition("X", 1, None, (RecorderRequest(None, requests),)))
    text = words(printed(parts))
    assert max(part.scale for part in parts[1:]) <= 2500 < parts[0].scale
    named = [set(line.rpartition("cameras ")[2].split(", ")) for line in text.splitlines() if " – cameras " in line]
    assert len(named) == len(parts) - 1
    assert sorted(number for group in named for number in group) == ["1", "2", "3", "4", "5", "6"]
    assert {"1", "2"} <= named[0]


def test_a_crowd_over_a_whole_city_is_not_shown_on_a_hundred_maps(qgis_app: Any) -> None:
    cameras = [camera(f"c{number}", 900 * (number % 10), 900 * (number // 10), 0.0) for number in range(100)]
    requests = tuple(CameraRequest(one, (), "route", match(one, "sees")) for one in cameras)
    assert 2 < len(annex(Requisition("X", 1, None, (RecorderRequest(None, requests),)))) <= 13


def test_an_owner_whose_cameras_have_no_place_gets_no_map(qgis_app: Any) -> None:
    unplaced = replace(camera("u", 0, 0, None), x=None, y=None)
    assert annex(Requisition("X", 1, None, (RecorderRequest(None, (CameraRequest(unplaced, (), "scene"),)),))) == []
