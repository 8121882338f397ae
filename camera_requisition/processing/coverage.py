"""`coverage`: by how many cameras each part of an incident is seen, as layers and shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from camera_requisition.gis.reference_systems import crs_of
from camera_requisition.processing.algorithm import Algorithm, translate
from camera_requisition.processing.result_layers import (
    BLIND_FIELDS,
    blind_features,
    feature_of,
    fields_of,
    geometry_of,
    line_of,
    write_sink,
    written,
)
from camera_requisition.processing.search_parameters import add_search_parameters, searched, unreadable_gpx

if TYPE_CHECKING:
    from datetime import tzinfo

    from camera_requisition.core.match.coverage import Coverage

_COUNTS = {"cameras": "integer", "sure": "integer"}


class CoverageAlgorithm(Algorithm):
    """Divides zones and flight paths by the number of cameras that see them."""

    NAME = "coverage"
    ICON = "sees"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Coverage of an incident by cameras")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "Divides incident zones and flight paths by how many cameras see or may see each part (cameras), and how many surely do (sure). "
            "Only cameras that the search finds count: in service and recording on that day; those whose footage may be gone count too. The "
            "shares (0 to 1) are those seen by no camera, by one, and by two or more. Stretches carry the times at which a person was there.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        add_search_parameters(self)
        kinds = QgsProcessing.SourceType
        for name, label, kind in (
            ("ZONE_COVERAGE", translate("Processing", "Zones by number of cameras"), kinds.TypeVectorPolygon),
            ("PATH_COVERAGE", translate("Processing", "Paths by number of cameras"), kinds.TypeVectorLine),
            ("BLIND_SPOTS", translate("Processing", "Stretches that no camera sees"), kinds.TypeVectorLine),
        ):
            self.addParameter(QgsProcessingParameterFeatureSink(name, label, kind, optional=True, createByDefault=name != "BLIND_SPOTS"))
        for name, label in (
            ("ZONE_SHARE_0", translate("Processing", "Share of the zones that no camera sees")),
            ("ZONE_SHARE_1", translate("Processing", "Share of the zones that one camera sees")),
            ("ZONE_SHARE_2", translate("Processing", "Share of the zones that two or more cameras see")),
            ("PATH_SHARE_0", translate("Processing", "Share of the paths that no camera sees")),
            ("PATH_SHARE_1", translate("Processing", "Share of the paths that one camera sees")),
            ("PATH_SHARE_2", translate("Processing", "Share of the paths that two or more cameras see")),
            ("SURE_ZONE_SHARE_0", translate("Processing", "Share of the zones that no camera surely sees")),
            ("SURE_ZONE_SHARE_1", translate("Processing", "Share of the zones that one camera surely sees")),
            ("SURE_ZONE_SHARE_2", translate("Processing", "Share of the zones that two or more cameras surely see")),
            ("SURE_PATH_SHARE_0", translate("Processing", "Share of the paths that no camera surely sees")),
            ("SURE_PATH_SHARE_1", translate("Processing", "Share of the paths that one camera surely sees")),
            ("SURE_PATH_SHARE_2", translate("Processing", "Share of the paths that two or more cameras surely see")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def checkParameterValues(self, parameters: dict[str, Any], context: Any) -> tuple[bool, str]:
        """Called by QGIS before a run."""
        problem = unreadable_gpx(parameters, context)
        return (False, problem) if problem else super().checkParameterValues(parameters, context)

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Search, divide, and write the layers."""
        from camera_requisition.jobs.cover_incident import cover_incident

        asked, result = searched(self, parameters, context, feedback)
        found = cover_incident(result)
        lonlat, lines = QgsCoordinateReferenceSystem("EPSG:4326"), QgsWkbTypes.Type.LineString
        zones = fields_of(**_COUNTS, area_m2="real", share="real")
        stretches = fields_of(line="integer", **_COUNTS, **BLIND_FIELDS)
        blind = blind_features(result, asked.zone)
        polygons = QgsWkbTypes.Type.MultiPolygon
        outputs: dict[str, Any] = {
            "ZONE_COVERAGE": write_sink(self, parameters, "ZONE_COVERAGE", context, zones, polygons, crs_of(result.crs), _zones(found)),
            "PATH_COVERAGE": write_sink(self, parameters, "PATH_COVERAGE", context, stretches, lines, lonlat, _paths(found, asked.zone)),
            "BLIND_SPOTS": write_sink(self, parameters, "BLIND_SPOTS", context, fields_of(**BLIND_FIELDS), lines, lonlat, blind),
            **_shares(found),
        }
        return {name: value for name, value in outputs.items() if value is not None}


def _shares(found: Coverage) -> dict[str, float]:
    """The shares by the names of the outputs; none of zones where there are no zones, of paths where there are no paths."""
    kinds = {
        "ZONE_SHARE": found.zone_shares(),
        "PATH_SHARE": found.path_shares(),
        "SURE_ZONE_SHARE": found.zone_shares(sure=True),
        "SURE_PATH_SHARE": found.path_shares(sure=True),
    }
    return {f"{name}_{count}": share for name, shares in kinds.items() for count, share in enumerate(shares or ())}


def _zones(found: Coverage) -> list[QgsFeature]:
    whole = sum(area.area_m2 for area in found.areas)
    features = []
    for area in found.areas:
        shape = geometry_of(area.shape)
        shape.convertToMultiType()
        features.append(feature_of(shape, (area.cameras, area.sure, area.area_m2, area.area_m2 / whole)))
    return features


def _paths(found: Coverage, zone: tzinfo) -> list[QgsFeature]:
    features = []
    for one in found.stretches:
        times = written(one.earliest, zone), written(one.latest, zone)
        values = (one.line, one.cameras, one.sure, one.length_m, one.from_m, one.to_m, *times, one.hypothesis)
        features.append(feature_of(line_of(one.line_lonlat), values))
    return features
