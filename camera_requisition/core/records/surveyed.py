"""What staff have surveyed, and what a list may change of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from camera_requisition.core.records.camera import Camera
from camera_requisition.core.records.vocabulary import PositionSource, ViewSource

# Of a view that somebody surveyed a list changes none of the first that is known, and never the second: who stated it, and in what words.
SURVEYED = ("heading_deg", "hfov_deg", "vfov_deg", "range_m", "near_m", "height_m", "tilt_deg", "kind")
_STATED = ("view_source", "heading_text")
BETTER_POSITIONS = (PositionSource.HAND.value, PositionSource.SURVEYED.value)
TOLD_FROM_M = 1.0
"""A place no farther than this from a surveyed one says nothing new."""
Kept = tuple[tuple[str, Any, Any], ...]


def place_is_better(known: Camera, said: Mapping[str, Any]) -> bool:
    """Whether the place of `known` is somebody's own, and the one that is said isn't."""
    return known.placed and known.position_source in BETTER_POSITIONS and said.get("position_source") not in BETTER_POSITIONS


def welcome(known: Camera, said: Mapping[str, Any], same_place: bool, apart: bool) -> tuple[dict[str, Any], Kept]:
    """Of what is `said` of a camera that which replaces what is known, and that which doesn't: (column, kept, said).

    `same_place`: the places are one; `apart`: they differ by more than measuring does.
    """
    news = dict(said)
    kept: list[tuple[str, Any, Any]] = []
    if known.placed and "x" in news:
        better = place_is_better(known, news)
        if better and apart:
            kept.extend((name, getattr(known, name), news[name]) for name in ("x", "y"))
        if better or same_place:
            del news["x"], news["y"]
        if better:
            news.pop("position_source", None)
    if known.view_source == ViewSource.SURVEYED.value and news.get("view_source") != ViewSource.SURVEYED.value:
        for name in (*SURVEYED, *_STATED):
            held = getattr(known, name)
            if name not in news or (name in SURVEYED and held is None):
                continue  # what nobody has surveyed is welcome
            delivered = news.pop(name)
            if name in SURVEYED and held != delivered:
                kept.append((name, held, delivered))
    return news, tuple(kept)
