"""Sentences about what is wrong in an inventory, and how to mend it: `check_<code>` and `mend_<code>` for each code of `core.checks.codes`."""

from __future__ import annotations

from camera_requisition.core.messages.marking import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "check_authorisation_due": QT_TRANSLATE_NOOP("camera_requisition.messages", "The authorisation ends on {date}."),
    "check_authorisation_expired": QT_TRANSLATE_NOOP("camera_requisition.messages", "The authorisation ended on {date}."),
    "check_channel_without_contact": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "{owner} wants papers by “{channel}”, but no contact of that kind is recorded."
    ),
    "check_confirmed_in_future": QT_TRANSLATE_NOOP("camera_requisition.messages", "It is confirmed on {date}, which lies in the future."),
    "check_contact_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Nobody can be reached at {owner}: no e-mail address, no telephone, no postal address."
    ),
    "check_dates_unreadable": QT_TRANSLATE_NOOP("camera_requisition.messages", "No date can be read in {text} ({fields})."),
    "check_device_twice": QT_TRANSLATE_NOOP("camera_requisition.messages", "Its device {device} is also that of {others}."),
    "check_does_not_record": QT_TRANSLATE_NOOP("camera_requisition.messages", "It doesn't record: its cameras are only watched."),
    "check_duplicate": QT_TRANSLATE_NOOP("camera_requisition.messages", "It looks like the same camera as {others}."),
    "check_facade_uncertain": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "It lies more than 10 m inside a building: which façade it hangs on is a guess, and so is all that it sees.",
    ),
    "check_heading_impossible": QT_TRANSLATE_NOOP("camera_requisition.messages", "A heading of {value}° lies outside {smallest} to {largest}."),
    "check_heading_not_understood": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Its heading was delivered as “{text}”, and none is recorded."
    ),
    "check_height_impossible": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "A height of {value} m can't be: {smallest} to {largest} m can."
    ),
    "check_hfov_impossible": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "A horizontal field of view of {value}° can't be: {smallest} to {largest}° can."
    ),
    "check_indoors_without_building": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "It hangs indoors, but lies in no building of the inventory: how far it sees is a guess."
    ),
    "check_lens_impossible": QT_TRANSLATE_NOOP("camera_requisition.messages", "{value} mm can't be: {fields}."),
    "check_missing_from_list": QT_TRANSLATE_NOOP("camera_requisition.messages", "Since {date} the newest list of {source} no longer names it."),
    "check_near_beyond_range": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "It sees from {near} m on, but only as far as {range} m: nothing at all."
    ),
    "check_near_impossible": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "It can't see from {value} m on: {smallest} to {largest} m can be."
    ),
    "check_never_confirmed": QT_TRANSLATE_NOOP("camera_requisition.messages", "Nobody has ever confirmed it."),
    "check_no_recorder": QT_TRANSLATE_NOOP("camera_requisition.messages", "It has no recorder: nobody is known who could be asked."),
    "check_not_confirmed": QT_TRANSLATE_NOOP("camera_requisition.messages", "Last confirmed on {date}, more than twelve months ago."),
    "check_out_of_service_long": QT_TRANSLATE_NOOP("camera_requisition.messages", "Out of service since {date}, more than six months ago."),
    "check_out_of_service_undated": QT_TRANSLATE_NOOP("camera_requisition.messages", "Out of service, nobody knows since when."),
    "check_outside_territory": QT_TRANSLATE_NOOP("camera_requisition.messages", "It lies outside the territory, at {x}, {y}."),
    "check_owner_unknown": QT_TRANSLATE_NOOP("camera_requisition.messages", "It belongs to an owner {owner} who isn't in the inventory."),
    "check_position_impossible": QT_TRANSLATE_NOOP("camera_requisition.messages", "{x}, {y} is no place in the reference system {crs}."),
    "check_range_impossible": QT_TRANSLATE_NOOP("camera_requisition.messages", "A range of {value} m can't be: {smallest} to {largest} m can."),
    "check_recorder_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "It is recorded by a recorder {recorder} that isn't in the inventory."
    ),
    "check_recorder_without_owner": QT_TRANSLATE_NOOP("camera_requisition.messages", "The recorder has no owner: nobody can be written to."),
    "check_resolution_impossible": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "A width of {value} pixels can't be: {smallest} to {largest} can."
    ),
    "check_retention_above_maximum": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "{days} days are more than the {maximum} that the law allows where the public is filmed ({fields})."
    ),
    "check_retention_impossible": QT_TRANSLATE_NOOP("camera_requisition.messages", "{value} can't be days of retention ({fields})."),
    "check_retention_missing": QT_TRANSLATE_NOOP("camera_requisition.messages", "Nobody knows how long it keeps recordings."),
    "check_tilt_impossible": QT_TRANSLATE_NOOP("camera_requisition.messages", "A tilt of {value}° can't be: {smallest} to {largest}° can."),
    "check_unplaced": QT_TRANSLATE_NOOP("camera_requisition.messages", "It has no coordinates ({place})."),
    "check_valid_to_before_valid_from": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "It is there from {start} until {end}: it ends before it begins."
    ),
    "check_vfov_impossible": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "A vertical field of view of {value}° can't be: {smallest} to {largest}° can."
    ),
    "check_view_missing": QT_TRANSLATE_NOOP("camera_requisition.messages", "Its view has not been built."),
    "check_view_stale": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Its view was built from other values, or among other buildings, than there are now."
    ),
    "check_view_values_missing": QT_TRANSLATE_NOOP("camera_requisition.messages", "Assumed, as not recorded: {fields}."),
    "check_word_unknown": QT_TRANSLATE_NOOP("camera_requisition.messages", "{text} is no word that this field knows ({fields})."),
    "check_reason_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Say why it is no problem: whoever sees it set aside has to know."
    ),
    "check_municipality_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "No camera in use lies in the municipality {municipality}. Give its code as the cameras have it."
    ),
    "check_territory_empty": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "The territory holds no polygon: nothing was found to lie outside it. Choose another layer."
    ),
    "check_requests_not_counted": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "The register can't be read: the work queue doesn't know how often cameras are asked for."
    ),
    "mend_authorisation_due": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Remind the owner to have it renewed; then set “Authorisation expires on” of the recorder."
    ),
    "mend_authorisation_expired": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Ask the owner for the new authorisation; then set its reference and its end at the recorder."
    ),
    "mend_channel_without_contact": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Add that contact to the owner, or choose another “Delivered by”."
    ),
    "mend_confirmed_in_future": QT_TRANSLATE_NOOP("camera_requisition.messages", "Set “Last confirmed on” to the day on which it was."),
    "mend_contact_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Set e-mail, telephone or address of the owner, or the contact on duty of the recorder."
    ),
    "mend_dates_unreadable": QT_TRANSLATE_NOOP("camera_requisition.messages", "Write these dates like 2026-11-23, or leave them empty."),
    "mend_device_twice": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Correct “Device”; if both are one camera, set the status of one of them to removed."
    ),
    "mend_does_not_record": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Nothing to do if that is so; else correct “Records” of the recorder."
    ),
    "mend_duplicate": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "If they are one, set the status of the poorer record to removed; if they are two, tell them apart by channel, label or heading.",
    ),
    "mend_facade_uncertain": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Move it onto the façade that it hangs on (Aim, with Ctrl), or set “Indoor” if it films the inside.",
    ),
    "mend_heading_impossible": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Correct the heading in the form, or aim the camera on the map."
    ),
    "mend_heading_not_understood": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Set “Heading” in the form, or aim the camera on the map; where it turns, set its kind to pan-tilt-zoom."
    ),
    "mend_height_impossible": QT_TRANSLATE_NOOP("camera_requisition.messages", "Correct “Height above ground (m)”, or leave it empty."),
    "mend_hfov_impossible": QT_TRANSLATE_NOOP("camera_requisition.messages", "Correct “Horizontal field of view (°)”, or leave it empty."),
    "mend_indoors_without_building": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Move it into its building, load buildings that hold it (Inventory ▸ Buildings…), or correct “Indoor”.",
    ),
    "mend_lens_impossible": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Correct focal length and sensor width in millimetres, or leave them empty."
    ),
    "mend_missing_from_list": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Ask whether it was removed: then set its status and since when; if it is still there, empty “Missing from its list since”.",
    ),
    "mend_near_beyond_range": QT_TRANSLATE_NOOP("camera_requisition.messages", "Correct “Sees from (m)” or “Range (m)”."),
    "mend_near_impossible": QT_TRANSLATE_NOOP("camera_requisition.messages", "Correct “Sees from (m)”, or leave it empty."),
    "mend_never_confirmed": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Have the owner or a survey confirm it; then set “Last confirmed on”."
    ),
    "mend_no_recorder": QT_TRANSLATE_NOOP("camera_requisition.messages", "Find out who owns it and choose “Recorder” in the camera's form."),
    "mend_not_confirmed": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Have the owner or a survey confirm it; then set “Last confirmed on”."
    ),
    "mend_out_of_service_long": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Ask the owner: set the status to removed, or to in service, and since when."
    ),
    "mend_out_of_service_undated": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Set “Status since”: until then searches show it as one that may have filmed."
    ),
    "mend_outside_territory": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Check the reference system and the order of the axes, then move the point to its place on the map."
    ),
    "mend_owner_unknown": QT_TRANSLATE_NOOP("camera_requisition.messages", "Choose another “Owner” in the recorder's form, or add that one."),
    "mend_position_impossible": QT_TRANSLATE_NOOP("camera_requisition.messages", "Place the camera on the map by hand."),
    "mend_range_impossible": QT_TRANSLATE_NOOP("camera_requisition.messages", "Correct “Range (m)”, or leave it empty."),
    "mend_recorder_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Choose another “Recorder” in the camera's form, or add that one."
    ),
    "mend_recorder_without_owner": QT_TRANSLATE_NOOP("camera_requisition.messages", "Choose “Owner” in the recorder's form."),
    "mend_resolution_impossible": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Correct “Resolution (horizontal pixels)”, or leave it empty."
    ),
    "mend_retention_above_maximum": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Ask the owner what the authorisation says and correct the figure; if what is filmed isn't public, correct “Films” of the camera.",
    ),
    "mend_retention_impossible": QT_TRANSLATE_NOOP("camera_requisition.messages", "Correct the figure in days, or leave it empty."),
    "mend_retention_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Ask the owner, and set “Retention declared (days)” with the day on which you learnt it."
    ),
    "mend_tilt_impossible": QT_TRANSLATE_NOOP("camera_requisition.messages", "Correct “Tilt (° below the horizon)”, or leave it empty."),
    "mend_unplaced": QT_TRANSLATE_NOOP("camera_requisition.messages", "Place it by its address, or on the map by hand."),
    "mend_valid_to_before_valid_from": QT_TRANSLATE_NOOP("camera_requisition.messages", "Correct “There from” or “There until”."),
    "mend_vfov_impossible": QT_TRANSLATE_NOOP("camera_requisition.messages", "Correct “Vertical field of view (°)”, or leave it empty."),
    "mend_view_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Run “Build the views of an inventory”; searches compute it anew each time until then."
    ),
    "mend_view_stale": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Run “Build the views of an inventory”; searches compute it anew each time until then."
    ),
    "mend_view_values_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "Set them in the form, or aim the camera on the map; until then it may see, but not surely."
    ),
    "mend_word_unknown": QT_TRANSLATE_NOOP("camera_requisition.messages", "Choose one from the list in the form."),
}
