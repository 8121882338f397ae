"""Files that are too large, change, vanish, or aren't what they seem."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import tracemalloc
from pathlib import Path

import pytest
from osgeo import ogr, osr

from camera_requisition.core.errors import CameraRequisitionError, ListError
from camera_requisition.imports.columns import guess_columns
from camera_requisition.imports.readers import text_tables, watched
from camera_requisition.imports.readers.opening import SUFFIXES, open_list
from tests.imports.readers.workbooks import texts, write_xlsx

TEXT = "id;nom\n" + "".join(f"{number};Mât {number}\n" for number in range(2_000))


class Stopped(CameraRequisitionError):
    """What this test's user raises."""


class Impatient:
    """A user who stops after some looks."""

    def __init__(self, looks):
        self.left = looks

    def report(self, share, step=""):
        pass

    def check(self):
        self.left -= 1
        if self.left < 0:
            raise Stopped("cancelled")


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "l.csv"
    path.write_text(TEXT, encoding="utf-8")
    return path


def code(reference):
    with pytest.raises(ListError) as caught:
        list(open_list(str(reference)).rows())
    assert "{" not in str(caught.value)
    return caught.value.code


def test_a_file_that_grows_while_it_is_read_is_named(table):
    rows = open_list(str(table)).rows()
    next(rows)
    with table.open("a", encoding="utf-8") as stream:
        stream.write("x;y\n")
    with pytest.raises(ListError) as caught:
        list(rows)
    assert caught.value.code == "list_changed_meanwhile"


def test_a_file_that_was_rewritten_between_two_readings_is_named(table):
    delivered = open_list(str(table))
    list(delivered.rows())
    os.utime(table, ns=(1, 1))
    with pytest.raises(ListError, match=r"l\.csv was changed"):
        next(delivered.rows())


def test_a_file_that_is_exchanged_for_one_of_the_same_size_and_time_is_named(table, tmp_path):
    delivered = open_list(str(table))
    other = tmp_path / "other"
    other.write_bytes(table.read_bytes().replace(b"id;nom", b"nom;id"))
    os.utime(other, ns=(table.stat().st_atime_ns, table.stat().st_mtime_ns))
    other.replace(table)
    with pytest.raises(ListError) as caught:
        list(delivered.rows())
    assert caught.value.code == "list_changed_meanwhile"


def test_a_file_that_vanishes_is_named(table):
    delivered = open_list(str(table))
    table.unlink()
    with pytest.raises(ListError) as caught:
        list(delivered.rows())
    assert caught.value.code == "list_changed_meanwhile"


def test_a_workbook_that_is_cut_while_it_is_read_is_changed_rather_than_broken(tmp_path):
    path = write_xlsx(
        tmp_path / "l.xlsx", texts(1, "id") + "".join(texts(number, f"{number} {os.urandom(40).hex()}") for number in range(2, 9_000))
    )
    rows = open_list(str(path)).rows()
    next(rows)
    os.truncate(path, path.stat().st_size // 3)
    with pytest.raises(ListError) as caught:
        list(rows)
    assert caught.value.code == "list_changed_meanwhile"


def test_the_texts_of_a_shapefile_are_watched_too(tmp_path):
    source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(tmp_path / "l.shp"))
    layer = source.CreateLayer("l", None, ogr.wkbPoint)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (1 2)"))
    layer.CreateFeature(feature)
    del feature, layer, source
    delivered = open_list(str(tmp_path / "l.shp"))
    os.utime(tmp_path / "l.dbf", ns=(1, 1))
    with pytest.raises(ListError) as caught:
        list(delivered.rows())
    assert caught.value.code == "list_changed_meanwhile"


@pytest.mark.parametrize("looks", [0, 1, 2])
def test_looking_at_a_file_can_be_stopped(table, looks):
    user = Impatient(looks)
    with pytest.raises(Stopped):
        list(open_list(str(table), user).rows())


def test_a_workbook_of_empty_rows_can_be_stopped(tmp_path):
    path = write_xlsx(tmp_path / "l.xlsx", texts(1, "id") + texts(2, "1") + '<row><c s="1"/></row>' * 200_000)
    rows = open_list(str(path), patient := Impatient(10_000)).rows()
    next(rows)
    patient.left = 2
    with pytest.raises(Stopped):
        list(rows)


def test_a_large_text_is_never_in_memory(tmp_path):
    path = tmp_path / "l.csv"
    line = ";".join(["Mât de la rue"] * 20) + "\n"
    with path.open("w", encoding="utf-8") as stream:
        stream.write(";".join(f"c{number}" for number in range(20)) + "\n")
        for _ in range(100):
            stream.write(line * 1_000)
    assert path.stat().st_size > 25_000_000
    tracemalloc.start()
    count = sum(1 for _ in open_list(str(path)).rows())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 100_000
    assert peak < 12_000_000


def test_a_file_of_one_endless_line_is_named_without_being_taken_into_memory(tmp_path):
    path = tmp_path / "l.csv"
    path.write_bytes(b"id;nom\n1;" + b"a" * 40_000_000)
    tracemalloc.start()
    assert code(path) in {"list_line_too_long", "list_unreadable"}
    assert tracemalloc.get_traced_memory()[1] < 60_000_000
    tracemalloc.stop()


def test_a_list_of_more_than_memory_can_hold_is_named(table, monkeypatch):
    monkeypatch.setattr(watched, "MOST_ROWS", 1_999)
    assert code(table) == "list_too_many_rows"
    monkeypatch.setattr(watched, "MOST_ROWS", 2_000)
    assert len(list(open_list(str(table)).rows())) == 2_000
    monkeypatch.setattr(watched, "LARGEST_CELLS", 100_000)
    assert code(table) == "list_too_much_text"


def test_json_larger_than_memory_can_hold_is_named(tmp_path):
    with (tmp_path / "l.geojson").open("wb") as stream:
        stream.write(b"[")
        stream.truncate(97 << 20)
    assert code(tmp_path / "l.geojson") == "list_json_too_large"


def test_five_thousand_columns_are_guessed(tmp_path):
    path = tmp_path / "l.csv"
    names = ["id", "adresse", "courriel", *(f"Colonne n° {number}" for number in range(4_997))]
    with path.open("w", encoding="utf-8") as stream:
        stream.write(";".join(names) + "\n")
        for number in range(200):
            stream.write(";".join([str(number), "rue", "a@example.org", *["x"] * 4_997]) + "\n")
    delivered = open_list(str(path))
    guessed = guess_columns(delivered.columns, list(delivered.rows()), has_geometry=False)
    assert guessed.fields["camera.address"] == "adresse"


def test_a_zero_byte_is_named_with_its_place(tmp_path):
    path = tmp_path / "l.csv"
    path.write_bytes(b"id;nom\n1;\0\n")
    with pytest.raises(ListError, match="byte 10 "):
        open_list(str(path))


def test_a_zero_character_in_utf_16_is_named(tmp_path):
    path = tmp_path / "l.csv"
    path.write_text("id;nom\n1;\0\n", encoding="utf-16")
    assert code(path) == "list_unreadable"


@pytest.mark.parametrize("cell", ["=cmd|' /C calc'!A0", '=HYPERLINK("http://example.org")', "@SUM(1)", "+1-1"])
def test_a_formula_in_a_text_is_a_text(tmp_path, cell):
    path = tmp_path / "l.csv"
    path.write_text(f'id;nom\n1;"{cell.replace(chr(34), chr(34) * 2)}"\n', encoding="utf-8")
    assert [row.cells["nom"] for row in open_list(str(path)).rows()] == [cell]


def test_a_folder_a_loop_of_links_and_a_pipe_are_named(tmp_path):
    assert code(tmp_path) == "list_is_folder"
    (tmp_path / "a.csv").symlink_to(tmp_path / "b.csv")
    (tmp_path / "b.csv").symlink_to(tmp_path / "a.csv")
    assert code(tmp_path / "a.csv") == "list_missing"
    os.mkfifo(tmp_path / "pipe.csv")
    assert code(tmp_path / "pipe.csv") == "list_missing"


def test_a_file_that_another_program_keeps_to_itself_is_named(table, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert code(table) == "list_not_readable"


@pytest.mark.parametrize("name", ["l.csv\0", "x" * 5_000 + ".csv", ""])
def test_an_impossible_name_is_named(name):
    with pytest.raises(ListError):
        open_list(name)


def test_a_database_under_the_name_of_a_text_is_named(tmp_path):
    path = tmp_path / "l.csv"
    path.write_bytes(b"SQLite format 3\0" + b"\0" * 100)
    assert code(path) == "list_binary"


def test_a_geopackage_of_another_program_with_our_names_of_tables_is_only_a_list(tmp_path):
    path = tmp_path / "l.gpkg"
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    system = osr.SpatialReference()
    system.ImportFromEPSG(2154)
    for name, kind, field in (("camera", ogr.wkbPoint, "camera_id"), ("owner", ogr.wkbNone, "owner_id"), ("recorder", ogr.wkbNone, "colour"),
                              ("intake", ogr.wkbNone, "valve"), ("camera_view", ogr.wkbMultiPolygon, "lens")):  # fmt: skip
        layer = source.CreateLayer(name, system, kind)
        layer.CreateField(ogr.FieldDefn(field, ogr.OFTInteger))
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(field, 7)
        if kind == ogr.wkbPoint:
            feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (914913 6457930)"))
        layer.CreateFeature(feature)
        del feature, layer
    del source
    delivered = open_list(str(path))
    assert (delivered.layer, delivered.columns) == ("camera", ("camera_id",))
    assert [(row.x, dict(row.cells)) for row in delivered.rows()] == [(914913.0, {"camera_id": "7"})]


def test_a_geopackage_that_another_program_holds_open_can_be_read_as_often_as_one_likes(tmp_path):
    path = tmp_path / "l.gpkg"
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("cameras", None, ogr.wkbPoint)
    layer.CreateField(ogr.FieldDefn("nom", ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField("nom", "a")
    layer.CreateFeature(feature)
    del feature, layer, source
    with contextlib.closing(sqlite3.connect(path)) as holder:
        holder.execute("PRAGMA journal_mode = wal")
        holder.execute("PRAGMA wal_autocheckpoint = 0")
        with holder:
            holder.execute("UPDATE gpkg_contents SET description = 'b'")
        assert (tmp_path / "l.gpkg-wal").stat().st_size > 0
        delivered = open_list(str(path))
        for _ in range(3):
            assert [row.cells["nom"] for row in delivered.rows()] == ["a"]


def test_looking_through_an_extract_can_be_stopped(tmp_path):
    path = tmp_path / "l.osm"
    nodes = "".join(f"<node id='{number}' lat='1' lon='1'><tag k='man_made' v='surveillance'/></node>" for number in range(50))
    path.write_text(f"<osm version='0.6'>{nodes}</osm>", encoding="utf-8")
    with pytest.raises(Stopped):
        open_list(str(path), Impatient(10))


def test_every_suffix_that_is_offered_has_a_reader(tmp_path):
    for suffix in SUFFIXES:
        path = tmp_path / f"l{suffix}"
        path.write_bytes(b"junk")
        assert code(path) != "list_form_unknown", suffix


def test_a_header_in_quotes_that_never_end_is_bounded(tmp_path):
    path = tmp_path / "l.csv"
    path.write_bytes(b'"id;nom\n' + b"1;a\n" * 500_000)
    assert code(path) == "list_unreadable"


def test_the_longest_line_is_longer_than_the_longest_cell():
    assert text_tables._LONGEST_LINE > text_tables._LONGEST_CELL
