"""Shapefiles (also zipped) and GeoPackages, through GDAL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr

from camera_requisition.core.errors import ListError
from camera_requisition.imports.delivered import DeliveredList, DeliveredRow, Flag
from camera_requisition.imports.readers.cells import as_text, parse_tags
from camera_requisition.imports.readers.gdal_errors import raised

_DRIVERS = {".shp": "ESRI Shapefile", ".zip": "ESRI Shapefile", ".gpkg": "GPKG"}
_FORMS = {".shp": "shapefile", ".zip": "shapefile", ".gpkg": "geopackage"}
_BATCH = 500
# Where GDAL writes the tags of OpenStreetMap for which a layer has no column.
_TAGS = "other_tags"


def open_vector_file(path: Path, layer_name: str | None) -> DeliveredList:
    """The list in one layer of a Shapefile or GeoPackage, opened read-only.

    Without a layer name the only layer with points is taken. Raises `ListError`: `list_vector_broken`, `list_layer_choice`,
    `list_layer_unknown`, `list_without_rows`.
    """
    with raised():
        dataset = _open(path)
        layer = _choose_layer(path, dataset, layer_name)
        if layer.GetFeatureCount() == 0:
            raise ListError("list_without_rows", path=path.name)
        definition = layer.GetLayerDefn()
        fields = tuple(definition.GetFieldDefn(index).GetName() for index in range(definition.GetFieldCount()))
        columns = _with_tags(fields, layer)
        name, has_geometry = layer.GetName(), layer.GetGeomType() != ogr.wkbNone
        crs = crs_text(layer)
        encoding = layer.GetMetadataItem("SOURCE_ENCODING", "SHAPEFILE") or "UTF-8"

    def rows() -> Iterator[DeliveredRow]:
        return _rows(path, name, fields)

    return DeliveredList(_FORMS[path.suffix.lower()], columns, rows, crs=crs, has_geometry=has_geometry, encoding=encoding, layer=name)


def _open(path: Path) -> Any:
    suffix = path.suffix.lower()
    reference = f"/vsizip/{path.resolve().as_posix()}" if suffix == ".zip" else str(path)
    # IMMUTABLE: no journal beside the list, whose folder isn't ours. Where one lies there already, it holds a part of the list.
    journal = path.with_name(f"{path.name}-wal")
    options = ["IMMUTABLE=YES"] if suffix == ".gpkg" and not journal.exists() else []
    try:
        dataset = gdal.OpenEx(reference, gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=[_DRIVERS[suffix]], open_options=options)
    except RuntimeError as error:
        raise ListError("list_vector_broken", path=path.name, problem=str(error)) from error
    if dataset is None or dataset.GetLayerCount() == 0:
        raise ListError("list_vector_broken", path=path.name, problem="")
    return dataset


def _choose_layer(path: Path, dataset: Any, wanted: str | None) -> Any:
    layers = [dataset.GetLayerByIndex(index) for index in range(dataset.GetLayerCount())]
    names = ", ".join(layer.GetName() for layer in layers)
    if wanted is not None:
        chosen = [layer for layer in layers if layer.GetName() == wanted]
        if not chosen:
            raise ListError("list_layer_unknown", path=path.name, layer=wanted, layers=names)
        return chosen[0]
    pointed = [layer for layer in layers if ogr.GT_Flatten(layer.GetGeomType()) in (ogr.wkbPoint, ogr.wkbMultiPoint)]
    candidates = pointed or layers
    if len(candidates) > 1:
        raise ListError("list_layer_choice", path=path.name, layers=", ".join(layer.GetName() for layer in candidates))
    return candidates[0]


def crs_text(layer: Any) -> str | None:
    """Authority code where the file's reference system has one, else its WKT; None where the file names none."""
    reference = layer.GetSpatialRef()
    if reference is None:
        return None
    authority, code = reference.GetAuthorityName(None), reference.GetAuthorityCode(None)
    if authority and code:
        return f"{authority}:{code}"
    # Shapefiles carry Esri's WKT without codes: the best match of PROJ's database, where it is certain.
    try:
        matches = reference.FindMatches()
    except RuntimeError:
        matches = None
    if matches and matches[0][1] >= 90 and matches[0][0].GetAuthorityCode(None):
        return f"{matches[0][0].GetAuthorityName(None)}:{matches[0][0].GetAuthorityCode(None)}"
    return str(reference.ExportToWkt(["FORMAT=WKT2_2019"]))


def _with_tags(fields: tuple[str, ...], layer: Any) -> tuple[str, ...]:
    """`fields`, and in the place of GDAL's column of OpenStreetMap's further tags a column for each tag."""
    if _TAGS not in fields:
        return fields
    tags: dict[str, None] = {}
    for feature in layer:
        tags.update(dict.fromkeys(parse_tags(as_text(_field(feature, fields.index(_TAGS))))))
    layer.ResetReading()
    return tuple(dict.fromkeys([*(field for field in fields if field != _TAGS or not tags), *tags]))


def _cells(feature: Any, fields: tuple[str, ...]) -> dict[str, str]:
    cells = {field: as_text(_field(feature, index)) for index, field in enumerate(fields)}
    tags = parse_tags(cells.get(_TAGS, ""))
    if tags or not cells.get(_TAGS, "-"):
        del cells[_TAGS]
        cells.update((key, value) for key, value in tags.items() if not cells.get(key))
    return cells


def _rows(path: Path, layer_name: str, columns: tuple[str, ...]) -> Iterator[DeliveredRow]:
    with raised():
        # The data set stays in a name of its own: GDAL's layers don't keep theirs alive.
        dataset = _open(path)
        layer = dataset.GetLayerByName(layer_name)
    number = 0
    while True:
        batch = _batch(path, layer, columns, number)
        if not batch:
            return
        yield from batch
        number += len(batch)


def _batch(path: Path, layer: Any, columns: tuple[str, ...], read: int) -> list[DeliveredRow]:
    """The next rows; whole batches, so that GDAL's error mode is never changed while a caller has the word."""
    rows: list[DeliveredRow] = []
    with raised():
        while len(rows) < _BATCH:
            try:
                feature = layer.GetNextFeature()
            except RuntimeError as error:
                raise ListError("list_unreadable", path=path.name, row=read + len(rows) + 1, problem=str(error)) from error
            if feature is None:
                break
            cells = _cells(feature, columns)
            x, y, flags = shape_point(feature.GetGeometryRef())
            rows.append(DeliveredRow(read + len(rows) + 1, cells, x, y, flags=flags))
    return rows


def _field(feature: Any, index: int) -> Any:
    """A field's value; dates and times as text, bytes that aren't in the file's encoding replaced rather than fatal."""
    if not feature.IsFieldSetAndNotNull(index):
        return None
    if feature.GetFieldDefnRef(index).GetType() in (ogr.OFTInteger, ogr.OFTInteger64, ogr.OFTReal):
        return feature.GetField(index)
    try:
        return feature.GetFieldAsString(index)
    except UnicodeDecodeError:
        return feature.GetFieldAsBinary(index).decode("utf-8", errors="replace")


def shape_point(geometry: Any) -> tuple[float | None, float | None, tuple[Flag, ...]]:
    """Position of a GDAL geometry: of a point itself, of anything else its centroid, flagged; None where it is empty."""
    if geometry is None or geometry.IsEmpty():
        return None, None, ()
    if ogr.GT_Flatten(geometry.GetGeometryType()) == ogr.wkbPoint:
        return geometry.GetX(), geometry.GetY(), ()
    if geometry.GetGeometryCount() == 1 and ogr.GT_Flatten(geometry.GetGeometryType()) == ogr.wkbMultiPoint:
        only = geometry.GetGeometryRef(0)
        return only.GetX(), only.GetY(), ()
    if ogr.GT_Flatten(geometry.GetGeometryType()) == ogr.wkbLineString and geometry.IsRing() and geometry.GetPointCount() > 3:
        geometry = ogr.ForceToPolygon(geometry.Clone())
    centre = geometry.Centroid()
    if centre is None or centre.IsEmpty():
        return None, None, (Flag("geometry_unreadable", "geometry", geometry.GetGeometryName()),)
    return centre.GetX(), centre.GetY(), (Flag("position_from_shape", "geometry", geometry.GetGeometryName()),)
