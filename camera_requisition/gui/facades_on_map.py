"""The façade next to the mouse: of the inventory's buildings where it holds any, else of what QGIS's snapping finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsFeatureRequest, QgsPointXY, QgsVectorLayer

from camera_requisition.gis import compat
from camera_requisition.gis.inventory_layers import layer_of_role
from camera_requisition.gis.inventory_sources import table_layer
from camera_requisition.gis.reference_systems import crs_text
from camera_requisition.gui.on_map.places import footprints_near, to_lonlat

if TYPE_CHECKING:
    from camera_requisition.core.sight.facades import Facade

REACH_M = 50.0
"""A façade farther from the mouse than this isn't meant."""


class FacadesOnMap:
    """Looks façades up for one inventory (None: for none)."""

    def __init__(self, canvas: Any, inventory: Optional[str]) -> None:
        self._canvas = canvas
        self._inventory = inventory
        self._own: Optional[QgsVectorLayer] = None

    def near(self, place: QgsPointXY) -> Optional[Facade]:
        """The façade nearest to a place of the map, None where there is none within 50 m or QGIS's snapping tolerance.

        Raises CoordinateError where a footprint lies nowhere on earth.
        """
        from camera_requisition.jobs.aim_camera import facade_at

        lonlat = to_lonlat(self._canvas, place)
        buildings = self._buildings()
        if buildings is not None:
            found = facade_at(lonlat, footprints_near(self._canvas, buildings, place, REACH_M), crs_text(buildings.crs()))
            return found if found is not None and found.distance_m <= REACH_M else None
        match = self._canvas.snappingUtils().snapToMap(place)
        layer = match.layer() if match.isValid() else None
        if layer is None or not compat.is_polygon(layer.wkbType()):
            return None
        feature = layer.getFeature(match.featureId())
        return facade_at(lonlat, [bytes(feature.geometry().asWkb())], crs_text(layer.crs())) if feature.hasGeometry() else None

    def _buildings(self) -> Optional[QgsVectorLayer]:
        """The layer of the inventory's buildings, in the project or not; None where there are none."""
        shown = layer_of_role("building")
        if shown is not None and shown.isValid() and _holds_any(shown):
            return shown
        if self._own is None and self._inventory is not None:
            self._own = table_layer(self._inventory, "building", "building")
        return self._own if self._own is not None and self._own.isValid() and _holds_any(self._own) else None


def _holds_any(layer: QgsVectorLayer) -> bool:
    return next(layer.getFeatures(QgsFeatureRequest().setLimit(1)), None) is not None
