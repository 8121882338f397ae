"""Sentences about packs and papers."""

from __future__ import annotations

from camera_requisition.core.messages.marking import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "cameras_not_found": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The search did not find these cameras, so nothing can be asked of them: {cameras}. Correct their ids, or widen the search.",
    ),
    "case_json_broken": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is not JSON ({problem}). Correct it, or write the case again.",
    ),
    "case_json_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The case particulars {path} cannot be read ({reason}). Choose an existing JSON file.",
    ),
    "frame_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The pack {pack} has no frame “{frame}”. It has: {known}.",
    ),
    "no_font": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "No font is installed, so no paper can be written. Install one, for example DejaVu Sans (Debian: apt install fonts-dejavu-core).",
    ),
    "not_writable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} cannot be written: permission is denied. Choose another folder. Nothing was left behind.",
    ),
    "pack_broken": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The jurisdiction pack is broken in {file}, line {line}: {problem}. Mend it, or choose another pack. No paper was written.",
    ),
    "pack_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "There is no jurisdiction pack {pack}, or its {file} cannot be read. Choose a pack by its name or its folder.",
    ),
    "path_too_long": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is too long: with the papers' own folders it would pass the 240 characters that Windows allows. Choose a "
        "folder nearer to the drive.",
    ),
    "pdf_failed": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The paper “{title}” could not be drawn. Nothing was left behind.",
    ),
    "write_failed": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} could not be written ({reason}). Nothing was left behind.",
    ),
    "many_camera_hours": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{hours} camera-hours would be requested (more than {limit}): check that this is proportionate.",
    ),
    "long_window": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "One window lasts {hours} hours (more than {limit}): check that it cannot be shorter.",
    ),
    "many_cameras": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{cameras} cameras would be requested (more than {limit}): check that each is needed.",
    ),
}
