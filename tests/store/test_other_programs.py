"""The inventory in GDAL and in a QGIS that knows nothing of the plugin."""

from __future__ import annotations

import dataclasses
import importlib.util
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from osgeo import ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.gui import QgsAttributeForm, QgsGui
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from camera_requisition.core.records import Camera
from camera_requisition.core.records.intake import Intake
from camera_requisition.store.inventory import Inventory
from camera_requisition.store.inventory_schema import TABLES
from tests.store.conftest import plain_sqlite, square

OUTSIDE = "outside the plugin, unknown"


def open_layer(path, name):
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    assert layer.isValid()
    return layer


def validator():
    """GDAL's own checker of GeoPackages, where it is installed."""
    for folder in ("/usr/lib/python3/dist-packages", *sys.path):
        script = Path(folder) / "osgeo_utils" / "samples" / "validate_gpkg.py"
        if script.is_file():
            return script
    pytest.skip("GDAL's validate_gpkg isn't here")


def test_gdal_calls_it_a_valid_geopackage(path):
    done = subprocess.run([sys.executable, validator(), str(path)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_gdal_lists_every_table_with_its_system_and_extent(path):
    source = ogr.Open(str(path))
    listed = {source.GetLayer(number).GetName() for number in range(source.GetLayerCount())}
    assert {table.name for table in TABLES} | {"recorder_label"} <= listed
    camera = source.GetLayerByName("camera")
    assert camera.GetFeatureCount() == 4
    assert camera.GetSpatialRef().GetAuthorityCode(None) == "2154"
    # R-tree bounds are float32: half a metre coarse here.
    assert camera.GetExtent() == pytest.approx((913000, 914000, 6458000, 6458000), abs=1)
    assert source.GetLayerByName("camera_view").GetGeomType() == ogr.wkbMultiPolygon


def test_it_declares_geopackage_1_2(path):
    """QGIS 3.22 warns of a newer version at every opening."""
    with plain_sqlite(path) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (0x47504B47,)
        assert connection.execute("PRAGMA user_version").fetchone() == (10200,)


def test_the_r_tree_follows_edits_by_gdal(path):
    source = ogr.Open(str(path), 1)
    layer = source.GetLayerByName("camera")
    feature = layer.GetFeature(1)
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (920000 6460000)"))
    assert layer.SetFeature(feature) == 0
    added = ogr.Feature(layer.GetLayerDefn())
    added["camera_id"] = "g1"
    added.SetGeometry(ogr.CreateGeometryFromWkt("POINT (920001 6460001)"))
    assert layer.CreateFeature(added) == 0
    source = layer = feature = added = None
    inventory = Inventory.open(path)
    found = inventory.candidates([(919990, 6459990, 920010, 6460010)])
    assert [candidate.camera.camera_id for candidate in found] == ["c1", "g1"]
    assert all(view.stale for view in found[0].views)


class TestEditing:
    """Editing through QGIS's own layer."""

    def test_an_attribute_edited_is_history_from_outside(self, path, qgis_app):
        layer = open_layer(path, "camera")
        assert layer.startEditing()
        assert layer.changeAttributeValue(1, layer.fields().indexOf("label"), "Market")
        assert layer.commitChanges(), layer.commitErrors()
        with plain_sqlite(path) as connection:
            rows = connection.execute("SELECT camera_id, label, changed_by, changed_with FROM camera_history").fetchall()
        assert rows == [("c1", "Square", OUTSIDE, OUTSIDE)]
        assert not any(view.stale for view in Inventory.open(path).views())

    def test_a_moved_point_makes_the_views_stale(self, path, qgis_app):
        layer = open_layer(path, "camera")
        layer.startEditing()
        layer.changeGeometry(1, QgsGeometry.fromPointXY(QgsPointXY(913100, 6458100)))
        assert layer.commitChanges(), layer.commitErrors()
        inventory = Inventory.open(path)
        assert inventory.cameras()[0].x == 913100
        assert [view.stale for view in inventory.views()] == [True, True, False]
        with plain_sqlite(path) as connection:
            assert connection.execute("SELECT count(*) FROM camera_history").fetchone() == (1,)

    def test_a_new_camera_gets_an_id_of_its_own(self, path, qgis_app):
        layer = open_layer(path, "camera")
        layer.startEditing()
        feature = QgsVectorLayerUtils.createFeature(layer, QgsGeometry.fromPointXY(QgsPointXY(913100, 6458100)))
        assert feature["camera_id"].startswith("hand-")
        layer.addFeature(feature)
        assert layer.commitChanges(), layer.commitErrors()
        camera = Inventory.open(path).cameras()[-1]
        assert (camera.camera_id, camera.position_source, camera.edited_by) == (feature["camera_id"], "hand", OUTSIDE)

    def test_the_id_of_a_deleted_camera_is_refused(self, path, qgis_app):
        layer = open_layer(path, "camera")
        layer.startEditing()
        layer.deleteFeature(1)
        assert layer.commitChanges(), layer.commitErrors()
        assert Inventory.open(path).views(["c1"]) == []
        layer.startEditing()
        feature = QgsVectorLayerUtils.createFeature(layer)
        feature["camera_id"] = "c1"
        layer.addFeature(feature)
        assert not layer.commitChanges()
        assert "never used again" in " ".join(layer.commitErrors())
        layer.rollBack()

    def test_a_word_outside_the_vocabulary_is_refused(self, path, qgis_app):
        layer = open_layer(path, "camera")
        layer.startEditing()
        layer.changeAttributeValue(1, layer.fields().indexOf("kind"), "dome")
        assert not layer.commitChanges()
        layer.rollBack()

    def test_the_store_writes_while_a_layer_is_being_edited_and_nothing_is_lost(self, path, qgis_app):
        """QGIS and Python bring an SQLite library each: an edit session keeps the file in write-ahead mode meanwhile."""
        layer = open_layer(path, "camera")
        views = open_layer(path, "camera_view")
        layer.startEditing()
        layer.changeAttributeValue(1, layer.fields().indexOf("label"), "first")
        assert layer.commitChanges(False), layer.commitErrors()
        inventory = Inventory.open(path, write=True)
        assert inventory.cameras()[0].label == "first"
        inventory.write_intake(Intake("i2"), cameras=[Camera("c9", x=913000.0, y=6458000.0)])
        layer.changeAttributeValue(1, layer.fields().indexOf("label"), "second")
        assert layer.commitChanges(), layer.commitErrors()
        del layer, views
        cameras = Inventory.open(path).cameras()
        assert (cameras[0].label, cameras[-1].camera_id) == ("second", "c9")
        with plain_sqlite(path) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


class TestStyles:
    """What a user without the plugin sees."""

    @pytest.fixture
    def layers(self, path, qgis_app, qgis_new_project):
        found = {name: open_layer(path, name) for name in ("camera_view", "camera", "recorder", "owner", "recorder_label")}
        QgsProject.instance().addMapLayers(list(found.values()))
        return found

    def test_layers_open_with_their_style(self, layers):
        assert [rule.label() for rule in layers["camera_view"].renderer().rootRule().children()] == [
            "Possibly seen", "Surely seen", "Out of date",
        ]  # fmt: skip
        assert len(layers["camera"].renderer().rootRule().children()) == 5
        assert layers["camera"].attributeAlias(layers["camera"].fields().indexOf("range_m")) == "Range (m)"

    def test_a_recorder_is_offered_as_owner_and_recorder(self, layers):
        widget = self.editor(layers["camera"], "recorder_id")
        assert {widget.itemText(number) for number in range(widget.count())} >= {"Ville d'Exemple – Town hall", "Shop <b>& – o2-1"}
        assert widget.currentText() == "Ville d'Exemple – Town hall"

    def test_an_owner_is_offered_by_name(self, layers):
        assert self.editor(layers["recorder"], "owner_id").currentText() == "Ville d'Exemple"

    @pytest.mark.parametrize(
        ("table", "field", "shown"),
        [("camera", "kind", "fixed"), ("camera", "status", "in service"), ("camera", "indoor", "no"), ("owner", "kind", "municipality"),
         ("camera", "regime", ""), ("recorder", "assumed", "no")],
    )  # fmt: skip
    def test_words_are_offered_in_plain_english(self, layers, table, field, shown):
        assert self.editor(layers[table], field).currentText() == shown

    def test_the_form_opens_with_groups(self, layers):
        form = QgsAttributeForm(layers["camera"], next(layers["camera"].getFeatures()))
        tabs = [tab.name() for tab in layers["camera"].editFormConfig().tabs()]
        assert tabs == ["Camera", "Place", "View", "Status", "Where it comes from"]
        assert form.save()
        form.deleteLater()

    def test_views_are_not_for_editing(self, layers):
        layer = layers["camera_view"]
        assert all(layer.editFormConfig().readOnly(index) for index in range(layer.fields().count()))

    def test_a_map_tip_shows_names_and_escapes_them(self, layers):
        text = self.tip(layers["camera"], "c2")
        assert "Shop &lt;b&gt;&amp; – o2-1" in text
        assert "pan-tilt-zoom" in text
        assert "<b>c2</b>" in text
        assert "Heading: not known" in text

    @staticmethod
    def tip(layer, camera_id):
        feature = next(layer.getFeatures(f"\"camera_id\" = '{camera_id}'"))
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        context.setFeature(feature)
        return QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)

    @staticmethod
    def editor(layer, field):
        index = layer.fields().indexOf(field)
        parent = QWidget()
        wrapper = QgsGui.editorWidgetRegistry().create(layer, index, None, parent)
        widget = wrapper.widget()
        assert isinstance(widget, QComboBox)
        wrapper.setFeature(next(layer.getFeatures()))
        widget.keep = parent
        return widget


class TestDrawing:
    """Pixels of the map that QGIS draws."""

    def draw(self, layers, crs, extent):
        settings = QgsMapSettings()
        settings.setLayers(layers)
        settings.setOutputSize(QSize(400, 400))
        settings.setOutputDpi(400)
        settings.setBackgroundColor(QColor("white"))
        settings.setDestinationCrs(crs)
        settings.setExtent(extent)
        context = QgsExpressionContext()
        context.appendScope(QgsExpressionContextUtils.globalScope())
        context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
        settings.setExpressionContext(context)
        job = QgsMapRendererSequentialJob(settings)
        job.start()
        job.waitForFinished()
        assert not job.errors()
        return job.renderedImage()

    def test_sure_extents_are_filled_and_possible_ones_outlined(self, path, qgis_app):
        inventory = Inventory.open(path, write=True)
        sure = dataclasses.replace(inventory.views(["c1"])[0], geometry=square(913000, 6458000, 40))
        possible = dataclasses.replace(sure, extent="possible", geometry=square(913100, 6458000, 40))
        inventory.write_views([sure, possible], removed_ids=["c2"])
        layer = open_layer(path, "camera_view")
        image = self.draw([layer], layer.crs(), layer.extent().buffered(10))

        def at(x, y):
            extent = layer.extent().buffered(10)
            size = max(extent.width(), extent.height())
            column = 200 + (x - extent.center().x()) / size * 400
            row = 200 - (y - extent.center().y()) / size * 400
            return image.pixelColor(int(column), int(row))

        inside = at(913010, 6458010)
        assert inside != QColor("white")
        assert inside.lightness() > 100, "semi-transparent: what lies below can be read"
        assert at(913110, 6458010) == QColor("white")

    @pytest.mark.parametrize("crs", ["EPSG:2154", "EPSG:3857", "EPSG:4326", "EPSG:32628"])
    @pytest.mark.parametrize("heading", [0, 45, 90, 200, 315])
    def test_the_wedge_points_where_the_camera_looks_in_every_system(self, tmp_path, qgis_app, crs, heading):
        """The expected direction is QGIS's own: from the camera to a point 30 m ahead on the ellipsoid."""
        inventory = Inventory.create(tmp_path / "i.gpkg", "EPSG:2154", "UTC")
        x, y = 300000.0, 6700000.0  # 2° of grid convergence here
        inventory.write_intake(Intake("i"), cameras=[Camera("c", kind="anpr", heading_deg=float(heading), x=x, y=y)])
        layer = open_layer(tmp_path / "i.gpkg", "camera")
        layer.setLabelsEnabled(False)
        map_crs = QgsCoordinateReferenceSystem(crs)
        to_map = QgsCoordinateTransform(layer.crs(), map_crs, QgsProject.instance())
        centre = to_map.transform(QgsPointXY(x, y))
        image = self.draw([layer], map_crs, self.around(centre, map_crs))
        black = [
            (column - 199.5, 199.5 - row)
            for column in range(400) for row in range(400)
            if image.pixelColor(column, row).lightness() < 60 and (column - 199.5) ** 2 + (row - 199.5) ** 2 > 36**2
        ]  # fmt: skip
        seen = QgsPointXY(sum(dx for dx, _ in black) / len(black), sum(dy for _, dy in black) / len(black))
        assert abs((QgsPointXY(0, 0).azimuth(seen) - self.expected(x, y, heading, layer.crs(), map_crs) + 180) % 360 - 180) < 2

    @staticmethod
    def around(centre, crs):
        from qgis.core import QgsRectangle

        half = 0.001 if crs.isGeographic() else 100
        return QgsRectangle(centre.x() - half, centre.y() - half, centre.x() + half, centre.y() + half)

    @staticmethod
    def expected(x, y, heading, layer_crs, map_crs):
        from pyproj import Geod

        project = QgsProject.instance()
        wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
        here = QgsCoordinateTransform(layer_crs, wgs84, project).transform(QgsPointXY(x, y))
        longitude, latitude, _ = Geod(ellps="WGS84").fwd(here.x(), here.y(), heading, 30.0)
        to_map = QgsCoordinateTransform(wgs84, map_crs, project)
        return to_map.transform(here).azimuth(to_map.transform(QgsPointXY(longitude, latitude)))


def test_styles_and_the_script_that_makes_them_agree(checkout):
    """Every table of the script has its style in the package, and no style names a place on somebody's disk."""
    spec = importlib.util.find_spec("scripts.styles.make")
    text = Path(spec.origin).read_text(encoding="utf-8")
    folder = checkout / "camera_requisition" / "resources" / "styles"
    for style in folder.glob("*.qml"):
        assert f'"{style.stem}"' in text
        assert "/tmp" not in style.read_text(encoding="utf-8")


OTHER_DESK = """
import sqlite3, sys
with_everything = sqlite3.connect(sys.argv[1])
with_everything.execute("SELECT count(*) FROM camera").fetchone()
with_everything.close()
"""


def test_a_desk_elsewhere_that_closes_the_file_does_not_pull_it_away_from_this_one(path):
    """A file that is opened and closed as a plain file drops all locks that this process holds on it (POSIX): whoever closes it elsewhere
    then takes himself for the last, and removes the write-ahead log under QGIS."""
    with closing(sqlite3.connect(path, isolation_level=None)) as qgis:
        qgis.execute("PRAGMA journal_mode = WAL")
        qgis.execute("UPDATE owner SET notes = 'by QGIS'")
        with Inventory.open(path, write=True) as inventory:
            assert inventory.cameras()
        subprocess.run([sys.executable, "-c", OTHER_DESK, str(path)], check=True)
        assert path.with_name(path.name + "-wal").exists()
        assert path.with_name(path.name + "-shm").exists()
        qgis.execute("UPDATE owner SET notes = 'by QGIS again'")
        with Inventory.open(path) as inventory:
            assert {owner.notes for owner in inventory.owners()} == {"by QGIS again"}
