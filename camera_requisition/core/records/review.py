"""What an intake left for somebody to decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Optional


class ReviewKind(str, Enum):
    """`same_camera`: is the new camera `record_id` the known one `other_id`? `surveyed_differs`: a list says otherwise than staff have
    surveyed. `owner_doubtful`: is the new owner `record_id` the known one `other_id`?"""

    SAME_CAMERA = "same_camera"
    SURVEYED_DIFFERS = "surveyed_differs"
    OWNER_DOUBTFUL = "owner_doubtful"


class Decision(str, Enum):
    """`same`: one and the same, merged. `different`: two. `kept`: what was surveyed stays. `taken`: what the list says was taken."""

    SAME = "same"
    DIFFERENT = "different"
    KEPT = "kept"
    TAKEN = "taken"


@dataclass(frozen=True)
class Review:
    """A row of `review`. `delivered` holds what the list says, by column; `row_number` as in the list; undecided while `decision` is None."""

    kind: str
    table_name: str
    record_id: str
    other_id: Optional[str] = None
    row_number: Optional[int] = None
    delivered: Mapping[str, Any] = field(default_factory=dict)
    intake_id: str = ""
    key: int = 0
    """Number of its row in the inventory, 0 where it isn't there yet."""
    decision: Optional[str] = None
    decided_by: Optional[str] = None
    decided_at: Optional[str] = None
