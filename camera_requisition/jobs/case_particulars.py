"""What the particulars of a case still lack, in the view of the pack that the papers follow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from camera_requisition.core.legal.case import case_from_dict, missing
from camera_requisition.core.legal.types import CaseParticulars, FrameRules
from camera_requisition.packets.pack import load_pack

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


def missing_to_freeze(particulars: Mapping[str, Any]) -> list[str]:
    """Dotted names of what a keep-request of this case still needs; raises `CaseError`."""
    case = case_from_dict({"time_zone": "UTC", **particulars, "number": particulars.get("number") or PROVISIONAL})
    lacking = list(missing(case, FrameRules(frame="", title="").required_to_freeze))
    return (["number"] if not particulars.get("number") else []) + lacking
