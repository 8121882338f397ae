"""What administrators are told: the example of a global settings file is one, and names every setting of the plugin."""

from __future__ import annotations

import re

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QSettings

from camera_requisition.core.legal.case import case_from_dict
from camera_requisition.gis import global_settings, settings


@pytest.fixture
def text(checkout) -> str:
    return (checkout / "docs" / "admin.md").read_text(encoding="utf-8")


@pytest.fixture
def example(text, tmp_path, qgis_app, nobodys_settings):
    """The example in force, for a user who has stored nothing."""
    (block,) = re.findall(r"```ini\n(.*?)```", text, re.DOTALL)
    path = tmp_path / "qgis_town.ini"
    path.write_text(block, encoding="utf-8")
    usual = QgsSettings().fileName()
    from pathlib import Path

    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "user"))
    QgsSettings.setGlobalSettingsPath(str(path))
    yield QSettings(str(path), QSettings.Format.IniFormat)
    QgsSettings.setGlobalSettingsPath(nobodys_settings)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(Path(usual).parent.parent))


@pytest.mark.parametrize("setting", settings.declared(), ids=lambda setting: setting.name)
def test_every_setting_is_in_the_example_and_explained(setting, text, example):
    assert example.contains(setting.key)
    assert f"`{setting.name}`" in text


def test_the_example_holds_nothing_that_the_plugin_does_not_know(example):
    known = {setting.key for setting in settings.declared()} | {f"{global_settings.PREFIX}{global_settings.LOCKED}"}
    ours = {key for key in example.allKeys() if key.startswith(global_settings.PREFIX)}
    assert ours == known
    assert global_settings.locked_names() <= {setting.name for setting in settings.declared()}


def test_the_example_says_what_it_means(example, text):
    assert global_settings.locked_names() == {"pack", "event_log", "register", "cases_kept_days", "margin_s", "corridor_m"}
    assert settings.INVENTORY.get() == "D:/cameras/inventory.gpkg"
    assert settings.RECENT_INVENTORIES.get() == ["D:/cameras/inventory.gpkg", "D:/cameras/neighbours.gpkg"]
    assert settings.RECENT_CASES.get() == []
    assert settings.register_reference() == "postgresql:service=requisitions"
    assert settings.CONFIRMATION_SENDER.get().splitlines() == ["Town of Example", "Service of the cameras", "1 Example Square"]
    assert settings.MARGIN_S.get() == 180.0
    import json

    remembered = json.loads(settings.LETTERHEAD.get())
    assert case_from_dict({"number": "1", "time_zone": "Europe/Paris", **remembered}).service.name == "Police station of Example"
    assert example.value("PythonPlugins/camera_requisition") == "true"


def test_the_version_in_the_commands_is_the_plugins(text, checkout):
    from scripts.package.checks import read_metadata

    version = read_metadata((checkout / "metadata.txt").read_text(encoding="utf-8"))["version"]
    assert set(re.findall(r"camera_requisition-(\d[\d.]*)\.zip", text)) == {version}
