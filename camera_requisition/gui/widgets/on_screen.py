"""Windows with room for what they say, and never larger than the screen: at 150 % a laptop has 720 lines, and buttons below its edge can't be
pressed.
"""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QApplication, QWidget

FRAME = 48
"""Of the window manager: title and borders."""


def resize_on_screen(window: QWidget, width: int, height: int) -> None:
    """Give `window` a size, or as much of it as its screen has room for; its frame counts."""
    screen = (window.parentWidget() or window).screen() or QApplication.primaryScreen()
    room = screen.availableGeometry()
    window.resize(min(width, room.width() - FRAME), min(height, room.height() - FRAME))


def grow_for_texts(window: QWidget) -> None:
    """Make `window` as high as its texts need: Qt grows a window for its widgets, but not for texts that wrap."""
    layout = window.layout()
    layout.activate()
    window.resize(window.width(), max(window.height(), layout.totalHeightForWidth(window.width())))
