"""A layer of the project as a delivered list: the file behind it where the importer reads that, else a copy."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import uuid4

from qgis.core import QgsProject, QgsVectorFileWriter

from camera_requisition.core.errors import ListError
from camera_requisition.imports.readers.opening import SUFFIXES, split_layer


def is_list(reference: str) -> bool:
    """Whether a reference names a file that the importer reads itself."""
    path, _ = split_layer(reference)
    return path.suffix.lower() in SUFFIXES


def layer_as_list(layer: Any, folder: Path) -> str:
    """A reference for `open_list`. Edits that aren't saved, filters and memory layers make a copy in `folder`.

    Raises ListError `layer_unreadable`.
    """
    path, _ = split_layer(layer.source())
    plain = layer.providerType() == "ogr" and is_list(layer.source()) and path.is_file()
    # A GeoPackage that QGIS has open isn't opened as a plain file: closing that drops the locks that QGIS holds on it.
    held = path.with_name(f"{path.name}-wal").exists()
    if plain and not held and not layer.isModified() and not layer.subsetString():
        return str(layer.source())
    target = folder / f"{uuid4().hex}.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = "list"
    written = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(target), QgsProject.instance().transformContext(), options)
    if written[0] != QgsVectorFileWriter.WriterError.NoError:
        raise ListError("layer_unreadable", layer=layer.name(), problem=str(written[1]))
    return f"{target}|layername=list"
