"""Local address and street layers: which column is what, and their doors and lines one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from osgeo import gdal, ogr

from camera_requisition.core.addresses.towns import Towns, towns_of
from camera_requisition.core.errors import ListError
from camera_requisition.core.ports import Progress
from camera_requisition.core.texts import plain
from camera_requisition.imports.coordinates import readable_crs
from camera_requisition.imports.delivered import DeliveredList
from camera_requisition.imports.readers.gdal_errors import raised
from camera_requisition.imports.readers.opening import open_list, split_layer
from camera_requisition.imports.readers.vector_files import crs_text
from camera_requisition.imports.values import number

NUMBER, SUFFIX, STREET, CODE, POSTCODE, TOWN, X, Y = "number", "suffix", "street", "code", "postcode", "town", "x", "y"
# In plain letters, the likeliest first. Of the town's columns all are taken, of the street's the two sides of a line.
_NAMES: Mapping[str, tuple[str, ...]] = {
    NUMBER: ("numero", "housenumber", "house number", "addr housenumber", "number", "num", "no", "nr", "numero voie", "street number"),
    SUFFIX: ("rep", "repetition", "suffixe", "suffix", "indice de repetition", "ext", "bis"),
    STREET: (
        "nom voie", "street", "addr street", "voie", "libelle voie", "nom 1 gauche", "nom 1 g", "nom collaboratif gauche", "nom g", "nom v",
        "street name", "rue", "toponyme", "nom coll g", "nom complet", "nom", "name", "libelle", "adresse",
    ),
    CODE: (
        "code insee", "insee", "insee com", "inseecom g", "inseecom d", "insee commune gauche", "insee commune droite", "municipality code",
        "code commune", "codgeo",
    ),
    POSTCODE: ("code postal", "postcode", "addr postcode", "cp", "codpost", "zip"),
    TOWN: ("nom commune", "commune", "city", "addr city", "ville", "municipality", "nom com", "libcom"),
    X: ("lon", "longitude", "lng", "x", "x l93", "easting"),
    Y: ("lat", "latitude", "y", "y l93", "northing"),
}  # fmt: skip
_OTHER_SIDE = {
    "nom 1 gauche": "nom 1 droite", "nom 1 g": "nom 1 d", "nom collaboratif gauche": "nom collaboratif droite", "nom g": "nom d",
    "nom coll g": "nom coll d",
}  # fmt: skip
_KINDS_OF_TOWN = (CODE, POSTCODE, TOWN)
_DRIVERS = ["GPKG", "ESRI Shapefile", "GeoJSON"]


@dataclass(frozen=True)
class PlaceColumns:
    """Which column of a layer says what: `other_side` is the name of the street on the other side of a line, `towns` are all columns that
    tell the town, each with its kind (`code`, `postcode`, `town`)."""

    street: Optional[str]
    number: Optional[str] = None
    suffix: Optional[str] = None
    towns: tuple[tuple[str, str], ...] = ()
    x: Optional[str] = None
    y: Optional[str] = None
    other_side: Optional[str] = None

    def town_cells(self, cells: Mapping[str, str]) -> tuple[str, ...]:
        """The cells of a row that tell its town."""
        return tuple(cells.get(column, "") for column, _ in self.towns)

    def read_towns(self, cells: Sequence[str]) -> Towns:
        """The towns that `town_cells` stand for."""
        texts: dict[str, list[str]] = {kind: [] for kind in _KINDS_OF_TOWN}
        for (_, kind), cell in zip(self.towns, cells):
            texts[kind].append(cell)
        return towns_of(texts[CODE], texts[POSTCODE], texts[TOWN])


def guessed_columns(columns: Sequence[str], given: Optional[Mapping[str, str]] = None, name: str = "") -> PlaceColumns:
    """What columns say by their names; `given` says it for some (`street`, `number`, `suffix`, `town`), and that no column does where it says
    "". `name` is what the layer is called.

    Raises ListError `place_column_unknown` for a given one that isn't there.
    """
    given = given or {}
    for column in given.values():
        if column and column not in columns:
            raise ListError("place_column_unknown", path=name, column=column, columns=", ".join(columns[:20]))
    by_name = {plain(column): column for column in reversed(columns)}
    found = {what: next((by_name[one] for one in names if one in by_name), None) for what, names in _NAMES.items()}
    found.update({what: column or None for what, column in given.items()})
    towns = tuple((by_name[one], kind) for kind in _KINDS_OF_TOWN for one in _NAMES[kind] if one in by_name)
    if TOWN in given:
        kind = next((kind for kind in _KINDS_OF_TOWN if plain(given[TOWN]) in _NAMES[kind]), TOWN)
        towns = ((given[TOWN], kind),) if given[TOWN] else ()
    other = by_name.get(_OTHER_SIDE.get(plain(found[STREET] or ""), ""))
    return PlaceColumns(found[STREET], found[NUMBER], found[SUFFIX], towns, found[X], found[Y], other)


@dataclass(frozen=True)
class Door:
    """A row of an address layer: cells by column, and its place in the layer's reference system."""

    cells: Mapping[str, str]
    x: float
    y: float


class AddressLayer:
    """An address layer in any form that lists come in."""

    def __init__(
        self, reference: str, progress: Optional[Progress] = None, crs: Optional[str] = None, given: Optional[Mapping[str, str]] = None
    ) -> None:
        """Raises ListError for what can't be read, `addresses_without_street`, `place_column_unknown`, `list_crs_unknown`."""
        self._list: DeliveredList = open_list(reference, progress, kept=False)
        self.columns = guessed_columns(self._list.columns, given, split_layer(reference)[0].name)
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


class LineFile:
    """A file of lines, and the columns of its layer: GeoPackage, Shapefile or GeoJSON."""

    def __init__(self, reference: str) -> None:
        """Raises ListError `list_missing`, `list_vector_broken`, `list_layer_unknown`, `list_layer_choice`."""
        self.path, self._layer = split_layer(reference)
        if not self.path.is_file():
            raise ListError("list_missing", path=str(self.path))
        with raised():
            dataset = self.open()
            layer = self._chosen(dataset)
            self.name = layer.GetName()
            definition = layer.GetLayerDefn()
            self.fields = tuple(definition.GetFieldDefn(index).GetName() for index in range(definition.GetFieldCount()))
            self.crs = crs_text(layer)

    def open(self) -> Any:
        """The data set, opened anew."""
        try:
            dataset = gdal.OpenEx(str(self.path), gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=_DRIVERS)
        except RuntimeError as error:
            raise ListError("list_vector_broken", path=self.path.name, problem=str(error)) from error
        if dataset is None or dataset.GetLayerCount() == 0:
            raise ListError("list_vector_broken", path=self.path.name, problem="")
        return dataset

    def _chosen(self, dataset: Any) -> Any:
        layers = [dataset.GetLayerByIndex(index) for index in range(dataset.GetLayerCount())]
        if self._layer is not None:
            found = [layer for layer in layers if layer.GetName() == self._layer]
            if not found:
                names = ", ".join(layer.GetName() for layer in layers)
                raise ListError("list_layer_unknown", path=self.path.name, layer=self._layer, layers=names)
            return found[0]
        lined = [layer for layer in layers if ogr.GT_Flatten(layer.GetGeomType()) in (ogr.wkbLineString, ogr.wkbMultiLineString)]
        candidates = lined or layers
        if len(candidates) > 1:
            raise ListError("list_layer_choice", path=self.path.name, layers=", ".join(layer.GetName() for layer in candidates))
        return candidates[0]


class StreetLayer:
    """A layer of street lines."""

    def __init__(self, reference: str, given: Optional[Mapping[str, str]] = None) -> None:
        """Raises ListError: those of `LineFile`, `streets_without_name`, `place_column_unknown`, `list_crs_unknown`."""
        self._file = LineFile(reference)
        path, fields = self._file.path, self._file.fields
        self.columns = guessed_columns(fields, given, path.name)
        if self.columns.street is None:
            raise ListError("streets_without_name", path=path.name, columns=", ".join(fields[:20]))
        if self._file.crs is None:
            raise ListError("list_crs_unknown", columns="geometry")
        self.crs = readable_crs(self._file.crs)

    def lines(self) -> Iterator[tuple[dict[str, str], bytes]]:
        """Cells by column and the line as WKB, of each that has one."""
        sides = [side for side in (self.columns.street, self.columns.other_side) if side]
        wanted = [*sides, *(column for column, _ in self.columns.towns)]
        with raised():
            # The data set stays in a name of its own: GDAL's layers don't keep theirs alive.
            dataset = self._file.open()
            layer = dataset.GetLayerByName(self._file.name)
            for feature in layer:
                geometry = feature.GetGeometryRef()
                if geometry is not None and not geometry.IsEmpty():
                    geometry.FlattenTo2D()
                    yield {name: str(feature.GetField(name) or "") for name in wanted}, bytes(geometry.ExportToWkb())


def columns_of_file(reference: str, streets: bool) -> tuple[str, ...]:
    """The columns of a file of streets or of addresses. Raises ListError for one that can't be read."""
    return LineFile(reference).fields if streets else open_list(reference, kept=False).columns


def name_of_layer(reference: str) -> str:
    """What people call a layer: its file."""
    return Path(split_layer(reference)[0]).name
