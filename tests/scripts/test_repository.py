"""An intranet repository as QGIS's own plugin manager reads it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile

import pytest
from defusedxml import ElementTree

from scripts.package import build, repository
from scripts.package.checks import read_metadata
from scripts.package.stage import stage

ADDRESS = "https://gis.town.example/plugins"

# The plugin manager's own reader, fed over the address that it is given; it wants a window to push messages to.
READER = """
import json, sys
from unittest.mock import MagicMock
import qgis.utils
from qgis.core import QgsApplication, QgsSettings
application = QgsApplication([], True)
application.initQgis()
qgis.utils.iface = MagicMock()
sys.path.insert(0, QgsApplication.pkgDataPath() + "/python")
from pyplugin_installer import installer_data
from qgis.PyQt.QtCore import QCoreApplication
QgsSettings.setGlobalSettingsPath(sys.argv[1])
try:
    # Newer versions declare these settings in the program itself, which isn't running here.
    from qgis.core import QgsSettingsEntryBool, QgsSettingsEntryStringList, QgsSettingsTree
    declared = QgsSettingsTree.treeRoot().createChildNode("plugin-manager")
    switches = [QgsSettingsEntryBool(name, declared, False) for name in ("allow-experimental", "allow-deprecated")]
    seen = QgsSettingsEntryStringList("seen-plugins", declared, [])
except ImportError:
    pass
repositories = installer_data.repositories
repositories.load()
repositories.requestFetching("Town")
while repositories.fetchingInProgress():
    QCoreApplication.processEvents()
installer_data.plugins.rebuild()
print(json.dumps([repositories.all()["Town"]["error"], installer_data.plugins.all().get("camera_requisition")]))
"""


@pytest.fixture(scope="module")
def archive(checkout, tmp_path_factory):
    folder = tmp_path_factory.mktemp("package")
    return build.build(stage(checkout, folder / "plugins" / "camera_requisition"), folder / "dist")


def test_the_list_is_read_by_the_plugin_manager_itself(archive, checkout, tmp_path):
    folder = tmp_path / "repository"
    repository.make_repository(archive, folder, folder.as_uri())
    preset = tmp_path / "qgis_global_settings.ini"
    lines = ["[app]", f"plugin_repositories\\Town\\url={(folder / 'plugins.xml').as_uri()}", "plugin_installer\\allowExperimental=true"]
    lines += ["[plugin-manager]", "allow-experimental=true"]
    preset.write_text("\n".join([*lines, ""]), encoding="utf-8")
    variables = {**os.environ, "HOME": str(tmp_path), "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profile"), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", READER, str(preset)], env=variables, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120
    )
    assert done.stdout, done.stderr
    error, plugin = json.loads(done.stdout.splitlines()[-1])
    assert not error
    metadata = read_metadata((checkout / "metadata.txt").read_text(encoding="utf-8"))
    assert plugin["name"] == metadata["name"]
    assert plugin["version_available"] == metadata["version"]
    assert plugin["about"] == metadata["about"].strip()
    assert plugin["status_exp"] in ("not installed", "new")
    assert plugin["download_url"] == f"{folder.as_uri()}/{plugin['filename']}"
    with zipfile.ZipFile(folder / plugin["filename"]) as zipped:
        assert f"{plugin['id']}/metadata.txt" in zipped.namelist()


def test_the_list_is_well_formed_whatever_the_metadata_hold(archive, tmp_path):
    path = repository.make_repository(archive, tmp_path, f"{ADDRESS}/?a=1&b=2")
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    (plugin,) = root.findall("pyqgis_plugin")
    assert plugin.findtext("download_url") == f"{ADDRESS}/?a=1&b=2/camera_requisition.{plugin.get('version')}.zip"
    assert (tmp_path / plugin.findtext("file_name")).read_bytes() == archive.read_bytes()
    assert plugin.findtext("file_name").partition(".")[0] == "camera_requisition"


def test_an_address_that_qgis_cannot_read_is_refused(archive, tmp_path):
    with pytest.raises(repository.RepositoryError, match="https://"):
        repository.make_repository(archive, tmp_path / "repository", r"\\server\plugins")
    assert not (tmp_path / "repository").exists()


def test_without_an_address_it_says_how(capsys):
    assert repository.main([]) == 2
    assert "URL=" in capsys.readouterr().err
