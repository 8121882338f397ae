"""Sentences about the desk itself: whether everything that the work needs is there, and what to do where it isn't."""

from __future__ import annotations

from camera_requisition.core.messages.marking import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "desk_version": QT_TRANSLATE_NOOP("camera_requisition.messages", "{version}"),
    "desk_version_old": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{version} is too old: {wanted} or newer is needed. Update QGIS, which brings it along.",
    ),
    "desk_library_missing": QT_TRANSLATE_NOOP("camera_requisition.messages", "Missing or too old. {how}"),
    "desk_library_broken": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{version} is installed, but cannot be used ({reason}). Remove it and install it again as the plugin's documentation says for your "
        "system.",
    ),
    "desk_waits_for_libraries": QT_TRANSLATE_NOOP("camera_requisition.messages", "Not looked at: install the missing libraries first."),
    "desk_no_inventory": QT_TRANSLATE_NOOP("camera_requisition.messages", "None is open. Open or create one in the dock (Ctrl+Alt+K)."),
    "desk_inventory": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} can be read and written; cameras: {cameras}; schema {schema} (this plugin's: {newest}).",
    ),
    "desk_inventory_empty": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} has no cameras yet. Take the first list in (Inventory ▸ Take in a list…).",
    ),
    "desk_views": QT_TRANSLATE_NOOP("camera_requisition.messages", "Every placed camera has its view."),
    "desk_views_wanted": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Placed cameras whose view is missing or out of date: {count}. Each search computes theirs again: run “Build the views of an "
        "inventory” in the Processing toolbox.",
    ),
    "desk_place": QT_TRANSLATE_NOOP("camera_requisition.messages", "{path} can be read and written."),
    "desk_place_not_yet": QT_TRANSLATE_NOOP("camera_requisition.messages", "{path} isn't there yet; it is made when it is first needed."),
    "desk_place_read_only": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} cannot be written. Ask for the right to write there, or choose another place (Settings ▸ Options ▸ Camera Requisition).",
    ),
    "desk_place_network": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} lies on a network share, where two desks that write at once damage a file. Choose a place on this computer (Settings ▸ "
        "Options ▸ Camera Requisition).",
    ),
    "desk_place_synchronised": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} lies in a folder that is copied to other computers, and what is in it leaves this one. Choose another place (Settings ▸ "
        "Options ▸ Camera Requisition).",
    ),
    "desk_event_log_wrong": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path}: lines of the log that were changed outside the plugin: {count}. Tell whoever is responsible for the log, and run “Verify the "
        "event log” in the Processing toolbox.",
    ),
    "desk_disk": QT_TRANSLATE_NOOP("camera_requisition.messages", "{free} GB free for cases and packets."),
    "desk_disk_low": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Only {free} GB free for cases and packets. Make room, or choose folders on another drive (Settings ▸ Options ▸ Camera Requisition).",
    ),
    "desk_font": QT_TRANSLATE_NOOP("camera_requisition.messages", "Papers are set in {family}."),
    "desk_font_substitute": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Papers are set in {family}, for none of the fonts that they are made for is installed. Install DejaVu Sans and print a page.",
    ),
    "desk_clock": QT_TRANSLATE_NOOP("camera_requisition.messages", "{now}. Compare it with a clock that you trust: deadlines depend on it."),
    "desk_clock_behind": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "This computer's clock says {now}, but the event log was written at {last}. Set the clock: deadlines are reckoned from it.",
    ),
    "desk_zone": QT_TRANSLATE_NOOP("camera_requisition.messages", "{zone}, on this computer and in the inventory."),
    "desk_zone_alone": QT_TRANSLATE_NOOP("camera_requisition.messages", "{zone} on this computer."),
    "desk_zone_differs": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "This computer is in {system}, the inventory in {zone}. Times are typed and shown in the inventory's zone: don't copy them from this "
        "computer's clock.",
    ),
    "desk_zone_no_data": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "QGIS has no data of the time zone {zone}, so times cannot be reckoned. Install your system's time zone data (Debian: apt install "
        "tzdata) or update QGIS.",
    ),
    "desk_language": QT_TRANSLATE_NOOP("camera_requisition.messages", "The translation for “{language}” is loaded."),
    "desk_language_source": QT_TRANSLATE_NOOP("camera_requisition.messages", "English, which needs no translation."),
    "desk_language_none": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "There is no translation for “{language}” yet: the plugin speaks English. Papers follow the jurisdiction pack all the same.",
    ),
    "desk_language_lost": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The translation for “{language}” was not loaded. Start QGIS again; if that doesn't help, install the plugin again.",
    ),
    "desk_fixed": QT_TRANSLATE_NOOP("camera_requisition.messages", "Your administrator has fixed {names} in {path}."),
    "desk_fixed_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} fixes {names}, but no setting is called {unknown}. Correct the name there: what is misspelt is not fixed.",
    ),
}
