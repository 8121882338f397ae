"""`createinventory`: an empty inventory."""

from __future__ import annotations

from pathlib import Path
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
from camera_requisition.processing.algorithm import Algorithm, optional, tr


class CreateInventory(Algorithm):
    """Creates the GeoPackage that cameras, owners and recorders are kept in."""

    NAME = "createinventory"

    def displayName(self) -> str:  # noqa: N802
        """Shown in the toolbox."""
        return tr("Create a camera inventory")

    def shortHelpString(self) -> str:  # noqa: N802
        """Shown beside the parameters."""
        return tr(
            "Creates an empty inventory of cameras, owners and recorders as a GeoPackage, with its styles and forms. An existing "
            "file is never overwritten. The territory, where given, is kept and rows of later lists that lie outside are rejected."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802, ARG002
        """Declare the parameters."""
        self.addParameter(QgsProcessingParameterCrs("CRS", tr("Reference system"), defaultValue="EPSG:4326"))
        self.addParameter(
            QgsProcessingParameterString("TIME_ZONE", tr("Time zone (such as Europe/Paris)"), defaultValue=system_zone_name())
        )
        self.addParameter(
            optional(
                QgsProcessingParameterFeatureSource(
                    "TERRITORY", tr("Territory (polygons)"), [QgsProcessing.SourceType.TypeVectorPolygon]
                )
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination("OUTPUT", tr("Inventory"), tr("GeoPackage (*.gpkg)"))
        )

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Create the file."""
        from camera_requisition.gis.reference_systems import crs_text
        from camera_requisition.gis.territory import territory_of
        from camera_requisition.gis.time_zones import zone
        from camera_requisition.jobs.create_inventory import create_inventory

        path = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        crs = crs_text(self.parameterAsCrs(parameters, "CRS", context))
        time_zone = self.text(parameters, "TIME_ZONE", context) or system_zone_name()
        zone(time_zone)  # refuses an unknown name before anything is written
        source = self.parameterAsSource(parameters, "TERRITORY", context)
        territory = territory_of(source, crs) if source is not None else None
        create_inventory(path, crs, time_zone, territory=territory, progress=FeedbackProgress(feedback))
        return {"OUTPUT": str(path)}
