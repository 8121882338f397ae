"""Zones, flight paths and sightings from features, by the field names of the contract; a path also from a GPX file."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsFeature, QgsFeatureSource, QgsGeometry, QgsWkbTypes

from camera_requisition.core.errors import IncidentError, InstantError
from camera_requisition.core.incident.types import Leg, Path, Sighting, Track, TrackSegment, Zone
from camera_requisition.gis.compat import is_line, is_point, is_polygon, plain
from camera_requisition.gis.feature_sources import features_of, has_offset
from camera_requisition.gis.gpx import GpxContent, read_gpx
from camera_requisition.gis.reference_systems import crs_text

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_METRES_PER_SECOND = 1 / 3.6


@dataclass(frozen=True)
class TimeDefaults:
    """What holds where a feature says nothing: instants as UTC seconds, speeds in km/h (None: those of the way of moving)."""

    zone: tzinfo
    start: Optional[float] = None
    end: Optional[float] = None
    path_start: Optional[float] = None
    path_start_latest: Optional[float] = None
    speed_min_kmh: Optional[float] = None
    speed_max_kmh: Optional[float] = None


def zones(source: QgsFeatureSource, defaults: TimeDefaults) -> list[Zone]:
    """One zone a feature: polygons, or points with `radius_m`. Raises `IncidentError` or `InstantError` naming the feature."""
    from camera_requisition.core.incident.zones import circle_zone, polygon_zone

    found: list[Zone] = []
    for feature in features_of(source):
        shape = _lonlat_shape(feature, source)
        if shape is None:
            raise IncidentError("zone_empty")
        start = _instant(feature, "start", defaults.zone, defaults.start)
        end = _instant(feature, "end", defaults.zone, defaults.end)
        _check_order(start, end, defaults.zone)
        hypothesis, said_by = _text(feature, "hypothesis"), _text(feature, "source")
        if is_polygon(feature.geometry().wkbType()):
            found.append(polygon_zone(shape, start, end, hypothesis, said_by))
        elif is_point(feature.geometry().wkbType()):
            radius = _number(feature, "radius_m")
            if radius is None:
                raise IncidentError("zone_point_without_radius")
            found.extend(circle_zone(float(point.x), float(point.y), radius, start, end, hypothesis, said_by) for point in _parts(shape))
        else:
            raise IncidentError("zone_is_a_line")
    if not found:
        raise IncidentError("zone_empty")
    return found


def paths(source: QgsFeatureSource, defaults: TimeDefaults) -> list[Path]:
    """Flight paths from legs: the features of one hypothesis, in the order of `leg`, are one path.

    Features without `leg` are chained in their order where each begins at the end of the one before, else each is a path of its own.
    """
    groups: dict[Optional[str], list[_LegFeature]] = {}
    for feature in features_of(source):
        if not is_line(feature.geometry().wkbType()) and not feature.geometry().isNull():
            raise IncidentError("path_is_no_line")
        groups.setdefault(_text(feature, "hypothesis"), []).extend(_leg_features(feature, source, defaults))
    if not groups:
        raise IncidentError("path_empty")
    found: list[Path] = []
    for hypothesis, legs in groups.items():
        if all(leg.order is not None for leg in legs):
            legs.sort(key=lambda leg: leg.order or 0.0)
            chains = [legs]
        else:
            chains = _connected(legs)
        found.extend(_path([leg.leg for leg in chain], hypothesis, defaults) for chain in chains)
    return found


def path_from_lines(lines: Iterable[Sequence[tuple[float, float]]], defaults: TimeDefaults, source: str | None = None) -> list[Path]:
    """A path of one leg for each line of (longitude, latitude)."""
    slowest, fastest = _speeds(None, None, None, defaults)
    return [_path([Leg(line=tuple(line), speed_min=slowest, speed_max=fastest, source=source)], None, defaults) for line in lines]


def from_gpx(file: FilePath, defaults: TimeDefaults) -> tuple[list[Path], list[Track], list[tuple[str, dict[str, object]]]]:
    """Paths (without times), tracks (with times) and warnings from a GPX file."""
    import numpy as np

    content: GpxContent = read_gpx(file)
    drawn = path_from_lines(content.lines, defaults, source=file.name)
    segments = []
    for points in content.timed:
        array = np.array(points, dtype=float)
        segments.append(TrackSegment(array[:, 0], array[:, 1], array[:, 2]))
    tracks = [Track(segments=tuple(segments), source=file.name)] if segments else []
    warnings: list[tuple[str, dict[str, object]]] = []
    if content.left_out:
        warnings.append(("gpx_points_without_time", {"count": content.left_out, "path": file.name}))
    return drawn, tracks, warnings


def sightings(source: QgsFeatureSource, defaults: TimeDefaults) -> list[Sighting]:
    """Points with `time_from` and `time_to`; only one of the two means that very instant."""
    found: list[Sighting] = []
    for feature in features_of(source):
        shape = _lonlat_shape(feature, source)
        if shape is None or not is_point(feature.geometry().wkbType()):
            raise IncidentError("sighting_without_point")
        first = _instant(feature, "time_from", defaults.zone, None)
        last = _instant(feature, "time_to", defaults.zone, None)
        if first is None and last is None:
            raise IncidentError("sighting_without_time")
        time_from = first if first is not None else last
        time_to = last if last is not None else first
        if time_from is None or time_to is None or time_to < time_from:
            raise IncidentError("end_before_start", start=str(_raw(feature, "time_from")), end=str(_raw(feature, "time_to")))
        found.extend(
            Sighting(
                longitude=float(point.x),
                latitude=float(point.y),
                time_from=time_from,
                time_to=time_to,
                hypothesis=_text(feature, "hypothesis"),
                source=_text(feature, "source"),
            )
            for point in _parts(shape)
        )
    return found


@dataclass(frozen=True)
class _LegFeature:
    order: Optional[float]
    leg: Leg
    continues: bool = False
    """Whether it is a further part of the feature before: then a gap between them is a mistake, not another path."""


def _leg_features(feature: QgsFeature, source: QgsFeatureSource, defaults: TimeDefaults) -> list[_LegFeature]:
    shape = _lonlat_shape(feature, source)
    if shape is None:
        raise IncidentError("path_empty")
    mode = _text(feature, "mode")
    slowest, fastest = _speeds(mode, _number(feature, "speed_min"), _number(feature, "speed_max"), defaults)
    order = _number(feature, "leg")
    found: list[_LegFeature] = []
    for index, part in enumerate(_parts(shape)):
        first = index == 0
        leg = Leg(
            line=tuple((float(x), float(y)) for x, y, *_ in part.coords),
            speed_min=slowest,
            speed_max=fastest,
            wait_max_s=_number(feature, "wait_max_s") or 0.0,
            start=_instant(feature, "start", defaults.zone, None) if first else None,
            start_latest=_instant(feature, "start_latest", defaults.zone, None) if first else None,
            mode=mode,
            source=_text(feature, "source"),
        )
        found.append(_LegFeature(None if order is None else order + index * 1e-6, leg, continues=not first))
    return found


def _speeds(mode: str | None, slowest: float | None, fastest: float | None, defaults: TimeDefaults) -> tuple[float, float]:
    """Speeds in m/s: the leg's own, else the parameters', else those of its way of moving."""
    from camera_requisition.core.incident.paths import MODES

    usual = MODES.get(mode or "", MODES["any"])
    low, high = (
        next(value for value in choices if value is not None)
        for choices in ((slowest, defaults.speed_min_kmh, usual[0]), (fastest, defaults.speed_max_kmh, usual[1]))
    )
    return low * _METRES_PER_SECOND, high * _METRES_PER_SECOND


def _path(legs: list[Leg], hypothesis: str | None, defaults: TimeDefaults) -> Path:
    from dataclasses import replace

    from camera_requisition.core.incident.paths import chain

    first = legs[0]
    if first.start is None and first.start_latest is None:
        legs = [replace(first, start=defaults.path_start, start_latest=defaults.path_start_latest), *legs[1:]]
    for leg in legs:
        _check_order(leg.start, leg.start_latest, defaults.zone)
    return chain(legs, hypothesis=hypothesis, source=first.source)


def _check_order(start: float | None, end: float | None, zone: tzinfo) -> None:
    """Refuse an end before its start in the times that the user wrote; the domain, which has no zone here, would name them in UTC."""
    from camera_requisition.core.time.instants import format_instant

    if start is None and end is not None:
        raise IncidentError("end_without_start", end=format_instant(end, zone))
    if start is not None and end is not None and end < start:
        raise IncidentError("end_before_start", start=format_instant(start, zone), end=format_instant(end, zone))


def _connected(legs: list[_LegFeature]) -> list[list[_LegFeature]]:
    chains = [[legs[0]]]
    for leg in legs[1:]:
        end, begin = chains[-1][-1].leg.line[-1], leg.leg.line[0]
        # a tenth of a second of arc is about a metre: nearer ends are one drawn corner
        if leg.continues or math.hypot(end[0] - begin[0], end[1] - begin[1]) < 1e-5:
            chains[-1].append(leg)
        else:
            chains.append([leg])
    return chains


def _lonlat_shape(feature: QgsFeature, source: QgsFeatureSource) -> BaseGeometry | None:
    import numpy as np
    import shapely

    from camera_requisition.core.sight.geodesy import lonlat

    geometry: QgsGeometry = feature.geometry()
    if geometry.isNull() or geometry.isEmpty():
        return None  # before the reference system is asked for: an empty file has none
    crs = crs_text(source.sourceCrs())
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry = QgsGeometry(geometry.constGet().segmentize())
    shape = shapely.force_2d(shapely.from_wkb(bytes(geometry.asWkb())))

    def to_lonlat(coordinates: np.ndarray) -> np.ndarray:
        longitudes, latitudes = lonlat(crs, coordinates[:, 0], coordinates[:, 1])
        return np.column_stack([longitudes, latitudes])

    moved: BaseGeometry = shapely.transform(shape, to_lonlat)
    return moved


def _parts(shape: Any) -> list[Any]:
    return [part for part in getattr(shape, "geoms", [shape]) if not part.is_empty]


def _raw(feature: QgsFeature, name: str) -> Any:
    index = feature.fields().lookupField(name)
    return None if index < 0 else plain(feature.attribute(index))


def _text(feature: QgsFeature, name: str) -> str | None:
    value = _raw(feature, name)
    written = "" if value is None else str(value).strip()
    return written or None


def _number(feature: QgsFeature, name: str) -> float | None:
    value = _raw(feature, name)
    if value is None or value == "":
        return None
    try:
        number = float(str(value).replace(",", "."))
    except ValueError as error:
        raise IncidentError("number_expected", field=name, value=str(value)) from error
    if not math.isfinite(number):
        raise IncidentError("number_expected", field=name, value=str(value))
    return number


def _instant(feature: QgsFeature, name: str, zone: tzinfo, default: float | None) -> float | None:
    from camera_requisition.core.time.instants import parse_instant

    value = _raw(feature, name)
    if value is None or value == "":
        return default
    if hasattr(value, "toSecsSinceEpoch"):
        if not has_offset(value):
            raise InstantError("date_time_without_offset", field=name)
        return float(value.toSecsSinceEpoch())
    return parse_instant(str(value), zone)
