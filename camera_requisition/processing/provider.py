"""What the toolbox and `qgis_process` see of the plugin."""

from __future__ import annotations

import sys

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from camera_requisition.processing.algorithm import ICONS
from camera_requisition.processing.assign_cameras import AssignCameras
from camera_requisition.processing.attach_signed import AttachSigned
from camera_requisition.processing.back_up_inventory import BackUpInventory
from camera_requisition.processing.build_views import BuildViews
from camera_requisition.processing.check_inventory import CheckInventory
from camera_requisition.processing.confirmation_sheets import ConfirmationSheets
from camera_requisition.processing.copy_inventory import CopyInventory
from camera_requisition.processing.coverage import CoverageAlgorithm
from camera_requisition.processing.create_inventory import CreateInventory
from camera_requisition.processing.export_packets import ExportPackets
from camera_requisition.processing.import_cameras import ImportCameras
from camera_requisition.processing.inventory_as_known import InventoryAsKnown
from camera_requisition.processing.match_cameras import MatchCameras
from camera_requisition.processing.merge_records import MergeRecords
from camera_requisition.processing.migrate_inventory import MigrateInventory
from camera_requisition.processing.place_cameras import PlaceCameras
from camera_requisition.processing.purge_cases import PurgeCases
from camera_requisition.processing.record_entry import RecordEntry
from camera_requisition.processing.register_statistics import RegisterStatistics
from camera_requisition.processing.replay_case import ReplayCase
from camera_requisition.processing.restore_inventory import RestoreInventory
from camera_requisition.processing.take_confirmation import TakeConfirmation
from camera_requisition.processing.undo_intake import UndoIntake
from camera_requisition.processing.verify_log import VerifyLog
from camera_requisition.processing.write_letters import WriteLetters

ALGORITHMS = (
    CreateInventory,
    ImportCameras,
    UndoIntake,
    PlaceCameras,
    MergeRecords,
    AssignCameras,
    CheckInventory,
    ConfirmationSheets,
    TakeConfirmation,
    BackUpInventory,
    RestoreInventory,
    CopyInventory,
    MigrateInventory,
    InventoryAsKnown,
    BuildViews,
    MatchCameras,
    CoverageAlgorithm,
    ExportPackets,
    RecordEntry,
    WriteLetters,
    AttachSigned,
    RegisterStatistics,
    ReplayCase,
    PurgeCases,
    VerifyLog,
)
ICON = ICONS / "camera_requisition.svg"


class CameraRequisitionProvider(QgsProcessingProvider):
    """The provider `camera_requisition`."""

    def id(self) -> str:
        """Part of every algorithm's name; never translated."""
        return "camera_requisition"

    def name(self) -> str:
        """Shown in the toolbox."""
        return QCoreApplication.translate("Processing", "Camera Requisition")

    def icon(self) -> QIcon:
        """Shown in the toolbox."""
        return QIcon(str(ICON))

    def loadAlgorithms(self) -> None:
        """Called by QGIS."""
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())

    def unload(self) -> None:
        """Called by QGIS when the provider goes: connections to servers, which are kept for a while, go too."""
        if "camera_requisition.store.postgis.connection" in sys.modules:
            from camera_requisition.jobs.watch_inventory import close_connections

            close_connections()
