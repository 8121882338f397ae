"""Compute what each camera of an inventory sees, where that isn't stored already."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Optional

from camera_requisition.core.errors import CoordinateError
from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.core.records import Camera, CameraView
from camera_requisition.core.sight import views as sight_views
from camera_requisition.store.instants import now_text
from camera_requisition.store.inventory import Inventory

_BATCH = 2000


@dataclass(frozen=True)
class BuildReport:
    """Numbers of placed cameras whose views were built, were up to date, and could not be drawn.

    `failures` says why, by camera id; their stored views are taken away.
    """

    built: int
    unchanged: int
    failed: int
    failures: dict[str, CoordinateError] = dataclasses.field(default_factory=dict)


def build_views(inventory: str, progress: Optional[Progress] = None) -> BuildReport:
    """Build the missing and outdated views of `inventory` (a path or connection text), in one transaction.

    A view is outdated when it is marked stale or its fingerprint isn't that of the camera now; views of cameras that have lost their place are
    taken away. Raises InventoryError, and Cancelled: then nothing has changed.
    """
    watched = progress or SilentProgress()
    with Inventory.open(inventory, write=True) as opened:
        crs, assumptions = opened.crs, opened.assumptions
        work = _work(opened)
        failures: dict[str, CoordinateError] = {}

        def batches() -> Iterator[tuple[Sequence[CameraView], Sequence[str]]]:
            nonlocal work
            # Looked at again, now that nobody else can write: a camera edited meanwhile must not get the view that it had before.
            work = _work(opened)
            yield (), work.without_place
            outdated = work.outdated
            for start in range(0, len(outdated), _BATCH):
                watched.check()
                cameras = outdated[start : start + _BATCH]
                yield _dated(sight_views.build_views(cameras, crs, assumptions, failures)), _ids(cameras)
                watched.report(min(start + _BATCH, len(outdated)) / len(outdated))

        if work.outdated or work.without_place:
            opened.write_view_batches(batches())
    watched.report(1.0)
    return BuildReport(len(work.outdated) - len(failures), work.up_to_date, len(failures), failures)


def outdated_views(inventory: str) -> int:
    """How many placed cameras of `inventory` have no view, or one that is marked as out of date; 0 where the file can't be written anyhow.

    Quick: views whose camera was changed without a mark are only found by `build_views`. Raises InventoryError.
    """
    with Inventory.open(inventory) as opened:
        return 0 if opened.read_only_reason else opened.views_wanted()


@dataclass(frozen=True)
class _Work:
    """Cameras whose views have to be built, ids of those whose views have to go, and how many need nothing."""

    outdated: list[Camera]
    without_place: list[str]
    up_to_date: int


def _work(inventory: Inventory) -> _Work:
    stored = inventory.stored_fingerprints()
    placed = [camera for camera in inventory.cameras() if camera.placed]
    crs, assumptions = inventory.crs, inventory.assumptions
    outdated = [camera for camera in placed if stored.get(camera.camera_id) != sight_views.fingerprint(camera, crs, assumptions)]
    without_place = stored.keys() - {camera.camera_id for camera in placed}
    return _Work(outdated, sorted(without_place), len(placed) - len(outdated))


def _dated(views: Sequence[CameraView]) -> list[CameraView]:
    now = now_text()
    return [dataclasses.replace(view, computed_at=now) for view in views]


def _ids(cameras: Sequence[Camera]) -> list[str]:
    return [camera.camera_id for camera in cameras]
