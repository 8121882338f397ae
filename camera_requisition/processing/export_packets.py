"""`exportpackets`: search, then write the papers of a case."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingOutputFile,
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from camera_requisition.gis.sentences import translated
from camera_requisition.gis.tasks import FeedbackProgress
from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, optional, translate
from camera_requisition.processing.search_parameters import add_search_parameters, read_search_parameters, unreadable_gpx

if TYPE_CHECKING:
    from camera_requisition.core.match.types import SearchResult


class ExportPackets(Algorithm):
    """Writes a packet for each owner and the case file."""

    NAME = "exportpackets"
    ICON = "export"
    MAIN_THREAD = True  # where layouts and the layers of the project's base map belong

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Export requisition packets")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "Searches as 'Find the cameras that saw an incident' does and writes, into a new folder of the case, keep-request, requisition "
            "and annex for each owner, the call sheet, and the case file with its map, tables and evidence. What the case still lacks "
            "makes drafts that name it. With a register what has been sent isn't asked again, and what is written is noted there.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        add_search_parameters(self)
        self.addParameter(
            optional(QgsProcessingParameterString("CAMERAS", translate("Processing", "Cameras kept (ids, separated by commas; default all)")))
        )
        self.addParameter(QgsProcessingParameterFile("CASE", translate("Processing", "Case particulars (JSON)"), extension="json"))
        self.addParameter(optional(inventory_parameter("REGISTER", translate("Processing", "Register of requisitions"))))
        self.addParameter(
            optional(
                QgsProcessingParameterNumber(
                    "WAVE",
                    translate("Processing", "Wave (default: what was sent isn't asked again)"),
                    QgsProcessingParameterNumber.Type.Integer,
                    None,
                    True,
                    1,
                ),
                advanced=True,
            )
        )
        camera_maps = QgsProcessingParameterBoolean("CAMERA_MAPS", translate("Processing", "A map of each camera, for the case file"), False)
        self.addParameter(optional(camera_maps, advanced=True))
        self.addParameter(QgsProcessingParameterFolderDestination("OUTPUT_FOLDER", translate("Processing", "Folder for the packets")))
        self.addOutput(QgsProcessingOutputFolder("FOLDER", translate("Processing", "Packet")))
        self.addOutput(QgsProcessingOutputFile("MANIFEST", translate("Processing", "Manifest")))
        for name, label in (("OWNERS", translate("Processing", "Owners")), ("FILES", translate("Processing", "Files"))):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def checkParameterValues(self, parameters: dict[str, Any], context: Any) -> tuple[bool, str]:
        """Called by QGIS before a run."""
        problem = unreadable_gpx(parameters, context)
        return (False, problem) if problem else super().checkParameterValues(parameters, context)

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Search and write."""
        from camera_requisition.gis.inventory_layers import base_map_layers
        from camera_requisition.jobs.export_packets import ExportOptions, export_packets, read_case
        from camera_requisition.jobs.match_cameras import match_cameras

        case = read_case(Path(self.parameterAsFile(parameters, "CASE", context)))
        asked = read_search_parameters(self, parameters, context)
        progress = FeedbackProgress(feedback)
        register = self.text(parameters, "REGISTER", context)
        result = match_cameras(asked.inventory, asked.request, progress, register=register or "", case_number=case.number or "")
        for code, values in (*asked.warnings, *result.warnings):
            feedback.pushWarning(translated(code, values))
        kept = _ids(self.text(parameters, "CAMERAS", context))
        _refuse_strangers(kept, result)
        wave = self.number(parameters, "WAVE", context)
        report = export_packets(
            result,
            case,
            pack=asked.pack,
            inventory=asked.inventory,
            kept=kept,
            output_folder=Path(self.parameterAsString(parameters, "OUTPUT_FOLDER", context)),
            base_map=base_map_layers(context.project()) if context.project() else [],
            progress=progress,
            options=ExportOptions(
                parameters=asked.told,
                register=register,
                wave=None if wave is None else int(wave),
                camera_maps=self.parameterAsBoolean(parameters, "CAMERA_MAPS", context),
            ),
        )
        return {
            "FOLDER": str(report.folder),
            "OWNERS": report.owners,
            "FILES": report.files,
            "MANIFEST": str(report.manifest),
        }


def _refuse_strangers(kept: list[str] | None, result: SearchResult) -> None:
    """Raise InputError for ids that the search didn't find: a slip of the pen must not leave a camera out without a word."""
    from camera_requisition.core.errors import InputError

    found = {match.candidate.camera.camera_id for match in result.matches} | {one.camera.camera_id for one in result.unplaced}
    strangers = [camera_id for camera_id in kept or () if camera_id not in found]
    if strangers:
        raise InputError("cameras_not_found", cameras=", ".join(strangers))


def _ids(text: str | None) -> list[str] | None:
    """Camera ids from a JSON list or a text with commas; None when none are named."""
    if text is None:
        return None
    if text.startswith("["):
        with suppress(ValueError):  # an id may begin with a bracket: then read it as written
            return [str(entry) for entry in json.loads(text)]
    return [entry.strip() for entry in text.split(",") if entry.strip()]
