"""The figures as a drawing (SVG): for each question a panel, for each contender a point at its median, a line from its quickest to its slowest.

Times are on a logarithmic scale, each panel its own, so that ten times as long is as wide everywhere in a panel.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

WIDTH, NAMES, FIGURES = 1000, 250, 330
RATIO_AT, NOTE_AT = 72, 138
ROW, HEAD, FOOT, GAP, KEY = 24, 34, 26, 16, 24
OURS, OTHERS, GRID, TEXT, QUIET = "#0b5fa5", "#8a5a00", "#dddddd", "#1a1a1a", "#555555"
ORACLE = "the measure of the others"
_KEY_TEXT = "Point: median; line: quickest to slowest run; ×: times as long as the row in blue, median of the rounds. Logarithmic scales."
_FONT = "font-family='DejaVu Sans, Verdana, Arial, sans-serif'"


@dataclass(frozen=True)
class Bar:
    """One contender: seconds, and how many times as long as ours (None for ours)."""

    name: str
    median: float
    least: float
    most: float
    ratio: float | None
    note: str = ""


@dataclass(frozen=True)
class Panel:
    """One question and who answered it."""

    title: str
    bars: Sequence[Bar]


def panels_of(contests: Sequence[dict[str, Any]]) -> list[Panel]:
    """The panels of what was measured: of each question the largest size that all were asked."""
    found = []
    wanted = [
        ("cones", None, "100000", "100,000 cones into a GeoPackage"),
        ("search", "zone", "100000", "zone, 100,000 cameras"),
        ("search", "path", "100000", "path of 5 km, 100,000 cameras"),
        ("search", "zone", "1000000", "zone, 1,000,000 cameras"),
        ("search", "path", "1000000", "path of 5 km, 1,000,000 cameras"),
        ("views", "real", "", "what cameras see in Nantes"),
        ("views", "invented", "", "what cameras see among 100,000 invented buildings"),
        ("builds", "real", "", "buildviews, 1,000 cameras in Nantes"),
    ]
    for part, key, size, title in wanted:
        for contest in contests:
            if contest["part"] == part and contest["size"] == size and (key is None or contest.get("key") == key):
                bars = bars_of(contest)
                if bars:
                    found.append(Panel(title, bars))
    return found


def bars_of(contest: dict[str, Any]) -> list[Bar]:
    """The contenders that have figures, ours first and the others from the quickest on."""
    found = []
    for name, row in contest["contenders"].items():
        if "median" not in row:
            continue
        ratio = contest["ratios"].get(name, {}).get("median")
        error = row.get("answer", {}).get("area_error")
        note = ORACLE if row.get("answer", {}).get("oracle") else f"{percent(error['worst_percent'])} off at most" if error else ""
        found.append(Bar(name, row["median"], row["min"], row["max"], ratio, note))
    return sorted(found, key=lambda bar: (bar.ratio is not None, bar.median))


def svg(panels: Sequence[Panel]) -> str:
    """The drawing."""
    heights = [HEAD + ROW * len(panel.bars) + FOOT for panel in panels]
    total = sum(heights) + GAP * (len(panels) + 1) + KEY
    parts = [
        f"<svg xmlns='http://www.w3.org/2000/svg' width='{WIDTH}' height='{total}' viewBox='0 0 {WIDTH} {total}' role='img'>",
        "<title>Times of Camera Requisition and of others for the same questions</title>",
        f"<rect width='{WIDTH}' height='{total}' fill='#ffffff'/>",
    ]
    parts.append(f"<text x='16' y='{GAP + 8}' {_FONT} font-size='12' fill='{QUIET}'>{escape(_KEY_TEXT)}</text>")
    top = GAP + KEY
    for panel, height in zip(panels, heights):
        parts.extend(_panel(panel, top))
        top += height + GAP
    parts.append("</svg>")
    return "\n".join(parts) + "\n"


def _panel(panel: Panel, top: int) -> list[str]:
    low, high = scale_of(panel.bars)
    left, right = NAMES, WIDTH - FIGURES

    def at(seconds: float) -> float:
        share = (math.log10(seconds) - low) / (high - low)
        return left + share * (right - left)

    bottom = top + HEAD + ROW * len(panel.bars)
    parts = [f"<text x='16' y='{top + 18}' {_FONT} font-size='15' font-weight='bold' fill='{TEXT}'>{escape(panel.title)}</text>"]
    for tick in ticks_of(low, high):
        x = at(tick)
        parts.append(f"<line x1='{x:.1f}' x2='{x:.1f}' y1='{top + HEAD - 6}' y2='{bottom}' stroke='{GRID}'/>")
        parts.append(f"<text x='{x:.1f}' y='{bottom + 14}' {_FONT} font-size='11' fill='{QUIET}' text-anchor='middle'>{duration(tick)}</text>")
    for row, bar in enumerate(panel.bars):
        y = top + HEAD + ROW * row + ROW / 2
        ours = bar.ratio is None
        colour, weight = (OURS, "bold") if ours else (OTHERS, "normal")
        parts.append(
            f"<text x='{NAMES - 12}' y='{y + 4:.1f}' {_FONT} font-size='12' font-weight='{weight}' fill='{TEXT}' text-anchor='end'>"
            f"{escape(bar.name)}</text>"
        )
        first, last = at(bar.least), at(bar.most)
        parts.append(
            f"<line x1='{first:.1f}' x2='{last:.1f}' y1='{y:.1f}' y2='{y:.1f}' stroke='{colour}' stroke-width='3' stroke-linecap='round'/>"
        )
        parts.append(f"<circle cx='{at(bar.median):.1f}' cy='{y:.1f}' r='5' fill='{colour}'/>")
        place = WIDTH - FIGURES + 14
        ratio = "" if bar.ratio is None else f"×{_short(bar.ratio)}"
        for x, said in ((place, duration(bar.median)), (place + RATIO_AT, ratio), (place + NOTE_AT, bar.note)):
            if said:
                parts.append(f"<text x='{x}' y='{y + 4:.1f}' {_FONT} font-size='12' font-weight='{weight}' fill='{TEXT}'>{escape(said)}</text>")
    return parts


def scale_of(bars: Sequence[Bar]) -> tuple[float, float]:
    """Powers of ten between which all times lie, with a little room and a whole power in between at least."""
    low = math.log10(min(bar.least for bar in bars)) - 0.1
    high = math.log10(max(bar.most for bar in bars)) + 0.1
    if high - low < 1.2:
        middle = (low + high) / 2.0
        low, high = middle - 0.6, middle + 0.6
    return low, high


def ticks_of(low: float, high: float) -> list[float]:
    """Round times between two powers of ten: 1, 2, 5, 10 … where there is room for them, else 1, 10, 100 …"""
    steps = (1.0, 2.0, 5.0) if high - low < 2.2 else (1.0,)
    every = [step * 10.0**power for power in range(math.floor(low), math.ceil(high) + 1) for step in steps]
    return [tick for tick in every if low <= math.log10(tick) <= high]


def percent(value: float) -> str:
    """A share in percent; what is below a thousandth isn't worth its figures."""
    return "under 0.001 %" if value < 0.001 else f"{_short(value)} %"


def duration(seconds: float) -> str:
    """A time as people say it, to two or three figures."""
    if seconds < 0.9995:
        return f"{_short(seconds * 1000.0)} ms"
    return f"{_short(seconds)} s"


def _short(value: float) -> str:
    if value == 0:
        return "0"
    digits = 2 - math.floor(math.log10(abs(value)))
    rounded = round(value, max(digits, 0)) if abs(value) >= 0.001 else float(f"{value:.1g}")
    return f"{rounded:,.{max(min(digits, 6), 0)}f}".rstrip("0").rstrip(".") if digits > 0 else f"{rounded:,.0f}"


short = _short
