"""Sentences about searches: what went wrong, reasons, why a camera was left out."""

from __future__ import annotations

from camera_requisition.core.messages.marking import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    # Search
    "answers_not_read": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The register of requisitions could not be read, so what owners have already answered was not taken into account. Its page says why.",
    ),
    "camera_date_unreadable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Camera {camera_id}: “{text}” in {column} is not a date and was not taken into account.",
    ),
    "camera_outside_crs": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The coordinates of camera {camera_id} cannot lie in {crs}, so it was not searched. Correct its position.",
    ),
    "none_recorded_in_this_area": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "None recorded in this area. The inventory may not know every camera: look on the spot.",
    ),
    "step_candidates": QT_TRANSLATE_NOOP("camera_requisition.messages", "Reading the cameras near by"),
    "step_incident": QT_TRANSLATE_NOOP("camera_requisition.messages", "Laying out the incident"),
    "step_overlap": QT_TRANSLATE_NOOP("camera_requisition.messages", "Measuring what they see"),
    "step_views": QT_TRANSLATE_NOOP("camera_requisition.messages", "Preparing their views"),
    "step_windows": QT_TRANSLATE_NOOP("camera_requisition.messages", "Working out times and deadlines"),
    "view_not_drawn": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The view of camera {camera_id} could not be worked out, and it was not searched. Check its position and the reference system.",
    ),
    # Reasons of the search
    "heading_unknown": QT_TRANSLATE_NOOP("camera_requisition.messages", "Its heading is not known."),
    "footprint_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "It hangs indoors, but in no building that the inventory knows: nobody can say how far it sees.",
    ),
    "height_assumed": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The height of its lens is not known; it sees this place over a low building if it hangs 3.5 m high.",
    ),
    "hfov_assumed": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Its field of view is not known; the widest that is usual was assumed.",
    ),
    "mount_uncertain": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "It is recorded more than 10 m inside a building: nobody can be sure which façade it hangs on.",
    ),
    "only_possible_reached": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The place lies outside what it surely sees, inside what it may see.",
    ),
    "pan_tilt_zoom": QT_TRANSLATE_NOOP("camera_requisition.messages", "It can turn: nobody knows where it looked."),
    "range_assumed": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Its range is not known; the longest that is usual was assumed.",
    ),
    "records_on_alarm": QT_TRANSLATE_NOOP("camera_requisition.messages", "It records only after an alarm."),
    "records_on_motion": QT_TRANSLATE_NOOP("camera_requisition.messages", "It records only when something moves."),
    "records_on_schedule": QT_TRANSLATE_NOOP("camera_requisition.messages", "It records only at certain hours."),
    "service_unknown": QT_TRANSLATE_NOOP("camera_requisition.messages", "Nobody knows whether it was in service then."),
    "view_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Its view was not in the inventory and was worked out for this search.",
    ),
    "view_stale": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Its view in the inventory was out of date and was worked out again for this search.",
    ),
    # Why a camera was left out
    "answered_gone": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Its owner has answered that the recording is overwritten. It stays last in the list."
    ),
    "presumed_gone": QT_TRANSLATE_NOOP("camera_requisition.messages", "Its recording is presumed overwritten. It stays last in the list."),
    "hidden_by_building": QT_TRANSLATE_NOOP("camera_requisition.messages", "A building stands between it and the place."),
    "looks_away": QT_TRANSLATE_NOOP("camera_requisition.messages", "The place is near enough, but it looks another way."),
    "no_longer_valid": QT_TRANSLATE_NOOP("camera_requisition.messages", "It was no longer there."),
    "not_recording": QT_TRANSLATE_NOOP("camera_requisition.messages", "It does not record."),
    "not_yet_valid": QT_TRANSLATE_NOOP("camera_requisition.messages", "It was not there yet."),
    "out_of_range": QT_TRANSLATE_NOOP("camera_requisition.messages", "The place lies beyond its range."),
    "out_of_service": QT_TRANSLATE_NOOP("camera_requisition.messages", "It was out of service."),
    "planned": QT_TRANSLATE_NOOP("camera_requisition.messages", "It was only planned."),
    "removed": QT_TRANSLATE_NOOP("camera_requisition.messages", "It had been removed."),
    "too_near": QT_TRANSLATE_NOOP("camera_requisition.messages", "The place lies under it, nearer than it sees."),
}
