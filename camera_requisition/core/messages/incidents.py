"""Sentences about times, what is drawn, and incidents."""

from __future__ import annotations

from camera_requisition.core.messages.marking import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
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
    # Drawing
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
    # Incident
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
}
