"""Sentences about headings as delivered, and views."""

from __future__ import annotations

from camera_requisition.core.messages.marking import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "coordinates_outside_crs": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The coordinates {x}, {y} cannot lie in the reference system {crs}. Check the system and the order of the axes.",
    ),
    "heading_comma_ambiguous": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The comma in its heading can separate a list or decimals. Check how it was read.",
    ),
    "heading_is_traffic_direction": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "NB, EB, SB and WB say where the filmed traffic goes, not where the camera looks. Its heading is left empty.",
    ),
    "heading_negative": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Its heading was negative: 360 was added.",
    ),
    "heading_out_of_range": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Its heading lies outside −180 to 360 and is left empty.",
    ),
    "heading_range_without_width": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Its heading is a range with equal ends: the width is left empty.",
    ),
    "heading_unreadable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Its heading can't be read and is left empty.",
    ),
    "heading_wind_o_is_west": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The O in its heading was read as west (ouest). Check it if the list is German.",
    ),
    # Buildings
    "building_height_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The layer of buildings has no field “{field}”. It has: {fields}. Name the one that holds heights in metres, or none.",
    ),
    "buildings_file_unusable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} holds no layer of polygons that QGIS can open. Choose another file, or add it to the project and look at it there.",
    ),
    "buildings_none": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The layer “{layer}” holds no footprint that can be used: it is empty, or holds no polygons, or lies in another reference system than "
        "it says. The inventory is as it was.",
    ),
    "target_height_unusable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{height} m can't be the height of what is to be seen. Give metres above the ground, from 0 to {highest}.",
    ),
    "unknown_edition": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "There is no edition {edition} of IEC 62676-4 here. Choose one of {editions}.",
    ),
    "view_at_pole": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The view from {x}, {y} holds a pole, which this reference system can't show. Use a polar one.",
    ),
}
