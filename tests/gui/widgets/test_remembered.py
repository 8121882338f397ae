"""What somebody has arranged stays so the next time."""

from __future__ import annotations

import gc
import re

import pytest
from qgis.PyQt.QtCore import QByteArray, Qt
from qgis.PyQt.QtWidgets import QSplitter, QTabWidget, QTreeWidget, QTreeWidgetItem, QWidget

from camera_requisition.gis import settings
from camera_requisition.gui.dialogs.desk_check import DeskCheckDialog
from camera_requisition.gui.dock.result_model import Column
from camera_requisition.gui.dock.result_view import ResultView
from camera_requisition.gui.widgets import remembered
from scripts.lint.finding import shipped_sources
from tests.gui.conftest import process_events


@pytest.fixture(autouse=True)
def at_once(monkeypatch):
    monkeypatch.setattr(remembered, "SETTLED_MS", 0)


def kept(qtbot, name):
    """Wait until the state `name` is kept."""
    qtbot.waitUntil(lambda: not settings.arrangement(name).isEmpty())


def view(qtbot):
    one = ResultView()
    qtbot.addWidget(one)
    return one


def test_width_order_and_sorting_of_the_result_s_columns_come_back(qtbot, qgis_app):
    first = view(qtbot)
    gc.collect()  # nobody holds a header's helper but ourselves
    first.header().resizeSection(Column.OWNER, 277)
    first.header().moveSection(first.header().visualIndex(Column.OWNER), 0)
    first.sortByColumn(Column.DEADLINE, Qt.SortOrder.DescendingOrder)
    kept(qtbot, f"result.{len(Column)}")
    second = view(qtbot)
    assert second.columnWidth(Column.OWNER) == 277
    assert second.header().visualIndex(Column.OWNER) == 0
    assert second.header().sortIndicatorSection() == Column.DEADLINE
    assert second.header().sortIndicatorOrder() == Qt.SortOrder.DescendingOrder


def test_a_session_that_ended_grouped_doesn_t_hide_the_owners_of_the_next(qtbot, qgis_app):
    first = view(qtbot)
    first.set_grouped(True)
    first.header().resizeSection(Column.CAMERA, 201)
    kept(qtbot, f"result.{len(Column)}")
    second = view(qtbot)
    assert second.columnWidth(Column.CAMERA) == 201
    assert not second.isColumnHidden(Column.OWNER)


@pytest.mark.parametrize("width", [250, 400, 1200])
def test_the_wide_column_keeps_its_share_of_a_narrow_table(qtbot, qgis_app, width):
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    tree.setHeaderLabels(["To do", "Owner, number", "State", "Since"])
    tree.addTopLevelItem(QTreeWidgetItem(["answer overdue by 12 days", "Town, 2026/000123-17", "sent", "20/11/2026 09:15"]))
    tree.resize(width, 200)
    tree.show()
    fitted = remembered.FittedColumns(tree.header(), f"narrow{width}", 1, least_share=0.4)
    fitted.fit()
    process_events()
    assert tree.columnWidth(1) >= 0.38 * tree.viewport().width()
    assert min(tree.columnWidth(column) for column in range(4)) >= tree.header().minimumSectionSize()
    if width == 1200:
        assert tree.columnWidth(0) >= tree.sizeHintForColumn(0), "what has room isn't cut"


def test_a_state_of_other_columns_is_passed_over(qtbot, qgis_app):
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    tree.setHeaderLabels(["a", "b"])
    settings.arrange("some.2", QByteArray(b"no state"))
    width = tree.columnWidth(0)
    remembered.remember_columns(tree.header(), "some")
    assert tree.columnWidth(0) == width


def fitted(qtbot, text):
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    tree.setHeaderLabels(["wide", "fits", "last"])
    tree.resize(700, 100)
    widths = remembered.FittedColumns(tree.header(), "fitted", 0)
    tree.addTopLevelItem(QTreeWidgetItem(["a", text, "c"]))
    tree.show()
    widths.fit()
    return tree


def test_columns_fit_what_they_hold_until_somebody_drags_one(qtbot, qgis_app):
    first = fitted(qtbot, "short")
    assert fitted(qtbot, "something that needs much more room").columnWidth(1) > first.columnWidth(1)
    assert sum(first.columnWidth(column) for column in range(3)) == first.viewport().width(), "the wide one takes what is left"
    process_events()
    assert settings.arrangement("fitted.3").isEmpty(), "what the program did itself is nobody's arrangement"
    first.header().resizeSection(1, 222)
    kept(qtbot, "fitted.3")
    assert fitted(qtbot, "something that needs much more room").columnWidth(1) == 222


def test_a_splitter_comes_back(qtbot, qgis_app):
    def divided():
        splitter = QSplitter(Qt.Orientation.Horizontal)
        qtbot.addWidget(splitter)
        for _part in range(2):
            splitter.addWidget(QWidget())
        splitter.resize(600, 100)
        splitter.show()
        remembered.remember_splitter(splitter, "some splitter")
        return splitter

    first = divided()
    first.setSizes([150, 450])
    first.splitterMoved.emit(150, 1)
    kept(qtbot, "some splitter")
    left = first.sizes()[0]
    assert divided().sizes()[0] == left


def test_the_page_of_the_dock_comes_back(qtbot, qgis_app):
    def tabs(count):
        one = QTabWidget()
        qtbot.addWidget(one)
        for number in range(count):
            one.addTab(QWidget(), str(number))
        remembered.remember_page(one, "some tabs")
        return one

    tabs(4).setCurrentIndex(3)
    assert tabs(4).currentIndex() == 3
    assert tabs(2).currentIndex() == 0, "a version with fewer pages"


def test_the_size_of_a_dialog_comes_back(qtbot, qgis_app):
    first = DeskCheckDialog("", lambda _error: None)
    first.show()
    first.resize(733, 421)
    process_events()
    first.close()
    process_events()
    second = DeskCheckDialog("", lambda _error: None)
    qtbot.addWidget(second)
    second.show()
    process_events()
    assert (second.width(), second.height()) == (733, 421)


def test_every_dialog_of_ours_keeps_its_size():
    without = []
    for source in shipped_sources():
        for name, body in re.findall(r"^class (\w+)\(QDialog\):(.*?)(?=^class |\Z)", source.text, re.DOTALL | re.MULTILINE):
            if "QgsGui.enableAutoGeometryRestore(self)" not in body:
                without.append(f"{source.path}: {name}")
    assert without == []


def test_what_is_kept_alive_goes_with_its_widget(qgis_app):
    from camera_requisition.gui.widgets import alive

    before = len(alive._HELD)
    tree = QTreeWidget()
    remembered.remember_columns(tree.header(), "some")
    assert len(alive._HELD) == before + 1
    tree.deleteLater()
    process_events()
    assert len(alive._HELD) == before
