"""Charts as inline SVG: bars that say their figures themselves, told apart by pattern as well as by shade, for grey prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

WIDTH, LEFT, BAR, GAP, TOP = 680, 190, 20, 8, 8
LONGEST_LABEL = 30
_FILLS = ("#35618f", "url(#hatched)", "#c9c9c9")
_PATTERN = (
    '<defs><pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="6" height="6" fill="#ffffff"/><rect width="3" height="6" fill="#8a2b20"/></pattern></defs>'
)


@dataclass(frozen=True)
class Bar:
    """A bar of parts, drawn one after the other; a part of 0 isn't drawn."""

    label: str
    parts: tuple[int, ...]


def bars(title: str, series: Sequence[Bar]) -> str:
    """Horizontal bars with their labels and totals as an SVG element; `title` is read out by screen readers. Texts are escaped."""
    most = max((sum(bar.parts) for bar in series), default=0) or 1
    height = TOP * 2 + len(series) * (BAR + GAP)
    scale = (WIDTH - LEFT - 60) / most
    drawn = [_bar(bar, TOP + number * (BAR + GAP), scale) for number, bar in enumerate(series)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="100%" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif" '
        f'font-size="12"><title>{escape(title)}</title>{_PATTERN}{"".join(drawn)}</svg>'
    )


def swatch(index: int) -> str:
    """The fill of the part number `index` as a small square, for a legend."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="14" height="12" viewBox="0 0 14 12">{_PATTERN}'
        f'<rect width="14" height="12" fill="{_FILLS[index % len(_FILLS)]}" stroke="#333333"/></svg>'
    )


def _bar(bar: Bar, y: int, scale: float) -> str:
    label = bar.label if len(bar.label) <= LONGEST_LABEL else bar.label[: LONGEST_LABEL - 1] + "…"
    drawn = [f'<text x="{LEFT - 8}" y="{y + BAR - 6}" text-anchor="end">{escape(label)}</text>']
    x = float(LEFT)
    for index, part in enumerate(bar.parts):
        if part > 0:
            width = part * scale
            fill = _FILLS[index % len(_FILLS)]
            drawn.append(f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="{BAR}" fill="{fill}" stroke="#333333" stroke-width="0.7"/>')
            x += width
    drawn.append(f'<text x="{x + 6:.1f}" y="{y + BAR - 6}">{sum(bar.parts)}</text>')
    return "".join(drawn)
