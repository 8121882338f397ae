"""Numbers as the desktop's language writes them."""

from __future__ import annotations

import math
from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QLocale

_SHORTEST = -128  # QLocale.FloatingPointShortest, which PyQt doesn't name everywhere


def desktop_locale() -> QLocale:
    """The locale that the user has chosen in QGIS, which may differ from the system's."""
    application = QgsApplication.instance()
    return QLocale(application.locale()) if isinstance(application, QgsApplication) else QLocale()


def figure(number: float, decimals: Optional[int] = 0) -> str:
    """A number as the desktop's language writes it, without grouping; with `decimals` None as many as it has."""
    if not math.isfinite(number):
        return str(number)
    locale = desktop_locale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return str(locale.toString(float(number), "f", _SHORTEST if decimals is None else decimals))
