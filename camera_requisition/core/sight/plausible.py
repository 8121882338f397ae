"""What a camera surely and possibly sees as plain figures: recorded values where there are some, else the table of assumptions.

Rules: the contract's tables "Assumptions" and "Optics". Computed for whole lists of cameras at once; NaN stands for "not known".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Optional, cast

import numpy as np
import numpy.typing as npt

from camera_requisition.core.optics.fields_of_view import RECTILINEAR_LIMIT_DEG, hfov_from_lens_array, near_far_array
from camera_requisition.core.records import Camera
from camera_requisition.core.records.assumptions import Assumptions
from camera_requisition.core.records.vocabulary import CameraKind

Array = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

TARGET_HEIGHT_M = 1.6
FULL_CIRCLE_DEG = 360.0
ASSUMED_NAMES = ("heading_deg", "hfov_deg", "range_m")
_MEASURES = (
    "x", "y", "heading_deg", "hfov_deg", "vfov_deg", "range_m", "near_m", "height_m", "tilt_deg", "focal_mm", "sensor_mm",
)  # fmt: skip
_measures_of = attrgetter(*_MEASURES)


@dataclass(frozen=True)
class Sector:
    """Part of a ring around a camera: `hfov_deg` wide around `heading_deg` (true bearing; may be None when `hfov_deg` is
    360), from `near_m` to `range_m`. Empty when `near_m` is not less than `range_m`.
    """

    heading_deg: Optional[float]
    hfov_deg: float
    near_m: float
    range_m: float

    @property
    def empty(self) -> bool:
        """Whether nothing is seen."""
        return not self.near_m < self.range_m


@dataclass(frozen=True)
class Plausible:
    """The smallest and the largest plausible view; `sure` is None where nothing is surely seen, and equals `possible` where
    both are one.
    """

    sure: Optional[Sector]
    possible: Sector


@dataclass(frozen=True)
class Sectors:
    """Sectors as columns: degrees and metres. A NaN heading goes with a full circle."""

    heading: Array
    hfov: Array
    near: Array
    far: Array

    @property
    def empty(self) -> Mask:
        """Where nothing is seen."""
        return ~(self.near < self.far)

    def equals(self, other: Sectors) -> Mask:
        """Where both are the same sector, or both are empty."""
        same = (self.hfov == other.hfov) & (self.near == other.near) & (self.far == other.far)
        return cast("Mask", same & ((self.heading == other.heading) | (self.hfov == FULL_CIRCLE_DEG)) | (self.empty & other.empty))

    def sector(self, index: int) -> Sector:
        """One of them."""
        heading = float(self.heading[index])
        return Sector(
            heading_deg=None if np.isnan(heading) else heading,
            hfov_deg=float(self.hfov[index]),
            near_m=float(self.near[index]),
            range_m=float(self.far[index]),
        )


@dataclass(frozen=True)
class PlausibleColumns:
    """`plausible` of many cameras. `assumed` has a row a camera and a column for each of `ASSUMED_NAMES`."""

    has_sure: Mask
    sure: Sectors
    possible: Sectors
    assumed: Mask


def measures(cameras: Sequence[Camera]) -> dict[str, Array]:
    """The numeric columns that a view depends on, NULL as NaN."""
    table = np.array([_measures_of(camera) for camera in cameras], dtype=np.float64).reshape(len(cameras), len(_MEASURES))
    return dict(zip(_MEASURES, table.T))


def plausible_columns(
    cameras: Sequence[Camera], assumptions: Assumptions, columns: Optional[dict[str, Array]] = None, target_m: float = TARGET_HEIGHT_M
) -> PlausibleColumns:
    """`plausible` of whole lists of cameras, for a target `target_m` high; `columns` are their `measures` where the caller has them already."""
    known = measures(cameras) if columns is None else columns
    # An infinite figure is as good as none: what it turns into is sorted out below.
    with np.errstate(invalid="ignore", over="ignore"):
        return _plausible_columns(known, _Assumed.of(cameras, assumptions), target_m)


def _plausible_columns(known: dict[str, Array], table: _Assumed, target_m: float) -> PlausibleColumns:
    heading = known["heading_deg"] % FULL_CIRCLE_DEG
    heading = np.where(np.isfinite(heading), heading, np.nan)
    hfov = _recorded_hfov(known, table.is_ptz)
    reach = _positive(known["range_m"])
    near, limit = _from_geometry(known, hfov, table.is_ptz, target_m)

    assumed_hfov = np.isnan(hfov)
    smallest_hfov = np.where(assumed_hfov, table.hfov[:, 0], hfov)
    # A pan-tilt-zoom may look anywhere: a field of view recorded for it is that of one moment.
    largest_hfov = np.where(table.is_ptz, FULL_CIRCLE_DEG, np.where(assumed_hfov, table.hfov[:, 1], hfov))
    needs_heading = smallest_hfov < FULL_CIRCLE_DEG
    no_heading = np.isnan(heading)
    largest_hfov = np.where(no_heading, FULL_CIRCLE_DEG, largest_hfov)
    has_sure = ~table.never_sure & ~(needs_heading & no_heading)

    smallest_far = np.minimum(np.where(np.isnan(reach), table.range[:, 0], reach), limit)
    largest_far = np.minimum(np.where(np.isnan(reach), table.range[:, 1], reach), limit)
    assumed_heading = no_heading & needs_heading & ~table.is_ptz
    return PlausibleColumns(
        has_sure=has_sure,
        sure=Sectors(heading, smallest_hfov, near, smallest_far),
        possible=Sectors(heading, largest_hfov, near, largest_far),
        assumed=np.column_stack([assumed_heading, assumed_hfov | (table.is_ptz & (hfov < FULL_CIRCLE_DEG)), np.isnan(reach)]),
    )


def plausible(camera: Camera, assumptions: Optional[Assumptions] = None) -> Plausible:
    """The smallest and largest plausible view of one camera (see the contract's table "Assumptions")."""
    found = plausible_columns([camera], assumptions or Assumptions())
    possible = found.possible.sector(0)
    if not found.has_sure[0]:
        return Plausible(None, possible)
    return Plausible(possible if found.sure.equals(found.possible)[0] else found.sure.sector(0), possible)


def assumed_names(camera: Camera, assumptions: Optional[Assumptions] = None) -> tuple[str, ...]:
    """Names of the columns whose values had to be assumed, among `ASSUMED_NAMES`."""
    return names_of(plausible_columns([camera], assumptions or Assumptions()).assumed[0].tolist())


def names_of(row: Iterable[bool]) -> tuple[str, ...]:
    """Names of the columns marked in one row of `PlausibleColumns.assumed`."""
    return tuple(name for name, assumed in zip(ASSUMED_NAMES, row) if assumed)


@dataclass(frozen=True)
class _Assumed:
    """The table of assumptions spread over cameras: (smallest, largest) in two columns."""

    hfov: Array
    range: Array
    never_sure: Mask
    is_ptz: Mask

    @classmethod
    def of(cls, cameras: Sequence[Camera], assumptions: Assumptions) -> _Assumed:
        kinds = [camera.kind for camera in cameras]
        places = {kind: place for place, kind in enumerate(dict.fromkeys(kinds))}
        rows = [assumptions.of(kind) for kind in places]
        which = np.array([places[kind] for kind in kinds], dtype=np.intp)
        return cls(
            hfov=np.array([row.hfov_deg for row in rows], dtype=np.float64).reshape(-1, 2)[which],
            range=np.array([row.range_m for row in rows], dtype=np.float64).reshape(-1, 2)[which],
            never_sure=np.array([row.sure == "never" for row in rows], dtype=np.bool_)[which],
            is_ptz=np.array([kind == CameraKind.PTZ.value for kind in places], dtype=np.bool_)[which],
        )


def _recorded_hfov(known: dict[str, Array], is_ptz: Mask) -> Array:
    """The field of view that is recorded, directly or as sensor and focal length; NaN where neither, or where it can't be one."""
    hfov = known["hfov_deg"]
    hfov = np.where((hfov > 0.0) & (hfov <= FULL_CIRCLE_DEG), hfov, np.nan)
    lens = np.where(is_ptz, np.nan, hfov_from_lens_array(known["sensor_mm"], known["focal_mm"]))
    return cast("Array", np.where(np.isnan(hfov), lens, hfov))


def _positive(values: Array) -> Array:
    """A range that isn't a positive finite length says nothing."""
    return np.where((values > 0.0) & np.isfinite(values), values, np.nan)


def _from_geometry(known: dict[str, Array], hfov: Array, is_ptz: Mask, target_m: float) -> tuple[Array, Array]:
    """Nearest and farthest distance seen, in metres: recorded near, else from height, tilt and field of view if all are recorded.

    A pan-tilt-zoom tilts: the recorded tilt is that of one moment and limits nothing.
    """
    near, limit = near_far_array(known["height_m"], target_m, known["tilt_deg"], known["vfov_deg"], hfov)
    usable = (hfov < RECTILINEAR_LIMIT_DEG) & ~is_ptz
    near = np.where(usable & ~np.isnan(near), near, 0.0)
    limit = np.where(usable & ~np.isnan(limit), limit, np.inf)
    recorded = known["near_m"]
    return np.where(recorded >= 0.0, recorded, near), limit
