"""Sentences about taking lists in."""

from __future__ import annotations

from camera_requisition.core.messages.marking import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "axes_exchanged": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Its coordinates ({x}, {y}) seem to be exchanged: the other way round they would be in the right place.",
    ),
    "axes_repaired": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Its coordinates were exchanged: the other way round they are in the right place, and were taken so.",
    ),
    "cell_without_column": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A cell stands beside the table, in a column without a name: left out.",
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
    "coordinates_repaired": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A coordinate can be read in several ways, of which only one lies in the territory: that one was taken.",
    ),
    "coordinates_unreadable": QT_TRANSLATE_NOOP("camera_requisition.messages", "Its coordinates cannot be read: taken without a place."),
    "coordinates_zero": QT_TRANSLATE_NOOP("camera_requisition.messages", "Its coordinates are 0, 0: taken without a place."),
    "date_from_serial": QT_TRANSLATE_NOOP("camera_requisition.messages", "A spreadsheet's day number was read as a date."),
    "date_month_first": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The date was read with the month first, since it would not be a date otherwise.",
    ),
    "degree_sign_read": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A degree sign stood behind a number: it was read as degrees.",
    ),
    "degrees_minutes_seconds_read": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A coordinate in degrees, minutes and seconds was read as decimal degrees.",
    ),
    "error_cell": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A cell shows an error of the spreadsheet (such as #REF!): it was taken as empty.",
    ),
    "formula_cell": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A column is computed by formulas: the value that the spreadsheet last showed was taken.",
    ),
    "formula_without_value": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A formula has no value in the file: the cell was taken as empty. Open and save the list in a spreadsheet first.",
    ),
    "geometry_unreadable": QT_TRANSLATE_NOOP("camera_requisition.messages", "Its geometry cannot be read: taken without a place."),
    "guard_not_a_camera": QT_TRANSLATE_NOOP("camera_requisition.messages", "It is a guard, not a camera."),
    "heading_from_east": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The angle counts counter-clockwise from east: the heading is 90° minus it.",
    ),
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
        "{path} is not a text file: byte {position} of it is zero. Open it in the program that wrote it, and save it as CSV or XLSX.",
    ),
    "list_changed_meanwhile": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} was changed, replaced or removed by another program while it was read. Nothing was taken in. Wait until it is "
        "complete, close it there, and start again.",
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
        "{path} is in a format that cannot be read. These can: {forms}. Save an older workbook (.xls) or another table as XLSX, ODS "
        "or CSV first.",
    ),
    "list_is_folder": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is a folder. Choose the file in it that holds the list.",
    ),
    "list_is_spreadsheet": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is a workbook (XLSX or ODS), although its name doesn't say so. Let its name end in .xlsx or .ods, and choose it again.",
    ),
    "list_json_broken": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is not a complete JSON file: {problem}. It was probably cut off on the way: fetch it again.",
    ),
    "list_json_too_large": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is larger than {limit} MB, too large to be read as JSON. Save it as GeoPackage first.",
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
    "list_line_too_long": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Line {row} of {path} has more than {length} characters: it is probably no table. Have it saved again as CSV or XLSX.",
    ),
    "list_missing": QT_TRANSLATE_NOOP("camera_requisition.messages", "There is no file at {path}."),
    "list_not_readable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} cannot be opened: another program holds it, or you may not read it. Close it there, or ask for the right to read it.",
    ),
    "list_not_spreadsheet": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is not a workbook, although its name says so. If it is text with delimiters, let its name end in .csv; else have it "
        "saved again as XLSX.",
    ),
    "list_nothing_understood": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "None of the list's columns could be understood: {columns}. Say in a mapping what they mean, or choose another file.",
    ),
    "list_osm_broken": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} cannot be read as an OpenStreetMap file ({problem}). Have it delivered again.",
    ),
    "list_osm_no_cameras": QT_TRANSLATE_NOOP("camera_requisition.messages", "{path} holds no object tagged man_made=surveillance."),
    "list_password": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is protected by a password. Open it with the password, save it without one, and choose it again.",
    ),
    "list_too_large_inside": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} would unpack to more than any list of cameras holds (limit {limit} MB), or to far more than its own size: it is not "
        "opened. Save only the sheet of the cameras as a new file.",
    ),
    "list_too_many_rows": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} has more than {most} rows: too many for a list of cameras. Keep the rows of the cameras, or deliver it in parts.",
    ),
    "list_too_much_text": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} holds more text up to row {row} than the memory can keep. Keep only the columns that say something of the cameras, or "
        "deliver it in parts.",
    ),
    "list_unreadable": QT_TRANSLATE_NOOP("camera_requisition.messages", "{path} cannot be read beyond row {row}: {problem}"),
    "list_vector_broken": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} cannot be opened: {problem} A Shapefile needs its .shp, .shx and .dbf beside each other.",
    ),
    "list_without_rows": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} has a header but no rows. Ask for the list again, or choose another file.",
    ),
    "list_workbook_broken": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} cannot be read as a workbook ({problem}). It was probably cut off on the way: have it delivered again, or save it "
        "again as XLSX.",
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
    "merged_cell": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A cell reaches over several rows: each of them was given its value.",
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
    "row_outside_table": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "It has cells only beside the table, in columns without a name.",
    ),
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
    "unit_read": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A unit stood behind a number: it was read as what it says.",
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
}
