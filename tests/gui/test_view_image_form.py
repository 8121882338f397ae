"""The picture of a camera's view in QGIS's own form: shown from beside the inventory, kept by a relative path."""

from __future__ import annotations

import shutil

import pytest
from qgis.core import QgsVectorLayer
from qgis.gui import QgsAttributeForm, QgsExternalResourceWidget
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QColor, QImage

from tests.gui.conftest import process_events


@pytest.fixture
def form(town_file, tmp_path, qgis_app):
    """The form of CAM-01, in an inventory with pictures beside it."""
    from qgis.gui import QgsGui

    QgsGui.editorWidgetRegistry().initEditors()
    inventory = shutil.copy(town_file, tmp_path / "town.gpkg")
    (tmp_path / "pictures").mkdir()
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    assert image.save(str(tmp_path / "pictures" / "one.png"))
    layer = QgsVectorLayer(f"{inventory}|layername=camera", "Cameras", "ogr")
    assert layer.startEditing()
    assert layer.changeAttributeValue(1, layer.fields().indexOf("view_image"), "pictures/one.png")
    form = QgsAttributeForm(layer, layer.getFeature(1))
    process_events()
    yield form
    sip.delete(form)
    layer.rollBack()
    sip.delete(layer)


def test_the_form_looks_for_the_picture_beside_the_inventory(form, tmp_path):
    (picture,) = form.findChildren(QgsExternalResourceWidget)
    assert picture.documentPath() == "pictures/one.png"
    assert picture.defaultRoot() == str(tmp_path)
    assert picture.documentViewerContent() == QgsExternalResourceWidget.DocumentViewerContent.Image
    picture.fileWidget().setFilePath(str(tmp_path / "pictures" / "two.png"))
    assert picture.documentPath(3) == str(tmp_path / "pictures" / "two.png")
