"""pyproj goes on working on a thread of Qt's pool that runs one task after another."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

import pytest
from pyproj import CRS, Transformer

from camera_requisition.gis import foreign_threads
from camera_requisition.gis.foreign_threads import projections_held
from camera_requisition.gis.tasks import run


def test_one_task_after_another_transforms_on_a_worker_thread(qgis_app: Any, qtbot: Any) -> None:
    # With pyproj 3.7 and newer the second of these ended the program.
    for zone in range(6):
        answers: list[Any] = []

        def work(_progress: Any, zone: int = zone) -> tuple[float, float]:
            there = Transformer.from_crs(CRS.from_epsg(32601 + zone), CRS.from_epsg(4326), always_xy=True)
            return there.transform(500_000.0, 0.0)

        task = run("projection", work, answers.append, answers.append)
        qtbot.waitUntil(lambda answers=answers: bool(answers), timeout=20_000)
        # the middle of UTM zone n lies at 6 n - 183 degrees, and northing 0 is the equator
        assert answers[0] == pytest.approx((6 * (zone + 1) - 183, 0.0), abs=1e-9), task
    Transformer.from_crs(CRS.from_epsg(2154), CRS.from_epsg(4326)).transform(700_000.0, 6_600_000.0)


def test_the_context_of_a_thread_is_held_once(monkeypatch: pytest.MonkeyPatch) -> None:
    manager = object()
    module = ModuleType("pyproj._context")
    module.get_context_manager = lambda: manager  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "pyproj._context", module)
    monkeypatch.setattr(foreign_threads, "_held", [])
    for _ in range(3):
        with projections_held():
            pass
    assert foreign_threads._held == [manager]


@pytest.mark.parametrize("attributes", [{}, {"get_context_manager": lambda: None}], ids=["before 3.7", "not used on this thread"])
def test_nothing_is_held_where_there_is_nothing_to_hold(monkeypatch: pytest.MonkeyPatch, attributes: dict[str, Any]) -> None:
    module = ModuleType("pyproj._context")
    for name, value in attributes.items():
        setattr(module, name, value)
    monkeypatch.setitem(sys.modules, "pyproj._context", module)
    monkeypatch.setattr(foreign_threads, "_held", [])
    with projections_held():
        pass
    assert foreign_threads._held == []


def test_an_error_goes_on_to_its_caller() -> None:
    with pytest.raises(KeyError), projections_held():
        raise KeyError
