"""The tables of a register: attributes only, so that it opens in QGIS as plain tables."""

from __future__ import annotations

from camera_requisition.core.register.types import RequisitionState
from camera_requisition.store.schema import BOOLEAN, INTEGER, REAL, Column, Table

APPLICATION = "camera_requisition_register"
SCHEMA_VERSION = 1

REQUISITION = Table(
    "requisition",
    (
        Column("number", required=True, unique=True),
        Column("case_number", required=True),
        Column("wave", INTEGER, required=True),
        Column("owner_id"),
        Column("owner_name"),
        Column("owner_kind"),
        Column("city"),
        Column("frame"),
        Column("state", words=RequisitionState, required=True),
        # JSON: a list of dotted names of particulars
        Column("missing", required=True),
        Column("deadline"),
        Column("window_start"),
        Column("window_end"),
        Column("camera_hours", REAL),
        Column("reply_by"),
        Column("keep_until"),
        Column("time_zone", required=True),
        Column("invented", BOOLEAN, required=True),
        Column("evidence_sha256"),
        Column("folder"),
        Column("incident_at"),
        Column("made_at"),
        Column("frozen_at"),
        Column("sent_at"),
        Column("reminded_at"),
        Column("reminders", INTEGER, required=True),
        Column("answered_at"),
        Column("received_at"),
        Column("closed_at"),
        Column("reason"),
        # JSON: the requisition itself, for later letters
        Column("content"),
    ),
    description="Requisitions, one row each",
    indexes=('CREATE INDEX "requisition_case" ON "requisition" ("case_number")',),
)

ASKED_CAMERA = Table(
    "asked_camera",
    (
        Column("number", required=True),
        Column("camera_id", required=True),
        Column("recorder_id"),
        Column("channel"),
        # JSON: a list of [start, end]
        Column("windows", required=True),
        Column("deadline"),
        Column("state", words=RequisitionState, required=True),
        Column("reason"),
        Column("answered_at"),
    ),
    description="The cameras of each requisition, and what was answered of them",
    indexes=('CREATE INDEX "asked_camera_number" ON "asked_camera" ("number")',),
)

PAPER = Table(
    "paper",
    (
        Column("number", required=True),
        Column("kind", required=True),
        Column("file", required=True),
        Column("sha256", required=True),
        Column("made_at", required=True),
    ),
    description="Every paper that was made, with its SHA-256",
    indexes=('CREATE INDEX "paper_number" ON "paper" ("number")',),
)

PACKET = Table(
    "packet",
    (
        Column("case_number", required=True),
        Column("at", required=True),
        Column("folder", required=True),
        Column("manifest_sha256", required=True),
        Column("kind", required=True),
        Column("evidence_sha256"),
        Column("who"),
        Column("pending", BOOLEAN, required=True),
        # JSON while the packet is pending: its requisitions
        Column("content"),
    ),
    description="Folders of papers",
)

MOVEMENT = Table(
    "movement",
    (
        Column("number", required=True),
        Column("case_number", required=True),
        Column("state", words=RequisitionState, required=True),
        Column("at", required=True),
        Column("recorded_at", required=True),
        Column("who", required=True),
        Column("reason"),
        Column("note"),
    ),
    description="What happened to each requisition, and who noted it",
    indexes=('CREATE INDEX "movement_number" ON "movement" ("number")',),
)

PROPOSAL = Table(
    "proposal",
    (
        Column("case_number", required=True),
        Column("number", required=True),
        Column("owner_id"),
        Column("recorder_id"),
        Column("camera_id"),
        Column("lesson", required=True),
        Column("value", required=True),
        Column("learnt_on", required=True),
        Column("handed_on"),
    ),
    description="What answers have taught, proposed to the inventory's staff",
)

SETTING = Table("setting", (Column("key", required=True, unique=True), Column("value")), description="What this file is")

TABLES = (REQUISITION, ASKED_CAMERA, PAPER, PACKET, MOVEMENT, PROPOSAL, SETTING)
OF_A_REQUISITION = (ASKED_CAMERA, PAPER)
OF_A_CASE = (REQUISITION, PACKET, MOVEMENT, PROPOSAL)
