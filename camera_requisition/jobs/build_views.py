"""Compute what each camera of an inventory sees among its buildings, where that isn't stored already."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from typing import Optional

import numpy as np

from camera_requisition.core.errors import CoordinateError, InputError
from camera_requisition.core.ports import Bounds, PartOfProgress, Progress, SilentProgress
from camera_requisition.core.records import Camera, CameraView
from camera_requisition.core.records.building import BuildingLayer
from camera_requisition.core.sight import views as sight_views
from camera_requisition.jobs.load_buildings import Loaded, drop_buildings, load_buildings
from camera_requisition.store.instants import now_text
from camera_requisition.store.inventory import Inventory

_BATCH, _OPEN_BATCH = 1_000, 20_000
"""Cameras looked at in one go: among buildings, and where there are none."""
_ROUNDS = 5
_LOADING_SHARE = 0.3
_HIGHEST_TARGET_M = 100.0


@dataclass(frozen=True)
class BuildReport:
    """Numbers of placed cameras whose views were built, were up to date, and could not be drawn.

    `failures` says why, by camera id; their stored views are taken away. `loaded`: what became of a layer of buildings that was given.
    """

    built: int
    unchanged: int
    failed: int
    failures: dict[str, CoordinateError] = field(default_factory=dict)
    loaded: Optional[Loaded] = None


def build_views(
    inventory: str,
    progress: Optional[Progress] = None,
    buildings: Optional[BuildingLayer] = None,
    drop: bool = False,
    target_height_m: Optional[float] = None,
) -> BuildReport:
    """Build the missing and outdated views of `inventory` (a path or connection text).

    A view is outdated when it is marked stale or its fingerprint isn't that of the camera and of the buildings around it now; views of cameras
    that have lost their place, or were found to be another camera, are taken away. `buildings` come into the place of all that the inventory
    holds, `drop` takes these away; `target_height_m` is kept as the height of what is to be seen over buildings. Views are stored a batch at a
    time: what was built before it was cancelled (Cancelled) or cut off need not be built again. Raises InventoryError and InputError
    `target_height_unusable`, `buildings_none`, then nothing has changed.
    """
    watched = progress or SilentProgress()
    if target_height_m is not None and not 0.0 <= target_height_m <= _HIGHEST_TARGET_M:
        raise InputError("target_height_unusable", height=target_height_m, highest=_HIGHEST_TARGET_M)
    with Inventory.open(inventory, write=True) as opened:
        loaded = None
        if buildings is not None:
            loaded = load_buildings(opened, buildings, PartOfProgress(watched, 0.0, _LOADING_SHARE))
            watched = PartOfProgress(watched, _LOADING_SHARE, 1.0)
        elif drop:
            drop_buildings(opened)
        if target_height_m is not None and target_height_m != opened.target_m:
            opened.write_target_height(target_height_m)
        report = _Builder(opened, watched).build()
    watched.report(1.0)
    return dataclasses.replace(report, loaded=loaded)


def outdated_views(inventory: str) -> int:
    """How many placed cameras of `inventory` have no view, or one that is marked as out of date, or stand where buildings have changed; 0 where
    the file can't be written anyhow.

    Quick unless `buildings_changed`: views whose camera was changed without a mark are only found by `build_views`. Raises InventoryError.
    """
    with Inventory.open(inventory) as opened:
        if opened.read_only_reason:
            return 0
        newest, places = opened.changed_places()
        if not newest:
            return opened.views_wanted()
        stored = opened.stored_fingerprints()
        cameras = opened.lookouts()[1]
        near = _near(opened, cameras, places)
        return sum(camera.camera_id in near or not stored.get(camera.camera_id) for camera in cameras)


def buildings_changed(inventory: str) -> bool:
    """Whether buildings have changed since the views were built: `outdated_views` then looks at every camera. Raises InventoryError."""
    with Inventory.open(inventory) as opened:
        return bool(opened.changed_places()[0])


def where_buildings_changed(inventory: Inventory) -> set[str]:
    """Ids of the placed cameras within whose reach buildings have changed since the views were built."""
    newest, places = inventory.changed_places()
    return _near(inventory, inventory.lookouts()[1], places) if newest else set()


class _Builder:
    """Builds the views of one inventory."""

    def __init__(self, inventory: Inventory, progress: Progress) -> None:
        self._inventory = inventory
        self._progress = progress
        self._failures: dict[str, CoordinateError] = {}
        self._built: set[str] = set()

    def build(self) -> BuildReport:
        """Build until nothing is outdated: a camera that is edited meanwhile gets the view of how it stands then."""
        newest, places = self._inventory.changed_places()
        mark, cameras = self._inventory.lookouts()
        near = _near(self._inventory, cameras, places)
        for _ in range(_ROUNDS):
            stored = self._inventory.stored_fingerprints()
            lost = stored.keys() - {camera.camera_id for camera in cameras}
            if lost:
                self._inventory.write_views([], lost)
            # Where no building has changed, only the camera's own part of a fingerprint can differ.
            asked = [camera for camera in cameras if camera.camera_id in near or not self._as_before(camera, stored)]
            self._all(asked, stored, mark)
            if self._inventory.is_still(mark):
                break
            mark, cameras = self._inventory.lookouts()
            near = set()
        if newest:
            self._inventory.forget_changed_places(newest)
        failures = {camera_id: error for camera_id, error in self._failures.items() if camera_id not in self._built}
        return BuildReport(len(self._built), len(cameras) - len(self._built) - len(failures), len(failures), failures)

    def _as_before(self, camera: Camera, stored: Mapping[str, str]) -> bool:
        known = stored.get(camera.camera_id)
        if not known:
            return False
        own = sight_views.fingerprint(camera, self._inventory.crs, self._inventory.assumptions, self._inventory.target_m)
        return sight_views.camera_part(known) == own

    def _all(self, cameras: Sequence[Camera], stored: Mapping[str, str], mark: int) -> None:
        """Build batch after batch."""
        size = _BATCH if self._inventory.buildings([]) is not None else _OPEN_BATCH
        done = 0
        for made in self._made(_batches(cameras, size), stored, beside=len(cameras) > size):
            self._progress.check()
            if made.outdated:
                ids = [camera.camera_id for camera in made.outdated]
                left = self._inventory.write_views(made.views, ids, (mark, made.outdated))
                self._built.update(view.camera_id for view in made.views if view.camera_id not in left)
                self._failures.update(made.failures)
            done += made.looked_at
            self._progress.report(done / len(cameras))

    def _made(self, batches: Iterator[Sequence[Camera]], stored: Mapping[str, str], *, beside: bool) -> Iterator[_Made]:
        """What was made of each batch; `beside`: on a thread of its own, so that the next one is computed while one is written."""
        self._progress.check()
        if not beside:
            yield from (_make(self._inventory, batch, stored) for batch in batches)
            return
        with ThreadPoolExecutor(max_workers=1) as worker:
            following = [worker.submit(_make, self._inventory, batch, stored) for batch in islice(batches, 1)]
            while following:
                made = following.pop().result()
                following = [worker.submit(_make, self._inventory, batch, stored) for batch in islice(batches, 1)]
                yield made


@dataclass(frozen=True)
class _Made:
    """Of so many cameras looked at the outdated ones, with their views as they are now and why some have none."""

    looked_at: int
    outdated: Sequence[Camera]
    views: Sequence[CameraView] = ()
    failures: Mapping[str, CoordinateError] = field(default_factory=dict)


def _make(inventory: Inventory, cameras: Sequence[Camera], stored: Mapping[str, str]) -> _Made:
    where = (inventory.crs, inventory.assumptions)
    buildings = inventory.buildings(_reaches(inventory, cameras))
    now = sight_views.fingerprints(cameras, *where, buildings, inventory.target_m)
    outdated = [camera for camera, digest in zip(cameras, now) if stored.get(camera.camera_id) != digest]
    failures: dict[str, CoordinateError] = {}
    views = sight_views.build_views(outdated, *where, failures, buildings, inventory.target_m)
    at = now_text()
    return _Made(len(cameras), outdated, [dataclasses.replace(view, computed_at=at) for view in views], failures)


def _near(inventory: Inventory, cameras: Sequence[Camera], places: Optional[Sequence[Bounds]]) -> set[str]:
    """Ids of the cameras whose reach meets one of `places` (None: everywhere)."""
    if places is None:
        return {camera.camera_id for camera in cameras}
    if not places or not cameras:
        return set()
    import shapely

    tree = shapely.STRtree(shapely.box(*np.array(_reaches(inventory, cameras)).T))
    _, met = tree.query(shapely.box(*np.array(places).T))
    return {cameras[number].camera_id for number in np.unique(met).tolist()}


def _reaches(inventory: Inventory, cameras: Sequence[Camera]) -> list[Bounds]:
    """Rectangles in the inventory's reference system around what each camera may see at most."""
    return sight_views.reach_bounds(cameras, inventory.crs, inventory.assumptions, inventory.target_m)


def _batches(cameras: Sequence[Camera], size: int) -> Iterator[Sequence[Camera]]:
    """Cameras that stand near each other together, so that each building is read a few times only."""
    if len(cameras) > size:
        x, y = (np.array([getattr(camera, name) for camera in cameras], dtype=np.float64) for name in ("x", "y"))
        strips = math.ceil(math.sqrt(len(cameras) / size))
        strip = np.searchsorted(np.quantile(x, np.arange(1, strips) / strips), x)
        cameras = [cameras[number] for number in np.lexsort((y, strip)).tolist()]
    for start in range(0, len(cameras), size):
        yield cameras[start : start + size]
