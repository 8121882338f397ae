"""Values of typed forms as the texts that a person would have written."""

from __future__ import annotations

import json
from typing import Any


def as_text(value: Any) -> str:
    """`value` as a cell: NULL is empty, 1051.0 is `1051`, lists and objects are JSON."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, (dict, list)):
        return as_text(json.dumps(value, ensure_ascii=False))
    # JSON can hold halves of characters, which no file and no database takes.
    return str(value).replace("\0", "").encode("utf-8", "replace").decode("utf-8").strip()
