"""A requisition survives being kept as JSON."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from camera_requisition.core.errors import CaseError
from camera_requisition.core.legal.plain import requisition_from_plain, requisition_to_plain
from camera_requisition.core.legal.requisitions import requisitions
from tests.core.legal.test_requisitions import CASE, FRAME, SHOP, TOWN, found


def without_matches(one):
    return replace(
        one,
        recorders=tuple(replace(held, cameras=tuple(replace(camera, match=None) for camera in held.cameras)) for held in one.recorders),
    )


def test_all_but_the_matches_comes_back():
    for one in requisitions(found(TOWN, SHOP), None, CASE, FRAME):
        text = json.dumps(requisition_to_plain(one), allow_nan=False)
        assert requisition_from_plain(json.loads(text)) == without_matches(one)


def test_nothing_of_the_search_is_kept():
    (one,) = requisitions(found(TOWN), None, CASE, FRAME)
    text = json.dumps(requisition_to_plain(one))
    for word in ("certainty", "hypothes", "distance", "geometry", "seen_"):
        assert word not in text


def test_fields_of_a_later_version_are_passed_over_and_garbage_is_named():
    (one,) = requisitions(found(TOWN), None, CASE, FRAME)
    plain = requisition_to_plain(one)
    plain["owner"]["fax"] = "none"
    assert requisition_from_plain(plain) == without_matches(one)
    for garbled in ({}, {**plain, "format": 9}, {**plain, "recorders": [1]}, {**plain, "owner": {"name": 3}}):
        with pytest.raises(CaseError) as error:
            requisition_from_plain(garbled)
        assert error.value.code == "requisition_unreadable"
