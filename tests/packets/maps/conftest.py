"""A small invented search on a Lambert-93 inventory, and how to look at a page."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from datetime import timezone
from pathlib import Path

import numpy as np
import pytest
import shapely
from qgis.PyQt.QtGui import QImage

from camera_requisition.core.incident.types import Incident, Leg, Zone
from camera_requisition.core.incident.types import Path as FlightPath
from camera_requisition.core.legal.types import CameraRequest, RecorderRequest, Requisition
from camera_requisition.core.match.types import BlindStretch, LineTimes, Match, NearMiss, SearchRequest, SearchResult, Window
from camera_requisition.core.ports import Candidate
from camera_requisition.core.records import Camera, Owner
from camera_requisition.core.records.assumptions import Assumptions
from camera_requisition.core.sight.geodesy import lonlat
from camera_requisition.core.sight.views import build_views
from camera_requisition.packets.furniture import Furniture
from camera_requisition.packets.maps import MapTexts
from camera_requisition.packets.maps.part import MapPart
from camera_requisition.packets.paper import Paper, write_pdf

CRS = "EPSG:2154"
X0, Y0 = 355_600.0, 6_689_400.0
FAMILY = "DejaVu Sans"

TEXTS = MapTexts(
    title="Overview",
    title_page="{title}, map {page} of {pages}",
    overview_page="{title}, all",
    legend="Legend",
    scale="Scale 1:{denominator}",
    north="True north",
    frame="Coordinates: {name}",
    base_map="Base map: {rights}",
    camera="Camera",
    camera_without_heading="Camera, heading unknown",
    sees="Sees",
    may_see="May see",
    sure="Sure view",
    possible="Possible view",
    zone="Zone of the incident",
    path="Flight path",
    passing_time="Passing time",
    blind="Seen by no camera",
    left_out="Left out",
    detail="Detailed map",
    detail_title="{title} – cameras {numbers}",
    estimate="Estimated from the inventory.",
)


def camera(name: str, east: float, north: float, heading: float | None, kind: str = "fixed") -> Camera:
    return Camera(name, x=X0 + east, y=Y0 + north, heading_deg=heading, kind=kind)


def match(one: Camera, certainty: str) -> Match:
    views = tuple(build_views([one], CRS, Assumptions()))
    return Match(Candidate(one, None, None, views), certainty, (), (), 1.0, 1.0, None, 0.0, views[0].geometry, windows=(Window(0, 60),))


def here(east: float, north: float) -> tuple[float, float]:
    longitude, latitude = lonlat(CRS, np.array([X0 + east]), np.array([Y0 + north]))
    return float(longitude[0]), float(latitude[0])


@pytest.fixture
def result() -> SearchResult:
    """Three matches, one near miss, a zone, a path of 300 m with a blind end."""
    zone = Zone(shapely.Polygon([here(-50, -40), here(40, -40), here(40, 40), here(-50, 40)]))
    line = (here(0, 0), here(150, 60), here(300, 60))
    request = SearchRequest(Incident((zone,), (FlightPath((Leg(line, 1.0, 5.0),)),)), 0.0, timezone.utc)
    return SearchResult(
        request,
        CRS,
        None,
        (
            match(camera("a", 20, 10, 90.0), "sees"),
            match(camera("b", -30, 60, None), "may_see"),
            match(camera("c", 120, 40, 180.0), "sees"),
        ),
        (NearMiss(Candidate(camera("d", 200, -60, 10.0)), "looks_away", 80.0),),
        blind=(BlindStretch(0, 200.0, 310.0, line[1:]),),
        line_times=(LineTimes(0, 310.0, (0.0, 160.0, 310.0), (0.0, 60.0, 120.0), (0.0, 90.0, 240.0), line),),
    )


@pytest.fixture
def requisition(result: SearchResult) -> Requisition:
    """What the owner of cameras a and b is asked."""
    requests = tuple(CameraRequest(one.candidate.camera, one.windows, "scene", one) for one in result.matches[:2])
    return Requisition("X-1", 1, Owner("o", "Owner"), (RecorderRequest(None, requests),))


@pytest.fixture
def printed(tmp_path: Path) -> Callable[[list[MapPart], str], Path]:
    """Write parts to a PDF and give its path."""

    def write(parts: list[MapPart], name: str = "map") -> Path:
        path = tmp_path / f"{name}.pdf"
        write_pdf(Paper(name, Furniture(FAMILY, "X", "{page}/{pages}"), parts), path)
        return path

    return write


def words(pdf: Path) -> str:
    """Text of a PDF, by another program."""
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True)
    return done.stdout.decode("utf-8")


def picture(pdf: Path, page: int = 1, resolution: int = 100) -> QImage:
    """A page as pixels, by another program."""
    target = pdf.with_suffix("")
    subprocess.run(
        ["pdftoppm", "-r", str(resolution), "-png", "-singlefile", "-f", str(page), "-l", str(page), str(pdf), str(target)],
        check=True,
    )
    image = QImage(str(target.with_suffix(".png")))
    assert not image.isNull()
    return image
