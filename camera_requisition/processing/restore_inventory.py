"""`restoreinventory`: a backup put in the place of an inventory."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingOutputFile, QgsProcessingParameterFile

from camera_requisition.gis.tasks import FeedbackProgress
from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, translate


class RestoreInventory(Algorithm):
    """Puts a backup back; what was there is kept."""

    NAME = "restoreinventory"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Restore an inventory from a backup")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "Puts what a backup holds in the place of the inventory, in one step. What was there before is kept in a copy beside it. A backup "
            "that is damaged, or no inventory, changes nothing.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(QgsProcessingParameterFile("BACKUP", translate("Processing", "Backup"), extension="gpkg"))
        self.addParameter(inventory_parameter("INVENTORY", translate("Processing", "Inventory")))
        self.addOutput(QgsProcessingOutputFile("KEPT", translate("Processing", "Copy of what was there before")))

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Put it back."""
        from camera_requisition.jobs.backups import restore

        backup = self.parameterAsFile(parameters, "BACKUP", context)
        inventory = self.parameterAsString(parameters, "INVENTORY", context)
        return {"KEPT": str(restore(backup, inventory, FeedbackProgress(feedback)))}
