"""One recorded channel: a position and a view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional

if TYPE_CHECKING:
    from shapely.geometry import MultiPolygon


@dataclass(frozen=True)
class Camera:
    """A row of `camera`; field names are the column names, NULL is None.

    `x`, `y` are the point in the inventory's reference system, both None when unplaced. Angles are degrees, headings clockwise from
    true north, `tilt_deg` positive below the horizon; lengths are metres, `focal_mm` and `sensor_mm` millimetres, `resolution_px`
    horizontal pixels. Dates are `YYYY-MM-DD`, instants ISO 8601 texts with offset. `missing_since` is the day of the first list of its
    source that no longer names it. `merged_into` is the id of the camera that this one was found to be; `succeeded_by` that of the record as
    which it goes on from `valid_to`, the day on which it was turned, moved or exchanged. `position_accuracy_m`: it stands within so many
    metres of its point, where that was found from an address or a crossing.
    """

    camera_id: str
    recorder_id: Optional[str] = None
    channel: Optional[str] = None
    device_id: Optional[str] = None
    label: Optional[str] = None
    address: Optional[str] = None
    municipality_code: Optional[str] = None
    kind: Optional[str] = None
    heading_deg: Optional[float] = None
    hfov_deg: Optional[float] = None
    vfov_deg: Optional[float] = None
    range_m: Optional[float] = None
    near_m: Optional[float] = None
    height_m: Optional[float] = None
    tilt_deg: Optional[float] = None
    resolution_px: Optional[int] = None
    focal_mm: Optional[float] = None
    sensor_mm: Optional[float] = None
    indoor: Optional[bool] = None
    regime: Optional[str] = None
    status: Optional[str] = None
    status_since: Optional[str] = None
    valid_from: Optional[str] = None
    valid_to: Optional[str] = None
    heading_text: Optional[str] = None
    view_source: Optional[str] = None
    position_source: Optional[str] = None
    view_image: Optional[str] = None
    view_image_on: Optional[str] = None
    source: Optional[str] = None
    source_id: Optional[str] = None
    head: Optional[int] = None
    intake_id: Optional[str] = None
    verified_on: Optional[str] = None
    edited_by: Optional[str] = None
    edited_at: Optional[str] = None
    edited_with: Optional[str] = None
    notes: Optional[str] = None
    missing_since: Optional[str] = None
    merged_into: Optional[str] = None
    succeeded_by: Optional[str] = None
    position_accuracy_m: Optional[float] = None
    x: Optional[float] = None
    y: Optional[float] = None

    @property
    def placed(self) -> bool:
        """Whether it has coordinates."""
        return self.x is not None and self.y is not None


@dataclass(frozen=True)
class CameraView:
    """A row of `camera_view`: one extent of one camera on the ground, in the inventory's reference system.

    `geometry` may be empty (nothing is seen). `assumed` names the columns whose values were assumed. `fingerprint` digests all that it was
    computed from.
    """

    camera_id: str
    extent: str
    geometry: MultiPolygon
    assumed: tuple[str, ...] = ()
    occlusion: str = "none"
    fingerprint: str = ""
    stale: bool = False
    computed_at: Optional[str] = None
