"""Every action, button and field can be told, found and reached without seeing the screen or touching the mouse."""

from __future__ import annotations

import pytest
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTabBar,
    QTableView,
    QWidget,
)

from camera_requisition.gis.help_pages import AIMING, DRAWING, TOPICS
from camera_requisition.gui.actions import HELP_TOPIC
from camera_requisition.gui.dialogs.new_inventory import NewInventoryDialog
from camera_requisition.gui.help import HelpWindow
from camera_requisition.gui.options import OptionsPage
from tests.gui.conftest import process_events
from tests.gui.test_entrance import enter, entrance, window  # noqa: F401 (fixtures)

WITHOUT_SHORTCUT = {"demonstration", "desk_check", "help"}
"""Of their own: they can be given one in QGIS's settings."""
QGIS_KEYS = {"Ctrl+Alt+" + key for key in ("+", "-", "=", "A", "G", "H", "M", "P", "R", "T", "V", "[", "]", "{", "}")}
"""What QGIS 3.22 uses itself, read off its window."""


@pytest.fixture
def roots(entrance, qtbot):  # noqa: F811
    desk = entrance.desk
    desk.checks.show()
    desk.placing.show()
    options, dialog = OptionsPage(), NewInventoryDialog(entrance.dock)
    qtbot.addWidget(options)
    return [entrance.dock, desk.checks.panel, desk.placing.panel, desk.aiming.panel, options, dialog]


def ours(root, kind):
    """Widgets of `kind` that somebody of ours has put there, not those that Qt or QGIS puts into its own."""
    compound = (QTabBar, QAbstractSpinBox, QLineEdit, QComboBox, QTableView, QDialogButtonBox)
    for widget in root.findChildren(kind):
        parent = widget.parent()
        inside = isinstance(parent, compound) or type(parent).__name__ in ("QgsFileWidget", "QgsProjectionSelectionWidget", "QgsDockWidget")
        if not widget.objectName().startswith("qt_") and not (inside and isinstance(widget, QAbstractButton)):
            yield widget


def test_every_action_has_icon_text_tooltip_shortcut_and_a_page_of_the_help(entrance):  # noqa: F811
    keys = []
    for action in entrance.actions.all:
        name = action.objectName().replace("CameraRequisition_", "")
        assert not action.icon().isNull(), name
        assert action.text(), name
        assert action.property(HELP_TOPIC) in TOPICS, name
        assert QgsGui.shortcutsManager().objectDefaultKeySequence(action) == action.shortcut().toString(), name
        key = action.shortcut().toString()
        if name in WITHOUT_SHORTCUT:
            assert not key
            continue
        assert key, name
        assert key in action.toolTip(), name
        keys.append(key)
    assert len(set(keys)) == len(keys)
    assert QGIS_KEYS.isdisjoint(keys)


def test_every_button_says_what_it_is_and_what_it_does(roots):
    buttons = [button for root in roots for button in ours(root, QAbstractButton)]
    assert len(buttons) > 40
    silent = [f"{one.objectName()} {one.text()}" for one in buttons if not one.toolTip() or not (one.text() or one.accessibleName())]
    assert silent == []


def test_every_field_and_list_has_a_name_for_screen_readers(roots):
    nameless = []
    for root in roots:
        called = {label.buddy() for label in root.findChildren(QLabel) if label.buddy() is not None}
        for widget in ours(root, QWidget):
            if not isinstance(widget, (QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)) or isinstance(widget, QHeaderView):
                continue
            inner = (
                isinstance(widget.parent(), (QComboBox, QAbstractSpinBox))
                or widget.parent().metaObject().className() == "QComboBoxPrivateContainer"
            )
            if not inner and not widget.accessibleName() and widget not in called:
                nameless.append(f"{root.objectName()}: {type(widget).__name__} {widget.objectName()}")
    assert nameless == []


def tab_stops(root, first, count):
    """The widgets that Tab leads to, in their order."""
    found, widget = [], first
    for _step in range(count):
        widget = widget.nextInFocusChain()
        if widget.isVisibleTo(root) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and root.isAncestorOf(widget) and widget not in found:
            found.append(widget)
    return found


def test_tab_leads_through_the_dock_as_one_works(entrance, window, town_file):  # noqa: F811
    dock = entrance.desk.dock
    entrance.desk.work.open_inventory(str(town_file))
    window.show()
    dock.show()
    process_events()
    stops = tab_stops(dock, dock.header.inventory_menu, 400)
    wanted = [dock.header.case_menu, dock.place.mode, dock.place.tree, dock.times.start.moment, dock.times.end.moment]
    places = [stops.index(widget) for widget in wanted]
    assert places == sorted(places)
    first_tool = next(one for one in stops if one.objectName() == "CameraRequisition_zone_button")
    assert stops.index(dock.header.case_menu) < stops.index(first_tool) < stops.index(dock.place.tree)
    bar = [one.objectName() for one in (dock.bar.search, dock.bar.freeze, dock.bar.export)]
    assert [one.defaultAction().objectName() + "_button" for one in (dock.bar.search, dock.bar.freeze, dock.bar.export)] == bar
    window.hide()


def test_marks_are_set_from_the_keyboard(entrance, qtbot):  # noqa: F811
    from camera_requisition.core.records.case import Marks
    from tests.gui import results

    work, view = entrance.desk.work, entrance.desk.dock.result.view
    work.result = results.five()
    work.marks = {match.candidate.camera.camera_id: Marks(keep=False, request=False) for match in work.result.matches}
    work.result_changed.emit()
    view.setCurrentIndex(view.model().index(0, 6))
    before = len(work.marked("keep"))
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert len(work.marked("keep")) == before + 1


@pytest.mark.parametrize(("button", "topic"), [("zone", DRAWING), ("aim", AIMING)])
def test_f1_on_a_button_tells_of_its_action(entrance, window, monkeypatch, button, topic):  # noqa: F811
    from qgis.PyQt.QtWidgets import QToolButton

    dock = entrance.desk.dock
    tool = QToolButton(dock.header)
    tool.setDefaultAction(getattr(entrance.actions, button))
    tool.setFocus()
    dock.pages.setCurrentIndex(2)
    monkeypatch.setattr(type(dock), "focusWidget", lambda _dock: tool)
    assert dock._topic() == topic
    assert not window.findChildren(HelpWindow)
