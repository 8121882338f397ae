"""`buildviews`: the view of every camera on the ground, cut by buildings."""

from __future__ import annotations

import dataclasses
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from camera_requisition.gis.tasks import FeedbackProgress
from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, optional, translate


class BuildViews(Algorithm):
    """Builds the views that are missing or out of date."""

    NAME = "buildviews"
    ICON = "aim"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Build the views of an inventory")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "Computes for every placed camera what it surely sees and what it may see, true on the ellipsoid and cut by the buildings that the "
            "inventory holds. Views that are up to date are left as they are; what was built before it was stopped need not be built again.\n\n"
            "A layer of buildings comes into the place of all that the inventory holds. Invalid footprints are repaired or left out, and "
            "counted in the log. Without a field of heights, and where it is empty, a building hides everything behind it.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(inventory_parameter("INVENTORY", translate("Processing", "Inventory")))
        buildings = translate("Processing", "Buildings to load into the inventory (empty: those that it holds)")
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(optional(QgsProcessingParameterFeatureSource("BUILDINGS", buildings, [polygons])))
        height = translate("Processing", "Field with the heights of the buildings (m)")
        self.addParameter(optional(QgsProcessingParameterField("BUILDING_HEIGHT", height, parentLayerParameterName="BUILDINGS")))
        drop = translate("Processing", "Take the inventory's buildings away")
        self.addParameter(QgsProcessingParameterBoolean("DROP_BUILDINGS", drop, defaultValue=False))
        target = translate("Processing", "Height of what is to be seen over buildings (m; empty: as the inventory has it, 1.6 at first)")
        number = QgsProcessingParameterNumber("TARGET_HEIGHT", target, QgsProcessingParameterNumber.Type.Double)
        number.setMinimum(0.0)
        self.addParameter(optional(number, advanced=True))
        for name, label in (
            ("BUILT", translate("Processing", "Built")),
            ("UNCHANGED", translate("Processing", "Unchanged")),
            ("FAILED", translate("Processing", "Failed")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Build."""
        from camera_requisition.gis.buildings import building_layer
        from camera_requisition.gis.sentences import error_sentence
        from camera_requisition.jobs.build_views import build_views

        source = self.parameterAsSource(parameters, "BUILDINGS", context)
        if source is None and parameters.get("BUILDINGS"):
            raise QgsProcessingException(self.invalidSourceError(parameters, "BUILDINGS"))
        report = build_views(
            self.parameterAsString(parameters, "INVENTORY", context),
            FeedbackProgress(feedback),
            None if source is None else building_layer(source, self.text(parameters, "BUILDING_HEIGHT", context)),
            self.parameterAsBoolean(parameters, "DROP_BUILDINGS", context),
            self.number(parameters, "TARGET_HEIGHT", context),
        )
        if report.loaded is not None:
            said = translate(
                "Processing", "Buildings taken: {taken}, repaired: {repaired}, left out: {left_out}, without a known height: {without_height}."
            )
            told = said.format(**dataclasses.asdict(report.loaded))
            (feedback.pushWarning if report.loaded.left_out else feedback.pushInfo)(told)
        for problem in report.failures.values():
            feedback.pushWarning(error_sentence(problem))
        return {"BUILT": report.built, "UNCHANGED": report.unchanged, "FAILED": report.failed}
