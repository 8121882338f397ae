"""How the forms of an inventory show its fields: groups, lists of words, ranges with units."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from camera_requisition.gis.field_values import LISTED, WORDS

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
    "position_accuracy_m": (0.0, 5000.0, 1.0, " m"),
    "focal_mm": (0.0, 1000.0, 0.1, " mm"),
    "sensor_mm": (0.0, 100.0, 0.1, " mm"),
    "retention_authorised_days": (0.0, 3660.0, 1.0, " d"),
    "retention_declared_days": (0.0, 3660.0, 1.0, " d"),
    "retention_observed_days": (0.0, 3660.0, 1.0, " d"),
}
# Where a field means something else than in other tables.
TITLES_OF_TABLES = {("building", "source"): "Layer that it comes from"}
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
        "edited_by", "edited_at", "edited_with", "intake_id", "loaded_at", "missing_since", "merged_into", "succeeded_by", "heading_text",
        "source", "source_id", "head", "fid",
    }
)  # fmt: skip
# What a view rests on is told in this order: what its sector does, and one of the rest.
_SECTORS_ASSUMED = ("heading_deg", "hfov_deg", "range_m")
_CUTS_ASSUMED = ((), ("height_m",), ("mount",), ("height_m", "mount"), ("footprint",))
READ_ONLY_TABLES = frozenset({"camera_view", "camera_history", "owner_history", "recorder_history", "intake"})

Group = tuple[str, list[str]]
"""A box inside a tab: its title and its fields. One column: with labels beside the fields two don't fit into a form as QGIS opens it."""

# Tabs, from the left; within a tab fields, and boxes of fields that belong together.
GROUPS: dict[str, list[tuple[str, list[str | Group]]]] = {
    "camera": [
        ("Camera", ["camera_id", "label", "channel", "device_id", "kind", "recorder_id", "regime", "indoor", "notes"]),
        ("Place", ["address", "municipality_code", "position_source", "position_accuracy_m", "height_m"]),
        (
            "View",
            [
                ("Direction and reach", ["heading_deg", "tilt_deg", "hfov_deg", "vfov_deg", "near_m", "range_m"]),
                ("Lens and picture", ["resolution_px", "focal_mm", "sensor_mm"]),
                ("Who says so", ["view_source", "heading_text"]),
                "view_image",
                "view_image_on",
            ],
        ),
        (
            "Status",
            [
                ("In service", ["status", "status_since"]),
                ("There as described", ["valid_from", "valid_to"]),
                "verified_on",
                "missing_since",
                "succeeded_by",
                "merged_into",
            ],
        ),
        ("Where it comes from", ["source", "source_id", "head", "intake_id", "edited_by", "edited_at", "edited_with"]),
    ],
    "recorder": [
        ("Recorder", ["recorder_id", "owner_id", "name", "address", "assumed", "access", "native_format", "notes"]),
        (
            "Retention",
            [
                ("Recording", ["recording", "recording_hours"]),
                ("Authorised", ["retention_authorised_days", "retention_authorised_on"]),
                ("Declared by the owner", ["retention_declared_days", "retention_declared_on"]),
                ("Observed", ["retention_observed_days", "retention_observed_on"]),
            ],
        ),
        ("Contact on duty", ["duty_contact", "duty_phone", "duty_email", "duty_hours"]),
        (
            "Clock and authorisation",
            [
                ("Clock", ["clock_offset_s", "clock_checked_at"]),
                ("Authorisation", ["authorisation_ref", "authorisation_expires_on"]),
                "verified_on",
            ],
        ),
        ("Where it comes from", ["merged_into", "edited_by", "edited_at", "edited_with"]),
    ],
    "owner": [
        ("Owner", ["owner_id", "name", "kind", "registration_number", "verified_on", "notes"]),
        (
            "Written to",
            [
                "addressee", "service", ("Address", ["address", "postcode", "city"]),
                ("Reached by", ["email", "phone", "delivery_channel"]),
            ],
        ),
        ("Where it comes from", ["merged_into", "edited_by", "edited_at", "edited_with"]),
    ],
    "building": [("Building", ["height_m", "building_id", "source", "loaded_at"])],
}  # fmt: skip

_MAIL = "regexp_match(\"{field}\", '^[^@\\\\s]+@[^@\\\\s]+\\\\.[^@\\\\s]+$') > 0"
_NOT_BEFORE = '"{first}" IS NULL OR "{field}" IS NULL OR "{first}" <= "{field}"'

# What a value must be like, and why: asked when a form is filled in, never a reason to refuse a record. QGIS 3.22 doesn't know BETWEEN, and
# takes what it can't read as not fulfilled.
CONSTRAINTS: dict[tuple[str, str], tuple[str, str]] = {
    ("owner", "name"): ('length(trim("name")) > 0', "Who answers: a requisition needs a name"),
    ("owner", "email"): ('"email" IS NULL OR ' + _MAIL.format(field="email"), "An address such as name@town.fr"),
    ("owner", "delivery_channel"): (
        '"delivery_channel" IS NULL OR "delivery_channel" != \'email\' OR "email" IS NOT NULL',
        "Delivered by e-mail: enter the address",
    ),
    ("recorder", "owner_id"): ('"owner_id" IS NOT NULL', "Without an owner nobody can be asked"),
    ("recorder", "duty_email"): ('"duty_email" IS NULL OR ' + _MAIL.format(field="duty_email"), "An address such as name@town.fr"),
    **{
        ("recorder", f"retention_{kind}_on"): (
            f'"retention_{kind}_days" IS NULL OR "retention_{kind}_on" IS NOT NULL',
            "When was this learnt? The newest figure isn't always the true one",
        )
        for kind in ("authorised", "declared", "observed")
    },
    ("recorder", "clock_checked_at"): (
        '"clock_offset_s" IS NULL OR "clock_checked_at" IS NOT NULL',
        "Clocks drift: when was it compared?",
    ),
    ("camera", "heading_deg"): ('"heading_deg" IS NULL OR ("heading_deg" >= 0 AND "heading_deg" <= 360)', "From 0 to 360"),
    ("camera", "hfov_deg"): ('"hfov_deg" IS NULL OR ("hfov_deg" > 0 AND "hfov_deg" <= 360)', "More than 0, up to 360"),
    ("camera", "vfov_deg"): ('"vfov_deg" IS NULL OR ("vfov_deg" > 0 AND "vfov_deg" <= 180)', "More than 0, up to 180"),
    ("camera", "range_m"): ('"range_m" IS NULL OR "range_m" > 0', "More than 0; leave it empty where it isn't known"),
    ("camera", "near_m"): (
        '"near_m" IS NULL OR "range_m" IS NULL OR "near_m" < "range_m"',
        "Nearer than the range: else the camera sees nothing",
    ),
    ("camera", "resolution_px"): ('"resolution_px" IS NULL OR "resolution_px" > 0', "Pixels across the picture, such as 1920"),
    ("camera", "status_since"): (
        '"status" IS NULL OR "status" = \'in_service\' OR "status_since" IS NOT NULL',
        "Since when? Without a day a search can't tell whether it filmed",
    ),
    ("camera", "valid_to"): (_NOT_BEFORE.format(first="valid_from", field="valid_to"), "Not before “There from”"),
    ("camera", "recorder_id"): ('"recorder_id" IS NOT NULL', "Without a recorder nobody can be asked"),
    ("building", "height_m"): ('"height_m" IS NULL OR "height_m" > 0', "More than 0; leave it empty where it isn't known"),
}


def widget(table: str, field: str, relations: dict[tuple[str, str], dict[str, Any]]) -> tuple[str, dict[str, Any]]:
    """Type and configuration of the widget that edits `field`."""
    if (table, field) in relations:
        return "ValueRelation", relations[table, field]
    words = WORDS.get((table, field))
    if words and (table, field) == LISTED:
        return "ValueMap", {"map": [*({label: value} for value, label in _lists(words)), {"nothing": NOT_KNOWN}]}
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


def _lists(words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Every list of words that a view may hold, and how it reads."""
    sectors = [names for count in range(len(_SECTORS_ASSUMED) + 1) for names in combinations(_SECTORS_ASSUMED, count)]
    for names in ((*sector, *cut) for cut in _CUTS_ASSUMED for sector in sectors):
        if names:
            yield ",".join(names), ", ".join(words[name] for name in names)


def _picture() -> dict[str, Any]:
    """A file whose picture is shown in the form. Its path is kept relative to the inventory's folder: both are moved together."""
    folder = {"active": True, "expression": "file_path(layer_property(@layer, 'path'))", "type": 3}
    return {
        "FileWidget": True, "FileWidgetButton": True, "FileWidgetFilter": PICTURE_FILTER, "StorageMode": 0, "StorageType": "",
        "RelativeStorage": 2, "UseLink": False, "DocumentViewer": 1, "DocumentViewerWidth": 280, "DocumentViewerHeight": 160,
        "PropertyCollection": {"name": "", "type": "collection", "properties": {"propertyRootPath": folder}},
    }  # fmt: skip
