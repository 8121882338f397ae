"""What the particulars of a case still lack, in the view of the pack that the papers follow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from camera_requisition.core.legal.case import case_from_dict, missing
from camera_requisition.core.legal.types import CaseParticulars, FrameRules
from camera_requisition.gis import time_zones
from camera_requisition.packets.checks import case_checks
from camera_requisition.packets.pack import load_pack
from camera_requisition.packets.wording import Wording

PROVISIONAL = "?"
"""Stands for a number that nobody has entered yet, so that the rest can be checked; it never leaves this module."""


def read_particulars(particulars: Mapping[str, Any]) -> CaseParticulars:
    """The particulars as the domain knows them; raises `CaseError` naming the field that cannot be read or must not be missing."""
    return case_from_dict(particulars)


def missing_particulars(particulars: Mapping[str, Any], pack: str) -> list[str]:
    """Dotted names of what a requisition of this case still needs; without a frame, that the frame is missing comes first.

    Raises `CaseError` naming the field that cannot be read, `PackError`.
    """
    without_number = not particulars.get("number")
    case = case_from_dict({"time_zone": "UTC", **particulars, "number": particulars.get("number") or PROVISIONAL})
    rules = load_pack(pack).frame_rules(case)
    names = ["frame"] if rules is None else list(missing(case, rules.required))
    lacking = [*names, *missing_to_freeze(particulars)]
    return list(dict.fromkeys((["number"] if without_number else []) + lacking))


def case_advice(particulars: Mapping[str, Any], pack: str, now: float) -> list[str]:
    """What the signer should know of a case while it is typed, in the pack's words: time limits, an expired authorisation, no text in force.

    `now` in UTC seconds. Raises `CaseError` naming the field that cannot be read, `PackError`.
    """
    case = case_from_dict({"time_zone": "UTC", **particulars, "number": particulars.get("number") or PROVISIONAL})
    loaded = load_pack(pack)
    wording = Wording(loaded.dates, time_zones.zone(case.time_zone))
    return list(case_checks(case, loaded, wording, wording.today(now)))


def capacities(pack: str) -> list[str]:
    """The legal capacities that a signer may have, in the pack's words. Raises `PackError`."""
    return list(load_pack(pack).capacities)


def missing_to_freeze(particulars: Mapping[str, Any]) -> list[str]:
    """Dotted names of what a keep-request of this case still needs; raises `CaseError`."""
    case = case_from_dict({"time_zone": "UTC", **particulars, "number": particulars.get("number") or PROVISIONAL})
    lacking = list(missing(case, FrameRules(frame="", title="").required_to_freeze))
    return (["number"] if not particulars.get("number") else []) + lacking
