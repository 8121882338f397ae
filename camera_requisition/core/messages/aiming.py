"""Sentences about aiming cameras on the map."""

from __future__ import annotations

from camera_requisition.core.messages.marking import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "aiming_no_layer": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The project shows no layer of cameras. Open an inventory and choose “Show its layers on the map” first.",
    ),
    "aiming_layer_read_only": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The layer “{layer}” cannot be edited, so cameras can't be aimed in it. Ask for the right to write its file and its folder, or work "
        "on a copy.",
    ),
    "aiming_not_written": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The layer “{layer}” refused the change. Nothing was changed; what you aimed is still on the map.",
    ),
    "aiming_not_saved": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The edits of “{layer}” could not be saved ({reason}). They are still open in the layer.",
    ),
    "aiming_camera_gone": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Camera {camera} is no longer in the layer “{layer}”: it was deleted or undone meanwhile. Nothing was changed.",
    ),
    "aiming_unfinished": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Apply what you have aimed (Enter) or drop it (Escape) before you go on to another camera.",
    ),
    "aiming_no_camera_here": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "No camera here. Click on a camera, or press N to place a new one.",
    ),
    "aiming_no_facade": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "No façade near by. Load buildings into the inventory, or switch QGIS's snapping on for a layer of polygons.",
    ),
}
