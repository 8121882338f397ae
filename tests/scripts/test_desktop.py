"""`make desktop` opens a QGIS that has the plugin enabled and leaves the user's own profile alone."""

from __future__ import annotations

import pytest

from scripts import desktop


def test_new_profile_has_the_plugin_enabled(tmp_path):
    settings = desktop.prepare_profile(tmp_path)
    assert settings == tmp_path / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    assert "[PythonPlugins]\ncamera_requisition=true" in settings.read_text(encoding="utf-8")


def test_profile_that_was_used_keeps_its_settings(tmp_path):
    settings = desktop.prepare_profile(tmp_path)
    settings.write_text(
        "[PythonPlugins]\ncamera_requisition=false\nother=true\n[UI]\nstate=@ByteArray(\\0\\xff%1)\nnews\\Feed=[1, 2]\n", encoding="utf-8"
    )
    text = desktop.prepare_profile(tmp_path).read_text(encoding="utf-8")
    for line in ("camera_requisition=true", "other=true", "state=@ByteArray(\\0\\xff%1)", "news\\Feed=[1, 2]"):
        assert line in text.splitlines()


def test_offscreen_platform_of_the_tests_is_not_handed_on(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert "QT_QPA_PLATFORM" not in desktop.environment()


def test_without_a_screen_it_says_so(monkeypatch, capsys):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert desktop.main() == 1
    assert "no screen" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--profiles-path", "--project"])
def test_call_names_profile_and_project(option):
    assert option in desktop.command()
