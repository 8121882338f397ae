"""A list compared with the inventory."""

from __future__ import annotations

from camera_requisition.core.records import Camera, Recorder
from camera_requisition.core.records.heading import Head
from camera_requisition.imports.intake import Held, LocatedRow, plan_intake
from camera_requisition.imports.understood import Rejection, UnderstoodRow

UNKNOWN = Head(None)


def row(number, source_id=None, x=None, y=None, heads=(UNKNOWN,), owner=None, recorder=None, **camera):
    return LocatedRow(UnderstoodRow(number, source_id, camera, owner or {}, recorder or {}, tuple(heads), x, y), x, y)


def held(*cameras, recorders=(), used=()):
    return Held((), recorders, cameras, frozenset(used) | {camera.camera_id for camera in cameras}, 0.01, "EPSG:2154")


def plan(rows, holds=None, rejected=(), source="Ville de X"):
    return plan_intake(rows, rejected, holds or held(), source)


def again(first, rows):
    return plan(rows, held(*first.cameras, recorders=first.recorders))


def test_every_head_is_a_camera_with_an_id_of_its_own():
    done = plan([row(2, "C1", 1.0, 2.0, heads=[Head(0.0), Head(90.0, 60.0)]), row(3, "C2")])
    assert [(camera.camera_id, camera.source_id, camera.head, camera.heading_deg, camera.hfov_deg) for camera in done.cameras] == [
        ("ville-de-x-000001", "C1", 1, 0.0, None), ("ville-de-x-000002", "C1", 2, 90.0, 60.0), ("ville-de-x-000003", "C2", 1, None, None),
    ]  # fmt: skip
    assert (done.rows_taken, done.added, done.unplaced) == (2, 3, 1)


def test_a_width_that_the_list_gives_wins_over_that_of_a_range():
    assert plan([row(2, "C1", heads=[Head(90.0, 60.0)], hfov_deg=80.0)]).cameras[0].hfov_deg == 80.0


def test_ids_are_never_used_again():
    assert plan([row(2, "C1")], held(used={"ville-de-x-000041", "ville-de-xy-000099"})).cameras[0].camera_id == "ville-de-x-000042"


def test_the_same_list_again_changes_nothing():
    rows = [row(2, "C1", 1.0, 2.0, [Head(0.0), Head(90.0)], {"name": "Ville"}, label="a"), row(3, None, label="b"), row(4, None, label="b")]
    first = plan(rows)
    second = again(first, rows)
    assert (second.added, second.updated, second.unchanged, second.missing, second.cameras) == (0, 0, 4, [], [])


def test_only_what_the_list_says_is_updated():
    known = Camera("a-1", source="Ville de X", source_id="C1", head=1, label="old", height_m=4.0, x=1.0, y=2.0)
    done = plan([row(2, "C1", 1.004, 2.0, label="new")], held(known))
    assert (done.updated, done.cameras[0].label, done.cameras[0].height_m, done.cameras[0].x) == (1, "new", 4.0, 1.0)


def test_a_place_found_by_hand_is_not_moved_by_a_list():
    known = Camera("a-1", source="Ville de X", source_id="C1", head=1, position_source="hand", x=1.0, y=2.0)
    done = plan([row(2, "C1", 50.0, 60.0, position_source="delivered")], held(known))
    assert done.unchanged == 1


def test_a_recorder_chosen_among_the_owners_stays():
    recorders = (Recorder("ville-1", "ville", assumed=True), Recorder("ville-nord", "ville"))
    known = Camera("a-1", recorder_id="ville-nord", source="Ville de X", source_id="C1", head=1)
    done = plan_intake([row(2, "C1", owner={"owner_id": "ville", "name": "Ville"})], (), held(known, recorders=recorders), "Ville de X")
    assert done.unchanged == 1


def test_missing_are_the_cameras_of_this_source_only():
    cameras = [
        Camera("a-1", source="Ville de X", source_id="C1", head=1), Camera("a-2", source="Ville de X", source_id="C1", head=2),
        Camera("a-3", source="Ville de X", source_id="C3", head=1, status="removed"), Camera("b-1", source="Autre", source_id="C4", head=1),
        Camera("a-5", source="Ville de X", source_id="C5", head=1), Camera("a-6"),
    ]  # fmt: skip
    done = plan([row(2, "C1")], held(*cameras), [Rejection(3, "outside_territory", source_id="C5")])
    assert [camera.camera_id for camera in done.missing] == ["a-2"]


def test_a_row_that_repeats_another_word_for_word_is_rejected_with_its_number():
    done = plan([row(2, "C1", label="a"), row(3, "C1", label="a")])
    assert (done.rows_taken, [(rejection.number, rejection.code, rejection.values) for rejection in done.rejections]) == (
        1, [(3, "row_repeated", {"first": 2})],
    )  # fmt: skip


def test_a_repeated_identifier_with_other_contents_is_taken_and_flagged():
    done = plan([row(2, "C1", label="a"), row(3, "C1", label="b")])
    assert [camera.source_id for camera in done.cameras] == ["C1", "C1~2"]
    assert [flag.code for flag in done.flags[3]] == ["identifier_repeated"]


def test_two_cameras_at_one_place_without_identifiers_are_two():
    done = plan([row(1, None, 1.0, 2.0), row(2, None, 1.0, 2.0), row(3, None, 1.0, 3.0)])
    assert len({camera.source_id for camera in done.cameras}) == 3
    assert done.rejections == []


def test_what_a_row_says_of_an_owner_that_it_does_not_name_is_kept_in_the_notes():
    done = plan([row(2, "C1", recorder={"retention_declared_days": 30.0}, notes="n")])
    assert done.cameras[0].notes == "n\nretention_declared_days = 30"
    assert done.cameras[0].recorder_id is None
    assert [flag.code for flag in done.flags[2]] == ["owner_not_named"]


def test_the_territory_gives_the_municipality_where_the_list_does_not():
    located = [LocatedRow(row(2, "C1").row, 1.0, 2.0, "38185"), LocatedRow(row(3, "C2", municipality_code="38421").row, 1.0, 2.0, "38185")]
    assert [camera.municipality_code for camera in plan(located).cameras] == ["38185", "38421"]
