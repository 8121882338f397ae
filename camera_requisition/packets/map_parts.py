"""The maps of a packet in the words of its pack: the one place where papers and maps meet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Optional

from camera_requisition.core.legal.types import Requisition
from camera_requisition.core.match.types import Match, Window
from camera_requisition.packets.clean import clean, shortened
from camera_requisition.packets.furnishing import Furnishing
from camera_requisition.packets.maps.texts import MapTexts
from camera_requisition.packets.paper import Part
from camera_requisition.packets.request import PacketRequest, camera_numbers, case_numbers
from camera_requisition.packets.wording import Wording

if TYPE_CHECKING:
    from camera_requisition.packets.maps import Templates

_OWN_WORDS = ("title", "estimate")
_LATER_WORDS = ("without_base_map", "windows")
LONGEST_NAME = 48
"""Letters of a camera's name on a map: nobody's 10,000 characters may push the rest off the page."""
# English, where a pack has no words of its own in `texts.map.facts`.
_FACTS = {
    "channel": "Channel",
    "owner": "Owner",
    "address": "Address",
    "heading": "Heading",
    "distance": "Distance",
    "certainty": "Certainty",
    "period": "Period",
}


def map_texts(words: Mapping[str, Any], title: str, estimate: str) -> MapTexts:
    """The words on a map from a pack's; what older packs lack keeps our own."""
    taken = [one.name for one in fields(MapTexts) if one.name not in _OWN_WORDS and (one.name in words or one.name not in _LATER_WORDS)]
    return MapTexts(title=title, estimate=estimate, **{name: str(words[name]) for name in taken})


class PacketMaps:
    """Makes the map parts of one packet."""

    def __init__(self, request: PacketRequest, furnishing: Furnishing) -> None:
        self._request = request
        self._furnishing = furnishing
        self._read: Optional[Templates] = None
        self._words = request.pack.texts["map"]
        self._wording = Wording(request.pack.dates, request.time_zone)
        instants = [instant for line in request.result.line_times for instant in (*line.earliest, *line.latest) if instant is not None]
        # In the night that the clocks change a clock time alone may mean two instants.
        self._with_offset = len({self._wording.offset(instant) for instant in instants}) > 1

    @property
    def skipped(self) -> tuple[str, ...]:
        """Names of base map layers that can't be drawn (their file or service is gone): to be said in the report."""
        return tuple(layer.name() for layer in self._request.base_map_layers if not layer.isValid())

    def check(self) -> None:
        """Read all layout templates. Raises PackError `map_template_broken` or `map_template_item` before anything is written."""
        self._templates().check()

    def owner(self, requisition: Requisition) -> Sequence[Part]:
        """The owner's maps; none where none of his cameras has coordinates."""
        from camera_requisition.packets.maps import annex_parts

        title = self._words["annex_title"].format(number=shortened(clean(requisition.number), LONGEST_NAME))
        numbers = camera_numbers(requisition)
        return annex_parts(
            requisition,
            self._request.result.crs,
            numbers=numbers,
            texts=self._texts(title),
            base_map=self._base_map,
            family=self._furnishing.family,
            windows=self._windows(requisition, numbers),
            templates=self._templates(),
        )

    def overview(self) -> Sequence[Part]:
        """The map of everything, for the case file."""
        from camera_requisition.packets.maps import overview_parts

        title = self._words["overview_title"].format(case=shortened(clean(self._request.case.number), LONGEST_NAME))
        return overview_parts(
            self._request.result,
            numbers=case_numbers(self._request.result),
            texts=self._texts(title),
            base_map=self._base_map,
            clock=self._clock,
            family=self._furnishing.family,
            templates=self._templates(),
        )

    def cameras(self) -> Sequence[Part]:
        """A map for each matched camera that has a place: for the case file only, never for an owner."""
        from camera_requisition.packets.maps import camera_parts

        numbers = case_numbers(self._request.result)
        return camera_parts(
            self._request.result,
            numbers=numbers,
            texts=self._texts(""),
            titled=lambda match: self._camera_title(match, numbers),
            facts=self._facts,
            base_map=self._base_map,
            clock=self._clock,
            family=self._furnishing.family,
            templates=self._templates(),
        )

    @property
    def _base_map(self) -> list[Any]:
        return [layer for layer in self._request.base_map_layers if layer.isValid()]

    def _templates(self) -> Templates:
        from camera_requisition.packets.maps import Templates

        if self._read is None:
            self._read = Templates(self._request.pack.folder)
        return self._read

    def _windows(self, requisition: Requisition, numbers: Mapping[str, int]) -> dict[int, list[str]]:
        """The periods asked for as lines "number – channel – period"."""
        rows: dict[int, list[str]] = {}
        for recorder in requisition.recorders:
            for request in recorder.cameras:
                number = numbers[request.camera.camera_id]
                name = shortened(clean(request.camera.channel or request.camera.label or request.camera.camera_id), LONGEST_NAME)
                rows[number] = [f"{number} – {name} – {self._period(window)}" for window in request.windows]
        return rows

    def _period(self, window: Window) -> str:
        words = self._wording.window(window)
        return f"{words.start} – {words.end}"

    def _camera_title(self, match: Match, numbers: Mapping[str, int]) -> str:
        camera = match.candidate.camera
        pattern = str(self._words.get("camera_title", "{number} – {channel}"))
        name = shortened(clean(camera.channel or camera.label or camera.camera_id), LONGEST_NAME)
        case = shortened(clean(self._request.case.number), LONGEST_NAME)
        return pattern.format(number=numbers[camera.camera_id], channel=name, case=case)

    def _facts(self, match: Match) -> list[str]:
        """What is to be known of a camera beside its map; what isn't known isn't written."""
        candidate, camera = match.candidate, match.candidate.camera
        pack = self._request.pack
        owner = candidate.owner
        facts = [
            ("channel", camera.channel),
            ("owner", owner.name if owner else str(pack.texts["owner_unknown"])),
            ("address", camera.address),
            ("heading", None if camera.heading_deg is None else f"{camera.heading_deg:.0f}°"),
            ("distance", f"{match.distance_m:.0f} m"),
            ("certainty", pack.word("certainty", match.certainty)),
        ]
        lines = [f"{self._fact(key)}: {shortened(clean(str(value)), 160)}" for key, value in facts if value]
        return lines + [f"{self._fact('period')}: {self._period(window)}" for window in match.windows]

    def _fact(self, key: str) -> str:
        words = self._words.get("facts", {})
        return str(words.get(key, _FACTS[key]))

    def _texts(self, title: str) -> MapTexts:
        return map_texts(self._words, title, self._furnishing.estimate)

    def _clock(self, earliest: float | None, latest: float | None) -> str:
        """When a person passed, in clock times."""
        known = [self._clock_time(instant) for instant in (earliest, latest) if instant is not None]
        return "–".join(dict.fromkeys(known))

    def _clock_time(self, instant: float) -> str:
        clock = self._wording.clock(instant)
        return f"{clock} ({self._wording.offset(instant)})" if self._with_offset else clock
