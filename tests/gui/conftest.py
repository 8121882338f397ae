"""The desktop's parts on pytest-qgis's canvas, over the invented town."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QSettings

from camera_requisition.gis import settings
from tests.gui import town


@pytest.fixture(scope="session")
def town_file(tmp_path_factory) -> Path:
    """The inventory of the invented town; not to be changed."""
    return town.make_town(tmp_path_factory.mktemp("town") / "town.gpkg")


@pytest.fixture(autouse=True)
def own_settings(tmp_path, qgis_app):
    """Settings and folders of the test's own: another run at the same time must not meet them."""
    usual = Path(QgsSettings().fileName()).parent.parent
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    settings.CASE_FOLDER.set(str(tmp_path / "cases"))
    settings.OUTPUT_FOLDER.set(str(tmp_path / "packets"))
    settings.EVENT_LOG.set(str(tmp_path / "events.sqlite"))
    settings.REGISTER.set(str(tmp_path / "register.gpkg"))
    yield
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(usual))


@pytest.fixture(autouse=True)
def quiet_canvas(qgis_canvas):
    """An empty project, and a map that isn't drawn: layers taken away while they are can end QGIS 3.22 (an expression copied after its end)."""
    qgis_canvas.freeze(True)
    QgsProject.instance().removeAllMapLayers()
    yield
    qgis_canvas.freeze(True)


@pytest.fixture
def canvas(qgis_canvas):
    """A map of 1 km around the town, 500 by 500 pixels."""
    qgis_canvas.resize(500, 500)
    qgis_canvas.setDestinationCrs(QgsCoordinateReferenceSystem(town.CRS))
    qgis_canvas.setExtent(QgsRectangle(town.X - 500, town.Y - 500, town.X + 500, town.Y + 500))
    yield qgis_canvas
    qgis_canvas.setRotation(0)


def process_events() -> None:
    """Let Qt do what it has put off, deletions included."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(
        None, QEvent.Type.DeferredDelete.value if hasattr(QEvent.Type.DeferredDelete, "value") else QEvent.DeferredDelete
    )
    QCoreApplication.processEvents()


@pytest.fixture
def events():
    """`events()` lets Qt catch up."""
    return process_events
