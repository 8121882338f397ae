"""Which layers of a project say where addresses and streets are: marked by a custom property, whatever they are called."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsProject, QgsVectorLayer

PLACES = "camera_requisition/places"
ADDRESSES, STREETS = "addresses", "streets"


def place_layer(kind: str, project: Optional[QgsProject] = None) -> Optional[QgsVectorLayer]:
    """The layer of `project` marked as `ADDRESSES` or `STREETS`; None where none is."""
    for layer in (project or QgsProject.instance()).mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.customProperty(PLACES) == kind:
            return layer
    return None


def mark_place_layer(kind: str, chosen: Optional[QgsVectorLayer], project: Optional[QgsProject] = None) -> None:
    """Mark `chosen` (None: no layer) and no other as `kind`; the project keeps it when it is saved."""
    project = project or QgsProject.instance()
    before = place_layer(kind, project)
    if before is chosen:
        return
    if before is not None:
        before.removeCustomProperty(PLACES)
    if chosen is not None:
        chosen.setCustomProperty(PLACES, kind)
    project.setDirty(True)
