"""Prints on one line what the tests run with: QGIS and the libraries whose versions differ between distributions."""

from __future__ import annotations

import platform

import numpy as np
import pyproj
import shapely
from qgis.core import Qgis
from qgis.PyQt.QtCore import QT_VERSION_STR

print(
    f"QGIS {Qgis.QGIS_VERSION}, Qt {QT_VERSION_STR}, Python {platform.python_version()}, "
    f"NumPy {np.__version__}, shapely {shapely.__version__} (GEOS {shapely.geos_version_string}), pyproj {pyproj.__version__}"
)
