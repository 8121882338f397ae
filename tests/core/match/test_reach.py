"""Which places are asked for because of an incident, against distances measured one by one."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.core.incident.paths import chain
from camera_requisition.core.incident.types import Incident, Leg
from camera_requisition.core.incident.zones import circle_zone, polygon_zone
from camera_requisition.core.match.ground import lay_out
from camera_requisition.core.match.reach import BEYOND_RANGE, NearIncident
from camera_requisition.core.match.types import SearchRequest
from camera_requisition.core.ports import Places
from camera_requisition.core.records.assumptions import Assumptions
from camera_requisition.gis.time_zones import zone

WITH_COURTYARD = shapely.Polygon(
    [(5.720, 45.180), (5.724, 45.180), (5.724, 45.183), (5.720, 45.183)], [[(5.7205, 45.1805), (5.7235, 45.1805), (5.722, 45.1825)]]
)
WITH_A_STOP = chain([Leg(((5.72, 45.181), (5.72, 45.181), (5.73, 45.19)), 1.0, 2.0)])
INCIDENTS = {
    "circle": Incident(zones=(circle_zone(5.72, 45.18, 300.0),)),
    "courtyard and circle": Incident(zones=(polygon_zone(WITH_COURTYARD), circle_zone(5.726, 45.18, 120.0))),
    "two paths": Incident(paths=(WITH_A_STOP, chain([Leg(((5.71, 45.18), (5.71, 45.181), (5.715, 45.181)), 1.0, 2.0)]))),
    "zone and path": Incident(zones=(polygon_zone(WITH_COURTYARD),), paths=(WITH_A_STOP,)),
}
ASSUMED = Assumptions()
KINDS = st.sampled_from(["fixed", "dome", "ptz", None])
RANGES = st.one_of(st.just(math.nan), st.floats(1.0, 2_000.0))
CORRIDOR_M = 5.0


@pytest.mark.parametrize("name", INCIDENTS)
@given(places=st.lists(st.tuples(st.floats(5.69, 5.75), st.floats(45.16, 45.20), KINDS, RANGES), min_size=1, max_size=30))
def test_included_is_whoever_stands_within_one_and_a_half_times_the_range(name, places):
    ground = lay_out(SearchRequest(INCIDENTS[name], 0.0, zone("Europe/Paris")))
    x, y, kinds, ranges = (list(column) for column in zip(*places))
    asked = NearIncident(ground, "EPSG:4326", ASSUMED, CORRIDOR_M)
    included = asked.includes(Places(np.array(x), np.array(y), kinds, np.array(ranges)))
    for index, (longitude, latitude, kind, recorded) in enumerate(places):
        (point,) = ground.plane.points_of_crs("EPSG:4326", np.array([longitude]), np.array([latitude]))
        metres = min(part.distance(shapely.Point(point)) for part in ground.parts)
        limit = BEYOND_RANGE * max(ASSUMED.of(kind).range_m[1], 0.0 if math.isnan(recorded) else recorded) + CORRIDOR_M
        if abs(metres - limit) > 1e-6:
            assert included[index] == (metres < limit)


def test_who_stands_nowhere_is_included():
    ground = lay_out(SearchRequest(INCIDENTS["circle"], 0.0, zone("Europe/Paris")))
    asked = NearIncident(ground, "EPSG:2154", ASSUMED, CORRIDOR_M)
    nowhere = np.array([math.inf, 915_000.0])
    assert asked.includes(Places(nowhere, np.array([6.4e6, math.inf]), ["fixed", "fixed"], np.full(2, math.nan))).all()
