"""What may be said anywhere."""

from __future__ import annotations

from camera_requisition.core.messages.marking import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "cancelled": QT_TRANSLATE_NOOP("camera_requisition.messages", "Cancelled. Nothing was changed."),
    "crs_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The reference system is missing or not known. Give it, for example EPSG:2154.",
    ),
    "library_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The Python library {name} is missing or too old. Install it as the plugin's documentation says for your system.",
    ),
    "memory_short": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The computer's memory is too short for this. Close other programs, take less at once, and try again.",
    ),
    "system_refused": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The system refuses {path} ({reason}). Check that its drive is connected and has room and that you may write there, then try again.",
    ),
    "system_refused_something": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The system refuses this ({reason}). Check that all drives are connected and have room, then try again.",
    ),
    "number_expected": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The field {field} holds {value}, which isn't a number. Correct it, or leave it empty.",
    ),
    "time_zone_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The time zone {name} isn't known. Use a name such as Europe/Paris.",
    ),
    "unforeseen": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Something unforeseen happened ({kind}: {text}). Nothing was saved by this step. Please report it with the details.",
    ),
}
