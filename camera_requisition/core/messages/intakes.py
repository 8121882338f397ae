"""Sentences about what a list means for the inventory, and about taking an intake back."""

from __future__ import annotations

from camera_requisition.core.messages.marking import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "intake_none": QT_TRANSLATE_NOOP("camera_requisition.messages", "No list has been taken into this inventory, or all were taken back."),
    "intake_undone_before": QT_TRANSLATE_NOOP("camera_requisition.messages", "The intake {intake_id} was already taken back, on {at}."),
    "intake_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "There is no intake {intake_id} in this inventory. It knows: {known}.",
    ),
    "intake_without_changes": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The intake {intake_id} is from before this version: what it changed was not kept, and it cannot be taken back.",
    ),
    "layer_unreadable": QT_TRANSLATE_NOOP("camera_requisition.messages", "The layer {layer} cannot be read as a list: {problem}"),
    "list_without_numbers": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} gives its cameras no numbers, by which they could be found again. Say in a mapping which column holds them.",
    ),
    "perhaps_known": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A known camera stands near and may be the same: taken as a new one, to be decided in the review.",
    ),
    "recognised_by_place": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "It has no identifier: recognised by its place, heading and channel.",
    ),
    "surveyed_kept": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The list says otherwise than what was surveyed: the surveyed value stays.",
    ),
}
