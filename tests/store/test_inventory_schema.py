"""The tables are those of the contract."""

from __future__ import annotations

from dataclasses import fields

import pytest

from camera_requisition.core.records import Camera, CameraView, Owner, Recorder
from camera_requisition.core.records.intake import Intake
from camera_requisition.store import inventory_schema as schema

# The columns as the contract of names lists them; the three dates of retention stand there as "each with a …_on".
CONTRACT = {
    "owner": (
        "owner_id name kind registration_number addressee service address postcode city email phone delivery_channel verified_on notes "
    ).split(),
    "recorder": (
        "recorder_id owner_id name address recording recording_hours retention_authorised_days retention_declared_days "
        "retention_observed_days access duty_contact duty_email duty_phone duty_hours clock_offset_s clock_checked_at "
        "native_format authorisation_ref authorisation_expires_on verified_on assumed notes "
    ).split(),
    "camera": (
        "camera_id recorder_id channel device_id label address municipality_code kind heading_deg hfov_deg vfov_deg range_m "
        "near_m height_m tilt_deg resolution_px focal_mm sensor_mm indoor regime status status_since valid_from valid_to "
        "heading_text view_source position_source view_image view_image_on source source_id head intake_id verified_on edited_by "
        "edited_at edited_with notes "
    ).split(),
    "camera_view": ("camera_id extent assumed occlusion fingerprint stale computed_at ").split(),
}
SIGNED = ["merged_into", "edited_by", "edited_at", "edited_with"]
ADDED = {"camera": ["missing_since", "merged_into", "succeeded_by", "position_accuracy_m"], "owner": SIGNED, "recorder": SIGNED}
"""What was added to the contract's, behind it."""


@pytest.mark.parametrize("table", [schema.OWNER, schema.CAMERA, schema.CAMERA_VIEW], ids=lambda table: table.name)
def test_a_table_has_exactly_the_contracts_columns_in_its_order(table):
    added = ADDED.get(table.name, [])
    assert list(table.column_names) == [*CONTRACT[table.name], *added]


def test_the_recorder_has_the_contracts_columns_and_a_date_for_each_retention():
    dates = {name.replace("_days", "_on") for name in schema.RECORDER.column_names if name.startswith("retention_") and name.endswith("days")}
    assert set(schema.RECORDER.column_names) == set(CONTRACT["recorder"]) | dates | set(SIGNED)


@pytest.mark.parametrize(
    ("table", "record", "beside"),
    [
        (schema.OWNER, Owner, ()),
        (schema.RECORDER, Recorder, ()),
        (schema.CAMERA, Camera, ("x", "y")),
        (schema.INTAKE, Intake, ()),
    ],
    ids=["owner", "recorder", "camera", "intake"],
)
def test_a_records_fields_stand_in_the_order_of_the_columns(table, record, beside):
    assert [field.name for field in fields(record)] == [*table.column_names, *beside]


def test_a_view_has_a_column_for_each_field():
    assert {field.name for field in fields(CameraView)} - {"geometry"} == set(schema.CAMERA_VIEW.column_names)


def test_history_keeps_every_column_of_a_camera():
    assert set(schema.CAMERA.column_names) <= set(schema.CAMERA_HISTORY.column_names)
