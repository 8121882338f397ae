"""Aiming on the desktop in a real inventory: layer, panel, saving, façades of its buildings, and which cameras see a point."""

from __future__ import annotations

import shutil
import sqlite3
import stat

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QSize, Qt
from qgis.PyQt.QtGui import QImage, QResizeEvent
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow

from camera_requisition.core.sight.aiming import Handle
from camera_requisition.gis import settings
from camera_requisition.gis.inventory_layers import ROLE
from camera_requisition.gui.actions import Actions
from camera_requisition.gui.aiming_desk import AimingDesk
from camera_requisition.gui.work import Work
from camera_requisition.jobs.new_camera_id import new_camera_id
from camera_requisition.store.event_log import EventLog
from camera_requisition.store.inventory import Inventory
from tests.gui import town
from tests.gui.conftest import process_events
from tests.gui.map_tools.mouse import click, drag, key
from tests.gui.test_messages import FakeIface  # noqa: F401 (only where it exists)
