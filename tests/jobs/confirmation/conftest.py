"""Fixtures of the round of confirmation."""

from __future__ import annotations

import pytest

from camera_requisition.core.records.intake import Intake
from camera_requisition.jobs.confirmation_sheets import SheetsRequest, confirmation_sheets
from camera_requisition.jobs.take_confirmation import AnswerRequest, take_confirmation
from camera_requisition.store.inventory import Inventory
from tests.jobs.confirmation.made import CAMERAS, DAY, NOW, OWNERS, RECORDERS, TAKEN_AT


@pytest.fixture
def path(tmp_path) -> str:
    path = tmp_path / "inventory.gpkg"
    with Inventory.create(path, "EPSG:2154", "Europe/Paris") as inventory:
        inventory.write_intake(Intake("i-1", taken_at="2024-01-10T10:00:00+01:00"), OWNERS, RECORDERS, CAMERAS)
    return str(path)


@pytest.fixture
def asked(path, tmp_path, qgis_app):
    """The folders of the owners that were asked, by owner."""
    request = SheetsRequest(path, tmp_path / "out", NOW, reply_by="2026-12-31", sender=("Métropole",), log=tmp_path / "log.sqlite")
    report = confirmation_sheets(request)
    return {("city" if "Exemple" in folder.name else "shop"): folder for folder in report.folder.iterdir() if folder.is_dir()}


@pytest.fixture
def answer(path, tmp_path):
    def answered(file, **more):
        told = {"answered_on": DAY, "now": TAKEN_AT, "by": "M. Clerk", "log": tmp_path / "log.sqlite", **more}
        return take_confirmation(AnswerRequest(str(file), path, **told))

    return answered
