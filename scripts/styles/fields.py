"""How the forms of an inventory show its fields: groups, lists of words, ranges with units."""

from __future__ import annotations

from typing import Any

from camera_requisition.gis.field_values import WORDS

NOT_KNOWN = "{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"  # what QGIS takes for NULL in a value map

# Smallest, largest, step and unit of what is chosen with a spin box.
RANGES: dict[str, tuple[float, float, float, str]] = {
    "heading_deg": (0.0, 360.0, 1.0, " °"),
    "hfov_deg": (0.0, 360.0, 1.0, " °"),
    "vfov_deg": (0.0, 180.0, 1.0, " °"),
    "range_m": (0.0, 2000.0, 1.0, " m"),
    "near_m": (0.0, 2000.0, 1.0, " m"),
    "height_m": (0.0, 500.0, 0.5, " m"),
    "tilt_deg": (-90.0, 90.0, 1.0, " °"),
    "focal_mm": (0.0, 1000.0, 0.1, " mm"),
    "sensor_mm": (0.0, 100.0, 0.1, " mm"),
    "retention_authorised_days": (0.0, 3660.0, 1.0, " d"),
    "retention_declared_days": (0.0, 3660.0, 1.0, " d"),
    "retention_observed_days": (0.0, 3660.0, 1.0, " d"),
}
DATES = frozenset(
    {
        "verified_on",
        "retention_authorised_on",
        "retention_declared_on",
        "retention_observed_on",
        "authorisation_expires_on",
        "status_since",
        "valid_from",
        "valid_to",
        "view_image_on",
    }
)
PICTURES = frozenset({"view_image"})
PICTURE_FILTER = "*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp"
LONG = frozenset({"notes", "address", "duty_hours", "recording_hours"})
COMPUTED = frozenset(
    {
        "edited_by", "edited_at", "edited_with", "intake_id", "missing_since", "merged_into", "succeeded_by", "heading_text", "source",
        "source_id", "head", "fid",
    }
)  # fmt: skip
READ_ONLY_TABLES = frozenset({"camera_view", "camera_history", "owner_history", "recorder_history", "intake"})

GROUPS: dict[str, list[tuple[str, list[str]]]] = {
    "camera": [
        ("Camera", ["camera_id", "label", "channel", "device_id", "kind", "recorder_id", "regime", "indoor", "notes"]),
        ("Place", ["address", "municipality_code", "position_source", "height_m"]),
        (
            "View",
            [
                "heading_deg", "hfov_deg", "vfov_deg", "range_m", "near_m", "tilt_deg", "resolution_px", "focal_mm", "sensor_mm",
                "view_source", "heading_text", "view_image", "view_image_on",
            ],
        ),
        ("Status", ["status", "status_since", "valid_from", "valid_to", "verified_on"]),
        (
            "Where it comes from",
            [
                "source", "source_id", "head", "intake_id", "missing_since", "merged_into", "succeeded_by", "edited_by", "edited_at",
                "edited_with",
            ],
        ),
    ],
    "recorder": [
        ("Recorder", ["recorder_id", "owner_id", "name", "address", "assumed", "access", "native_format", "notes"]),
        (
            "Retention",
            [
                "recording", "recording_hours", "retention_authorised_days", "retention_authorised_on", "retention_declared_days",
                "retention_declared_on", "retention_observed_days", "retention_observed_on",
            ],
        ),
        ("Contact on duty", ["duty_contact", "duty_phone", "duty_email", "duty_hours"]),
        ("Clock and authorisation", ["clock_offset_s", "clock_checked_at", "authorisation_ref", "authorisation_expires_on", "verified_on"]),
        ("Where it comes from", ["merged_into", "edited_by", "edited_at", "edited_with"]),
    ],
    "owner": [
        ("Owner", ["owner_id", "name", "kind", "registration_number", "verified_on", "notes"]),
        ("Written to", ["addressee", "service", "address", "postcode", "city", "email", "phone", "delivery_channel"]),
        ("Where it comes from", ["merged_into", "edited_by", "edited_at", "edited_with"]),
    ],
}  # fmt: skip


def widget(table: str, field: str, relations: dict[tuple[str, str], dict[str, Any]]) -> tuple[str, dict[str, Any]]:
    """Type and configuration of the widget that edits `field`."""
    if (table, field) in relations:
        return "ValueRelation", relations[table, field]
    words = WORDS.get((table, field))
    if words:
        known = [{label: word} for word, label in words.items()]
        return "ValueMap", {"map": [*known, {"": NOT_KNOWN}]}
    if field in RANGES:
        smallest, largest, step, unit = RANGES[field]
        return "Range", {
            "Min": smallest, "Max": largest, "Step": step, "Suffix": unit, "AllowNull": True, "Precision": 1, "Style": "SpinBox",
        }  # fmt: skip
    if field in DATES:
        return "DateTime", {
            "display_format": "yyyy-MM-dd", "field_format": "yyyy-MM-dd", "field_iso_format": False, "calendar_popup": True, "allow_null": True,
        }  # fmt: skip
    if field in PICTURES:
        return "ExternalResource", _picture()
    return "TextEdit", {"IsMultiline": field in LONG, "UseHtml": False}


def _picture() -> dict[str, Any]:
    """A file whose picture is shown in the form. Its path is kept relative to the inventory's folder: both are moved together."""
    folder = {"active": True, "expression": "file_path(layer_property(@layer, 'path'))", "type": 3}
    return {
        "FileWidget": True, "FileWidgetButton": True, "FileWidgetFilter": PICTURE_FILTER, "StorageMode": 0, "StorageType": "",
        "RelativeStorage": 2, "UseLink": False, "DocumentViewer": 1, "DocumentViewerWidth": 280, "DocumentViewerHeight": 160,
        "PropertyCollection": {"name": "", "type": "collection", "properties": {"propertyRootPath": folder}},
    }  # fmt: skip
