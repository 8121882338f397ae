"""`createinventory`: an empty inventory."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from camera_requisition.gis.tasks import FeedbackProgress
from camera_requisition.gis.time_zones import system_zone_name
from camera_requisition.processing.algorithm import Algorithm, optional, translate


class CreateInventory(Algorithm):
    """Creates the GeoPackage, or the schema on a server, that cameras, owners and recorders are kept in."""

    NAME = "createinventory"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Create a camera inventory")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "Creates an empty inventory of cameras, owners and recorders as a GeoPackage, with its styles and forms, or, where the output is a "
            "connection (“postgresql:dbname=cameras”), as a schema in PostgreSQL with PostGIS. What exists is never overwritten. The "
            "territory, where given, is kept and rows of later lists that lie outside are rejected.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(QgsProcessingParameterCrs("CRS", translate("Processing", "Reference system"), defaultValue="EPSG:4326"))
        self.addParameter(
            QgsProcessingParameterString(
                "TIME_ZONE", translate("Processing", "Time zone (such as Europe/Paris)"), defaultValue=system_zone_name()
            )
        )
        self.addParameter(
            optional(
                QgsProcessingParameterFeatureSource(
                    "TERRITORY", translate("Processing", "Territory (polygons)"), [QgsProcessing.SourceType.TypeVectorPolygon]
                )
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "OUTPUT", translate("Processing", "Inventory"), translate("Processing", "GeoPackage (*.gpkg)")
            )
        )

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Create the file."""
        from camera_requisition.gis.reference_systems import crs_text
        from camera_requisition.gis.territory import territory_of
        from camera_requisition.gis.time_zones import zone
        from camera_requisition.jobs.create_inventory import create_inventory

        output = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        crs = crs_text(self.parameterAsCrs(parameters, "CRS", context))
        time_zone = self.text(parameters, "TIME_ZONE", context) or system_zone_name()
        zone(time_zone)  # refuses an unknown name before anything is written
        source = self.parameterAsSource(parameters, "TERRITORY", context)
        territory = territory_of(source, crs) if source is not None else None
        return {"OUTPUT": create_inventory(output, crs, time_zone, territory=territory, progress=FeedbackProgress(feedback))}
