"""What is assumed of a camera whose list says nothing: a smallest and a largest plausible value for each kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from camera_requisition.core.records.vocabulary import CameraKind


@dataclass(frozen=True)
class Assumption:
    """Plausible horizontal fields of view in degrees and ranges in metres of one kind, each as (smallest, largest).

    `sure` says when something is surely seen: "heading" (if the heading is known), "always", or "never".
    """

    hfov_deg: tuple[float, float]
    range_m: tuple[float, float]
    sure: str


DEFAULTS: Mapping[str, Assumption] = MappingProxyType(
    {
        CameraKind.FIXED.value: Assumption((40.0, 110.0), (15.0, 60.0), "heading"),
        CameraKind.ANPR.value: Assumption((15.0, 35.0), (10.0, 40.0), "heading"),
        CameraKind.FISHEYE.value: Assumption((360.0, 360.0), (8.0, 25.0), "always"),
        CameraKind.PTZ.value: Assumption((360.0, 360.0), (20.0, 120.0), "never"),
        CameraKind.UNKNOWN.value: Assumption((40.0, 360.0), (15.0, 60.0), "heading"),
    }
)


@dataclass(frozen=True)
class Assumptions:
    """The table in force; an inventory may carry its own."""

    by_kind: Mapping[str, Assumption] = field(default_factory=lambda: DEFAULTS)

    def of(self, kind: str | None) -> Assumption:
        """The assumption for `kind`; None and texts outside the vocabulary count as `unknown`."""
        return self.by_kind.get(kind or "", self.by_kind[CameraKind.UNKNOWN.value])

    @property
    def largest_range_m(self) -> float:
        """The farthest reach that any kind is assumed to have, in metres."""
        return max(assumption.range_m[1] for assumption in self.by_kind.values())
