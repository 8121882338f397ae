"""What has been asked already: a later wave asks an owner only for the difference.

Waves are counted owner by owner. A wave is closed when its requisition has left the house; until then the same search makes the same papers
under the same number, however often they are exported.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Optional

from camera_requisition.core.match.types import Window

Windows = tuple[Window, ...]


@dataclass(frozen=True)
class Asked:
    """A requisition of earlier in the same case: its number, owner (None: unknown), wave, whether it was sent, and the windows by camera id."""

    number: str
    owner_id: Optional[str]
    wave: int
    sent: bool
    windows: Mapping[str, Windows] = field(default_factory=dict)


class Ledger:
    """What a case has asked so far, by owner. With `wave` given every earlier wave counts as asked, sent or not."""

    def __init__(self, asked: Sequence[Asked] = (), wave: Optional[int] = None) -> None:
        if wave is not None and wave < 1:
            raise ValueError(f"wave {wave}: waves are counted from 1")
        self._asked = tuple(asked)
        self._wave = wave

    @property
    def numbers(self) -> frozenset[str]:
        """All numbers given so far."""
        return frozenset(one.number for one in self._asked)

    def wave_of(self, owner_id: Optional[str]) -> int:
        """The wave that an owner's next papers belong to."""
        if self._wave is not None:
            return self._wave
        return max((one.wave for one in self._asked if one.owner_id == owner_id and one.sent), default=0) + 1

    def number_of(self, owner_id: Optional[str], wave: int) -> Optional[str]:
        """The number that this owner's papers of this wave have already; None where they have none."""
        return next((one.number for one in self._asked if one.owner_id == owner_id and one.wave == wave), None)

    def remaining(self, owner_id: Optional[str], camera_id: str, windows: Windows) -> Optional[Windows]:
        """What of `windows` this owner hasn't been asked for; None where nothing is left. Without windows a camera is asked for once."""
        before = [one.windows[camera_id] for one in self._asked if self._counts(one, owner_id) and camera_id in one.windows]
        if not windows:
            return None if before else windows
        left = without(windows, tuple(window for part in before for window in part))
        return left or None

    def _counts(self, one: Asked, owner_id: Optional[str]) -> bool:
        if one.owner_id != owner_id:
            return False
        return one.sent if self._wave is None else one.wave < self._wave


def without(windows: Windows, taken: Windows) -> Windows:
    """`windows` less `taken`, in time order; a window that only touches another takes nothing of it."""
    left = list(windows)
    for cut in taken:
        left = [part for window in left for part in _cut(window, cut)]
    return tuple(sorted(left))


def _cut(window: Window, cut: Window) -> list[Window]:
    if cut.end <= window.start or window.end <= cut.start:
        # an instant without length is gone once it lies inside
        return [] if window.start == window.end and cut.start <= window.start <= cut.end else [window]
    parts = [Window(window.start, cut.start), Window(cut.end, window.end)]
    return [part for part in parts if part.start < part.end]
