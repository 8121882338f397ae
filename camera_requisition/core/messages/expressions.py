"""Sentences about what is wrong in an expression that uses the plugin's functions."""

from __future__ import annotations

from camera_requisition.core.messages.marking import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "expression_not_number": QT_TRANSLATE_NOOP("camera_requisition.messages", "“{parameter}” has to be a number; “{value}” is none."),
    "expression_not_point": QT_TRANSLATE_NOOP("camera_requisition.messages", "“point” has to be the geometry of one point, not {given}."),
    "expression_heading": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A heading lies between 0 and 360 degrees, clockwise from true north; {value} doesn't.",
    ),
    "expression_hfov": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A horizontal field of view is more than 0 and at most 360 degrees; {value} isn't.",
    ),
    "expression_range": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The range is given in metres, more than 0 and at most 100,000; {value} can't be used.",
    ),
    "expression_near": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The near distance lies between 0 and the range ({range} m); {value} m doesn't.",
    ),
    "expression_crs_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "“{crs}” is no reference system that QGIS knows. Write it like 'EPSG:2154'.",
    ),
    "expression_no_crs": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "No layer says in which reference system the point lies. Give it as “crs”, for example crs:='EPSG:2154'.",
    ),
    "expression_days": QT_TRANSLATE_NOOP("camera_requisition.messages", "“{parameter}” is a number of days from 0 on; {value} isn't."),
    "expression_window": QT_TRANSLATE_NOOP("camera_requisition.messages", "The footage ends ({end}) before it begins ({start})."),
    "expression_no_time_zone": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "“{text}” has no offset from UTC. Write it like 2026-10-24T22:00:00+02:00, or give “time_zone”, for example time_zone:='Europe/Paris'.",
    ),
    "expression_head": QT_TRANSLATE_NOOP("camera_requisition.messages", "“head” is a whole number from 1 on; {value} isn't."),
    "expression_library_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The library {library}, which this function needs, isn't installed. When QGIS starts, Camera Requisition says how to install it.",
    ),
}
