"""Numbers as the desktop's language writes them."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Optional

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QLocale

_NOTHING = 1e-9
_SHORTEST = -128  # QLocale.FloatingPointShortest, which PyQt doesn't name everywhere


def desktop_locale() -> QLocale:
    """How QGIS writes numbers and dates: as the user has chosen there, else as the system of the same language does, else as the language."""
    application = QgsApplication.instance()
    if not isinstance(application, QgsApplication):
        return QLocale()
    return country_locale() or QLocale(application.locale())


def country_locale() -> Optional[QLocale]:
    """What says more than the language of the desktop: QGIS's own option for numbers and dates, or the system; None where nothing does."""
    application = QgsApplication.instance()
    language = str(application.locale()) if isinstance(application, QgsApplication) else ""
    named = _country_of(language, QLocale().name())
    return QLocale(named) if named else None


@lru_cache(maxsize=8)
def _country_of(language: str, system: str) -> str:
    """Asked for every number of a table; QGIS reads what it is set to when it starts, too."""
    store = QgsSettings()
    chosen = str(store.value("locale/globalLocale") or "")
    if chosen:
        return chosen
    overridden = store.value("locale/overrideFlag") in (True, "true", "True", 1, "1")
    same = system not in ("", "C") and system.partition("_")[0] == language.partition("_")[0]
    return system if same and not overridden and "_" not in language else ""


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
