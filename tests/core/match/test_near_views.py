"""Views that are left aside because they lie too far off must be ones that the incident doesn't meet: in any reference system."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from camera_requisition.core.incident.types import Incident, Zone
from camera_requisition.core.match.extents import in_plane
from camera_requisition.core.match.ground import lay_out
from camera_requisition.core.match.rectangles import may_meet
from camera_requisition.core.sight.views import build_views
from tests.core.match.memory_source import NIGHT, Site, request

PLACES = {
    "EPSG:2154": (5.7245, 45.1885),
    "EPSG:4326": (25.0, 69.5),
    "EPSG:3857": (15.6, 78.2),
    "EPSG:3832": (179.9995, -16.5),
    "EPSG:3031": (10.0, -75.0),
}
CORRIDOR_M = 5.0


def left_aside(site: Site, incident: Incident, cameras) -> tuple[np.ndarray, np.ndarray]:
    """Distance of each view's shape in the plane to the incident, a path as wide as its corridor, and whether it may meet it."""
    ground = lay_out(request(incident, corridor_m=CORRIDOR_M))
    shapes = np.array([view.geometry for view in build_views(cameras, site.crs)], dtype=object)
    near = may_meet(shapes, site.crs, ground, CORRIDOR_M)
    views = in_plane(shapes, site.crs, ground.plane)
    to_zones = shapely.distance(views[:, None], ground.zone_shapes).min(axis=1)
    pieces = [piece for line in ground.lines for piece in line.course.pieces()]
    to_lines = shapely.distance(views[:, None], np.array([*pieces, None], dtype=object)[:-1]).min(axis=1, initial=np.inf)
    return np.minimum(to_zones, to_lines - CORRIDOR_M), near


@pytest.mark.parametrize("crs", PLACES)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_what_comes_near_is_never_left_aside(crs, data):
    site = Site(PLACES[crs], crs)
    metres = st.integers(-900, 900).map(float)
    place = st.tuples(metres, metres)
    stations = data.draw(st.lists(place, min_size=3, max_size=12))
    ranges = data.draw(st.lists(st.sampled_from([10.0, 60.0, 400.0, 3_000.0]), min_size=len(stations), max_size=len(stations)))
    cameras = [
        site.camera(
            f"c{number}", *at, kind="fixed", heading_deg=float(37 * number % 360), hfov_deg=70.0 if number % 3 else 360.0, range_m=reach
        )
        for number, (at, reach) in enumerate(zip(stations, ranges))
    ]
    points = data.draw(st.lists(place, min_size=2, max_size=6, unique=True))
    zone = Zone(site.square(*data.draw(place), data.draw(st.floats(5.0, 600.0))), NIGHT)
    distances, near = left_aside(site, Incident((zone,), (site.path(*points),)), cameras)
    assert not (~near & (distances <= 0.0)).any()


def test_most_of_what_is_far_is_left_aside():
    site = Site()
    cameras = [site.camera(f"c{number}", 40.0 * number, 0.0, kind="fisheye") for number in range(40)]
    distances, near = left_aside(site, Incident((Zone(site.square(0.0, 0.0, 100.0), NIGHT),)), cameras)
    assert near.sum() == (distances <= 3.0).sum() == 4  # both extents of two cameras


def test_an_overlap_of_two_parts_counts_although_no_side_of_theirs_is_near():
    site = Site()
    camera = site.camera("c", 0.0, 0.0, kind="fisheye", range_m=80.0)
    (view,) = build_views([camera], site.crs)
    doubled = shapely.MultiPolygon([*view.geometry.geoms, *view.geometry.geoms])
    ground = lay_out(request(Incident((Zone(site.square(0.0, 0.0, 4.0), NIGHT),))))
    assert may_meet(np.array([doubled, shapely.MultiPolygon()], dtype=object), site.crs, ground, 0.0).tolist() == [True, False]
