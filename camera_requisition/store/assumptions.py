"""Assumptions as a text that a setting can hold."""

from __future__ import annotations

import json
from typing import Optional

from camera_requisition.core.errors import InventoryError
from camera_requisition.core.records.assumptions import DEFAULTS, Assumption, Assumptions


def assumptions_text(assumptions: Assumptions) -> str:
    """JSON of `assumptions`: for each kind the smallest and largest field of view and range, and when it surely sees."""
    table = {
        kind: {"hfov_deg": list(assumption.hfov_deg), "range_m": list(assumption.range_m), "sure": assumption.sure}
        for kind, assumption in assumptions.by_kind.items()
    }
    return json.dumps(table, sort_keys=True)


def assumptions_of(text: Optional[str]) -> Assumptions:
    """The assumptions of `text`, kinds that it doesn't name with their defaults; raises InventoryError when it makes no sense."""
    if not text:
        return Assumptions()
    try:
        by_kind = dict(DEFAULTS)
        for kind, values in json.loads(text).items():
            by_kind[kind] = Assumption(_pair(values["hfov_deg"]), _pair(values["range_m"]), str(values["sure"]))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InventoryError("inventory_assumptions_unreadable", reason=str(error)) from error
    return Assumptions(by_kind)


def _pair(values: object) -> tuple[float, float]:
    smallest, largest = (float(value) for value in values)  # type: ignore[attr-defined]
    if not 0 < smallest <= largest:
        raise ValueError(f"{smallest} – {largest}")
    return smallest, largest
