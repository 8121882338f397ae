"""`assigncameras`: cameras that hang on a recorder, many at once."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingOutputNumber, QgsProcessingOutputString, QgsProcessingParameterString

from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, optional, translate
from camera_requisition.processing.merge_records import ids_of


class AssignCameras(Algorithm):
    """Assigns cameras to a recorder or an owner."""

    NAME = "assigncameras"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Assign cameras to a recorder or owner")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "Lets cameras hang on a recorder, or on the only or assumed recorder of an owner, which is made where there is none. Taken back "
            "with “Take an intake back”.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(inventory_parameter("INVENTORY", translate("Processing", "Inventory")))
        self.addParameter(QgsProcessingParameterString("CAMERAS", translate("Processing", "Ids of the cameras, separated by commas")))
        self.addParameter(optional(QgsProcessingParameterString("RECORDER", translate("Processing", "Id of the recorder"))))
        self.addParameter(optional(QgsProcessingParameterString("OWNER", translate("Processing", "Id of the owner (no recorder named)"))))
        self.addOutput(QgsProcessingOutputNumber("ASSIGNED", translate("Processing", "Cameras assigned")))
        self.addOutput(QgsProcessingOutputString("INTAKE", translate("Processing", "Id of the step")))

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Assign."""
        from camera_requisition.core.errors import InputError
        from camera_requisition.gis import settings
        from camera_requisition.jobs.merge_records import AssignRequest, assign

        recorder, owner = self.text(parameters, "RECORDER", context), self.text(parameters, "OWNER", context)
        if (recorder is None) == (owner is None):
            raise InputError("assign_to_one")
        request = AssignRequest(
            self.parameterAsString(parameters, "INVENTORY", context),
            ids_of(self.text(parameters, "CAMERAS", context)),
            to_recorder=recorder,
            to_owner=owner,
            by=settings.user_name(),
        )
        step = assign(request)
        return {"ASSIGNED": step.cameras, "INTAKE": step.intake_id or ""}
