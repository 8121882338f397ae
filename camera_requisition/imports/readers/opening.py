"""Which reader opens a file: by what the file holds, not only by what its name promises."""

from __future__ import annotations

from pathlib import Path

from camera_requisition.core.errors import ListError
from camera_requisition.core.ports import Progress
from camera_requisition.imports.delivered import DeliveredList
from camera_requisition.imports.readers.contents import Content, find_content
from camera_requisition.imports.readers.watched import FileState, watched
from camera_requisition.imports.readers.zipped_xml import Check, never

_TEXT = {".csv", ".txt", ".tsv", ".tab"}
_JSON = {".json", ".geojson"}
_OSM = {".osm", ".pbf"}
_VECTOR = {".shp", ".gpkg", ".zip"}
_SPREADSHEET = {".xlsx", ".xlsm", ".ods"}
FORMS = "CSV, TXT, XLSX, ODS, GeoJSON, Overpass JSON, Shapefile (.shp, .zip), GeoPackage, .osm, .osm.pbf"
SUFFIXES = tuple(sorted(_TEXT | _JSON | _OSM | _VECTOR | _SPREADSHEET))
"""The ends of the names of files that can be opened, with their points."""


def split_layer(reference: str) -> tuple[Path, str | None]:
    """`path|layername=name` as QGIS writes it, taken apart."""
    path, _, rest = reference.partition("|")
    layer = None
    for part in rest.split("|"):
        key, _, value = part.partition("=")
        if key.strip().lower() == "layername" and value:
            layer = value
    return Path(path), layer


def open_list(reference: str, progress: Progress | None = None, kept: bool = True) -> DeliveredList:
    """Open a delivered list.

    `kept` is False for a list whose rows are looked at and let go of: it may be longer than any list of cameras. `reference` is a path, with
    `|layername=…` where the file has several layers or sheets. `progress` is asked whether to go on, while the file is looked at here and
    while its rows are read later. Raises `ListError`: `list_missing`, `list_is_folder`, `list_empty`, `list_form_unknown`,
    `list_is_spreadsheet`, `list_not_spreadsheet`, `list_password`, `list_not_readable`, `list_changed_meanwhile`, and those of the readers;
    `Cancelled`.
    """
    path, layer = split_layer(reference)
    check = never if progress is None else progress.check
    try:
        if path.is_dir():
            raise ListError("list_is_folder", path=str(path))
        if not path.is_file():
            raise ListError("list_missing", path=str(path))
        state = FileState(path)
        if path.stat().st_size == 0:
            raise ListError("list_empty", path=path.name)
        try:
            return watched(_open(path, layer, check), path, state, kept)
        except (ListError, OSError):
            state.compare()
            raise
    except PermissionError as error:
        # On Windows a spreadsheet keeps others from reading what it has open.
        raise ListError("list_not_readable", path=path.name) from error
    except OSError as error:
        raise ListError("list_unreadable", path=path.name, row=0, problem=error.strerror or str(error)) from error


def _open(path: Path, layer: str | None, check: Check) -> DeliveredList:
    suffix = path.suffix.lower()
    _refuse_disguise(path, suffix, find_content(path, check))
    if suffix in _SPREADSHEET:
        from camera_requisition.imports.readers.spreadsheets import open_spreadsheet

        return open_spreadsheet(path, layer, check)
    if suffix in _TEXT:
        from camera_requisition.imports.readers.text_tables import open_text_table

        return open_text_table(path, check)
    if suffix in _JSON:
        from camera_requisition.imports.readers.json_lists import open_json_list

        return open_json_list(path, check)
    if suffix in _OSM:
        from camera_requisition.imports.readers.osm_files import open_osm_file

        return open_osm_file(path, check)
    if suffix in _VECTOR:
        from camera_requisition.imports.readers.vector_files import open_vector_file

        return open_vector_file(path, layer)
    raise ListError("list_form_unknown", path=path.name, forms=FORMS)


def _refuse_disguise(path: Path, suffix: str, content: Content) -> None:
    """Say what a file is whose contents don't fit its name, rather than how the reader of that name failed."""
    if content is Content.ENCRYPTED_SPREADSHEET:
        raise ListError("list_password", path=path.name)
    if content is Content.OLD_SPREADSHEET:
        raise ListError("list_form_unknown", path=path.name, forms=FORMS)
    if content is Content.SPREADSHEET and suffix not in _SPREADSHEET:
        raise ListError("list_is_spreadsheet", path=path.name)
    if content in (Content.OTHER, Content.OTHER_ZIP) and suffix in _SPREADSHEET:
        raise ListError("list_not_spreadsheet", path=path.name)
