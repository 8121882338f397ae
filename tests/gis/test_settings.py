"""Settings preset and locked by an administrator, in a real global settings file of QGIS's."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QSettings

from camera_requisition.gis import global_settings, settings

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def own_settings(tmp_path, qgis_app, nobodys_settings):
    """Settings of the test's own."""
    usual = Path(QgsSettings().fileName()).parent.parent
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "user"))
    yield
    QgsSettings.setGlobalSettingsPath(nobodys_settings)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(usual))


@pytest.fixture
def preset(tmp_path):
    """`preset("pack=town", …)` writes the section of the plugin into a global file and has QGIS use it."""

    def write(*lines: str) -> Path:
        # A file of another name each time: QSettings keeps what it has read of one.
        path = tmp_path / f"global-{len(list(tmp_path.glob('global-*')))}.ini"
        path.write_text("\n".join(["[app]", "other=1", "[camera_requisition]", *lines, ""]), encoding="utf-8")
        QgsSettings.setGlobalSettingsPath(str(path))
        return path

    return write


VALUES = {
    bool: (False, True),
    str: ("a preset text", "a text of the user's"),
    int: (400, 12),
    float: (7.5, 2.25),
    list: (["one", "two"], ["three"]),
}


def as_ini(value) -> str:
    return ", ".join(value) if isinstance(value, list) else f'"{value}"' if isinstance(value, str) else str(value)


@pytest.mark.parametrize("setting", settings.declared(), ids=lambda setting: setting.name)
def test_every_setting_can_be_preset_and_locked(setting, preset):
    fixed, own = VALUES[type(setting.default)]
    key = setting.name.replace("/", "\\")
    preset(f"{key}={as_ini(fixed)}")
    assert setting.get() == fixed
    assert not setting.locked
    setting.set(own)
    assert setting.get() == own
    preset(f"{key}={as_ini(fixed)}", f"locked=nothing, {setting.name}")
    assert setting.locked
    assert setting.get() == fixed
    setting.set(own)
    assert setting.get() == fixed
    preset(f"locked={setting.name}")
    assert setting.get() == setting.default


def test_a_user_cannot_unlock_or_lock(preset):
    preset("pack=town", "locked=pack")
    QgsSettings().setValue("camera_requisition/locked", "")
    QgsSettings().setValue("camera_requisition/pack", "mine")
    assert settings.PACK.get() == "town"
    preset("pack=town")
    QgsSettings().setValue("camera_requisition/locked", "pack")
    assert settings.PACK.get() == "mine"


def test_what_the_user_has_stored_comes_back_when_the_lock_goes(preset):
    settings.CASES_KEPT_DAYS.set(12)
    preset("cases_kept_days=400", "locked=cases_kept_days")
    settings.CASES_KEPT_DAYS.set(77)
    assert settings.CASES_KEPT_DAYS.get() == 400
    preset("cases_kept_days=400")
    assert settings.CASES_KEPT_DAYS.get() == 12
    settings.reset_all()
    assert settings.CASES_KEPT_DAYS.get() == 400
    preset("pack=town")
    assert settings.CASES_KEPT_DAYS.get() == 1095


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("confirmation_sender=Métropole de l’Estuaire, service des caméras", "Métropole de l’Estuaire, service des caméras"),
        ('confirmation_sender="Métropole\\nService"', "Métropole\nService"),
        ("confirmation_sender=", ""),
    ],
)
def test_texts_may_hold_accents_commas_and_lines(preset, line, value):
    preset(line)
    assert settings.CONFIRMATION_SENDER.get() == value
    preset(line, "locked=confirmation_sender")
    assert settings.CONFIRMATION_SENDER.get() == value


def test_a_preset_of_another_type_is_passed_over(preset):
    preset("cases_kept_days=three years", "margin_s=", "locked=margin_s")
    assert settings.CASES_KEPT_DAYS.get() == 1095
    assert settings.MARGIN_S.get() == 120.0


def test_one_preset_serves_many_desks(preset, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    preset(
        "case_folder=~/Cases", "output_folder=~/Packets", "event_log=~/log.sqlite", "register=~/register.gpkg", "demonstration_folder=~/demo"
    )
    home = tmp_path / "home"
    assert settings.case_folder() == home / "Cases"
    assert settings.output_folder() == home / "Packets"
    assert settings.event_log_path() == home / "log.sqlite"
    assert settings.register_reference() == str(home / "register.gpkg")
    assert settings.demonstration_folders() == [home / "demo"]
    preset("register=postgresql:service=requisitions")
    assert settings.register_reference() == "postgresql:service=requisitions"


def test_without_a_screen_the_file_holds_as_well(tmp_path):
    """QGIS's own program without a screen gives the plugin no global file: it looks for it itself."""
    (tmp_path / "global.ini").write_text("[camera_requisition]\npack=town\nlocked=pack\n", encoding="utf-8")
    code = "from camera_requisition.gis import settings; settings.PACK.set('mine'); print(settings.PACK.get(), settings.PACK.locked)"
    variables = {**os.environ, "QGIS_GLOBAL_SETTINGS_FILE": str(tmp_path / "global.ini"), "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=CHECKOUT, env=variables, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.stdout.split() == ["town", "True"], done.stderr


def test_a_file_that_is_gone_locks_nothing(preset):
    preset("locked=pack").unlink()
    assert global_settings.locked_names() == frozenset()
    assert settings.PACK.get() == "fr"
