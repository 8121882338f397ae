"""A desktop for each test, and the demonstration to open in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desktop.driver import Desktop, missing_programs


@pytest.fixture
def desktop(tmp_path):
    """`desktop(size=…, language=…, enabled=…)` starts QGIS; it ends with the test."""
    missing = missing_programs()
    if missing:
        pytest.skip(f"a real desktop needs {', '.join(missing)}")
    started = []

    def start(**wishes) -> Desktop:
        started.append(Desktop(tmp_path, **wishes))
        started[-1].start()
        return started[-1]

    yield start
    for one in started:
        one.stop()


@pytest.fixture
def demonstration(tmp_path, qgis_app) -> Path:
    """A project with an inventory around the middle of its map: the little town, the same on every machine."""
    folder = tmp_path / "demonstration"
    folder.mkdir()
    from tests.desktop.town_project import town_project

    return town_project(folder)
