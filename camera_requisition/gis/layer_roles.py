"""How a layer of the plugin's is known: by a custom property, never by its name."""

from __future__ import annotations

ROLE = "camera_requisition/role"
"""The custom property that says what a layer shows: the inventory's table, or `BASE_MAP`."""
BASE_MAP = "base_map"
