"""One requisition per owner: his cameras by recorder and time, numbered in the order in which footage disappears."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from camera_requisition.core.incident.types import Incident
from camera_requisition.core.incident.zones import polygon_zone
from camera_requisition.core.legal.case import case_from_dict
from camera_requisition.core.legal.requisitions import _numbers, habilitation_lines, requisitions
from camera_requisition.core.legal.types import FrameRules
from camera_requisition.core.legal.waves import Asked, Ledger
from camera_requisition.core.match.search import search
from camera_requisition.core.match.types import Window
from camera_requisition.core.records import Owner, Recorder
from tests.core.match.memory_source import NIGHT, MemorySource, Site, listed, request

SITE = Site()
DAY = 86_400.0
CASE = case_from_dict({"number": "2026-77", "time_zone": "Europe/Paris", "service": {"name": "Commissariat"}})
FRAME = FrameRules("flagrance", "Requisition", required=("number", "signer.name"))


def owned(owner_id, recorder_id, days, *cameras, **more):
    recorder = Recorder(recorder_id, owner_id=owner_id, retention_declared_days=days, **more)
    return listed(*cameras, recorder=recorder, owner=Owner(owner_id, owner_id.title()))


def at(camera_id, east, radius=30.0):
    """A disc around a place on the path."""
    return SITE.camera(camera_id, east, 0, kind="fisheye", range_m=radius)


# a path of 1 km from west to east at 1 m/s, and a zone around its beginning
INCIDENT = Incident(
    zones=(polygon_zone(SITE.square(0, 0, 40), NIGHT, NIGHT + 60),),
    paths=(SITE.path((0, 0), (1000, 0), kmh=(3.6, 3.6), start=NIGHT),),
)


def found(*candidates, overwritten=(), now=NIGHT + 3600.0):
    flat = [one for group in candidates for one in group]
    return search(request(INCIDENT, now=now), MemorySource(flat, overwritten=frozenset(overwritten)))


def test_one_per_owner_in_the_order_of_deadlines():
    result = found(
        owned("slow", "slow-1", 30.0, at("s1", 100)),
        owned("quick", "quick-1", 3.0, at("q1", 500)),
        owned("middle", "middle-1", 15.0, at("m1", 300)),
    )
    made = requisitions(result, None, CASE, FRAME)
    assert [one.owner.owner_id for one in made] == ["quick", "middle", "slow"]
    # seen from 470 m on: 470 s is in the minute from 420 s
    assert made[0].deadline == NIGHT + 420 + 3 * DAY
    assert made[0].missing == ("signer.name",)
    assert made[0].draft


def test_recorders_by_deadline_and_their_cameras_in_time_order():
    result = found(
        owned("town", "town-1", 20.0, at("late", 800), at("early", 200), at("middle", 500)),
        owned("town", "town-2", 5.0, at("other", 900)),
    )
    (made,) = requisitions(result, None, CASE, FRAME)
    assert [one.recorder.recorder_id for one in made.recorders] == ["town-2", "town-1"]
    assert made.camera_ids == ("other", "early", "middle", "late")
    # seen between 170 and 230 m at 1 m/s: from 2 to 4 min
    assert made.recorders[1].cameras[0].windows == (Window(NIGHT + 120, NIGHT + 240),)
    assert made.recorders[1].deadline == NIGHT + 120 + 20 * DAY
    assert made.recorders[0].retention_state == "safe"


def test_time_order_holds_though_the_list_puts_what_is_presumed_gone_last():
    # 30 days after 23:05: what was seen until 23:04 is presumed gone, what was seen around 23:14 isn't yet
    result = found(owned("town", "town-1", 20.0, at("early", 200), at("late", 800)), now=NIGHT + 300 + 30 * DAY)
    assert [match.candidate.camera.camera_id for match in result.matches] == ["late", "early"]
    (made,) = requisitions(result, None, CASE, FRAME)
    assert made.camera_ids == ("early", "late")


def test_the_reason_says_no_more_than_scene_or_route():
    result = found(owned("town", "town-1", 20.0, at("both", 0), at("route", 500)))
    (made,) = requisitions(result, None, CASE, FRAME)
    assert {one.camera.camera_id: one.reason for one in made.recorders[0].cameras} == {"both": "scene_and_route", "route": "route"}
    only_zone = search(request(replace(INCIDENT, paths=())), MemorySource(owned("town", "town-1", 20.0, at("a", 0))))
    (made,) = requisitions(only_zone, None, CASE, FRAME)
    assert made.recorders[0].cameras[0].reason == "scene"


def test_cameras_without_owner_come_last_as_drafts():
    nobody = listed(at("n", 300), recorder=None, owner=None)
    result = found(nobody, owned("town", "town-1", 20.0, at("a", 500)))
    made = requisitions(result, None, replace(CASE, signer=replace(CASE.signer, name="Durand")), FRAME, Ledger(wave=2))
    assert [(one.owner and one.owner.owner_id, one.draft) for one in made] == [("town", False), (None, True)]
    assert made[1].number == "2026-77-2-0000"


def test_only_the_kept_are_asked_for():
    result = found(owned("town", "town-1", 20.0, at("a", 200), at("b", 500)), owned("shop", "shop-1", 3.0, at("c", 800)))
    (made,) = requisitions(result, ["b", "unheard of"], CASE, FRAME)
    assert made.camera_ids == ("b",)
    assert requisitions(result, [], CASE, FRAME) == []


def test_an_unplaced_camera_is_asked_for_the_whole_incident_if_kept():
    unplaced = replace(at("u", 0), x=None, y=None)
    result = found(owned("town", "town-1", 20.0, at("a", 200), unplaced))
    (made,) = requisitions(result, None, CASE, FRAME)
    assert made.camera_ids == ("a",)
    (made,) = requisitions(result, ["u"], CASE, FRAME)
    (asked,) = made.recorders[0].cameras
    # from the start until the path's end after 1,000 s: 17 min
    assert asked.windows == (Window(NIGHT, NIGHT + 1020),)
    assert (asked.reason, asked.match, made.deadline) == ("scene_and_route", None, None)


def test_what_an_owner_answered_to_be_gone_is_asked_for_only_if_kept():
    result = found(owned("town", "town-1", 20.0, at("a", 200), at("b", 500)), overwritten=["a"])
    assert requisitions(result, None, CASE, FRAME)[0].camera_ids == ("b",)
    assert requisitions(result, ["a"], CASE, FRAME)[0].camera_ids == ("a",)


def test_recorders_with_regular_access_get_a_line_instead_of_a_letter():
    result = found(owned("police", "police-1", 20.0, at("p", 200), access="habilitation"), owned("town", "town-1", 20.0, at("a", 500)))
    assert [one.owner.owner_id for one in requisitions(result, None, CASE, FRAME)] == ["town"]
    (line,) = habilitation_lines(result, None)
    assert (line.recorder.recorder_id, [one.camera.camera_id for one in line.cameras]) == ("police-1", ["p"])


def test_without_a_frame_everything_is_a_draft():
    (made,) = requisitions(found(owned("town", "town-1", 20.0, at("a", 200))), None, CASE, None)
    assert made.missing == ("frame",)
    assert made.draft


@pytest.mark.parametrize("seed", range(3))
def test_the_order_doesnt_depend_on_the_order_of_the_inventory(seed):
    groups = [owned(f"o{n}", f"o{n}-1", 10.0, at(f"c{n}", 500)) for n in range(3)]
    made = requisitions(found(*groups[seed:], *groups[:seed]), None, CASE, FRAME)
    assert [one.owner.owner_id for one in made] == ["o0", "o1", "o2"]


def test_a_number_tells_neither_how_many_are_asked_nor_in_which_order():
    alone = requisitions(found(owned("town", "town-1", 20.0, at("a", 200))), None, CASE, FRAME)
    among = requisitions(
        found(owned("town", "town-1", 20.0, at("a", 200)), *(owned(f"o{n}", f"o{n}-1", 3.0, at(f"c{n}", 500)) for n in range(8))),
        None,
        CASE,
        FRAME,
    )
    assert alone[0].number == next(one.number for one in among if one.owner.owner_id == "town")
    numbers = [one.number for one in among]
    assert len(set(numbers)) == len(numbers) == 9
    assert all(re.fullmatch(r"2026-77-1-[2-9B-Z]{4}", number) for number in numbers)


def test_another_wave_or_case_has_other_numbers():
    result = found(owned("town", "town-1", 20.0, at("a", 200)))
    codes = [
        requisitions(result, None, case, FRAME, Ledger(wave=wave))[0].number[-4:]
        for case in (CASE, replace(CASE, number="2026-78"))
        for wave in (1, 2)
    ]
    assert len(set(codes)) == 4


def test_no_two_owners_of_a_wave_share_a_number():
    # 6,000 owners on 28**4 codes: more than one pair meets by chance and has to be told apart
    wanted = [(f"owner-{number}", 1) for number in range(6000)]
    alone = {_numbers([key], CASE, Ledger())[0] for key in wanted}
    assert len(alone) < 6000, "no two of these ids meet: the rule isn't tried"
    assert len(set(_numbers(wanted, CASE, Ledger()))) == 6000


def asked(one, *, sent):
    """What a register tells of a requisition."""
    windows = {request.camera.camera_id: request.windows for recorder in one.recorders for request in recorder.cameras}
    return Asked(one.number, one.owner.owner_id if one.owner else None, one.wave, sent, windows)


TOWN = owned("town", "town-1", 10.0, at("c1", 200), at("c2", 500))
SHOP = owned("shop", "shop-1", 10.0, at("s1", 700))


def test_what_has_not_been_sent_is_made_again_under_its_number():
    first = requisitions(found(TOWN, SHOP), None, CASE, FRAME)
    again = requisitions(found(TOWN, SHOP), None, CASE, FRAME, Ledger([asked(one, sent=False) for one in first]))
    assert again == first


def test_a_later_wave_asks_an_owner_only_for_the_difference():
    town, shop = sorted(requisitions(found(TOWN, SHOP), ["c1", "s1"], CASE, FRAME), key=lambda one: one.owner.owner_id, reverse=True)
    book = Ledger([asked(town, sent=True), asked(shop, sent=False)])
    second = {one.owner.owner_id: one for one in requisitions(found(TOWN, SHOP), None, CASE, FRAME, book)}
    assert (second["town"].wave, second["town"].camera_ids) == (2, ("c2",))
    assert second["town"].number.startswith("2026-77-2-")
    assert second["shop"] == shop, "what has not left the house is asked for as before"


def test_an_owner_who_was_asked_for_everything_gets_nothing():
    first = requisitions(found(TOWN, SHOP), None, CASE, FRAME)
    assert requisitions(found(TOWN, SHOP), None, CASE, FRAME, Ledger([asked(one, sent=True) for one in first])) == []


def test_a_wider_window_is_asked_for_without_the_part_that_was_asked():
    (first,) = requisitions(found(TOWN), ["c1"], CASE, FRAME)
    window = first.recorders[0].cameras[0].windows[0]
    half = Window(window.start, window.start + 60)
    earlier = Asked("2026-77-1-XXXX", "town", 1, True, {"c1": (half,)})
    (second,) = requisitions(found(TOWN), ["c1"], CASE, FRAME, Ledger([earlier]))
    assert second.recorders[0].cameras[0].windows == (Window(window.start + 60, window.end),)
    assert second.deadline == first.deadline + 60, "what is left was filmed later and disappears later"


def test_a_wave_that_is_asked_for_by_number_leaves_out_all_before_it():
    first = requisitions(found(TOWN), ["c1"], CASE, FRAME)
    (second,) = requisitions(found(TOWN), None, CASE, FRAME, Ledger([asked(one, sent=False) for one in first], wave=2))
    assert (second.wave, second.camera_ids) == (2, ("c2",))


def test_numbers_given_before_are_not_given_to_another_owner():
    (first,) = requisitions(found(TOWN), None, CASE, FRAME)
    stranger = Asked(first.number, "somebody else", 1, False, {})
    (second,) = requisitions(found(TOWN), None, CASE, FRAME, Ledger([stranger]))
    assert second.number != first.number
