"""The plugin comes and goes without a trace, and starts without its computing libraries."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsExpression, QgsProject
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QCoreApplication, QObject, Qt
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QMainWindow, QToolBar

from camera_requisition import classFactory
from camera_requisition.gis import requirements
from scripts.package.stage import stage
from tests.gui.conftest import own_settings, process_events  # noqa: F401 (a fixture)

OURS = "CameraRequisition"


@pytest.fixture
def iface(qgis_iface, monkeypatch):
    """pytest-qgis's stand-in with a main window that takes docks, menus and option pages as QGIS's does."""
    window, pages = QMainWindow(), []
    monkeypatch.setattr(qgis_iface, "_mainWindow", window)
    monkeypatch.setattr(qgis_iface, "addDockWidget", window.addDockWidget)
    monkeypatch.setattr(qgis_iface, "removeDockWidget", window.removeDockWidget)
    monkeypatch.setattr(qgis_iface, "registerOptionsWidgetFactory", pages.append, raising=False)
    monkeypatch.setattr(qgis_iface, "unregisterOptionsWidgetFactory", pages.remove, raising=False)
    qgis_iface.option_pages = pages
    yield qgis_iface
    del qgis_iface.option_pages
    window.deleteLater()


def left_behind(iface) -> dict[str, int]:
    """Numbers of everything that a plugin can leave in QGIS."""
    window, canvas = iface.mainWindow(), iface.mapCanvas()
    project = QgsProject.instance()
    return {
        "ours in the window": sum(child.objectName().startswith(OURS) for child in window.findChildren(QObject)),
        "our kinds in the window": sum(type(child).__module__.startswith("camera_requisition") for child in window.findChildren(QObject)),
        "docks": len(window.findChildren(QDockWidget)),
        "toolbars": len(window.findChildren(QToolBar)),
        "actions": len(window.findChildren(QAction)),
        "shortcuts": len(QgsGui.shortcutsManager().listAll()),
        "functions": QgsExpression.functionCount(),
        "providers": len(QgsApplication.processingRegistry().providers()),
        "option pages": len(iface.option_pages),
        "layers": len(project.mapLayers()),
        "items on the map": len(canvas.scene().items()),
        "listeners of the project": project.receivers(project.readProject),
        "listeners of the map": canvas.receivers(canvas.destinationCrsChanged) + canvas.receivers(canvas.mapToolSet),
        "our map tool": int("camera_requisition" in type(canvas.mapTool()).__module__),
    }


def test_loading_and_unloading_three_times_leaves_nothing_behind(iface, qgis_app):
    process_events()
    before = left_behind(iface)
    for _time in range(3):
        plugin = classFactory(iface)
        plugin.initGui()
        shown = left_behind(iface)
        assert shown["docks"] == before["docks"] + 1
        assert shown["providers"] == before["providers"] + 1
        assert shown["functions"] > before["functions"]
        assert shown["shortcuts"] > before["shortcuts"]
        iface.mainWindow().findChild(QAction, "CameraRequisition_show").trigger()
        iface.mainWindow().findChild(QAction, "CameraRequisition_zone").trigger()
        process_events()
        plugin.unload()
        process_events()
    assert left_behind(iface) == before


def test_a_reload_leaves_nothing_behind_whatever_was_made_meanwhile(iface, qgis_app):
    """Loaded and left alone; with the desk; with desks of its own, each of which puts something on the map or into the window."""
    process_events()
    before = left_behind(iface)
    for used in ((), ("show",), ("aim",), ("seen_from", "checks"), ("show", "circle", "aim"), ()):
        plugin = classFactory(iface)
        plugin.initGui()
        for name in used:
            iface.mainWindow().findChild(QAction, f"CameraRequisition_{name}").trigger()
        process_events()
        plugin.unload()
        process_events()
        assert left_behind(iface) == before, used


def test_without_a_screen_only_algorithms_and_functions_are_registered(qgis_app):
    registry = QgsApplication.processingRegistry()
    plugin = classFactory(None)
    plugin.initProcessing()
    try:
        provider = registry.providerById("camera_requisition")
        assert provider is not None
        assert {algorithm.name() for algorithm in provider.algorithms()} >= {
            "createinventory",
            "importcameras",
            "matchcameras",
            "exportpackets",
        }
        assert QgsExpression.isFunctionName("view_cone")
    finally:
        plugin.unload()
    assert registry.providerById("camera_requisition") is None
    assert not QgsExpression.isFunctionName("view_cone")


def test_loading_brings_in_no_computing_library():
    code = (
        "import sys; from qgis.core import QgsApplication; application = QgsApplication([], True);"
        "there = set(sys.modules);"  # newer QGIS loads NumPy and shapely itself
        "from camera_requisition import classFactory; import camera_requisition.gui.desk, camera_requisition.gui.aiming_desk;"
        "import camera_requisition.gui.checks_desk, camera_requisition.gui.confirmation_desk, camera_requisition.gui.placing_desk;"
        "plugin = classFactory(None); plugin.initProcessing();"
        "print(sorted({'numpy', 'shapely', 'pyproj', 'jinja2'} & (set(sys.modules) - there)))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert found.stdout.strip().endswith("[]"), found.stdout + found.stderr


NEEDED_AT_LOAD = {
    "", ".actions", ".dock", ".dock.dock", ".entrance", ".icons", ".later", ".layout_templates",
    ".messages", ".options", ".shell", ".unforeseen", ".widgets", ".widgets.field_names", ".widgets.locked",
    ".locator", ".locator.address_filter", ".locator.camera_filter", ".locator.filter", ".locator.locator",
}  # fmt: skip
"""What of the room of the desktop is needed while nobody works yet; the locator bar knows its filters from the start."""


def test_loading_makes_no_desk_and_brings_in_no_computing_library(checkout, tmp_path):
    # Staged anew: what lies in build/plugins may be older than what is tried.
    stage(checkout, tmp_path / "plugins" / "camera_requisition")
    call = [sys.executable, "-m", "scripts.bench.plugin_load", str(tmp_path), str(tmp_path / "plugins")]
    found = subprocess.run(call, capture_output=True, text=True, timeout=120, check=False, cwd=checkout)
    said = json.loads(found.stdout.splitlines()[-1])
    assert said["loaded"] == [], found.stdout + found.stderr
    room = "camera_requisition.gui"
    assert {name[len(room) :] for name in said["ours"] if name.startswith(room)} == NEEDED_AT_LOAD
    assert {name.split(".")[1] for name in said["ours"] if "." in name} == {"core", "gis", "gui", "plugin", "processing"}, "no job, no store"


def test_without_shapely_2_the_actions_are_there_disabled_and_say_how_to_install_it(iface, qgis_app, monkeypatch):
    monkeypatch.setattr(requirements, "has_vectorised_shapely", lambda: False)
    plugin = classFactory(iface)
    plugin.initGui()
    try:
        actions = [child for child in iface.mainWindow().findChildren(QAction) if child.objectName().startswith(OURS)]
        assert actions
        assert [action.objectName() for action in actions if action.isEnabled()] == ["CameraRequisition_desk_check", "CameraRequisition_help"]
        assert all("shapely" in action.toolTip() for action in actions if not action.isEnabled())
    finally:
        plugin.unload()
        process_events()


@pytest.mark.parametrize(
    ("platform", "hint"),
    [("win32", "OSGeo4W Shell"), ("darwin", "QGIS.app"), ("linux", "apt install python3-shapely")],
    ids=["on Windows", "on a Mac", "on Linux"],
)
def test_the_advice_fits_the_platform(platform, hint):
    assert hint in requirements.how_to_install(["shapely 2"], platform)


def test_an_old_shapely_is_told_by_its_files_without_importing_it(tmp_path, monkeypatch):
    old = tmp_path / "shapely"
    old.mkdir()
    (old / "__init__.py").write_text("raise RuntimeError('imported')", encoding="utf-8")
    for name in [name for name in sys.modules if name == "shapely" or name.startswith("shapely.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.syspath_prepend(str(tmp_path))
    assert not requirements.has_vectorised_shapely()
    (old / "creation.py").write_text("", encoding="utf-8")
    assert requirements.has_vectorised_shapely()


def test_the_dock_stands_at_the_right_and_is_hidden_until_it_is_asked_for(iface, qgis_app):
    plugin = classFactory(iface)
    plugin.initGui()
    try:
        dock = iface.mainWindow().findChild(QDockWidget, "CameraRequisitionDock")
        assert dock.isHidden()
        assert iface.mainWindow().dockWidgetArea(dock) == Qt.DockWidgetArea.RightDockWidgetArea
        action = iface.mainWindow().findChild(QAction, "CameraRequisition_show")
        action.trigger()
        assert not dock.isHidden()
        action.trigger()
        assert dock.isHidden()
    finally:
        plugin.unload()
        process_events()


def test_the_translator_goes_with_the_plugin(qgis_app):
    plugin = classFactory(None)
    before = QCoreApplication.translate("Texts", "sees it")
    plugin.unload()
    assert before == "sees it"


def test_help_is_in_the_menu_and_goes_with_the_plugin(iface, qgis_app):
    plugin = classFactory(iface)
    plugin.initGui()
    window = iface.mainWindow()
    action = next(child for child in window.findChildren(QAction) if child.objectName() == "CameraRequisition_help")
    action.trigger()
    (shown,) = (child for child in window.findChildren(QObject) if child.objectName() == "CameraRequisitionHelp")
    assert shown.isVisibleTo(window)
    plugin.unload()
    process_events()
    assert [child for child in window.findChildren(QObject) if child.objectName() == "CameraRequisitionHelp"] == []


def test_every_algorithm_has_a_name_help_and_a_picture_of_its_own_or_of_the_plugin(qgis_app):
    from camera_requisition.processing.algorithm import ICONS
    from camera_requisition.processing.provider import ALGORITHMS

    for kind in ALGORITHMS:
        algorithm = kind()
        assert algorithm.displayName(), kind
        assert algorithm.shortHelpString(), kind
        picture = Path(algorithm.svgIconPath())
        assert picture.parent == ICONS, kind
        assert picture.is_file(), kind
        assert not algorithm.icon().isNull(), kind
