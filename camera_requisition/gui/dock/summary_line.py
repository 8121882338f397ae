"""A search result in one line, as it is said to the person at the screen."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication

from camera_requisition.gis import dates
from camera_requisition.gis.numbers import per_cent
from camera_requisition.gis.sentences import translated
from camera_requisition.gui.dock import texts

if TYPE_CHECKING:
    from camera_requisition.core.match.summary import Summary
    from camera_requisition.core.match.types import SearchResult

translate = QCoreApplication.translate


def summary_line(result: SearchResult) -> str:
    """What was found; of an empty result it says that nothing is recorded, never that there are no cameras."""
    from camera_requisition.jobs.summarise_search import summarise

    figures = summarise(result)
    if not figures.matched:
        return translated("none_recorded_in_this_area")
    parts = [_found(figures)]
    parts.extend(_deadline_part(figures, result))
    parts.extend(_path_part(result, figures.path_seen_share, figures.longest_blind_m))
    return translate("SummaryLine", "; ").join(parts) + "."


def _found(figures: Summary) -> str:
    if figures.matched == 1:
        one = translate("SummaryLine", "{cameras} of {owners}, which sees it")
        if not figures.sees:
            one = translate("SummaryLine", "{cameras} of {owners}, which may see it")
        return one.format(cameras=cameras_text(1), owners=owners_text(figures.owners))
    several = translate("SummaryLine", "{cameras} of {owners}, {sees} of them see it")
    if figures.sees == 1:
        several = translate("SummaryLine", "{cameras} of {owners}, {sees} of them sees it")
    return several.format(cameras=cameras_text(figures.matched), owners=owners_text(figures.owners), sees=figures.sees)


def cameras_text(count: int) -> str:
    """A number of cameras."""
    return translate("SummaryLine", "1 camera") if count == 1 else translate("SummaryLine", "{count} cameras").format(count=count)


def owners_text(count: int) -> str:
    """A number of owners."""
    if count == 0:
        return translate("SummaryLine", "no known owner")
    return translate("SummaryLine", "1 owner") if count == 1 else translate("SummaryLine", "{count} owners").format(count=count)


def _deadline_part(figures: Summary, result: SearchResult) -> list[str]:
    if not figures.past_deadline and figures.first_deadline_s is None:
        gone = translate("SummaryLine", "all footage is presumed overwritten")
        return [gone if figures.presumed_overwritten else translate("SummaryLine", "no time given, so no deadline")]
    parts = []
    first = translate("SummaryLine", "the first footage is overwritten in {span}")
    if figures.past_deadline:
        past = translate("SummaryLine", "of {cameras} the footage is possibly overwritten already")
        parts.append(past.format(cameras=cameras_text(figures.past_deadline)))
        first = translate("SummaryLine", "the next footage is overwritten in {span}")
    if figures.first_deadline_s is not None:
        # A search of yesterday that is opened again mustn't look like one of now.
        moment = dates.moment(datetime.fromtimestamp(result.request.now, result.request.zone_of_time))
        span = translate("SummaryLine", "{span} (as of {moment})").format(span=texts.span(figures.first_deadline_s), moment=moment)
        parts.append(first.format(span=span))
    return parts


def _path_part(result: SearchResult, seen_share: float | None, longest_blind_m: float | None) -> list[str]:
    if not result.path_length_m or seen_share is None:
        return []
    if not longest_blind_m:
        return [translate("SummaryLine", "the whole path is seen")]
    text = translate("SummaryLine", "{share} % of the path is seen, longest blind stretch {length}")
    return [text.format(share=per_cent(seen_share), length=texts.length(longest_blind_m))]
