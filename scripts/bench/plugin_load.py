"""Loads the plugin in a QGIS without a screen, once, in this process; says how long it took and which libraries came with it.

`python -m scripts.bench.plugin_load PROFILE`: one line of JSON.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from scripts.bench.measure import memory_mib
from scripts.demo.folders import PLUGINS

HEAVY = ("shapely", "numpy", "pyproj", "pandas", "osgeo")


class _Interface:
    """What of QGIS's interface the plugin uses while it loads; pytest-qgis's own stand-in would bring its libraries with it."""

    def __init__(self, window: Any, canvas: Any, bar: Any) -> None:
        self.mainWindow, self.mapCanvas, self.messageBar = (lambda: window), (lambda: canvas), (lambda: bar)
        self.addDockWidget, self.removeDockWidget = window.addDockWidget, window.removeDockWidget
        self.addToolBar = window.addToolBar

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *_: None


def main() -> int:
    """Load it."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = sys.argv[1]
    sys.path.insert(0, sys.argv[2] if len(sys.argv) > 2 else str(PLUGINS))
    from qgis.core import QgsApplication
    from qgis.gui import QgsMapCanvas, QgsMessageBar
    from qgis.PyQt.QtWidgets import QMainWindow

    application = QgsApplication([], True)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    iface = _Interface(QMainWindow(), QgsMapCanvas(), QgsMessageBar())
    before, memory = set(sys.modules), memory_mib("VmRSS")
    there = [name for name in HEAVY if name in before]
    began, used = time.perf_counter(), time.process_time()
    from camera_requisition import classFactory

    plugin = classFactory(iface)
    plugin.initGui()
    seconds, processor = time.perf_counter() - began, time.process_time() - used
    ours = sorted(name for name in set(sys.modules) - before if name.partition(".")[0] == "camera_requisition")
    loaded = [name for name in HEAVY if name in sys.modules and name not in before]
    peak = memory_mib("VmHWM")
    plugin.unload()
    print(
        json.dumps(
            {
                "seconds": seconds,
                "processor_s": processor,
                "loaded": loaded,
                "there_before": there,
                "ours": ours,
                "modules": len(set(sys.modules) - before),
                "ready_mib": memory,
                "peak_mib": peak,
            }
        )
    )
    sys.stdout.flush()
    os._exit(0)  # what is still alive of a stand-in's window mustn't matter


if __name__ == "__main__":
    sys.exit(main())
