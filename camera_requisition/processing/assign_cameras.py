"""`assigncameras`: cameras that hang on a recorder, or recorders that belong to an owner, many at once."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
)

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
            "Lets cameras hang on a recorder, or on the only or assumed recorder of an owner, which is made where there is none. The cameras "
            "are named by their ids, or are the features of a layer with a column camera_id: let it use the selected ones only. Recorders "
            "that are named belong to the owner from now on. Taken back with “Take an intake back”.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(inventory_parameter("INVENTORY", translate("Processing", "Inventory")))
        cameras = QgsProcessingParameterString("CAMERAS", translate("Processing", "Ids of the cameras, separated by commas"))
        self.addParameter(optional(cameras))
        features = QgsProcessingParameterFeatureSource("FEATURES", translate("Processing", "Or a layer of cameras"))
        self.addParameter(optional(features))
        recorders = QgsProcessingParameterString("RECORDERS", translate("Processing", "Ids of recorders for the owner, separated by commas"))
        self.addParameter(optional(recorders, advanced=True))
        self.addParameter(optional(QgsProcessingParameterString("RECORDER", translate("Processing", "Id of the recorder"))))
        self.addParameter(optional(QgsProcessingParameterString("OWNER", translate("Processing", "Id of the owner (no recorder named)"))))
        self.addOutput(QgsProcessingOutputNumber("ASSIGNED", translate("Processing", "Cameras assigned")))
        self.addOutput(QgsProcessingOutputNumber("RECORDERS_ASSIGNED", translate("Processing", "Recorders assigned")))
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
            [*ids_of(self.text(parameters, "CAMERAS", context)), *self._in_layer(parameters, context)],
            ids_of(self.text(parameters, "RECORDERS", context)),
            to_recorder=recorder,
            to_owner=owner,
            by=settings.user_name(),
        )
        step = assign(request)
        return {"ASSIGNED": step.cameras, "RECORDERS_ASSIGNED": step.recorders, "INTAKE": step.intake_id or ""}

    def _in_layer(self, parameters: dict[str, Any], context: Any) -> list[str]:
        """Ids of the cameras of the layer, if one is given. Raises InputError `layer_without_cameras`."""
        from camera_requisition.core.errors import InputError

        source = self.parameterAsSource(parameters, "FEATURES", context)
        if source is None:
            return []
        if source.fields().lookupField("camera_id") < 0:
            raise InputError("layer_without_cameras", layer=source.sourceName())
        return [str(feature["camera_id"]) for feature in source.getFeatures()]
