"""`matchcameras`: which cameras saw the incident, when, and until when the footage exists."""

from __future__ import annotations

from dataclasses import astuple, fields
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from camera_requisition.gis.compat import field
from camera_requisition.gis.reference_systems import crs_of
from camera_requisition.gis.sentences import translated
from camera_requisition.gis.tasks import FeedbackProgress
from camera_requisition.processing.algorithm import Algorithm, translate
from camera_requisition.processing.search_parameters import add_search_parameters, read_search_parameters, unreadable_gpx

if TYPE_CHECKING:
    from datetime import tzinfo

    from camera_requisition.core.match.types import SearchResult

_REALS = {"distance_m", "seen_area_m2", "seen_share", "seen_path_m", "pixel_density", "retention_days"}


class MatchCameras(Algorithm):
    """Searches an inventory by zone and flight path."""

    NAME = "matchcameras"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Find the cameras that saw an incident")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "Finds the cameras that see, or may see, incident zones and flight paths, with the time window to ask for, the owner, and "
            "the instant at which the footage is overwritten. Times without an offset are read in the inventory's time zone. Without "
            "any time the search is by place alone.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        add_search_parameters(self)
        self.addParameter(
            QgsProcessingParameterFeatureSink("OUTPUT", translate("Processing", "Cameras found"), QgsProcessing.SourceType.TypeVectorPolygon)
        )
        for name, label, kind in (
            ("BLIND_SPOTS", translate("Processing", "Stretches that no camera sees"), QgsProcessing.SourceType.TypeVectorLine),
            ("NEAR_MISSES", translate("Processing", "Cameras considered and left out"), QgsProcessing.SourceType.TypeVectorPoint),
        ):
            self.addParameter(QgsProcessingParameterFeatureSink(name, label, kind, optional=True, createByDefault=False))
        for name, label in (
            ("MATCHED", translate("Processing", "Cameras found")),
            ("SEES", translate("Processing", "Cameras that see it")),
            ("MAY_SEE", translate("Processing", "Cameras that may see it")),
            ("OWNERS", translate("Processing", "Owners")),
            ("UNPLACED", translate("Processing", "Cameras without coordinates that may be near")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def checkParameterValues(self, parameters: dict[str, Any], context: Any) -> tuple[bool, str]:
        """Called by QGIS before a run."""
        problem = unreadable_gpx(parameters, context)
        return (False, problem) if problem else super().checkParameterValues(parameters, context)

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Search and write the layers."""
        from camera_requisition.core.match.rows import rows
        from camera_requisition.jobs.log_event import log_event
        from camera_requisition.jobs.match_cameras import match_cameras

        asked = read_search_parameters(self, parameters, context)
        result = match_cameras(asked.inventory, asked.request, FeedbackProgress(feedback))
        log_event("search", inventory=asked.inventory, counts={"matched": len(result.matches), "owners": len(result.owner_ids)})
        for code, values in (*asked.warnings, *result.warnings):
            feedback.pushWarning(translated(code, values))
        if not result.matches:
            feedback.pushInfo(translated("none_recorded_in_this_area"))
        crs = crs_of(result.crs)
        outputs: dict[str, Any] = {
            "MATCHED": len(result.matches),
            "SEES": result.sees,
            "MAY_SEE": result.may_see,
            "OWNERS": len(result.owner_ids),
            "UNPLACED": len(result.unplaced),
        }
        features = [_feature(_geometry(match.view), astuple(row)) for match, row in zip(result.matches, rows(result, asked.zone))]
        outputs["OUTPUT"] = self._write(parameters, "OUTPUT", context, _row_fields(), QgsWkbTypes.Type.MultiPolygon, crs, features)
        outputs["BLIND_SPOTS"] = self._write(
            parameters,
            "BLIND_SPOTS",
            context,
            _fields(length_m="real", from_m="real", to_m="real", earliest="text", latest="text", hypothesis="text"),
            QgsWkbTypes.Type.LineString,
            QgsCoordinateReferenceSystem("EPSG:4326"),
            _blind(result, asked.zone),
        )
        outputs["NEAR_MISSES"] = self._write(
            parameters,
            "NEAR_MISSES",
            context,
            _fields(camera_id="text", owner_id="text", owner_name="text", label="text", reason="text", distance_m="real"),
            QgsWkbTypes.Type.Point,
            crs,
            _near_misses(result),
        )
        return {name: value for name, value in outputs.items() if value is not None}

    def _write(
        self,
        parameters: dict[str, Any],
        name: str,
        context: Any,
        columns: QgsFields,
        kind: Any,
        crs: QgsCoordinateReferenceSystem,
        features: list[QgsFeature],
    ) -> str | None:
        if name != "OUTPUT" and not parameters.get(name):
            return None
        sink, destination = self.parameterAsSink(parameters, name, context, columns, kind, crs)
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, name))
        for feature in features:
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(self.writeFeatureError(sink, parameters, name))
        return str(destination)


def _fields(**kinds: str) -> QgsFields:
    columns = QgsFields()
    for name, kind in kinds.items():
        columns.append(field(name, kind))
    return columns


def _row_fields() -> QgsFields:
    from camera_requisition.core.match.rows import ResultRow

    return _fields(**{column.name: "real" if column.name in _REALS else "text" for column in fields(ResultRow)})


def _geometry(shape: Any) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(shape.wkb)
    return geometry


def _feature(geometry: QgsGeometry, values: Any) -> QgsFeature:
    feature = QgsFeature()
    feature.setGeometry(geometry)
    feature.setAttributes(list(values))
    return feature


def _blind(result: SearchResult, zone: tzinfo) -> list[QgsFeature]:
    from camera_requisition.core.time.instants import format_instant

    def written(instant: float | None) -> str | None:
        return None if instant is None else format_instant(instant, zone)

    return [
        _feature(
            QgsGeometry.fromPolylineXY([QgsPointXY(*position) for position in stretch.line_lonlat]),
            (
                stretch.length_m,
                stretch.from_m,
                stretch.to_m,
                written(stretch.earliest),
                written(stretch.latest),
                stretch.hypothesis,
            ),
        )
        for stretch in result.blind
    ]


def _near_misses(result: SearchResult) -> list[QgsFeature]:
    from camera_requisition.core.match.near_misses import left_out

    features = []
    for miss in left_out(result):
        camera, owner = miss.candidate.camera, miss.candidate.owner
        features.append(
            _feature(
                QgsGeometry.fromPointXY(QgsPointXY(camera.x, camera.y)),
                (
                    camera.camera_id,
                    owner.owner_id if owner else None,
                    owner.name if owner else None,
                    camera.label,
                    miss.reason,
                    miss.distance_m,
                ),
            )
        )
    return features
