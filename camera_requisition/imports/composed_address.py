"""An address whose parts a list delivers in columns of their own, in one text that placing reads."""

from __future__ import annotations

from typing import Any

from camera_requisition.core.addresses.parsing import place_in_words
from camera_requisition.core.addresses.streets import is_way
from camera_requisition.core.texts import plain
from camera_requisition.imports import targets

_HOUSE_NUMBER = targets.HOUSE_NUMBER.partition(".")[2]
_CROSSINGS = tuple(target.partition(".")[2] for target in targets.CROSSINGS)


def compose_address(camera: dict[str, Any]) -> None:
    """House number, crossing streets, postcode and town come to the address, where it doesn't name them already; their own entries go."""
    address = _with_number(camera.get("address") or "", camera.pop(_HOUSE_NUMBER, None) or "")
    address = _with_crossing(address, [street for name in _CROSSINGS if (street := (camera.pop(name, None) or "").strip())])
    town = " ".join(part for part in (camera.pop("postcode", None), camera.pop("city", None)) if part and part.lower() not in address.lower())
    camera["address"] = ", ".join(part for part in (address, town) if part) or None


def _with_number(address: str, number: str) -> str:
    if not number or not address:
        return address or number
    # The 8 of a "rue du 8 mai" is no house's. An address that has another number already keeps both: which is right isn't known here.
    numbered = place_in_words(address).numbered is not None
    if numbered and _names(address, number):
        return address
    return f"{number} {address}" if is_way(address) and not numbered else f"{address}, {number}"


def _names(address: str, part: str) -> bool:
    """Whether an address has the words of a part already, whatever their capitals and accents."""
    return f" {plain(part)} " in f" {plain(address)} "


def _with_crossing(address: str, streets: list[str]) -> str:
    if all(_names(address, street) for street in streets):
        return address
    crossing = " × ".join(dict.fromkeys(streets))
    if not address:
        return crossing
    if is_way(address) and len(streets) == 1:
        return f"{address} × {crossing}"
    return f"{address} ({crossing})"
