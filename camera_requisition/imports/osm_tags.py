"""OpenStreetMap's tags of `man_made=surveillance`, read as its wiki defines them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from camera_requisition.imports import targets
from camera_requisition.imports.columns import Columns
from camera_requisition.imports.delivered import Flag
from camera_requisition.imports.texts import is_missing

_FIELDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("camera.kind", ("camera:type",)),
    ("camera.heading_deg", ("camera:direction", "direction")),
    ("camera.tilt_deg", ("camera:angle",)),
    ("camera.height_m", ("height", "camera:height")),
    ("camera.label", ("name",)),
    ("camera.channel", ("ref",)),
    ("camera.address", ("addr:full",)),
    ("camera.indoor", ("indoor",)),
    ("camera.valid_from", ("start_date",)),
    ("camera.verified_on", ("check_date", "survey:date")),
    ("camera.notes", ("description", "note")),
    ("owner.name", ("operator", "owner")),
)
_ADDRESS = ("addr:housenumber", "addr:street", "addr:postcode", "addr:city")
# Who or what the tag `surveillance` says is filmed. `outdoor` is private ground in the open or a street: it doesn't tell the regime.
_REGIMES = {"public": "public_road", "traffic": "public_road"}
_LIFECYCLE = ("disused", "abandoned")
_FALSE = {"no", "false", "0"}


def openstreetmap_columns(columns: tuple[str, ...]) -> Columns:
    """The meaning of tags: of each field the first tag that the extract has."""
    found = ((target, next((tag for tag in tags if tag in columns), None)) for target, tags in _FIELDS)
    fields = {target: tag for target, tag in found if tag is not None}
    if "camera:direction" in columns and "direction" in columns:
        fields[targets.SECOND_HEADING] = "direction"
    return Columns(fields, dict.fromkeys(fields, "form"))


def fault(tags: Mapping[str, str]) -> Optional[str]:
    """Why an element is no camera: code of the catalogue, None for a camera."""
    if tags.get("man_made") != "surveillance":
        return "not_surveillance"
    what = tags.get("surveillance:type", "").strip().lower()
    if what == "guard" or (not what and tags.get("surveillance", "").strip().lower() == "guard"):
        return "guard_not_a_camera"
    return None


def complete(tags: Mapping[str, str], camera: dict[str, Any]) -> list[Flag]:
    """Fill in `camera` (fields without table) what no single tag says; the flags of what was not understood."""
    flags: list[Flag] = []
    what = tags.get("surveillance:type", "").strip()
    if what.upper() == "ALPR":
        camera["kind"] = "anpr"
    elif what.lower() not in ("", "camera"):
        flags.append(Flag("value_not_understood", "surveillance:type", what))
    filmed = tags.get("surveillance", "").strip().lower()
    if filmed in _REGIMES:
        camera["regime"] = _REGIMES[filmed]
    elif filmed == "indoor":
        camera["indoor"] = True
    elif filmed and filmed not in ("outdoor", "yes", "camera", "cctv") and not is_missing(filmed):
        flags.append(Flag("value_not_understood", "surveillance", filmed))
    if any(tags.get(key, "no").strip().lower() not in _FALSE for key in _LIFECYCLE):
        camera["status"] = "out_of_service"
    count = tags.get("camera:count", "1").strip()
    if count not in ("", "1"):
        flags.append(Flag("several_cameras_in_one_row", "camera:count", count))
    if not camera.get("address"):
        house, street, postcode, city = (tags.get(key, "").strip() for key in _ADDRESS)
        parts = (f"{house} {street}".strip() if street else "", f"{postcode} {city}".strip())
        camera["address"] = ", ".join(part for part in parts if part) or None
    return flags
