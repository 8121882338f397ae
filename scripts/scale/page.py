"""docs/scale.md, of what was measured and what is computed of it."""

from __future__ import annotations

import json
import os
import platform
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from scripts.scale.client import BY_HAND

_TEXTS = Path(__file__).parent
"""What stands around the figures: `head.md`, and `computed.md` with places for them."""


def write(found: dict[str, Any], repository: Path) -> None:
    """Write the figures and the page."""
    build = repository / "build"
    build.mkdir(exist_ok=True)
    (build / "scale.json").write_text(json.dumps(found, indent=1), encoding="utf-8")
    (repository / "docs" / "scale.md").write_text(_page(found), encoding="utf-8")


def _page(found: dict[str, Any]) -> str:
    rows = found["sizes"]
    cores, day = os.cpu_count(), datetime.now(timezone.utc).date()
    parts = [_text("head"), f"{cores} cores, {platform.system()} {platform.machine()}, measured on {day}.\n\n## Measured\n\n"]
    heads = ("cameras", "table a camera", "indexes a camera", "filled by the server", "search, ours", *(f"SQL: {kind}" for kind in BY_HAND))
    parts.append(f"| {' | '.join(heads)} |\n|{' --- |' * len(heads)}\n")
    for row in rows:
        taken = [1000 * row["median_s"][kind] for kind in ("ours", *BY_HAND)]
        cells = [f"{row['cameras']:,}", *(f"{row[f'{of}_bytes_a_camera'] / 1024:.2f} KiB" for of in ("table", "index"))]
        cells += [f"{row['filled_s']:.0f} s", *(f"{one:.1f} ms" for one in taken)]
        parts.append(f"| {' | '.join(cells)} |\n")
    parts.append("\n" + _text("contenders"))
    parts.append(
        f"`copyinventory` brought 100,000 cameras with views from a GeoPackage to the server in {found['copied_s']:.1f} s (**measured**).\n\n"
    )
    parts.extend(_goals(rows))
    parts.append(_text("computed").format(**_figures(rows)))
    return "".join(parts)


def _goals(rows: list[dict[str, Any]]) -> list[str]:
    by_size = {row["cameras"]: row for row in rows}
    million, three = by_size.get(1_000_000), by_size.get(3_000_000)
    said = ["| goal | wanted | measured |\n| --- | --- | --- |\n"]
    if million:
        said.extend(
            (
                _goal(f"local search among 1,000,000: times as long as SQL by hand ({kind})", wanted, _times(million, kind))
                for kind, wanted in (("measured", "at most 2 ×"), ("cut at the edge", ""), ("which", ""))
            )
        )
    if million and three:
        said.append(
            _goal("among 3,000,000: times as long as among 1,000,000", "at most 1.5 ×", three["median_s"]["ours"] / million["median_s"]["ours"])
        )
    if million and "crowd" in million:
        alone, crowd = million["alone"], million["crowd"]
        desks = f"{crowd['clients']} desks at once"
        more = f"{crowd['a_second']:.1f} searches a second against {alone['a_second']:.1f}"
        said.append(_goal(f"{desks}: throughput, times that of one", "at least 1.6 ×", crowd["a_second"] / alone["a_second"], more))
        more = f"{1000 * crowd['p95_s']:.0f} ms against {1000 * alone['median_s']:.0f} ms; {crowd['failed']} failed"
        said.append(_goal(f"{desks}: 95th percentile, times the time of one", "at most 15 ×", crowd["p95_s"] / alone["median_s"], more))
    return [*said, "\n"]


def _times(row: dict[str, Any], kind: str) -> float:
    return float(row["median_s"]["ours"] / row["median_s"][kind])


def _figures(rows: list[dict[str, Any]]) -> dict[str, str]:
    largest = rows[-1]
    a_camera = largest["table_bytes_a_camera"] + largest["index_bytes_a_camera"]
    crowd = next((row["crowd"]["a_second"] for row in rows if "crowd" in row), 1.0 / largest["median_s"]["ours"])
    return {
        "a_camera": f"{a_camera / 1024:.1f} KiB",
        "country": f"{a_camera * 1e7 / 2**30:.0f} GiB",
        "continent": f"{a_camera * 1e8 / 2**40:.2f} TiB",
        "a_second": f"{crowd:.0f}",
        "busy": f"{crowd * 3600 * 0.3:,.0f}",
    }


def _goal(text: str, wanted: str, measured: float, more: str = "") -> str:
    return f"| {text} | {wanted} | {measured:.2f} ×{f' ({more})' if more else ''} |\n"


def _text(name: str) -> str:
    return (_TEXTS / f"{name}.md").read_text(encoding="utf-8")
