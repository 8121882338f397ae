"""`placecameras`: cameras without coordinates get theirs from a list that knows their numbers, or from address and street layers."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from camera_requisition.gis.tasks import FeedbackProgress
from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, optional, translate


class PlaceCameras(Algorithm):
    """Places what waits to be placed, by number or by address."""

    NAME = "placecameras"
    ICON = "zoom"

    def __init__(self) -> None:
        super().__init__()
        self._folder: Optional[Path] = None
        """Copies of layers that only the project has."""
        self._layers: dict[str, Optional[str]] = {}

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
        kinds = QgsProcessing.SourceType
        for name, label, kind in (
            ("ADDRESSES", translate("Processing", "Address layer"), kinds.TypeVector),
            ("STREETS", translate("Processing", "Street layer"), kinds.TypeVectorLine),
        ):
            self.addParameter(optional(QgsProcessingParameterVectorLayer(name, label, [kind])))
        for name, label, layer in (
            ("ADDRESS_NUMBER", translate("Processing", "Numbers of the addresses (default: guessed)"), "ADDRESSES"),
            ("ADDRESS_STREET", translate("Processing", "Streets of the addresses (default: guessed)"), "ADDRESSES"),
            ("ADDRESS_TOWN", translate("Processing", "Towns of the addresses (default: guessed)"), "ADDRESSES"),
            ("STREET_NAME", translate("Processing", "Names of the streets (default: guessed)"), "STREETS"),
            ("STREET_TOWN", translate("Processing", "Towns of the streets (default: guessed)"), "STREETS"),
        ):
            column = QgsProcessingParameterField(name, label, parentLayerParameterName=layer)
            self.addParameter(optional(column, advanced=True))
        self.addParameter(QgsProcessingParameterBoolean("DRY_RUN", translate("Processing", "Try only, change nothing"), defaultValue=False))
        report, kind = translate("Processing", "Report"), translate("Processing", "JSON (*.json)")
        self.addParameter(QgsProcessingParameterFileDestination("REPORT", report, kind, optional=True, createByDefault=False))
        for name, label in (
            ("PLACED", translate("Processing", "Cameras placed")),
            ("WAITING", translate("Processing", "Cameras that still wait")),
            ("DOUBTFUL", translate("Processing", "Left because several cameras or places are meant")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def checkParameterValues(self, parameters: dict[str, Any], context: Any) -> tuple[bool, str]:
        """Called by QGIS; files are left to the job, which says what is wrong with them."""
        from camera_requisition.jobs.layer_as_list import is_list

        files = {name for name in ("ADDRESSES", "STREETS") if isinstance(parameters.get(name), str) and is_list(parameters[name])}
        usable, why = super().checkParameterValues({name: value for name, value in parameters.items() if name not in files}, context)
        return usable, why

    def prepare(self, parameters: dict[str, Any], context: Any) -> bool:
        """Find out which files hold the layers; those that only the project has are copied."""
        self._layers = {name: self._reference(parameters, name, context) for name in ("ADDRESSES", "STREETS")}
        return True

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Place them."""
        try:
            return self._placed(parameters, context, feedback)
        finally:
            if self._folder is not None:
                shutil.rmtree(self._folder, ignore_errors=True)
                self._folder = None

    def _reference(self, parameters: dict[str, Any], name: str, context: Any) -> Optional[str]:
        """A layer as a file that the job reads."""
        from camera_requisition.jobs.layer_as_list import is_list, layer_as_list

        value = parameters.get(name)
        if not value or (isinstance(value, str) and is_list(value)):
            return value or None
        layer = self.parameterAsVectorLayer(parameters, name, context)
        if layer is None:
            return str(value)
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="camera-requisition-layers-"))
        return layer_as_list(layer, self._folder)

    def _placed(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        from camera_requisition.core.errors import InputError
        from camera_requisition.gis import settings
        from camera_requisition.gis.reference_systems import crs_text
        from camera_requisition.jobs.import_cameras import ImportRequest
        from camera_requisition.jobs.place_cameras import place_from_list

        if any(self._layers.values()):
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
            report=self._report(parameters, context),
        )
        found = place_from_list(request, FeedbackProgress(feedback))
        for number in found.doubtful:
            feedback.pushInfo(translate("Processing", "Means several cameras or places: {number}").format(number=number))
        return self._results(request.report, found.placed, found.waiting, len(found.doubtful))

    def _from_layers(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        from camera_requisition.gis import settings
        from camera_requisition.gis.reference_systems import crs_text
        from camera_requisition.jobs.place_from_layers import CHOICE, PLACED, PlacingRequest, place_from_layers

        crs = self.parameterAsCrs(parameters, "INPUT_CRS", context)
        request = PlacingRequest(
            inventory=self.parameterAsString(parameters, "INVENTORY", context),
            addresses=self._layers["ADDRESSES"],
            streets=self._layers["STREETS"],
            addresses_crs=crs_text(crs) if crs.isValid() else None,
            source=self.text(parameters, "SOURCE", context) or "",
            dry_run=self.parameterAsBoolean(parameters, "DRY_RUN", context),
            by=settings.user_name(),
            address_columns=self._columns(parameters, context, number="ADDRESS_NUMBER", street="ADDRESS_STREET", town="ADDRESS_TOWN"),
            street_columns=self._columns(parameters, context, street="STREET_NAME", town="STREET_TOWN"),
            report=self._report(parameters, context),
        )
        found = place_from_layers(request, FeedbackProgress(feedback))
        said = translate("Processing", "{camera}: {places}")
        for one in found.cameras:
            if one.outcome == CHOICE:
                feedback.pushInfo(said.format(camera=one.camera.camera_id, places="; ".join(place.name for place in one.found)))
        placed = found.count(PLACED)
        return self._results(request.report, placed, len(found.cameras) - placed, found.count(CHOICE))

    def _columns(self, parameters: dict[str, Any], context: Any, **names: str) -> dict[str, str]:
        """The columns that were named; the others are guessed."""
        found = {what: self.text(parameters, name, context) for what, name in names.items()}
        return {what: column for what, column in found.items() if column}

    def _report(self, parameters: dict[str, Any], context: Any) -> Optional[Path]:
        report = self.parameterAsFileOutput(parameters, "REPORT", context)
        return Path(report) if report else None

    def _results(self, report: Optional[Path], placed: int, waiting: int, doubtful: int) -> dict[str, Any]:
        results: dict[str, Any] = {"PLACED": placed, "WAITING": waiting, "DOUBTFUL": doubtful}
        if report is not None:
            results["REPORT"] = str(report)
        return results
