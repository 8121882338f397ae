"""Sentences about the register: requisitions, answers, proposals, statistics."""

from __future__ import annotations

from camera_requisition.core.messages.marking import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "state_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "There is no state “{state}”. Use one of: {known}.",
    ),
    "state_not_next": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Requisition {number} is in the state “{now}”; “{state}” cannot follow it. Look at its history in the register.",
    ),
    "state_incomplete": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Requisition {number} is a draft that still lacks: {missing}. Complete the case and export it again before it is sent.",
    ),
    "state_before_made": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The date given for requisition {number} lies before its papers were made. Correct the date.",
    ),
    "answer_unknown_camera": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Camera {camera} is not among those of requisition {number}. Check the number on the answer.",
    ),
    "answer_not_an_answer": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "“{state}” is not an answer on a camera. Use one of: {known}.",
    ),
    "answer_needs_reason": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A negative answer on camera {camera} needs its reason, one of: {known}.",
    ),
    "lesson_unusable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "“{value}” cannot be noted as {lesson}. Enter a number, in the unit that the field names.",
    ),
    "requisition_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The register knows no requisition {number}. Check the number, or choose another register in the options.",
    ),
    "requisition_of_other_case": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Requisition {number} belongs to case {other}, not to {case}. Open its case, or choose requisitions of this one only.",
    ),
    "register_number_taken": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The number {number} belongs to another requisition of the register, in case {case}. Give this case another procedure number.",
    ),
    "register_already_sent": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Requisition {number} has already left the house (state “{state}”), so its papers are not made again. Export once more: the next wave "
        "asks only for the difference.",
    ),
    "register_is_folder": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is a folder. Choose the register's file, which ends in .gpkg.",
    ),
    "register_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "There is no register {path}. Check the path, or export papers once: that makes a new one.",
    ),
    "register_empty": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is an empty file, not a register. Restore it from a copy, or choose another file.",
    ),
    "register_not_database": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is not a register of Camera Requisition. Choose another file.",
    ),
    "register_foreign": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is a GeoPackage, but not a register of Camera Requisition. Choose another file.",
    ),
    "register_newer": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The register {path} was written by a newer version of the plugin (schema {version}, this one knows {supported}). Update the plugin.",
    ),
    "register_locked": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Another program is writing to the register {path}. Wait a moment, then try again.",
    ),
    "register_read_only": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The register {path} cannot be written. Ask for the right to write its file and its folder.",
    ),
    "register_unreadable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The register {path} cannot be read ({reason}). Check that you may read the file and that its drive is connected.",
    ),
    "register_corrupt": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The register {path} is damaged ({reason}). Restore it from a copy.",
    ),
    "register_refused": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The register {path} refuses this entry ({reason}). Nothing was changed.",
    ),
    "register_failed": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The register {path} could not be used ({reason}). Nothing was changed.",
    ),
    "register_without_service": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "You belong to no service in the register {reference}. Ask its administrator to enter you.",
    ),
    "register_entry_waits": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The papers are written, but not in the register yet: {reference} doesn't answer. The case keeps what is to be entered, and enters it "
        "when it is opened again with the server back.",
    ),
    "register_kept_its_own": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Papers were written while the register was away, and it keeps what it knows of: {numbers}. These requisitions had left the house "
        "meanwhile. Don't send the later papers.",
    ),
    "nothing_to_remind": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "None of these requisitions was sent and is still without an answer: {numbers}. There is nothing to remind of.",
    ),
    "nothing_to_release": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Nothing of these requisitions is kept without being asked for: {numbers}. There is nothing to release.",
    ),
    "signed_is_draft": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Requisition {number} is a draft that still lacks: {missing}. A draft is never sent; complete the case, export, and have the "
        "new paper signed.",
    ),
    "packet_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The packet of requisition {number} is not where it was written: {path}. Put it back, or export again.",
    ),
    "signed_unreadable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} cannot be read ({reason}). Choose the signed requisition as a PDF.",
    ),
    "signed_too_large": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The signed file is larger than {megabytes} MB. Scan it with a lower resolution.",
    ),
    "signed_not_pdf": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The file is not a complete PDF. Save or scan the signed requisition as a PDF.",
    ),
    "signed_is_unsigned": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "This is the paper as it was printed, without a signature. Sign it with your signature program, or sign it by hand and scan it.",
    ),
    "signed_altered": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The PDF was changed after it was signed: the signature does not cover it to its end. Use the file as it was signed.",
    ),
    "signed_nothing_found": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "No signature was found: the PDF has neither a digital signature nor a scanned image on each page. Sign it, or scan the signed paper.",
    ),
    "no_proposals": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Answers have taught nothing since the inventory's staff were last told. Note the retention or the clock that an answer names.",
    ),
}
