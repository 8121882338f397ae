"""Numbers as the desktop's language writes them."""

from __future__ import annotations

import math
from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QLocale

_NOTHING = 1e-9
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


def per_cent(share: float) -> int:
    """A share (0 to 1) in whole per cents. What isn't nothing is never said to be nothing, and what isn't all never to be all: a path with a
    blind stretch isn't seen to 100 %.
    """
    if share < _NOTHING:
        return 0
    return 100 if share > 1.0 - _NOTHING else min(max(round(100.0 * share), 1), 99)
