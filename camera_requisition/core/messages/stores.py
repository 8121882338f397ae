"""Sentences about files of ours: inventories, cases, the event log."""

from __future__ import annotations

from camera_requisition.core.messages.marking import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "inventory_is_folder": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is a folder. Choose the inventory's file, which ends in .gpkg.",
    ),
    "inventory_empty": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is an empty file, not an inventory. Choose another file, or restore this one from a copy.",
    ),
    "inventory_not_database": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is not a GeoPackage. Choose an inventory that was made with “Create a camera inventory”.",
    ),
    "inventory_unreadable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The inventory {path} cannot be read ({reason}). Check that you may read the file and that its drive is connected.",
    ),
    "inventory_foreign": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is a GeoPackage, but not an inventory of Camera Requisition. Choose another file, or create an "
        "inventory and import this one as a list.",
    ),
    "inventory_incomplete": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The inventory {path} has lost columns of its table {table}: {columns}. Restore it from a copy.",
    ),
    "inventory_newer": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The inventory {path} was written by a newer version of the plugin (schema {version}, this one knows {supported}). Update the plugin.",
    ),
    "inventory_locked": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Another program is writing to the inventory {path}. Save or stop editing there, then try again.",
    ),
    "inventory_read_only": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The inventory {path} cannot be written. Ask for the right to write its file and its folder, or work on a copy.",
    ),
    "inventory_opened_read_only": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The inventory {path} was opened for reading only.",
    ),
    "inventory_corrupt": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The inventory {path} is damaged ({reason}). Restore it from a copy.",
    ),
    "inventory_failed": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The inventory {path} could not be used ({reason}). Nothing was changed.",
    ),
    "inventory_refused": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The inventory {path} refuses these rows ({reason}). Nothing was changed.",
    ),
    "inventory_assumptions_unreadable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The table of assumptions in the inventory's settings cannot be read ({reason}). Correct it, or empty it to use the defaults.",
    ),
    "file_exists": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} exists already and is never overwritten. Choose another name.",
    ),
    "folder_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "There is no folder {path}. Create it, or choose another one.",
    ),
    "file_unwritable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} cannot be written ({reason}). Choose another folder, or close the program that has it open.",
    ),
    "folder_taken": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The folder {path} holds something else already, and is never overwritten. Move it away, or rename it.",
    ),
    "demonstration_damaged": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The files of the demonstration in {path} cannot be read ({reason}). Install the plugin again.",
    ),
    "demonstration_layer": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The layer {layer} of {path} cannot be opened. Delete the folder of the demonstration, and open the demonstration again.",
    ),
    "file_read_only": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} may only be read: the file is write-protected. Remove the protection, or work on a copy.",
    ),
    "folder_read_only": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} may only be read: its folder cannot be written. Ask for the right to write there, or work on a copy.",
    ),
    "network_share": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} may only be read: it lies on a network share, where two desks that write at once would damage it. Keep the inventory in "
        "PostgreSQL for several desks, or copy it to a drive of this computer to edit it.",
    ),
    "synchronised_folder": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} may only be read: it lies in a folder that is synchronised with other computers, where edits would be lost. Keep the inventory "
        "in PostgreSQL for several desks, or copy it to a folder of this computer alone to edit it.",
    ),
    "inventory_of_the_past": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} shows the inventory as it was known on {at} and isn't edited. Open the inventory itself to change something.",
    ),
    "edit_not_signed": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The layer “{layer}” refused to note who made these edits, or since when they are true. The edits themselves are saved: look them "
        "through "
        "in the history.",
    ),
    "nothing_known_then": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Nothing was known in this inventory on {at}: its first records are newer."
    ),
    "record_without_history": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "There is no {table} {record_id} in this inventory, and never was one."
    ),
    "record_deleted": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{record_id} was deleted, and ids are never used again: enter it as a new record with what its last state says.",
    ),
    "state_unknown": QT_TRANSLATE_NOOP("camera_requisition.messages", "{record_id} has no earlier state number {number}: it has {count}."),
    "backup_of_itself": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "{path} is the inventory itself: choose the copy that it is to be restored from."
    ),
    "change_before_it_began": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Camera {camera_id} is recorded as being there from {first} only: it cannot have changed on {since}. Correct “There from”, or choose a "
        "later day.",
    ),
    "change_after_it_ended": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Camera {camera_id} is recorded as being there until {last}: it cannot have changed on {since}. Correct “There until”, or choose an "
        "earlier day.",
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "There is no space left where {path} lies. Nothing was changed. Free some space, then try again.",
    ),
    "crs_not_flat": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The reference system {crs} is neither projected nor geographic in two dimensions. Choose another one.",
    ),
    "crs_unreadable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The reference system {crs} cannot be read or cannot be kept in a GeoPackage ({reason}). Choose another one.",
    ),
    "case_number_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The case needs a number with at least one letter or digit.",
    ),
    "case_file_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "There is no case file at {path}. Choose an existing file, or begin a new case.",
    ),
    "case_file_is_folder": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is a folder. Choose the case's file, which ends in .gpkg.",
    ),
    "case_file_empty": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is an empty file, not a case. Choose another file.",
    ),
    "case_file_not_database": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is not a case file of Camera Requisition. Choose another file.",
    ),
    "case_file_foreign": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is a GeoPackage, but not a case file of Camera Requisition. Choose another file.",
    ),
    "case_file_newer": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The case file {path} was written by a newer version of the plugin (schema {version}, this one knows {supported}). Update the plugin.",
    ),
    "case_file_locked": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Another workplace is writing to the case file {path} at this moment. Try again in a few seconds.",
    ),
    "case_file_read_only": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The case file {path} cannot be written. Copy it to a folder of your own to work on it.",
    ),
    "case_file_unreadable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The case file {path} cannot be read ({reason}). Check that you may read the file and that its drive is connected.",
    ),
    "case_file_corrupt": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The case file {path} is damaged ({reason}). Restore it from a copy.",
    ),
    "case_file_failed": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The case file {path} could not be used ({reason}). What was saved before is unchanged.",
    ),
    "case_file_refused": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The case file {path} refuses this change ({reason}). What was saved before is unchanged.",
    ),
    "case_file_changed_elsewhere": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The case {path} was changed by {who} at {at}, since you opened it. Open it again to go on from there; your last change was not saved.",
    ),
    "event_log_unwritable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The event log {path} cannot be written ({reason}). Searches, freezes and exports must be recorded: choose "
        "another place for the log in the options.",
    ),
    "evidence_unwritable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The evidence {path} cannot be written ({reason}).",
    ),
    "inventory_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "There is no inventory at {path}. Choose an existing file, or create an inventory first.",
    ),
    "requisition_unreadable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A requisition kept in the register cannot be read ({problem}). Its dates and answers are still there; write to the owner by hand.",
    ),
    "all_asked_before": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "All of this has been asked for already in the case {case}. Mark further cameras, or search wider; the register shows what was sent.",
    ),
}
