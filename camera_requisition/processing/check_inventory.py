"""`checkinventory`: what is wrong with an inventory."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from camera_requisition.gis.compat import field
from camera_requisition.gis.reference_systems import crs_of
from camera_requisition.gis.sentences import translated
from camera_requisition.gis.tasks import FeedbackProgress
from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, optional, translate

if TYPE_CHECKING:
    from camera_requisition.jobs.check_inventory import CheckReport, CheckRequest


class CheckInventory(Algorithm):
    """Looks for what is wrong; changes nothing."""

    NAME = "checkinventory"
    ICON = "checks"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Check an inventory")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "Looks for missing and impossible values, headings that were not understood, owners who can't be reached, retention that is "
            "missing or above the legal maximum, authorisations that end, duplicates, places outside the territory, and what nobody has "
            "confirmed for twelve months; says how grave each is and how to mend it. Problems that were set aside in the panel don't "
            "count. The page shows completeness by commune and owner, to print and to send.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(inventory_parameter("INVENTORY", translate("Processing", "Inventory")))
        territory = translate("Processing", "Territory (polygons; default: the inventory's own)")
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(optional(QgsProcessingParameterFeatureSource("TERRITORY", territory, polygons)))
        for name, label, default in (
            ("MUNICIPALITY", translate("Processing", "Only this municipality (its code)"), None),
            ("PACK", translate("Processing", "Jurisdiction pack"), "fr"),
            ("NOW", translate("Processing", "Now (default: the clock)"), None),
        ):
            self.addParameter(optional(QgsProcessingParameterString(name, label, default), advanced=True))
        problems = translate("Processing", "Problems")
        points = QgsProcessing.SourceType.TypeVectorPoint
        self.addParameter(QgsProcessingParameterFeatureSink("PROBLEMS", problems, points, optional=True, createByDefault=False))
        page, kind = translate("Processing", "Page to print"), translate("Processing", "HTML files (*.html)")
        self.addParameter(QgsProcessingParameterFileDestination("REPORT", page, kind, optional=True, createByDefault=False))
        for name, label in (
            ("COUNT", translate("Processing", "Problems")),
            ("ERRORS", translate("Processing", "Errors")),
            ("WARNINGS", translate("Processing", "Warnings")),
            ("NOTICES", translate("Processing", "Notices")),
            ("SET_ASIDE", translate("Processing", "Set aside")),
            ("KNOWN", translate("Processing", "Cameras known")),
            ("USABLE", translate("Processing", "Cameras usable")),
            ("COMPLETE", translate("Processing", "Cameras complete")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Check, and write what was found."""
        from camera_requisition.core.checks.types import Severity
        from camera_requisition.jobs.check_inventory import check_inventory, of_commune
        from camera_requisition.jobs.check_report import write_report

        progress = FeedbackProgress(feedback)
        report = check_inventory(self._request(parameters, context), progress)
        for code, values in report.warnings:
            feedback.pushWarning(translated(code, values))
        commune = self.text(parameters, "MUNICIPALITY", context) or ""
        page = self.parameterAsFileOutput(parameters, "REPORT", context)
        whole = report
        if commune:
            report = of_commune(report, commune)
        outputs: dict[str, Any] = {
            "COUNT": report.count,
            "ERRORS": report.count_of(Severity.ERROR),
            "WARNINGS": report.count_of(Severity.WARNING),
            "NOTICES": report.count_of(Severity.NOTICE),
            "SET_ASIDE": len(report.aside),
            "KNOWN": report.whole.known,
            "USABLE": report.whole.usable,
            "COMPLETE": report.whole.complete,
        }
        if parameters.get("PROBLEMS"):
            outputs["PROBLEMS"] = self._write(parameters, context, report, progress)
        if page:
            write_report(whole, Path(page), commune)
            outputs["REPORT"] = page
        return outputs

    def _request(self, parameters: dict[str, Any], context: Any) -> CheckRequest:
        from camera_requisition.core.time.instants import parse_instant
        from camera_requisition.gis.territory import territory_of
        from camera_requisition.gis.time_zones import zone
        from camera_requisition.jobs.check_inventory import CheckRequest
        from camera_requisition.jobs.inventory_facts import inventory_facts

        inventory = self.parameterAsString(parameters, "INVENTORY", context)
        facts = inventory_facts(inventory)
        territory = self.parameterAsSource(parameters, "TERRITORY", context)
        now = self.text(parameters, "NOW", context)
        return CheckRequest(
            inventory=inventory,
            territory=territory_of(territory, facts.crs) if territory else None,
            pack=self.text(parameters, "PACK", context) or "fr",
            now=parse_instant(now, zone(facts.time_zone)) if now else None,
        )

    def _write(self, parameters: dict[str, Any], context: Any, report: CheckReport, progress: FeedbackProgress) -> str:
        from camera_requisition.jobs.check_report import ProblemRow, problem_rows

        columns = QgsFields()
        for column in fields(ProblemRow):
            columns.append(field(column.name, "integer" if column.name == "cameras" else "text"))
        point, crs = QgsWkbTypes.Type.Point, crs_of(report.facts.crs)
        sink, destination = self.parameterAsSink(parameters, "PROBLEMS", context, columns, point, crs)
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, "PROBLEMS"))
        for place, row in problem_rows(report):
            progress.check()
            if not sink.addFeature(_feature(place, astuple(row)), QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(self.writeFeatureError(sink, parameters, "PROBLEMS"))
        return str(destination)


def _feature(place: tuple[float, float] | None, values: Iterable[Any]) -> QgsFeature:
    feature = QgsFeature()
    if place is not None:
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*place)))
    feature.setAttributes(list(values))
    return feature
