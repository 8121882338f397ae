"""Sentences about inventories and registers in PostgreSQL."""

from __future__ import annotations

from camera_requisition.core.messages.marking import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "server_reference_secret": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "No user and no password may stand in a connection text (“{key}”), for such texts are kept in settings, projects and logs. Save them "
        "in QGIS (Settings, Options, Authentication) and write authcfg=…, or write service=… and keep them in pg_service.conf, or in .pgpass.",
    ),
    "server_reference_key": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "A connection text has no key “{key}”. Known are: {known}.",
    ),
    "server_reference_twice": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "“{key}” stands twice in the connection text. Leave one of them.",
    ),
    "server_reference_value": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The value of “{key}” in the connection text cannot be used. Correct it.",
    ),
    "server_reference_unreadable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The connection text cannot be read. It is “postgresql:” followed by pairs such as dbname=cameras, with a space between them; a value "
        "with a space in it stands between single quotes.",
    ),
    "server_library_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "This QGIS has no library for PostgreSQL (psycopg2). Install it (Debian and Ubuntu: python3-psycopg2; on Windows it comes with QGIS), "
        "then start QGIS again.",
    ),
    "server_authcfg_unusable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "QGIS has no authentication “{authcfg}” that can be used, or its master password was not given. Look under Settings, Options, "
        "Authentication.",
    ),
    "server_unreachable": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The server of {reference} cannot be reached ({reason}). Check the network, or work with a local copy.",
    ),
    "server_lost": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The connection to {reference} was lost ({reason}). Nothing of this step was kept. Try again when the server is back.",
    ),
    "server_lost_at_commit": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The connection to {reference} was lost at the moment in which the change was being confirmed: look whether it is there before you "
        "repeat it.",
    ),
    "server_sign_in_refused": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The server of {reference} refuses the sign-in ({reason}). Check user and password in QGIS's authentication, in pg_service.conf or in "
        ".pgpass.",
    ),
    "server_database_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The server of {reference} has no such database ({reason}). Correct dbname, or ask the administrator to create it.",
    ),
    "server_too_old": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The server of {reference} is PostgreSQL {version}; version {oldest} or later is needed.",
    ),
    "server_without_postgis": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The database of {reference} has no PostGIS. Ask its administrator to run: CREATE EXTENSION postgis",
    ),
    "server_schema_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{reference} holds none of ours: there is no schema “{schema}” that this plugin or its administrator made, or you may not use it. "
        "Correct schema=…, or create it.",
    ),
    "server_schema_exists": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The schema “{schema}” of {reference} exists already and is never overwritten. Choose another name.",
    ),
    "server_schema_older": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{reference} is of schema version {version}, and this plugin needs {needed}. Ask the administrator to migrate it.",
    ),
    "server_schema_newer": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{reference} is of schema version {version}, and this plugin knows {known}. Update the plugin.",
    ),
    "server_schema_one_ahead": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} may only be read: it was migrated for a newer version of the plugin. Update the plugin to edit it.",
    ),
    "server_schema_one_behind": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} may only be read until its administrator has migrated it for this version of the plugin.",
    ),
    "server_may_not_write": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} may only be read: the server gives you no right to write, or is a copy that follows another server.",
    ),
    "server_right_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{reference} gives you no right to do this ({reason}). Ask its administrator.",
    ),
    "server_time_out": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The server of {reference} took too long. Nothing was changed. Try again, or search a smaller place.",
    ),
    "server_busy": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "Another desk is changing the same records of {reference}. Nothing was changed here. Try again in a moment.",
    ),
    "server_full": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The server of {reference} has no space left ({reason}). Nothing was changed. Tell its administrator.",
    ),
    "server_crs_unknown": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The database of {reference} does not know the reference system {crs}, and you may not add it. Ask its administrator to add number "
        "{srid} to spatial_ref_sys, or choose another system.",
    ),
    "server_crs_taken": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "In the database of {reference} the number {srid}, which {crs} needs, stands for another reference system. Use another database.",
    ),
    "copy_of_itself": QT_TRANSLATE_NOOP(
        "camera_requisition.messages", "An inventory can't be copied to itself. Choose another place for the copy."
    ),
    "copy_differs": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The copy would not say the same as {path}, and was not made. Please report this.",
    ),
    "server_reference_wanted": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "{path} is a file, which is brought up to date by itself when something is written. Give the connection text of an inventory on a "
        "server.",
    ),
    "server_file_wanted": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "This works on inventories in files only. Give the path of a GeoPackage; “Copy an inventory” makes one of {reference}.",
    ),
}
