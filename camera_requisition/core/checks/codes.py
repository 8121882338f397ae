"""Every code that a check gives: how grave it is, and which columns have to be looked at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from camera_requisition.core.checks.types import Problem, Severity

E, W, N = Severity.ERROR, Severity.WARNING, Severity.NOTICE

CODES: Mapping[str, tuple[Severity, tuple[str, ...]]] = {
    # what cannot be right
    "heading_impossible": (E, ("heading_deg",)),
    "hfov_impossible": (E, ("hfov_deg",)),
    "vfov_impossible": (E, ("vfov_deg",)),
    "range_impossible": (E, ("range_m",)),
    "near_impossible": (E, ("near_m",)),
    "near_beyond_range": (E, ("near_m", "range_m")),
    "height_impossible": (E, ("height_m",)),
    "tilt_impossible": (E, ("tilt_deg",)),
    "resolution_impossible": (E, ("resolution_px",)),
    "lens_impossible": (E, ("focal_mm", "sensor_mm")),
    "position_impossible": (E, ()),
    "word_unknown": (E, ()),
    "dates_unreadable": (E, ()),
    "valid_to_before_valid_from": (E, ("valid_from", "valid_to")),
    "confirmed_in_future": (W, ("verified_on",)),
    # what is missing of a view
    "heading_not_understood": (W, ("heading_deg", "heading_text")),
    "view_values_missing": (N, ()),
    "unplaced": (W, ("address",)),
    "outside_territory": (W, ()),
    "view_missing": (N, ()),
    "view_stale": (N, ()),
    "facade_uncertain": (W, ("heading_deg", "indoor")),
    "indoors_without_building": (W, ("indoor",)),
    # whom to ask
    "no_recorder": (W, ("recorder_id",)),
    "recorder_unknown": (E, ("recorder_id",)),
    "recorder_without_owner": (W, ("owner_id",)),
    "owner_unknown": (E, ("owner_id",)),
    "contact_missing": (E, ("email", "phone", "address", "duty_email", "duty_phone")),
    "channel_without_contact": (W, ("delivery_channel",)),
    # what is recorded, and how long
    "does_not_record": (N, ("recording",)),
    "retention_missing": (W, ("retention_declared_days",)),
    "retention_impossible": (E, ()),
    "retention_above_maximum": (W, ()),
    "authorisation_expired": (W, ("authorisation_expires_on", "authorisation_ref")),
    "authorisation_due": (N, ("authorisation_expires_on",)),
    # whether it is still so
    "duplicate": (W, ()),
    "device_twice": (W, ("device_id",)),
    "never_confirmed": (W, ("verified_on",)),
    "not_confirmed": (W, ("verified_on",)),
    "missing_from_list": (W, ("missing_since", "status")),
    "out_of_service_long": (N, ("status", "status_since")),
    "out_of_service_undated": (N, ("status_since",)),
}
ORDER = {code: (list(Severity).index(severity), place) for place, (code, (severity, _)) in enumerate(CODES.items())}
"""Sort key of a code: the gravest first, then as listed above."""


def problem(
    code: str,
    table: str,
    record_id: object,
    place: Optional[tuple[float, float]],
    fields: tuple[str, ...] = (),
    /,
    **values: Any,
) -> Problem:
    """The problem `code` of a record; `fields` where they differ from case to case."""
    severity, usual = CODES[code]
    x, y = place or (None, None)
    return Problem(code, severity, table, str(record_id), values, x, y, fields or usual)
