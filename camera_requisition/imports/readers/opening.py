"""Which reader opens a file: by what the file holds, not only by what its name promises."""

from __future__ import annotations

from pathlib import Path

from camera_requisition.core.errors import ListError
from camera_requisition.imports.delivered import DeliveredList

_TEXT = {".csv", ".txt", ".tsv", ".tab"}
_JSON = {".json", ".geojson"}
_OSM = {".osm", ".pbf"}
_VECTOR = {".shp", ".gpkg", ".zip"}
FORMS = "CSV, TXT, GeoJSON, Overpass JSON, Shapefile (.shp, .zip), GeoPackage, .osm, .osm.pbf"


def split_layer(reference: str) -> tuple[Path, str | None]:
    """`path|layername=name` as QGIS writes it, taken apart."""
    path, _, rest = reference.partition("|")
    layer = None
    for part in rest.split("|"):
        key, _, value = part.partition("=")
        if key.strip().lower() == "layername" and value:
            layer = value
    return Path(path), layer


def open_list(reference: str) -> DeliveredList:
    """Open a delivered list.

    `reference` is a path, with `|layername=…` where the file has several layers. Raises `ListError`: `list_missing`, `list_empty`,
    `list_form_unknown`, and those of the readers.
    """
    path, layer = split_layer(reference)
    if not path.is_file():
        raise ListError("list_missing", path=str(path))
    try:
        if path.stat().st_size == 0:
            raise ListError("list_empty", path=path.name)
        return _open(path, layer)
    except OSError as error:
        raise ListError("list_unreadable", path=path.name, row=0, problem=error.strerror or str(error)) from error


def _open(path: Path, layer: str | None) -> DeliveredList:
    suffix = path.suffix.lower()
    if suffix in _TEXT:
        from camera_requisition.imports.readers.text_tables import open_text_table

        return open_text_table(path)
    if suffix in _JSON:
        from camera_requisition.imports.readers.json_lists import open_json_list

        return open_json_list(path)
    if suffix in _OSM:
        from camera_requisition.imports.readers.osm_files import open_osm_file

        return open_osm_file(path)
    if suffix in _VECTOR:
        from camera_requisition.imports.readers.vector_files import open_vector_file

        return open_vector_file(path, layer)
    raise ListError("list_form_unknown", path=path.name, forms=FORMS)
