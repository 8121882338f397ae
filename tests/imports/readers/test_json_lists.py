"""GeoJSON and Overpass JSON."""

from __future__ import annotations

import json
import math

import pytest

from camera_requisition.core.errors import ListError
from camera_requisition.imports.readers.opening import open_list


def opened(tmp_path, content, name="list.json"):
    path = tmp_path / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return open_list(str(path))


def feature(geometry, **properties):
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def collection(*features):
    return {"type": "FeatureCollection", "features": list(features)}


NODE = {"type": "node", "id": 1, "lat": 48.5, "lon": 2.5, "tags": {"man_made": "surveillance"}}


def test_points_and_properties(tmp_path):
    delivered = opened(tmp_path, collection(feature({"type": "Point", "coordinates": [2.5, 48.5, 30]}, id=7, nom="été", hors=None, oui=True)))
    (row,) = delivered.rows()
    assert (row.number, row.x, row.y) == (1, 2.5, 48.5)
    assert row.cells == {"id": "7", "nom": "été", "hors": "", "oui": "yes"}
    assert delivered.crs == "EPSG:4326"


def test_the_reference_system_that_old_geojson_names(tmp_path):
    named = {**collection(feature(None)), "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::2154"}}}
    assert opened(tmp_path, named).crs == "urn:ogc:def:crs:EPSG::2154"


@pytest.mark.parametrize("geometry", [None, {"type": "Point", "coordinates": []}, {"type": "Point"}, "POINT (1 2)"])
def test_features_without_a_place_are_rows_all_the_same(tmp_path, geometry):
    (row,) = opened(tmp_path, collection(feature(geometry, nom="a"))).rows()
    assert (row.x, row.y, row.fault) == (None, None, None)


def test_a_multipoint_of_one_is_a_point_and_an_area_is_its_centre(tmp_path):
    square = [[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]]
    single, area, broken = opened(
        tmp_path,
        collection(
            feature({"type": "MultiPoint", "coordinates": [[1, 2]]}),
            feature({"type": "Polygon", "coordinates": square}),
            feature({"type": "Polygone", "coordinates": square}),
        ),
    ).rows()
    assert (single.x, single.y, single.flags) == (1.0, 2.0, ())
    assert (area.x, area.y, [flag.code for flag in area.flags]) == (1.0, 1.0, ["position_from_shape"])
    assert (broken.x, [flag.code for flag in broken.flags]) == (None, ["geometry_unreadable"])


def test_a_number_that_is_none_reaches_the_check_of_places(tmp_path):
    (row,) = opened(tmp_path, '{"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [NaN, 1e400]}}').rows()
    assert row.x is not None
    assert not math.isfinite(row.x)


def test_something_else_among_the_features_is_a_faulty_row(tmp_path):
    good, bad = opened(tmp_path, collection(feature(None), "camera")).rows()
    assert (good.fault, bad.fault) == (None, "row_not_a_feature")


@pytest.mark.parametrize("wrap", [lambda elements: elements, lambda elements: {"version": 0.6, "elements": elements}], ids=["array", "object"])
def test_overpass_as_an_object_or_a_bare_array(tmp_path, wrap):
    delivered = opened(tmp_path, wrap([NODE]))
    (row,) = delivered.rows()
    assert delivered.is_openstreetmap
    assert (row.source_id, row.x, row.y, row.cells) == ("node/1", 2.5, 48.5, {"man_made": "surveillance"})


def test_ways_and_relations_of_overpass(tmp_path):
    tags = {"tags": {"man_made": "surveillance"}}
    rows = opened(
        tmp_path,
        [
            {"type": "way", "id": 1, "center": {"lat": 48.0, "lon": 2.0}, **tags},
            {"type": "relation", "id": 2, "bounds": {"minlat": 48, "maxlat": 49, "minlon": 2, "maxlon": 3}, **tags},
            {"type": "way", "id": 3, "nodes": [10, 11], **tags},
            {"type": "way", "id": 4, "nodes": [98, 99], **tags},
            {"type": "node", "id": 10, "lat": 48.0, "lon": 2.0},
            {"type": "node", "id": 11, "lat": 48.5, "lon": 2.5},
        ],
    ).rows()
    assert [(row.source_id, row.x, row.y, row.flags[0].code) for row in rows] == [
        ("way/1", 2.0, 48.0, "position_from_shape"),
        ("relation/2", 2.5, 48.5, "position_from_shape"),
        ("way/3", 2.25, 48.25, "position_from_shape"),
        ("way/4", None, None, "position_missing"),
    ]


def test_something_else_among_the_elements_is_a_faulty_row(tmp_path):
    assert [row.fault for row in opened(tmp_path, [NODE, 12, {"type": "area", "tags": {}}]).rows()] == [
        None, "row_not_an_element", "row_not_an_element",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "code"),
    [('{"type": "FeatureColl', "list_json_broken"), ("[" * 100_000, "list_json_broken"), ({"cameras": []}, "list_json_unknown"),
     ("3", "list_json_unknown"), ([], "list_without_rows"), ({"elements": []}, "list_without_rows"), (collection(), "list_without_rows")],
)  # fmt: skip
def test_other_json_is_named(tmp_path, content, code):
    with pytest.raises(ListError) as caught:
        opened(tmp_path, content)
    assert caught.value.code == code


def test_halves_of_characters_become_question_marks(tmp_path):
    text = r'{"type": "Feature", "geometry": null, "properties": {"nom\ud800": "a\udc00\u0000b", "liste": ["\ud800"]}}'
    (row,) = opened(tmp_path, text).rows()
    assert row.cells == {"nom?": "a?b", "liste": '["?"]'}
