"""`matchcameras`: which cameras saw the incident, when, and until when the footage exists."""

from __future__ import annotations

from dataclasses import astuple, fields
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from camera_requisition.gis.reference_systems import crs_of
from camera_requisition.processing.algorithm import Algorithm, translate
from camera_requisition.processing.result_layers import BLIND_FIELDS, blind_features, feature_of, fields_of, geometry_of, write_sink
from camera_requisition.processing.search_parameters import add_search_parameters, searched, unreadable_gpx

if TYPE_CHECKING:
    from camera_requisition.core.match.types import SearchResult

_REALS = {"distance_m", "seen_area_m2", "seen_share", "seen_path_m", "pixel_density", "retention_days"}


class MatchCameras(Algorithm):
    """Searches an inventory by zone and flight path."""

    NAME = "matchcameras"
    ICON = "search"

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

        asked, result = searched(self, parameters, context, feedback)
        crs = crs_of(result.crs)
        outputs: dict[str, Any] = {
            "MATCHED": len(result.matches),
            "SEES": result.sees,
            "MAY_SEE": result.may_see,
            "OWNERS": len(result.owner_ids),
            "UNPLACED": len(result.unplaced),
        }
        features = [feature_of(geometry_of(match.view), astuple(row)) for match, row in zip(result.matches, rows(result, asked.zone))]
        outputs["OUTPUT"] = write_sink(self, parameters, "OUTPUT", context, _row_fields(), QgsWkbTypes.Type.MultiPolygon, crs, features)
        outputs["BLIND_SPOTS"] = write_sink(
            self,
            parameters,
            "BLIND_SPOTS",
            context,
            fields_of(**BLIND_FIELDS),
            QgsWkbTypes.Type.LineString,
            QgsCoordinateReferenceSystem("EPSG:4326"),
            blind_features(result, asked.zone),
        )
        outputs["NEAR_MISSES"] = write_sink(
            self,
            parameters,
            "NEAR_MISSES",
            context,
            fields_of(camera_id="text", owner_id="text", owner_name="text", label="text", reason="text", distance_m="real"),
            QgsWkbTypes.Type.Point,
            crs,
            _near_misses(result),
        )
        return {name: value for name, value in outputs.items() if value is not None}


def _row_fields() -> QgsFields:
    from camera_requisition.core.match.rows import ResultRow

    return fields_of(**{column.name: "real" if column.name in _REALS else "text" for column in fields(ResultRow)})


def _near_misses(result: SearchResult) -> list[QgsFeature]:
    from camera_requisition.jobs.summarise_search import cameras_left_out

    features = []
    for miss in cameras_left_out(result):
        camera, owner = miss.candidate.camera, miss.candidate.owner
        features.append(
            feature_of(
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
