"""How complete an inventory is, by owner and by commune.

Of the cameras in use all are *known*. *Usable* is one whose footage can be asked for: it is placed, its recorder has an owner who can be
reached, records, and a figure of its retention is known. *Complete* is a usable one of which also heading, field of view and range are
recorded, as far as its kind has them, and that was confirmed within the last twelve months.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Optional

from camera_requisition.core.checks.contacts import can_be_reached
from camera_requisition.core.checks.facts import Facts, place_of, records, shortest_retention
from camera_requisition.core.checks.positions import InTerritory
from camera_requisition.core.checks.reading import text
from camera_requisition.core.checks.types import Completeness
from camera_requisition.core.checks.views import missing_view_values
from camera_requisition.core.records import Camera, Recorder


def whole(facts: Facts) -> Completeness:
    """The inventory as a whole."""
    return _counted(facts, dict.fromkeys(range(len(facts.in_use)), ""), {}).get("") or Completeness("", None)


def by_owner(facts: Facts) -> list[Completeness]:
    """Owners by name; last the cameras whose owner isn't known, with an empty key."""
    keys = {}
    for number, camera in enumerate(facts.in_use):
        owner = facts.owner_of(facts.recorder_of(camera))
        keys[number] = str(owner.owner_id) if owner is not None else ""
    names = {owner_id: text(owner.name) for owner_id, owner in facts.owners.items()}
    return _in_order(_counted(facts, keys, names).values())


def by_commune(facts: Facts) -> list[Completeness]:
    """Communes by name; last the cameras whose commune isn't known, with an empty key."""
    names = {code: text(name) for _, code, name in facts.territory if code}
    communes = dict(enumerate(communes_of(facts)))
    return _in_order(_counted(facts, communes, names).values())


def communes_of(facts: Facts) -> list[str]:
    """For each camera in use the code of its municipality: the recorded one, else that of the part of the territory around it, else empty."""
    codes = [text(camera.municipality_code) or "" for camera in facts.in_use]
    open_ones = [(number, place) for number, camera in enumerate(facts.in_use) if not codes[number] and (place := place_of(camera)) is not None]
    parts = InTerritory(facts.territory).part_of([place for _, place in open_ones])
    for (number, _), part in zip(open_ones, parts):
        if part >= 0:
            codes[number] = facts.territory[part][1] or ""
    return codes


def is_usable(camera: Camera, can_ask: Mapping[str, bool]) -> bool:
    """Whether its footage can be asked for; `can_ask` says it of recorders."""
    return place_of(camera) is not None and can_ask.get(text(camera.recorder_id) or "", False)


def is_complete(camera: Camera, facts: Facts) -> bool:
    """Whether a usable camera lacks nothing."""
    return not missing_view_values(camera) and facts.confirmed(camera)


def can_be_asked(recorder: Recorder, facts: Facts) -> bool:
    """Whether it has an owner who can be reached, records, and a figure of its retention is known."""
    owner = facts.owner_of(recorder)
    return owner is not None and can_be_reached(owner, recorder) and records(recorder) and shortest_retention(recorder) is not None


def _counted(facts: Facts, keys: Mapping[int, str], names: Mapping[str, Optional[str]]) -> dict[str, Completeness]:
    can_ask = {recorder_id: can_be_asked(recorder, facts) for recorder_id, recorder in facts.recorders.items()}
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for number, camera in enumerate(facts.in_use):
        tally = counts[keys[number]]
        tally[0] += 1
        if is_usable(camera, can_ask):
            tally[1] += 1
            tally[2] += is_complete(camera, facts)
    return {key: Completeness(key, names.get(key), *tally) for key, tally in counts.items()}


def _in_order(rows: Iterable[Completeness]) -> list[Completeness]:
    return sorted(rows, key=lambda row: (not row.key, _without_accents(row.name or row.key), row.key))


def _without_accents(name: str) -> str:
    """As a register sorts names: É beside E."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign)).casefold()
