"""The options page: where things lie, and a pack that is looked at before it is taken."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from camera_requisition.gis import settings
from camera_requisition.gui.options import OptionsPage
from camera_requisition.jobs import packs

PACKS = Path(packs.PACKS)


@pytest.fixture(autouse=True)
def _own_settings(qgis_app):
    settings.reset_all()
    yield
    settings.reset_all()


@pytest.fixture
def page(qtbot):
    page = OptionsPage()
    qtbot.addWidget(page)
    return page


@pytest.fixture
def copy_of_ours(tmp_path):
    return Path(shutil.copytree(PACKS / "fr", tmp_path / "our service"))


def test_a_pack_of_the_service_is_chosen_by_its_folder(page, copy_of_ours):
    page.pack.setCurrentText(str(copy_of_ours))
    assert "fr" in page.pack_says.text()
    page.apply()
    assert settings.PACK.get() == str(copy_of_ours)


def test_a_broken_pack_is_not_taken_and_its_line_is_named(page, copy_of_ours):
    lines = (copy_of_ours / "pack.json").read_text(encoding="utf-8").splitlines()
    number = next(index for index, line in enumerate(lines) if '"language"' in line)
    lines[number] = '  "language": 7,'
    (copy_of_ours / "pack.json").write_text("\n".join(lines), encoding="utf-8")
    page.pack.setCurrentText(str(copy_of_ours))
    assert f"{number + 1}" in page.pack_says.text()
    assert "pack.json" in page.pack_says.text()
    assert not page.isValid()
    page.apply()
    assert settings.PACK.get() == "fr"


def test_what_is_not_changed_is_not_stored(page):
    page.apply()
    assert settings.REGISTER.get() == settings.EVENT_LOG.get() == ""
    page.register.setFilePath("/somewhere/register.gpkg")
    page.cases_kept.setValue(400)
    page.apply()
    assert settings.register_reference() == "/somewhere/register.gpkg"
    assert settings.CASES_KEPT_DAYS.get() == 400
