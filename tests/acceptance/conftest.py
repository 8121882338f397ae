"""The plugin's Processing provider in this process, as QGIS registers it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QSettings

from camera_requisition.gis import settings
from camera_requisition.processing.provider import CameraRequisitionProvider


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_app: QgsApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CameraRequisitionProvider]:
    """The provider, with settings of these tests' own: another run beside this one must not change them under way."""
    before = Path(QgsSettings().fileName()).parent.parent
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path_factory.mktemp("settings")))
    settings.EVENT_LOG.set(str(tmp_path_factory.mktemp("log") / "events.sqlite"))
    registry = QgsApplication.processingRegistry()
    made = CameraRequisitionProvider()
    assert registry.addProvider(made)
    yield made
    registry.removeProvider(made)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(before))


@pytest.fixture
def outputs(tmp_path: Path) -> Path:
    """A folder for what a run writes."""
    folder = tmp_path / "outputs"
    folder.mkdir()
    return folder
