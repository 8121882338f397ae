"""What the papers of the service itself say: call sheet, dispatch list, report. They never go to an owner."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from camera_requisition.core.legal.proportionality import Proportion, measured
from camera_requisition.core.legal.types import RecorderRequest, Requisition
from camera_requisition.core.match.types import BlindStretch, Match, SearchResult
from camera_requisition.core.messages import fill, sentence
from camera_requisition.core.ports import Candidate
from camera_requisition.core.records import Owner
from camera_requisition.core.records.vocabulary import RetentionState
from camera_requisition.gis.numbers import per_cent
from camera_requisition.packets.checks import case_checks, packet_checks
from camera_requisition.packets.clean import clean
from camera_requisition.packets.duty_hours import last_reachable, parse
from camera_requisition.packets.letters import Letters, channel_name, street_lines
from camera_requisition.packets.request import PacketRequest, narrowed

GONE = (RetentionState.PRESUMED_OVERWRITTEN.value, RetentionState.OVERWRITTEN.value)


class CasePapers:
    """Contexts of `call-sheet.html`, `dispatch.html` and `report.html`."""

    def __init__(self, request: PacketRequest, letters: Letters) -> None:
        self._request = request
        self._pack = request.pack
        self._letters = letters
        self._wording = letters.wording
        requested = [request.requested(requisition) for requisition in request.requisitions]
        self._asked = [one for one in requested if one is not None]
        self._drafts = {one.number for one in self._asked if letters.missing_to_request(one)}

    def call_sheet(self) -> dict[str, Any]:
        """Recorders by the last moment at which their contact can be reached before the first footage may be gone."""
        wanted = self._request.kept_ids | self._request.requested_ids
        rows = []
        for requisition in self._request.requisitions:
            narrow = narrowed(requisition, wanted)
            if narrow is not None and requisition.owner is not None:
                rows += [self._call(requisition, recorder) for recorder in narrow.recorders]
        rows.sort(key=lambda row: row["at"])
        return {**self._letters.common(), "rows": rows}

    def dispatch(self, papers: Sequence[tuple[str, Requisition, bool, bool, tuple[str, ...]]]) -> dict[str, Any]:
        """Who gets what: of each owner folder, requisition, whether keep-request and requisition are in it, what is missing."""
        rows = []
        for folder, requisition, keep, asked, missing in papers:
            owner = requisition.owner
            rows.append(
                {
                    "folder": folder,
                    "number": requisition.number,
                    "owner": self._letters.owner_name(owner),
                    "keep": keep,
                    "requisition": asked,
                    "channel": self._pack.word("delivery_channels", owner.delivery_channel, default="") if owner else "",
                    "contact": _reached_at(owner),
                    "address": ", ".join(street_lines(owner)),
                    "cameras": len(requisition.camera_ids),
                    "deadline": self._wording.moment_short(requisition.deadline) if requisition.deadline is not None else "",
                    "missing": [self._pack.word("particulars", name) for name in missing],
                }
            )
        return {**self._letters.common(), "rows": rows}

    def report(self, inventory_date: str, evidence_mark: str = "") -> dict[str, Any]:
        """What was searched, found, presumed gone, considered and left out; `inventory_date` in the pack's words, `evidence_mark` the first
        characters of the evidence's hash."""
        result = self._request.result
        numbers = {camera_id: one.number for one in self._request.requisitions for camera_id in one.camera_ids}
        rows = [self._match(match, number, numbers) for number, match in enumerate(result.matches, start=1)]
        gone = [match.retention_state in GONE for match in result.matches]
        return {
            **self._letters.common(),
            "evidence": evidence_mark,
            "inventory": {"name": clean(self._request.inventory.name), "date": inventory_date},
            "searched": self._searched(result),
            "counts": {
                "matched": len(result.matches),
                "sees": result.sees,
                "may_see": result.may_see,
                "owners": len(result.owner_ids),
                "unplaced": len(result.unplaced),
                "near_misses": len(result.near_misses),
                "camera_hours": self._letters.number(f"{self.camera_hours():.1f}"),
                "unknown_owner": sum(match.candidate.owner is None for match in result.matches),
            },
            "found": [row for row, over in zip(rows, gone) if not over],
            "gone": [row for row, over in zip(rows, gone) if over],
            "unplaced": [self._candidate(found, numbers) for found in result.unplaced],
            "near_misses": [
                {**self._candidate(miss.candidate, numbers), "reason": self._reason(miss.reason), "distance": f"{miss.distance_m:.0f}"}
                for miss in result.near_misses
            ],
            "blind": [self._blind(stretch) for stretch in result.blind],
            "path_share": str(per_cent(result.path_seen_m / result.path_length_m)) if result.path_length_m else "",
            "requisitions": [self._listed(one) for one in self._asked if one.number not in self._drafts],
            "drafts": [self._listed(one) for one in self._asked if one.number in self._drafts],
            "habilitation": [
                {
                    "recorder": self._letters.recorder_name(recorder),
                    "channels": [channel_name(camera.camera) for camera in recorder.cameras],
                    "windows": [self._wording.window(window) for camera in recorder.cameras for window in self._letters.windows(camera)],
                }
                for recorder in self._request.habilitation
            ],
            "checks": self.checks(),
            "warnings": [self._reason(code, values) for code, values in result.warnings],
        }

    def camera_hours(self) -> float:
        """Hours of footage asked for, summed over the cameras of the requisitions."""
        return self._proportion().camera_hours

    def _proportion(self) -> Proportion:
        cameras = [camera for one in self._asked for recorder in one.recorders for camera in recorder.cameras]
        return measured([self._letters.windows(camera) for camera in cameras], self._pack.thresholds)

    def checks(self) -> list[str]:
        """What the signer should look at, in the pack's words."""
        request, wording = self._request, self._wording
        found = list(case_checks(request.case, self._pack, wording, wording.today(request.now)))
        habilitation = bool(request.habilitation)
        asked = self._proportion()
        found += packet_checks(request.case, self._pack, request.requisitions, asked, self._letters.number, habilitation=habilitation)
        return found

    def _call(self, requisition: Requisition, recorder: RecorderRequest) -> dict[str, Any]:
        held, owner = recorder.recorder, requisition.owner
        hours = clean(held.duty_hours) if held else ""
        deadline = recorder.deadline if recorder.deadline is not None else requisition.deadline
        last = last_reachable(parse(hours), deadline, self._request.time_zone) if deadline is not None else None
        windows = [window for camera in recorder.cameras for window in self._letters.windows(camera)]
        phone = clean(held.duty_phone) if held else ""
        return {
            "at": (last is None, last or 0.0, requisition.number),
            "last": self._wording.moment_short(last) if last is not None else "",
            "late": last is not None and last <= self._request.now,
            "passed": deadline is not None and deadline <= self._request.now,
            "left": self._wording.duration(last - self._request.now) if last is not None else "",
            "deadline": self._wording.moment_short(deadline) if deadline is not None else "",
            "owner": self._letters.owner_name(owner),
            "number": requisition.number,
            "recorder": self._letters.recorder_name(recorder),
            "contact": clean(held.duty_contact) if held else "",
            "phone": phone or (clean(owner.phone) if owner else ""),
            "hours": hours,
            "channels": sorted((channel_name(camera.camera) for camera in recorder.cameras), key=_read_aloud),
            "start": self._wording.moment_short(min(window.start for window in windows)) if windows else "",
            "end": self._wording.moment_short(max(window.end for window in windows)) if windows else "",
        }

    def _searched(self, result: SearchResult) -> dict[str, Any]:
        incident, request = result.request.incident, result.request
        zones = [
            {
                "start": self._wording.moment(zone.start) if zone.start is not None else "",
                "end": self._wording.moment(zone.end) if zone.end is not None else "",
                "hypothesis": clean(zone.hypothesis),
                "source": clean(zone.source),
                "shape": zone.shape,
            }
            for zone in incident.zones
        ]
        paths = [
            {
                "legs": len(path.legs),
                "paces": [
                    {
                        "slowest": self._letters.number(f"{leg.speed_min * 3.6:.3g}"),
                        "fastest": self._letters.number(f"{leg.speed_max * 3.6:.3g}"),
                        "wait": self._letters.number(f"{leg.wait_max_s:g}") if leg.wait_max_s else "",
                    }
                    for leg in path.legs
                ],
                "start": self._wording.moment(path.legs[0].start) if path.legs and path.legs[0].start is not None else "",
                "hypothesis": clean(path.hypothesis),
                "source": clean(path.source),
            }
            for path in incident.paths
        ]
        return {
            "zones": zones,
            "paths": paths,
            "tracks": len(incident.tracks),
            "sightings": [
                {
                    "start": self._wording.moment_exactly(one.time_from),
                    "end": self._wording.moment_exactly(one.time_to),
                    "source": clean(one.source),
                }
                for one in incident.sightings
            ],
            "area": f"{result.zone_area_m2:.0f}" if result.zone_area_m2 else "",
            "length": f"{result.path_length_m:.0f}" if result.path_length_m else "",
            "corridor": self._letters.number(f"{request.corridor_m:g}"),
            "margin": self._letters.number(f"{request.margin_s:g}"),
            "as_of": self._wording.moment(result.as_of) if result.as_of is not None else "",
            "now": self._wording.moment(request.now),
            "edition": request.edition,
        }

    def _match(self, match: Match, map_number: int, numbers: dict[str, str]) -> dict[str, Any]:
        camera_id = match.candidate.camera.camera_id
        return {
            **self._candidate(match.candidate, numbers),
            "map_number": map_number,
            "certainty": self._pack.word("certainty", match.certainty),
            "reasons": ", ".join(self._reason(code) for code in match.reasons),
            "windows": [self._wording.window(window) for window in match.windows],
            "distance": f"{match.distance_m:.0f}",
            "quality": match.quality or "",
            "deadline": self._wording.moment_short(match.deadline) if match.deadline is not None else "",
            "state": self._pack.word("states", match.retention_state, default=""),
            "kept": camera_id in self._request.kept_ids,
            "requested": camera_id in self._request.requested_ids,
            "draft": camera_id in self._request.requested_ids and numbers.get(camera_id) in self._drafts,
        }

    def _listed(self, requisition: Requisition) -> dict[str, Any]:
        return {"number": requisition.number, "owner": self._letters.owner_name(requisition.owner), "cameras": len(requisition.camera_ids)}

    def _candidate(self, found: Candidate, numbers: dict[str, str]) -> dict[str, Any]:
        return {
            "camera_id": found.camera.camera_id,
            "channel": channel_name(found.camera),
            "place": self._letters.place(found.camera),
            "owner": self._letters.owner_name(found.owner),
            "number": numbers.get(found.camera.camera_id, ""),
        }

    def _blind(self, stretch: BlindStretch) -> dict[str, Any]:
        return {
            "from": f"{stretch.from_m:.0f}",
            "to": f"{stretch.to_m:.0f}",
            "length": f"{stretch.length_m:.0f}",
            "earliest": self._wording.moment_short(stretch.earliest) if stretch.earliest is not None else "",
            "latest": self._wording.moment_short(stretch.latest) if stretch.latest is not None else "",
            "hypothesis": clean(stretch.hypothesis),
        }

    def _reason(self, code: str, values: Mapping[str, Any] = MappingProxyType({})) -> str:
        shown = {name: clean(value) if isinstance(value, str) else value for name, value in values.items()}
        word = self._pack.word("reasons", code, default="")
        return fill(word, shown) if word else sentence(code, shown)


def _reached_at(owner: Owner | None) -> str:
    """The address that fits the channel: a telephone for what is told or brought, an e-mail address for what is sent by wire."""
    if owner is None:
        return ""
    email, phone = clean(owner.email), clean(owner.phone)
    if owner.delivery_channel in ("phone", "hand"):
        return phone
    if owner.delivery_channel == "post":
        return ""
    return email if owner.delivery_channel in ("email", "portal") else email or phone


def _read_aloud(name: str) -> tuple[list[tuple[int, str]], str]:
    """The order in which somebody reads channels out: 2 before 10."""
    return [(int(part), "") if part.isdecimal() else (-1, part.casefold()) for part in re.split(r"(\d+)", name)], name
