"""`importcameras`: a delivered list into the inventory."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from camera_requisition.gis.tasks import FeedbackProgress
from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, optional, translate


class ImportCameras(Algorithm):
    """Takes a list of cameras in, row by row, and says what became of each."""

    NAME = "importcameras"
    ICON = "case"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Import a list of cameras")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "Takes in a list of cameras: CSV, XLSX, ODS, GeoJSON, Shapefile, GeoPackage, OpenStreetMap (.osm, .osm.pbf) or Overpass JSON. "
            "Columns are guessed; a mapping file (JSON, table.field to delivered column) overrides the guess. Rows without coordinates are "
            "kept as unplaced cameras; rows that cannot be taken go to the rejects file with their reason. What can be repaired for certain "
            "is repaired and said so; what staff have surveyed stays. The list goes in whole or not at all, and can be taken back.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(QgsProcessingParameterFile("INPUT", translate("Processing", "List of cameras")))
        self.addParameter(inventory_parameter("INVENTORY", translate("Processing", "Inventory")))
        self.addParameter(QgsProcessingParameterString("SOURCE", translate("Processing", "Who delivered the list")))
        self.addParameter(optional(QgsProcessingParameterFile("MAPPING", translate("Processing", "Mapping of columns (JSON)"))))
        self.addParameter(optional(QgsProcessingParameterCrs("INPUT_CRS", translate("Processing", "Reference system of the list"))))
        self.addParameter(
            optional(
                QgsProcessingParameterFeatureSource(
                    "TERRITORY", translate("Processing", "Territory (polygons)"), [QgsProcessing.SourceType.TypeVectorPolygon]
                )
            )
        )
        self.addParameter(QgsProcessingParameterBoolean("DRY_RUN", translate("Processing", "Try only, change nothing"), defaultValue=False))
        for name, label, pattern in (
            ("REPORT", translate("Processing", "Report"), translate("Processing", "JSON (*.json)")),
            ("REJECTS", translate("Processing", "Rejected rows"), translate("Processing", "CSV (*.csv)")),
        ):
            destination = QgsProcessingParameterFileDestination(name, label, pattern, optional=True, createByDefault=False)
            self.addParameter(destination)
        for name, label in (
            ("READ", translate("Processing", "Rows read")),
            ("ADDED", translate("Processing", "Cameras added")),
            ("UPDATED", translate("Processing", "Cameras updated")),
            ("UNCHANGED", translate("Processing", "Cameras unchanged")),
            ("MISSING", translate("Processing", "Cameras of this source that the list no longer names")),
            ("REJECTED", translate("Processing", "Rows rejected")),
            ("FLAGGED", translate("Processing", "Rows with a remark")),
            ("UNPLACED", translate("Processing", "Cameras without coordinates")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Import the list."""
        from camera_requisition.gis import settings
        from camera_requisition.gis.reference_systems import crs_text
        from camera_requisition.gis.sentences import translated
        from camera_requisition.gis.territory import territory_of
        from camera_requisition.jobs.import_cameras import ImportRequest, import_cameras
        from camera_requisition.jobs.inventory_facts import inventory_facts

        inventory = self.parameterAsString(parameters, "INVENTORY", context)
        crs = self.parameterAsCrs(parameters, "INPUT_CRS", context)
        mapping = self.text(parameters, "MAPPING", context)
        territory = self.parameterAsSource(parameters, "TERRITORY", context)
        report, rejects = (self.parameterAsFileOutput(parameters, name, context) or None for name in ("REPORT", "REJECTS"))
        request = ImportRequest(
            input=self.parameterAsString(parameters, "INPUT", context),
            inventory=inventory,
            source=self.parameterAsString(parameters, "SOURCE", context),
            mapping=Path(mapping) if mapping else None,
            input_crs=crs_text(crs) if crs.isValid() else None,
            territory=territory_of(territory, inventory_facts(inventory).crs) if territory else None,
            dry_run=self.parameterAsBoolean(parameters, "DRY_RUN", context),
            report=Path(report) if report else None,
            rejects=Path(rejects) if rejects else None,
            taken_by=settings.user_name(),
            say=translated,
        )
        counts = import_cameras(request, FeedbackProgress(feedback))
        for overlap in counts.overlaps:
            feedback.pushWarning(translated(*overlap.told))
        results: dict[str, Any] = {
            "READ": counts.read,
            "ADDED": counts.added,
            "UPDATED": counts.updated,
            "UNCHANGED": counts.unchanged,
            "MISSING": counts.missing,
            "REJECTED": counts.rejected,
            "FLAGGED": counts.flagged,
            "UNPLACED": counts.unplaced,
        }
        if report:
            results["REPORT"] = report
        if rejects:
            results["REJECTS"] = rejects
        return results
