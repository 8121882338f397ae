"""The catalogue: the English sentence of every code that core, store, imports and packets raise or give as a reason.

Translators see these sentences in the context `camera_requisition.messages`; `gis.sentences` turns code and values into the
sentence of the desktop's language. Papers take theirs from the jurisdiction pack instead.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

CONTEXT = "camera_requisition.messages"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 (the name that Qt's extraction tools look for)
    """Mark `text` for Qt's extraction tools without importing Qt; returns it unchanged."""
    return text


def sentence(code: str, values: Mapping[str, Any]) -> str:
    """English sentence of `code`; an unknown code is shown with its values rather than hidden by a second error."""
    template = MESSAGES.get(code)
    if template is None:
        return f"{code} {dict(values)}" if values else code
    return fill(template, values)


def fill(template: str, values: Mapping[str, Any]) -> str:
    """`template` with its `{name}` places filled; a missing value stays visible as `{name}`."""
    return template.format_map(_Visible(values))


class _Visible(dict):  # type: ignore[type-arg]
    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


MESSAGES: dict[str, str] = {
    # general
    "cancelled": QT_TRANSLATE_NOOP("camera_requisition.messages", "Cancelled. Nothing was changed."),
    # store
    "inventory_missing": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "There is no inventory at {path}. Choose an existing file, or create an inventory first.",
    ),
    # incident
    "end_before_start": QT_TRANSLATE_NOOP(
        "camera_requisition.messages",
        "The end ({end}) lies before the start ({start}). Exchange them or correct one.",
    ),
    # match: reasons
    "heading_unknown": QT_TRANSLATE_NOOP("camera_requisition.messages", "Its heading is not known."),
}
