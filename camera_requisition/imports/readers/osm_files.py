"""OpenStreetMap extracts: `.osm` (XML) and `.osm.pbf`, through GDAL's OSM driver.

The driver leaves out ways whose nodes the extract doesn't hold, and relations without members. In XML those are found by a second
look and kept unplaced (or at their `center`); PBF doesn't offer that look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

from osgeo import gdal

from camera_requisition.core.errors import ListError
from camera_requisition.imports.delivered import DeliveredList, DeliveredRow, Flag
from camera_requisition.imports.readers.cells import parse_tags
from camera_requisition.imports.readers.gdal_errors import raised
from camera_requisition.imports.readers.json_lists import LONLAT
from camera_requisition.imports.readers.vector_files import shape_point
from camera_requisition.imports.readers.zipped_xml import Check, never

_SECTION = "[{name}]\nosm_id=yes\nattributes=man_made\nunsignificant=\nignore=\nall_tags=yes\n"
_LAYERS = ("points", "lines", "multipolygons", "multilinestrings", "other_relations")
# GDAL's own settings drop tags such as source and note, and shorten names: ours keep every tag as it is written.
_CONFIGURATION = "attribute_name_laundering=no\nclosed_ways_are_polygons=man_made,building,area,amenity\n" + "".join(
    _SECTION.format(name=name) for name in _LAYERS
)
_ELEMENT = re.compile(r"<(way|relation)\s(?:[^>\"']|\"[^\"]*\"|'[^']*')*(?<!/)>.*?</\1>", re.DOTALL)
_CHUNK = 1 << 20


def open_osm_file(path: Path, check: Check = never) -> DeliveredList:
    """The surveillance objects of an OpenStreetMap extract, all others aren't rows of a list of cameras.

    Raises `ListError`: `list_osm_broken`, `list_osm_no_cameras`, and what `check` raises.
    """
    with raised():
        found = list(_surveillance(path, check))
        if path.suffix.lower() == ".osm":
            found += _left_out(path, check, {row.source_id for row in found}, len(found))
    if not found:
        raise ListError("list_osm_no_cameras", path=path.name)
    columns = tuple(dict.fromkeys(key for row in found for key in row.cells))
    return DeliveredList("osm", columns, lambda: iter(found), crs=LONLAT, has_geometry=True, encoding="UTF-8", is_openstreetmap=True)


def _surveillance(path: Path, check: Check) -> Iterator[DeliveredRow]:
    settings = f"/vsimem/camera_requisition_{uuid4().hex}.ini"
    gdal.FileFromMemBuffer(settings, _CONFIGURATION.encode("utf-8"))
    # Old extracts list their nodes in no order, which GDAL's faster index refuses.
    before = gdal.GetThreadLocalConfigOption("OSM_USE_CUSTOM_INDEXING", None)
    gdal.SetThreadLocalConfigOption("OSM_USE_CUSTOM_INDEXING", "NO")
    try:
        options = [f"CONFIG_FILE={settings}", "INTERLEAVED_READING=YES"]
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=["OSM"], open_options=options)
        number = 0
        while True:
            check()
            feature, layer = dataset.GetNextFeature(True)[:2]
            if feature is None:
                return
            if feature.GetField("man_made") != "surveillance":
                continue
            number += 1
            yield _row(number, feature, layer.GetName())
    except RuntimeError as error:
        raise ListError("list_osm_broken", path=path.name, problem=str(error)) from error
    finally:
        gdal.SetThreadLocalConfigOption("OSM_USE_CUSTOM_INDEXING", before)
        gdal.Unlink(settings)


def _row(number: int, feature: Any, layer: str) -> DeliveredRow:
    x, y, flags = shape_point(feature.GetGeometryRef())
    return DeliveredRow(number, parse_tags(feature.GetField("all_tags") or ""), x, y, source_id=_identity(feature, layer), flags=flags)


def _identity(feature: Any, layer: str) -> str:
    identity = feature.GetField("osm_id")
    if layer == "points":
        return f"node/{identity}"
    if layer == "lines":
        return f"way/{identity}"
    if layer == "multipolygons" and identity is None:
        return f"way/{feature.GetField('osm_way_id')}"
    return f"relation/{identity}"


def _left_out(path: Path, check: Check, seen: set[str | None], count: int) -> list[DeliveredRow]:
    """Surveillance ways and relations of an XML extract that the driver passed over in silence."""
    rows: list[DeliveredRow] = []
    for text in _elements(path, check):
        element = gdal.ParseXMLString(text)
        children = [child for child in element[2:] if isinstance(child, list)]
        attributes = _attributes(children)
        tags = {tag.get("k", ""): tag.get("v", "") for tag in (_attributes(child[2:]) for child in children if child[1] == "tag")}
        source_id = f"{element[1]}/{attributes.get('id')}"
        if tags.get("man_made") != "surveillance" or source_id in seen:
            continue
        center = next((_attributes(child[2:]) for child in children if child[1] == "center"), {})
        x, y = _real(center.get("lon")), _real(center.get("lat"))
        code = "position_missing" if x is None or y is None else "position_from_shape"
        flags = (Flag(code, "geometry", str(element[1])),)
        rows.append(DeliveredRow(count + len(rows) + 1, tags, x, y, source_id=source_id, flags=flags))
    return rows


def _elements(path: Path, check: Check) -> Iterator[str]:
    """Texts of the ways and relations that may be surveillance, read in pieces."""
    rest = ""
    with path.open("r", encoding="utf-8", errors="replace") as stream:
        while True:
            check()
            chunk = stream.read(_CHUNK)
            rest += chunk
            end = 0
            for match in _ELEMENT.finditer(rest):
                end = match.end()
                if "surveillance" in match.group():
                    yield match.group()
            rest = rest[max(end, _start_of_open_element(rest, end)) :]
            if not chunk:
                return


def _start_of_open_element(text: str, end: int) -> int:
    """Where a way or relation may begin that the text doesn't finish; what lies before is done with."""
    starts = [start for start in (text.find("<way", end), text.find("<relation", end)) if start >= 0]
    return min(starts) if starts else max(end, len(text) - len("<relation"))


def _attributes(children: list[Any]) -> dict[str, str]:
    return {child[1]: child[2][1] for child in children if child[0] == gdal.CXT_Attribute and len(child) > 2}


def _real(text: str | None) -> float | None:
    try:
        return None if text is None else float(text)
    except ValueError:
        return None
