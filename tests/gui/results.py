"""A search result made by hand: every state and certainty, three owners, one camera without owner."""

from __future__ import annotations

from shapely.geometry import Point

from camera_requisition.core.incident.types import Incident
from camera_requisition.core.match.types import Match, SearchRequest, SearchResult, Window
from camera_requisition.core.ports import Candidate
from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.gis.time_zones import zone
from tests.gui import town

NOW = 1_790_000_000.0
"""2026-09-21T14:13:20Z."""
DAY = 86_400.0


def match(number: int, owner: str | None, certainty: str, state: str | None, days_left: float | None, distance: float) -> Match:
    """A match of camera `number`, `days_left` before its deadline."""
    candidate = Candidate(
        Camera(f"CAM-{number}", label=f"Camera {number}", x=town.X + number, y=town.Y),
        Recorder(f"{owner}-1", owner) if owner else None,
        Owner(owner, owner.title()) if owner else None,
    )
    start = NOW - 2 * DAY
    return Match(
        candidate=candidate,
        certainty=certainty,
        reasons=() if certainty == "sees" else ("heading_unknown",),
        hypotheses=(),
        distance_m=distance,
        seen_area_m2=10.0,
        seen_share=0.1,
        seen_path_m=0.0,
        view=Point(town.X + number, town.Y).buffer(20.0),
        windows=() if state is None else (Window(start, start + 600.0),),
        retention_days=7.0,
        deadline=None if days_left is None else NOW + days_left * DAY,
        retention_state=state,
    )


def result(*matches: Match, **others: object) -> SearchResult:
    """A result with these matches."""
    request = SearchRequest(incident=Incident(), now=NOW, zone_of_time=zone("Europe/Paris"))
    return SearchResult(request=request, crs=town.CRS, as_of=None, matches=matches, **others)


def five() -> SearchResult:
    """Five matches in the order of the contract."""
    return result(
        match(1, "tram", "may_see", "possibly_overwritten", -1.0, 102.0),
        match(2, "ville", "sees", "urgent", 2.2, 9.0),
        match(3, "ville", "may_see", "safe", 5.0, 31.0),
        match(4, None, "sees", "safe", 6.0, 8.0),
        match(5, "shop", "sees", "presumed_overwritten", -40.0, 1.0),
    )
