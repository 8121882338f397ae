"""Two results of the same search held against each other, camera by camera: what a replay has to say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Optional

from camera_requisition.core.match.plain import to_plain
from camera_requisition.core.match.types import Match, SearchResult
from camera_requisition.core.ports import Candidate

MATCH, NEAR_MISS, UNPLACED = "match", "near_miss", "unplaced"
ANSWERS_NOT_READ = "answers_not_read"
"""A warning of whoever searched with a register that couldn't be read; the search itself, and its replay, know nothing of it."""
_COMPARED = ("certainty", "reasons", "windows", "retention_days", "deadline", "retention_state", "quality")


@dataclass(frozen=True)
class Change:
    """What differs of one camera. `before` and `after` tell how it was found (`match`, `near_miss`, `unplaced`, None: not at all); `fields` are
    names with the value before and after, those of its record as `camera.heading_deg`, `recorder.…`, `owner.…`."""

    camera_id: str
    before: Optional[str]
    after: Optional[str]
    fields: tuple[tuple[str, Any, Any], ...] = ()
    candidate: Optional[Candidate] = None


def same(before: SearchResult, after: SearchResult) -> bool:
    """Whether two results are equal in everything; the order of warnings doesn't count."""
    first, second = (_without_order(to_plain(one)) for one in (before, after))
    return first == second


def differences(before: SearchResult, after: SearchResult) -> list[Change]:
    """The cameras that were found otherwise, or whose record is another, in the order of their ids."""
    old, new = _found(before), _found(after)
    changes = []
    for camera_id in sorted(old.keys() | new.keys()):
        was, now = old.get(camera_id), new.get(camera_id)
        changed = _fields(was, now) if was and now else ()
        if was is None or now is None or was[0] != now[0] or changed:
            known = now or was
            changes.append(Change(camera_id, was[0] if was else None, now[0] if now else None, changed, known[1] if known else None))
    return changes


Found = tuple[str, Candidate, Optional[Match]]


def _found(result: SearchResult) -> dict[str, Found]:
    found: dict[str, Found] = {one.camera.camera_id: (UNPLACED, one, None) for one in result.unplaced}
    found.update({miss.candidate.camera.camera_id: (NEAR_MISS, miss.candidate, None) for miss in result.near_misses})
    found.update({match.candidate.camera.camera_id: (MATCH, match.candidate, match) for match in result.matches})
    return found


def _fields(was: Found, now: Found) -> tuple[tuple[str, Any, Any], ...]:
    changed: list[tuple[str, Any, Any]] = []
    if was[2] and now[2]:
        changed += [
            (name, getattr(was[2], name), getattr(now[2], name)) for name in _COMPARED if getattr(was[2], name) != getattr(now[2], name)
        ]
    for part in ("camera", "recorder", "owner"):
        changed += _record_fields(part, getattr(was[1], part), getattr(now[1], part))
    return tuple(changed)


def _record_fields(part: str, was: Any, now: Any) -> list[tuple[str, Any, Any]]:
    if was is None or now is None:
        return [] if was is now else [(part, _key(part, was), _key(part, now))]
    return [
        (f"{part}.{one.name}", getattr(was, one.name), getattr(now, one.name))
        for one in fields(was)
        if getattr(was, one.name) != getattr(now, one.name)
    ]


def _key(part: str, record: Any) -> Any:
    return None if record is None else getattr(record, f"{part}_id")


def _without_order(plain: dict[str, Any]) -> Mapping[str, Any]:
    result = dict(plain["result"])
    result["warnings"] = sorted(repr(warning) for warning in result["warnings"] if warning[0] != ANSWERS_NOT_READ)
    return {**plain, "result": result}
