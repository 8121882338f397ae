"""The demonstration opened from the desktop: made beside it, in the place of a project that may be kept."""

from __future__ import annotations

from pathlib import Path

import pytest
import shapely
from qgis.core import QgsProject

from camera_requisition.core.incident.types import Incident, Zone
from camera_requisition.gis import settings
from camera_requisition.gis.place_layers import STREETS, place_layer
from camera_requisition.gui.demonstration_desk import DemonstrationDesk
from camera_requisition.gui.work import Work
from tests.gui.test_desk import NotedMessages


class Window:
    """What QGIS offers for projects; the rest is pytest-qgis's."""

    def __init__(self, iface) -> None:
        self._iface = iface
        self.keeps = False
        self.opened: list[str] = []

    def __getattr__(self, name):
        return getattr(self._iface, name)

    def newProject(self, prompt: bool) -> bool:
        assert prompt
        return not self.keeps

    def addProject(self, path: str) -> bool:
        self.opened.append(path)
        return QgsProject.instance().read(path)


@pytest.fixture
def window(qgis_iface):
    return Window(qgis_iface)


@pytest.fixture
def shown():
    return []


@pytest.fixture
def desk(window, tmp_path, shown):
    settings.DEMONSTRATION_FOLDER.set(str(tmp_path / "demonstration"))
    made = DemonstrationDesk(window, Work(), NotedMessages(window), lambda: shown.append(True))
    yield made
    made.close_down()
    QgsProject.instance().clear()


def opened(desk, qtbot) -> None:
    desk.open()
    qtbot.waitUntil(lambda: not desk.running, timeout=60_000)


def test_it_is_made_and_opened_with_its_inventory(desk, window, tmp_path, shown, qtbot):
    opened(desk, qtbot)
    folder = tmp_path / "demonstration"
    assert window.opened == [str(folder / "demonstration.qgz")]
    assert Path(desk._work.inventory.reference) == folder / "inventory.gpkg"
    layers = QgsProject.instance().mapLayers().values()
    assert len(layers) == 8
    assert all(layer.isValid() for layer in layers)
    assert place_layer(STREETS).featureCount() > 1_000, "the locator bar finds its streets"
    assert shown == [True]
    assert desk._messages.folders == [folder]
    assert desk._messages.errors == []


def test_a_project_that_was_lost_is_written_again_and_one_that_is_there_kept(desk, tmp_path, qtbot):
    opened(desk, qtbot)
    project = tmp_path / "demonstration" / "demonstration.qgz"
    before = project.read_bytes()
    opened(desk, qtbot)
    assert project.read_bytes() == before
    QgsProject.instance().clear()
    project.unlink()
    opened(desk, qtbot)
    assert project.is_file()
    assert not list(project.parent.glob(".*"))


def test_a_project_that_the_user_keeps_stays(desk, window, shown, qtbot):
    window.keeps = True
    opened(desk, qtbot)
    assert window.opened == shown == []
    assert desk._work.inventory is None


def test_an_open_case_is_not_mixed_with_it(desk, window, tmp_path):
    desk._work.set_incident(Incident(zones=(Zone(shapely.box(5.70, 45.20, 5.71, 45.21)),)))
    desk.open()
    assert not desk.running
    assert "Close it first" in desk._messages.warnings[0]
    assert not (tmp_path / "demonstration").exists()


def test_a_folder_that_is_taken_is_told(desk, window, tmp_path, qtbot):
    (tmp_path / "demonstration").mkdir()
    opened(desk, qtbot)
    assert [error.code for error in desk._messages.errors] == ["folder_taken"]
    assert window.opened == []


def test_the_project_moves_with_its_folder_and_names_no_other_place(desk, tmp_path, qtbot):
    import zipfile

    opened(desk, qtbot)
    with zipfile.ZipFile(tmp_path / "demonstration" / "demonstration.qgz") as archive:
        name = next(name for name in archive.namelist() if name.endswith(".qgs"))
        text = archive.read(name).decode("utf-8")
    assert "./inventory.gpkg|layername=camera" in text
    assert "./base.gpkg|layername=streets" in text
    assert "theMapCanvas" in text
    assert ".part" not in text
