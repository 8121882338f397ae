"""The words on a map, in the pack's language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class MapTexts:
    """`title_page` has the places `{title}`, `{page}` and `{pages}`; `detail_title` has `{title}` and `{numbers}`.

    `scale` has `{denominator}`, `base_map` has `{rights}`, `frame` has `{name}` of the reference system whose coordinates stand at the frame.
    """

    title: str
    title_page: str
    overview_page: str
    legend: str
    scale: str
    north: str
    frame: str
    base_map: str
    camera: str
    camera_without_heading: str
    sees: str
    may_see: str
    sure: str
    possible: str
    zone: str
    path: str
    passing_time: str
    blind: str
    left_out: str
    detail: str
    detail_title: str
    estimate: str
    # Words that older packs lack.
    without_base_map: str = "Without base map."
    windows: str = "Periods asked for (no. – channel – period)"
