"""The options page: where things lie, and a pack that is looked at before it is taken."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from qgis.core import QgsSettings

from camera_requisition.gis import settings
from camera_requisition.gui.dialogs.confirmation import ConfirmationDialog
from camera_requisition.gui.dock.papers_section import PapersSection
from camera_requisition.gui.dock.time_section import TimeSection
from camera_requisition.gui.options import OptionsPage
from camera_requisition.gui.work import Work
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


WIDGETS = {
    "inventory": ["inventory"],
    "case_folder": ["case_folder"],
    "output_folder": ["output_folder"],
    "register": ["register"],
    "event_log": ["event_log"],
    "cases_kept_days": ["cases_kept"],
    "pack": ["pack", "browse"],
}


@pytest.fixture
def fixed_by_the_administrator(tmp_path, nobodys_settings):
    """`fixed_by_the_administrator("pack=…", …)`: a global settings file of QGIS's."""

    def write(*lines: str) -> None:
        path = tmp_path / f"global-{len(list(tmp_path.glob('global-*')))}.ini"
        path.write_text("\n".join(["[camera_requisition]", *lines, ""]), encoding="utf-8")
        QgsSettings.setGlobalSettingsPath(str(path))

    yield write
    QgsSettings.setGlobalSettingsPath(nobodys_settings)


@pytest.mark.parametrize("name", WIDGETS)
def test_what_is_locked_is_shown_and_cannot_be_changed(fixed_by_the_administrator, qtbot, name):
    fixed_by_the_administrator(f"locked={name}", "cases_kept_days=400", "inventory=/town/cameras.gpkg")
    page = OptionsPage()
    qtbot.addWidget(page)
    for other, widgets in WIDGETS.items():
        for widget in widgets:
            assert getattr(page, widget).isEnabled() == (other != name), widget
            assert ("administrator" in getattr(page, widget).toolTip()) == (other == name), widget
    assert page.cases_kept.value() == 400
    assert page.inventory.filePath() == "/town/cameras.gpkg"


def test_options_that_are_only_looked_at_leave_the_presets_in_force(fixed_by_the_administrator, qtbot, copy_of_ours):
    fixed_by_the_administrator(
        "cases_kept_days=400", "inventory=/town/cameras.gpkg", f"pack={copy_of_ours.as_posix()}", "case_folder=/town/cases"
    )
    page = OptionsPage()
    qtbot.addWidget(page)
    page.apply()
    fixed_by_the_administrator("cases_kept_days=500", "inventory=/city/cameras.gpkg", "case_folder=/city/cases")
    assert settings.CASES_KEPT_DAYS.get() == 500
    assert settings.INVENTORY.get() == "/city/cameras.gpkg"
    assert settings.PACK.get() == "fr"
    assert settings.case_folder() == Path("/city/cases")


def test_a_broken_pack_that_is_locked_does_not_hold_up_the_other_options(fixed_by_the_administrator, qtbot):
    fixed_by_the_administrator("pack=/nowhere", "locked=pack")
    page = OptionsPage()
    qtbot.addWidget(page)
    assert "/nowhere" in page.pack_says.text()
    assert page.isValid()


def test_what_is_locked_cannot_be_changed_anywhere_else(fixed_by_the_administrator, qtbot, tmp_path):
    fixed_by_the_administrator(
        "locked=output_folder,margin_s,corridor_m,confirmation_sender", "output_folder=/town/packets", "margin_s=60", "corridor_m=12",
        "confirmation_sender=The town",
    )  # fmt: skip
    papers, times, confirmation = PapersSection(), TimeSection(Work()), ConfirmationDialog(settings.CONFIRMATION_SENDER.get())
    for widget in (papers, times, confirmation):
        qtbot.addWidget(widget)
    for field in (papers.folder, times.margin, times.corridor, confirmation.sender):
        assert not field.isEnabled()
        assert "administrator" in field.toolTip()
    papers.folder.setFilePath(str(tmp_path))
    assert papers.chosen_folder() == Path("/town/packets")
    assert (times.margin.value(), times.corridor.value()) == (60.0, 12.0)


def test_an_empty_field_writes_packets_where_packets_are_kept(qtbot):
    papers = PapersSection()
    qtbot.addWidget(papers)
    papers.folder.setFilePath("  ")
    assert papers.chosen_folder() == settings.output_folder()
    assert papers.chosen_folder().is_absolute()


@pytest.mark.parametrize("text", ["postgresql:host=h user=u password=geheim123", "postgresql://u:geheim123@h/db", "PG:password=geheim123"])
@pytest.mark.parametrize("field", ["inventory", "register"])
def test_a_password_never_gets_into_the_settings(page, field, text):
    getattr(page, field).setFilePath(text)
    assert not page.isValid()
    assert "authcfg" in page.connection_says.text()
    page.apply()
    assert "geheim123" not in str([QgsSettings().value(key) for key in QgsSettings().allKeys()])
