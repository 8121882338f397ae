"""Local address and street layers: which column is what, and their doors and lines one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from osgeo import gdal, ogr

from camera_requisition.core.errors import ListError
from camera_requisition.core.ports import Progress
from camera_requisition.core.texts import plain
from camera_requisition.imports.coordinates import readable_crs
from camera_requisition.imports.delivered import DeliveredList
from camera_requisition.imports.readers.gdal_errors import raised
from camera_requisition.imports.readers.opening import open_list, split_layer
from camera_requisition.imports.readers.vector_files import crs_text
from camera_requisition.imports.values import number

NUMBER, SUFFIX, STREET, TOWN, X, Y = "number", "suffix", "street", "town", "x", "y"
# In plain letters, the likeliest first. Of the town's columns all are taken.
_NAMES: Mapping[str, tuple[str, ...]] = {
    NUMBER: ("numero", "housenumber", "house number", "addr housenumber", "number", "num", "no", "nr", "numero voie", "street number"),
    SUFFIX: ("rep", "repetition", "suffixe", "suffix", "indice de repetition", "ext", "bis"),
    STREET: (
        "nom voie", "street", "addr street", "voie", "libelle voie", "nom 1 gauche", "nom 1 g", "nom collaboratif gauche", "nom g", "nom v",
        "street name", "rue", "toponyme", "nom coll g", "nom complet", "nom", "name", "libelle", "adresse",
    ),
    TOWN: (
        "code insee", "insee", "insee com", "inseecom g", "insee commune gauche", "code postal", "postcode", "addr postcode", "cp",
        "nom commune", "commune", "city", "addr city", "ville", "municipality", "municipality code",
    ),
    X: ("lon", "longitude", "lng", "x", "x l93", "easting"),
    Y: ("lat", "latitude", "y", "y l93", "northing"),
}  # fmt: skip
_DRIVERS = ["GPKG", "ESRI Shapefile", "GeoJSON"]


@dataclass(frozen=True)
class PlaceColumns:
    """Which column of a layer says what; `towns` are all that tell the town."""

    street: Optional[str]
    number: Optional[str] = None
    suffix: Optional[str] = None
    towns: tuple[str, ...] = ()
    x: Optional[str] = None
    y: Optional[str] = None


def guessed_columns(columns: Sequence[str]) -> PlaceColumns:
    """What columns say by their names."""
    by_name = {plain(column): column for column in reversed(columns)}
    found = {what: next((by_name[name] for name in names if name in by_name), None) for what, names in _NAMES.items()}
    towns = tuple(by_name[name] for name in _NAMES[TOWN] if name in by_name)
    return PlaceColumns(found[STREET], found[NUMBER], found[SUFFIX], towns, found[X], found[Y])


@dataclass(frozen=True)
class Door:
    """A row of an address layer: cells by column, and its place in the layer's reference system."""

    cells: Mapping[str, str]
    x: float
    y: float


class AddressLayer:
    """An address layer in any form that lists come in."""

    def __init__(self, reference: str, progress: Optional[Progress] = None, crs: Optional[str] = None) -> None:
        """Raises ListError for what can't be read, `addresses_without_street`, `list_crs_unknown`."""
        self._list: DeliveredList = open_list(reference, progress, kept=False)
        self.columns = guessed_columns(self._list.columns)
        if self.columns.street is None or self.columns.number is None:
            raise ListError("addresses_without_street", path=split_layer(reference)[0].name, columns=", ".join(self._list.columns[:20]))
        self.crs = self._crs(crs)

    def _crs(self, given: Optional[str]) -> str:
        if given:
            return readable_crs(given)
        if self._list.has_geometry and self._list.crs:
            return readable_crs(self._list.crs)
        if self.columns.x is not None and plain(self.columns.x) in ("lon", "longitude", "lng"):
            return "EPSG:4326"
        raise ListError("list_crs_unknown", columns=f"{self.columns.x}, {self.columns.y}")

    def doors(self) -> Iterator[Door]:
        """Its rows that have a place."""
        for row in self._list.rows():
            x, y = row.x, row.y
            if x is None and self.columns.x and self.columns.y:
                x, y = number(row.cells.get(self.columns.x, "")), number(row.cells.get(self.columns.y, ""))
            if x is not None and y is not None:
                yield Door(row.cells, x, y)


class StreetLayer:
    """A layer of street lines: GeoPackage, Shapefile or GeoJSON."""

    def __init__(self, reference: str) -> None:
        """Raises ListError `list_missing`, `list_vector_broken`, `list_layer_choice`, `streets_without_name`, `list_crs_unknown`."""
        self._path, self._layer = split_layer(reference)
        if not self._path.is_file():
            raise ListError("list_missing", path=str(self._path))
        with raised():
            dataset = self._open()
            layer = self._chosen(dataset)
            self._name = layer.GetName()
            definition = layer.GetLayerDefn()
            names = [definition.GetFieldDefn(index).GetName() for index in range(definition.GetFieldCount())]
            found = crs_text(layer)
        self.columns = guessed_columns(names)
        if self.columns.street is None:
            raise ListError("streets_without_name", path=self._path.name, columns=", ".join(names[:20]))
        if found is None:
            raise ListError("list_crs_unknown", columns="geometry")
        self.crs = readable_crs(found)

    def lines(self) -> Iterator[tuple[dict[str, str], bytes]]:
        """Cells by column and the line as WKB, of each that has one."""
        wanted = [self.columns.street or "", *self.columns.towns]
        with raised():
            # The data set stays in a name of its own: GDAL's layers don't keep theirs alive.
            dataset = self._open()
            layer = dataset.GetLayerByName(self._name)
            for feature in layer:
                geometry = feature.GetGeometryRef()
                if geometry is not None and not geometry.IsEmpty():
                    geometry.FlattenTo2D()
                    yield {name: str(feature.GetField(name) or "") for name in wanted}, bytes(geometry.ExportToWkb())

    def _open(self) -> Any:
        try:
            dataset = gdal.OpenEx(str(self._path), gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=_DRIVERS)
        except RuntimeError as error:
            raise ListError("list_vector_broken", path=self._path.name, problem=str(error)) from error
        if dataset is None or dataset.GetLayerCount() == 0:
            raise ListError("list_vector_broken", path=self._path.name, problem="")
        return dataset

    def _chosen(self, dataset: Any) -> Any:
        layers = [dataset.GetLayerByIndex(index) for index in range(dataset.GetLayerCount())]
        if self._layer is not None:
            found = [layer for layer in layers if layer.GetName() == self._layer]
            if not found:
                names = ", ".join(layer.GetName() for layer in layers)
                raise ListError("list_layer_unknown", path=self._path.name, layer=self._layer, layers=names)
            return found[0]
        lined = [layer for layer in layers if ogr.GT_Flatten(layer.GetGeomType()) in (ogr.wkbLineString, ogr.wkbMultiLineString)]
        candidates = lined or layers
        if len(candidates) > 1:
            raise ListError("list_layer_choice", path=self._path.name, layers=", ".join(layer.GetName() for layer in candidates))
        return candidates[0]


def name_of_layer(reference: str) -> str:
    """What people call a layer: its file."""
    return Path(split_layer(reference)[0]).name
