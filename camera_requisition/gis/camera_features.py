"""Features of a layer of cameras as records, and back; in any layer that has the inventory's columns for a view."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any, Optional

from qgis.core import QgsFeature, QgsProject, QgsVectorDataProvider, QgsVectorLayer

from camera_requisition.core.records import Camera
from camera_requisition.gis import compat
from camera_requisition.gis.inventory_layers import layer_of_role
from camera_requisition.gis.inventory_sources import inventory_of, is_within_reach
from camera_requisition.gis.layer_roles import ROLE

NEEDED = ("camera_id", "heading_deg", "hfov_deg", "range_m", "near_m")
"""Columns without which a layer can't be aimed in."""
_NUMBERS = frozenset(
    "heading_deg hfov_deg vfov_deg range_m near_m height_m tilt_deg focal_mm sensor_mm".split()  # the lengths and angles of `Camera`
)
_RECORD = tuple(field.name for field in dataclasses.fields(Camera) if field.name not in {"x", "y"})


def is_camera_layer(layer: Any) -> bool:
    """Whether `layer` holds points and has the columns of a camera's view."""
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid() or not compat.is_point(layer.wkbType()):
        return False
    return all(layer.fields().indexOf(name) >= 0 for name in NEEDED)


def camera_layer(active: Any = None, project: Optional[QgsProject] = None) -> Optional[QgsVectorLayer]:
    """The layer to aim cameras in: the `active` one if it is one of cameras, else the inventory's, else any other; None where there is none."""
    if is_camera_layer(active) and active.customProperty(ROLE) in (None, "", "camera"):
        return active
    of_inventory = layer_of_role("camera", project)
    if is_camera_layer(of_inventory):
        return of_inventory
    layers = (project or QgsProject.instance()).mapLayers().values()
    return next((layer for layer in layers if is_camera_layer(layer) and not layer.customProperty(ROLE)), None)


def can_be_edited(layer: QgsVectorLayer) -> bool:
    """Whether cameras of `layer` can be added, moved and changed: neither the layer nor its provider is read-only."""
    if layer.readOnly():
        return False
    needed = (
        QgsVectorDataProvider.Capability.ChangeAttributeValues,
        QgsVectorDataProvider.Capability.ChangeGeometries,
        QgsVectorDataProvider.Capability.AddFeatures,
    )
    can = layer.dataProvider().capabilities()
    return all(bool(can & one) for one in needed)


def inventory_shown(layer: QgsVectorLayer) -> Optional[str]:
    """The inventory that `layer` shows the cameras of; None for any other layer."""
    if layer.customProperty(ROLE) != "camera":
        return None
    inventory = inventory_of(layer)
    return inventory if inventory and is_within_reach(inventory) else None


def camera_of(feature: QgsFeature, place: tuple[float, float]) -> Camera:
    """The record of `feature`, which lies at `place` (longitude, latitude). What the layer has no column for is None."""
    names = set(feature.fields().names())
    values = {name: _plain(name, feature[name]) for name in _RECORD if name in names}
    values["camera_id"] = values["camera_id"] or ""
    return Camera(**values, x=place[0], y=place[1])


def differences(before: Camera, after: Camera) -> Mapping[str, Any]:
    """The columns that `after` says otherwise than `before`, without the place."""
    return {name: getattr(after, name) for name in _RECORD if getattr(after, name) != getattr(before, name)}


def filled(camera: Camera) -> Mapping[str, Any]:
    """The columns of `camera` that say something, without the place."""
    return {name: value for name in _RECORD if (value := getattr(camera, name)) is not None}


def _plain(name: str, value: Any) -> Any:
    known = compat.plain(value)
    if known is None:
        return None
    if name in _NUMBERS:
        try:
            return float(known)
        except (TypeError, ValueError):
            return None  # a foreign layer with texts in such a column
    return known
