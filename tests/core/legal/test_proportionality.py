"""How much is asked for, and that narrowing loses nothing that was seen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Point, Polygon

from camera_requisition.core.incident.types import Incident, Zone
from camera_requisition.core.legal.proportionality import narrow_to_best, proportion
from camera_requisition.core.legal.types import Thresholds
from camera_requisition.core.match.types import Match, SearchResult, SeenStretch, Window
from camera_requisition.core.ports import Candidate
from camera_requisition.core.records import Camera
from camera_requisition.core.sight.geodesy import from_lonlat
from tests.core.match.memory_source import Site, request

SITE = Site()
ZONE = Zone(SITE.square(0, 0, 20))


def places(*points):
    """Places in metres around the middle of the zone, in the inventory's reference system."""
    return list(zip(*from_lonlat(SITE.crs, *map(list, zip(*SITE.line(*points))))))


def area_of(west, south, east, north):
    """A rectangle in metres around the middle of the zone."""
    return Polygon(places((west, south), (east, south), (east, north), (west, north)))


VIEW = area_of(-10, -10, 10, 10)
SCENE = [(metre, Point(place)) for metre, place in enumerate(places(*((metre - 9.5, 0.0) for metre in range(20))))]


def match(name, *, sees=True, density=None, distance=10.0, scene=False, stretches=(), windows=(), view=VIEW):
    return Match(
        Candidate(Camera(name)),
        "sees" if sees else "may_see",
        (),
        (),
        distance,
        0.0,
        None,
        0.0,
        view,
        pixel_density=density,
        windows=windows,
        stretches=tuple(SeenStretch(*stretch) for stretch in stretches),
        at_scene=scene,
    )


def result(*matches):
    return SearchResult(request(Incident(zones=(ZONE,))), SITE.crs, None, tuple(matches))


def ids(found):
    return {one.candidate.camera.camera_id for one in found.matches}


def test_hours_are_those_of_all_cameras_and_the_thresholds_the_packs():
    found = result(
        match("a", windows=(Window(0, 3600), Window(7200, 9000))),
        match("b", windows=(Window(0, 8 * 3600),)),
        match("c", windows=(Window(0, 60),)),
    )
    asked = proportion(found, {"a", "b"}, Thresholds(camera_hours=9.0, window_hours=6.0, cameras=2.0))
    assert (asked.cameras, asked.camera_hours, asked.longest_hours) == (2, pytest.approx(9.5), 8.0)
    assert [code for code, _ in asked.warnings] == ["many_camera_hours", "long_window"]
    assert proportion(found, {"a", "b", "c"}, Thresholds(cameras=2.0)).warnings == (("many_cameras", {"cameras": 3, "limit": 2.0}),)
    assert proportion(found, {"a"}, Thresholds()).warnings == ()


def test_the_scene_keeps_its_two_best():
    found = result(
        match("may, near", sees=False, distance=1.0, scene=True),
        match("sees, far", distance=50.0, scene=True),
        match("sees, sharp", density=80.0, distance=60.0, scene=True),
        match("sees, near", distance=5.0, scene=True),
    )
    assert narrow_to_best(found, ids(found)) == {"sees, sharp", "sees, near"}
    assert narrow_to_best(found, ids(found), enough=1) == {"sees, sharp"}


def test_each_part_of_a_zone_keeps_its_two_best():
    west, east = area_of(-30, -30, 0, 30), area_of(0, -30, 30, 30)
    found = result(
        *(match(f"west {number}", distance=1.0 + number, scene=True, view=west) for number in range(3)),
        match("only one in the east", sees=False, distance=90.0, scene=True, view=east),
        match("sees less than the others", distance=50.0, scene=True, view=area_of(-8, -8, -2, 8)),
    )
    assert narrow_to_best(found, ids(found)) == {"west 0", "west 1", "only one in the east"}


def test_another_zone_is_another_place():
    far = Zone(SITE.square(500, 0, 20))
    cameras = [match(f"here {number}", distance=1.0 + number, scene=True) for number in range(3)]
    cameras.append(match("there", sees=False, distance=80.0, scene=True, view=area_of(490, -10, 510, 10)))
    found = SearchResult(request(Incident(zones=(ZONE, far))), SITE.crs, None, tuple(cameras))
    assert narrow_to_best(found, ids(found)) == {"here 0", "here 1", "there"}


def test_who_surely_sees_the_path_and_possibly_some_of_the_zone_is_kept():
    found = result(
        *(match(f"c{number}", distance=number, scene=True, stretches=[(0, 0.0, 50.0)]) for number in range(1, 4)),
        match("possibly", distance=70.0, scene=True, stretches=[(0, 0.0, 50.0)], view=area_of(100, 100, 120, 120)),
    )
    assert narrow_to_best(found, ids(found)) == {"c1", "c2", "possibly"}


def test_a_stretch_that_only_a_doubtful_camera_sees_keeps_it():
    found = result(
        match("all", stretches=[(0, 0.0, 100.0)]),
        match("second", distance=20.0, stretches=[(0, 0.0, 100.0)]),
        match("third", distance=30.0, stretches=[(0, 20.0, 80.0)]),
        match("only one behind", sees=False, stretches=[(0, 90.0, 140.0)]),
        match("another line", sees=False, stretches=[(1, 0.0, 100.0)]),
    )
    assert narrow_to_best(found, ids(found)) == {"all", "second", "only one behind", "another line"}


matches = st.lists(
    st.tuples(
        st.booleans(),
        st.one_of(st.none(), st.floats(1, 300)),
        st.floats(0, 100),
        st.none() | st.tuples(st.integers(0, 15), st.integers(1, 10)),
        st.lists(st.tuples(st.integers(0, 1), st.integers(0, 20), st.integers(1, 10)), max_size=3),
    ),
    max_size=10,
).map(
    lambda rows: result(
        *(
            match(
                f"c{number}",
                sees=sees,
                density=density,
                distance=distance,
                scene=strip is not None,
                view=VIEW if strip is None else area_of(strip[0] - 10, -15, strip[0] + strip[1] - 10, 15),
                stretches=[(line, 1.0 * at, 1.0 * at + span) for line, at, span in parts],
            )
            for number, (sees, density, distance, strip, parts) in enumerate(rows)
        )
    )
)


def covered(found, chosen):
    """Metre by metre what is seen, counted at most twice, another way than the program's."""
    seen = {}
    for one in found.matches:
        if one.candidate.camera.camera_id in chosen:
            found_at = {("scene", metre) for metre, place in SCENE if one.at_scene and one.view.contains(place)}
            found_at |= {(part.line, metre) for part in one.stretches for metre in range(int(part.from_m), int(part.to_m))}
            for place in found_at:
                seen[place] = min(seen.get(place, 0) + 1, 2)
    return seen


@given(matches, st.data())
def test_nothing_seen_becomes_unseen_and_nothing_is_added(found, data):
    requested = set(data.draw(st.lists(st.sampled_from(sorted(ids(found))), unique=True))) if found.matches else set()
    best = narrow_to_best(found, requested)
    assert best <= requested
    assert covered(found, best) == covered(found, requested)
    assert narrow_to_best(found, best) == best
    assert narrow_to_best(replace(found, matches=tuple(reversed(found.matches))), sorted(requested, reverse=True)) == best
