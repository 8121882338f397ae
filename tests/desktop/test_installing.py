"""The zip installed by an administrator without anybody at the desk; the dialog is in test_five_minutes.py."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from scripts.package.build import build
from scripts.package.repository import make_repository
from scripts.package.stage import stage

pytestmark = pytest.mark.desktop
QGIS_OWN = Path("/usr/share/qgis/resources/qgis_global_settings.ini")
MANAGER = "QgsPluginManagerBase"


@pytest.fixture
def package(checkout, tmp_path) -> Path:
    """The zip as `make package` makes it."""
    return build(stage(checkout, tmp_path / "staged" / "camera_requisition"), tmp_path / "dist")


def open_manager(screen) -> None:
    """Plugins ▸ Manage and Install Plugins…"""
    screen.key("alt+p")
    screen.key("Return")
    screen.wait_for("the plugin manager", lambda: screen.state()["window"] == MANAGER)


def install_from_zip(screen, package: Path) -> None:
    """By QGIS's own dialog, until its toolbar is there and the dialog closed."""
    open_manager(screen)
    screen.click(item="Install from ZIP")
    screen.click(inside="mZipFileWidget", name="")
    screen.type(str(package))
    screen.key("Tab")
    screen.click(name="buttonInstallFromZip")
    # QGIS's question whether one trusts the source; "No" is what Return would say.
    screen.click(text="Yes")
    screen.wait_for("the plugin's toolbar", lambda: screen.ask(name="CameraRequisitionToolbar"), 60)
    screen.screenshot("installed")
    screen.click(text="Close")


def test_an_administrator_installs_presets_and_locks(desktop, package, checkout, tmp_path):
    repository = make_repository(package, tmp_path / "repository", (tmp_path / "repository").as_uri())
    preset = tmp_path / "qgis_town.ini"
    shutil.copy(QGIS_OWN, preset)
    with preset.open("a", encoding="utf-8") as file:
        file.write(preset_lines(tmp_path, repository))
    plugins = tmp_path / "profile" / "profiles" / "default" / "python" / "plugins"
    plugins.mkdir(parents=True)
    with zipfile.ZipFile(package) as zipped:
        zipped.extractall(plugins)

    screen = desktop(installed=False, global_settings=preset)
    screen.wait_for("the plugin's toolbar", lambda: screen.ask(name="CameraRequisitionToolbar"))
    screen.key("alt+s")
    screen.key("Up", "Return")
    screen.wait_for("the options", lambda: screen.ask(item="Camera Requisition"))
    screen.click(item="Camera Requisition")
    screen.wait_for("the plugin's page", lambda: screen.ask(name="CameraRequisitionOptions"))
    screen.hover(name="cases_kept_days")
    screen.wait_for("who has fixed it", lambda: screen.ask(text="Set by your administrator"))
    screen.screenshot("locked")
    assert screen.says("packSays").startswith("fr, ")
    # Typed into a field that is locked, and OK: nothing has changed.
    left, top, width, height = screen.find(name="cases_kept_days")
    screen.press(left + width // 3, top + height // 2, times=2)
    screen.type("7")
    screen.key("Return")
    screen.wait_for("the options closed", lambda: not screen.ask(name="CameraRequisitionOptions"))
    stored = (screen.profile / "QGIS" / "QGIS3.ini").read_text(encoding="utf-8")
    assert "cases_kept_days" not in stored
    assert "[camera_requisition]\n" in stored

    open_manager(screen)
    screen.click(item="Settings")
    screen.wait_for("the town's repository", lambda: ["connected", "Town", repository.as_uri()] in row_starts(screen.says("treeRepositories")))
    screen.screenshot("repositories")
    assert screen.state()["python_errors"] == []


def row_starts(rows) -> list[list[str]]:
    """Status, name and address; QGIS puts its version behind the address."""
    return [[str(cell).split("?")[0].strip() for cell in row] for row in rows or []]


def preset_lines(folder: Path, repository: Path) -> str:
    return f"""
[PythonPlugins]
camera_requisition=true
[app]
plugin_repositories\\Town\\url={repository.as_uri()}
plugin_installer\\allowExperimental=true
[plugin-manager]
allow-experimental=true
[camera_requisition]
locked=pack, cases_kept_days, register
pack=fr
cases_kept_days=400
register={(folder / "town.gpkg").as_posix()}
"""
