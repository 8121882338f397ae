"""Requisitions from a search: one per owner, his cameras by recorder, in the order in which footage disappears."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Optional

from camera_requisition.core.legal.case import missing
from camera_requisition.core.legal.types import CameraRequest, CaseParticulars, FrameRules, RecorderRequest, Requisition
from camera_requisition.core.legal.waves import Ledger
from camera_requisition.core.match.types import Match, SearchResult
from camera_requisition.core.match.windows import incident_window
from camera_requisition.core.ports import Candidate
from camera_requisition.core.records.vocabulary import Access, RetentionState

SCENE = "scene"
ROUTE = "route"
SCENE_AND_ROUTE = "scene_and_route"
OWNER_UNKNOWN = "0000"
_CODE_LENGTH = 4
# No vowels, no 0 and 1: nothing that can be misread over the telephone, or spells a word.
_LETTERS = "23456789BCDFGHJKLMNPQRSTVWXZ"


def requisitions(
    result: SearchResult,
    kept: Optional[Sequence[str]],
    case: CaseParticulars,
    frame: Optional[FrameRules],
    ledger: Optional[Ledger] = None,
) -> list[Requisition]:
    """One requisition per owner of the kept cameras, by deadline; cameras without owner come last, as one with owner None.

    `ledger` knows what was asked before in this case: cameras and windows that an owner has been asked for are left out, and an owner of whom
    nothing is left gets no requisition. Owner, case and wave have the same number whenever they are reckoned again.

    `kept` None is every match, except those of which the owner has answered that the footage is gone. Unplaced cameras are asked for only if
    `kept` names them, for the whole time of the incident. Recorders with regular access (`habilitation`) need none: see
    `habilitation_lines`. Numbers are `<case>-<wave>-<code>`: the code tells an owner neither how many others are asked nor in which order.
    """
    book = ledger or Ledger()
    asked = [left for one in _kept(result, kept) if not _has_access(one.candidate) for left in _not_asked_yet(one, book)]
    by_owner: dict[Optional[str], list[_Asked]] = {}
    for one in asked:
        owner = one.candidate.owner
        by_owner.setdefault(owner.owner_id if owner else None, []).append(one)
    lacking = ("frame",) if frame is None else missing(case, frame.required)
    made = [_requisition(cameras, book.wave_of(owner_id), lacking) for owner_id, cameras in by_owner.items()]
    made.sort(key=lambda one: (one.owner is None, _last_if_none(one.deadline), one.owner.owner_id if one.owner else ""))
    numbers = _numbers([(one.owner.owner_id if one.owner else None, one.wave) for one in made], case, book)
    return [replace(one, number=number) for one, number in zip(made, numbers)]


def habilitation_lines(result: SearchResult, kept: Optional[Sequence[str]]) -> list[RecorderRequest]:
    """The kept cameras of recorders that the service reads by its own regular access: lines for the record instead of letters."""
    return _recorders([one for one in _kept(result, kept) if _has_access(one.candidate)])


class _Asked:
    """A camera to ask for, with its deadline and state for the order of the papers."""

    def __init__(self, candidate: Candidate, request: CameraRequest) -> None:
        self.candidate = candidate
        self.request = request

    @property
    def deadline(self) -> Optional[float]:
        return self.request.match.deadline if self.request.match else None

    @property
    def state(self) -> Optional[str]:
        return self.request.match.retention_state if self.request.match else None

    @property
    def order(self) -> tuple[float, float, str]:
        windows = self.request.windows
        start, end = (windows[0].start, windows[-1].end) if windows else (math.inf, math.inf)
        return start, end, self.candidate.camera.camera_id


def _kept(result: SearchResult, kept: Optional[Sequence[str]]) -> list[_Asked]:
    if kept is None:
        chosen = [match for match in result.matches if match.retention_state != RetentionState.OVERWRITTEN.value]
        return [_matched(match) for match in chosen]
    wanted = set(kept)
    found = [_matched(match) for match in result.matches if match.candidate.camera.camera_id in wanted]
    window = incident_window(result)
    incident = result.request.incident
    reason = _reason(at_scene=bool(incident.zones), on_route=bool(incident.paths or incident.tracks))
    for candidate in result.unplaced:
        if candidate.camera.camera_id in wanted:
            found.append(_Asked(candidate, CameraRequest(candidate.camera, (window,) if window else (), reason)))
    return found


def _matched(match: Match) -> _Asked:
    reason = _reason(at_scene=match.at_scene, on_route=match.on_route)
    return _Asked(match.candidate, CameraRequest(match.candidate.camera, match.windows, reason, match))


def _reason(*, at_scene: bool, on_route: bool) -> str:
    if at_scene and on_route:
        return SCENE_AND_ROUTE
    return ROUTE if on_route else SCENE


def _has_access(candidate: Candidate) -> bool:
    return candidate.recorder is not None and candidate.recorder.access == Access.HABILITATION.value


def _requisition(asked: Sequence[_Asked], wave: int, lacking: tuple[str, ...]) -> Requisition:
    recorders = tuple(_recorders(asked))
    owner = asked[0].candidate.owner
    return Requisition("", wave, owner, recorders, missing=lacking, deadline=_first(one.deadline for one in recorders))


def _numbers(wanted: Sequence[tuple[Optional[str], int]], case: CaseParticulars, book: Ledger) -> list[str]:
    """The number of each (owner id, wave): the one that it has already, else a new one, distinct from all others of the case."""
    given = {key: book.number_of(*key) for key in wanted}
    taken = {*book.numbers, *(number for number in given.values() if number is not None)}
    for owner_id, wave in sorted(wanted, key=lambda key: (key[1], key[0] or "")):
        if given[owner_id, wave] is None:
            number = _new_number(owner_id, wave, case, taken)
            given[owner_id, wave] = number
            taken.add(number)
    return [given[key] or "" for key in wanted]


def _new_number(owner_id: Optional[str], wave: int, case: CaseParticulars, taken: Collection[str]) -> str:
    """A running number would tell each owner that at least so many others are asked, which stays in the case file: hence a short code."""
    if owner_id is None:
        return f"{case.number}-{wave}-{OWNER_UNKNOWN}"
    attempt = 0
    while True:
        digest = hashlib.sha256("\0".join((case.number, str(wave), owner_id, str(attempt))).encode("utf-8")).digest()
        number = f"{case.number}-{wave}-" + "".join(_LETTERS[byte % len(_LETTERS)] for byte in digest[:_CODE_LENGTH])
        if number not in taken:
            return number
        attempt += 1


def _not_asked_yet(one: _Asked, book: Ledger) -> Iterator[_Asked]:
    """What of a camera is still to be asked: it, with the windows that are left, or nothing."""
    owner = one.candidate.owner
    request = one.request
    left = book.remaining(owner.owner_id if owner else None, request.camera.camera_id, request.windows)
    if left is None:
        return
    if left == request.windows:
        yield one
        return
    match = request.match
    if match is not None and match.deadline is not None and request.windows:
        # the footage that is left was filmed later, and disappears later
        match = replace(match, windows=left, deadline=match.deadline + left[0].start - request.windows[0].start)
    yield _Asked(one.candidate, replace(request, windows=left, match=match))


def _recorders(asked: Sequence[_Asked]) -> list[RecorderRequest]:
    """By recorder; cameras in time order, recorders by deadline, those without last."""
    groups: dict[Optional[str], list[_Asked]] = {}
    for one in asked:
        recorder = one.candidate.recorder
        groups.setdefault(recorder.recorder_id if recorder else None, []).append(one)
    made = []
    for recorder_id, cameras in groups.items():
        cameras.sort(key=lambda one: one.order)
        soonest = min(cameras, key=lambda one: _last_if_none(one.deadline))
        request = RecorderRequest(
            recorder=cameras[0].candidate.recorder,
            cameras=tuple(one.request for one in cameras),
            deadline=soonest.deadline,
            retention_state=soonest.state,
        )
        made.append((_last_if_none(request.deadline), recorder_id or "", request))
    made.sort(key=lambda one: one[:2])
    return [request for _, _, request in made]


def _first(deadlines: Iterable[Optional[float]]) -> Optional[float]:
    return min((deadline for deadline in deadlines if deadline is not None), default=None)


def _last_if_none(deadline: Optional[float]) -> float:
    return math.inf if deadline is None else deadline
