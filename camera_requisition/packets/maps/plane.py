"""The map's own plane: a transverse Mercator centred on what is shown, so that north is up and a metre is a metre anywhere on Earth."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
from shapely.geometry.base import BaseGeometry

from camera_requisition.core.records import Camera
from camera_requisition.core.sight.geodesy import from_lonlat, lonlat

# A map that nobody can measure on is no annex: round scales only.
SCALES = (200, 250, 400, 500, 750, 1000, 1250, 1500, 2000, 2500, 3000, 4000, 5000, 6000, 7500, 10000)
LARGEST = SCALES[-1]


@dataclass(frozen=True)
class Plane:
    """A plane centred at `longitude`, `latitude` (degrees on WGS 84), in metres."""

    longitude: float
    latitude: float

    @property
    def text(self) -> str:
        """The plane as PROJ writes it."""
        return f"+proj=tmerc +lat_0={self.latitude:.6f} +lon_0={self.longitude:.6f} +k=1 +x_0=0 +y_0=0 +ellps=WGS84 +units=m +no_defs"

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        """The plane as QGIS knows it."""
        return QgsCoordinateReferenceSystem.fromProj(self.text)

    def from_lonlat(self, geometry: BaseGeometry) -> BaseGeometry:
        """`geometry` from longitude and latitude."""
        moved: BaseGeometry = shapely.transform(geometry, self._mover(None))
        return moved

    def from_crs(self, geometry: BaseGeometry, crs: str) -> BaseGeometry:
        """`geometry` from another reference system."""
        moved: BaseGeometry = shapely.transform(geometry, self._mover(crs))
        return moved

    def _mover(self, crs: str | None) -> Callable[[np.ndarray], np.ndarray]:
        def move(coordinates: np.ndarray) -> np.ndarray:
            x, y = coordinates[:, 0], coordinates[:, 1]
            if crs is not None:
                x, y = lonlat(crs, x, y)
            return np.column_stack(from_lonlat(self.text, x, y))

        return move


def point_of(camera: Camera) -> shapely.Point:
    """Where a camera stands, in the inventory's reference system; raises ValueError for an unplaced one, which no map shows."""
    if camera.x is None or camera.y is None:
        raise ValueError(camera.camera_id)
    return shapely.Point(camera.x, camera.y)


def plane_around(positions: np.ndarray) -> Plane:
    """The plane centred on `positions`, an (n, 2) array of longitude and latitude; right across the 180th meridian too."""
    longitudes = np.radians(positions[:, 0])
    # the mean direction, since the mean of 179° and -179° is not 0°
    longitude = np.degrees(np.arctan2(np.sin(longitudes).mean(), np.cos(longitudes).mean()))
    return Plane(float(longitude), float(positions[:, 1].mean()))


def fit(bounds: tuple[float, float, float, float], width_mm: float, height_mm: float, margin: float = 0.06) -> tuple[QgsRectangle, int]:
    """The extent, and its scale's denominator, that shows `bounds` (metres) on a frame of this size at a round scale."""
    left, bottom, right, top = bounds
    needed = max((right - left) / width_mm, (top - bottom) / height_mm) * 1000.0 * (1.0 + 2.0 * margin)
    denominator = next((scale for scale in SCALES if scale >= needed), None)
    if denominator is None:
        step = 10 ** max(int(np.floor(np.log10(needed))) - 1, 3)
        denominator = int(np.ceil(needed / step) * step)
    half_width, half_height = width_mm * denominator / 2000.0, height_mm * denominator / 2000.0
    x, y = (left + right) / 2.0, (bottom + top) / 2.0
    return QgsRectangle(x - half_width, y - half_height, x + half_width, y + half_height), denominator
