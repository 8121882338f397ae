"""Labels never cover one another; read back from the printed page by another program."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from camera_requisition.core.legal.types import CameraRequest, RecorderRequest, Requisition
from camera_requisition.core.match.types import SearchResult
from camera_requisition.packets.maps import annex_parts, overview_parts
from camera_requisition.packets.maps.part import MapPart
from camera_requisition.packets.maps.placing import Mark, joined, place
from tests.packets.maps.conftest import CRS, FAMILY, TEXTS, camera, match

Printed = Callable[..., Path]
NO_WORDS = replace(TEXTS, title="T", detail_title="{title}", estimate="", scale="-", legend="L")


def number_boxes(pdf: Path, page: int) -> list[tuple[str, float, float, float, float]]:
    """Words of figures that stand inside the map of a page: text and box in points, as pdftotext reads them."""
    done = subprocess.run(["pdftotext", "-bbox", "-f", str(page), "-l", str(page), str(pdf), "-"], check=True, capture_output=True)
    words = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<', done.stdout.decode("utf-8"))
    found = [(text, *(float(edge) for edge in edges)) for *edges, text in words]
    return [box for box in found if re.fullmatch(r"\d+(–\d+)?,?", box[0]) and 68 < box[1] < 610 and 70 < box[2] < 540]  # type: ignore[misc]


def square() -> list[Any]:
    """60 cameras on a square of 80 m, eight of them heads of one pole."""
    lot = np.random.default_rng(7)
    cameras = [camera(f"c{index}", *lot.uniform(-40, 40, 2), float(lot.uniform(0, 360))) for index in range(52)]
    return cameras + [camera(f"p{index}", 10, 10, 45.0 * index) for index in range(8)]


def meeting(boxes: list[tuple[str, float, float, float, float]]) -> list[tuple[str, str]]:
    """Pairs whose boxes meet. Figures fill the middle of a line's box: a fifth above and below is air."""
    shrunk = [(text, left, top + 0.2 * (bottom - top), right, bottom - 0.2 * (bottom - top)) for text, left, top, right, bottom in boxes]
    return [
        (one[0], other[0])
        for one, other in combinations(shrunk, 2)
        if one[1] < other[3] and other[1] < one[3] and one[2] < other[4] and other[2] < one[4]
    ]


def test_on_the_maps_of_a_dense_square_no_two_numbers_meet(qgis_app: Any, result: SearchResult, printed: Printed) -> None:
    whole = replace(result, matches=tuple(match(one, "sees") for one in square()), line_times=())
    numbers = {one.candidate.camera.camera_id: number for number, one in enumerate(whole.matches, start=1)}
    parts = overview_parts(whole, numbers=numbers, texts=NO_WORDS, base_map=[], clock=lambda *_: "", family=FAMILY)
    path = printed(parts)
    first = 2 if len(parts) > 1 else 1
    seen: set[str] = set()
    for page in range(first, len(parts) + 1):
        boxes = [box for box in number_boxes(path, page) if parts[page - 1].landscape or box[2] < 600]
        assert meeting(boxes) == []
        seen |= {box[0] for box in boxes}
    assert any("53–60" in text for text in seen)
    assert {number for text in seen for number in spelt(text)} == set(range(1, 61))


def test_an_owners_map_of_a_dense_square_shows_every_number_once(qgis_app: Any, printed: Printed) -> None:
    requests = tuple(CameraRequest(one, (), "scene", match(one, "sees")) for one in square())
    numbers = {one.camera.camera_id: number for number, one in enumerate(requests, start=1)}
    requisition = Requisition("X", 1, None, (RecorderRequest(None, requests),))
    parts: list[MapPart] = annex_parts(requisition, CRS, numbers=numbers, texts=NO_WORDS, base_map=[], family=FAMILY)
    assert len(parts) == 1
    boxes = number_boxes(printed(parts), 1)
    assert meeting(boxes) == []
    # a pole that another camera stands almost on may take its number along: "29, 53–60"
    shown = [int(number) for text in (box[0] for box in boxes) for number in spelt(text)]
    assert sorted(shown) == list(range(1, 61))


def spelt(text: str) -> list[int]:
    ends = text.strip(",").split("–")
    return list(range(int(ends[0]), int(ends[-1]) + 1))


def test_heads_of_one_pole_get_one_label_and_stay_marks() -> None:
    marks = [Mark(10, 10, "3"), Mark(10.2, 10, "4"), Mark(10, 10.3, "5"), Mark(30, 10, "6")]
    made = joined(marks, lambda labels: "+".join(labels))
    assert [mark.label for mark in made if mark.label] == ["3+4+5", "6"]
    assert len(made) == 4


points = st.tuples(st.floats(0, 190), st.floats(0, 140))


@settings(max_examples=60, deadline=None)
@given(st.lists(points, min_size=1, max_size=60))
def test_boxes_meet_neither_each_other_nor_a_mark_nor_the_frames_edge(where: list[tuple[float, float]]) -> None:
    marks = [Mark(x, y, str(number)) for number, (x, y) in enumerate(where, start=1)]
    placed = place(marks, (190.0, 140.0), lambda text: (1.9 * len(text), 2.6))
    assert sorted(int(one.label) for one in placed) == list(range(1, len(marks) + 1))
    boxes = [(one.x - one.width / 2, one.y - one.height / 2, one.x + one.width / 2, one.y + one.height / 2) for one in placed]
    for left, bottom, right, top in boxes:
        assert min(left, bottom, 190 - right, 140 - top) >= 0
        assert not any(left < x + 1.2 and right > x - 1.2 and bottom < y + 1.2 and top > y - 1.2 for x, y in where)
    for one, other in combinations(boxes, 2):
        assert not (one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3])


def test_one_that_may_not_stand_far_off_is_left_out_of_a_crowd() -> None:
    ring = [Mark(50 + 3 * x, 50 + 3 * y) for x in range(-3, 4) for y in range(-3, 4) if (x, y) != (0, 0)]
    assert place([*ring, Mark(50, 50, "7", far=False)], (100, 100), lambda text: (2, 2.6)) == []
    (far,) = place([*ring, Mark(50, 50, "7")], (100, 100), lambda text: (2, 2.6))
    assert far.leader == (50, 50)
    assert pytest.approx(far.width) == 2
