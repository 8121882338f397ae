"""docs/scale.md, of what was measured and what is computed of it."""

from __future__ import annotations

import json
import os
import platform
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

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
    parts.append("| cameras | table a camera | indexes a camera | filled by the server | search, ours | SQL by hand | ours / by hand |\n")
    parts.append("| --- | --- | --- | --- | --- | --- | --- |\n")
    for row in rows:
        ratio = row["ours_s"] / row["by_hand_s"]
        parts.append(
            f"| {row['cameras']:,} | {row['table_bytes_a_camera'] / 1024:.2f} KiB | {row['index_bytes_a_camera'] / 1024:.2f} KiB | "
            f"{row['filled_s']:.0f} s | {1000 * row['ours_s']:.1f} ms | {1000 * row['by_hand_s']:.1f} ms | {ratio:.2f} × |\n"
        )
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
        said.append(
            _goal("local search among 1,000,000: times as long as SQL by hand", "at most 2 ×", million["ours_s"] / million["by_hand_s"])
        )
    if million and three:
        said.append(_goal("among 3,000,000: times as long as among 1,000,000", "at most 1.5 ×", three["ours_s"] / million["ours_s"]))
    if million and "crowd" in million:
        alone, crowd = million["alone"], million["crowd"]
        desks = f"{crowd['clients']} desks at once"
        more = f"{crowd['a_second']:.1f} searches a second against {alone['a_second']:.1f}"
        said.append(_goal(f"{desks}: throughput, times that of one", "at least 1.6 ×", crowd["a_second"] / alone["a_second"], more))
        more = f"{1000 * crowd['p95_s']:.0f} ms against {1000 * alone['median_s']:.0f} ms; {crowd['failed']} failed"
        said.append(_goal(f"{desks}: 95th percentile, times the time of one", "at most 15 ×", crowd["p95_s"] / alone["median_s"], more))
    return [*said, "\n"]


def _figures(rows: list[dict[str, Any]]) -> dict[str, str]:
    largest = rows[-1]
    a_camera = largest["table_bytes_a_camera"] + largest["index_bytes_a_camera"]
    crowd = next((row["crowd"]["a_second"] for row in rows if "crowd" in row), 1.0 / largest["ours_s"])
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
