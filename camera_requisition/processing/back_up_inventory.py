"""`backupinventory`: a copy of an inventory in one consistent state."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingParameterFileDestination

from camera_requisition.gis.tasks import FeedbackProgress
from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, translate


class BackUpInventory(Algorithm):
    """Copies an inventory while others may work with it."""

    NAME = "backupinventory"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Back an inventory up")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "Copies the inventory in one consistent state, even while others read and write it, and checks the copy. An existing file is "
            "never overwritten.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(inventory_parameter("INVENTORY", translate("Processing", "Inventory")))
        self.addParameter(
            QgsProcessingParameterFileDestination("OUTPUT", translate("Processing", "Backup"), translate("Processing", "GeoPackage (*.gpkg)"))
        )

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Copy it."""
        from camera_requisition.jobs.backups import back_up

        inventory = self.parameterAsString(parameters, "INVENTORY", context)
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        return {"OUTPUT": str(back_up(inventory, output, FeedbackProgress(feedback)))}
