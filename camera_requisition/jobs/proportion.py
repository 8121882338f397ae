"""How much footage would be asked for, and the cameras that see best, in the view of the pack."""

from __future__ import annotations

from collections.abc import Collection

from camera_requisition.core.legal.proportionality import Proportion, narrow_to_best, proportion
from camera_requisition.core.match.types import SearchResult
from camera_requisition.packets.pack import load_pack


def proportion_of(result: SearchResult, requested: Collection[str], pack: str) -> Proportion:
    """The measure of what is requested, with the warnings that follow from the pack's thresholds. Raises PackError."""
    return proportion(result, requested, load_pack(pack).thresholds)


def best_of(result: SearchResult, requested: Collection[str]) -> set[str]:
    """Those of `requested` that see best; nothing that is seen becomes unseen."""
    return narrow_to_best(result, requested)
