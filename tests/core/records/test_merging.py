"""Merging loses nobody: every camera still hangs on a recorder in use, every recorder in use belongs to an owner in use."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.core.errors import InputError
from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.merging import differences, final_ids, merge_owners, merge_recorders, same_camera

CITY = Owner("city", "Ville de Grenoble", kind="commune", email="csu@grenoble.fr", notes="called in May")
TOWN_HALL = Owner("hall", "Mairie Grenoble", phone="04", email="mairie@grenoble.fr", verified_on="2026-05-01", notes="moved")
CITY_1 = Recorder("city-1", "city", retention_declared_days=15.0, retention_declared_on="2026-05-01", assumed=True)
HALL_1 = Recorder("hall-1", "hall", retention_declared_days=7.0, retention_declared_on="2024-01-01", recording="continuous", assumed=True)
HALL_CSU = Recorder("hall-csu", "hall", "CSU")
CAMERAS = [Camera("a", "city-1"), Camera("b", "hall-1"), Camera("c", "hall-csu")]


def by_id(records):
    return {getattr(record, f"{type(record).__name__.lower()}_id"): record for record in records}


def test_what_one_does_not_say_the_other_fills_in():
    merged = merge_owners(CITY, [TOWN_HALL], [CITY_1, HALL_1, HALL_CSU], CAMERAS, {})
    owners, recorders, cameras = by_id(merged.owners), by_id(merged.recorders), by_id(merged.cameras)
    assert owners["city"] == dataclasses.replace(CITY, phone="04", verified_on="2026-05-01", notes="called in May\nmoved")
    assert owners["hall"] == dataclasses.replace(TOWN_HALL, merged_into="city")
    assert recorders["hall-1"].merged_into == "city-1"
    assert (recorders["hall-csu"].owner_id, recorders["hall-csu"].merged_into) == ("city", None)
    assert {camera.camera_id: camera.recorder_id for camera in cameras.values()} == {"b": "city-1"}


def test_of_two_figures_of_retention_the_shortest_counts_with_its_own_date():
    merged = merge_owners(CITY, [TOWN_HALL], [CITY_1, HALL_1], CAMERAS, {})
    kept = by_id(merged.recorders)["city-1"]
    assert (kept.retention_declared_days, kept.retention_declared_on, kept.recording) == (7.0, "2024-01-01", "continuous")


def test_a_chosen_figure_of_retention_brings_its_own_date():
    hall = dataclasses.replace(HALL_1, owner_id="city")
    merged = merge_recorders(CITY_1, [hall], CAMERAS, {"retention_declared_days": 15.0})
    kept = by_id(merged.recorders)["city-1"]
    assert (kept.retention_declared_days, kept.retention_declared_on) == (15.0, "2026-05-01")
    assert "retention_declared_on" not in differences([CITY_1, hall])


def test_one_figure_learnt_twice_was_learnt_the_last_time():
    again = Recorder("r", "city", retention_declared_days=15.0, retention_declared_on="2026-09-01")
    kept = by_id(merge_recorders(CITY_1, [again], [], {}).recorders)["city-1"]
    assert kept.retention_declared_on == "2026-09-01"


def test_what_they_say_differently_can_be_chosen():
    assert differences([CITY, TOWN_HALL]) == {
        "name": ("Ville de Grenoble", "Mairie Grenoble"), "email": ("csu@grenoble.fr", "mairie@grenoble.fr"),
    }  # fmt: skip
    merged = merge_owners(CITY, [TOWN_HALL], [], [], {"email": "mairie@grenoble.fr"})
    assert by_id(merged.owners)["city"].email == "mairie@grenoble.fr"


@pytest.mark.parametrize(
    ("kept", "merged", "code"),
    [
        (CITY, [CITY], "merge_into_itself"),
        (CITY, [], "merge_into_itself"),
        (CITY, [dataclasses.replace(TOWN_HALL, merged_into="x")], "merge_of_merged"),
        (dataclasses.replace(CITY, merged_into="hall"), [TOWN_HALL], "merge_of_merged"),
    ],
)
def test_a_record_is_merged_once_and_never_into_itself(kept, merged, code):
    with pytest.raises(InputError) as error:
        merge_owners(kept, merged, [], [], {})
    assert error.value.code == code


def test_a_chain_leads_to_its_end_and_a_circle_nowhere():
    owners = [Owner("a", "A", merged_into="b"), Owner("b", "B", merged_into="c"), Owner("c", "C")]
    assert final_ids(owners) == {"a": "c", "b": "c"}
    assert final_ids([Owner("a", "A", merged_into="b"), Owner("b", "B", merged_into="a")]) == {}


def test_of_one_source_the_known_camera_takes_the_key_over():
    known = Camera("k", source="City", source_id="5", head=1, missing_since="2026-01-01")
    new = Camera("n", source="City", source_id="9", head=2)
    gone, stays = same_camera(known, new, {"heading_deg": 5.0})
    assert (gone.source_id, gone.merged_into, gone.status) == (None, "k", "removed")
    assert (stays.source_id, stays.head, stays.heading_deg, stays.missing_since) == ("9", 2, 5.0, None)


def test_of_two_sources_each_keeps_its_key():
    known = Camera("k", source="City", source_id="5", missing_since="2026-01-01")
    gone, stays = same_camera(known, Camera("n", source="Transport", source_id="9"))
    assert (gone.source_id, gone.merged_into, stays) == ("9", "k", known)


ids = st.sampled_from(["o0", "o1", "o2", "o3"])


@given(
    st.lists(st.tuples(ids, st.booleans()), max_size=8),
    st.lists(st.integers(0, 7), max_size=12),
    st.lists(st.tuples(ids, ids), max_size=6),
    st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=4),
)
def test_in_whatever_order_is_merged_no_camera_is_lost(recorders, cameras, owner_merges, recorder_merges):
    owners = {f"o{number}": Owner(f"o{number}", f"Owner {number}") for number in range(4)}
    held = {f"r{number}": Recorder(f"r{number}", owner_id, assumed=assumed) for number, (owner_id, assumed) in enumerate(recorders)}
    hanging = {f"c{number}": Camera(f"c{number}", f"r{on}") for number, on in enumerate(cameras) if f"r{on}" in held}

    def keep(merged):
        owners.update(by_id(merged.owners))
        held.update(by_id(merged.recorders))
        hanging.update(by_id(merged.cameras))

    for into, gone in owner_merges:
        if into != gone and not owners[into].merged_into and not owners[gone].merged_into:
            keep(merge_owners(owners[into], [owners[gone]], list(held.values()), list(hanging.values()), {}))
    for into, gone in recorder_merges:
        one, other = held.get(f"r{into}"), held.get(f"r{gone}")
        if one and other and one is not other and not one.merged_into and not other.merged_into:
            keep(merge_recorders(one, [other], list(hanging.values()), {}))
    assert len(hanging) == sum(f"r{on}" in held for on in cameras)
    for camera in hanging.values():
        recorder = held[camera.recorder_id]
        assert recorder.merged_into is None
        assert owners[recorder.owner_id].merged_into is None
    assert set(final_ids(list(owners.values()))) == {one for one, owner in owners.items() if owner.merged_into}
