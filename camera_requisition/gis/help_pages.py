"""The help pages that lie beside the code: which there are, in which language, and which one tells of an algorithm."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QUrl

FOLDER = Path(__file__).resolve().parent.parent / "help"
LANGUAGES = ("en", "fr")
CONTENTS, DRAWING, RESULTS, PACKETS, REGISTER = "index", "drawing", "dock", "packets", "register"
INVENTORY, AIMING = "inventory", "aiming"
TOPICS = (CONTENTS, DRAWING, RESULTS, PACKETS, REGISTER, INVENTORY, AIMING)
_OF_ALGORITHMS = {
    **dict.fromkeys(("matchcameras", "coverage"), RESULTS),
    **dict.fromkeys(("exportpackets", "replaycase", "purgecases", "verifylog"), PACKETS),
    **dict.fromkeys(("recordentry", "writeletters", "attachsigned", "registerstatistics"), REGISTER),
}
"""The others are about the inventory."""


def page_url(topic: str, section: str = "") -> QUrl:
    """Where the page `topic` lies on this computer, in the desktop's language or else in English; `section` is a heading's id."""
    url = QUrl.fromLocalFile(str(FOLDER / _language() / f"{topic}.html"))
    if section:
        url.setFragment(section)
    return url


def algorithm_url(name: str) -> QUrl:
    """Where the help of the algorithm `name` (without the provider's prefix) stands."""
    return page_url(_OF_ALGORITHMS.get(name, INVENTORY), name)


def _language() -> str:
    wanted = str(QgsApplication.instance().locale()).split("_", maxsplit=1)[0].lower()
    return wanted if wanted in LANGUAGES else LANGUAGES[0]
