"""Addresses and streets of local layers, found as people type them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.core import QgsFeature, QgsFeedback, QgsGeometry, QgsPointXY, QgsProject, QgsVectorFileWriter, QgsVectorLayer

from camera_requisition.jobs.find_places import find_places, place_source

DOORS = (
    ("12", "", "Rue de l'Église", "Nantes", 10.0),
    ("12", "bis", "Rue de l'Église", "Nantes", 11.0),
    ("14", "", "Rue de l'Église", "Nantes", 14.0),
    ("12", "", "Rue de l'Église", "Rezé", 90.0),
    ("3", "", "Av. du Gal Leclerc", "Nantes", 50.0),
    ("5", "", "Rue d'Anne", None, 60.0),
    ("7", "", "100% Street", "Nantes", 70.0),
)
STREETS = (
    ("Rue de l'Église", "Rue de l'Église", "Nantes", "LINESTRING(0 0, 10 0)"),
    ("Rue de l'Église", "", "Nantes", "LINESTRING(10 0, 20 0)"),
    ("Rue de l'Église", None, "Rezé", "LINESTRING(500 0, 520 0)"),
    ("Quai des Antilles", "Allée Brancas", "Nantes", "LINESTRING(0 50, 20 50)"),
)


def layer_of(kind: str, fields: str, rows: list, path=None) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:2154&{fields}", "places", "memory")
    features = []
    for *values, place in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        feature.setGeometry(QgsGeometry.fromWkt(place) if isinstance(place, str) else QgsGeometry.fromPointXY(QgsPointXY(place, 0.0)))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    if path is None:
        return layer
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsProject.instance().transformContext(), options)
    return QgsVectorLayer(str(path), "places", "ogr")


@pytest.fixture(params=["memory", "file"])
def doors(request, qgis_app, tmp_path):
    path = tmp_path / "doors.gpkg" if request.param == "file" else None
    fields = "field=numero:string&field=rep:string&field=nom_voie:string&field=nom_commune:string"
    yield from in_project(layer_of("Point", fields, list(DOORS), path))


@pytest.fixture(params=["memory", "file"])
def streets(request, qgis_app, tmp_path):
    path = tmp_path / "streets.gpkg" if request.param == "file" else None
    fields = "field=nom_1_gauche:string&field=nom_1_droite:string&field=commune:string"
    yield from in_project(layer_of("LineString", fields, list(STREETS), path))


def in_project(layer: QgsVectorLayer) -> Iterator[QgsVectorLayer]:
    """A layer that goes with its test: one that outlives QGIS ends the process."""
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().removeAllMapLayers()


def found(layer, text, *, lines, most=15):
    return list(find_places([place_source(layer, streets=lines)], text, most, QgsFeedback()))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("12 rue de l'église", ["12 Rue de l'Église, Nantes", "12bis Rue de l'Église, Nantes", "12 Rue de l'Église, Rezé"]),
        ("12 bis rue eglise", ["12bis Rue de l'Église, Nantes"]),
        ("12 r. eglise reze", ["12 Rue de l'Église, Rezé"]),
        ("avenue du général leclerc", ["3 Av. du Gal Leclerc, Nantes"]),
        ("av leclerc nantes", ["3 Av. du Gal Leclerc, Nantes"]),
        ("rue d'anne", ["5 Rue d'Anne, "]),
        ("100%", ["7 100% Street, Nantes"]),
        ("13 rue de l'église", []),
        ("rue ' OR 1=1", []),
        ("%%", []),
        ("", []),
    ],
)  # fmt: skip
def test_a_door_is_found_by_number_street_and_town(doors, text, names):
    assert [f"{place.name}, {place.town}" for place in found(doors, text, lines=False)] == names


def test_the_pieces_of_a_street_are_one_place_in_each_town(streets):
    places = found(streets, "rue de l'eglise", lines=True)
    assert [(place.name, place.town) for place in places] == [("Rue de l'Église", "Nantes"), ("Rue de l'Église", "Rezé")]
    whole = QgsGeometry()
    whole.fromWkb(places[0].wkb)
    assert whole.length() == 20.0
    assert places[0].crs == "EPSG:2154"


def test_a_street_is_found_by_the_name_of_its_other_side_and_with_a_number_in_front(streets):
    assert [place.name for place in found(streets, "allee brancas", lines=True)] == ["Allée Brancas"]
    assert [place.name for place in found(streets, "4 quai antilles", lines=True)] == ["Quai des Antilles"]


def test_no_more_are_given_than_are_wanted_and_none_once_it_is_cancelled(doors):
    assert len(found(doors, "rue eglise", lines=False, most=2)) == 2
    feedback = QgsFeedback()
    feedback.cancel()
    assert list(find_places([place_source(doors, streets=False)], "rue eglise", 15, feedback)) == []


def test_a_layer_without_numbers_is_no_layer_of_addresses(streets):
    assert place_source(streets, streets=False) is None
