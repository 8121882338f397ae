"""QGIS without a screen, with the plugin's algorithms, in this process."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from scripts.demo.problem import DemoProblem

PLUGIN = "camera_requisition"


@contextmanager
def qgis_without_screen(plugins: Path, profile: Path) -> Iterator[Algorithms]:
    """Starts QGIS with a profile of its own and the plugin from ``plugins``; stops it at the end.

    Raises DemoProblem when the plugin isn't staged or QGIS is missing.
    """
    if not (plugins / PLUGIN / "__init__.py").is_file():
        raise DemoProblem(f"The plugin isn't in {plugins}. Run “make stage” first, or simply “make demo”.")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(profile)
    _private_runtime_folder(profile / "runtime")
    sys.path.insert(0, str(plugins))
    try:
        from qgis.core import QgsApplication
    except ImportError as missing:
        raise DemoProblem(f"QGIS's Python modules aren't here ({missing}). Run “make setup” first.") from missing
    application = QgsApplication([], True)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    provider = _register_provider()
    try:
        yield Algorithms()
    except DemoProblem as problem:
        _let_go_of_qgis(problem)
        raise
    finally:
        QgsApplication.processingRegistry().removeProvider(provider)
        application.exitQgis()


def _private_runtime_folder(folder: Path) -> None:
    """Qt warns on standard error where a user without a session has none."""
    if "XDG_RUNTIME_DIR" not in os.environ:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.environ["XDG_RUNTIME_DIR"] = str(folder)


def _let_go_of_qgis(problem: BaseException) -> None:
    """Empties the frames that ``problem`` came through: QGIS objects in them crash Python when they outlive the application."""
    link: BaseException | None = problem
    while link is not None:
        traceback.clear_frames(link.__traceback__)
        link = link.__cause__ or link.__context__


def _register_provider() -> Any:
    from processing.core.Processing import Processing
    from qgis.core import QgsApplication

    from camera_requisition.processing.provider import CameraRequisitionProvider

    Processing.initialize()
    provider = CameraRequisitionProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    return provider


class Algorithms:
    """Runs the plugin's algorithms by the names and parameters that the toolbox shows."""

    def run(self, algorithm: str, **parameters: Any) -> dict[str, Any]:
        """The results of ``camera_requisition:<algorithm>``. Raises DemoProblem with the algorithm's own sentence."""
        import processing
        from qgis.core import QgsProcessingException, QgsProcessingFeedback

        feedback = QgsProcessingFeedback(False)
        try:
            return dict(processing.run(f"{PLUGIN}:{algorithm}", parameters, feedback=feedback))
        except QgsProcessingException as failed:
            raise DemoProblem(f"{algorithm} failed: {failed}") from failed
