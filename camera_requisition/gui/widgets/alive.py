"""Keeps the Python side of helpers alive as long as their widget.

A helper whose parent is a part of a view that Qt made itself (its header, its viewport) is held by nobody: Python's wrapper of that part comes
and goes, and with it, at the next garbage collection, everything that only it refers to, while Qt goes on calling.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject

_HELD: dict[int, QObject] = {}


def hold(helper: QObject) -> None:
    """Keep `helper` until Qt destroys it, with its parent."""
    key = id(helper)
    _HELD[key] = helper
    helper.destroyed.connect(lambda *_gone: _HELD.pop(key, None))
