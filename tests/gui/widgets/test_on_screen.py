"""No window of ours is larger than the screen."""

from __future__ import annotations

import re

from qgis.PyQt.QtWidgets import QApplication, QWidget

from camera_requisition.gui.dock.dock import NARROW_SCREEN, NARROWEST
from camera_requisition.gui.widgets.on_screen import FRAME, resize_on_screen
from scripts.lint.finding import shipped_sources
from tests.gui.test_entrance import enter, entrance, window  # noqa: F401 (fixtures)

SMALLEST = (1280, 720)
"""Of a laptop of 1920 × 1080 at 150 %, and of many beamers."""


def test_a_window_gets_its_size_and_never_more_than_its_screen_has(qgis_app, qtbot):
    one = QWidget()
    qtbot.addWidget(one)
    resize_on_screen(one, 300, 200)
    assert (one.width(), one.height()) == (300, 200)
    room = QApplication.primaryScreen().availableGeometry()
    resize_on_screen(one, 99_999, 99_999)
    assert (one.width(), one.height()) == (room.width() - FRAME, room.height() - FRAME)


def test_whatever_sets_a_large_size_looks_at_the_screen():
    large = []
    for source in shipped_sources():
        for width, height in re.findall(r"self\.resize\((\d+), (\d+)\)", source.text):
            if int(width) > SMALLEST[0] - FRAME or int(height) > SMALLEST[1] // 2:
                large.append(f"{source.path}: {width} × {height}")
    assert large == []


def test_on_a_small_screen_the_dock_leaves_room_for_qgis(entrance):  # noqa: F811
    assert QApplication.primaryScreen().availableGeometry().width() < NARROW_SCREEN, "as 1920 pixels at 200 % are"
    dock = entrance.desk.dock
    dock.welcome.drawing_began()
    for page in range(dock.pages.count()):
        dock.show_page(page)
        smallest = dock.minimumSizeHint()
        assert smallest.width() <= NARROWEST + 10
        assert smallest.height() <= SMALLEST[1] // 2
