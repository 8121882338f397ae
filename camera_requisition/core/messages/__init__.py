"""The catalogue: the English sentence of every code that core, store, imports and packets raise or give as a reason.

One file a subject. Translators see these sentences in the context `camera_requisition.messages`; `gis.sentences` turns code and values into
the sentence of the desktop's language. Papers take theirs from the jurisdiction pack instead.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from camera_requisition.core.messages import (
    aiming,
    cases,
    checks,
    desks,
    evidence,
    expressions,
    general,
    headings,
    incidents,
    intakes,
    lists,
    maps,
    papers,
    register,
    searches,
    servers,
    stores,
)
from camera_requisition.core.messages.marking import QT_TRANSLATE_NOOP

__all__ = ["CONTEXT", "MESSAGES", "QT_TRANSLATE_NOOP", "fill", "sentence"]

CONTEXT = "camera_requisition.messages"
MESSAGES: dict[str, str] = {
    **aiming.MESSAGES,
    **cases.MESSAGES,
    **checks.MESSAGES,
    **desks.MESSAGES,
    **evidence.MESSAGES,
    **expressions.MESSAGES,
    **general.MESSAGES,
    **headings.MESSAGES,
    **incidents.MESSAGES,
    **intakes.MESSAGES,
    **lists.MESSAGES,
    **maps.MESSAGES,
    **papers.MESSAGES,
    **register.MESSAGES,
    **searches.MESSAGES,
    **servers.MESSAGES,
    **stores.MESSAGES,
}


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
