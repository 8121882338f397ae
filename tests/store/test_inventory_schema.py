"""The tables are those of the contract."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from camera_requisition.core.records import Camera, CameraView, Owner, Recorder
from camera_requisition.core.records.intake import Intake
from camera_requisition.store import inventory_schema as schema


def contract_columns(table: str, contract: str) -> list[str]:
    """The column names that the contract's paragraph on `table` lists."""
    paragraph = re.search(rf"^`{table}`[^\n]*:.*?(?=\n\n)", contract, re.MULTILINE | re.DOTALL)
    if paragraph is None:
        raise LookupError(table)
    text = paragraph.group(0).split(": ", 1)[1]
    found = []
    for part in re.split(r"\s·\s", text):
        name = re.match(r"`(\w+)`", part.strip())
        if name:
            found.append(name.group(1))
    return found


@pytest.fixture(scope="module")
def contract(checkout: Path) -> str:
    path = checkout.parent / "shared" / "contract.md"
    if not path.is_file():
        pytest.skip("the contract is not here")
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("table", [schema.OWNER, schema.CAMERA, schema.CAMERA_VIEW], ids=lambda table: table.name)
def test_a_table_has_exactly_the_contracts_columns_in_its_order(table, contract):
    assert list(table.column_names) == contract_columns(table.name, contract)


def test_the_recorder_has_the_contracts_columns_and_a_date_for_each_retention(contract):
    written = contract_columns("recorder", contract)
    dates = {name.replace("_days", "_on") for name in schema.RECORDER.column_names if name.startswith("retention_") and name.endswith("days")}
    assert set(schema.RECORDER.column_names) == set(written) | dates


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
