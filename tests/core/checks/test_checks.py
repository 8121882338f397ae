"""Each thing that can be wrong is found, and nothing is found where nothing is wrong."""

from __future__ import annotations

from datetime import date

import pytest
from shapely.geometry import Polygon, box

from camera_requisition.core.checks.codes import CODES
from camera_requisition.core.checks.registry import check
from camera_requisition.core.checks.types import Severity
from camera_requisition.core.messages import MESSAGES, sentence
from camera_requisition.core.sight.views import fingerprint
from tests.core.checks.made import CAMERA, camera, codes, codes_of, facts, owner, recorder


def test_nothing_is_wrong_with_a_complete_camera():
    assert codes_of() == []


def test_a_gravity_and_two_sentences_belong_to_every_code():
    for code in CODES:
        assert MESSAGES[f"check_{code}"].endswith((".", "?"))
        assert MESSAGES[f"mend_{code}"].endswith(".")
    without_code = {name.partition("_")[2] for name in MESSAGES if name.startswith(("check_", "mend_"))} - set(CODES)
    assert without_code == {"reason_missing", "municipality_unknown", "requests_not_counted", "territory_empty"}


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"heading_deg": 361.0}, "heading_impossible"),
        ({"heading_deg": -1.0}, "heading_impossible"),
        ({"heading_deg": float("nan")}, "heading_impossible"),
        ({"hfov_deg": 0.0}, "hfov_impossible"),
        ({"hfov_deg": 361.0}, "hfov_impossible"),
        ({"vfov_deg": -5.0}, "vfov_impossible"),
        ({"range_m": 0.0}, "range_impossible"),
        ({"range_m": 50_000.0}, "range_impossible"),
        ({"near_m": -1.0}, "near_impossible"),
        ({"near_m": 40.0}, "near_beyond_range"),
        ({"height_m": 0.0}, "height_impossible"),
        ({"height_m": 900.0}, "height_impossible"),
        ({"tilt_deg": 120.0}, "tilt_impossible"),
        ({"resolution_px": 12}, "resolution_impossible"),
        ({"focal_mm": -4.0}, "lens_impossible"),
        ({"kind": "turret"}, "word_unknown"),
        ({"valid_from": "in spring"}, "dates_unreadable"),
        ({"valid_from": "2026-02-30"}, "dates_unreadable"),
        ({"valid_from": "2027-01-01", "valid_to": "2026-12-01"}, "valid_to_before_valid_from"),
        ({"verified_on": "2026-11-24"}, "confirmed_in_future"),
        ({"valid_from": "2026-01-01bis"}, "dates_unreadable"),
        ({"heading_deg": None, "heading_text": "NB"}, "heading_not_understood"),
        ({"heading_deg": None}, "view_values_missing"),
        ({"hfov_deg": None}, "view_values_missing"),
        ({"range_m": None}, "view_values_missing"),
        ({"x": None, "y": None}, "unplaced"),
        ({"x": float("inf"), "y": 1.0}, "position_impossible"),
        ({"x": 1e12, "y": 1e12}, "position_impossible"),
        ({"recorder_id": None}, "no_recorder"),
        ({"recorder_id": "nobody's"}, "recorder_unknown"),
        ({"verified_on": None}, "never_confirmed"),
        ({"verified_on": "2025-11-22"}, "not_confirmed"),
        ({"missing_since": "2026-11-01"}, "missing_from_list"),
        ({"status": "out_of_service", "status_since": "2026-05-22"}, "out_of_service_long"),
        ({"status": "out_of_service"}, "out_of_service_undated"),
    ],
)
def test_one_spoilt_value_of_a_camera_is_one_problem(values, code):
    assert codes_of(camera(**values)) == [code]


@pytest.mark.parametrize(
    "values",
    [
        {"heading_deg": 0.0},
        {"heading_deg": 360.0},
        {"near_m": 39.9},
        {"kind": "ptz", "heading_deg": None, "hfov_deg": None, "heading_text": "turns"},
        {"kind": "fisheye", "heading_deg": None, "hfov_deg": None},
        {"hfov_deg": None, "focal_mm": 4.0, "sensor_mm": 5.6},
        {"heading_deg": None, "hfov_deg": 360.0, "heading_text": "0-360"},
        {"verified_on": "2026-11-23"},
        {"verified_on": "2025-11-23"},  # twelve months ago to the day
        {"status": "out_of_service", "status_since": "2026-05-23"},
        {"status_since": "2026-05-23T10:00:00+02:00"},
        {"valid_from": "2026-11-23", "valid_to": "2027-11-23"},
        {"label": "", "address": ""},
    ],
)
def test_what_may_be_so_is_no_problem(values):
    assert codes_of(camera(**values)) == []


def test_a_removed_camera_needs_nothing_but_values_that_can_be():
    gone = {"recorder_id": None, "x": None, "y": None, "verified_on": None, "hfov_deg": None}
    for values in ({"status": "removed"}, {"status": "planned"}, {"valid_to": "2026-11-23"}):
        assert codes_of(camera(**gone, **values)) == []
        assert codes_of(camera(**gone, **values, range_m=-1.0)) == ["range_impossible"]


def test_a_list_taken_in_confirms_until_it_is_a_year_old():
    brought = camera(verified_on=None, intake_id="i")
    assert codes_of(brought, taken_on={"i": date(2026, 1, 1)}) == []
    assert codes_of(brought, taken_on={"i": date(2024, 1, 1)}) == ["not_confirmed"]
    assert codes_of(brought, taken_on={"other": date(2026, 1, 1)}) == ["never_confirmed"]


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"owner_id": None}, "recorder_without_owner"),
        ({"owner_id": "nobody"}, "owner_unknown"),
        ({"recording": "none"}, "does_not_record"),
        ({"retention_declared_days": None}, "retention_missing"),
        ({"retention_observed_days": 0.0}, "retention_impossible"),
        ({"retention_authorised_days": 31.0}, "retention_above_maximum"),
        ({"authorisation_expires_on": "2026-11-22"}, "authorisation_expired"),
        ({"authorisation_expires_on": "2026-11-23"}, "authorisation_due"),
        ({"authorisation_expires_on": "2027-03-23"}, "authorisation_due"),
        ({"authorisation_expires_on": "soon"}, "dates_unreadable"),
        ({"access": "by asking"}, "word_unknown"),
    ],
)
def test_one_spoilt_value_of_a_recorder_is_one_problem_at_the_place_of_its_camera(values, code):
    (found,) = check(facts(recorder=recorder(**values)))
    assert (found.code, found.table, found.record_id, found.x, found.y) == (code, "recorder", "r", CAMERA.x, CAMERA.y)


def test_of_what_does_not_record_nobody_asks_how_long():
    assert codes_of(recorder=recorder(recording="none", retention_declared_days=None)) == ["does_not_record"]


def test_the_law_of_public_places_holds_for_these_alone():
    spoilt = recorder(retention_authorised_days=31.0, authorisation_expires_on="2020-01-01")
    for regime in ("private_place", "unknown", None):
        assert codes_of(camera(regime=regime), spoilt) == []
    assert codes_of(camera(regime="open_to_public"), spoilt) == ["retention_above_maximum", "authorisation_expired"]


def test_the_problem_of_a_public_place_lies_where_the_public_is_filmed():
    private = camera(camera_id="a", channel="2", regime="private_place", x=1.0 + CAMERA.x)
    (found,) = check(facts([private, CAMERA], recorder(retention_declared_days=45.0)))
    assert (found.code, found.x) == ("retention_above_maximum", CAMERA.x)


def test_where_the_law_sets_no_maximum_none_is_exceeded():
    assert codes_of(recorder=recorder(retention_declared_days=400.0), legal_maximum_days=None) == []
    assert codes_of(recorder=recorder(retention_declared_days=30.0)) == []


def test_four_months_are_months_of_the_calendar():
    assert codes_of(recorder=recorder(authorisation_expires_on="2027-03-24")) == []


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"email": None}, "contact_missing"),
        ({"email": "the town hall"}, "contact_missing"),
        ({"email": None, "phone": "ask"}, "contact_missing"),
        ({"email": None, "phone": "04 76 00 00 00"}, "channel_without_contact"),
        ({"delivery_channel": "post"}, "channel_without_contact"),
        ({"delivery_channel": "phone"}, "channel_without_contact"),
        ({"delivery_channel": None, "email": None, "address": "place"}, None),
        ({"delivery_channel": None, "email": None, "address": "place", "city": None}, "contact_missing"),
        ({"delivery_channel": "hand", "email": None, "address": "place", "city": None}, None),
        ({"delivery_channel": "post", "address": "1 place", "postcode": "38000"}, None),
        ({"delivery_channel": "post", "address": "1 place, 38000 Exemple", "city": None}, None),
        ({"delivery_channel": "portal"}, None),
        ({"delivery_channel": None}, None),
    ],
)
def test_somebody_can_be_reached_by_the_channel_asked_for(values, code):
    assert codes_of(owner=owner(**values)) == ([code] if code else [])


def test_the_contact_on_duty_is_one_too():
    assert codes_of(recorder=recorder(duty_email="nuit@exemple.fr"), owner=owner(email=None)) == []
    assert codes_of(recorder=recorder(duty_phone="17"), owner=owner(email=None, delivery_channel=None)) == []


def test_a_recorder_without_a_camera_in_use_keeps_nobody_waiting():
    assert codes_of(camera(status="removed"), recorder(retention_declared_days=None), owner(email=None)) == []


def test_the_territory_has_an_edge_that_belongs_to_it():
    around = box(CAMERA.x, CAMERA.y, CAMERA.x + 100, CAMERA.y + 100)
    away = box(0, 0, 1, 1)
    assert codes_of(territory=[(away, None, None), (around, "38", None)]) == []
    assert codes_of(territory=[(away, None, None)]) == ["outside_territory"]
    assert codes_of(camera(x=CAMERA.x - 0.01), territory=[(around, None, None)]) == ["outside_territory"]


def test_a_broken_territory_is_mended_and_an_empty_one_is_none():
    bow = Polygon(
        [(CAMERA.x - 50, CAMERA.y - 50), (CAMERA.x + 50, CAMERA.y + 50), (CAMERA.x - 50, CAMERA.y + 50), (CAMERA.x + 50, CAMERA.y - 50)]
    )
    assert codes_of(camera(y=CAMERA.y + 40), territory=[(bow, None, None)]) == []
    assert codes_of(territory=[(Polygon(), None, None)]) == []


def test_a_view_is_missing_stale_or_right():
    right = fingerprint(CAMERA, "EPSG:2154")
    assert codes_of(fingerprints={"c": right}) == []
    assert codes_of(fingerprints={}) == ["view_missing"]
    assert codes_of(fingerprints={"c": ""}) == ["view_stale"]
    assert codes_of(camera(heading_deg=91.0), fingerprints={"c": right}) == ["view_stale"]
    assert codes_of(camera(x=None, y=None), fingerprints={}) == ["unplaced"]
    assert codes_of(fingerprints={"c": fingerprint(CAMERA, "EPSG:2154", target_m=2.0)}, target_m=2.0) == []
    assert codes_of(fingerprints={"c": right}, target_m=2.0) == ["view_stale"]
    assert codes_of(camera(x=1e12), fingerprints={}) == ["position_impossible"]


def test_a_view_cut_by_buildings_is_right_until_they_change():
    """The fingerprint of a cut view goes on with the buildings around it; of these the checks know where they have changed."""
    cut = {"c": fingerprint(CAMERA, "EPSG:2154") + "-0123456789abcdef"}
    assert codes_of(fingerprints=cut) == []
    assert codes_of(camera(heading_deg=91.0), fingerprints=cut) == ["view_stale"]
    assert codes_of(fingerprints=cut, buildings_changed={"c"}) == ["view_stale"]
    assert codes_of(fingerprints=cut, buildings_changed={"d"}) == []


def test_a_guess_about_the_building_is_named_while_its_view_is_up_to_date():
    right = {"c": fingerprint(CAMERA, "EPSG:2154") + "-0123456789abcdef"}
    assert codes_of(fingerprints=right, guesses={"c": ("hfov_deg", "mount")}) == ["facade_uncertain"]
    assert codes_of(fingerprints=right, guesses={"c": ("footprint",)}) == ["indoors_without_building"]
    assert codes_of(fingerprints=right, guesses={"d": ("mount",)}) == []
    assert codes_of(fingerprints={"c": ""}, guesses={"c": ("mount",)}) == ["view_stale"]


def test_the_gravest_comes_first_and_detail_follows_the_value():
    found = check(facts(camera(range_m=-1.0, hfov_deg=None, verified_on=None)))
    assert [problem.severity for problem in found] == [Severity.ERROR, Severity.WARNING, Severity.NOTICE]
    assert codes(found) == ["range_impossible", "never_confirmed", "view_values_missing"]
    (other,) = check(facts(camera(range_m=-2.0)))
    assert found[0].detail != other.detail
    assert found[0].detail == check(facts(camera(range_m=-1.0)))[0].detail


def test_the_detail_of_a_problem_doesnt_change_from_one_day_to_the_next():
    from dataclasses import replace

    spoilt = facts(camera(verified_on="2020-01-01"), recorder(authorisation_expires_on="2026-12-01"))
    tomorrow = replace(spoilt, today=date(2026, 11, 24))
    assert [(one.key, one.detail) for one in check(spoilt)] == [(one.key, one.detail) for one in check(tomorrow)]


def test_every_sentence_is_filled():
    spoilt = [
        camera(camera_id="1", heading_deg=999.0, hfov_deg=-1.0, vfov_deg=-1.0, range_m=-1.0, near_m=-1.0, height_m=-1.0, tilt_deg=100.0),
        camera(camera_id="2", resolution_px=1, focal_mm=-1.0, kind="x", valid_from="x", missing_since="2026-01-01", source="s", device_id="dd"),
        camera(camera_id="3", x=None, y=None, heading_deg=None, heading_text="?", verified_on="2020-01-01", range_m=None, device_id="dd"),
        camera(camera_id="4", x=1e12, recorder_id="?", status="out_of_service", status_since="2020-01-01", near_m=90.0),
        camera(
            camera_id="5", x=3.0, y=3.0, valid_from="2027-02-02", valid_to="2027-01-01", verified_on="2027-01-01", label="five", channel="5"
        ),
        camera(camera_id="6"),
        camera(camera_id="7", heading_deg=92.0),
    ]
    found = check(
        facts(spoilt, recorder(retention_declared_days=31.0, retention_observed_days=-1.0), territory=[(box(0, 0, 1, 1), None, None)])
    )
    assert len(set(codes(found))) > 20
    for problem in found:
        text = sentence(f"check_{problem.code}", {**problem.values, "fields": ", ".join(problem.fields)})
        assert "{" not in text, text
