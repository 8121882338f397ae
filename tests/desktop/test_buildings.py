"""Buildings in the real desktop: loaded from a layer of the project, cut views on the map, a camera aimed among them, one building saved."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tests.desktop.test_inventory import from_inventory_menu
from tests.desktop.test_main_job import open_project
from tests.gui import town

pytestmark = pytest.mark.desktop
HOUSES = 44


def _town_with_houses(folder):
    """The little town with a layer of houses on both sides of its street in the project; of every fifth the height isn't known."""
    from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorFileWriter, QgsVectorLayer

    from tests.desktop.town_project import town_project

    path = town_project(folder)
    made = QgsVectorLayer(f"Polygon?crs={town.CRS}&field=cleabs:string&field=HAUTEUR:double", "houses", "memory")
    houses = []
    for number in range(HOUSES):
        side, place = number % 2, number // 2
        x = town.X - 420 + 40 * place + 7 * (place % 3)
        y = town.Y - 14 if side else town.Y + 25.4
        depth = 9 + 3 * (number % 4)
        house = QgsFeature(made.fields())
        house.setAttributes([f"BAT{number:04d}", None if number % 5 == 0 else 3.0 + number % 7])
        house.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y - depth if side else y, x + 26, y if side else y + depth)))
        houses.append(house)
    made.dataProvider().addFeatures(houses)
    file = folder / "BATIMENT.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(made, str(file), QgsProject.instance().transformContext(), options)
    project = QgsProject()
    assert project.read(str(path))
    project.addMapLayer(QgsVectorLayer(f"{file}|layername=BATIMENT", "BATIMENT", "ogr"))
    root = project.layerTreeRoot()
    root.findLayer(project.mapLayersByName("BATIMENT")[0].id()).setItemVisibilityChecked(False)
    assert project.write()
    return path


def asked(inventory, query):
    with closing(sqlite3.connect(inventory)) as connection:
        return connection.execute(query).fetchone()[0]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_buildings_are_loaded_and_cut_what_is_shown_and_aimed(desktop, tmp_path, qgis_app, language):
    project = _town_with_houses(tmp_path)
    inventory = tmp_path / "inventory.gpkg"
    screen = desktop(enabled=True, language=language)
    open_project(screen, project)
    screen.key("ctrl+alt+k")
    screen.wait_for("the project's inventory", lambda: screen.says("inventory") == "inventory.gpkg")
    screen.wait_for("a map at rest", lambda: not screen.state()["drawing"], 60)
    screen.screenshot("before")
    from_inventory_menu(screen, "buildings")
    screen.wait_for("the dialog", lambda: screen.state()["window"] == "CameraRequisitionBuildings")
    assert screen.says("buildingsHeight") == "HAUTEUR"
    screen.screenshot("buildings dialog")
    screen.key("Return")
    screen.wait_for("the outcome", lambda: any(str(HOUSES) in text for text in screen.state()["messages"]), 60)
    assert asked(inventory, "SELECT count(*) FROM building") == HOUSES
    assert asked(inventory, "SELECT count(*) FROM camera_view WHERE occlusion = 'heights'") > 5
    screen.wait_for("a map at rest", lambda: not screen.state()["drawing"], 60)
    screen.screenshot("buildings loaded")
    screen.press(*screen.map_place(town.X - 80.0, town.Y + 5.0), button=4, times=2)
    screen.wait_for("a map at rest", lambda: not screen.state()["drawing"], 60)
    screen.screenshot("close")
    from_inventory_menu(screen, "buildings")
    screen.wait_for("the dialog", lambda: screen.state()["window"] == "CameraRequisitionBuildings")
    assert str(HOUSES) in screen.says("buildingsHeld")
    screen.screenshot("buildings held")
    screen.key("Escape")
    screen.click(text={"en": "Aim", "fr": "Orienter"}[language])
    screen.wait_for("the tool", lambda: screen.state()["tool"] == "AimTool")
    x, y = town.X - 70.0, town.Y + 25.0
    screen.press(*screen.map_place(x, y))
    screen.wait_for("the camera in the panel", lambda: screen.says("aimingHeads"))
    screen.drag(screen.map_place(x, y), screen.map_place(x, y + 6.0))
    screen.wait_for("what it hangs on", lambda: screen.says("aimingMount"))
    screen.screenshot("aiming among buildings")
    assert {"en": "façade, ", "fr": "façade, à "}[language] in screen.says("aimingMount")
    assert screen.state()["python_errors"] == []
