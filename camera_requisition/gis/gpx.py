"""GPX files read whole: a feature source opened on one gives its waypoints, and QGIS's `tracks` layer has no times."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QByteArray, QXmlStreamReader

from camera_requisition.core.errors import IncidentError

Position = tuple[float, float]


@dataclass
class GpxContent:
    """What a GPX file says of movement.

    `timed` holds, for each track segment with times, its (longitude, latitude, UTC seconds); `lines` the (longitude, latitude) of routes
    and of segments without times; `left_out` counts points without a time inside timed segments.
    """

    timed: list[list[tuple[float, float, float]]] = field(default_factory=list)
    lines: list[list[Position]] = field(default_factory=list)
    left_out: int = 0


@dataclass
class _Point:
    longitude: float
    latitude: float
    instant: Optional[float] = None


def gpx_file(source: str) -> Path | None:
    """The GPX file that `source` (a path, a provider URI or `file.gpx|layername=tracks`) names, or None for anything else."""
    name = source.split("|", 1)[0].split("?", 1)[0]
    if name.lower().startswith("file:"):
        from qgis.PyQt.QtCore import QUrl

        name = QUrl(name).toLocalFile()
    return Path(name) if name.lower().endswith(".gpx") else None


def read_gpx(path: Path) -> GpxContent:
    """Tracks and routes of a GPX 1.0 or 1.1 file; waypoints are never a movement.

    Raises `IncidentError`: `gpx_unreadable` (not there, or not well-formed), `gpx_without_track` (neither track nor route).
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise IncidentError("gpx_unreadable", path=path.name, detail=str(error.strerror or error)) from error
    content = GpxContent()
    reader = QXmlStreamReader(QByteArray(data))
    while not reader.atEnd():
        reader.readNext()
        if not reader.isStartElement():
            continue
        if reader.name() == "trkseg":
            _take_segment(_read_points(reader, "trkpt", "trkseg", path), content)
        elif reader.name() == "rte":
            _take_line(_read_points(reader, "rtept", "rte", path), content)
    if reader.hasError():
        raise IncidentError("gpx_unreadable", path=path.name, detail=f"{reader.errorString()} ({reader.lineNumber()}:{reader.columnNumber()})")
    if not (content.timed or content.lines):
        raise IncidentError("gpx_without_track", path=path.name)
    return content


def _read_points(reader: QXmlStreamReader, point_name: str, end_name: str, path: Path) -> list[_Point]:
    points: list[_Point] = []
    while not reader.atEnd():
        reader.readNext()
        if reader.isEndElement() and reader.name() == end_name:
            break
        if reader.isStartElement() and reader.name() == point_name:
            points.append(_read_point(reader, point_name, path))
    return points


def _read_point(reader: QXmlStreamReader, point_name: str, path: Path) -> _Point:
    attributes = reader.attributes()
    line = reader.lineNumber()
    try:
        point = _Point(float(attributes.value("lon")), float(attributes.value("lat")))
    except ValueError as error:
        raise IncidentError("gpx_unreadable", path=path.name, detail=f"lon/lat ({line})") from error
    if not (math.isfinite(point.longitude) and abs(point.latitude) <= 90 and abs(point.longitude) <= 360):
        raise IncidentError("gpx_unreadable", path=path.name, detail=f"lon/lat ({line})")
    while not reader.atEnd():
        reader.readNext()
        if reader.isEndElement() and reader.name() == point_name:
            break
        if reader.isStartElement() and reader.name() == "time":
            point.instant = _instant(reader.readElementText())
    return point


def _instant(text: str) -> float | None:
    # GPX times are UTC by its schema, also where a writer left the Z out.
    written = text.strip().replace("Z", "+00:00").replace("z", "+00:00")
    if "." in written:  # Python 3.9 reads three or six digits of a second only
        head, tail = written.split(".", 1)
        digits = tail[: len(tail) - len(tail.lstrip("0123456789"))]
        written = f"{head}.{(digits + '000000')[:6]}{tail[len(digits) :]}"
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)).timestamp()


def _take_segment(points: list[_Point], content: GpxContent) -> None:
    timed = [(point.longitude, point.latitude, point.instant) for point in points if point.instant is not None]
    if len(timed) >= 2:
        content.timed.append([(x, y, t) for x, y, t in timed if t is not None])
        content.left_out += len(points) - len(timed)
    else:
        _take_line(points, content)


def _take_line(points: list[_Point], content: GpxContent) -> None:
    line: list[Position] = []
    for point in points:
        if not line or line[-1] != (point.longitude, point.latitude):
            line.append((point.longitude, point.latitude))
    if len(line) >= 2:
        content.lines.append(line)
