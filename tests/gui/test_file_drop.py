"""Files dropped on the dock: lists are taken in, a GPX file becomes a path; everything else stays QGIS's."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QMimeData, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import QApplication, QTreeWidget

from camera_requisition.gui.dock.dock import PLACE_PAGE, RESULT_PAGE
from tests.gui.conftest import process_events
from tests.gui.test_desk import make_desk  # noqa: F401 (a fixture)

GPX = (
    '<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>'
    '<trkpt lat="47.21" lon="-1.55"/><trkpt lat="47.22" lon="-1.55"/></trkseg></trk></gpx>'
)


@pytest.fixture
def desk(make_desk, town_file):  # noqa: F811
    found = make_desk()
    found.work.open_inventory(str(town_file))
    found.dock.bring_up()
    found.taken = []
    found.inventory_desk.import_list = found.taken.append
    return found


def files(*paths) -> QMimeData:
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return dragged


def dropped(widget, dragged: QMimeData) -> bool:
    """Drag over `widget` and let go there, as Qt does it: the nearest parent that accepts gets the drop. Whether anybody took it."""
    actions, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(widget.rect().center(), actions, dragged, buttons, keys)
    enter.setAccepted(False)
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    while not widget.acceptDrops():
        widget = widget.parentWidget()
    drop = QDropEvent(QPointF(widget.rect().center()), actions, dragged, buttons, keys)
    drop.setAccepted(False)
    QApplication.sendEvent(widget, drop)
    process_events()
    return drop.isAccepted()


@pytest.mark.parametrize("name", ["list.csv", "list.xlsx", "list.ODS", "cameras.geojson"])
def test_a_list_opens_the_import_with_that_file(desk, tmp_path, name):
    file = tmp_path / name
    file.write_text("x", encoding="utf-8")
    assert dropped(desk.dock.findChild(QTreeWidget), files(file))
    assert desk.taken == [str(file)]


def test_a_gpx_file_becomes_a_path_of_the_incident(desk, tmp_path):
    file = tmp_path / "flight.gpx"
    file.write_text(GPX, encoding="utf-8")
    desk.dock.show_page(RESULT_PAGE)
    assert dropped(desk.dock, files(file))
    assert len(desk.work.incident.paths) == 1
    assert desk.dock.pages.currentIndex() == PLACE_PAGE
    assert desk.taken == []


@pytest.mark.parametrize("names", [["map.qgz"], ["roads.shp"], ["a.csv", "b.csv"], ["missing.csv"], []], ids=str)
def test_what_is_no_list_is_left_to_qgis(desk, tmp_path, names):
    for name in names:
        if name != "missing.csv":
            (tmp_path / name).write_text("x", encoding="utf-8")
    assert not dropped(desk.dock, files(*(tmp_path / name for name in names)))
    assert desk.taken == []


def test_a_link_and_a_text_are_left_to_qgis(desk):
    link, text = QMimeData(), QMimeData()
    link.setUrls([QUrl("https://example.org/list.csv")])
    text.setText("list.csv")
    assert not dropped(desk.dock, link)
    assert not dropped(desk.dock, text)


def test_without_an_inventory_it_is_said_what_is_missing(make_desk, tmp_path):  # noqa: F811
    found = make_desk()
    file = tmp_path / "list.csv"
    file.write_text("x", encoding="utf-8")
    assert dropped(found.dock, files(file))
    assert [error.code for error in found._messages.errors] == ["no_inventory_chosen"]
