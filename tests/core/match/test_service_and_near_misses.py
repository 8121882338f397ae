"""Which cameras count on the day of the incident, and which are shown as considered and left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from camera_requisition.core.incident.types import Incident
from camera_requisition.core.incident.zones import polygon_zone
from camera_requisition.core.match.search import search
from tests.core.match.memory_source import NIGHT, MemorySource, Site, listed, request, utc

SITE = Site()
LOOKS = {"heading_deg": 0.0, "hfov_deg": 60.0, "range_m": 50.0}


def run(camera, *, recording=None, start=NIGHT, **values):
    (one,) = listed(camera)
    if recording:
        one = replace(one, recorder=replace(one.recorder, recording=recording))
    zone = polygon_zone(SITE.square(0, 0, 20), start, start)
    return search(request(Incident(zones=(zone,)), **values), MemorySource([one]))


def outcome(camera, **values):
    """(certainty or None, reasons of a match or of a near miss)."""
    result = run(camera, **values)
    if result.matches:
        (match,) = result.matches
        return match.certainty, tuple(code for code in match.reasons if code != "view_missing")
    return None, tuple(miss.reason for miss in result.near_misses)


def camera(**values):
    return SITE.camera("a", 0, -20, **{**LOOKS, **values})


# The night is that of 20 November 2026, 23:00 in Paris.
@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"status": None}, ("sees", ())),
        ({"status": "in_service"}, ("sees", ())),
        ({"status": "out_of_service"}, ("may_see", ("service_unknown",))),
        ({"status": "out_of_service", "status_since": "2026-11-20"}, (None, ("out_of_service",))),
        ({"status": "out_of_service", "status_since": "2026-11-21"}, ("sees", ())),
        ({"status": "unknown"}, ("may_see", ("service_unknown",))),
        ({"status": "unknown", "status_since": "2026-11-21"}, ("sees", ())),
        ({"status": "unknown", "status_since": "2026-11-01"}, ("may_see", ("service_unknown",))),
        ({"status": "planned"}, (None, ("planned",))),
        ({"status": "planned", "status_since": "2026-11-01"}, (None, ("planned",))),
        ({"status": "removed"}, (None, ("removed",))),
        ({"status": "removed", "status_since": "2026-11-20"}, (None, ("removed",))),
        ({"status": "removed", "status_since": "2026-11-21"}, ("sees", ())),
        ({"status": "removed", "status_since": "2026-11-20T22:59:59+01:00"}, (None, ("removed",))),
        ({"status": "removed", "status_since": "2026-11-20T23:00:01+01:00"}, ("sees", ())),
        ({"valid_from": "2026-11-20"}, ("sees", ())),
        ({"valid_from": "2026-11-21"}, (None, ("not_yet_valid",))),
        ({"valid_to": "2026-11-20"}, (None, ("no_longer_valid",))),
        ({"valid_to": "2026-11-21"}, ("sees", ())),
        ({"valid_from": "2026-11-01", "valid_to": "2026-12-01"}, ("sees", ())),
    ],
)
def test_service_on_the_day(values, expected):
    assert outcome(camera(**values)) == expected


def test_a_day_begins_at_midnight_of_the_inventorys_zone():
    # 00:30 in Paris on the 21st is still the 20th in UTC
    after_midnight = utc(2026, 11, 20, 23, 30)
    assert outcome(camera(valid_from="2026-11-21"), start=after_midnight) == ("sees", ())


def test_as_of_asks_for_another_day():
    assert outcome(camera(valid_from="2026-12-01"), as_of=utc(2026, 12, 24)) == ("sees", ())
    assert run(camera(), as_of=utc(2026, 12, 24)).as_of == utc(2026, 12, 24)


def test_as_of_is_the_start_of_the_earliest_window_or_now():
    assert run(camera(), margin_s=120.0).as_of == NIGHT - 120.0
    zone = polygon_zone(SITE.square(0, 0, 20))
    result = search(request(Incident(zones=(zone,)), now=NIGHT + 999.0), MemorySource(listed(camera())))
    assert result.as_of == NIGHT + 999.0


def test_a_date_that_cant_be_read_counts_as_unknown_and_is_said():
    result = run(camera(valid_from="autumn 2027"))
    assert len(result.matches) == 1
    assert result.warnings == (("camera_date_unreadable", {"camera_id": "a", "column": "valid_from", "text": "autumn 2027"}),)


def test_a_camera_that_doesnt_record_is_listed_apart():
    result = run(camera(), recording="none")
    assert result.matches == ()
    assert [(miss.reason, round(miss.distance_m, 2)) for miss in result.near_misses] == [("not_recording", 10.0)]


@pytest.mark.parametrize("recording", ["continuous", "unknown", "motion"])
def test_every_other_recorder_counts(recording):
    assert outcome(camera(), recording=recording)[0] == "sees"


@pytest.mark.parametrize(
    ("values", "north", "expected"),
    [
        ({"heading_deg": 180.0}, -20, ["looks_away"]),  # 10 m away, 50 m range
        ({"heading_deg": 180.0}, -60, ["looks_away"]),  # exactly at its range
        ({}, -80, ["out_of_range"]),  # 70 m: within 1.5 × 50
        ({}, -84.9, ["out_of_range"]),
        ({}, -85.2, []),
        ({"range_m": None}, -99, ["out_of_range"]),  # 89 m: within 1.5 × 60
        ({"range_m": None}, -101, []),
        ({"kind": "fisheye", "heading_deg": None, "hfov_deg": None, "near_m": 45.0}, -20, ["too_near"]),
    ],
)
def test_cameras_that_look_past_it_or_not_far_enough(values, north, expected):
    result = run(SITE.camera("a", 0, north, **{**LOOKS, **values}))
    assert result.matches == ()
    assert [miss.reason for miss in result.near_misses] == expected


def test_near_misses_come_nearest_first_with_their_distance():
    away = [SITE.camera(f"at{north}", 0, -north, **{**LOOKS, "heading_deg": 180.0}) for north in (40, 20, 30)]
    zone = polygon_zone(SITE.square(0, 0, 20), NIGHT, NIGHT)
    result = search(request(Incident(zones=(zone,))), MemorySource(listed(*away)))
    assert [(miss.candidate.camera.camera_id, round(miss.distance_m, 2)) for miss in result.near_misses] == [
        ("at20", 10.0),
        ("at30", 20.0),
        ("at40", 30.0),
    ]


def test_a_camera_outside_the_reference_system_is_said_not_searched():
    (broken,) = listed(camera())
    broken = replace(broken, camera=replace(broken.camera, x=float("inf")))

    class Everything(MemorySource):
        def candidates(self, bounds, reach=None):
            return self.listed

    zone = polygon_zone(SITE.square(0, 0, 20), NIGHT, NIGHT)
    result = search(request(Incident(zones=(zone,))), Everything([broken, *listed(camera())]))
    assert len(result.matches) == 1
    assert [code for code, _ in result.warnings] == ["camera_outside_crs"]
