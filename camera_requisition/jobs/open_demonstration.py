"""Make the demonstration that the plugin carries into an inventory of one's own, with base map, offence and project."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Optional
from uuid import uuid4

from camera_requisition.core.errors import WriteError
from camera_requisition.core.ports import PartOfProgress, Progress, SilentProgress
from camera_requisition.jobs import demonstration_data as carried
from camera_requisition.jobs.build_views import build_views
from camera_requisition.jobs.demonstration_layers import Part, write_parts
from camera_requisition.jobs.log_event import log_event
from camera_requisition.store.instants import now_text
from camera_requisition.store.inventory import DEMONSTRATION, Inventory
from camera_requisition.store.obstacles import obstacle_to_writing

_PARTIAL = ".part"
_BASE_MAP = (Part("buildings", "MULTIPOLYGON"), Part("streets", "MULTILINESTRING"))
_INCIDENT = (Part("zone", "POLYGON"), Part("path", "LINESTRING"), Part("sightings", "POINT"))
_LISTS_SHARE, _BASE_MAP_SHARE = 0.15, 0.3


@dataclass(frozen=True)
class DemonstrationFiles:
    """Where the demonstration's files lie: all in one folder."""

    folder: Path

    @property
    def inventory(self) -> Path:
        """The inventory with its views."""
        return self.folder / "inventory.gpkg"

    @property
    def base_map(self) -> Path:
        """Streets and buildings to be drawn."""
        return self.folder / "base.gpkg"

    @property
    def incident(self) -> Path:
        """The invented offence: layers `zone`, `path` and `sightings`."""
        return self.folder / "incident.gpkg"

    @property
    def case(self) -> Path:
        """The particulars of the invented case, as `exportpackets` reads them."""
        return self.folder / carried.CASE

    @property
    def project(self) -> Path:
        """The project; written by the desktop."""
        return self.folder / "demonstration.qgz"

    @property
    def made(self) -> bool:
        """Whether the data are there."""
        return self.inventory.is_file() and self.base_map.is_file()


def place_for_demonstration(folders: Sequence[Path]) -> Path:
    """Of `folders` the one that holds the demonstration already, else the first that can be written and that one computer alone writes."""
    for folder in folders:
        if DemonstrationFiles(folder).made:
            return folder
    return next((folder for folder in folders if not _obstacle(folder)), folders[0])


def _obstacle(folder: Path) -> str:
    # What isn't there yet is made in the innermost folder that is.
    there = next((above for above in folder.parents if above.is_dir()), folder.parent)
    return obstacle_to_writing(there / folder.name)


def make_demonstration(
    folder: Path, progress: Optional[Progress] = None, *, data: Path = carried.CARRIED, log: Optional[Path] = None
) -> DemonstrationFiles:
    """Make `folder` with inventory, views, base map, offence and case, out of the files that the plugin carries; no network is asked.

    The folder appears whole or not at all; one that holds a demonstration already is left as it is. Raises WriteError where the folder holds
    something else or can't be written, `demonstration_damaged` where the carried files can't be read, and Cancelled.
    """
    files = DemonstrationFiles(folder)
    if files.made:
        return files
    if folder.exists():
        raise WriteError("folder_taken", path=str(folder))
    watched = progress or SilentProgress()
    beside = folder.with_name(f".{folder.name}.{uuid4().hex[:8]}{_PARTIAL}")
    try:
        beside.mkdir(parents=True)
        _fill(DemonstrationFiles(beside), data, watched)
        watched.check()
        log_event("create_inventory", inventory=str(files.inventory), why="demonstration", path=log)
        beside.rename(folder)
    except OSError as error:
        raise WriteError("file_unwritable", path=str(folder), reason=error.strerror or str(error)) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    with contextlib.suppress(OSError):
        _sweep(folder)
    watched.report(1.0)
    return files


def _fill(files: DemonstrationFiles, data: Path, progress: Progress) -> None:
    progress.check()
    try:
        lists, territory, buildings = list(carried.lists(data)), carried.territory(data), carried.buildings(data)
        texts = {name: (data / name).read_bytes() for name in (carried.CASE, carried.ATTRIBUTION)}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise WriteError("demonstration_damaged", path=str(data), reason=str(error)) from error
    with Inventory.create(files.inventory, carried.CRS, carried.TIME_ZONE, territory, DEMONSTRATION) as inventory:
        for taken in lists:
            progress.check()
            inventory.write_intake(taken.intake, taken.owners, taken.recorders, taken.cameras, known=(), reviews=taken.reviews)
        inventory.write_buildings(buildings, carried.BUILDINGS_SOURCE, now_text())
    progress.report(_LISTS_SHARE)
    _write_parts(data, files.base_map, _BASE_MAP)
    _write_parts(data, files.incident, _INCIDENT)
    for name, text in texts.items():
        (files.folder / name).write_bytes(text)
    build_views(str(files.inventory), PartOfProgress(progress, _BASE_MAP_SHARE, 0.95))


def _write_parts(data: Path, target: Path, parts: Sequence[Part]) -> None:
    try:
        write_parts(data, target, parts, carried.CRS)
    except RuntimeError as error:
        raise WriteError("demonstration_damaged", path=str(data), reason=str(error)) from error


def _sweep(folder: Path) -> None:
    """Take away what an opening left that was cut off, by a power cut say."""
    for left in folder.parent.glob(f".{folder.name}.*{_PARTIAL}"):
        shutil.rmtree(left, ignore_errors=True)
