"""Sentences about maps and their layout templates."""

from __future__ import annotations

from camera_requisition.core.messages.marking import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "map_template_broken": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The map template {file} cannot be used, line {line}: {problem}. Mend it in QGIS's layout manager, or take it out of the pack's "
        "folder “maps”. No paper was written.",
    ),
    "map_template_item": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The map template {file} cannot be used: its item “{item}” (line {line}) {problem}. Mend it in QGIS's layout manager, or take it out "
        "of the pack's folder “maps”. No paper was written.",
    ),
}
