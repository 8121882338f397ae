"""An owner asked to confirm what is recorded of its cameras, and what it may correct."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

CAMERA_FIELDS = ("channel", "label", "address", "kind", "heading_deg", "hfov_deg", "range_m", "height_m", "status", "status_since")
PLACE_FIELDS = ("latitude", "longitude")
"""The place of a camera as a sheet gives it: degrees, WGS 84; what is stored is a point in the inventory's reference system."""
OWNER_FIELDS = ("name", "addressee", "service", "address", "postcode", "city", "email", "phone", "delivery_channel")
RECORDER_FIELDS = (
    "name", "address", "recording", "recording_hours", "retention_declared_days", "retention_authorised_days", "duty_contact", "duty_phone",
    "duty_email", "duty_hours", "native_format", "clock_offset_s", "authorisation_ref", "authorisation_expires_on",
)  # fmt: skip
"""What an owner is shown of each record, and may correct; in the order of the sheet."""
FIELDS = {"camera": CAMERA_FIELDS, "owner": OWNER_FIELDS, "recorder": RECORDER_FIELDS}
LEARNT = {
    "retention_declared_days": "retention_declared_on", "retention_authorised_days": "retention_authorised_on",
    "retention_observed_days": "retention_observed_on", "clock_offset_s": "clock_checked_at",
}  # fmt: skip
"""For each figure of a recorder the column that says when it was learnt."""


@dataclass(frozen=True)
class Confirmation:
    """A row of `confirmation`: one owner asked in one round. Instants are ISO 8601 texts with offset, `reply_by` a date.

    `answered_at` is None while no answer was taken in; `intake_id` is the step that took it in.
    """

    confirmation_id: str
    owner_id: str
    written_at: Optional[str] = None
    written_by: Optional[str] = None
    cameras: int = 0
    reply_by: Optional[str] = None
    answered_at: Optional[str] = None
    intake_id: Optional[str] = None
