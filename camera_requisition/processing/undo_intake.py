"""`undointake`: a list that was taken in, taken back whole."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterString

from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, optional, translate


class UndoIntake(Algorithm):
    """Takes an intake back, but for what somebody has edited since."""

    NAME = "undointake"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Take an intake back")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "Takes a whole list back out of the inventory: what it added goes, what it changed is again as it was. What somebody has edited "
            "since stays, and is named in the log. Without an id the newest intake is taken back. Ids that go are never used again.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(inventory_parameter("INVENTORY", translate("Processing", "Inventory")))
        self.addParameter(optional(QgsProcessingParameterString("INTAKE", translate("Processing", "Id of the intake (empty: the newest)"))))
        for name, label in (
            ("REMOVED", translate("Processing", "Records removed")),
            ("RESTORED", translate("Processing", "Records restored")),
            ("KEPT", translate("Processing", "Records kept, since somebody has edited them")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Take it back."""
        from camera_requisition.gis import settings
        from camera_requisition.jobs.undo_intake import UndoRequest, undo_intake

        inventory = self.parameterAsString(parameters, "INVENTORY", context)
        intake_id = (self.text(parameters, "INTAKE", context) or "").strip()
        undone = undo_intake(UndoRequest(inventory, intake_id, settings.user_name()))
        for table, record_id, columns in undone.kept:
            feedback.pushInfo(
                translate("Processing", "Kept as edited since: {record}").format(record=f"{table} {record_id} {', '.join(columns)}")
            )
        return {"REMOVED": undone.removed, "RESTORED": undone.restored, "KEPT": len(undone.kept)}
