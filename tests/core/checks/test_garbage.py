"""Whatever another program has left in a record gives problems, never an exception."""

from __future__ import annotations

import dataclasses

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from camera_requisition.core.checks import completeness
from camera_requisition.core.checks.codes import CODES
from camera_requisition.core.checks.facts import Facts
from camera_requisition.core.checks.queue import work_queue
from camera_requisition.core.checks.registry import check
from camera_requisition.core.messages import sentence
from camera_requisition.core.records import Camera, Owner, Recorder
from tests.core.checks.made import TODAY

GARBAGE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(min_value=10**400, max_value=10**401),
    st.floats(),
    st.text(max_size=12),
    st.binary(max_size=4),
    st.sampled_from(
        ["a", "b", "", "none", "removed", "out_of_service", "public_road", "0-360", "N;S", "2026-02-30", "9999-12-31", "0001-01-01"]
    ),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.text(max_size=2), st.integers(), max_size=1),
)
IDS = st.sampled_from(["a", "b", "c", ""])


def records(kind, key):
    values = {field.name: GARBAGE for field in dataclasses.fields(kind)}
    return st.builds(kind, **{**values, key: IDS})


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
@given(
    cameras=st.lists(records(Camera, "camera_id"), max_size=4),
    recorders=st.lists(records(Recorder, "recorder_id"), max_size=2),
    owners=st.lists(records(Owner, "owner_id"), max_size=2),
    crs=st.sampled_from(["EPSG:2154", "EPSG:4326", "EPSG:3857"]),
)
def test_any_garbage_gives_problems_and_figures(cameras, recorders, owners, crs):
    facts = Facts(cameras, recorders, owners, TODAY, crs, legal_maximum_days=30.0, fingerprints={})
    found = check(facts)
    for problem in found:
        assert problem.code in CODES
        assert isinstance(problem.detail, str)
        assert "{" + "fields" not in sentence(f"check_{problem.code}", {**problem.values, "fields": ""})
    for queued in work_queue(facts, found, 3.0):
        assert 0.0 <= queued.points <= 100.0
    whole = completeness.whole(facts)
    assert whole.complete <= whole.usable <= whole.known == len(facts.in_use)
    for rows in (completeness.by_owner(facts), completeness.by_commune(facts)):
        assert sum(row.known for row in rows) == whole.known
        assert sum(row.usable for row in rows) == whole.usable
        assert sum(row.complete for row in rows) == whole.complete
