"""The maps of a packet in the words of its pack: the one place where papers and maps meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

from camera_requisition.core.legal.types import Requisition
from camera_requisition.packets.clean import clean
from camera_requisition.packets.furnishing import Furnishing
from camera_requisition.packets.maps.texts import MapTexts
from camera_requisition.packets.paper import Part
from camera_requisition.packets.request import PacketRequest, camera_numbers, case_numbers
from camera_requisition.packets.wording import Wording

_OWN_WORDS = ("title", "estimate")


class PacketMaps:
    """Makes the map parts of one packet."""

    def __init__(self, request: PacketRequest, furnishing: Furnishing) -> None:
        self._request = request
        self._furnishing = furnishing
        self._words = request.pack.texts["map"]
        self._wording = Wording(request.pack.dates, request.time_zone)
        instants = [instant for line in request.result.line_times for instant in (*line.earliest, *line.latest) if instant is not None]
        # In the night that the clocks change a clock time alone may mean two instants.
        self._with_offset = len({self._wording.offset(instant) for instant in instants}) > 1

    def owner(self, requisition: Requisition) -> Sequence[Part]:
        """The owner's maps; none where none of his cameras has coordinates."""
        from camera_requisition.packets.maps import annex_parts

        title = self._words["annex_title"].format(number=clean(requisition.number))
        return annex_parts(
            requisition,
            self._request.result.crs,
            numbers=camera_numbers(requisition),
            texts=self._texts(title),
            base_map=self._request.base_map_layers,
            family=self._furnishing.family,
        )

    def overview(self) -> Sequence[Part]:
        """The map of everything, for the case file."""
        from camera_requisition.packets.maps import overview_parts

        title = self._words["overview_title"].format(case=clean(self._request.case.number))
        return overview_parts(
            self._request.result,
            numbers=case_numbers(self._request.result),
            texts=self._texts(title),
            base_map=self._request.base_map_layers,
            clock=self._clock,
            family=self._furnishing.family,
        )

    def _texts(self, title: str) -> MapTexts:
        words = {one.name: str(self._words[one.name]) for one in fields(MapTexts) if one.name not in _OWN_WORDS}
        return MapTexts(title=title, estimate=self._furnishing.estimate, **words)

    def _clock(self, earliest: float | None, latest: float | None) -> str:
        """When a person passed, in clock times."""
        known = [self._clock_time(instant) for instant in (earliest, latest) if instant is not None]
        return "–".join(dict.fromkeys(known))

    def _clock_time(self, instant: float) -> str:
        clock = self._wording.clock(instant)
        return f"{clock} ({self._wording.offset(instant)})" if self._with_offset else clock
