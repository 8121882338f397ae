"""Shapefiles and GeoPackages, made here with GDAL."""

from __future__ import annotations

import contextlib
import sqlite3
import zipfile

import pytest
from osgeo import ogr, osr

from camera_requisition.core.errors import ListError
from camera_requisition.imports.readers.opening import open_list, split_layer


def make(path, driver, layers, epsg=2154, options=()):
    """Layers: name → (geometry type, [(wkt or None, name)])."""
    source = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    system = None
    if epsg:
        system = osr.SpatialReference()
        system.ImportFromEPSG(epsg)
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    for name, (kind, features) in layers.items():
        layer = source.CreateLayer(name, system, kind, list(options))
        layer.CreateField(ogr.FieldDefn("nom", ogr.OFTString))
        layer.CreateField(ogr.FieldDefn("hauteur", ogr.OFTReal))
        layer.CreateField(ogr.FieldDefn("pose", ogr.OFTDate))
        for wkt, text in features:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField("nom", text)
            feature.SetField("hauteur", 4.5)
            feature.SetField("pose", "2020/03/12")
            if wkt:
                feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
            layer.CreateFeature(feature)
            del feature
        del layer
    del source
    return path


POINTS = (ogr.wkbPoint, [("POINT (914913 6457930)", "Mât é"), (None, "sans lieu")])


def test_a_geopackage_layer(tmp_path):
    delivered = open_list(str(make(tmp_path / "l.gpkg", "GPKG", {"cameras": POINTS})))
    first, second = delivered.rows()
    assert (delivered.crs, delivered.layer, delivered.form) == ("EPSG:2154", "cameras", "geopackage")
    assert (first.x, first.y, first.cells) == (914913.0, 6457930.0, {"nom": "Mât é", "hauteur": "4.5", "pose": "2020/03/12"})
    assert (second.number, second.x) == (2, None)


def test_reading_a_geopackage_leaves_its_folder_alone(tmp_path):
    path = make(tmp_path / "l.gpkg", "GPKG", {"cameras": POINTS})
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = wal")
    before = path.read_bytes()
    rows = open_list(str(path)).rows()
    assert next(rows).number == 1
    assert [file.name for file in tmp_path.iterdir()] == ["l.gpkg"], "while it is read"
    list(rows)
    assert [file.name for file in tmp_path.iterdir()] == ["l.gpkg"]
    assert path.read_bytes() == before


def test_the_only_layer_of_points_is_taken(tmp_path):
    layers = {"rues": (ogr.wkbLineString, [("LINESTRING (0 0, 1 1)", "a")]), "cameras": POINTS}
    assert open_list(str(make(tmp_path / "l.gpkg", "GPKG", layers))).layer == "cameras"


def test_of_several_layers_one_has_to_be_named(tmp_path):
    path = make(tmp_path / "l.gpkg", "GPKG", {"nord": POINTS, "sud": POINTS})
    with pytest.raises(ListError, match="nord, sud"):
        open_list(str(path))
    assert open_list(f"{path}|layername=sud").layer == "sud"
    with pytest.raises(ListError, match="est"):
        open_list(f"{path}|layername=est")


def test_the_layer_is_split_from_the_path():
    assert split_layer("/a/b.gpkg|layerid=0|layername=x")[1] == "x"
    assert split_layer("/a/b.gpkg")[1] is None


@pytest.mark.parametrize(("encoding", "page"), [("UTF-8", "UTF-8"), ("CP1252", "1252")])
def test_a_shapefiles_code_page_is_honoured(tmp_path, encoding, page):
    path = make(tmp_path / "l.shp", "ESRI Shapefile", {"l": POINTS}, options=(f"ENCODING={encoding}",))
    assert page in path.with_suffix(".cpg").read_text()
    delivered = open_list(str(path))
    assert next(iter(delivered.rows())).cells["nom"] == "Mât é"
    assert delivered.crs == "EPSG:2154", "Esri's WKT is recognised"


def test_a_shapefile_in_a_zip(tmp_path):
    path = make(tmp_path / "l.shp", "ESRI Shapefile", {"l": POINTS}, options=("ENCODING=UTF-8",))
    with zipfile.ZipFile(tmp_path / "l.zip", "w") as archive:
        for part in tmp_path.glob("l.[sdpc]*"):
            archive.write(part, part.name)
    assert path.exists()
    assert [row.cells["nom"] for row in open_list(str(tmp_path / "l.zip")).rows()] == ["Mât é", "sans lieu"]


def test_a_shapefile_without_a_projection_says_nothing_of_it(tmp_path):
    assert open_list(str(make(tmp_path / "l.shp", "ESRI Shapefile", {"l": POINTS}, epsg=None))).crs is None


def test_areas_are_placed_at_their_centre(tmp_path):
    layers = {"zones": (ogr.wkbPolygon, [("POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))", "a")])}
    (row,) = open_list(str(make(tmp_path / "l.gpkg", "GPKG", layers))).rows()
    assert (row.x, row.y, row.flags[0].code) == (1.0, 1.0, "position_from_shape")


def test_an_empty_layer_is_named(tmp_path):
    with pytest.raises(ListError, match="no rows"):
        open_list(str(make(tmp_path / "l.gpkg", "GPKG", {"cameras": (ogr.wkbPoint, [])})))


@pytest.mark.parametrize("name", ["junk.gpkg", "junk.shp", "junk.zip"])
def test_junk_is_named(tmp_path, name):
    (tmp_path / name).write_bytes(b"\x00junk" * 100)
    with pytest.raises(ListError) as caught:
        open_list(str(tmp_path / name))
    assert caught.value.code == "list_vector_broken"


def test_more_rows_than_one_batch(tmp_path):
    many = (ogr.wkbPoint, [(f"POINT ({number} 1)", str(number)) for number in range(1203)])
    rows = list(open_list(str(make(tmp_path / "l.gpkg", "GPKG", {"cameras": many}))).rows())
    assert [row.number for row in rows] == list(range(1, 1204))
    assert rows[-1].cells["nom"] == "1202"


def test_tags_that_gdal_wrote_into_one_column_are_columns(tmp_path):
    path = tmp_path / "osm.gpkg"
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("points", None, ogr.wkbPoint)
    for name in ("osm_id", "man_made", "other_tags"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for number, tags in enumerate(['"camera:type"=>"dome","name"=>"a \\"b\\""', None, "no tags"]):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("osm_id", str(number))
        if tags is not None:
            feature.SetField("other_tags", tags)
        layer.CreateFeature(feature)
        del feature
    del layer, source
    delivered = open_list(str(path))
    assert delivered.columns == ("osm_id", "man_made", "camera:type", "name")
    first, second, third = (dict(row.cells) for row in delivered.rows())
    assert first == {"osm_id": "0", "man_made": "", "camera:type": "dome", "name": 'a "b"'}
    assert second == {"osm_id": "1", "man_made": ""}
    assert third["other_tags"] == "no tags"
