"""`mergerecords`: owners, or recorders, that are one."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingOutputNumber, QgsProcessingOutputString, QgsProcessingParameterEnum, QgsProcessingParameterString

from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, translate

TABLES = ("owner", "recorder")


class MergeRecords(Algorithm):
    """Merges owners or recorders into one of them."""

    NAME = "mergerecords"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Merge owners or recorders")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "Makes several owners, or recorders, one: cameras and recorders move to the one that stays, what it doesn't say the others fill "
            "in, of figures of retention the shortest counts. The others stay in the inventory, out of use, so that later lists find the one. "
            "Taken back with “Take an intake back”.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(inventory_parameter("INVENTORY", translate("Processing", "Inventory")))
        table = QgsProcessingParameterEnum(
            "TABLE", translate("Processing", "What is merged"), TABLES, defaultValue=TABLES[0], usesStaticStrings=True
        )
        self.addParameter(table)
        self.addParameter(QgsProcessingParameterString("INTO", translate("Processing", "Id of the one that stays")))
        self.addParameter(QgsProcessingParameterString("MERGED", translate("Processing", "Ids of the others, separated by commas")))
        self.addOutput(QgsProcessingOutputNumber("CAMERAS", translate("Processing", "Cameras moved")))
        self.addOutput(QgsProcessingOutputString("INTAKE", translate("Processing", "Id of the step")))

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Merge."""
        from camera_requisition.gis import settings
        from camera_requisition.jobs.merge_records import MergeRequest, merge_records

        request = MergeRequest(
            self.parameterAsString(parameters, "INVENTORY", context),
            self.parameterAsEnumString(parameters, "TABLE", context),
            self.text(parameters, "INTO", context) or "",
            ids_of(self.text(parameters, "MERGED", context)),
            by=settings.user_name(),
        )
        step = merge_records(request)
        return {"CAMERAS": step.cameras, "INTAKE": step.intake_id or ""}


def ids_of(text: str | None) -> list[str]:
    """The ids of a text that separates them by commas."""
    return [part.strip() for part in (text or "").split(",") if part.strip()]
