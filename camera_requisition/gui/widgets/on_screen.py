"""Windows that are never larger than the screen: at 150 % a laptop has room for 720 lines, and buttons below its edge can't be pressed."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QApplication, QWidget

FRAME = 48
"""Of the window manager: title and borders."""


def resize_on_screen(window: QWidget, width: int, height: int) -> None:
    """Give `window` a size, or as much of it as its screen has room for; its frame counts."""
    screen = (window.parentWidget() or window).screen() or QApplication.primaryScreen()
    room = screen.availableGeometry()
    window.resize(min(width, room.width() - FRAME), min(height, room.height() - FRAME))
