"""A figure that may be missing: typed, stepped, emptied."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from camera_requisition.gui.widgets.figure_edit import FigureEdit


@pytest.fixture
def field(qtbot):
    edit = FigureEdit("range", " m", 0.1, 2000.0, 1.0)
    qtbot.addWidget(edit)
    edit.show()
    edit.told = []
    edit.edited.connect(edit.told.append)
    return edit


def type_into(field, text):
    field.setFocus()
    QTest.keyClick(field.lineEdit(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    if text:
        QTest.keyClicks(field.lineEdit(), text)
    else:
        QTest.keyClick(field.lineEdit(), Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_it_begins_unknown_and_says_so(qtbot):
    field = FigureEdit("range", " m", 0.1, 2000.0, 1.0)
    qtbot.addWidget(field)
    assert field.figure() is None
    assert field.text() == "not known"


def test_a_number_is_told_once_it_is_complete(field):
    type_into(field, "25")
    assert field.told == [25.0]


@pytest.mark.parametrize("empty", [lambda field: type_into(field, ""), lambda field: field.clear()], ids=["emptied", "clear button"])
def test_a_figure_that_is_taken_away_is_unknown_again(field, empty):
    field.show_figure(25.0)
    empty(field)
    assert field.told == [None]
    assert field.figure() is None


def test_showing_a_figure_tells_nothing(field):
    field.show_figure(25.0)
    field.show_figure(None)
    assert field.told == []


def test_zero_is_a_figure_where_it_is_allowed(qtbot):
    near = FigureEdit("near", " m", 0.0, 2000.0, 1.0)
    qtbot.addWidget(near)
    near.show_figure(0.0)
    assert near.figure() == 0.0
