"""Known, usable, complete; by owner and by commune."""

from __future__ import annotations

import pytest
from shapely.geometry import box

from camera_requisition.core.checks import completeness
from camera_requisition.core.checks.facts import Facts
from camera_requisition.core.records import Owner, Recorder
from tests.core.checks.made import CAMERA, OWNER, RECORDER, TODAY, camera, facts, owner, recorder


def counts(row):
    return row.known, row.usable, row.complete


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({}, (1, 1, 1)),
        ({"camera": {"heading_deg": None}}, (1, 1, 0)),
        ({"camera": {"heading_deg": None, "kind": "ptz"}}, (1, 1, 1)),
        ({"camera": {"hfov_deg": None}}, (1, 1, 0)),
        ({"camera": {"range_m": None}}, (1, 1, 0)),
        ({"camera": {"verified_on": "2025-11-22"}}, (1, 1, 0)),
        ({"camera": {"x": None, "y": None}}, (1, 0, 0)),
        ({"camera": {"recorder_id": None}}, (1, 0, 0)),
        ({"recorder": {"owner_id": None}}, (1, 0, 0)),
        ({"recorder": {"retention_declared_days": None}}, (1, 0, 0)),
        ({"recorder": {"retention_declared_days": -1.0}}, (1, 0, 0)),
        ({"recorder": {"recording": "none"}}, (1, 0, 0)),
        ({"owner": {"email": None}}, (1, 0, 0)),
        ({"camera": {"status": "removed"}}, (0, 0, 0)),
        ({"camera": {"status": "planned"}}, (0, 0, 0)),
        ({"camera": {"valid_to": "2026-11-23"}}, (0, 0, 0)),
    ],
)
def test_what_is_lacking_takes_a_camera_down(parts, expected):
    made = facts(camera(**parts.get("camera", {})), recorder(**parts.get("recorder", {})), owner(**parts.get("owner", {})))
    assert counts(completeness.whole(made)) == expected


def test_owners_stand_in_the_order_of_their_names_and_the_unknown_one_last():
    cameras = [camera(camera_id="1", recorder_id="z"), CAMERA, camera(camera_id="2"), camera(camera_id="3", recorder_id=None)]
    owners = [Owner("p", "Zoo"), OWNER]
    made = Facts(cameras, [RECORDER, Recorder("z", "p")], owners, TODAY, "EPSG:2154")
    rows = completeness.by_owner(made)
    assert [(row.key, row.name, row.known, row.usable) for row in rows] == [
        ("o", "Ville d'Exemple", 2, 2),
        ("p", "Zoo", 1, 0),
        ("", None, 1, 0),
    ]


def test_a_commune_is_the_recorded_one_else_the_one_around_the_camera():
    here = box(CAMERA.x - 10, CAMERA.y - 10, CAMERA.x + 10, CAMERA.y + 10)
    cameras = [camera(camera_id="1", municipality_code="38421"), camera(camera_id="2"), camera(camera_id="3", x=0.0, y=0.0)]
    made = facts(cameras, territory=[(here, "38185", "Grenoble"), (box(0, 0, 1, 1).buffer(-0.2), "38421", "Saint-Martin")])
    rows = completeness.by_commune(made)
    assert [(row.key, row.name, row.known) for row in rows] == [("38185", "Grenoble", 1), ("38421", "Saint-Martin", 1), ("", None, 1)]
