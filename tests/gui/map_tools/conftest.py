"""Tools on a canvas, taken down in the order that doesn't crash QGIS."""

from __future__ import annotations

import pytest

from tests.gui.conftest import process_events


class Handler:
    """Notes what the tools tell."""

    def __init__(self) -> None:
        self.zones, self.circles, self.paths, self.places, self.refused, self.legs = [], [], [], [], [], []
        self.mode = "foot"
        self.left = 0

    def zone_drawn(self, ring):
        self.zones.append(ring)

    def circle_drawn(self, centre, radius_m):
        self.circles.append((centre, radius_m))

    def radius_shown(self, radius_m):
        pass

    def path_drawn(self, legs):
        self.paths.append(legs)

    def next_mode(self):
        return self.mode

    def legs_shown(self, count):
        self.legs.append(count)

    def place_clicked(self, place):
        self.places.append(place)

    def drawing_refused(self, code):
        self.refused.append(code)

    def leave(self):
        self.left += 1


@pytest.fixture
def handler() -> Handler:
    return Handler()


@pytest.fixture
def make(canvas, handler):
    """`make(ToolClass)` gives the tool, set on the canvas."""
    made = []

    def tool(kind):
        made.append(kind(canvas, handler, handler.leave))
        canvas.setMapTool(made[-1])
        return made[-1]

    yield tool
    for one in made:
        one.close_down()
        one.deleteLater()
    process_events()
