"""Layers of a GeoPackage out of the GeoJSON files that the plugin carries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal

from camera_requisition.imports.readers.gdal_errors import raised


@dataclass(frozen=True)
class Part:
    """A layer to be written: the name of file and layer, and what its geometries are."""

    name: str
    geometry_type: str


def write_parts(data: Path, target: Path, parts: Sequence[Part], crs: str) -> None:
    """Write `parts` into the new GeoPackage `target`, with geometries in `geom`. Raises RuntimeError in GDAL's words."""
    with raised():
        for number, part in enumerate(parts):
            # Instants stay texts: GDAL would take them for dates and lose their offset on the way into a GeoPackage.
            source = gdal.OpenEx(str(data / f"{part.name}.geojson"), gdal.OF_VECTOR, ["GeoJSON"], ["DATE_AS_STRING=YES"])
            options = gdal.VectorTranslateOptions(
                format="GPKG",
                accessMode="append" if number else None,
                srcSRS=crs,
                dstSRS=crs,
                layerName=part.name,
                geometryType=part.geometry_type,
                layerCreationOptions=["GEOMETRY_NAME=geom"],
            )
            written = gdal.VectorTranslate(str(target), source, options=options)
            # Both have to be let go: it is the end of the file that writes it.
            del written, source
