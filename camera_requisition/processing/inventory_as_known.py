"""`inventoryasknown`: the inventory as it was known at an instant."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingParameterFileDestination, QgsProcessingParameterString

from camera_requisition.gis.tasks import FeedbackProgress
from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, translate


class InventoryAsKnown(Algorithm):
    """Makes a copy that shows what was known then."""

    NAME = "inventoryasknown"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Inventory as it was known")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "Makes a copy of the inventory with what was known at an instant, mistakes and gaps included: for the map, and for searching again "
            "what could have been found then. Such a copy can't be edited. For what was there on a day, as is known now, search the inventory "
            "itself with AS_OF.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(inventory_parameter("INVENTORY", translate("Processing", "Inventory")))
        self.addParameter(QgsProcessingParameterString("KNOWN_AT", translate("Processing", "Known at (such as 2026-03-01T12:00)")))
        self.addParameter(
            QgsProcessingParameterFileDestination("OUTPUT", translate("Processing", "Copy"), translate("Processing", "GeoPackage (*.gpkg)"))
        )

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Make the copy."""
        from datetime import datetime

        from camera_requisition.core.time.instants import parse_instant
        from camera_requisition.gis.time_zones import zone
        from camera_requisition.jobs.backups import inventory_as_known
        from camera_requisition.jobs.inventory_facts import inventory_facts

        inventory = self.parameterAsString(parameters, "INVENTORY", context)
        local = zone(inventory_facts(inventory).time_zone)
        at = datetime.fromtimestamp(parse_instant(self.text(parameters, "KNOWN_AT", context) or "", local), local)
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        return {"OUTPUT": str(inventory_as_known(inventory, at, output, FeedbackProgress(feedback)))}
