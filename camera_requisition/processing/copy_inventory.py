"""`copyinventory`: an inventory from a file to a server, or back."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingOutputNumber, QgsProcessingOutputString, QgsProcessingParameterFileDestination

from camera_requisition.gis.tasks import FeedbackProgress
from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, translate


class CopyInventory(Algorithm):
    """Copies all of an inventory to where there is none yet."""

    NAME = "copyinventory"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Copy an inventory")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "Copies all of an inventory, with its history and settings, from a GeoPackage to PostgreSQL with PostGIS, back, or to another of "
            "its kind. Either is a file or a connection (“postgresql:dbname=cameras”; user and password stay in QGIS's authentication, "
            "pg_service.conf or .pgpass). What exists is never overwritten. The copy is compared with the inventory before it counts.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(inventory_parameter("INVENTORY", translate("Processing", "Inventory")))
        self.addParameter(
            QgsProcessingParameterFileDestination("OUTPUT", translate("Processing", "Copy"), translate("Processing", "GeoPackage (*.gpkg)"))
        )
        self.addOutput(QgsProcessingOutputNumber("CAMERAS", translate("Processing", "Cameras copied")))
        self.addOutput(QgsProcessingOutputNumber("LEFT_OUT", translate("Processing", "Values that the copy can't hold")))
        self.addOutput(QgsProcessingOutputString("VERSION", translate("Processing", "Version of the inventory")))

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Copy it."""
        from camera_requisition.jobs.copy_inventory import copy_inventory

        inventory = self.parameterAsString(parameters, "INVENTORY", context)
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        report = copy_inventory(inventory, output, FeedbackProgress(feedback))
        for one in report.left_out:
            feedback.pushWarning(
                translate("Processing", "Left out, since the copy can't hold it: {value}").format(value=f"{one.table} {one.fid}, {one.column}")
            )
        return {"OUTPUT": report.reference, "CAMERAS": report.rows["camera"], "LEFT_OUT": len(report.left_out), "VERSION": report.version}
