"""`migrateinventory`: the schema of an inventory on a server, brought up to date."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingOutputNumber

from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, translate


class MigrateInventory(Algorithm):
    """Carries out the numbered SQL that a schema lacks."""

    NAME = "migrateinventory"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Migrate an inventory on a server")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "For administrators: brings an inventory in PostgreSQL up to date for this version of the plugin, in one transaction. Desks with "
            "the version before go on reading it. The same SQL can be run with psql; it lies in the plugin's folder store/postgis/sql.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(inventory_parameter("INVENTORY", translate("Processing", "Inventory")))
        self.addOutput(QgsProcessingOutputNumber("BEFORE", translate("Processing", "Schema version before")))
        self.addOutput(QgsProcessingOutputNumber("AFTER", translate("Processing", "Schema version now")))

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Migrate it."""
        from camera_requisition.jobs.migrate_inventory import migrate_inventory

        before, after = migrate_inventory(self.parameterAsString(parameters, "INVENTORY", context))
        return {"BEFORE": before, "AFTER": after}
