"""What a delivered column can mean: the fields of the inventory that a list may fill."""

from __future__ import annotations

from dataclasses import fields

from camera_requisition.core.records import Camera, Owner, Recorder

# Keys and traces are the inventory's own business. A delivered id of an owner or recorder names it, and is kept where it is free.
_OWN: dict[str, set[str]] = {
    "owner": set(),
    "recorder": {"owner_id", "assumed"},
    "camera": {"camera_id", "recorder_id", "source", "head", "intake_id", "edited_by", "edited_at", "edited_with", "heading_text"},
}
# Parts of an address, and a position in one cell: no columns of the inventory, but of lists.
POSTCODE, CITY, POSITION = "camera.postcode", "camera.city", "camera.position"
HOUSE_NUMBER = "camera.house_number"
CROSSINGS = ("camera.crossing_1", "camera.crossing_2", "camera.crossing_3")
SECOND_HEADING = "camera.heading_second"
# Degrees counter-clockwise from east, as mathematicians and map symbols count: heading = 90° minus it.
HEADING_FROM_EAST = "camera.heading_from_east"
X, Y = "camera.x", "camera.y"

DATES = frozenset(
    {
        "owner.verified_on", "recorder.verified_on", "camera.verified_on", "camera.valid_from", "camera.valid_to", "camera.status_since",
        "camera.view_image_on", "recorder.authorisation_expires_on", "recorder.retention_authorised_on", "recorder.retention_declared_on",
        "recorder.retention_observed_on",
    }
)  # fmt: skip
RETENTIONS = frozenset({"recorder.retention_authorised_days", "recorder.retention_declared_days", "recorder.retention_observed_days"})
# Smallest and largest length that can be meant. A range or a height of 0 is a spreadsheet's way to say that nobody knows.
LENGTHS = {"camera.range_m": (0.1, 5000.0), "camera.near_m": (0.0, 5000.0), "camera.height_m": (0.1, 500.0)}
ANGLES = {"camera.hfov_deg": (0.1, 360.0), "camera.vfov_deg": (0.1, 360.0), "camera.tilt_deg": (-90.0, 90.0)}
WIDTHS = frozenset({"camera.focal_mm", "camera.sensor_mm"})


def _listed() -> tuple[str, ...]:
    names = [
        f"{table}.{field.name}"
        for table, record in (("owner", Owner), ("recorder", Recorder), ("camera", Camera))
        for field in fields(record)
        if field.name not in _OWN[table]
    ]
    return (*names, "camera.heading_text", POSTCODE, CITY, HOUSE_NUMBER, *CROSSINGS, POSITION, SECOND_HEADING, HEADING_FROM_EAST)


TARGETS = _listed()
"""Every `table.field` that a mapping may name."""

_FIELDS = [target.partition(".")[2] for target in TARGETS]


def own_names(target: str) -> tuple[str, ...]:
    """The names under which an inventory's own export would deliver `target`: `owner_email`, and `email` where no other table has it."""
    table, _, field = target.partition(".")
    return (f"{table} {field}", field) if _FIELDS.count(field) == 1 else (f"{table} {field}",)
