"""Taking our map tools up and putting them away again, so that the tool that was there before comes back."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Optional

from qgis.gui import QgsMapTool


class ToolSwap:
    """Swaps `tools` with the tool that the canvas had before one of them."""

    def __init__(self, canvas: Any, tools: Collection[QgsMapTool]) -> None:
        self._canvas = canvas
        self._tools = tools
        self._former: Optional[QgsMapTool] = None

    @property
    def is_up(self) -> bool:
        """Whether one of the tools is in use."""
        return self._canvas.mapTool() in self._tools

    def take_up(self, tool: QgsMapTool) -> None:
        """Work with `tool`; taken up twice, it is put away."""
        current = self._canvas.mapTool()
        if current is tool:
            self.leave()
            return
        if current not in self._tools:
            self._former = current
        self._canvas.setMapTool(tool)
        self._canvas.setFocus()

    def leave(self) -> None:
        """Go back to the tool that was there before."""
        if self.is_up:
            self._canvas.unsetMapTool(self._canvas.mapTool())
            if self._former is not None:
                self._canvas.setMapTool(self._former)
