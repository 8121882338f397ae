"""What people call the fields of an inventory, in forms and dialogs; English, as the inventory itself is."""

from __future__ import annotations

from camera_requisition.gis.inventory_words import translated_word

TITLES = {
    "owner_id": "Owner",
    "recorder_id": "Recorder",
    "camera_id": "Camera (id, never used again)",
    "name": "Name",
    "kind": "Kind",
    "registration_number": "Registration number",
    "addressee": "Written to (function)",
    "service": "Service",
    "address": "Address",
    "postcode": "Postcode",
    "city": "City",
    "email": "E-mail",
    "phone": "Telephone",
    "delivery_channel": "Delivered by",
    "verified_on": "Last confirmed on",
    "notes": "Notes",
    "recording": "Records",
    "recording_hours": "Recording hours",
    "retention_authorised_days": "Retention authorised (days)",
    "retention_authorised_on": "… learnt on",
    "retention_declared_days": "Retention declared (days)",
    "retention_declared_on": "… learnt on",
    "retention_observed_days": "Retention observed (days)",
    "retention_observed_on": "… learnt on",
    "access": "Access",
    "duty_contact": "Contact on duty",
    "duty_email": "E-mail on duty",
    "duty_phone": "Telephone on duty",
    "duty_hours": "Hours on duty",
    "clock_offset_s": "Clock: recorder minus true time (s)",
    "clock_checked_at": "Clock checked at",
    "native_format": "Native format",
    "authorisation_ref": "Authorisation",
    "authorisation_expires_on": "Authorisation expires on",
    "assumed": "Assumed",
    "channel": "Channel (the owner's name for it)",
    "device_id": "Device",
    "label": "Label",
    "municipality_code": "Municipality (code)",
    "heading_deg": "Heading (° clockwise from true north)",
    "hfov_deg": "Horizontal field of view (°)",
    "vfov_deg": "Vertical field of view (°)",
    "range_m": "Range (m)",
    "near_m": "Sees from (m)",
    "height_m": "Height above ground (m)",
    "tilt_deg": "Tilt (° below the horizon)",
    "resolution_px": "Resolution (horizontal pixels)",
    "focal_mm": "Focal length (mm)",
    "sensor_mm": "Sensor width (mm)",
    "indoor": "Indoor",
    "regime": "Films",
    "status": "Status",
    "status_since": "Status since",
    "valid_from": "There from",
    "valid_to": "There until",
    "heading_text": "Heading as delivered",
    "view_source": "View stated by",
    "position_source": "Position from",
    "view_image": "Picture of the view",
    "view_image_on": "Picture taken on",
    "source": "List delivered by",
    "source_id": "Id in that list",
    "head": "Head",
    "intake_id": "Intake",
    "missing_since": "Missing from its list since",
    "undone_at": "Taken back at",
    "undone_by": "Taken back by",
    "edited_by": "Edited by",
    "edited_at": "Edited at",
    "edited_with": "Edited with",
    "extent": "Extent",
    "occlusion": "Cut by",
    "fingerprint": "Computed from (fingerprint)",
    "stale": "Out of date",
    "computed_at": "Computed at",
    "building_id": "Building",
    "loaded_at": "Loaded at",
    "file_name": "File",
    "sha256": "SHA-256",
    "taken_at": "Taken in at",
    "taken_by": "Taken in by",
    "rows_read": "Rows read",
    "added": "Added",
    "updated": "Updated",
    "unchanged": "Unchanged",
    "missing": "Missing",
    "rejected": "Rejected",
    "flagged": "Flagged",
    "change": "Change",
    "changed_at": "Changed at",
    "changed_by": "Changed by",
    "changed_with": "Changed with",
    "code": "Code",
    "fid": "Row",
}

_PARTS = {
    "camera.x": "X or longitude",
    "camera.y": "Y or latitude",
    "camera.position": "Position in one cell",
    "camera.heading_second": "Second heading",
    "camera.heading_from_east": "Angle counter-clockwise from east",
}
_TABLES = {"camera": "Camera", "recorder": "Recorder", "owner": "Owner"}


def title(target: str) -> str:
    """The translated title of `table.field`: "Recorder: Retention declared (days)"."""
    table, _, field = target.partition(".")
    words = _PARTS.get(target) or TITLES.get(field, field)
    return translated_word("{table}: {field}").format(table=translated_word(_TABLES[table]), field=translated_word(words))


def column_title(column: str) -> str:
    """The translated title of a column of the inventory."""
    return translated_word({"x": "X or longitude", "y": "Y or latitude"}.get(column) or TITLES.get(column, column))
