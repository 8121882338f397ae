"""Sentences about what a list means for the inventory, and about taking an intake back."""

from __future__ import annotations

from camera_requisition.core.messages.marking import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "confirmation_nobody": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "No owner has cameras that have to be confirmed: all were confirmed within twelve months. Ask for all of them to write sheets anyway.",
    ),
    "confirmation_nobody_to_remind": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Nobody has to be reminded: no owner was asked, hasn't answered, and is past its last day for it.",
    ),
    "confirmation_reply_by_past": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "The last day for an answer, {reply_by}, is over already. Choose a later one."
    ),
    "confirmation_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{confirmation_id} is no round of confirmation of this inventory: was the sheet written from another one?",
    ),
    "confirmation_not_a_sheet": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is no filled-in sheet of confirmation: it lacks the columns {columns}. They carry their names in brackets and must be sent "
        "back.",
    ),
    "confirmation_camera_unknown": QT_TRANSLATE_NOOP("camera_requisition.messages", "There is no camera {camera_id} in this inventory."),
    "confirmation_camera_of_other": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Camera {camera_id} isn't the one of the owner who was asked with {reference}."
    ),
    "confirmation_round_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "The row doesn't say which sheet it belongs to, or names one that was never written: “{reference}”."
    ),
    "confirmation_cell_unclear": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "“{text}” isn't understood as {field}: the value recorded stays."
    ),
    "confirmation_cell_spoilt": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "“{text}” is what a spreadsheet makes of what stood there as {field}: the value recorded stays. Ask the owner if it was meant.",
    ),
    "confirmation_zero_restored": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "A spreadsheet has taken the zero in front of “{text}” ({field}): it was put back."
    ),
    "confirmation_camera_twice": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Camera {camera_id} stands in an earlier row already: only that one counts."
    ),
    "confirmation_camera_known": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The row names no camera, but the owner's camera {camera_id} has the same channel, name and address: nothing was added.",
    ),
    "confirmation_camera_not_asked": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Camera {camera_id} isn't one that this owner is asked about."
    ),
    "confirmation_record_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "“{record}” is no record of the owner who was asked with {reference}."
    ),
    "confirmation_field_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "The row no longer says which value it is about: “{field}”. Its name in brackets must be sent back."
    ),
    "confirmation_day_ahead": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "{day} is still to come: an answer counts from the day on which it was given."
    ),
    "confirmation_too_long": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "The sheet has more than {rows} rows: no owner was sent such a one."
    ),
    "confirmation_wrong_without_correction": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Said to be wrong, but not what is right: ask the owner. Nothing was changed."
    ),
    "confirmation_removed_undated": QT_TRANSLATE_NOOP("camera_requisition.messages", "The status has changed, but it isn't said since when."),
    "confirmation_row_empty": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "The row names no camera and describes none that could be added."
    ),
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
    "merge_into_itself": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "{record_id} cannot be merged into itself: choose two records or more."
    ),
    "merge_of_merged": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "{record_id} was already found to be {into}: merge with that one, or take the earlier merge back."
    ),
    "record_unknown": QT_TRANSLATE_NOOP("camera_requisition.messages", "There is no {table} {record_id} in this inventory."),
    "assign_to_one": QT_TRANSLATE_NOOP("camera_requisition.messages", "Name either a recorder or an owner that the cameras belong to."),
    "layer_without_cameras": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "The layer “{layer}” has no column camera_id: choose the inventory's layer of cameras."
    ),
    "assign_recorders_to_owner": QT_TRANSLATE_NOOP("camera_requisition.messages", "Recorders belong to an owner: name the owner."),
    "assign_without_cameras": QT_TRANSLATE_NOOP("camera_requisition.messages", "No camera was named that could be assigned."),
    "review_decided_before": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Question {number} was decided meanwhile, or is no longer there: look at the list of what is open again.",
    ),
    "review_not_decided_so": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "“{decision}” is no answer to this question. Possible answers: {possible}."
    ),
    "review_contradicts": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{record_id} can't be both {one} and {other}: answer these two questions one after the other.",
    ),
    "review_without_record": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{record_id} is no longer in use in this inventory, so this can't be decided any more: it needs no answer.",
    ),
    "addresses_without_street": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} doesn't look like an address layer: it needs a column with the street and one with the number. It has: {columns}.",
    ),
    "place_column_unknown": QT_TRANSLATE_NOOP("camera_requisition.messages", "{path} has no column {column}. It has: {columns}."),
    "camera_changed_by_both": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Camera {camera_id}: {by} had changed {columns} at the same time ({at}). What this step says stands now; the history has the other.",
    ),
    "placed_meanwhile": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "The camera {camera_id} has been given a place meanwhile: it stays where it is."
    ),
    "place_without_layers": QT_TRANSLATE_NOOP("camera_requisition.messages", "Name an address layer, a street layer, or both."),
    "streets_without_name": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "{path} doesn't look like a street layer: no column holds the streets' names. It has: {columns}."
    ),
    "perhaps_known": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A known camera stands near and may be the same: taken as a new one, to be decided in the review.",
    ),
    "recognised_by_place": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "It has no identifier: recognised by its place, heading and channel.",
    ),
    "settled_kept": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The list says again what was decided against or corrected since; what was decided stays.",
    ),
    "surveyed_kept": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The list says otherwise than what was surveyed: the surveyed value stays.",
    ),
}
