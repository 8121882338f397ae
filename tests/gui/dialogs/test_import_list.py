"""Taking a list in at the desk: what is recognised is shown, what will happen is shown, and nothing is written before it is agreed to."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QMimeData, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QDropEvent
from qgis.PyQt.QtWidgets import QComboBox

from camera_requisition.gui.dialogs.import_list import ImportListDialog
from camera_requisition.gui.dialogs.preview_table import REVIEW
from camera_requisition.jobs.create_inventory import create_inventory
from camera_requisition.store.inventory import Inventory

LIST = (
    "Numéro;Propriétaire;Implantation;Type;Orientation;Hauteur;Remarque libre;lon;lat\r\n"
    "C1;Ville;Mairie;fixe;90°;4,5 m;près du porche;5,7357;45,1885\r\n"
    "C2;Ville;Gare;dôme;N;;;5,7145;45,1915\r\n"
    "C3;Ville;Parc;PTZ;45;;;;\r\n"
    "C4;Ville;Pont;fixe;;;;5,7;145,1\r\n"
)


@pytest.fixture
def inventory(tmp_path):
    path = tmp_path / "inventory.gpkg"
    create_inventory(str(path), "EPSG:2154", "Europe/Paris")
    return path


@pytest.fixture
def dialog(inventory, qtbot, qgis_app):
    made = []

    def make():
        made.append(ImportListDialog(str(inventory)))
        qtbot.addWidget(made[-1])
        return made[-1]

    yield make
    for one in made:
        one.reject()


def at_rest(dialog, qtbot):
    qtbot.waitUntil(lambda: dialog._task is None and not dialog._again.isActive(), timeout=20_000)
    return dialog


def chosen(dialog, qtbot, path, source="Ville de X"):
    dialog.file.setFilePath(str(path))
    dialog.source.setCurrentText(source)
    return at_rest(dialog, qtbot)


def written(tmp_path, text=LIST, name="list.csv"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def shown(dialog):
    model = dialog.preview.model()
    return [tuple(model.index(row, column).data() for column in range(4)) for row in range(model.rowCount())]


def meaning(dialog, column):
    return dialog.columns.findChild(QComboBox, f"means {column}")


def give(dialog, column, target):
    box = meaning(dialog, column)
    box.setCurrentIndex(box.findData(target))
    box.activated.emit(box.currentIndex())


def cameras(path):
    with Inventory.open(path) as opened:
        return opened.cameras()


def test_what_is_recognised_and_what_will_happen_is_shown_and_nothing_is_written(dialog, inventory, qtbot, tmp_path):
    one = chosen(dialog(), qtbot, written(tmp_path))
    for part in ("csv", "utf-8", "delimiter ;", "decimal comma", "EPSG:4326"):
        assert part in one.how.text()
    assert meaning(one, "Orientation").currentData() == "camera.heading_deg"
    assert meaning(one, "Remarque libre").currentData() == ""
    rows = shown(one)
    assert [(row[0], row[1]) for row in rows] == [(2, "new"), (3, "new"), (4, "new"), (5, "rejected")]
    assert "Heading (° clockwise from true north): 90" in rows[0][3]
    assert "(5.7, 145.1) lie outside the area of EPSG:4326" in rows[3][3]
    assert "1 ×  Camera without coordinates: waits to be placed." in one.remarks.text()
    assert one.take.isEnabled()
    assert cameras(inventory) == []


def test_taking_it_in_writes_and_keeps_the_meanings_for_the_supplier(dialog, inventory, qtbot, tmp_path):
    one = chosen(dialog(), qtbot, written(tmp_path))
    give(one, "Remarque libre", "camera.notes")
    at_rest(one, qtbot)
    assert "Notes: près du porche" in shown(one)[0][3]
    with qtbot.waitSignal(one.accepted, timeout=20_000):
        one.take.click()
    assert (one.report.added, one.report.rejected) == (3, 1)
    assert cameras(inventory)[0].notes == "près du porche"
    with closing(sqlite3.connect(inventory)) as connection:
        ((source, mapping),) = connection.execute("SELECT source, mapping FROM supplier").fetchall()
    assert (source, json.loads(mapping)) == ("Ville de X", {"camera.notes": "Remarque libre"})

    again = chosen(dialog(), qtbot, written(tmp_path, LIST.replace("90°", "180°"), "next year.csv"))
    assert meaning(again, "Remarque libre").currentData() == "camera.notes"
    assert [(row[1], row[3]) for row in shown(again)[:2]] == [
        ("changed", "Heading (° clockwise from true north): 90 → 180; Heading as delivered: 90° → 180°"),
        ("unchanged", ""),
    ]


def test_a_guess_can_be_taken_away(dialog, qtbot, tmp_path):
    one = chosen(dialog(), qtbot, written(tmp_path))
    give(one, "Hauteur", "")
    at_rest(one, qtbot)
    assert "Height" not in shown(one)[0][3]
    assert one._request(dry_run=True).mapping == {"camera.height_m": None}


def test_headings_that_nobody_knows_can_be_told(dialog, qtbot, tmp_path):
    made = chosen(dialog(), qtbot, written(tmp_path, "zz1;zz2\r\nX1;foo\r\nX2;bar\r\n"))
    assert "None of the columns" in made.problem.text()
    assert made.columns.rowCount() == 2
    give(made, "zz1", "camera.source_id")
    at_rest(made, qtbot)
    assert made.problem.text() == ""
    assert made.report is not None
    assert made.report.added == 2


def test_without_a_supplier_nothing_is_compared(dialog, qtbot, tmp_path):
    one = chosen(dialog(), qtbot, written(tmp_path), source="")
    assert "Say who delivered the list" in one.problem.text()
    assert not one.take.isEnabled()


def test_coordinates_without_a_system_are_asked_for(dialog, qtbot, tmp_path):
    from qgis.core import QgsCoordinateReferenceSystem

    one = chosen(dialog(), qtbot, written(tmp_path, "id;x;y\nA;913000;6458000\n"))
    assert "reference system" in one.problem.text()
    assert not one.take.isEnabled()
    one.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:2154"))
    at_rest(one, qtbot)
    assert one.problem.text() == ""
    assert one.take.isEnabled()


def test_a_file_that_is_no_list_is_named_and_can_be_replaced(dialog, qtbot, tmp_path):
    (tmp_path / "photo.csv").write_bytes(b"\x00\x01" * 50)
    one = chosen(dialog(), qtbot, tmp_path / "photo.csv")
    assert "photo.csv" in one.problem.text()
    assert not one.take.isEnabled()
    chosen(one, qtbot, written(tmp_path))
    assert one.problem.text() == ""
    assert len(shown(one)) == 4


def test_a_dropped_file_is_looked_at(dialog, qtbot, tmp_path):
    one = dialog()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(written(tmp_path)))])
    one.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))
    one.source.setCurrentText("Ville de X")
    at_rest(one, qtbot)
    assert len(shown(one)) == 4


def test_a_layer_of_the_project_is_a_list_too_with_its_edits(dialog, qtbot, tmp_path):
    layer = QgsVectorLayer("Point?crs=EPSG:2154&field=numero:string&field=orientation:string", "Relevé", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["P1", "NE"])
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(913_000, 6_458_000)))
    layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    try:
        one = dialog()
        one.layer.setLayer(layer)
        one.source.setCurrentText("Relevé")
        at_rest(one, qtbot)
        ((_, what, _, detail),) = shown(one)
        assert what == "new"
        assert "Heading (° clockwise from true north): 45" in detail
        copy = Path(one._reference().split("|")[0])
        assert copy.is_file()
        with qtbot.waitSignal(one.accepted, timeout=20_000):
            one.take.click()
        assert one.report.added == 1
        qtbot.waitUntil(lambda: not copy.parent.exists(), timeout=5_000)
    finally:
        QgsProject.instance().removeMapLayer(layer.id())


def test_what_is_to_be_decided_can_be_looked_at_alone(dialog, inventory, qtbot, tmp_path):
    one = chosen(dialog(), qtbot, written(tmp_path))
    with qtbot.waitSignal(one.accepted, timeout=20_000):
        one.take.click()
    other = chosen(dialog(), qtbot, written(tmp_path, LIST.replace("\r\nC", "\r\nZ"), "other.csv"), source="OpenStreetMap")
    other.preview.choose(REVIEW)
    rows = shown(other)
    assert [row[0] for row in rows] == [2, 3]
    assert "perhaps the known camera ville-de-x-000001: to be decided" in rows[0][3]


def test_closing_stops_what_runs_and_leaves_the_inventory(dialog, inventory, qtbot, tmp_path):
    rows = "".join(f"N{number};Ville;Rue {number};fixe;{number % 360};;;5,{7000 + number};45,1885\r\n" for number in range(3000))
    one = dialog()
    one.file.setFilePath(str(written(tmp_path, LIST.split("\r\n", maxsplit=1)[0] + "\r\n" + rows)))
    one.source.setCurrentText("Ville de X")
    qtbot.waitUntil(lambda: one._task is not None, timeout=5_000)
    one.reject()
    qtbot.waitUntil(lambda: one._task is None, timeout=20_000)
    assert cameras(inventory) == []
