"""What must not be overlooked can be read on light and on dark."""

from __future__ import annotations

import re

import pytest
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QLabel

from camera_requisition.gui import notices
from scripts.lint.finding import shipped_sources

READABLE = 7.0
"""Contrast that WCAG 2.1 asks for at level AAA."""


def luminance(colour):
    parts = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in QColor(colour).getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("say", [notices.as_problem, notices.as_warning])
def test_letters_and_ground_go_together(qtbot, say):
    label = QLabel("x")
    qtbot.addWidget(label)
    say(label)
    letters, ground = re.findall(r"#[0-9a-f]{6}", label.styleSheet())
    lighter, darker = sorted((luminance(letters), luminance(ground)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= READABLE


def test_nobody_sets_letters_without_their_ground():
    alone = []
    for source in shipped_sources():
        for style in re.findall(r'setStyleSheet\(f?"([^"]*)"', source.text):
            if ("color:" in style.replace("background-color:", "")) != ("background" in style) and "border" not in style:
                alone.append(f"{source.path}: {style}")
    assert alone == []
