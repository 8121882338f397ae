"""Compute what each camera of an inventory sees among its buildings, where that isn't stored already."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
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

_BATCH = 1000
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
        cameras = _cameras(opened)
        near = _near(opened, cameras, places)
        return sum(camera.camera_id in near or not stored.get(camera.camera_id) for camera in cameras)


def buildings_changed(inventory: str) -> bool:
    """Whether buildings have changed since the views were built: `outdated_views` then looks at every camera. Raises InventoryError."""
    with Inventory.open(inventory) as opened:
        return bool(opened.changed_places()[0])


def where_buildings_changed(inventory: Inventory) -> set[str]:
    """Ids of the placed cameras within whose reach buildings have changed since the views were built."""
    newest, places = inventory.changed_places()
    return _near(inventory, _cameras(inventory), places) if newest else set()


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
        cameras: list[Camera] = []
        for round_ in range(_ROUNDS):
            cameras = _cameras(self._inventory)
            stored = self._inventory.stored_fingerprints()
            lost = stored.keys() - {camera.camera_id for camera in cameras}
            if lost:
                self._inventory.write_views([], lost)
            # Where no building has changed, only the camera's own part of a fingerprint can differ.
            near = _near(self._inventory, cameras, places) if round_ == 0 else set()
            asked = [camera for camera in cameras if camera.camera_id in near or not self._as_before(camera, stored)]
            asked = [camera for camera in asked if round_ == 0 or camera.camera_id not in self._failures]
            if not asked:
                break
            self._all(asked, stored)
        if newest:
            self._inventory.forget_changed_places(newest)
        count = len(cameras)
        failures = {camera_id: error for camera_id, error in self._failures.items() if camera_id not in self._built}
        return BuildReport(len(self._built), count - len(self._built) - len(failures), len(failures), failures)

    def _as_before(self, camera: Camera, stored: Mapping[str, str]) -> bool:
        known = stored.get(camera.camera_id)
        if not known:
            return False
        own = sight_views.fingerprint(camera, self._inventory.crs, self._inventory.assumptions, self._inventory.target_m)
        return sight_views.camera_part(known) == own

    def _all(self, cameras: Sequence[Camera], stored: Mapping[str, str]) -> None:
        done = 0
        for batch in _batches(cameras):
            self._progress.check()
            self._batch(batch, stored)
            done += len(batch)
            self._progress.report(done / len(cameras))

    def _batch(self, cameras: Sequence[Camera], stored: Mapping[str, str]) -> None:
        opened = self._inventory
        buildings = opened.buildings(_reaches(opened, cameras))
        now = sight_views.fingerprints(cameras, opened.crs, opened.assumptions, buildings, opened.target_m)
        outdated = [camera for camera, digest in zip(cameras, now) if stored.get(camera.camera_id) != digest]
        if not outdated:
            return
        views = sight_views.build_views(outdated, opened.crs, opened.assumptions, self._failures, buildings, opened.target_m)
        left = opened.write_views(_dated(views), [camera.camera_id for camera in outdated], _changed_since(outdated))
        self._built.update(view.camera_id for view in views if view.camera_id not in left)


def _changed_since(cameras: Sequence[Camera]) -> Callable[[list[Camera]], Collection[str]]:
    """Which of `cameras` are stored otherwise now, or not at all."""
    known = {camera.camera_id: camera for camera in cameras}

    def changed(now: list[Camera]) -> Collection[str]:
        same = {camera.camera_id for camera in now if camera == known.get(camera.camera_id)}
        return known.keys() - same

    return changed


def _cameras(inventory: Inventory) -> list[Camera]:
    """Those that have a view: placed, and no other camera's second record."""
    return [camera for camera in inventory.cameras() if camera.placed and not camera.merged_into]


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


def _batches(cameras: Sequence[Camera]) -> Iterator[Sequence[Camera]]:
    """Cameras that stand near each other together, so that each building is read a few times only."""
    if len(cameras) > _BATCH:
        x, y = (np.array([getattr(camera, name) for camera in cameras], dtype=np.float64) for name in ("x", "y"))
        strips = math.ceil(math.sqrt(len(cameras) / _BATCH))
        strip = np.searchsorted(np.quantile(x, np.arange(1, strips) / strips), x)
        cameras = [cameras[number] for number in np.lexsort((y, strip)).tolist()]
    for start in range(0, len(cameras), _BATCH):
        yield cameras[start : start + _BATCH]


def _dated(views: Sequence[CameraView]) -> list[CameraView]:
    now = now_text()
    return [dataclasses.replace(view, computed_at=now) for view in views]
