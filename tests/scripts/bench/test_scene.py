"""The plain competitors are honest: they answer the question, as far as their kind can."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely

from scripts.bench import scene, town
from scripts.bench.views_here import ours, plain_sweep, ray_fan

WALL = shapely.box(-10.0, 20.0, 10.0, 30.0)
HIDDEN_M2 = 60.0**2 * math.atan(0.5) - 20.0**2 / 2
"""Behind a front 20 m away that is 20 m wide, out to 60 m: 60²·atan(½) less the triangle before it."""


@pytest.fixture
def asked(tmp_path):
    path = tmp_path / "scene.npz"
    scene.Scene(np.array([WALL], dtype=object), np.zeros(1), np.zeros(1), np.array([60.0])).save(path)
    return {"scene": str(path), "step_deg": 0.25}


@pytest.mark.parametrize(("contender", "within"), [(ours, 5e-4), (plain_sweep, 5e-4), (ray_fan, 5e-3)], ids=["ours", "sweep", "rays"])
def test_all_see_the_circle_less_what_the_wall_hides(asked, contender, within):
    task = next(contender(asked))
    (area,) = task.answer(task.work())["areas"]
    assert area == pytest.approx(math.pi * 60.0**2 - HIDDEN_M2, rel=within)


def test_a_scene_is_read_as_it_was_written(tmp_path):
    made = scene.invented_city(60, 5)
    made.save(tmp_path / "s.npz")
    read = scene.Scene.load(tmp_path / "s.npz")
    assert shapely.equals(made.footprints, read.footprints).all()
    assert (made.x == read.x).all()
    assert shapely.is_valid(read.footprints).all()


def test_cameras_stand_free_with_a_building_in_sight():
    made = scene.invented_city(100, 30)
    distance = [shapely.distance(shapely.Point(x, y), made.footprints).min() for x, y in zip(made.x, made.y)]
    assert min(distance) >= scene.CLEARANCE_M
    assert max(distance) <= 40.0


def test_a_town_is_the_middle_of_the_next_larger_one():
    small, large = town.columns_of(1_000), town.columns_of(10_000)
    assert (large.x[:1_000] == small.x).all()
    assert (large.heading[:1_000] == small.heading).all()
    assert (large.recorder[:1_000] == small.recorder).all()
    outside = np.maximum(np.abs(large.x[1_000:] - town.CENTRE[0]), np.abs(large.y[1_000:] - town.CENTRE[1]))
    assert outside.min() >= 500.0


def test_the_path_is_as_long_as_the_report_says():
    assert town.path_length_m() == pytest.approx(5_000.0, rel=0.01)
