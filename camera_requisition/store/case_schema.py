"""The tables of a case file. Geometries are longitude and latitude on WGS 84, whatever the inventory's reference system is."""

from __future__ import annotations

from camera_requisition.store.schema import BOOLEAN, INTEGER, REAL, Column, Table
from camera_requisition.store.spatial_reference import WGS84_ID

APPLICATION = "camera_requisition_case"
SCHEMA_VERSION = 1

ZONE = Table(
    "zone",
    (
        Column("start"),
        Column("end"),
        Column("hypothesis"),
        Column("source"),
        Column("shape"),
    ),
    geometry_type="MULTIPOLYGON",
    srs_id=WGS84_ID,
    description="Places of the offence",
)

PATH = Table(
    "path",
    (
        Column("path", INTEGER, required=True),
        Column("leg", INTEGER, required=True),
        Column("hypothesis"),
        Column("path_source"),
        Column("mode"),
        Column("speed_min_m_s", REAL),
        Column("speed_max_m_s", REAL),
        Column("wait_max_s", REAL),
        Column("start"),
        Column("start_latest"),
        Column("source"),
    ),
    geometry_type="LINESTRING",
    srs_id=WGS84_ID,
    description="Flight paths, one row for each leg, in the direction of flight",
)

SIGHTING = Table(
    "sighting",
    (Column("time_from"), Column("time_to"), Column("hypothesis"), Column("source")),
    geometry_type="POINT",
    srs_id=WGS84_ID,
    description="Known times at known places",
)

TRACK = Table(
    "track",
    (
        Column("track", INTEGER, required=True),
        Column("segment", INTEGER, required=True),
        Column("hypothesis"),
        Column("source"),
        # JSON: a list of [longitude, latitude, seconds since 1970-01-01T00:00:00Z]
        Column("points"),
    ),
    geometry_type="LINESTRING",
    srs_id=WGS84_ID,
    description="Recorded tracks, one row for each segment",
)

SETTING = Table(
    "setting",
    (Column("key", required=True, unique=True), Column("value")),
    description="Particulars and parameters of the case (JSON), and who wrote last",
)

RESULT = Table(
    "result",
    (Column("saved_at"), Column("content", required=True)),
    description="The last search, complete (JSON)",
)

MARK = Table(
    "mark",
    (Column("camera_id", required=True, unique=True), Column("keep", BOOLEAN, required=True), Column("request", BOOLEAN, required=True)),
    description="Cameras to be kept and to be requested",
)

FREEZE = Table(
    "freeze",
    (
        Column("wave", INTEGER, required=True),
        Column("at", required=True),
        # JSON: a list of camera ids
        Column("camera_ids", required=True),
        Column("who"),
        Column("folder"),
    ),
    description="Keep-requests made",
)

EXPORT = Table(
    "export",
    (
        Column("at", required=True),
        Column("folder", required=True),
        Column("manifest_sha256", required=True),
        Column("wave", INTEGER, required=True),
        Column("who"),
        Column("camera_ids", required=True),
    ),
    description="Packets written",
)

TABLES = (ZONE, PATH, SIGHTING, TRACK, SETTING, RESULT, MARK, FREEZE, EXPORT)
