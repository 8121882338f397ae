"""Sentences about what must stand up later: event log, evidence, replay, purging."""

from __future__ import annotations

from camera_requisition.core.messages.marking import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "event_log_not_there": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "There is no event log {path}. Choose the file that the options name.",
    ),
    "manifest_unreadable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is not a manifest that can be read ({reason}). Choose the manifest.json of a packet.",
    ),
    "line_changed": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Line {sequence} of {at} was changed after it was written, or the line before it was removed.",
    ),
    "line_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Line {sequence} is missing: the next one there is of {at}.",
    ),
    "line_inserted": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "At line {sequence} stands a line that does not belong there, of {at}.",
    ),
    "head_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Line {sequence} is not the one that a packet's manifest has kept: the log was written again.",
    ),
    "head_beyond": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A packet's manifest knows line {sequence}, which the log does not hold: its end was cut off.",
    ),
    "evidence_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "There is no evidence {path}. Give the packet's folder, or its evidence.gpkg.",
    ),
    "evidence_is_folder": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is a folder without evidence. Give the packet's folder, or its evidence.gpkg.",
    ),
    "evidence_empty": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is an empty file, not evidence. Take it from the packet's zip.",
    ),
    "evidence_not_database": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is not evidence of Camera Requisition. Give the packet's evidence.gpkg.",
    ),
    "evidence_foreign": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is a GeoPackage, but not evidence of Camera Requisition. Give the packet's evidence.gpkg.",
    ),
    "evidence_newer": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The evidence {path} was written by a newer version of the plugin (schema {version}, this one knows {supported}). Update the plugin.",
    ),
    "evidence_locked": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Another program is writing to the evidence {path}. Nobody should: compare its SHA-256 with the manifest.",
    ),
    "evidence_read_only": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The evidence {path} cannot be opened. Work on a copy.",
    ),
    "evidence_unreadable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The evidence {path} cannot be read ({reason}). Check that you may read the file and that its drive is connected.",
    ),
    "evidence_corrupt": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The evidence {path} is damaged ({reason}). Take it from the packet's zip.",
    ),
    "evidence_refused": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The evidence {path} could not be used ({reason}).",
    ),
    "evidence_failed": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The evidence {path} could not be used ({reason}).",
    ),
    "replay_vouched": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The evidence is the one that the packet's manifest names.",
    ),
    "replay_not_vouched": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Nothing vouches for this evidence: no manifest lies beside it.",
    ),
    "replay_hash_differs": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The evidence is not the one that the packet's manifest names: it was changed after the export.",
    ),
    "replay_same": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The search run again on the evidence finds the very same.",
    ),
    "replay_differs": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The search run again on the evidence finds something else. The evidence was changed, or it was written by another version of "
        "the program.",
    ),
    "replay_added": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "found today, not then",
    ),
    "replay_gone": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "found then, not today",
    ),
    "replay_changed": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "changed since",
    ),
    "purge_would_go": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} would be removed, with its packets ({packets}).",
    ),
    "purge_gone": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} was removed, with its packets ({packets}).",
    ),
    "purge_open_here": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is left: the case is open here. Close it, then purge again.",
    ),
    "purge_waits": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is left: it keeps packets that the register doesn't know yet. Open the case while the register answers, then purge again.",
    ),
    "purge_unreadable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is left: it cannot be read ({reason}).",
    ),
    "purge_in_use": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is left, perhaps without some of its packets: another program holds a file ({reason}). Close it, then purge again.",
    ),
}
