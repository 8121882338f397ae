"""QGIS without shapely, and with the one of Debian 12: the plugin is there, disabled, and everything says the same sentence."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.machinery import PathFinder
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsExpression, QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtWidgets import QAction, QPushButton

from tests.gui.conftest import own_settings, process_events  # noqa: F401 (a fixture)
from tests.test_plugin import OURS, iface  # noqa: F401 (a fixture)

FRESH = ("camera_requisition", "shapely")
# Of shapely 1.8.5: the folders and names that another plugin may use; arrays of geometries came with 2.0.
FILES_OF_1_8 = {
    "__init__.py": '__version__ = "1.8.5.post1"\n',
    "geos.py": "geos_version = (3, 11, 1)\n",
    "geometry/__init__.py": "class Point: ...\nclass Polygon: ...\n",
    "ops.py": "def unary_union(geoms): raise NotImplementedError\n",
    "wkb.py": "def loads(data): raise NotImplementedError\n",
    "vectorized/__init__.py": "",
}


def is_fresh(name: str) -> bool:
    return name.partition(".")[0] in FRESH


@pytest.fixture
def modules_as_at_start():
    """Neither the plugin nor shapely imported yet; afterwards all is as it was."""
    before = {name: module for name, module in sys.modules.items() if is_fresh(name)}
    for name in before:
        del sys.modules[name]
    yield
    for name in [name for name in sys.modules if is_fresh(name)]:
        del sys.modules[name]
    sys.modules.update(before)


@pytest.fixture(params=["absent", "1.8", "1.8, and another plugin has it already"])
def poor_shapely(request, modules_as_at_start, monkeypatch, tmp_path):
    """A Python whose shapely is missing or too old."""
    if request.param == "absent":
        usual = PathFinder.find_spec
        monkeypatch.setattr(PathFinder, "find_spec", lambda name, *more: None if name.startswith("shapely") else usual(name, *more))
        return
    for name, text in FILES_OF_1_8.items():
        file = tmp_path / "old" / "shapely" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path / "old"))
    if request.param != "1.8":
        import_module("shapely.geometry")
        assert Path(sys.modules["shapely"].__file__).is_relative_to(tmp_path)


@pytest.fixture
def plugin(poor_shapely, iface, qgis_app):  # noqa: F811
    loaded = import_module("camera_requisition").classFactory(iface)
    loaded.initGui()
    yield loaded
    loaded.unload()
    process_events()


@pytest.fixture
def sentence(plugin) -> str:
    """What the desktop says on this system."""
    said = import_module("camera_requisition.gis.requirements").how_to_install(["shapely 2"])
    assert said.startswith("Camera Requisition needs shapely 2.")
    return said


def test_the_plugin_loads_with_its_actions_disabled_and_the_advice_in_their_tooltip_and_behind_a_button(iface, sentence, monkeypatch):  # noqa: F811
    actions = [child for child in iface.mainWindow().findChildren(QAction) if child.objectName().startswith(OURS)]
    assert len(actions) > 5
    assert {action.objectName() for action in actions if action.isEnabled()} == {"CameraRequisition_desk_check", "CameraRequisition_help"}
    assert {action.toolTip() for action in actions if not action.isEnabled()} == {sentence}
    shown = []
    monkeypatch.setattr(
        import_module("camera_requisition.gui.messages"), "show_details", lambda _parent, text, details, _report: shown.append((text, details))
    )
    message = iface.messageBar().currentItem()
    message.findChild(QPushButton, "cameraRequisitionDetails").click()
    assert shown == [(message.text(), sentence)]
    assert "shapely 2" in message.text()
    assert len(message.text()) < 90, "more would be cut off"


def test_every_algorithm_fails_with_that_sentence_and_without_a_traceback(sentence):
    algorithms = QgsApplication.processingRegistry().providerById("camera_requisition").algorithms()
    assert len(algorithms) >= 23
    for algorithm in algorithms:
        assert algorithm.canExecute() == (False, sentence), algorithm.name()
        feedback = QgsProcessingFeedback(False)
        results, succeeded = algorithm.run({"INVENTORY": "none.gpkg", "REGISTER": "none.gpkg"}, QgsProcessingContext(), feedback)
        assert (results, succeeded) == ({}, False), algorithm.name()
        assert feedback.textLog().strip() == sentence, algorithm.name()


def test_the_function_that_needs_it_says_so_and_the_others_work(sentence):
    cone = QgsExpression("view_cone(make_point(-1.55, 47.21), 90, 109, 80, crs:='EPSG:4326')")
    assert cone.evaluate() is None
    assert cone.evalErrorString() == f"view_cone: {sentence}"
    assert QgsExpression("parse_heading('N')").evaluate() == 0.0
