"""How an incident is covered, in words: shares seen by none, one, two or more cameras."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication

from camera_requisition.gis.numbers import per_cent

if TYPE_CHECKING:
    from camera_requisition.core.match.coverage import Coverage, Shares

translate = QCoreApplication.translate


def coverage_line(coverage: Coverage) -> str:
    """A line each for zones and paths, empty where there is neither."""
    lines = []
    for shares, sure, text in (
        (coverage.zone_shares(), coverage.zone_shares(sure=True), translate("CoverageLine", "Place: {possible}; surely: {sure}.")),
        (coverage.path_shares(), coverage.path_shares(sure=True), translate("CoverageLine", "Path: {possible}; surely: {sure}.")),
    ):
        if shares is not None and sure is not None:
            lines.append(text.format(possible=_possible(shares), sure=_sure(sure)))
    return "\n".join(lines)


def _possible(shares: Shares) -> str:
    none, one, several = _per_cents(shares)
    text = translate("CoverageLine", "{several} % seen by two or more cameras, {one} % by one, {none} % by none")
    return text.format(several=several, one=one, none=none)


def _sure(shares: Shares) -> str:
    none, one, several = _per_cents(shares)
    return translate("CoverageLine", "{several} % by two or more, {one} % by one, {none} % by none").format(several=several, one=one, none=none)


def _per_cents(shares: Shares) -> tuple[int, int, int]:
    """Whole per cents that come to 100: first what is seen at all, as the line of the search says it, then by how many of it."""
    none, one, several = shares
    seen = per_cent(1.0 - none)
    by_several = min(per_cent(several), seen if one <= 0.0 else max(seen - 1, 0))
    return 100 - seen, seen - by_several, by_several
