"""`placecameras`: cameras without coordinates get theirs from a list that knows them by their number."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from camera_requisition.gis.tasks import FeedbackProgress
from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, optional, translate


class PlaceCameras(Algorithm):
    """Places what waits to be placed, by number."""

    NAME = "placecameras"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Place cameras from a list")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "Gives cameras without coordinates the places that another list has for their numbers (zeros in front don't count), or those "
            "that a local address layer or street layer has for their addresses: a number in a street, or two streets that cross. How exactly "
            "a place is known is kept with it. Nothing else is changed, nothing is marked as missing, and what could be several cameras or "
            "places is left and named in the log. Can be taken back like an intake.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(optional(QgsProcessingParameterFile("INPUT", translate("Processing", "List with coordinates, by number"))))
        self.addParameter(inventory_parameter("INVENTORY", translate("Processing", "Inventory")))
        source = QgsProcessingParameterString("SOURCE", translate("Processing", "Who delivered the cameras that wait (empty: everybody)"))
        self.addParameter(optional(source))
        self.addParameter(optional(QgsProcessingParameterFile("MAPPING", translate("Processing", "Mapping of columns (JSON)"))))
        self.addParameter(optional(QgsProcessingParameterCrs("INPUT_CRS", translate("Processing", "Reference system of the list"))))
        self.addParameter(optional(QgsProcessingParameterFile("ADDRESSES", translate("Processing", "Address layer (file)"))))
        self.addParameter(optional(QgsProcessingParameterFile("STREETS", translate("Processing", "Street layer (file)"))))
        self.addParameter(QgsProcessingParameterBoolean("DRY_RUN", translate("Processing", "Try only, change nothing"), defaultValue=False))
        for name, label in (
            ("PLACED", translate("Processing", "Cameras placed")),
            ("WAITING", translate("Processing", "Cameras that still wait")),
            ("DOUBTFUL", translate("Processing", "Left because several cameras or places are meant")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Place them."""
        from camera_requisition.core.errors import InputError
        from camera_requisition.gis import settings
        from camera_requisition.gis.reference_systems import crs_text
        from camera_requisition.jobs.import_cameras import ImportRequest
        from camera_requisition.jobs.place_cameras import place_from_list

        if self.text(parameters, "ADDRESSES", context) or self.text(parameters, "STREETS", context):
            return self._from_layers(parameters, context, feedback)
        if not self.text(parameters, "INPUT", context):
            raise InputError("place_without_layers")
        crs = self.parameterAsCrs(parameters, "INPUT_CRS", context)
        mapping = self.text(parameters, "MAPPING", context)
        request = ImportRequest(
            input=self.parameterAsString(parameters, "INPUT", context),
            inventory=self.parameterAsString(parameters, "INVENTORY", context),
            source=self.text(parameters, "SOURCE", context) or "",
            mapping=Path(mapping) if mapping else None,
            input_crs=crs_text(crs) if crs.isValid() else None,
            dry_run=self.parameterAsBoolean(parameters, "DRY_RUN", context),
            taken_by=settings.user_name(),
        )
        found = place_from_list(request, FeedbackProgress(feedback))
        for number in found.doubtful:
            feedback.pushInfo(translate("Processing", "Means several cameras or places: {number}").format(number=number))
        return {"PLACED": found.placed, "WAITING": found.waiting, "DOUBTFUL": len(found.doubtful)}

    def _from_layers(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        from camera_requisition.gis import settings
        from camera_requisition.gis.reference_systems import crs_text
        from camera_requisition.jobs.place_from_layers import CHOICE, PLACED, PlacingRequest, place_from_layers

        crs = self.parameterAsCrs(parameters, "INPUT_CRS", context)
        request = PlacingRequest(
            self.parameterAsString(parameters, "INVENTORY", context),
            self.text(parameters, "ADDRESSES", context),
            self.text(parameters, "STREETS", context),
            crs_text(crs) if crs.isValid() else None,
            self.text(parameters, "SOURCE", context) or "",
            self.parameterAsBoolean(parameters, "DRY_RUN", context),
            settings.user_name(),
        )
        found = place_from_layers(request, FeedbackProgress(feedback))
        said = translate("Processing", "{camera}: {places}")
        for one in found.cameras:
            if one.outcome == CHOICE:
                feedback.pushInfo(said.format(camera=one.camera.camera_id, places="; ".join(place.name for place in one.found)))
        placed = found.count(PLACED)
        return {"PLACED": placed, "WAITING": len(found.cameras) - placed, "DOUBTFUL": found.count(CHOICE)}
