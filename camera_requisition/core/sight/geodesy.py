"""Between a reference system, longitude and latitude, and a metric plane; areas on the ellipsoid.

One engine computes: pyproj on the WGS 84 ellipsoid. Longitudes and latitudes are degrees in WGS 84; coordinates of a reference
system come in the order of a GIS (x east or longitude, y north or latitude) whatever order its definition names.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Optional, Union, cast, overload

import numpy as np
import numpy.typing as npt
import shapely
from pyproj import CRS, Geod, Proj, Transformer
from pyproj.exceptions import CRSError, ProjError
from shapely.geometry import LinearRing
from shapely.geometry.base import BaseGeometry

from camera_requisition.core.errors import CoordinateError
from camera_requisition.core.sight.antimeridian import split_at_antimeridian
from camera_requisition.core.sight.local_mapping import WORTH_IT, local_mapping

Array = npt.NDArray[np.float64]
Numbers = Union[npt.ArrayLike, float]
Geometries = npt.NDArray[np.object_]

GEOD = Geod(ellps="WGS84")
EARTH_RADIUS_M = 6_378_137.0
# A delivered coordinate this far outside the stated area is still used: lists of a border town spill over the border.
AREA_MARGIN_DEG = 1.0
# What a transformation there and back may lose before the point counts as outside the projection (metres).
ROUND_TRIP_M = 1.0
ROUNDING_DEG = 1e-9
_WGS84 = "EPSG:4326"
_CORNERS = 4
# Two points either side of the 180th meridian that lie farther apart than this in a reference system: it is cut there.
_SEAM_M = 1_000_000.0


@lru_cache(maxsize=64)
def reference_system(crs: str) -> CRS:
    """The reference system of an authority code (`EPSG:2154`) or WKT; raises `CoordinateError` if it can't be read."""
    try:
        return CRS.from_user_input(crs)
    except CRSError as exc:
        raise CoordinateError("crs_unknown", crs=crs) from exc


@lru_cache(maxsize=64)
def _to_lonlat(crs: str) -> Transformer:
    return _transformer(crs, inverse=True)


@lru_cache(maxsize=64)
def _from_lonlat(crs: str) -> Transformer:
    return _transformer(crs, inverse=False)


def _transformer(crs: str, inverse: bool) -> Transformer:
    ends = (reference_system(crs), CRS.from_user_input(_WGS84))
    try:
        return Transformer.from_crs(*(ends if inverse else ends[::-1]), always_xy=True)
    except ProjError as exc:
        raise CoordinateError("crs_unknown", crs=crs) from exc


def lonlat_or_nan(crs: str, x: Numbers, y: Numbers) -> tuple[Array, Array]:
    """Longitudes and latitudes of coordinates in `crs`; NaN where there is none. Arrays of the shape of the input.

    There is none where the way back leads elsewhere: projections give some place for numbers far beyond the earth, too.
    """
    xs, ys = _pair(x, y)
    with np.errstate(invalid="ignore", over="ignore"):
        longitudes, latitudes = _run(_to_lonlat(crs), xs, ys)
        back_x, back_y = _run(_from_lonlat(crs), longitudes, latitudes)
        moved = np.hypot(back_x - xs, back_y - ys) * metres_per_unit(crs)
        # A place on the 180th meridian or at a pole may come out a rounding error beyond it.
        beyond = np.maximum(np.abs(longitudes) - 180.0, np.abs(latitudes) - 90.0)
        bad = ~((moved <= ROUND_TRIP_M) & (beyond <= ROUNDING_DEG))
    longitudes, latitudes = np.clip(longitudes, -180.0, 180.0), np.clip(latitudes, -90.0, 90.0)
    return np.where(bad, np.nan, longitudes), np.where(bad, np.nan, latitudes)


def lonlat(crs: str, x: Numbers, y: Numbers) -> tuple[Array, Array]:
    """Longitudes and latitudes in degrees (WGS 84) of coordinates in `crs`, arrays of the shape of the input.

    Raises `CoordinateError` naming the first coordinate that has none.
    """
    longitudes, latitudes = lonlat_or_nan(crs, x, y)
    _refuse(crs, x, y, longitudes)
    return longitudes, latitudes


def _lonlat_of_many(crs: str, xs: Array, ys: Array) -> tuple[Array, Array]:
    """As `lonlat`, at half the price for many coordinates: where the corners of a rectangle are places, all inside it are."""
    if xs.size > _CORNERS:
        corners = np.meshgrid([xs.min(), xs.max()], [ys.min(), ys.max()])
        if not np.isnan(lonlat_or_nan(crs, *corners)[0]).any():
            longitudes, latitudes = _run(_to_lonlat(crs), xs, ys)
            return np.clip(longitudes, -180.0, 180.0), np.clip(latitudes, -90.0, 90.0)
    return lonlat(crs, xs, ys)


def from_lonlat_or_nan(crs: str, longitudes: Numbers, latitudes: Numbers) -> tuple[Array, Array]:
    """Coordinates in `crs` of longitudes and latitudes in degrees (WGS 84); NaN where there is none."""
    x, y = _run(_from_lonlat(crs), *_pair(longitudes, latitudes))
    bad = ~(np.isfinite(x) & np.isfinite(y))
    x[bad] = np.nan
    y[bad] = np.nan
    return x, y


def from_lonlat(crs: str, longitudes: Numbers, latitudes: Numbers) -> tuple[Array, Array]:
    """Coordinates in `crs` of longitudes and latitudes in degrees (WGS 84), arrays of the shape of the input.

    Raises `CoordinateError` naming the first place that has none.
    """
    x, y = from_lonlat_or_nan(crs, longitudes, latitudes)
    _refuse(crs, longitudes, latitudes, x)
    return x, y


def _pair(x: Numbers, y: Numbers) -> tuple[Array, Array]:
    xs, ys = np.broadcast_arrays(np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64))
    return xs, ys


def _run(transformer: Transformer, xs: Array, ys: Array) -> tuple[Array, Array]:
    first, second = transformer.transform(xs.ravel(), ys.ravel())
    return np.array(first, dtype=np.float64).reshape(xs.shape), np.array(second, dtype=np.float64).reshape(xs.shape)


def _refuse(crs: str, x: Numbers, y: Numbers, result: Array) -> None:
    bad = np.flatnonzero(np.isnan(result.ravel()))
    if bad.size:
        xs, ys = _pair(x, y)
        raise CoordinateError("coordinates_outside_crs", x=float(xs.ravel()[bad[0]]), y=float(ys.ravel()[bad[0]]), crs=crs, count=int(bad.size))


def check_area_of_use(crs: str, x: Numbers, y: Numbers, margin_deg: float = AREA_MARGIN_DEG) -> npt.NDArray[np.bool_]:
    """True for each coordinate that can be a place in `crs`, inside its stated area of use (by `margin_deg` degrees wider).

    False for NaN, for coordinates of another reference system, and in most systems for exchanged axes (longitude and latitude
    exchanged can both be valid: compare with the territory then).
    """
    longitudes, latitudes = lonlat_or_nan(crs, x, y)
    good = ~np.isnan(longitudes)
    area = reference_system(crs).area_of_use
    if area is not None:
        with np.errstate(invalid="ignore"):
            good &= (latitudes >= area.south - margin_deg) & (latitudes <= area.north + margin_deg)
            width = (area.east - area.west) % 360.0 or 360.0
            if width + 2 * margin_deg < 360.0:
                good &= (longitudes - (area.west - margin_deg)) % 360.0 <= width + 2 * margin_deg
    return good


@lru_cache(maxsize=64)
def metres_per_unit(crs: str) -> float:
    """Metres on the ground that a unit of `crs` stands for, along a meridian or by the name of the unit."""
    system = reference_system(crs)
    factor = system.axis_info[0].unit_conversion_factor if system.axis_info else 1.0
    return factor * EARTH_RADIUS_M if system.is_geographic else factor


@lru_cache(maxsize=64)
def is_cut_at_antimeridian(crs: str) -> bool:
    """Whether coordinates in `crs` jump at the 180th meridian, so that what lies across it has to be in two parts."""
    area = reference_system(crs).area_of_use
    latitude = (area.south + area.north) / 2.0 if area is not None else 0.0
    x, y = from_lonlat_or_nan(crs, [179.9999, -179.9999], [latitude, latitude])
    apart = float(np.hypot(x[1] - x[0], y[1] - y[0])) * metres_per_unit(crs)
    return apart > _SEAM_M  # NaN: a projection that doesn't reach there has no seam to cut at


def geometry_from_lonlat(geometry: BaseGeometry, crs: str) -> BaseGeometry:
    """`geometry` in `crs`. Longitudes may run on past ±180: what crosses the 180th meridian is split where `crs` is cut there.

    Raises `CoordinateError` if a vertex has no coordinates in `crs`.
    """
    west, _, east, _ = geometry.bounds if not geometry.is_empty else (0.0, 0.0, 0.0, 0.0)
    if (west < -180.0 or east > 180.0) and is_cut_at_antimeridian(crs):
        geometry = split_at_antimeridian(geometry)
    return cast("BaseGeometry", _mapped(geometry, lambda points: np.column_stack(from_lonlat(crs, points[:, 0], points[:, 1]))))


def moved(shapes: Geometries, crs: str, to: str) -> Geometries:
    """Shapes of one reference system in another, vertex by vertex, NaN for vertices that have no place there; `None` stays. Split nowhere.

    Raises `CoordinateError` for a system that can't be read.
    """
    if reference_system(crs) == reference_system(to):
        return shapes

    def change(points: Array) -> Array:
        return np.column_stack(from_lonlat_or_nan(to, *lonlat_or_nan(crs, points[:, 0], points[:, 1])))

    return cast("Geometries", shapely.transform(shapely.force_2d(shapes), change))


def _mapped(geometry: Any, change: Any) -> Any:
    return shapely.transform(geometry, change)


class LocalPlane:
    """A plane in metres around a place: azimuthal equidistant on the ellipsoid, first axis east, second north, centre at (0, 0).

    Distances and bearings from the centre are exact; a length elsewhere in the plane is off by less than d²/(6·R²) of itself at
    d from the centre (1 part in 1.6 million at 5 km, 1 in 16,000 at 50 km). Continuous across the 180th meridian.
    """

    def __init__(self, longitude: float, latitude: float) -> None:
        """Centre in degrees (WGS 84); raises `CoordinateError` if it is no place on earth."""
        if not (abs(longitude) <= 180.0 and abs(latitude) <= 90.0):
            raise CoordinateError("coordinates_outside_crs", x=longitude, y=latitude, crs=_WGS84, count=1)
        self.longitude = float(longitude)
        self.latitude = float(latitude)
        self._projection = Proj(proj="aeqd", lon_0=self.longitude, lat_0=self.latitude, ellps="WGS84")

    @overload
    def forward(self, first: BaseGeometry) -> BaseGeometry: ...
    @overload
    def forward(self, first: Geometries) -> Geometries: ...
    @overload
    def forward(self, first: Numbers, second: Numbers) -> tuple[Array, Array]: ...
    def forward(self, first: Any, second: Any = None) -> Any:
        """From longitude and latitude into the plane: a geometry, an array of geometries, or two arrays of coordinates.

        Raises `CoordinateError` for a place that the plane doesn't hold (the other end of the earth).
        """
        if second is None:
            return _mapped(first, lambda points: np.column_stack(self._forward(points[:, 0], points[:, 1])))
        return self._forward(first, second)

    @overload
    def inverse(self, first: BaseGeometry) -> BaseGeometry: ...
    @overload
    def inverse(self, first: Geometries) -> Geometries: ...
    @overload
    def inverse(self, first: Numbers, second: Numbers) -> tuple[Array, Array]: ...
    def inverse(self, first: Any, second: Any = None) -> Any:
        """From the plane to longitude and latitude in [−180, 180]; a geometry across the 180th meridian is split there."""
        if second is not None:
            longitudes, latitudes = self._inverse(first, second)
            return np.where(np.abs(longitudes) > 180.0, _wrapped(longitudes), longitudes), latitudes
        if isinstance(first, np.ndarray):
            return np.array([self.inverse(geometry) for geometry in first.ravel()], dtype=object).reshape(first.shape)
        return split_at_antimeridian(self._unrolled(first))

    def from_crs(self, geometry: BaseGeometry, crs: str) -> BaseGeometry:
        """A geometry in `crs` into the plane, vertex by vertex; raises `CoordinateError` if a vertex is no place in `crs`."""

        def change(points: Array) -> Array:
            x, y = points[:, 0], points[:, 1]
            moved = self._of_many(crs, x, y)
            return np.column_stack(self._forward(*_lonlat_of_many(crs, x, y))) if moved is None else moved

        return cast("BaseGeometry", _mapped(geometry, change))

    def points_of_crs(self, crs: str, x: Array, y: Array) -> Array:
        """Places in `crs` as points of the plane, shape (n, 2); NaN for what is no place there."""
        moved = self._of_many(crs, x, y)
        return np.column_stack(self._of_crs_or_nan(crs, x, y)) if moved is None else moved

    def _of_many(self, crs: str, x: Array, y: Array) -> Optional[Array]:
        """As `points_of_crs`, by a polynomial; None for few points, and where it doesn't follow the projection."""
        if len(x) < WORTH_IT:
            return None
        mapping = local_mapping(lambda xs, ys: self._of_crs_or_nan(crs, xs, ys), x, y)
        return None if mapping is None else mapping(x, y)

    def _of_crs_or_nan(self, crs: str, x: Array, y: Array) -> tuple[Array, Array]:
        longitudes, latitudes = lonlat_or_nan(crs, x, y)
        found = np.full((2, *longitudes.shape), np.nan)
        placed = ~np.isnan(longitudes)
        found[:, placed] = self._projection(longitudes[placed], latitudes[placed])
        found[~np.isfinite(found)] = np.nan
        return found[0], found[1]

    def to_crs(self, geometry: BaseGeometry, crs: str) -> BaseGeometry:
        """A geometry of the plane into `crs`, vertex by vertex, split at the 180th meridian where `crs` is cut there."""
        return geometry_from_lonlat(self._unrolled(geometry), crs)

    def to_crs_each(self, geometries: Geometries, crs: str) -> Geometries:
        """As `to_crs` for each of `geometries`, in one step where none of them lies across the 180th meridian."""
        unrolled = cast("Geometries", self._unrolled(cast("BaseGeometry", geometries)))
        bounds = np.nan_to_num(shapely.bounds(unrolled))
        if bounds[:, 0].min(initial=0.0) < -180.0 or bounds[:, 2].max(initial=0.0) > 180.0:
            return np.array([geometry_from_lonlat(one, crs) for one in unrolled], dtype=object)
        return cast("Geometries", _mapped(unrolled, lambda points: np.column_stack(from_lonlat(crs, points[:, 0], points[:, 1]))))

    def _forward(self, longitudes: Numbers, latitudes: Numbers) -> tuple[Array, Array]:
        xs, ys = _pair(longitudes, latitudes)
        east, north = self._projection(xs.ravel(), ys.ravel())
        east, north = np.array(east).reshape(xs.shape), np.array(north).reshape(xs.shape)
        _refuse("+proj=aeqd", xs, ys, np.where(np.isfinite(east) & np.isfinite(north), east, np.nan))
        return east, north

    def _inverse(self, east: Numbers, north: Numbers) -> tuple[Array, Array]:
        """Longitudes run on past ±180 around the centre, so that a geometry stays in one piece."""
        xs, ys = _pair(east, north)
        longitudes, latitudes = self._projection(xs.ravel(), ys.ravel(), inverse=True)
        longitudes = self.longitude + _wrapped(np.array(longitudes) - self.longitude)
        latitudes = np.array(latitudes)
        _refuse("+proj=aeqd", xs, ys, np.where(np.isfinite(longitudes) & np.isfinite(latitudes), latitudes, np.nan))
        return longitudes.reshape(xs.shape), latitudes.reshape(xs.shape)

    def _unrolled(self, geometry: BaseGeometry) -> BaseGeometry:
        return cast("BaseGeometry", _mapped(geometry, lambda points: np.column_stack(self._inverse(points[:, 0], points[:, 1]))))


def _wrapped(degrees: Array) -> Array:
    """Into [−180, 180)."""
    return cast("Array", (degrees + 180.0) % 360.0 - 180.0)


def geodesic_area(geometry: BaseGeometry) -> float:
    """Area in m² on the ellipsoid of a polygon, multipolygon or collection in longitude and latitude, its edges as geodesics.

    Rings may run either way; 0 for points and lines.
    """
    total = 0.0
    for part in shapely.get_parts(geometry):
        if part.geom_type == "Polygon":
            total += _ring_area(part.exterior) - sum(_ring_area(ring) for ring in part.interiors)
        elif part.geom_type in ("MultiPolygon", "GeometryCollection"):
            total += geodesic_area(part)
    return total


def _ring_area(ring: LinearRing) -> float:
    if ring.is_empty:
        return 0.0
    points = shapely.get_coordinates(ring)
    area, _ = GEOD.polygon_area_perimeter(points[:, 0], points[:, 1])
    return abs(float(area))
