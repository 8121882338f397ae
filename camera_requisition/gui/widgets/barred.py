"""Buttons and actions that can't be used for a reason: greyed, with the reason in the place of what they do."""

from __future__ import annotations

from typing import Union

from qgis.PyQt.QtWidgets import QAction, QWidget

_OWN = "ownToolTip"


def enable_unless(thing: Union[QAction, QWidget], reason: str, enabled: bool = True) -> None:
    """Enable `thing` if `enabled` and nothing is against it; a `reason` becomes its tooltip until it is gone."""
    own = thing.property(_OWN)
    if own is None:
        own = thing.toolTip()
        thing.setProperty(_OWN, own)
    thing.setToolTip(reason or own)
    thing.setEnabled(enabled and not reason)
