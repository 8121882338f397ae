"""Sentences about case particulars."""

from __future__ import annotations

from camera_requisition.core.messages.marking import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "case_date_unreadable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Case: “{value}” in {field} is not a date. Write it as 2026-11-23, or as 2026-11-23T22:15:00+01:00.",
    ),
    "case_field_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Case: {field} is missing. Without it no papers can be made.",
    ),
    "case_field_not_an_object": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Case: {field} must be a JSON object with fields, not {value}.",
    ),
    "case_field_not_text": QT_TRANSLATE_NOOP("camera_requisition.messages", "Case: {field} must be a text in quotation marks, not {value}."),
    "case_field_not_true_or_false": QT_TRANSLATE_NOOP("camera_requisition.messages", "Case: {field} must be true or false, not {value}."),
    "case_field_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Case: there is no field {field}. Known here: {known}.",
    ),
    "case_not_an_object": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The case particulars are not a JSON object with fields.",
    ),
    "case_word_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Case: “{value}” is not possible in {field}. Use one of: {known}.",
    ),
    "result_unreadable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The result kept in the case cannot be read ({problem}). Search again; marks and exports are kept.",
    ),
}
