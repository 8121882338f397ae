"""What the demonstration built and found, in words for somebody who sees it for the first time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Optional

from scripts.demo import incident as invented
from scripts.demo.folders import DemoFolders
from scripts.demo.nantes import RIGHTS
from scripts.demo.steps import Intake, Search

DATE = "%A %d %B %Y, %H:%M"


@dataclass(frozen=True)
class Findings:
    """What the result layer of a search says, counted."""

    cameras: int
    owners: int
    without_owner: int
    sees: int
    may_see: int
    states: dict[str, int]
    deadlines: list[datetime]


def inventory_counts(inventory: Path) -> tuple[int, int, int]:
    """Cameras, owners, and cameras without coordinates in the inventory."""
    cameras = [_has_place for _values, _has_place in _features(inventory, "camera")]
    owners = sum(1 for _feature in _features(inventory, "owner"))
    return len(cameras), owners, sum(not placed for placed in cameras)


def findings(search: Search) -> Findings:
    rows = [values for values, _placed in _features(search.cameras)]
    owners = {row["owner_id"] for row in rows if row["owner_id"]}
    states: dict[str, int] = {}
    for row in rows:
        states[row["retention_state"]] = states.get(row["retention_state"], 0) + 1
    return Findings(
        len(rows),
        len(owners),
        sum(not row["owner_id"] for row in rows),
        sum(row["certainty"] == "sees" for row in rows),
        sum(row["certainty"] == "may_see" for row in rows),
        states,
        sorted(datetime.fromisoformat(row["deadline"]) for row in rows if row["deadline"]),
    )


def blind_stretches_m(search: Search) -> list[float]:
    """Lengths of the stretches that no camera sees, metres, the longest first."""
    if not search.blind_spots.exists():
        return []
    return sorted((float(values["length_m"]) for values, _placed in _features(search.blind_spots)), reverse=True)


def data_summary(intakes: Sequence[Intake], folders: DemoFolders) -> list[str]:
    """The part about the inventory and the project."""
    lines = ["", f"1. The inventory, built from {len(intakes)} lists as their owners deliver them"]
    for intake in intakes:
        counts = intake.counts
        remarks = ", ".join(
            f"{counts[name]} {words}"
            for name, words in (("REJECTED", "rejected"), ("FLAGGED", "with a remark"), ("UNPLACED", "without coordinates"))
            if counts[name]
        )
        lines.append(
            f"   {intake.file.name:<38} {counts['READ']:>4} rows, {counts['ADDED']:>4} cameras added" + (f" ({remarks})" if remarks else "")
        )
    cameras, owners, unplaced = inventory_counts(folders.inventory)
    lines.append(f"   Together {cameras} cameras of {owners} owners; {unplaced} cameras have an address but no coordinates.")
    lines.append(f"   Rejected rows and remarks, with their reasons: {_shown(folders.reports)}")
    return lines


def search_summary(zone: Search, path: Search, path_length_m: float) -> list[str]:
    """The part about what was found."""
    now, began, ended = (datetime.fromisoformat(text) for text in (invented.NOW, invented.ZONE_START, invented.ZONE_END))
    lines = [
        "",
        f"2. The search, as if it were {now.strftime(DATE)}",
        f"   The offence: {began.strftime(DATE)} to {ended.strftime('%H:%M')} on a square,",
        f"   then {path_length_m:,.0f} m of flight on foot and by scooter.",
    ]
    for title, search in (("The place", zone), ("The flight", path)):
        found = findings(search)
        unknown = f", of which {found.without_owner} with an owner still to be found" if found.without_owner else ""
        lines.append(
            f"   {title}: {found.cameras} cameras{unknown}, {found.owners} known owners; {found.sees} see it, {found.may_see} may see it."
        )
        lines.extend(f"      {sentence}" for sentence in _retention_sentences(found, now))
    blind = blind_stretches_m(path)
    seen = 1 - sum(blind) / path_length_m
    lines.append(
        f"   {seen:.0%} of the flight is seen or may be seen; "
        + (f"the longest of {len(blind)} blind stretches is {blind[0]:,.0f} m." if blind else "no blind stretch remains.")
    )
    return lines


def _retention_sentences(found: Findings, now: datetime) -> list[str]:
    coming = [deadline for deadline in found.deadlines if deadline > now]
    sentences = []
    if coming:
        sentences.append(f"The next footage is overwritten on {coming[0].strftime(DATE)}, in {_duration(coming[0] - now)}.")
    states = ", ".join(f"{count} {state.replace('_', ' ')}" for state, count in sorted(found.states.items()) if state)
    if states:
        sentences.append(f"State of the footage: {states}.")
    return sentences


def packets_summary(exported: dict[str, Any]) -> list[str]:
    """The part about the papers."""
    folder = Path(exported["FOLDER"])
    lines = [
        "",
        f"3. The packets for place and flight together: {exported['FILES']} files for {exported['OWNERS']} owners",
        f"   {_shown(folder)}",
    ]
    if (folder / "00-owner-unknown").is_dir():
        lines.append("   Cameras whose owner has to be found have drafts of their own, in 00-owner-unknown.")
    return lines


def papers_to_open(folders: DemoFolders) -> list[str]:
    """The papers that show most, where they exist."""
    papers = (
        ("print-all.pdf", "all papers in the order of their deadlines"),
        ("case-file/overview.pdf", "the incident and all cameras considered, on a map"),
        ("call-sheet.pdf", "whom to telephone first"),
    )
    return [f"   {_shown(path)}   {words}" for name, words in papers for path in sorted(folders.packets.glob(f"*/{name}"))]


def opening_summary(folders: DemoFolders) -> list[str]:
    """Where the project is, and how to see it."""
    return [f"   {_shown(folders.project)}   the project for QGIS; “make desktop” opens it"]


def heading() -> list[str]:
    """What all of this is."""
    return [
        "Camera Requisition: the demonstration",
        "",
        "Cameras, owners, offence and case are invented; only the streets and buildings are real",
        f"(base map: {RIGHTS}).",
    ]


def _shown(path: Path) -> str:
    """Relative to where the command runs, where that is shorter to read."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def _duration(span: timedelta) -> str:
    hours, minutes = divmod(int(span.total_seconds()) // 60, 60)
    days, hours = divmod(hours, 24)
    return f"{days} d {hours} h" if days else f"{hours} h {minutes:02d} min"


def _features(path: Path, layer: Optional[str] = None) -> list[tuple[dict[str, Any], bool]]:
    """The values of each feature, and whether it has a geometry."""
    from osgeo import gdal

    gdal.UseExceptions()
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY)
    found = source.GetLayerByName(layer) if layer else source.GetLayer(0)
    return [(feature.items(), feature.GetGeometryRef() is not None) for feature in found]
