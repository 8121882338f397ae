"""The catalogue: the English sentence of every code that core, store, imports and packets raise or give as a reason.

Translators see these sentences in the context `camera_requisition.messages`; `gis.sentences` turns code and values into the
sentence of the desktop's language. Papers take theirs from the jurisdiction pack instead.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

CONTEXT = "camera_requisition.messages"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001, N802 (what Qt's extraction tools look for)
    """Mark `text` for Qt's extraction tools without importing Qt; returns it unchanged."""
    return text


def sentence(code: str, values: Mapping[str, Any]) -> str:
    """English sentence of `code`; an unknown code is shown with its values rather than hidden by a second error."""
    template = MESSAGES.get(code)
    if template is None:
        return f"{code} {dict(values)}" if values else code
    return fill(template, values)


def fill(template: str, values: Mapping[str, Any]) -> str:
    """`template` with its `{name}` places filled; a missing value stays visible as `{name}`."""
    return template.format_map(_Visible(values))


class _Visible(dict):  # type: ignore[type-arg]
    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


MESSAGES: dict[str, str] = {
    # General
    "cancelled": QT_TRANSLATE_NOOP("camera_requisition.messages", "Cancelled. Nothing was changed."),
    "crs_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The reference system is missing or not known. Give it, for example EPSG:2154.",
    ),
    "library_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The Python library {name} is missing or too old. Install it as the plugin's documentation says for your system.",
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
    # store
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
    "inventory_only_geopackage": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "This version of the plugin reads inventories in GeoPackage files only. Give the path of one.",
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
    "file_read_only": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} may only be read: the file is write-protected. Remove the protection, or work on a copy.",
    ),
    "folder_read_only": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} may only be read: its folder cannot be written. Ask for the right to write there, or work on a copy.",
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
    # Headings as delivered, and views
    "coordinates_outside_crs": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The coordinates {x}, {y} cannot lie in the reference system {crs}. Check the system and the order of the axes.",
    ),
    "heading_comma_ambiguous": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The comma in its heading can separate a list or decimals. Check how it was read.",
    ),
    "heading_is_traffic_direction": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "NB, EB, SB and WB say where the filmed traffic goes, not where the camera looks. Its heading is left empty.",
    ),
    "heading_negative": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Its heading was negative: 360 was added.",
    ),
    "heading_out_of_range": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Its heading lies outside −180 to 360 and is left empty.",
    ),
    "heading_range_without_width": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Its heading is a range with equal ends: the width is left empty.",
    ),
    "heading_unreadable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Its heading can't be read and is left empty.",
    ),
    "heading_wind_o_is_west": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The O in its heading was read as west (ouest). Check it if the list is German.",
    ),
    "unknown_edition": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "There is no edition {edition} of IEC 62676-4 here. Choose one of {editions}.",
    ),
    "view_at_pole": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The view from {x}, {y} holds a pole, which this reference system can't show. Use a polar one.",
    ),
    # Taking lists in
    "axes_exchanged": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Its coordinates ({x}, {y}) seem to be exchanged: the other way round they would be in the right place.",
    ),
    "coordinates_invalid": QT_TRANSLATE_NOOP("camera_requisition.messages", "Its coordinates ({x}, {y}) are not possible."),
    "coordinates_outside_area": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Its coordinates ({x}, {y}) lie outside the area of {crs}. Correct them, or choose another INPUT_CRS.",
    ),
    "coordinates_outside_inventory": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Its coordinates ({x}, {y}) lie outside the area for which the inventory's reference system is made.",
    ),
    "coordinates_partial": QT_TRANSLATE_NOOP("camera_requisition.messages", "It has only one of two coordinates: taken without a place."),
    "coordinates_unreadable": QT_TRANSLATE_NOOP("camera_requisition.messages", "Its coordinates cannot be read: taken without a place."),
    "coordinates_zero": QT_TRANSLATE_NOOP("camera_requisition.messages", "Its coordinates are 0, 0: taken without a place."),
    "date_from_serial": QT_TRANSLATE_NOOP("camera_requisition.messages", "A spreadsheet's day number was read as a date."),
    "date_month_first": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The date was read with the month first, since it would not be a date otherwise.",
    ),
    "geometry_unreadable": QT_TRANSLATE_NOOP("camera_requisition.messages", "Its geometry cannot be read: taken without a place."),
    "guard_not_a_camera": QT_TRANSLATE_NOOP("camera_requisition.messages", "It is a guard, not a camera."),
    "headings_differ": QT_TRANSLATE_NOOP("camera_requisition.messages", "Two directions differ by more than 45°; the first one counts."),
    "hidden_characters_removed": QT_TRANSLATE_NOOP("camera_requisition.messages", "Invisible control characters were taken out of a text."),
    "identifier_repeated": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Another row has the same identifier; this one got a number behind it.",
    ),
    "import_comparing": QT_TRANSLATE_NOOP("camera_requisition.messages", "Comparing with the inventory"),
    "import_reading": QT_TRANSLATE_NOOP("camera_requisition.messages", "Reading the list"),
    "import_writing": QT_TRANSLATE_NOOP("camera_requisition.messages", "Writing to the inventory"),
    "leading_zero_restored": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A code of four digits got back the zero that a spreadsheet took.",
    ),
    "list_binary": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is not a text file. If it is a spreadsheet, save it as CSV first.",
    ),
    "list_crs_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The list doesn't say in which reference system its coordinates ({columns}) are. Choose it as INPUT_CRS.",
    ),
    "list_empty": QT_TRANSLATE_NOOP("camera_requisition.messages", "{path} is empty. Ask for the list again, or choose another file."),
    "list_encoding": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The text of {path} is neither UTF-8 nor Windows-1252. Save it again as UTF-8.",
    ),
    "list_form_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is in a format that cannot be read. These can: {forms}. Save a spreadsheet as CSV first.",
    ),
    "list_json_broken": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is not a complete JSON file: {problem}. It was probably cut off on the way: fetch it again.",
    ),
    "list_json_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is JSON, but neither GeoJSON nor an answer of Overpass with elements.",
    ),
    "list_layer_choice": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} has several layers ({layers}). Name one: path|layername=name.",
    ),
    "list_layer_unknown": QT_TRANSLATE_NOOP("camera_requisition.messages", "{path} has no layer {layer}. It has: {layers}."),
    "list_missing": QT_TRANSLATE_NOOP("camera_requisition.messages", "There is no file at {path}."),
    "list_nothing_understood": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "None of the list's columns could be understood: {columns}. Say in a mapping what they mean, or choose another file.",
    ),
    "list_osm_broken": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} cannot be read as an OpenStreetMap file ({problem}). Have it delivered again.",
    ),
    "list_osm_no_cameras": QT_TRANSLATE_NOOP("camera_requisition.messages", "{path} holds no object tagged man_made=surveillance."),
    "list_unreadable": QT_TRANSLATE_NOOP("camera_requisition.messages", "{path} cannot be read beyond row {row}: {problem}"),
    "list_vector_broken": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} cannot be opened: {problem} A Shapefile needs its .shp, .shx and .dbf beside each other.",
    ),
    "list_without_rows": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} has a header but no rows. Ask for the list again, or choose another file.",
    ),
    "mapping_column_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The mapping takes {target} from a column {column}, which the list doesn't have. It has: {columns}.",
    ),
    "mapping_half_a_position": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The mapping gives only one of camera.x and camera.y. Give both, or none.",
    ),
    "mapping_target_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The mapping fills {target}, which isn't a field that a list can fill. These are: {targets}.",
    ),
    "mapping_unreadable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        'The mapping {path} cannot be read: {problem}. It has to be a JSON object of "table.field": "column".',
    ),
    "month_as_30_days": QT_TRANSLATE_NOOP("camera_requisition.messages", "A month of retention was counted as 30 days."),
    "not_surveillance": QT_TRANSLATE_NOOP("camera_requisition.messages", "It isn't tagged man_made=surveillance."),
    "now_unreadable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "“{text}” is not an instant with its offset. Write it like 2026-11-23T10:00:00+01:00."
    ),
    "outside_territory": QT_TRANSLATE_NOOP("camera_requisition.messages", "Its coordinates ({x}, {y}) lie outside the territory."),
    "owner_not_named": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "It says something of an owner or recorder that it doesn't name: kept in the camera's notes.",
    ),
    "position_from_shape": QT_TRANSLATE_NOOP("camera_requisition.messages", "It is not a point: placed at the centre of its shape."),
    "position_missing": QT_TRANSLATE_NOOP("camera_requisition.messages", "Its shape isn't in the file: taken without a place."),
    "resolution_from_name": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The width in pixels was taken from the usual meaning of the name.",
    ),
    "retentions_differ": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Rows of one recorder state different retentions; the shortest counts.",
    ),
    "row_not_a_feature": QT_TRANSLATE_NOOP("camera_requisition.messages", "It is not a GeoJSON feature."),
    "row_not_an_element": QT_TRANSLATE_NOOP("camera_requisition.messages", "It is not an OpenStreetMap element with tags."),
    "row_repeated": QT_TRANSLATE_NOOP("camera_requisition.messages", "It repeats row {first} word for word."),
    "row_too_long": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "It has more cells than the list has columns: probably a delimiter inside a cell without quotes.",
    ),
    "row_too_short": QT_TRANSLATE_NOOP("camera_requisition.messages", "It has fewer cells than the list has columns."),
    "rows_differ_about_owner": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Rows about the same owner or recorder differ; the first one counts.",
    ),
    "several_cameras_in_one_row": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "It says that it stands for several cameras; it was taken as one.",
    ),
    "source_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Say who delivered the list (SOURCE): lists of one source are compared with each other.",
    ),
    "value_not_understood": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A value could not be understood and was left out; its text is in the notes.",
    ),
    "value_out_of_range": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A value cannot be right and was left out; its text is in the notes.",
    ),
    "word_not_understood": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A word is in none of the vocabularies and was left out; its text is in the notes.",
    ),
    # Times
    "date_unreadable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "“{text}” is not a date. Write it as year-month-day, such as 2026-11-23.",
    ),
    "instant_out_of_calendar": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A time lies outside the calendar (years 1 to 9999).",
    ),
    "instant_skipped": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{text} does not exist in {zone}: the clock was put forward then. Is {first} or {second} meant? Write the time with its offset.",
    ),
    "instant_twice": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{text} exists twice in {zone}: the clock was put back then. Is {first} or {second} meant? Write the time with its offset.",
    ),
    "instant_unreadable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "“{text}” is not a date and time. Write it as 2026-11-23T22:15:00, with an offset such as +01:00 where it is not local time.",
    ),
    "time_not_finite": QT_TRANSLATE_NOOP("camera_requisition.messages", "A time of the incident is not a number. Set it again."),
    # drawing
    "zone_needs_three_corners": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "A zone needs at least three corners. Click further corners, or press Escape to begin again."
    ),
    "circle_needs_a_drag": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Press at the centre, keep the button down and drag to the edge of the circle."
    ),
    "path_needs_two_points": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "A path needs at least two points. Click further points, or press Escape to begin again."
    ),
    "no_inventory_chosen": QT_TRANSLATE_NOOP("camera_requisition.messages", "There is no inventory yet. Open one, or make a new one, first."),
    "no_place_drawn": QT_TRANSLATE_NOOP("camera_requisition.messages", "There is no place to search yet. Draw a zone or a flight path first."),
    "nothing_selected": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Nothing is selected. Choose a vector layer in the list of layers, select features in it, and try again.",
    ),
    # incident
    "end_without_start": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "There is an end ({end}) without a start. Give the start as well; if only one moment is known, give it as the start.",
    ),
    "incident_empty": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "There is no place to search yet. Draw a zone or a flight path first.",
    ),
    "legs_apart": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Leg {leg} begins {gap_m} m from the end of leg {before}. Let it begin where the leg before ends, or check the order of the legs.",
    ),
    "parameter_negative": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{parameter} cannot be {value}. Give a number that is not negative.",
    ),
    "path_not_finite": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A point of leg {leg} of the flight path is not a number. Draw the leg again.",
    ),
    "path_one_point": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The flight path has only one point. Draw at least two points at different places, or search a zone around the point.",
    ),
    "path_outside_the_world": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A point of leg {leg} of the flight path lies outside the world (longitude {longitude}, latitude {latitude}). Check "
        "the layer's reference system.",
    ),
    "radius_not_positive": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The radius of a zone is {radius_m} m. Give a radius greater than 0.",
    ),
    "sighting_end_before_start": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A sighting ends before it begins. Exchange its times or correct one.",
    ),
    "sighting_not_finite": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The place or time of a sighting is not a number. Set it again.",
    ),
    "sighting_off_path": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The sighting at longitude {longitude}, latitude {latitude} lies {distance_m} m from the flight path; at most "
        "{reach_m} m are allowed. Move it, draw the path through it, or leave it out.",
    ),
    "sighting_without_path": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The sighting at longitude {longitude}, latitude {latitude} belongs to the hypothesis “{hypothesis}”, but no flight "
        "path does. Correct the name, or remove it so that the sighting counts for every path.",
    ),
    "sightings_ambiguous": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The flight path passes the sightings in too many possible orders. Divide the path into several, or leave sightings out.",
    ),
    "sightings_unused": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Sightings not used: {count}. They narrow the times of flight paths, and there is none.",
    ),
    "speed_range": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Leg {leg} of the flight path goes from {speed_min_kmh} to {speed_max_kmh} km/h. The slowest speed must not be "
        "negative or above the fastest, and the fastest must be greater than 0.",
    ),
    "speed_zero_open": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Leg {leg} of the flight path has 0 as its slowest speed. That works only between two known times; give a slowest "
        "speed, or a sighting after it.",
    ),
    "track_not_finite": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Point {point} in segment {segment} of the recorded track has no usable place or time. Remove it from the file.",
    ),
    "track_one_point": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The recorded track has no segment with two points. Search a zone around the point instead.",
    ),
    "track_outside_the_world": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Point {point} in segment {segment} of the recorded track lies outside the world. Check the file.",
    ),
    "track_segment_one_point": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Segment {segment} of the recorded track has a single point and was left out.",
    ),
    "track_unsorted": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Segment {segment} of the recorded track goes back in time (points concerned: {count}); its points were put "
        "in the order of their times.",
    ),
    "wait_range": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The longest wait at the end of leg {leg} is {wait_max_s} s. Give a number of seconds that is not negative.",
    ),
    "window_contradiction_fast": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Two known times contradict each other: {first} and {second}. The {length_m} m between them would need at least "
        "{speed_kmh} km/h, more than the legs allow. Correct one of the times, or raise the fastest speed.",
    ),
    "window_contradiction_order": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Two known times contradict each other: {first} comes before {second} on the flight path, but not in time. Correct one "
        "of them, or reverse the path.",
    ),
    "window_contradiction_slow": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Two known times contradict each other: {first} and {second}. For the {length_m} m between them one would have to go "
        "at {speed_kmh} km/h, slower than the legs allow. Correct one of the times, lower the slowest speed, or add a wait.",
    ),
    "zone_empty": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A zone is empty: it has no area. Draw at least three corners that do not lie on one line.",
    ),
    "zone_is_no_polygon": QT_TRANSLATE_NOOP("camera_requisition.messages", "A zone must be a polygon. Draw one, or choose a polygon layer."),
    "zone_not_finite": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A corner of a zone is not a number. Draw the zone again.",
    ),
    "zone_outside_the_world": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A zone lies outside the world (longitude {longitude}, latitude {latitude}). Check the layer's reference system.",
    ),
    "zone_self_crossing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The outline of a zone crosses itself at longitude {longitude}, latitude {latitude}. Move a corner there, or draw two zones.",
    ),
    "date_time_without_offset": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The field {field} holds date-times of which QGIS doesn't know the offset. Use a text field, such as 2026-10-25T02:30:00+01:00.",
    ),
    "gpx_points_without_time": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Points of {path} that have no time and were left out of the recorded track: {count}.",
    ),
    "gpx_unreadable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The GPX file {path} cannot be read ({detail}). Check that it is complete and well-formed.",
    ),
    "gpx_without_track": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The GPX file {path} holds neither a track nor a route with two points. Waypoints alone are not a path.",
    ),
    "path_empty": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The flight path has no line. Draw at least two points.",
    ),
    "path_is_no_line": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The flight path must be made of lines. Choose a line layer or a GPX file.",
    ),
    "sighting_without_point": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A sighting has no point. Set its place on the map.",
    ),
    "sighting_without_time": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A sighting has neither time_from nor time_to. Give at least one of them.",
    ),
    "zone_is_a_line": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A zone must be a polygon, or a point with a radius. Use the line as a flight path instead.",
    ),
    "zone_point_without_radius": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A point as zone needs its radius in metres in the field radius_m.",
    ),
    "end_before_start": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The end ({end}) lies before the start ({start}). Exchange them or correct one.",
    ),
    # Search
    "camera_date_unreadable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Camera {camera_id}: “{text}” in {column} is not a date and was not taken into account.",
    ),
    "camera_outside_crs": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The coordinates of camera {camera_id} cannot lie in {crs}, so it was not searched. Correct its position.",
    ),
    "none_recorded_in_this_area": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "None recorded in this area. The inventory may not know every camera: look on the spot.",
    ),
    "step_candidates": QT_TRANSLATE_NOOP("camera_requisition.messages", "Reading the cameras near by"),
    "step_incident": QT_TRANSLATE_NOOP("camera_requisition.messages", "Laying out the incident"),
    "step_overlap": QT_TRANSLATE_NOOP("camera_requisition.messages", "Measuring what they see"),
    "step_views": QT_TRANSLATE_NOOP("camera_requisition.messages", "Preparing their views"),
    "step_windows": QT_TRANSLATE_NOOP("camera_requisition.messages", "Working out times and deadlines"),
    "view_not_drawn": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The view of camera {camera_id} could not be worked out, and it was not searched. Check its position and the reference system.",
    ),
    # Reasons of the search
    "heading_unknown": QT_TRANSLATE_NOOP("camera_requisition.messages", "Its heading is not known."),
    "hfov_assumed": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Its field of view is not known; the widest that is usual was assumed.",
    ),
    "only_possible_reached": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The place lies outside what it surely sees, inside what it may see.",
    ),
    "pan_tilt_zoom": QT_TRANSLATE_NOOP("camera_requisition.messages", "It can turn: nobody knows where it looked."),
    "range_assumed": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Its range is not known; the longest that is usual was assumed.",
    ),
    "records_on_alarm": QT_TRANSLATE_NOOP("camera_requisition.messages", "It records only after an alarm."),
    "records_on_motion": QT_TRANSLATE_NOOP("camera_requisition.messages", "It records only when something moves."),
    "records_on_schedule": QT_TRANSLATE_NOOP("camera_requisition.messages", "It records only at certain hours."),
    "service_unknown": QT_TRANSLATE_NOOP("camera_requisition.messages", "Nobody knows whether it was in service then."),
    "view_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Its view was not in the inventory and was worked out for this search.",
    ),
    "view_stale": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Its view in the inventory was out of date and was worked out again for this search.",
    ),
    # Why a camera was left out
    "looks_away": QT_TRANSLATE_NOOP("camera_requisition.messages", "The place is near enough, but it looks another way."),
    "no_longer_valid": QT_TRANSLATE_NOOP("camera_requisition.messages", "It was no longer there."),
    "not_recording": QT_TRANSLATE_NOOP("camera_requisition.messages", "It does not record."),
    "not_yet_valid": QT_TRANSLATE_NOOP("camera_requisition.messages", "It was not there yet."),
    "out_of_range": QT_TRANSLATE_NOOP("camera_requisition.messages", "The place lies beyond its range."),
    "out_of_service": QT_TRANSLATE_NOOP("camera_requisition.messages", "It was out of service."),
    "planned": QT_TRANSLATE_NOOP("camera_requisition.messages", "It was only planned."),
    "removed": QT_TRANSLATE_NOOP("camera_requisition.messages", "It had been removed."),
    "too_near": QT_TRANSLATE_NOOP("camera_requisition.messages", "The place lies under it, nearer than it sees."),
    # Case particulars
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
    # packets
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
}
