"""The dock before there is an inventory, and what its empty lists say."""

from __future__ import annotations

import gc
from types import SimpleNamespace

import pytest
from qgis.PyQt.QtWidgets import QListWidget

from camera_requisition.gis import settings
from camera_requisition.gui.dock.papers_section import PapersSection
from camera_requisition.gui.dock.parts_tree import PartsTree
from camera_requisition.gui.dock.register_section import RegisterSection
from camera_requisition.gui.dock.result_section import ResultSection
from camera_requisition.gui.dock.welcome import Welcome
from camera_requisition.gui.widgets.empty_hint import EmptyHint
from camera_requisition.gui.work import Work
from tests.gui import results


@pytest.fixture
def work(qgis_app):
    return Work()


@pytest.fixture
def welcome(work, qtbot):
    widget = Welcome(work)
    qtbot.addWidget(widget)
    return widget


def said(view):
    hint = view.findChild(EmptyHint)
    return "" if hint.isHidden() else hint.text()


def test_it_is_needed_until_an_inventory_is_open(welcome, work, town_file):
    told = []
    welcome.left.connect(told.append)
    assert welcome.needed
    assert work.open_inventory(str(town_file))
    assert not welcome.needed
    assert told == [True]


def test_it_goes_when_somebody_draws_first(welcome):
    welcome.drawing_began()
    assert not welcome.needed


@pytest.mark.parametrize(
    ("button", "signal"),
    [("demonstration", "demonstration_wanted"), ("create", "new_inventory_wanted"), ("open", "open_inventory_wanted")],
)
def test_each_button_tells_what_is_wanted(welcome, qtbot, button, signal):
    with qtbot.waitSignal(getattr(welcome, signal), timeout=1000):
        getattr(welcome, button).click()


def test_a_hint_is_there_as_long_as_the_list_is_empty(qgis_app, qtbot):
    view = QListWidget()
    qtbot.addWidget(view)
    EmptyHint(view, "Add one.")
    gc.collect()
    assert said(view) == "Add one."
    view.addItem("one")
    assert said(view) == ""
    view.clear()
    assert said(view) == "Add one."


def test_nothing_drawn_says_how_to_draw(work, qtbot):
    tree = PartsTree(work)
    qtbot.addWidget(tree)
    assert "draw on the map" in said(tree)


def test_nothing_marked_says_what_to_tick(qtbot, qgis_app):
    page = PapersSection()
    qtbot.addWidget(page)
    assert "tick cameras" in page.about.text()
    assert "Freeze" in said(page.history)
    page.show_marked(2, 1)
    assert "tick" not in page.about.text()
    page.show_marked(0, 0)
    assert "tick" in page.about.text()


def test_a_follow_up_without_anything_due_says_how_to_see_the_rest(qtbot, qgis_app):
    page = RegisterSection()
    qtbot.addWidget(page)
    page.show_rows([], None, "")
    assert said(page.table) == ""
    page.show_rows([SimpleNamespace(code=None)], None, "1 requisition")
    assert "Only what is due" in said(page.table)


def test_filters_that_hide_everything_are_named(work, qtbot):
    page = ResultSection(work)
    qtbot.addWidget(page)
    work.result = results.five()
    work.result_changed.emit()
    assert said(page.view) == ""
    page.text.setText("no camera is called so")
    assert "filters" in said(page.view)


def test_an_empty_result_says_to_search_a_larger_place(work, qtbot):
    page = ResultSection(work)
    qtbot.addWidget(page)
    work.result = results.result()
    work.result_changed.emit()
    assert "larger place" in said(page.view)


def test_an_inventory_without_cameras_says_to_take_a_list_in(work, qtbot, tmp_path):
    from camera_requisition.jobs.create_inventory import create_inventory

    page = ResultSection(work)
    qtbot.addWidget(page)
    assert work.open_inventory(create_inventory(str(tmp_path / "new.gpkg"), "EPSG:2154", "Europe/Paris"))
    work.result = results.result()
    work.result_changed.emit()
    assert "Take in a list" in said(page.view)
    assert settings.INVENTORY.get().endswith("new.gpkg")
