"""The shortest way through the streets, on grids whose answer can be counted."""

from __future__ import annotations

import pytest
from shapely.geometry import LineString, MultiLineString

from scripts.demo.incident import ON_FOOT_VIA, incident_in
from scripts.demo.nantes import BaseMap, Street
from scripts.demo.streets import StreetNetwork


def _street(nature: str, *vertices: tuple[float, float]) -> Street:
    return Street("s", None, nature, 5, 4.0, MultiLineString([LineString(vertices)]))


STREETS = [
    _street("Route", (0, 0), (0, 100)),
    _street("Route", (0, 100), (100, 100)),
    _street("Route", (0, 0), (200, 0)),
    _street("Route", (200, 0), (200, 100)),
    _street("Route", (100, 100), (200, 100)),
    _street("Escalier", (0, 0), (100, 100)),
]


def test_the_way_takes_the_stairs_only_where_they_are_allowed() -> None:
    assert StreetNetwork(STREETS).way((0, 0), (100, 100)) == [(0, 0), (100, 100)]
    around = StreetNetwork(STREETS, without=frozenset({"Escalier"})).way((0, 0), (100, 100))
    assert around == [(0, 0), (0, 100), (100, 100)]


def test_the_way_back_is_the_way_there_reversed() -> None:
    network = StreetNetwork(STREETS)
    assert network.way((200, 100), (0, 0)) == network.way((0, 0), (200, 100))[::-1]


def test_places_that_no_street_joins_are_refused() -> None:
    network = StreetNetwork([*STREETS, _street("Route", (900, 900), (950, 900))])
    with pytest.raises(ValueError, match="no way"):
        network.way((0, 0), (900, 900))


def test_a_crossing_is_where_three_stretches_meet() -> None:
    assert set(StreetNetwork(STREETS).crossings()) == {(0.0, 0.0), (100.0, 100.0)}


@pytest.mark.parametrize("map_name", ["town", "nantes"])
def test_the_flight_is_one_chain_along_streets(map_name: str, request: pytest.FixtureRequest) -> None:
    base: BaseMap = request.getfixturevalue(map_name)
    incident = incident_in(base)
    on_foot, ride = incident.legs
    assert ride.vertices[0] == on_foot.vertices[-1]
    assert LineString([on_foot.vertices[0], ON_FOOT_VIA[0]]).length < 60
    for leg in incident.legs:
        line = LineString(leg.vertices)
        # Rounded to 0.1 m, hence no further from an axis than that.
        assert all(
            min(street.geometry.distance(point) for street in base.streets) < 0.15
            for point in map(line.interpolate, range(0, int(line.length), 40))
        )
    assert 900 < incident.path_length_m < 2500
