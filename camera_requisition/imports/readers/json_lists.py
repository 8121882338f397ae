"""GeoJSON, and answers of OpenStreetMap's Overpass service as an object or as a bare array of elements."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from camera_requisition.core.errors import ListError
from camera_requisition.imports.delivered import DeliveredList, DeliveredRow, Flag
from camera_requisition.imports.readers.cells import as_text
from camera_requisition.imports.readers.text_tables import find_encoding
from camera_requisition.imports.readers.zipped_xml import Check, never

LONLAT = "EPSG:4326"
_OSM_TYPES = ("node", "way", "relation")
# JSON is taken into memory as a whole, where it needs about eight times its size.
_LARGEST_FILE = 96 << 20


def open_json_list(path: Path, check: Check = never) -> DeliveredList:
    """The list in a JSON file.

    Raises `ListError`: `list_json_too_large`, `list_json_broken`, `list_json_unknown`, `list_without_rows`, and of the encoding.
    """
    if path.stat().st_size > _LARGEST_FILE:
        raise ListError("list_json_too_large", path=path.name, limit=_LARGEST_FILE >> 20)
    encoding = find_encoding(path, check)
    try:
        content = json.loads(path.read_text(encoding=encoding))
    except (ValueError, RecursionError) as error:
        raise ListError("list_json_broken", path=path.name, problem=str(error)) from error
    elements = _elements(content)
    if elements is not None:
        return _overpass(path, elements, encoding)
    features = _features(content)
    if features is not None:
        return _geojson(path, content, features, encoding)
    raise ListError("list_json_unknown", path=path.name)


def _elements(content: Any) -> list[Any] | None:
    if isinstance(content, dict) and isinstance(content.get("elements"), list):
        return list(content["elements"])
    if isinstance(content, list) and (not content or any(isinstance(item, dict) and item.get("type") in _OSM_TYPES for item in content)):
        return content
    return None


def _features(content: Any) -> list[Any] | None:
    if isinstance(content, dict):
        if content.get("type") == "FeatureCollection" and isinstance(content.get("features"), list):
            return list(content["features"])
        if content.get("type") == "Feature":
            return [content]
    if isinstance(content, list) and all(isinstance(item, dict) and item.get("type") == "Feature" for item in content):
        return content
    return None


def _geojson(path: Path, content: Any, features: Sequence[Any], encoding: str) -> DeliveredList:
    if not features:
        raise ListError("list_without_rows", path=path.name)
    columns: dict[str, None] = {}
    for feature in features:
        if isinstance(feature, dict) and isinstance(feature.get("properties"), dict):
            columns.update(dict.fromkeys(map(as_text, feature["properties"])))

    def rows() -> Iterator[DeliveredRow]:
        for number, feature in enumerate(features, start=1):
            yield _feature_row(number, feature)

    crs = _named_crs(content) or LONLAT
    return DeliveredList("geojson", tuple(columns), rows, crs=crs, has_geometry=True, encoding=encoding)


def _named_crs(content: Any) -> str | None:
    """The reference system that GeoJSON of before 2016 may name, as pyproj understands it."""
    crs = content.get("crs") if isinstance(content, dict) else None
    properties = crs.get("properties") if isinstance(crs, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    if not isinstance(name, str) or name.upper().endswith("CRS84"):
        return None
    return name


def _feature_row(number: int, feature: Any) -> DeliveredRow:
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        return DeliveredRow(number, {"json": as_text([feature])[:500]}, fault="row_not_a_feature")
    properties = feature.get("properties")
    cells = {as_text(key): as_text(value) for key, value in properties.items()} if isinstance(properties, dict) else {}
    identity = feature.get("id")
    source_id = as_text(identity) if isinstance(identity, (str, int)) and not isinstance(identity, bool) else None
    x, y, flags = _geometry_point(feature.get("geometry"))
    return DeliveredRow(number, cells, x, y, source_id=source_id or None, flags=flags)


def _geometry_point(geometry: Any) -> tuple[float | None, float | None, tuple[Flag, ...]]:
    """Position of a GeoJSON geometry: a point itself, of anything else the centre of its vertices, flagged."""
    if not isinstance(geometry, dict):
        return None, None, ()
    coordinates = list(_positions(geometry.get("coordinates")))
    if not coordinates:
        return None, None, ((Flag("geometry_unreadable", "geometry", str(geometry.get("type"))),) if geometry.get("coordinates") else ())
    if len(coordinates) == 1:
        return coordinates[0][0], coordinates[0][1], ()
    from osgeo import ogr

    from camera_requisition.imports.readers.gdal_errors import raised
    from camera_requisition.imports.readers.vector_files import shape_point

    unreadable = (Flag("geometry_unreadable", "geometry", str(geometry.get("type"))),)
    with raised():
        try:
            shape = ogr.CreateGeometryFromJson(json.dumps(geometry))
        except RuntimeError:
            return None, None, unreadable
        return shape_point(shape) if shape is not None and not shape.IsEmpty() else (None, None, unreadable)


def _positions(coordinates: Any) -> Iterator[tuple[float, float]]:
    if not isinstance(coordinates, list) or not coordinates:
        return
    if isinstance(coordinates[0], (int, float)):
        if len(coordinates) >= 2 and isinstance(coordinates[1], (int, float)):
            yield _real(coordinates[0]), _real(coordinates[1])
        return
    for part in coordinates:
        yield from _positions(part)


def _real(number: float) -> float:
    """A JSON number as float; an integer too large for one is infinite, hence rejected later rather than an error here."""
    try:
        return float(number)
    except OverflowError:
        return float("inf")


def _overpass(path: Path, elements: Sequence[Any], encoding: str) -> DeliveredList:
    nodes: dict[Any, tuple[float, float]] = {
        element.get("id"): (element["lon"], element["lat"])
        for element in elements
        if isinstance(element, dict) and element.get("type") == "node" and _is_pair(element.get("lon"), element.get("lat"))
    }
    listed = [(number, element) for number, element in enumerate(elements, start=1) if not _only_carries_geometry(element)]
    if not listed:
        raise ListError("list_without_rows", path=path.name)
    columns: dict[str, None] = {}
    for _, element in listed:
        if isinstance(element, dict) and isinstance(element.get("tags"), dict):
            columns.update(dict.fromkeys(map(as_text, element["tags"])))

    def rows() -> Iterator[DeliveredRow]:
        for number, element in listed:
            yield _element_row(number, element, nodes)

    return DeliveredList("overpass", tuple(columns), rows, crs=LONLAT, has_geometry=True, encoding=encoding, is_openstreetmap=True)


def _only_carries_geometry(element: Any) -> bool:
    """Overpass lists the untagged nodes of ways as elements of their own; they are no rows of the list."""
    return isinstance(element, dict) and element.get("type") in _OSM_TYPES and not element.get("tags")


def _element_row(number: int, element: Any, nodes: Mapping[Any, tuple[float, float]]) -> DeliveredRow:
    if not isinstance(element, dict) or element.get("type") not in _OSM_TYPES or not isinstance(element.get("tags"), dict):
        return DeliveredRow(number, {"json": as_text([element])[:500]}, fault="row_not_an_element")
    cells = {as_text(key): as_text(value) for key, value in element["tags"].items()}
    position = _element_position(element, nodes)
    flags = []
    if element["type"] != "node":
        flags.append(Flag("position_from_shape" if position else "position_missing", "geometry", str(element["type"])))
    x, y = position or (None, None)
    return DeliveredRow(number, cells, x, y, source_id=f"{element['type']}/{element.get('id')}", flags=tuple(flags))


def _element_position(element: Mapping[str, Any], nodes: Mapping[Any, tuple[float, float]]) -> tuple[float, float] | None:
    """Longitude and latitude: of the node, of `center`, of the middle of `bounds`, or of the way's nodes where they are listed."""
    if _is_pair(element.get("lon"), element.get("lat")):
        return _real(element["lon"]), _real(element["lat"])
    center = element.get("center")
    if isinstance(center, dict) and _is_pair(center.get("lon"), center.get("lat")):
        return _real(center["lon"]), _real(center["lat"])
    bounds = element.get("bounds")
    if isinstance(bounds, dict) and all(isinstance(bounds.get(key), (int, float)) for key in ("minlon", "maxlon", "minlat", "maxlat")):
        return (bounds["minlon"] + bounds["maxlon"]) / 2, (bounds["minlat"] + bounds["maxlat"]) / 2
    corners = [nodes[reference] for reference in _references(element) if reference in nodes]
    if not corners:
        return None
    longitudes, latitudes = zip(*corners)
    return (min(longitudes) + max(longitudes)) / 2, (min(latitudes) + max(latitudes)) / 2


def _references(element: Mapping[str, Any]) -> list[Any]:
    references = element.get("nodes")
    return references if isinstance(references, list) else []


def _is_pair(longitude: Any, latitude: Any) -> bool:
    return all(isinstance(value, (int, float)) and not isinstance(value, bool) for value in (longitude, latitude))
