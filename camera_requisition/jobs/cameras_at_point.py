"""Which cameras see a place: a search of the smallest zone, as of now and without times."""

from __future__ import annotations

from camera_requisition.core.incident.types import Incident
from camera_requisition.core.match.types import SearchRequest, SearchResult
from camera_requisition.gis.time_zones import zone
from camera_requisition.jobs.compose_incident import zone_from_circle
from camera_requisition.jobs.inventory_facts import inventory_facts
from camera_requisition.jobs.log_event import log_event
from camera_requisition.jobs.match_cameras import match_cameras

RADIUS_M = 1.0
"""What a click on a map means at best."""


def cameras_at_point(inventory: str, place: tuple[float, float], now: float) -> SearchResult:
    """The cameras of `inventory` (a path or connection text) whose view covers the ground within a metre of `place` (longitude, latitude).

    The rules are those of a search: a camera counts if it is there at `now` (UTC seconds) and records; views that are missing or stale are
    computed on the fly and said so. It is logged as a search, with counts and without the place. Raises `InventoryError`, `IncidentError`,
    and `WriteError` where the event log can't be written: nothing is told then.
    """
    request = SearchRequest(
        incident=Incident(zones=(zone_from_circle(place, RADIUS_M),)),
        now=now,
        zone_of_time=zone(inventory_facts(inventory).time_zone),
    )
    result = match_cameras(inventory, request)
    owners = {match.candidate.owner.owner_id for match in result.matches if match.candidate.owner is not None}
    log_event("search", inventory=inventory, counts={"matched": len(result.matches), "owners": len(owners)})
    return result
