"""Areas on the ellipsoid, however far an incident spreads."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from camera_requisition.core.incident.types import Incident
from camera_requisition.core.incident.zones import polygon_zone
from camera_requisition.core.match.ground import lay_out
from tests.core.match.memory_source import Site, request

geodesic = pytest.importorskip("geographiclib.geodesic").Geodesic.WGS84


def area_on_the_ellipsoid(lonlat):
    polygon = geodesic.Polygon()
    for longitude, latitude in shapely.get_coordinates(lonlat)[:-1]:
        polygon.AddPoint(latitude, longitude)
    return abs(polygon.Compute()[2])


@pytest.mark.parametrize("half_km", [5, 40, 90, 300])
def test_areas_are_those_on_the_ellipsoid_near_the_centre_and_far_from_it(half_km):
    half = half_km * 1000.0
    zone = polygon_zone(Site().polygon((-half, -half), (half, -half), (half, half), (-half, half)))
    ground = lay_out(request(Incident(zones=(zone,))))
    edge = 0.7 * half
    shapes = np.array(
        [shapely.Point(x, y).buffer(radius) for x, y in ((0, 0), (edge, edge), (-edge, 0)) for radius in (20.0, 500.0, 3000.0)]
        + [ground.zone_union],
        dtype=object,
    )
    expected = [area_on_the_ellipsoid(ground.plane.inverse(shape)) for shape in shapes]
    assert ground.area(shapes) == pytest.approx(expected, rel=2e-6)


def test_an_empty_shape_has_no_area_anywhere():
    zone = polygon_zone(Site().polygon((-30000, -30000), (30000, -30000), (30000, 30000), (-30000, 30000)))
    assert lay_out(request(Incident(zones=(zone,)))).area(np.array([shapely.Polygon()], dtype=object)).tolist() == [0.0]
