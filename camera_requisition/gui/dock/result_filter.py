"""Which of the cameras found are shown.

Plain Python in one pass: a chain of Qt's own filters asks Python several times for every row, and takes seconds for some thousands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from camera_requisition.gui.dock import texts

if TYPE_CHECKING:
    from camera_requisition.core.match.types import Match


@dataclass(frozen=True)
class ResultFilter:
    """What a camera must be: every word occurs in its names, ids or addresses; certainty and state are these. Empty lets everything through."""

    words: tuple[str, ...] = ()
    certainty: str = ""
    state: str = ""

    @classmethod
    def of(cls, text: str, certainty: str = "", state: str = "") -> ResultFilter:
        """With the words of `text` as typed, in whatever case."""
        return cls(tuple(text.casefold().split()), certainty, state)

    def accepts(self, match: Match, text: str) -> bool:
        """Whether `match` stays; `text` is its `text_of`."""
        if self.certainty and match.certainty != self.certainty:
            return False
        if self.state and match.retention_state != self.state:
            return False
        return all(word in text for word in self.words)


def text_of(match: Match) -> str:
    """In what the words typed are looked for: the camera's, owner's and recorder's names, ids and addresses."""
    candidate = match.candidate
    camera, owner, recorder = candidate.camera, candidate.owner, candidate.recorder
    parts = [camera.camera_id, camera.label, camera.channel, camera.address, texts.owner_text(candidate)]
    parts += [owner.city, owner.owner_id] if owner else []
    parts += [recorder.name, recorder.recorder_id] if recorder else []
    return " ".join(part for part in parts if part).casefold()
