"""Brings the functions into QGIS's expressions, and takes them away again."""

from __future__ import annotations

from qgis.core import QgsExpression

from camera_requisition.gis.expressions.footage import FootageDeadline, FootageState
from camera_requisition.gis.expressions.function import CameraFunction
from camera_requisition.gis.expressions.headings import ParseHeading
from camera_requisition.gis.expressions.view_cone import ViewCone


class ExpressionFunctions:
    """The functions that this copy of the plugin has registered; QGIS doesn't own them, so they live as long as this object."""

    def __init__(self) -> None:
        self._registered: list[CameraFunction] = []

    def register(self) -> None:
        """Register what isn't there yet: another copy of the plugin, or a function of the user's with the same name, stays."""
        if self._registered:
            return
        # Made anew each time: a function's help is written once, in the language that the desktop has then.
        functions = (ViewCone(), FootageDeadline(), FootageState(), ParseHeading())
        self._registered = [function for function in functions if QgsExpression.registerFunction(function)]

    def unregister(self) -> None:
        """Take away what `register` brought."""
        for function in self._registered:
            QgsExpression.unregisterFunction(function.name())
        self._registered = []
