"""The inventory's tables, as the contract names them."""

from __future__ import annotations

from camera_requisition.core.records.intake import IntakeKind
from camera_requisition.core.records.vocabulary import (
    Access,
    CameraKind,
    DeliveryChannel,
    Extent,
    Occlusion,
    OwnerKind,
    PositionSource,
    Recording,
    Regime,
    Status,
    ViewSource,
)
from camera_requisition.store.schema import BOOLEAN, INTEGER, REAL, Column, Table, quoted

APPLICATION = "camera_requisition"
SCHEMA_VERSION = 4

# Who edited a record, when and with what: what the history is signed with.
_SIGNATURE = (Column("edited_by"), Column("edited_at"), Column("edited_with"))

OWNER = Table(
    "owner",
    (
        Column("owner_id", required=True, unique=True),
        Column("name", required=True),
        Column("kind", words=OwnerKind),
        Column("registration_number"),
        Column("addressee"),
        Column("service"),
        Column("address"),
        Column("postcode"),
        Column("city"),
        Column("email"),
        Column("phone"),
        Column("delivery_channel", words=DeliveryChannel),
        Column("verified_on"),
        Column("notes"),
        Column("merged_into"),
        *_SIGNATURE,
    ),
    description="Who answers a requisition",
)

RECORDER = Table(
    "recorder",
    (
        Column("recorder_id", required=True, unique=True),
        Column("owner_id", references="owner(owner_id)"),
        Column("name"),
        Column("address"),
        Column("recording", words=Recording),
        Column("recording_hours"),
        Column("retention_authorised_days", REAL),
        Column("retention_authorised_on"),
        Column("retention_declared_days", REAL),
        Column("retention_declared_on"),
        Column("retention_observed_days", REAL),
        Column("retention_observed_on"),
        Column("access", words=Access),
        Column("duty_contact"),
        Column("duty_email"),
        Column("duty_phone"),
        Column("duty_hours"),
        Column("clock_offset_s", REAL),
        Column("clock_checked_at"),
        Column("native_format"),
        Column("authorisation_ref"),
        Column("authorisation_expires_on"),
        Column("verified_on"),
        Column("assumed", BOOLEAN, required=True, default="0"),
        Column("notes"),
        Column("merged_into"),
        *_SIGNATURE,
    ),
    description="An owner's recording system: retention, clock, duty contact",
    indexes=('CREATE INDEX "recorder_by_owner" ON "recorder" ("owner_id")',),
)

CAMERA = Table(
    "camera",
    (
        Column("camera_id", required=True, unique=True),
        Column("recorder_id", references="recorder(recorder_id)"),
        Column("channel"),
        Column("device_id"),
        Column("label"),
        Column("address"),
        Column("municipality_code"),
        Column("kind", words=CameraKind),
        Column("heading_deg", REAL),
        Column("hfov_deg", REAL),
        Column("vfov_deg", REAL),
        Column("range_m", REAL),
        Column("near_m", REAL),
        Column("height_m", REAL),
        Column("tilt_deg", REAL),
        Column("resolution_px", INTEGER),
        Column("focal_mm", REAL),
        Column("sensor_mm", REAL),
        Column("indoor", BOOLEAN),
        Column("regime", words=Regime),
        Column("status", words=Status),
        Column("status_since"),
        Column("valid_from"),
        Column("valid_to"),
        Column("heading_text"),
        Column("view_source", words=ViewSource),
        Column("position_source", words=PositionSource),
        Column("view_image"),
        Column("view_image_on"),
        Column("source"),
        Column("source_id"),
        Column("head", INTEGER),
        Column("intake_id"),
        Column("verified_on"),
        Column("edited_by"),
        Column("edited_at"),
        Column("edited_with"),
        Column("notes"),
        Column("missing_since"),
        Column("merged_into"),
        Column("succeeded_by"),
        Column("position_accuracy_m", REAL),
    ),
    geometry_type="POINT",
    description="One recorded channel: a position and a view",
    indexes=(
        # A row with one head has no head number, and two NULLs never collide in a plain unique constraint.
        'CREATE UNIQUE INDEX "camera_by_source" ON "camera" ("source", "source_id", ifnull("head", 0)) '
        'WHERE "source" IS NOT NULL AND "source_id" IS NOT NULL',
        'CREATE INDEX "camera_by_recorder" ON "camera" ("recorder_id")',
        'CREATE INDEX "camera_by_municipality" ON "camera" ("municipality_code")',
        'CREATE INDEX "camera_by_range" ON "camera" ("range_m") WHERE "range_m" IS NOT NULL',
        'CREATE INDEX "camera_unplaced" ON "camera" ("municipality_code") WHERE "geom" IS NULL',
    ),
)

CAMERA_VIEW = Table(
    "camera_view",
    (
        Column("camera_id", required=True, references="camera(camera_id)"),
        Column("extent", words=Extent, required=True),
        Column("assumed"),
        Column("occlusion", words=Occlusion),
        Column("fingerprint"),
        Column("stale", BOOLEAN, required=True, default="0"),
        Column("computed_at"),
    ),
    geometry_type="MULTIPOLYGON",
    description="What a camera sees on the ground: computed, not to be edited",
    constraints=('UNIQUE ("camera_id", "extent")',),
)

BUILDING = Table(
    "building",
    (
        Column("building_id"),
        Column("height_m", REAL),
        Column("source"),
        Column("loaded_at"),
    ),
    geometry_type="MULTIPOLYGON",
    description="Footprints that cut the views",
    indexes=('CREATE INDEX "building_by_id" ON "building" ("building_id")',),
)

BUILDING_CHANGE = Table(
    "building_change",
    (Column("shape", "BLOB"),),
    description="Where buildings have changed since the views were built: their forms before and after, NULL for everywhere",
)

INTAKE = Table(
    "intake",
    (
        Column("intake_id", required=True, unique=True),
        Column("source"),
        Column("file_name"),
        Column("sha256"),
        Column("taken_at"),
        Column("taken_by"),
        Column("rows_read", INTEGER),
        Column("added", INTEGER),
        Column("updated", INTEGER),
        Column("unchanged", INTEGER),
        Column("missing", INTEGER),
        Column("rejected", INTEGER),
        Column("flagged", INTEGER),
        Column("undone_at"),
        Column("undone_by"),
        Column("kind", words=IntakeKind),
    ),
    description="One row for each list taken in, and for each other step in which many records change at once",
)

INTAKE_CHANGE = Table(
    "intake_change",
    (
        Column("intake_id", required=True),
        Column("table_name", required=True),
        Column("record_id", required=True),
        Column("before"),
        Column("after"),
    ),
    description="What each intake changed, as JSON of the columns that changed: what is needed to take it back whole",
    indexes=('CREATE INDEX "intake_change_by_intake" ON "intake_change" ("intake_id")',),
)

REVIEW = Table(
    "review",
    (
        Column("intake_id", required=True),
        Column("kind", required=True),
        Column("table_name", required=True),
        Column("record_id", required=True),
        Column("other_id"),
        Column("row_number", INTEGER),
        Column("delivered"),
        Column("decision"),
        Column("decided_by"),
        Column("decided_at"),
    ),
    description="What an intake left for somebody to decide",
    # Asked once, whatever was decided: two NULLs never collide in a plain unique constraint.
    indexes=(
        'CREATE UNIQUE INDEX "review_once" ON "review" '
        '("kind", "table_name", "record_id", ifnull("other_id", \'\'), ifnull("delivered", \'\'))',
    ),
)

SUPPLIER = Table(
    "supplier",
    (
        Column("source", required=True, unique=True),
        Column("mapping"),
        Column("crs"),
        Column("updated_at"),
    ),
    description="How the lists of each supplier are read",
)

SET_ASIDE = Table(
    "set_aside",
    (
        Column("code", required=True),
        Column("table_name", required=True),
        Column("record_id", required=True),
        Column("detail"),
        Column("reason"),
        Column("set_aside_by"),
        Column("set_aside_at"),
    ),
    description="Problems that somebody has judged to be none",
    constraints=('UNIQUE ("code", "table_name", "record_id")',),
)

CONFIRMATION = Table(
    "confirmation",
    (
        Column("confirmation_id", required=True, unique=True),
        Column("owner_id", required=True),
        Column("written_at"),
        Column("written_by"),
        Column("cameras", INTEGER),
        Column("reply_by"),
        Column("answered_at"),
        Column("intake_id"),
    ),
    description="Who was asked to confirm what is recorded, and who has answered",
    indexes=('CREATE INDEX "confirmation_by_owner" ON "confirmation" ("owner_id")',),
)


def _history(table: Table, description: str) -> Table:
    """The table of all earlier states of the records of `table`."""
    name, key = f"{table.name}_history", f"{table.name}_id"
    return Table(
        name,
        (
            Column("change", required=True),
            Column("changed_at", required=True),
            Column("changed_by", required=True),
            Column("changed_with", required=True),
            *(Column(column.name, column.kind) for column in table.columns),
        ),
        geometry_type=table.geometry_type,
        description=description,
        # No R-tree: its triggers need functions that a plain SQLite client hasn't, and history has to be written for such a client too.
        indexed=False,
        indexes=(f"CREATE INDEX {quoted(f'{name}_by_{table.name}')} ON {quoted(name)} ({quoted(key)})",),
    )


CAMERA_HISTORY = _history(CAMERA, "Every earlier state of a camera")
OWNER_HISTORY = _history(OWNER, "Every earlier state of an owner")
RECORDER_HISTORY = _history(RECORDER, "Every earlier state of a recorder")
HISTORIES = ((CAMERA, CAMERA_HISTORY), (OWNER, OWNER_HISTORY), (RECORDER, RECORDER_HISTORY))

TERRITORY = Table(
    "territory",
    (Column("code"), Column("name")),
    geometry_type="MULTIPOLYGON",
    description="The municipalities that the inventory covers",
)

SETTING = Table(
    "setting",
    (Column("key", required=True, unique=True), Column("value")),
    description="Schema version, time zone and assumptions of the inventory",
)

RETIRED_ID = Table(
    "retired_id",
    (Column("table_name", required=True), Column("id", required=True), Column("retired_at")),
    description="Ids that were deleted and are never used again",
    constraints=('UNIQUE ("table_name", "id")',),
)

TABLES = (
    OWNER, RECORDER, CAMERA, CAMERA_VIEW, BUILDING, BUILDING_CHANGE, INTAKE, INTAKE_CHANGE, REVIEW, SUPPLIER, SET_ASIDE, CONFIRMATION,
    CAMERA_HISTORY, OWNER_HISTORY, RECORDER_HISTORY, TERRITORY, SETTING, RETIRED_ID,
)  # fmt: skip

# A label for each recorder, so that a form can offer "owner – recorder" in any QGIS. The first part has no rows: it lends the columns the
# declared types that the standard asks for and that a computed column hasn't.
RECORDER_LABEL = "recorder_label"
RECORDER_LABEL_VIEW = (
    'CREATE VIEW "recorder_label" AS SELECT fid AS "OGC_FID", recorder_id AS "recorder_id", name AS "label" FROM "recorder" WHERE 0 '
    'UNION ALL SELECT recorder.fid AS "OGC_FID", recorder.recorder_id AS "recorder_id", '
    "coalesce(owner.name, 'no owner') || ' – ' || coalesce(recorder.name, recorder.recorder_id) AS \"label\" "
    'FROM "recorder" LEFT JOIN "owner" ON owner.owner_id = recorder.owner_id WHERE recorder.merged_into IS NULL'
)

# Columns from which a view is computed: a change in one of them makes the stored views stale.
VIEW_COLUMNS = (
    "kind",
    "heading_deg",
    "hfov_deg",
    "vfov_deg",
    "range_m",
    "near_m",
    "height_m",
    "tilt_deg",
    "resolution_px",
    "focal_mm",
    "sensor_mm",
    "indoor",
)
