"""Papers from the demonstration can't be taken for real ones, whatever their case says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from camera_requisition.gis import settings
from camera_requisition.gui.dialogs.case_particulars import CaseParticularsDialog
from camera_requisition.gui.work import Work
from camera_requisition.jobs.copy_inventory import copy_inventory
from camera_requisition.jobs.inventory_facts import inventory_facts
from camera_requisition.jobs.open_demonstration import DemonstrationFiles, make_demonstration
from tests.acceptance import product

NIGHT = {"START": "2026-11-20T22:00:00+01:00", "END": "2026-11-20T22:10:00+01:00", "NOW": "2026-11-21T08:00:00+01:00"}


@pytest.fixture(scope="module")
def made(tmp_path_factory, provider) -> DemonstrationFiles:
    return make_demonstration(tmp_path_factory.mktemp("made") / "demonstration")


def test_papers_say_that_they_are_invented(made, tmp_path):
    case = json.loads(Path(made.case).read_text(encoding="utf-8"))
    case["invented"] = False
    (tmp_path / "case.json").write_text(json.dumps(case), encoding="utf-8")
    copy = tmp_path / "copy.gpkg"
    copy_inventory(str(made.inventory), str(copy))
    for number, inventory in enumerate((made.inventory, copy)):
        found = product.run(
            "exportpackets", INVENTORY=inventory, ZONE=f"{made.incident}|layername=zone", CASE=tmp_path / "case.json",
            OUTPUT_FOLDER=tmp_path / f"out{number}", REGISTER=tmp_path / "register.gpkg", **NIGHT,
        )  # fmt: skip
        assert json.loads((Path(found["FOLDER"]) / "manifest.json").read_text(encoding="utf-8"))["invented"] is True


def test_it_is_tried_and_not_kept_as_the_inventory_of_the_desk(made, tmp_path, qtbot):
    settings.reset_all()
    work = Work()
    try:
        assert work.open_inventory(str(made.inventory))
        assert inventory_facts(str(made.inventory)).demonstration
        assert settings.INVENTORY.get() == ""
        product.run("createinventory", CRS="EPSG:2154", TIME_ZONE="Europe/Paris", OUTPUT=tmp_path / "own.gpkg")
        assert work.open_inventory(str(tmp_path / "own.gpkg"))
        assert settings.INVENTORY.get() == str(tmp_path / "own.gpkg")
    finally:
        work.close_down()
        settings.reset_all()


def test_the_tick_of_an_exercise_stands_and_stays(qtbot):
    dialog = CaseParticularsDialog({}, "fr")
    qtbot.addWidget(dialog)
    dialog.fix_invented()
    assert dialog.particulars()["invented"] is True
    assert not dialog.fields["invented"].isEnabled()
