"""How labels look that must not be overlooked: each with its own ground and its own letters, so that they can be read on any theme of QGIS."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QLabel

_PROBLEM = "color: #5c0f0a; background: #f8c9c4; padding: 3px;"
_WARNING = "color: #4d2c00; background: #ffdca8; padding: 3px;"
_HINT = "color: palette(text); background: palette(alternate-base); padding: 4px;"
_PLAIN = "padding: 3px;"


def as_problem(label: QLabel) -> None:
    """Something is wrong, and work can't go on."""
    label.setStyleSheet(_PROBLEM)


def as_warning(label: QLabel) -> None:
    """Something must be looked at."""
    label.setStyleSheet(_WARNING)


def as_hint(label: QLabel) -> None:
    """What to do now."""
    label.setStyleSheet(_HINT)


def as_plain(label: QLabel) -> None:
    """Nothing particular, in the same place and as large as the others."""
    label.setStyleSheet(_PLAIN)
