"""`confirmationsheets`: what is recorded of their cameras, sent to owners to be confirmed."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from camera_requisition.gis.tasks import FeedbackProgress
from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, optional, translate
from camera_requisition.processing.merge_records import ids_of


class ConfirmationSheets(Algorithm):
    """Writes a sheet for each owner that has something to confirm."""

    NAME = "confirmationsheets"
    MAIN_THREAD = True

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Sheets for owners to confirm their cameras")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "Writes for each owner a folder with a letter and a map (PDF, ODT), files to be filled in (CSV) and a message draft: what is "
            "recorded of its cameras and nobody else's, to be corrected and sent back. The answer is taken in with “Take an owner's "
            "answer in”. Without names all owners with cameras that neither anybody nor a list has confirmed for twelve months are asked. "
            "Who was asked is noted in the inventory.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(inventory_parameter("INVENTORY", translate("Processing", "Inventory")))
        for name, label in (
            ("OWNERS", translate("Processing", "Ids of owners, separated by commas (empty: all)")),
            ("MUNICIPALITY", translate("Processing", "Only owners with cameras in this municipality (code)")),
            ("REPLY_BY", translate("Processing", "Reply by (date)")),
            ("SENDER", translate("Processing", "Sender (lines separated by |)")),
        ):
            self.addParameter(optional(QgsProcessingParameterString(name, label)))
        only = QgsProcessingParameterBoolean("ONLY_UNCONFIRMED", translate("Processing", "Only where something has to be confirmed"), True)
        self.addParameter(only)
        reminder = QgsProcessingParameterBoolean(
            "REMINDER", translate("Processing", "As a reminder, to owners that haven't answered in time"), False
        )
        self.addParameter(optional(reminder, advanced=True))
        for name, label, default in (
            ("PACK", translate("Processing", "Jurisdiction pack"), "fr"),
            ("NOW", translate("Processing", "Now (default: the clock)"), None),
            ("TIME_ZONE", translate("Processing", "Time zone (default: the inventory's)"), None),
        ):
            self.addParameter(optional(QgsProcessingParameterString(name, label, default), advanced=True))
        self.addParameter(QgsProcessingParameterFolderDestination("OUTPUT_FOLDER", translate("Processing", "Folder for the sheets")))
        self.addOutput(QgsProcessingOutputFolder("FOLDER", translate("Processing", "Sheets")))
        for name, label in (
            ("OWNERS", translate("Processing", "Owners")),
            ("CAMERAS", translate("Processing", "Cameras")),
            ("FILES", translate("Processing", "Files")),
            ("WITHOUT_CONTACT", translate("Processing", "Owners nobody of whom can be reached")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Write them."""
        from camera_requisition.core.time.instants import parse_instant
        from camera_requisition.gis import settings
        from camera_requisition.gis.inventory_layers import base_map_layers
        from camera_requisition.gis.time_zones import zone
        from camera_requisition.jobs.confirmation_sheets import SheetsRequest, confirmation_sheets
        from camera_requisition.jobs.inventory_facts import inventory_facts

        inventory = self.parameterAsString(parameters, "INVENTORY", context)
        time_zone = self.text(parameters, "TIME_ZONE", context) or inventory_facts(inventory).time_zone
        now = self.text(parameters, "NOW", context)
        sender = self.text(parameters, "SENDER", context) or ""
        request = SheetsRequest(
            inventory,
            Path(self.parameterAsString(parameters, "OUTPUT_FOLDER", context)),
            time.time() if now is None else parse_instant(now, zone(time_zone)),
            ids_of(self.text(parameters, "OWNERS", context)),
            self.text(parameters, "MUNICIPALITY", context) or "",
            self.parameterAsBoolean(parameters, "ONLY_UNCONFIRMED", context),
            self.text(parameters, "REPLY_BY", context),
            self.text(parameters, "PACK", context) or "fr",
            time_zone,
            tuple(line.strip() for line in sender.split("|") if line.strip()),
            self.parameterAsBoolean(parameters, "REMINDER", context),
            settings.user_name(),
            base_map=base_map_layers(context.project()) if context.project() else (),
        )
        report = confirmation_sheets(request, FeedbackProgress(feedback))
        for name in report.without_contact:
            feedback.pushWarning(translate("Processing", "Nobody can be reached: {owner}").format(owner=name))
        counts = {"OWNERS": report.owners, "CAMERAS": report.cameras, "FILES": report.files}
        return {"FOLDER": str(report.folder), **counts, "WITHOUT_CONTACT": len(report.without_contact)}
