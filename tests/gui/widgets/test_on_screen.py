"""No window of ours is larger than the screen."""

from __future__ import annotations

import re

from qgis.PyQt.QtWidgets import QApplication, QWidget

from camera_requisition.gui.widgets.on_screen import FRAME, resize_on_screen
from scripts.lint.finding import shipped_sources

SMALLEST = (1280, 720)
"""Of a laptop of 1920 × 1080 at 150 %, and of many beamers."""


def test_a_window_gets_its_size_and_never_more_than_its_screen_has(qgis_app, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    resize_on_screen(window, 300, 200)
    assert (window.width(), window.height()) == (300, 200)
    room = QApplication.primaryScreen().availableGeometry()
    resize_on_screen(window, 99_999, 99_999)
    assert (window.width(), window.height()) == (room.width() - FRAME, room.height() - FRAME)


def test_whatever_sets_a_large_size_looks_at_the_screen():
    large = []
    for source in shipped_sources():
        for width, height in re.findall(r"self\.resize\((\d+), (\d+)\)", source.text):
            if int(width) > SMALLEST[0] - FRAME or int(height) > SMALLEST[1] // 2:
                large.append(f"{source.path}: {width} × {height}")
    assert large == []
