"""Shortcuts in the real desktop, where QGIS and its own plugins have theirs."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.desktop


def test_no_shortcut_of_ours_is_taken_by_qgis(desktop):
    screen = desktop(enabled=True)
    screen.wait_for("the plugin's toolbar", lambda: screen.ask(name="CameraRequisitionToolbar"))
    assert screen.ask(shared_shortcuts=True) == []
    screen.key("ctrl+alt+w")
    screen.wait_for("the tool that draws a path", lambda: screen.state()["tool"] == "PathTool")
