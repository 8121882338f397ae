"""Addresses and streets in the locator bar, from the layers of the project that are chosen in the options."""

from __future__ import annotations

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer

from camera_requisition.gis.place_layers import ADDRESSES, STREETS, mark_place_layer, place_layer
from camera_requisition.gui.dialogs.place_layers import PlaceLayersDialog
from camera_requisition.gui.locator.address_filter import AddressFilter
from camera_requisition.gui.options import OptionsPage
from tests.gui import town
from tests.gui.locator.test_camera_filter import asked, place  # noqa: F401 (a fixture)


@pytest.fixture
def layers(qgis_app, canvas):
    doors = QgsVectorLayer("Point?crs=EPSG:2154&field=numero:integer&field=nom_voie:string&field=nom_commune:string", "doors", "memory")
    lines = QgsVectorLayer("LineString?crs=EPSG:2154&field=name:string", "lines", "memory")
    door, line = QgsFeature(doors.fields()), QgsFeature(lines.fields())
    door.setAttributes([12, "Rue de l'Essai", "Bourg-l'Essai"])
    door.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(town.X + 100, town.Y + 50)))
    line.setAttributes(["Rue de l'Essai"])
    line.setGeometry(QgsGeometry.fromPolylineXY([QgsPointXY(town.X - 450, town.Y), QgsPointXY(town.X + 450, town.Y)]))
    doors.dataProvider().addFeature(door)
    lines.dataProvider().addFeature(line)
    QgsProject.instance().addMapLayers([doors, lines])
    yield doors, lines
    QgsProject.instance().removeAllMapLayers()


def test_the_layers_chosen_in_the_options_are_looked_in(layers, place, canvas):  # noqa: F811
    locator, desk, _heard, _iface = place
    page = OptionsPage()
    page.addresses.setLayer(layers[0])
    page.streets.setLayer(layers[1])
    page.apply()
    page.deleteLater()
    assert (place_layer(ADDRESSES), place_layer(STREETS)) == layers
    one = AddressFilter(locator.show_place)
    door, street = asked([one.clone()], "adr 12 rue essai")
    assert (door.displayString, door.description) == ("12 Rue de l'Essai", "Bourg-l'Essai")
    assert (street.displayString, street.actions) == ("Rue de l'Essai", [])
    one.triggerResult(door)
    assert (canvas.center().x(), canvas.center().y()) == pytest.approx((town.X + 100, town.Y + 50), abs=0.01)
    one.triggerResult(street)
    assert canvas.extent().contains(QgsPointXY(town.X - 450, town.Y))
    assert canvas.extent().contains(QgsPointXY(town.X + 450, town.Y))
    assert desk.searches == 0
    one.triggerResultFromAction(door, 1)
    assert (desk.searches, len(desk.drawing.circles)) == (1, 1)


def test_without_a_chosen_layer_nothing_is_found(layers):
    assert asked([AddressFilter(lambda *_: None)], "adr rue essai") == []


def test_only_one_layer_of_a_kind_is_marked_and_the_project_knows_that_it_has_changed(layers):
    project = QgsProject.instance()
    project.setDirty(False)
    mark_place_layer(STREETS, layers[1])
    assert project.isDirty()
    mark_place_layer(STREETS, layers[0])
    assert place_layer(STREETS) is layers[0]
    assert layers[1].customProperty("camera_requisition/places") is None
    mark_place_layer(STREETS, None)
    assert place_layer(STREETS) is None


def test_the_marked_layers_are_proposed_where_cameras_are_placed(layers):
    empty = PlaceLayersDialog()
    assert (empty.addresses(), empty.streets()) == (None, None)
    mark_place_layer(ADDRESSES, layers[0])
    mark_place_layer(STREETS, layers[1])
    proposed = PlaceLayersDialog()
    assert (proposed.addresses(), proposed.streets()) == layers
    for dialog in (empty, proposed):
        dialog.done(0)
        dialog.deleteLater()
