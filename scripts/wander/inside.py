"""Runs inside QGIS (`--code`): what the desktop's tests ask, and besides what no mouse does in one movement: projects, layers, reference
systems, edits of a layer, the plugin unloaded and loaded again.

Whatever is done is done a moment after the answer: it may open a dialog, and a dialog must not keep the answers waiting.
"""

from __future__ import annotations

import faulthandler
import os
import random
import sys
import threading
import traceback
from collections.abc import Iterator
from typing import Any, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QTreeView, QWidget
from qgis.utils import iface, plugins, reloadPlugin

sys.path.append(os.environ["CAMERA_REQUISITION_CHECKOUT"])
from tests.desktop import inside

PLUGIN = "camera_requisition"
HEARD = "heard_by_wander"
PROBLEMS: list[str] = []
"""Exceptions that nobody caught, and those that the plugin told of without knowing them."""
crash_file = (inside.FOLDER / "crash.txt").open("a", encoding="utf-8")
faulthandler.enable(file=crash_file)


def note_thread(failed: threading.ExceptHookArgs) -> None:
    """Keep an exception that ended a thread."""
    PROBLEMS.append("".join(traceback.format_exception(failed.exc_type, failed.exc_value, failed.exc_traceback)))


def hear_what_the_plugin_tells() -> None:
    """Keep what the plugin shows as a failure without having foreseen it: the person sees a sentence, the maker wants the lines."""
    messages = sys.modules.get(PLUGIN + ".gui.messages")
    errors = sys.modules.get(PLUGIN + ".core.errors")
    if messages is None or getattr(messages, HEARD, False):
        return
    told = messages.Messages.error

    def error(self: Any, failed: BaseException, doing: str = "") -> None:
        known = errors is not None and isinstance(failed, errors.CameraRequisitionError)
        if not known and not isinstance(failed, OSError):
            PROBLEMS.append("".join(traceback.format_exception(type(failed), failed, failed.__traceback__)))
        told(self, failed, doing)

    messages.Messages.error = error
    setattr(messages, HEARD, True)


def ours(widget: Optional[QWidget]) -> bool:
    """Whether a widget belongs to something of the plugin's."""
    while widget is not None:
        if widget.objectName().startswith(("CameraRequisition", "cameraRequisition")):
            return True
        widget = widget.parentWidget()
    return False


def things_to_touch(modal: Optional[QWidget]) -> Iterator[QWidget]:
    """Visible, enabled widgets of ours, or of the dialog that is open, that a mouse can do something to."""
    kinds = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, QTreeView)
    for widget in inside.visible_widgets():
        inner = widget.objectName().startswith(("qt_", "ScrollLeft", "ScrollRight"))
        if isinstance(widget, kinds) and widget.isEnabled() and not inner and (modal.isAncestorOf(widget) if modal else ours(widget)):
            yield widget


def look(question: dict[str, Any]) -> dict[str, Any]:
    """What stands in the way, whether the map is at rest, what went wrong, and one thing of ours that can be touched."""
    hear_what_the_plugin_tells()
    modal, popup = QApplication.activeModalWidget(), QApplication.activePopupWidget()
    problems = [*inside.PYTHON_ERRORS, *PROBLEMS]
    inside.PYTHON_ERRORS.clear()
    PROBLEMS.clear()
    things = list(things_to_touch(modal)) if popup is None else []
    thing = things[question["look"] % len(things)] if things else None
    return {
        "modal": f"{modal.objectName() or type(modal).__name__} “{modal.windowTitle()}”" if modal else "",
        "popup": type(popup).__name__ if popup else "",
        "drawing": iface.mapCanvas().isDrawing(),
        "problems": problems,
        "layers": len(QgsProject.instance().mapLayers()),
        "loaded": PLUGIN in plugins,
        "dock": inside.named("CameraRequisitionDock") is not None,
        "thing": [type(thing).__name__, thing.objectName() or said(thing), inside.box(thing)] if thing else None,
    }


def button_of(question: dict[str, Any]) -> Optional[list[int]]:
    """The box of the button of an action on our toolbar."""
    bar = inside.named("CameraRequisitionToolbar")
    action = next((one for one in bar.actions() if one.objectName() == question["action"]), None) if bar is not None else None
    button = bar.widgetForAction(action) if action is not None else None
    return inside.box(button) if button is not None and button.isVisible() else None


def said(widget: QWidget) -> str:
    """A few words that tell a widget without a name from others."""
    return str(getattr(widget, "text", lambda: "")())[:40]


def do(question: dict[str, Any]) -> bool:
    """Begin what is asked for; the answer comes before it is done."""
    chance = random.Random(question["chance"])
    QTimer.singleShot(0, lambda: DEEDS[question["do"]](chance, question.get("with", "")))
    return True


def camera_layer() -> Optional[QgsVectorLayer]:
    """A layer of cameras of the project; None where there is none."""
    layers = QgsProject.instance().mapLayers().values()
    return next((layer for layer in layers if isinstance(layer, QgsVectorLayer) and layer.source().endswith("|layername=camera")), None)


def remove_layer(chance: random.Random, _with: str) -> None:
    """Take a layer out of the project: not while the map is drawn, which QGIS itself doesn't always survive."""
    canvas, ids = iface.mapCanvas(), sorted(QgsProject.instance().mapLayers())
    canvas.stopRendering()
    if ids and not canvas.isDrawing():
        QgsProject.instance().removeMapLayer(chance.choice(ids))


def change_crs(_chance: random.Random, authid: str) -> None:
    """Give the project another reference system."""
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem(authid))


def open_project(_chance: random.Random, path: str) -> None:
    """Open a project as the menu does: it may ask what becomes of the old one."""
    iface.addProject(path)


def new_project(_chance: random.Random, _with: str) -> None:
    """Begin an empty project."""
    iface.newProject(True)


def reload_plugin(_chance: random.Random, _with: str) -> None:
    """Unload the plugin and load it again."""
    reloadPlugin(PLUGIN)
    hear_what_the_plugin_tells()


def edit_cameras(chance: random.Random, _with: str) -> None:
    """Put the layer of cameras into editing and change, move, add or delete some."""
    layer = camera_layer()
    if layer is None or not (layer.isEditable() or layer.startEditing()):
        return
    ids = sorted(layer.allFeatureIds())[:200]
    for _time in range(chance.randint(1, 3)):
        deed = chance.choice(("turn", "turn", "move", "delete", "add"))
        layer.beginEditCommand(deed)
        if deed == "add" or not ids:
            feature = QgsFeature(layer.fields())
            feature.setAttribute("camera_id", f"W-{chance.randrange(10**6)}")
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(layer.extent().center())))
            layer.addFeature(feature)
        elif deed == "turn":
            layer.changeAttributeValue(chance.choice(ids), layer.fields().indexOf("heading_deg"), float(chance.randrange(360)))
        elif deed == "move":
            moved = layer.extent().center()
            layer.changeGeometry(chance.choice(ids), QgsGeometry.fromPointXY(QgsPointXY(moved.x() + chance.uniform(-90, 90), moved.y())))
        else:
            layer.deleteFeature(ids.pop(chance.randrange(len(ids))))
        layer.endEditCommand()


def undo_edits(chance: random.Random, _with: str) -> None:
    """Take edits of the layer of cameras back, and some of them forth again."""
    layer = camera_layer()
    if layer is None or not layer.isEditable():
        return
    for _time in range(chance.randint(1, 4)):
        layer.undoStack().undo()
    if chance.random() < 0.4:
        layer.undoStack().redo()


def end_edits(chance: random.Random, _with: str) -> None:
    """Store or drop the edits."""
    layer = camera_layer()
    if layer is not None and layer.isEditable():
        if chance.random() < 0.6:
            layer.commitChanges()
        else:
            layer.rollBack()


def select_cameras(chance: random.Random, _with: str) -> None:
    """Select some cameras of the layer."""
    layer = camera_layer()
    if layer is not None:
        iface.setActiveLayer(layer)
        layer.selectByIds([identifier for identifier in layer.allFeatureIds() if chance.random() < 0.2])


def zoom_to_layers(_chance: random.Random, _with: str) -> None:
    """Show all cameras."""
    layer = camera_layer()
    if layer is None:
        iface.zoomFull()
    else:
        iface.setActiveLayer(layer)
        iface.zoomToActiveLayer()


def main_window_first(_chance: random.Random, _with: str) -> None:
    """Put the main window before others."""
    iface.mainWindow().raise_()
    iface.mainWindow().activateWindow()


def quit_qgis(_chance: random.Random, _with: str) -> None:
    """End without a question: what is unsaved is no loss."""
    for layer in QgsProject.instance().mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.isEditable():
            layer.rollBack()
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


DEEDS = {
    deed.__name__: deed
    for deed in (
        remove_layer,
        change_crs,
        open_project,
        new_project,
        reload_plugin,
        edit_cameras,
        undo_edits,
        end_edits,
        select_cameras,
        zoom_to_layers,
        main_window_first,
        quit_qgis,
    )
}
threading.excepthook = note_thread
hear_what_the_plugin_tells()
inside.ANSWERS.update({"look": look, "do": do, "action": button_of})
