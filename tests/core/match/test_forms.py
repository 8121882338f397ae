"""A result as flat rows, as figures, and as plain values that lose nothing."""

from __future__ import annotations

import json
from dataclasses import astuple, fields, replace

import numpy as np
import pytest

from camera_requisition.core.errors import CaseError
from camera_requisition.core.incident.tracks import recorded_track
from camera_requisition.core.incident.types import Incident, Sighting
from camera_requisition.core.incident.zones import polygon_zone
from camera_requisition.core.match.plain import from_plain, to_plain
from camera_requisition.core.match.rows import ResultRow, rows
from camera_requisition.core.match.search import search
from camera_requisition.core.match.summary import summary
from tests.core.match.memory_source import NIGHT, PARIS, MemorySource, Site, listed, request

SITE = Site()
CONTRACT = (
    "camera_id owner_id owner_name recorder_id label certainty reasons hypotheses distance_m seen_area_m2 seen_share seen_path_m "
    "pixel_density quality window_start window_end windows retention_days deadline retention_state"
).split()


@pytest.fixture
def result():
    """Everything that a result can hold."""
    cone = {"heading_deg": 0.0, "hfov_deg": 60.0, "range_m": 50.0}
    known = listed(
        SITE.camera("a", 0, -20, **cone, label="Market", resolution_px=1920), SITE.camera("away", 0, -20, **{**cone, "heading_deg": 180.0})
    )
    nobody = listed(SITE.camera("b", 0, 10, kind="ptz"), recorder=None, owner=None)
    unplaced = listed(replace(SITE.camera("u", 0, 0), x=None, y=None))
    zone = polygon_zone(SITE.square(0, 0, 20), NIGHT, NIGHT + 90, hypothesis="A")
    path = SITE.path((-300, 0), (300, 0), start=NIGHT, latest=NIGHT + 60, hypothesis="B")
    places = [SITE.lonlat(east, 5) for east in (-200, 200)]
    track, _ = recorded_track([([p[0] for p in places], [p[1] for p in places], [NIGHT, NIGHT + 300])], source="phone")
    sighting = Sighting(*SITE.lonlat(0, 0), NIGHT + 200, NIGHT + 220, source="Witness “Ü”")
    incident = Incident((zone,), (path,), (track,), (sighting,))
    return search(request(incident, margin_s=120.0, corridor_m=5.0), MemorySource([*known, *nobody, *unplaced]))


def test_columns_are_those_of_the_contract():
    assert [field.name for field in fields(ResultRow)] == CONTRACT


def test_rows_carry_texts_numbers_and_json(result):
    by_id = {row.camera_id: row for row in rows(result, PARIS)}
    row = by_id["a"]
    assert (row.owner_id, row.owner_name, row.recorder_id, row.label) == ("town", "Town of Invention", "town-1", "Market")
    assert (row.certainty, json.loads(row.reasons), json.loads(row.hypotheses)) == ("sees", ["view_missing"], ["A", "B"])
    # zone from 23:00:00 to 23:01:30: asked from 22:58 to 23:04 at least; the path lies later
    assert row.window_start == "2026-11-20T22:58:00+01:00"
    assert json.loads(row.windows)[0][0] == row.window_start
    assert json.loads(row.windows)[-1][1] == row.window_end
    assert row.deadline == "2026-11-27T22:58:00+01:00"
    assert row.retention_state == "safe"
    assert by_id["b"].owner_id is None
    assert all(value is None or isinstance(value, (str, float)) for row in by_id.values() for value in astuple(row))


def test_without_a_time_the_columns_of_time_are_null():
    zone = polygon_zone(SITE.square(0, 0, 20))
    found = search(request(Incident((zone,))), MemorySource(listed(SITE.camera("a", 0, 0, kind="ptz"))))
    (row,) = rows(found, PARIS)
    assert (row.window_start, row.window_end, row.windows, row.deadline, row.retention_state, row.hypotheses) == (None,) * 6


def same(one, other):
    """Equality through arrays and geometries."""
    if isinstance(one, np.ndarray):
        return np.array_equal(one, other)
    if hasattr(one, "equals_exact"):
        return one.equals_exact(other) and one.geom_type == other.geom_type
    if hasattr(one, "__dataclass_fields__"):
        return type(one) is type(other) and all(same(getattr(one, name), getattr(other, name)) for name in one.__dataclass_fields__)
    if isinstance(one, (tuple, list)):
        return type(one) is type(other) and len(one) == len(other) and all(map(same, one, other))
    return one == other


def test_plain_and_back_loses_nothing(result):
    text = json.dumps(to_plain(result), allow_nan=False)
    assert same(from_plain(json.loads(text), PARIS), result)


def test_the_comparison_would_notice(result):
    changed = replace(result, matches=(replace(result.matches[0], distance_m=1.0), *result.matches[1:]))
    assert not same(changed, result)


@pytest.mark.parametrize("broken", [{}, {"format": 99}, {"format": 1}, {"format": 1, "candidates": [], "result": {"matches": [{}]}}])
def test_a_broken_plain_form_is_named(broken):
    with pytest.raises(CaseError) as caught:
        from_plain(broken, PARIS)
    assert caught.value.code == "result_unreadable"


def test_figures_of_the_summary(result):
    found = summary(result)
    assert (found.matched, found.sees, found.may_see, found.owners, found.without_owner, found.unplaced) == (2, 1, 1, 1, 1, 1)
    # 'b' has no known retention: three days after 22:58, an hour after the night
    assert found.first_deadline == NIGHT - 120 + 3 * 86_400
    assert found.first_deadline_s == 3 * 86_400 - 120 - 3_600
    assert found.path_seen_share == pytest.approx(result.path_seen_m / result.path_length_m)
    assert found.longest_blind_m == max(stretch.length_m for stretch in result.blind)
    assert found.near_misses == len(result.near_misses) == 1


def test_figures_of_nothing():
    zone = polygon_zone(SITE.square(0, 0, 20))
    found = summary(search(request(Incident((zone,))), MemorySource([])))
    assert (found.matched, found.first_deadline_s, found.path_seen_share, found.longest_blind_m) == (0, None, None, 0.0)


def test_deadlines_that_passed_are_counted_not_counted_down(result):
    later = replace(result, request=replace(result.request, now=NIGHT + 365 * 86_400))
    assert summary(later).first_deadline is None
