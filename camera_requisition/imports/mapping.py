"""A mapping that a person wrote: `table.field` → delivered column."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Optional, Union

from camera_requisition.core.errors import ListError


def read_mapping(given: Optional[Union[str, Path, Mapping[str, Optional[str]]]]) -> dict[str, Optional[str]]:
    """The mapping of a JSON file or a dictionary, empty for None. An empty column takes a guess away.

    Raises `ListError` `mapping_unreadable`, with the line where JSON breaks off.
    """
    if given is None or given == "":
        return {}
    if isinstance(given, Mapping):
        content: object = dict(given)
        name = "-"
    else:
        name = Path(given).name
        try:
            content = json.loads(Path(given).read_text(encoding="utf-8-sig"))
        except (OSError, ValueError) as error:
            raise ListError("mapping_unreadable", path=name, problem=str(error)) from error
    if not isinstance(content, dict):
        raise ListError("mapping_unreadable", path=name, problem="not an object")
    for target, column in content.items():
        if column is not None and not isinstance(column, str):
            raise ListError("mapping_unreadable", path=name, problem=f"{target}: {column!r}")
    return {str(target).strip(): column for target, column in content.items()}
