"""What the values of an inventory's fields are called: the words of its vocabularies, numbers and dates, in forms and dialogs."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from camera_requisition.gis.inventory_words import translated_word
from camera_requisition.gis.numbers import figure

translate = QCoreApplication.translate

WORDS: dict[tuple[str, str], dict[str, str]] = {
    ("owner", "kind"): {
        "commune": "municipality",
        "intercommunal": "intercommunal body",
        "state": "state",
        "transport": "transport operator",
        "social_landlord": "social landlord",
        "co_ownership": "co-ownership",
        "company": "company",
        "shop": "shop",
        "health": "health",
        "legal": "legal profession",
        "press": "press",
        "person": "person",
        "other": "other",
    },
    ("owner", "delivery_channel"): {
        "email": "e-mail",
        "portal": "portal",
        "post": "post",
        "hand": "by hand",
        "phone": "telephone",
    },
    ("recorder", "recording"): {
        "continuous": "continuously",
        "motion": "on motion",
        "alarm": "after an alarm",
        "scheduled": "by schedule",
        "none": "not at all",
        "unknown": "not known",
    },
    ("recorder", "access"): {"requisition": "by requisition", "habilitation": "by habilitation"},
    ("recorder", "assumed"): {"true": "yes: the list named no recorder", "false": "no"},
    ("camera", "kind"): {
        "fixed": "fixed",
        "ptz": "pan-tilt-zoom",
        "fisheye": "fisheye",
        "anpr": "number plates (ANPR)",
        "unknown": "not known",
    },
    ("camera", "indoor"): {"true": "yes", "false": "no"},
    ("camera", "regime"): {
        "public_road": "public road",
        "open_to_public": "place open to the public",
        "private_place": "private place",
        "unknown": "not known",
    },
    ("camera", "status"): {
        "in_service": "in service",
        "out_of_service": "out of service",
        "planned": "planned",
        "removed": "removed",
        "unknown": "not known",
    },
    ("camera", "view_source"): {"surveyed": "survey", "declared": "the owner"},
    ("camera", "position_source"): {
        "surveyed": "survey",
        "delivered": "the list",
        "address": "the address",
        "crossing": "a crossing",
        "hand": "the map, by hand",
    },
    ("intake", "kind"): {
        "list": "list",
        "places": "places given",
        "confirmation": "answer of an owner",
        "review": "decisions",
        "merge": "records merged",
        "assignment": "cameras or recorders assigned",
        "correction": "correction of several records",
    },
    ("camera_view", "extent"): {"sure": "sure", "possible": "possible"},
    ("camera_view", "assumed"): {
        "heading_deg": "heading",
        "hfov_deg": "field of view",
        "range_m": "range",
        "height_m": "height of the lens",
        "mount": "façade that it hangs on",
        "footprint": "building that it hangs in",
    },
    ("camera_view", "occlusion"): {"none": "nothing", "footprints": "buildings", "heights": "buildings with heights"},
    ("camera_view", "stale"): {"true": "yes", "false": "no"},
}

LISTED = ("camera_view", "assumed")
"""The column that holds several words at once, with commas between them."""


def value_text(table: str, column: str, value: Any) -> str:
    """`value` of `table.column` as people read it, in the desktop's language; a dash where it is missing."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return translate("FieldValues", "yes") if value else translate("FieldValues", "no")
    words = WORDS.get((table, column), {})
    if str(value) in words:
        return translated_word(words[str(value)])
    if (table, column) == LISTED:
        return ", ".join(translated_word(words.get(name, name)) for name in str(value).split(","))
    return figure(value, None) if isinstance(value, float) else str(value)
