"""Cameras among buildings: in a flat plane of metres, and on the ellipsoid around a place in any reference system."""

from __future__ import annotations

import math
from functools import cache

import numpy as np
import shapely
from pyproj import Transformer
from shapely.geometry import LineString, Point

from camera_requisition.core.records import Camera
from camera_requisition.core.sight import geodesy
from camera_requisition.core.sight.footprints import Footprints
from camera_requisition.core.sight.occlusion import Frames, Lookouts, Visible, visible
from camera_requisition.core.sight.views import build_views

GRENOBLE = (5.7245, 45.1885)
FIJI = [(179.99995, -17.0), (-179.99995, -17.0), (180.0, -17.0)]
COMPLETE = {"heading_deg": 0.0, "hfov_deg": 90.0, "range_m": 50.0, "near_m": 0.0}
ALL_ROUND = {"heading_deg": None, "hfov_deg": 360.0, "range_m": 50.0, "near_m": 0.0}


def look(shapes, *places, heading=None, reach=50.0, lens=None, heights=None, indoor=False, target_m=1.6) -> Visible:
    """What is visible from `places` in a plane of metres."""
    count = len(places)
    frames = Frames(*np.array(places, dtype=float).T, np.tile([1.0, 0.0], (count, 1)), np.tile([0.0, 1.0], (count, 1)))
    heading, lens = (np.full(count, np.nan if value is None else float(value)) for value in (heading, lens))
    lookouts = Lookouts(heading, lens, np.full(count, indoor), np.full(count, float(reach)))
    return visible(frames, lookouts, Footprints(shapes, heights), target_m)


def seen(shapes, place=(0.0, 0.0), **values):
    """The part within reach of what is surely visible from `place`: a circle of chords that stray 0.02 % of their radius."""
    found = look(shapes, place, **values).sure[0]
    assert found is None or found.is_valid
    whole = disc(place, values.get("reach", 50.0))
    # Where areas only touch, an intersection has lines and points, too.
    return whole if found is None else shapely.union_all([part for part in shapely.get_parts(found & whole) if part.geom_type == "Polygon"])


def disc(place, radius):
    return Point(place).buffer(radius, quad_segs=90)


def hidden(lens, target, shapes, heights, lens_m, target_m):
    """Whether a target is hidden, by definition: it is inside a building, or the straight line to it is lower than one that it passes.

    `heights` are infinite where nobody knows them.
    """
    line = LineString([lens, target])
    for shape, height in zip(shapes, heights):
        if shape.covers(Point(target)):
            return True
        for part in shapely.get_parts(shape.intersection(line)):
            shares = [math.dist(lens, point) / line.length for point in part.coords]
            if part.length > 1e-7 and min(lens_m + (target_m - lens_m) * share for share in shares) < height:
                return True
    return False


def around(crs, shape, place=GRENOBLE):
    """A shape drawn in metres east and north of a place, in `crs`."""
    return shapely.transform(shape, lambda points: np.column_stack(_from_plane(place, crs).transform(points[:, 0], points[:, 1])))


@cache
def _from_plane(place, crs):
    return Transformer.from_crs(f"+proj=aeqd +lat_0={place[1]} +lon_0={place[0]} +ellps=WGS84", crs, always_xy=True)


def camera(crs="EPSG:2154", at=(0.0, 0.0), place=GRENOBLE, **values) -> Camera:
    """A camera in metres east and north of a place."""
    here = around(crs, Point(at), place)
    return Camera(**{"camera_id": "c", "kind": "fixed", "x": here.x, "y": here.y, **values})


def views(shapes, heights=None, crs="EPSG:2154", place=GRENOBLE, target_m=1.6, **values):
    """The views of a camera among buildings drawn in metres east and north of a place."""
    buildings = Footprints([around(crs, shape, place) for shape in shapes], heights)
    found = build_views([camera(crs, place=place, **values)], crs, buildings=buildings, target_m=target_m)
    assert all(view.geometry.is_valid and view.geometry.geom_type == "MultiPolygon" for view in found)
    return found


def area(geometry, crs="EPSG:2154"):
    """Square metres on the ellipsoid."""
    in_lonlat = shapely.transform(geometry, lambda points: np.column_stack(geodesy.lonlat(crs, points[:, 0], points[:, 1])))
    return geodesy.geodesic_area(in_lonlat)
