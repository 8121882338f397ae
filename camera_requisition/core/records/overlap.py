"""A camera that two people have changed at the same time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional


@dataclass(frozen=True)
class Overlap:
    """A camera of which a write and somebody else's just before it have changed the same `columns`: who had written when (ISO 8601) with what.

    What the write says stands; the history has what the other said.
    """

    camera_id: str
    columns: tuple[str, ...]
    by: Optional[str]
    at: Optional[str]
    used: Optional[str]

    @property
    def told(self) -> tuple[str, dict[str, Any]]:
        """Code and values of the sentence for whoever came second."""
        return "camera_changed_by_both", {
            "camera_id": self.camera_id, "columns": ", ".join(self.columns), "by": self.by or "?", "at": self.at or "?",
        }  # fmt: skip
