"""The parameters of a search, shared by the algorithms that search."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProject,
    QgsProperty,
    QgsVectorLayer,
)

from camera_requisition.gis.sentences import translated
from camera_requisition.gis.tasks import FeedbackProgress
from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, optional, translate

if TYPE_CHECKING:
    from datetime import tzinfo

    from camera_requisition.core.incident.types import Incident, Path, Sighting, Track, Zone
    from camera_requisition.core.match.types import SearchRequest, SearchResult
    from camera_requisition.gis.incident_layers import TimeDefaults

EDITIONS = ["2014", "2025"]
_TOLD = (
    "START", "END", "PATH_START", "PATH_START_LATEST", "SPEED_MIN", "SPEED_MAX", "CORRIDOR", "MARGIN", "TRACK_GAP", "AS_OF", "NOW",
)  # fmt: skip


@dataclass(frozen=True)
class SearchParameters:
    """A search as an algorithm was asked for it; `warnings` are codes with values.

    `told` are the texts and numbers as they were given, with which it can be asked again; no layer and no path.
    """

    inventory: str
    request: SearchRequest
    zone: tzinfo
    time_zone: str
    pack: str
    warnings: tuple[tuple[str, dict[str, object]], ...]
    told: dict[str, object] = field(default_factory=dict)


def add_search_parameters(algorithm: Algorithm) -> None:
    """Declare them on `algorithm`."""
    add = algorithm.addParameter
    add(inventory_parameter("INVENTORY", translate("Processing", "Inventory")))
    for name, label, kind in (
        ("ZONE", translate("Processing", "Zones (polygons, or points with radius_m)"), QgsProcessing.SourceType.TypeVectorAnyGeometry),
        ("PATH", translate("Processing", "Flight path (legs), or a GPX file"), QgsProcessing.SourceType.TypeVectorAnyGeometry),
        ("SIGHTINGS", translate("Processing", "Sightings (points with time_from and time_to)"), QgsProcessing.SourceType.TypeVectorPoint),
    ):
        add(optional(QgsProcessingParameterFeatureSource(name, label, [kind])))
    for name, label in (
        ("START", translate("Processing", "Start of the incident (2026-11-20T23:40:00)")),
        ("END", translate("Processing", "End of the incident")),
        ("PATH_START", translate("Processing", "Start of the flight")),
        ("PATH_START_LATEST", translate("Processing", "Latest start of the flight")),
    ):
        add(optional(QgsProcessingParameterString(name, label)))
    number = QgsProcessingParameterNumber.Type.Double
    for name, label in (
        ("SPEED_MIN", translate("Processing", "Slowest speed (km/h)")),
        ("SPEED_MAX", translate("Processing", "Fastest speed (km/h)")),
    ):
        add(optional(QgsProcessingParameterNumber(name, label, number, None, True, 0.0)))
    for name, label, default in (
        ("CORRIDOR", translate("Processing", "Half width of the path (m)"), 5.0),
        ("MARGIN", translate("Processing", "Margin before and after (s)"), 120.0),
        ("TRACK_GAP", translate("Processing", "Longest interval between recorded points (s)"), 60.0),
    ):
        add(optional(QgsProcessingParameterNumber(name, label, number, default, True, 0.0), advanced=True))
    for name, label in (
        ("AS_OF", translate("Processing", "Inventory as of (default: start of the earliest window)")),
        ("NOW", translate("Processing", "Now (default: the clock)")),
        ("TIME_ZONE", translate("Processing", "Time zone (default: the inventory's)")),
    ):
        add(optional(QgsProcessingParameterString(name, label), advanced=True))
    edition = QgsProcessingParameterEnum(
        "EDITION", translate("Processing", "Edition of IEC 62676-4"), EDITIONS, defaultValue=EDITIONS[0], usesStaticStrings=True
    )
    add(optional(edition, advanced=True))
    add(optional(QgsProcessingParameterString("PACK", translate("Processing", "Jurisdiction pack"), "fr"), advanced=True))


def searched(
    algorithm: Algorithm, parameters: dict[str, Any], context: Any, feedback: Any
) -> tuple[SearchParameters, SearchResult]:  # fmt: skip
    """The search that `parameters` describe and what it found, logged, with its warnings told; raises what `read_search_parameters` does."""
    from camera_requisition.jobs.log_event import log_event
    from camera_requisition.jobs.match_cameras import match_cameras

    asked = read_search_parameters(algorithm, parameters, context)
    result = match_cameras(asked.inventory, asked.request, FeedbackProgress(feedback))
    log_event("search", inventory=asked.inventory, counts={"matched": len(result.matches), "owners": len(result.owner_ids)})
    for code, values in (*asked.warnings, *result.warnings):
        feedback.pushWarning(translated(code, values))
    if not result.matches:
        feedback.pushInfo(translated("none_recorded_in_this_area"))
    return asked, result


def read_search_parameters(algorithm: Algorithm, parameters: dict[str, Any], context: Any) -> SearchParameters:
    """The search that `parameters` describe; raises `InventoryError`, `InstantError`, `IncidentError` or `PackError`."""
    from camera_requisition.core.match.types import SearchRequest
    from camera_requisition.core.time.instants import parse_instant
    from camera_requisition.gis.incident_layers import TimeDefaults
    from camera_requisition.gis.time_zones import zone as named_zone
    from camera_requisition.jobs.inventory_facts import inventory_facts
    from camera_requisition.jobs.match_cameras import pack_rules

    inventory = algorithm.parameterAsString(parameters, "INVENTORY", context)
    time_zone = algorithm.text(parameters, "TIME_ZONE", context) or inventory_facts(inventory).time_zone
    zone = named_zone(time_zone)

    def instant(name: str) -> float | None:
        text = algorithm.text(parameters, name, context)
        return parse_instant(text, zone) if text else None

    defaults = TimeDefaults(
        zone=zone,
        start=instant("START"),
        end=instant("END"),
        path_start=instant("PATH_START"),
        path_start_latest=instant("PATH_START_LATEST"),
        speed_min_kmh=algorithm.number(parameters, "SPEED_MIN", context),
        speed_max_kmh=algorithm.number(parameters, "SPEED_MAX", context),
    )
    incident, warnings = _incident(algorithm, parameters, context, defaults)
    now = instant("NOW")
    pack = algorithm.text(parameters, "PACK", context) or "fr"
    rules = pack_rules(pack)
    request = SearchRequest(
        incident=incident,
        now=time.time() if now is None else now,
        zone_of_time=zone,
        corridor_m=algorithm.parameterAsDouble(parameters, "CORRIDOR", context),
        margin_s=algorithm.parameterAsDouble(parameters, "MARGIN", context),
        track_gap_s=algorithm.parameterAsDouble(parameters, "TRACK_GAP", context),
        as_of=instant("AS_OF"),
        edition=algorithm.parameterAsEnumString(parameters, "EDITION", context) or EDITIONS[0],
        retention_unknown_days=rules.retention_unknown_days,
        legal_maximum_days=rules.legal_maximum_days,
    )
    given = {name: parameters.get(name) for name in _TOLD}
    told = {name: value if isinstance(value, (int, float)) else str(value) for name, value in given.items() if value not in (None, "")}
    return SearchParameters(inventory, request, zone, time_zone, pack, tuple(warnings), {**told, "TIME_ZONE": time_zone})


def unreadable_gpx(parameters: dict[str, Any], context: Any) -> str | None:
    """What is wrong with the GPX file that `PATH` names; QGIS itself would only say that it found no layer. None where nothing is."""
    from camera_requisition.core.errors import CameraRequisitionError
    from camera_requisition.gis.gpx import gpx_file, read_gpx
    from camera_requisition.gis.sentences import error_sentence

    gpx = gpx_file(_source_text(parameters.get("PATH"), context))
    if gpx is None:
        return None
    try:
        read_gpx(gpx)
    except CameraRequisitionError as error:
        return error_sentence(error)
    return None


def _incident(
    algorithm: Algorithm, parameters: dict[str, Any], context: Any, defaults: TimeDefaults
) -> tuple[Incident, list[tuple[str, dict[str, object]]]]:
    from camera_requisition.core.incident.types import Incident
    from camera_requisition.gis import incident_layers
    from camera_requisition.gis.gpx import gpx_file

    zones: list[Zone] = []
    paths: list[Path] = []
    tracks: list[Track] = []
    sightings: list[Sighting] = []
    warnings: list[tuple[str, dict[str, object]]] = []
    parameters = _with_whole_instants(parameters, context)
    source = algorithm.parameterAsSource(parameters, "ZONE", context)
    if source is not None:
        zones = incident_layers.zones(source, defaults)
    gpx = gpx_file(_source_text(parameters.get("PATH"), context))
    if gpx is not None:
        paths, tracks, warnings = incident_layers.from_gpx(gpx, defaults)
    else:
        source = algorithm.parameterAsSource(parameters, "PATH", context)
        if source is not None:
            paths = incident_layers.paths(source, defaults)
    source = algorithm.parameterAsSource(parameters, "SIGHTINGS", context)
    if source is not None:
        sightings = incident_layers.sightings(source, defaults)
    return Incident(tuple(zones), tuple(paths), tuple(tracks), tuple(sightings)), warnings


def _with_whole_instants(parameters: dict[str, Any], context: Any) -> dict[str, Any]:
    """`parameters` with GeoJSON files opened so that their instants keep their offsets; layers under edit and selections stay as they are."""
    from camera_requisition.gis.feature_sources import with_texts_of_instants

    opened = {}
    for name in ("ZONE", "PATH", "SIGHTINGS"):
        value = parameters.get(name)
        selected = isinstance(value, QgsProcessingFeatureSourceDefinition) and value.selectedFeaturesOnly
        layer = _layer(value, context)
        if value and not selected and not (layer is not None and layer.isEditable()):
            opened[name] = with_texts_of_instants(_source_text(value, context)) or value
    return {**parameters, **opened}


def _source_text(value: Any, context: Any) -> str:
    """Where the layer or file that a parameter names has its data, as the user or its provider writes it."""
    layer = _layer(value, context)
    return str(layer.source()) if layer is not None else _text(value, context)


def _layer(value: Any, context: Any) -> QgsVectorLayer | None:
    """The layer that a parameter gives, or names in the project."""
    if isinstance(value, QgsVectorLayer):
        return value
    text = _text(value, context)
    project = context.project() or QgsProject.instance()
    return project.mapLayer(text) or next(iter(project.mapLayersByName(text)), None) if text else None


def _text(value: Any, context: Any) -> str:
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    if isinstance(value, QgsProperty):
        value, _ = value.valueAsString(context.expressionContext(), "")
    return str(value or "")
