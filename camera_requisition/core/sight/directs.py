"""The direct geodesic problem for many vertices around few places: where a bearing and a distance lead from here."""

from __future__ import annotations

from functools import cached_property

import numpy as np
import numpy.typing as npt
from pyproj import Geod

Array = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]

_GEOD = Geod(ellps="WGS84")
# Up to this distance times tan(latitude) the series to the third power is used; its error there is below a tenth of a millimetre.
SERIES_LIMIT_M = 10_000.0


class Directs:
    """Geodesics from given places. Longitudes of the results run on past ±180 around their place."""

    def __init__(self, longitudes: Array, latitudes: Array) -> None:
        """Places in degrees (WGS 84)."""
        self.longitudes = longitudes
        self.latitudes = latitudes

    def places(self, origin: Indices, bearing: Array, distance: Array) -> tuple[Array, Array]:
        """Longitudes and latitudes in degrees at `distance` metres and true `bearing` degrees from the places numbered
        `origin`.
        """
        steepness = np.maximum(1.0, np.abs(np.tan(np.radians(self.latitudes))))
        far = distance * steepness[origin] > SERIES_LIMIT_M
        if not far.any():
            return self._series(origin, bearing, distance)
        longitudes, latitudes = np.empty_like(distance), np.empty_like(distance)
        near = ~far
        longitudes[near], latitudes[near] = self._series(origin[near], bearing[near], distance[near])
        longitudes[far], latitudes[far] = self._exact(origin[far], bearing[far], distance[far])
        return longitudes, latitudes

    def _exact(self, origin: Indices, bearing: Array, distance: Array) -> tuple[Array, Array]:
        start = self.longitudes[origin]
        longitudes, latitudes, _ = _GEOD.fwd(start, self.latitudes[origin], bearing, distance)
        return start + (np.asarray(longitudes) - start + 180.0) % 360.0 - 180.0, np.asarray(latitudes)

    def _series(self, origin: Indices, bearing: Array, distance: Array) -> tuple[Array, Array]:
        """Legendre's series: latitude and longitude as Taylor series in the distance, to the third power.

        From the equations of the geodesic, dφ/ds = cos α/M, dλ/ds = sin α/p, dα/ds = sin α·sin φ/p with p = N·cos φ,
        differentiated twice; M and N are the radii of curvature in the meridian and the prime vertical.
        """
        angle = np.radians(bearing)
        north = distance * np.cos(angle)
        east = distance * np.sin(angle)
        east_squared, north_squared = east * east, north * north
        n1, n2, e2, n3, ne2 = self._latitude_terms[:, origin]
        latitude = north * (n1 + north * (n2 + north * n3) + east_squared * ne2) + east_squared * e2
        l1, ln, lnn, lee = self._longitude_terms[:, origin]
        longitude = east * (l1 + north * ln + north_squared * lnn + east_squared * lee)
        return self.longitudes[origin] + longitude, self.latitudes[origin] + latitude

    @cached_property
    def _latitude_terms(self) -> Array:
        """Coefficients of north, north², east², north³ and north·east² in the latitude, in degrees."""
        sine, cosine, meridian, parallel, pull, pull_slope = self._curvature
        turn = sine / parallel  # how fast a bearing turns
        turn_slope = cosine / parallel + meridian * sine * sine / parallel**2
        n1 = 1.0 / meridian
        n2 = -3.0 * pull / meridian**2
        e2 = -turn / meridian
        n3 = -(3.0 * pull_slope - 18.0 * pull**2) / meridian**3
        ratio_slope = turn_slope / meridian - turn * 3.0 * pull / meridian
        ne2 = -2.0 * turn**2 / meridian - ratio_slope / meridian + 6.0 * turn * pull / meridian**2
        terms: Array = np.degrees(np.stack([n1, n2 / 2.0, e2 / 2.0, n3 / 6.0, ne2 / 6.0]))
        return terms

    @cached_property
    def _longitude_terms(self) -> Array:
        """Coefficients of east, east·north, east·north² and east³ in the longitude, in degrees."""
        sine, cosine, meridian, parallel, _, _ = self._curvature
        bend = sine * sine / parallel**3
        both = (6.0 * bend + 2.0 * cosine / (meridian * parallel**2)) / 6.0
        terms: Array = np.degrees(np.stack([1.0 / parallel, sine / parallel**2, both, -bend / 3.0]))
        return terms

    @cached_property
    def _curvature(self) -> tuple[Array, Array, Array, Array, Array, Array]:
        """sin φ, cos φ, M, p, and k = M′/(3·M) with its derivative, primes by φ."""
        latitude = np.radians(self.latitudes)
        sine, cosine = np.sin(latitude), np.cos(latitude)
        squared = float(_GEOD.es)
        w2 = 1.0 - squared * sine * sine
        meridian = _GEOD.a * (1.0 - squared) / w2**1.5
        parallel = _GEOD.a / np.sqrt(w2) * cosine
        pull = squared * sine * cosine / w2
        pull_slope = squared * ((cosine**2 - sine**2) / w2 + 2.0 * squared * (sine * cosine / w2) ** 2)
        return sine, cosine, meridian, parallel, pull, pull_slope
