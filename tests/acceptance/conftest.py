"""The plugin's Processing provider in this process, as QGIS registers it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsApplication

from camera_requisition.gis import settings
from camera_requisition.processing.provider import CameraRequisitionProvider


@pytest.fixture(scope="session", autouse=True)
def provider(qgis_app: QgsApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CameraRequisitionProvider]:
    """The provider, its event log and settings kept away from the user's own."""
    registry = QgsApplication.processingRegistry()
    settings.reset_all()
    settings.EVENT_LOG.set(str(tmp_path_factory.mktemp("log") / "events.sqlite"))
    made = CameraRequisitionProvider()
    assert registry.addProvider(made)
    yield made
    registry.removeProvider(made)
    settings.reset_all()


@pytest.fixture
def outputs(tmp_path: Path) -> Path:
    """A folder for what a run writes."""
    folder = tmp_path / "outputs"
    folder.mkdir()
    return folder
