"""The layouts in QGIS's own list of templates."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsPrintLayout, QgsProject, QgsReadWriteContext, QgsSettings
from qgis.PyQt.QtXml import QDomDocument

from camera_requisition.gui.layout_templates import FOLDER, KEY, offer_templates, withdraw_templates


@pytest.fixture(autouse=True)
def settings(qgis_app):
    before = QgsSettings().value(KEY)
    QgsSettings().remove(KEY)
    yield
    QgsSettings().remove(KEY) if before is None else QgsSettings().setValue(KEY, before)


def looked_through():
    return [Path(path) for path in QgsApplication.layoutTemplatePaths()]


def test_qgis_looks_for_templates_in_our_folder_once_and_no_more_after_unloading():
    offer_templates()
    offer_templates()
    assert looked_through().count(FOLDER) == 1
    withdraw_templates()
    assert FOLDER not in looked_through()
    assert QgsSettings().value(KEY) is None


def test_folders_of_the_user_stay():
    QgsSettings().setValue(KEY, ["/srv/templates"])
    offer_templates()
    assert {Path("/srv/templates"), FOLDER} <= set(looked_through())
    withdraw_templates()
    assert Path("/srv/templates") in looked_through()
    assert FOLDER not in looked_through()


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.qpt")), ids=lambda file: file.stem)
def test_each_of_them_becomes_a_layout_with_a_map(file):
    document = QDomDocument()
    document.setContent(file.read_text(encoding="utf-8"))
    layout = QgsPrintLayout(QgsProject.instance())
    _items, read = layout.loadFromTemplate(document, QgsReadWriteContext())
    assert read
    assert layout.itemById("map") is not None
